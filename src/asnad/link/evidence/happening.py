"""What was done to them, when and where? Date and place of one act, weighed together.

Those killed together share day and place, so the place says little once the day agrees: the chance of sharing it is
taken among the records of that very day. Acts of different kinds say nothing about each other's dates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log2

from asnad.link.evidence.dates import DateEvidence
from asnad.link.evidence.factor import OWN, Factor
from asnad.link.evidence.place import Neighbours, PlaceEvidence
from asnad.link.record import Days, Happening

__all__ = ["HappeningEvidence"]

_LIKE_ALL = 10
"""Strangers' worth of trust in the whole data set, beside what is seen among the records of one day."""


class HappeningEvidence:
    """Acts with their dates and places; ``slot`` names the lines of the date, ``"<slot> place"`` those of the place."""

    def __init__(
        self, slot: str, values: Sequence[Happening], neighbours: Neighbours | None = None, own: float = OWN
    ) -> None:
        self._place_slot = f"{slot} place"
        self._own = own
        self._dates = DateEvidence(slot, [v.when for v in values if v.when], own)
        self._places = PlaceEvidence(self._place_slot, [v.where for v in values if any(v.where)], neighbours, own)
        self._days: dict[Days, Counter[str]] = defaultdict(Counter)
        for value in values:
            if value.when and value.where.narrow:
                self._days[value.when].update({*value.where.narrow, ""})

    def compare(self, a: Happening, b: Happening) -> tuple[Factor, ...]:
        if a.act and b.act and a.act != b.act:
            return ()
        found: list[Factor] = []
        if a.when and b.when:
            found += self._dates.compare(a.when, b.when)
        if any(a.where) and any(b.where):
            places = self._places.compare(a.where, b.where)
            if a.when and a.when == b.when and places and places[0].level == "same":
                places = (places[0]._replace(chance=self._that_day(a, b, places[0].chance)),)
            found += places
        return tuple(found)

    def _that_day(self, a: Happening, b: Happening, overall: float) -> float:
        there = self._days[a.when] if a.when else Counter[str]()
        others = max(0, there[""] - self._own)
        sharing = max(0, there[self._places.rarest(a.where, b.where)] - self._own)
        return max(overall, log2((_LIKE_ALL * 2**overall + sharing) / (_LIKE_ALL + others)))

    def words(self, a: Happening, b: Happening, factor: Factor) -> str:
        if factor.slot == self._place_slot:
            return self._places.words(a.where, b.where, factor)
        return self._dates.words(a.when, b.when, factor) if a.when and b.when else ""
