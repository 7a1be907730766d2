"""When? Two uncertain dates of one thing: the same day, a slip of the pen, a report later, or another time.

Levels of two exact days: ``same``, ``slip`` (a digit of day, month or year mistyped, or day and month swapped, as the
two orders of writing make them), ``near`` (within a week: the event and its report), ``part`` (two of day, month and
year agree: a birthday whose year is guessed), ``month``, ``year``, ``years`` (within five), ``far``.
Where one is wider than a day, ``within`` when they can be one day; ``open`` and the distance otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import log2

from rapidfuzz.distance import DamerauLevenshtein

from asnad.link.evidence.factor import OWN, Factor, chance_of, chances_by_sample
from asnad.link.record import Days

__all__ = ["DateEvidence", "date_level"]

_WEEK, _MONTH, _YEAR = 7, 31, 366
EXACT = {
    "same": 0.01, "slip": 0.01, "near": 0.02, "part": 0.01, "month": 0.05, "year": 0.20, "years": 0.30, "far": 0.40,
}  # fmt: skip
"""Levels of two exact days, with their typical shares among strangers."""
OPEN = {"within": 0.15, "open month": 0.05, "open year": 0.15, "open years": 0.30, "open far": 0.35}
"""Levels where one is wider than a day."""


def _distance(gap: int) -> str:
    return "month" if gap <= _MONTH else "year" if gap <= _YEAR else "years" if gap <= 5 * _YEAR else "far"


@lru_cache(maxsize=1 << 17)
def _parts(ordinal: int) -> tuple[int, int, int]:
    day = date.fromordinal(ordinal)
    return day.year, day.month, day.day


def _near_in_writing(a: int, b: int) -> str:
    """``slip`` or ``part`` where the two days as written are near each other, else nothing."""
    one, other = _parts(a), _parts(b)
    if one[0] == other[0] and one[1:] == (other[2], other[1]):
        return "slip"
    unlike = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    if len(unlike) != 1:
        return ""
    x, y = unlike[0]
    return "slip" if DamerauLevenshtein.distance(f"{x:02}", f"{y:02}") == 1 else "part"


def date_level(a: Days, b: Days) -> str:
    """How near two spans of days are; see the module."""
    gap = a.gap(b)
    if not (a.exact and b.exact):
        return "within" if gap == 0 else f"open {_distance(gap)}"
    if gap == 0:
        return "same"
    written = _near_in_writing(a.first, b.first)
    if written == "slip":
        return written
    return "near" if gap <= _WEEK else written or _distance(gap)


class DateEvidence:
    """Dates of one slot (``birth``, ``death``…), with how many records have each day."""

    def __init__(self, slot: str, values: Sequence[Days], own: float = OWN) -> None:
        self._slot = slot
        self._own = own
        self._count = len(values)
        self._same = Counter(values)
        self._firsts = sorted(value.first for value in values)
        self._lasts = sorted(value.last for value in values)
        exact = [value for value in values if value.exact]
        wide = [value for value in values if not value.exact]
        self._chances = chances_by_sample(exact, date_level, EXACT)
        mixed = chances_by_sample(
            [*exact[: len(wide) or 1], *wide],
            date_level,
            {level: share / 2 for level, share in (EXACT | OPEN).items()},
        )
        among_open = log2(sum(2 ** mixed[level] for level in OPEN))
        self._chances |= {level: mixed[level] - among_open for level in OPEN}

    def chance(self, a: Days, b: Days, level: str) -> float:
        """log2 of how probable this level is for a stranger: by the frequency of the very day where that is telling."""
        if level == "same":
            return chance_of(self._same[a], self._count, self._own)
        if level == "within":
            overlapping = max(self._overlapping(a), self._overlapping(b))
            return chance_of(overlapping, self._count, self._own)
        return self._chances[level]

    def _overlapping(self, days: Days) -> int:
        """How many records have a date that can be one of these days."""
        return bisect_right(self._firsts, days.last) - bisect_left(self._lasts, days.first)

    def compare(self, a: Days, b: Days) -> tuple[Factor, ...]:
        level = date_level(a, b)
        return (Factor(self._slot, level, self.chance(a, b, level)),)

    def words(self, a: Days, b: Days, factor: Factor) -> str:
        match factor.level:
            case "same":
                return f"{self._slot}: the same day"
            case "slip":
                return f"{self._slot}: day and month swapped, or one part of the date written otherwise"
            case "part":
                return f"{self._slot}: two of day, month and year are the same"
            case "within":
                return f"{self._slot}: dates that can be one"
            case _:
                gap = a.gap(b)
                return f"{self._slot}: {gap} day{'s' if gap > 1 else ''} apart"
