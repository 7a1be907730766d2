"""Where is whom or what named? Every mention of the claims, once, with all it takes part in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import get_args

from asnad.language.names import split_titles
from asnad.language.script import script
from asnad.link.body import author_is_a_body, metadata_names, stated_name
from asnad.model.claim import Claim
from asnad.model.entity import EntityKind
from asnad.model.frames import Content, Involvement
from asnad.model.judgement import MentionKey
from asnad.model.mention import Mention, Place
from asnad.model.name import Name
from asnad.model.source import Source

__all__ = ["Id", "Sighting", "gather", "slots"]

Id = tuple[str, str]
"""The family (``person``, ``body`` or ``place``) and key of a sighting."""
_FAMILIES: dict[str, str] = {"person": "person", "group": "body", "organisation": "body"}
_BODY_ROLES = frozenset(["group", "organisation"])
_ROLES = {"victims": "victim", "perpetrators": "perpetrator", "others": "other", "where": "place", "names": "alias"}


@dataclass(slots=True)
class Sighting:
    """One mention at one place of one layer, whichever claims it stands in.

    ``key`` is ``"layer:start-end"``. What comes from a source's metadata stands nowhere in its text: an empty stretch
    at 0 is its publisher, one at 1 its author. A mention whose words have no span has no key and is not linked.
    ``ends`` are the sightings it stands for in its document; ``parts`` are claim ids and roles.
    """

    family: str
    key: MentionKey
    layer: str
    start: int
    kind: EntityKind
    wording: str
    row: int | None = None
    name: Name | None = None
    also: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    ends: set[Id] = field(default_factory=set)
    parts: dict[tuple[str, str], None] = field(default_factory=dict)

    @property
    def id(self) -> Id:
        return self.family, self.key


_SLOTS = {frame.frame: tuple(f.name for f in fields(frame)) for frame in get_args(Content)}


def slots(content: Content) -> Iterator[tuple[str, Mention | Place]]:
    """Every mention and place a content names, with its role."""
    for slot in _SLOTS[content.frame]:
        value = getattr(content, slot)
        role = _ROLES.get(slot, slot)
        if content.frame == "membership" and slot == "who":
            role = "member"
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Involvement):
                yield role, one.who
            elif isinstance(one, Mention | Place):
                yield role, one


def gather(claims: Iterable[Claim], sources: Mapping[str, Source]) -> dict[Id, Sighting]:
    """All sightings by id, in order of layer and place, whatever order the claims came in."""
    found: dict[Id, Sighting] = {}
    for claim in sorted(claims, key=lambda c: (c.layer, c.quote.start, c.quote.end, c.id)):
        for role, one in slots(claim.content):
            if isinstance(one, Place):
                _see_place(found, claim, role, one)
            else:
                _see(found, claim, role, one)
        for asserter in claim.sanad:
            if asserter.who is not None:
                _see(found, claim, "asserter", asserter.who)
        source = sources.get(claim.layer)
        if source is not None:
            _see_metadata(found, claim, source)
    return dict(sorted(found.items(), key=lambda item: (item[1].layer, item[1].start, item[0])))


def _see(found: dict[Id, Sighting], claim: Claim, role: str, mention: Mention) -> None:
    ends = tuple(mention.ends())
    seen = _mention_sighting(found, claim, role, mention)
    if seen is not None:
        seen.parts[claim.id, role] = None
    for end in ends:
        if end is mention:
            continue
        target = _mention_sighting(found, claim, role, end)
        if target is None:
            continue
        if seen is not None:
            seen.ends.add(target.id)
        target.parts[claim.id, role] = None


def _mention_sighting(found: dict[Id, Sighting], claim: Claim, role: str, mention: Mention) -> Sighting | None:
    family = "body" if role in _BODY_ROLES else _FAMILIES.get(mention.kind)
    if family is None or mention.span is None:
        return None
    name = mention.name
    if name is None and family == "body" and not mention.antecedents:
        form = stated_name(mention.wording, people=mention.kind == "group")
        name = Name(form, script(form)) if form else None
    if not (name or mention.antecedents):
        return None
    key = f"{claim.layer}:{mention.span.start}-{mention.span.end}"
    seen = found.get((family, key))
    if seen is None:
        kind: EntityKind = "person" if family == "person" else "group" if mention.kind == "group" else "organisation"
        row = claim.quote.row
        seen = Sighting(family, key, claim.layer, mention.span.start, kind, mention.wording, row)
        found[family, key] = seen
    if seen.name is None:
        seen.name = name
    return seen


def _see_place(found: dict[Id, Sighting], claim: Claim, role: str, place: Place) -> None:
    if place.span is None:
        return
    name, start, within = place.name or place.wording, place.span.start, place.within
    if not place.name and within and within[0] in place.wording:
        # "the football field of Sabz": no name of its own, but it names the town it is in, which is another place.
        name, start, within = within[0], start + place.wording.index(within[0]), within[1:]
    elif not (place.name or name[:1].isupper()) or not any(map(str.isalnum, name)):
        return
    end = start + len(name) if name != place.name else place.span.end
    key = f"{claim.layer}:{start}-{end}"
    seen = found.get(("place", key))
    if seen is None:
        named, row = Name(name, script(name)), claim.quote.row
        seen = Sighting("place", key, claim.layer, start, "place", name, row, named, (), within)
        found["place", key] = seen
    seen.parts[claim.id, role] = None


def _see_metadata(found: dict[Id, Sighting], claim: Claim, source: Source) -> None:
    for at, role, written in ((0, "publisher", source.publisher), (1, "author", source.author)):
        if not written:
            continue
        key = f"{claim.layer}:{at}-{at}"
        is_body = role == "publisher" or author_is_a_body(written)
        family = "body" if is_body else "person"
        seen = found.get((family, key))
        if seen is None:
            seen = _metadata_sighting(family, key, claim.layer, at - 2, written)
            if seen is None:
                continue
            found[family, key] = seen
        seen.parts[claim.id, role] = None


def _metadata_sighting(family: str, key: str, layer: str, start: int, written: str) -> Sighting | None:
    if family == "person":
        titles, form = split_titles(written)
        return Sighting(family, key, layer, start, "person", written, name=Name(form, script(form), titles=titles))
    forms = metadata_names(written)
    if not forms:
        return None
    name = Name(forms[0], script(forms[0]))
    return Sighting(family, key, layer, start, "organisation", written, name=name, also=forms[1:])
