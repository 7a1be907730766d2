"""Where? Two places as words or codes, narrow ones and the wider ones they lie in.

Levels: ``same`` (a narrow word in common), ``slip`` (a slip of the pen from that, or another spelling), ``neighbours``
(as a table of neighbours says), ``within`` (one source says only the wider place, and it is the other's), ``region``
(two narrow places of one wider one), ``other region`` (of two), ``elsewhere`` (where a wider one is not told). The
chance of the first is by the rarest word in common: a village says more than its town.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log2

from asnad.link.evidence.factor import OWN, Factor, chance_of, chances_by_sample
from asnad.link.evidence.text import text_level
from asnad.link.record import Where

__all__ = ["Neighbours", "PlaceEvidence"]

Neighbours = Mapping[str, frozenset[str]]
"""Narrow place → the places beside it, both as they stand in records."""

BOTH = {"same": 0.05, "slip": 0.005, "neighbours": 0.02, "region": 0.13, "elsewhere": 0.395, "other region": 0.40}
"""Levels of two narrow places, with their typical shares among strangers."""
ONE = {"within": 0.3, "outside": 0.7}
"""Levels where one source says only a wider place."""


class PlaceEvidence:
    """Places of one slot, with how many records name each."""

    def __init__(
        self, slot: str, values: Sequence[Where], neighbours: Neighbours | None = None, own: float = OWN
    ) -> None:
        self._slot = slot
        self._own = own
        self._count = len(values)
        self._beside: dict[str, set[str]] = defaultdict(set)
        for place, beside in (neighbours or {}).items():
            for other in beside:
                self._beside[place].add(other)
                self._beside[other].add(place)
        self._narrow = Counter(word for value in values for word in value.narrow)
        self._wide = Counter(word for value in values for word in value.wide)
        both = [value for value in values if value.narrow]
        self._chances = chances_by_sample(both, self.level, BOTH)

    def level(self, a: Where, b: Where) -> str:
        """How near two places are; see the module."""
        if a.narrow and b.narrow:
            if not a.narrow.isdisjoint(b.narrow):
                return "same"
            if self._beside and any(not self._beside.get(word, set()).isdisjoint(b.narrow) for word in a.narrow):
                return "neighbours"
            if any(_is_slip(one, other) for one in a.narrow for other in b.narrow):
                return "slip"
            if not (a.wide and b.wide):
                return "elsewhere"
            return "other region" if a.wide.isdisjoint(b.wide) else "region"
        return "outside" if a.wide.isdisjoint(b.wide) else "within"

    def rarest(self, a: Where, b: Where) -> str:
        """The narrowest word both have: that which fewest records have."""
        narrow = a.narrow & b.narrow
        counts = self._narrow if narrow else self._wide
        return min(narrow or (a.wide & b.wide), key=lambda word: (counts[word], word))

    def compare(self, a: Where, b: Where) -> tuple[Factor, ...]:
        level = self.level(a, b)
        if level in ONE and not (a.wide and b.wide):
            return ()
        match level:
            case "same":
                chance = chance_of(self._narrow[self.rarest(a, b)], self._count, self._own)
            case "within":
                chance = chance_of(self._wide[self.rarest(a, b)], self._count, self._own)
            case "outside":
                chance = log2(
                    1
                    - min(
                        0.95, 2 ** chance_of(max(self._wide[word] for word in a.wide | b.wide), self._count, self._own)
                    )
                )
            case _:
                chance = self._chances[level]
        return (Factor(self._slot, level, chance),)

    def words(self, a: Where, b: Where, factor: Factor) -> str:
        match factor.level:
            case "same" | "within":
                return f"{self._slot}: both “{self.rarest(a, b)}”"
            case "slip":
                return f"{self._slot}: “{', '.join(sorted(a.narrow))}” is nearly “{', '.join(sorted(b.narrow))}”"
            case "neighbours":
                return f"{self._slot}: places beside each other"
            case "region":
                return f"{self._slot}: two places in “{self.rarest(Where(frozenset(), a.wide), b)}”"
            case _:
                return f"{self._slot}: not the same"


@lru_cache(maxsize=1 << 16)
def _is_slip(a: str, b: str) -> bool:
    """Whether two words for places are a slip of the pen apart; codes never are."""
    return not any(c.isdigit() for c in a + b) and text_level(*sorted((a, b))) == "slip"
