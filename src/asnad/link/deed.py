"""What does a claim tell of a deed, as far as it decides which event it belongs to?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from asnad.link.body import body_key
from asnad.link.context import act_root
from asnad.link.country import country_of
from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.entity import Entity
from asnad.model.frames import Act, Toll
from asnad.model.mention import Mention, Place
from asnad.model.text import Span
from asnad.model.when import When
from asnad.vocabularies import vocabulary

__all__ = ["Deed", "Deeds", "body_forms", "can_agree", "countries_of", "deed_of", "is_short", "is_soon", "key_of"]

_MANY = 1000
"""Victims from which on a source that names no place is taken to speak of the whole country."""
_LONG = 731
"""Days beyond which a span is a period ("the 1980s") and not the time of one happening."""
_SOON = 31
"""Days that a date may span for two sources to tell of one deed that could be done again any month."""
_REAL = frozenset(["actual", "ordered", "planned", "attempted"])
"""What is supposed, possible, threatened or a mere purpose is told apart from what happened or was to happen."""
_WHOLE = re.compile(r"(?:all|every|the (?:whole|entire))\b", re.IGNORECASE)


@dataclass(slots=True)
class Deed:
    """One claim about an act.

    ``people`` and ``bodies`` are the entities it was done to, ``words`` those of their descriptions, ``parties`` who
    had a part in it, each with its degree; ``narrow`` when its place is narrower than a country; ``large`` when it was
    done to very many in a country; ``whole`` when it was done to all of a group.
    """

    claim: Claim
    act: str
    root: str
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    words: frozenset[str]
    parties: tuple[tuple[str, str], ...]
    count: Count | None
    when: When | None
    where: Place | None
    place: str | None
    country: str | None
    narrow: bool
    large: bool
    whole: bool

    @property
    def doers(self) -> frozenset[str]:
        """Who had a part in it, whatever part."""
        return frozenset(who for who, _ in self.parties)


class Deeds:
    """Which deeds are put together, and the reason each time."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self.reasons: dict[int, str] = {}
        self._weighed: set[str] = set()

    def head(self, at: int) -> int:
        """The first deed of the set this one is in."""
        while self._parent[at] != at:
            self._parent[at] = at = self._parent[self._parent[at]]
        return at

    def join(self, left: int, right: int, reason: str, *, weighed: bool = False) -> None:
        """Put two sets together; the reason of what was ``weighed`` is never left out where reasons are many."""
        a, b = sorted((self.head(left), self.head(right)))
        if a != b:
            self._parent[b] = a
            self.reasons[b] = reason
            if weighed:
                self._weighed.add(reason)

    def members(self) -> Iterator[tuple[list[int], list[str]]]:
        """Each set in order, with the reasons for it, commonest first."""
        groups: dict[int, list[int]] = defaultdict(list)
        why: dict[int, Counter[str]] = defaultdict(Counter)
        for at in range(len(self._parent)):
            groups[self.head(at)].append(at)
            if at in self.reasons:
                why[self.head(at)][self.reasons[at]] += 1
        for head in sorted(groups):
            reasons = [reason for reason, _ in why[head].most_common()]
            yield groups[head], sorted(reasons, key=lambda reason: reason not in self._weighed)


