"""Are the log odds true? Chance agreements are counted by dealing given names anew, and the odds bent to fit.

Independence of evidence is never quite so: in a town where a few families lived, or in a list made by one clerk, the
weights add up to too much or too little. So the given names are dealt anew among the records of each place, which
leaves families, places, dates and every frequency as they are and parts what was one person. Pairs of the dealt
records that reach a score reach it by chance; what the real ones have above that are matches. This is the target–decoy
method of protein identification (Elias and Gygi 2007), and needs no labels; a score then means in one data set what it
means in another.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import floor, log2
from typing import Any

from asnad.language.names import NameKey, name_key, name_key_of
from asnad.link.fellegi_sunter import probability
from asnad.link.record import Happening, Record

__all__ = ["Calibration", "calibrated", "dealt_anew", "donors"]

LOWEST, HIGHEST = -6, 8
"""Log odds between which pairs are counted, a bin for each."""
_DEALS = 20
"""Tries to deal a name that nobody else of the household has."""
_AT_ONCE = 7
"""Days within which those of one family and place are taken for one household."""
_TRUST = 10.0
"""Pairs in each bin for which the model's own probability counts."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose log odds round down to ``at``: how many, how many by chance, and what log odds they then have."""

    at: int
    pairs: int
    by_chance: float
    log_odds: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Log odds as counted, on straight lines between the middles of bins.

    Above the highest bin they rise as the model's do; below the lowest they are the model's own, or the bin's less as
    much, whichever says less.
    """

    bins: tuple[Bin, ...] = ()

    def __call__(self, log_odds: float) -> float:
        if not self.bins:
            return log_odds
        place = log_odds - 0.5 - self.bins[0].at
        if place < 0:
            return min(log_odds, self.bins[0].log_odds + place)
        at = int(place)
        if at >= len(self.bins) - 1:
            return self.bins[-1].log_odds + log_odds - 0.5 - self.bins[-1].at
        low, high = self.bins[at].log_odds, self.bins[at + 1].log_odds
        return low + (high - low) * (place - at)

    def of_others(self, log_odds: float) -> float:
        """The log odds of a pair that shares no key: what was counted is of those that do, and can only be less."""
        return min(log_odds, self(log_odds))


def dealt_anew(records: Sequence[Record], seed: int = 0) -> list[Record]:
    """The same records with given names dealt anew among those of each place; all else stays."""
    places: dict[Any, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if "name" in record.said:
            happening = record.said.get("event")
            places[happening.where.narrow if isinstance(happening, Happening) else None].append(number)
    given, family = ([_bones(record, given=one) for record in records] for one in (True, False))
    found = list(records)
    for number, donor in donors(
        places.values(), given, family, lambda a, b: _at_once(records[a], records[b]), seed
    ).items():
        own, other = _forms(records[number]), _forms(records[donor])
        if own and other:
            names = tuple(_named(a, b) for a, b in zip_longest(own, other[: len(own)]) if b is not None)
            found[number] = replace(records[number], said={**records[number].said, "name": names})
    return found


def donors(
    crowds: Iterable[Sequence[int]],
    given: Sequence[frozenset[str]],
    family: Sequence[Collection[str]],
    at_once: Callable[[int, int], bool],
    seed: int = 0,
) -> dict[int, int]:
    """Who gets whose given name, by position: dealt within each crowd, those of one or two taken together.

    ``given`` and ``family`` are parts of names by their consonants. Nobody gets a given name that another of the
    household has, where that can be helped: two of a family who met one event (``at_once``) are not called the same.
    """
    chance = random.Random(seed)  # noqa: S311  # a shuffle, not a secret
    listed = list(crowds)
    large = [list(crowd) for crowd in listed if len(crowd) > 2]
    large.append([number for crowd in listed if len(crowd) <= 2 for number in crowd])
    found: dict[int, int] = {}
    for crowd in large:
        dealt = crowd[:]
        chance.shuffle(dealt)
        _part_households(crowd, dealt, given, family, at_once, chance)
        found |= zip(crowd, dealt, strict=True)
    return found


def _part_households(  # noqa: PLR0917  # what donors was given
    crowd: Sequence[int],
    dealt: list[int],
    given: Sequence[frozenset[str]],
    family: Sequence[Collection[str]],
    at_once: Callable[[int, int], bool],
    chance: random.Random,
) -> None:
    households: dict[str, list[int]] = defaultdict(list)
    for place, number in enumerate(crowd):
        for bone in family[number]:
            households[bone].append(place)

    def clashes(place: int, donor: int) -> bool:
        """Whether another of the household would be called as this one."""
        return any(
            other != place and not given[donor].isdisjoint(given[dealt[other]]) and at_once(crowd[place], crowd[other])
            for bone in family[crowd[place]]
            for other in households[bone]
        )

    for place in range(len(crowd)):
        for _ in range(_DEALS if clashes(place, dealt[place]) else 0):
            other = chance.randrange(len(crowd))
            if not (clashes(place, dealt[other]) or clashes(other, dealt[place])):
                dealt[other], dealt[place] = dealt[place], dealt[other]
                break


def _bones(record: Record, *, given: bool) -> frozenset[str]:
    """The consonants of the given names, or of the rest, of a record's first form."""
    forms = _forms(record)
    parts = forms[0].parts if forms else ()
    first = [part for at, part in enumerate(parts) if (part.role == "given" if part.role else at == 0)]
    return frozenset(part.bones for part in parts if (part in first) == given)


def _at_once(a: Record, b: Record) -> bool:
    """Whether both may have met the same event."""
    one, other = (record.said.get("event") for record in (a, b))
    if not (isinstance(one, Happening) and isinstance(other, Happening) and one.when and other.when):
        return False
    return one.when.gap(other.when) <= _AT_ONCE


def _forms(record: Record) -> list[NameKey]:
    names: Any = record.said.get("name", ())
    return [form for form in names if form.parts]


def _named(own: NameKey, donor: NameKey) -> NameKey:
    """The name of one with the given name of another."""
    if any(part.role for part in own.parts):
        words = {role: " ".join(p.token for p in own.parts if p.role == role) for role in ("family", "father")}
        given = " ".join(p.token for p in donor.parts if p.role == "given") or donor.parts[0].token
        return name_key_of(given=given, family=words["family"], father=words["father"])
    first = next((part.token for part in donor.parts if part.role in ("given", "")), donor.parts[0].token)
    return name_key(" ".join([first, *(part.token for part in own.parts[1:])]))


def calibrated(found: Iterable[float], by_chance: Iterable[float], deals: float = 1) -> Calibration:
    """The calibration from the log odds of the pairs, and of the pairs of ``deals`` sets of records dealt anew (a
    fraction where these are a sample of one).

    The share of matches in each bin, a few pairs of the model's own opinion added, made to rise with the score (pooling
    neighbours that do not: isotonic regression, Ayer and others 1955).
    """
    pairs = Counter(floor(value) for value in found)
    chance = Counter(floor(value) for value in by_chance)
    pools: list[list[float]] = []
    for at in range(LOWEST, HIGHEST):
        decoys = chance[at] / deals
        true = max(0.0, pairs[at] - decoys) + _TRUST * probability(at + 0.5)
        pools.append([true, pairs[at] + _TRUST, 1.0])
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    shares = [true / total for true, total, bins in pools for _ in range(int(bins))]
    return Calibration(
        tuple(
            Bin(at, pairs[at], chance[at] / deals, log2(share / (1 - share)))
            for at, share in zip(range(LOWEST, HIGHEST), shares, strict=True)
        )
    )
