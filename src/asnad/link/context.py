"""What is told of a person beside the name? Posts, groups, places, acts and company, as words to compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from asnad.language.names import name_tokens
from asnad.language.transliterate import skeleton
from asnad.link.body import body_key
from asnad.link.place import place_key
from asnad.link.sighting import Sighting, slots
from asnad.model.claim import Claim
from asnad.model.frames import Accountability, Act, Membership, Outcome, Post, Toll, Trait
from asnad.model.mention import Mention, Place
from asnad.model.when import When
from asnad.vocabularies import vocabulary

__all__ = ["Context", "act_root", "context_of", "is_lethal"]

_SMALL = frozenset(["the", "of", "a", "an", "in", "at", "for", "and", "to"])


@cache
def act_root(act: str) -> str:
    """The widest act this one is a kind of: hanging → execution → killing."""
    return vocabulary("acts").root(act)


@cache
def is_lethal(act: str) -> bool:
    """Whether the victim of the act is dead, so that it can happen to nobody twice."""
    term = vocabulary("acts").terms.get(act)
    return bool(term and term.traits.get("lethal"))


@dataclass(slots=True)
class Context:
    """What the claims tell of one person, gathered over his or her mentions.

    ``told`` maps a kind and a key ("post", "justice minister") to the words to show. ``deaths`` are when and where
    the person was killed, ``alive`` the dates of what only the living do, ``births`` the years of birth.
    """

    told: dict[tuple[str, str], str] = field(default_factory=dict)
    deaths: list[tuple[When | None, str]] = field(default_factory=list)
    alive: list[When] = field(default_factory=list)
    births: list[When] = field(default_factory=list)
    dated: set[tuple[str, date, str]] = field(default_factory=set)

    def add(self, kind: str, key: str, words: str) -> None:
        if key:
            self.told.setdefault((kind, key), " ".join(words.split()))

    def merge(self, other: Context) -> None:
        for key, words in other.told.items():
            self.told.setdefault(key, words)
        self.deaths += other.deaths
        self.alive += other.alive
        self.births += other.births
        self.dated |= other.dated


def context_of(sightings: Iterable[Sighting], claims: Mapping[str, Claim]) -> Context:
    """The context of the sightings of one person."""
    context = Context()
    for sighting in sightings:
        for claim_id, role in sighting.parts:
            claim = claims.get(claim_id)
            if claim is not None and role not in ("asserter", "publisher"):
                _tell(context, claim, role, sighting)
    return context


def _tell(context: Context, claim: Claim, role: str, sighting: Sighting) -> None:
    content = claim.content
    where = getattr(content, "where", None)
    place = place_key(where.name or where.wording) if isinstance(where, Place) else ""
    if claim.polarity == "positive":
        match content:
            case Post() if role == "holder":
                _post(context, content)
            case Post() if role == "predecessor":
                context.add("post", _post_key(content), content.title.text)
            case Membership() if role == "member":
                context.add("group", _body(content.group), f"of {content.group.wording}")
            case Act():
                _act(context, claim, content, role, place)
            case Trait() if role == "who":
                if content.trait == "birth" and content.when:
                    context.births.append(content.when)
                elif content.trait in ("profession", "religion", "origin"):
                    words = sorted({w for w in _plain(content.value.text) if w not in _SMALL})
                    context.add("trait", f"{content.trait}:{' '.join(words)}", content.value.text)
            case Outcome() | Accountability() | Toll() | _:
                pass
    if isinstance(where, Place) and place and role not in ("asserter",):
        context.add("place", place, where.name or where.wording)
    for other_role, other in slots(content):
        if not isinstance(other, Mention) or other.span is None or other.span.start == sighting.start:
            continue
        if other.kind == "person" and other.name and len(tokens := name_tokens(other.name.form)) > 1:
            context.add("with", "".join(map(skeleton, tokens)), f"with {other.name.form}")
        elif other.kind in ("group", "organisation") and other.name and other_role != "asserter":
            context.add("group", _body(other), f"of {other.name.form}")


def _plain(text: str) -> list[str]:
    return body_key(text).split()


def _body(mention: Mention) -> str:
    return body_key(mention.name.form) if mention.name else ""


def _post_key(post: Post) -> str:
    return " ".join(sorted({w for w in _plain(post.title.text) if w not in _SMALL}))


def _post(context: Context, post: Post) -> None:
    context.add("post", _post_key(post), post.title.text)
    for when in (post.since, post.as_of, post.until):
        if when is not None:
            context.alive.append(when)


def _act(context: Context, claim: Claim, act: Act, role: str, place: str) -> None:
    root = act_root(act.act)
    if role == "victim" and claim.modality in ("actual", "ordered", "planned"):
        if is_lethal(act.act) and claim.modality == "actual":
            context.deaths.append((act.when, place))
        year = act.when.earliest.year if act.when and act.when.earliest else None
        if year:
            context.add("fate", f"{root}:{year}", f"{vocabulary('acts').label(root, 'en')} in {year}")
        if act.when and act.when.earliest and act.when.earliest == act.when.latest:
            context.dated.add((root, act.when.earliest, place))
        else:
            context.add("act", root, vocabulary("acts").label(root, "en"))
    elif role in ("perpetrator", "other"):
        context.add("part", root, f"a part in {vocabulary('acts').label(root, 'en')}")
        if act.when and claim.modality == "actual":
            context.alive.append(act.when)