def deed_of(claim: Claim, at: Mapping[tuple[str, str], str], forms: Mapping[str, str], home: str | None) -> Deed | None:
    """The deed an act or toll tells of; ``None`` for other claims.

    ``at`` maps family and mention key to entity, ``forms`` the keys of bodies' names to entities; ``home`` is the
    country the claim's layer speaks of.
    """
    content = claim.content
    if isinstance(content, Act):
        act, victims, count = content.act, content.victims, content.count
    elif isinstance(content, Toll) and content.act:
        act, victims, count = content.act, (content.whom,) if content.whom else (), content.count
    else:
        return None
    ends = [end for victim in victims for end in victim.ends()]
    people = _linked(claim, ends, "person", at)
    bodies = _linked(claim, ends, "body", at) or _members_of(ends, forms)
    counts = [c for c in (count, *(v.count for v in victims)) if c is not None]
    count = max(counts, key=lambda c: c.lower or c.upper or 0, default=None)
    where = content.where
    country = country_of(where.name or where.wording) if where else None
    narrow = bool(where and not country and (where.name or any(not country_of(name) for name in where.within)))
    numbers = {w for c in counts for w in body_key(c.wording).split()}
    words = frozenset(w for end in ends for w in body_key(end.wording).split() if not w.isdigit()) - numbers
    number = (count.lower or count.upper or 0) if count else 0
    term = vocabulary("acts").terms.get(act)
    collective = bool(term and term.traits.get("collective"))
    return Deed(
        claim=claim,
        act=act,
        root=act_root(act),
        people=people,
        bodies=bodies,
        words=words,
        parties=_parties(claim, at),
        count=count,
        when=content.when,
        where=where,
        place=at.get(("place", key_of(claim, where.span))) if where and where.span else None,
        country=country or (country_of(where.within[-1]) if where and where.within else None) or home,
        narrow=narrow,
        large=not people
        and not narrow
        and claim.modality in _REAL
        and (number >= _MANY or (collective and not number and content.when is not None)),
        whole=any(_WHOLE.match(end.wording) for end in ends) or (count is not None and count.operator == "all"),
    )


def key_of(claim: Claim, span: Span) -> str:
    """The key of the mention that has this span in the claim's layer."""
    return f"{claim.layer}:{span.start}-{span.end}"


def _linked(claim: Claim, ends: Iterable[Mention], family: str, at: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    found = {e for end in ends if end.span and end.name and (e := at.get((family, key_of(claim, end.span))))}
    return tuple(sorted(found))


def _parties(claim: Claim, at: Mapping[tuple[str, str], str]) -> tuple[tuple[str, str], ...]:
    found: dict[tuple[str, str], None] = {}
    if isinstance(claim.content, Act):
        for part in claim.content.told_perpetrators:
            for end in part.who.ends():
                family = "person" if end.kind == "person" else "body"
                if end.span and (who := at.get((family, key_of(claim, end.span)))):
                    found[who, part.degree] = None
    return tuple(found)


def body_forms(entities: Iterable[Entity]) -> dict[str, str]:
    """The names of groups and organisations by key, where only one has them."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.kind in ("group", "organisation"):
            for name in entity.names:
                found[body_key(name.form)].add(entity.id)
    return {key: min(ids) for key, ids in found.items() if key and len(ids) == 1}


def _members_of(ends: Iterable[Mention], forms: Mapping[str, str]) -> tuple[str, ...]:
    """The group that a description of victims names ("all 80 members of Red Dawn")."""
    found: set[str] = set()
    for end in ends:
        if end.name is None and end.kind != "person" and not end.wording.isupper():
            words = body_key(end.wording).split()
            spans = ((i, j) for i in range(len(words)) for j in range(i + 1, min(i + 6, len(words)) + 1))
            found.update(e for i, j in spans if (e := forms.get(" ".join(words[i:j]))))
    return tuple(sorted(found))


def countries_of(claims: Iterable[Claim], titles: Mapping[str, str]) -> dict[str, str]:
    """The country each layer speaks of: the one most of its places and its title name, if one stands out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        where = getattr(claim.content, "where", None)
        if isinstance(where, Place):
            for name in (where.name or where.wording, *where.within):
                if country := country_of(name):
                    counts[claim.layer][country] += 1
    for layer, title in titles.items():
        for word in title.replace("’s", " ").replace("'s", " ").split():
            if country := country_of(word.strip(".,:;?!\"'()")):
                counts[layer][country] += 1
    found = {}
    for layer, counter in counts.items():
        ((first, most), *others) = counter.most_common(2)
        if not others or others[0][1] < most:
            found[layer] = first
    return found


def is_short(when: When) -> bool:
    """Whether a date is one at which something can have happened, and not a period."""
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= _LONG)


def is_soon(when: When | None) -> bool:
    """Whether a date is to a month or better."""
    return bool(when and when.earliest and when.latest and (when.latest - when.earliest).days <= _SOON)


def can_agree(left: When | None, right: When | None) -> bool:
    """Whether two dates can be of one happening; an unknown one agrees with all."""
    if left is None or right is None:
        return True
    return is_short(left) == is_short(right) and left.could_equal(right)
