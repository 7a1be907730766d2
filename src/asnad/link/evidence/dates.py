"""When? Two uncertain dates of one thing: the same day, a slip of the pen, a report later, or another time.

Levels of two exact days: ``same``, ``slip`` (a digit of day, month or year mistyped, or day and month swapped, as the two
orders of writing make them), ``near`` (within a week: the event and its report), ``month``,
``year``, ``years`` (within five), ``far``. Where one is wider than a day, ``within`` when they can be one day;
``open`` and the distance otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import log2

from rapidfuzz.distance import DamerauLevenshtein

from asnad.link.evidence.factor import Factor, chances_by_sample
from asnad.link.record import Days

__all__ = ["DateEvidence", "date_level"]

_WEEK, _MONTH, _YEAR = 7, 31, 366
EXACT = ("same", "slip", "near", "month", "year", "years", "far")
OPEN = ("within", "open month", "open year", "open years", "open far")


def _distance(gap: int) -> str:
    return "month" if gap <= _MONTH else "year" if gap <= _YEAR else "years" if gap <= 5 * _YEAR else "far"


@lru_cache(maxsize=1 << 17)
def _parts(ordinal: int) -> tuple[int, int, int]:
    day = date.fromordinal(ordinal)
    return day.year, day.month, day.day


def _slip(a: int, b: int) -> bool:
    """Whether one digit or two neighbouring ones of one part of the date differ, or day and month are swapped."""
    one, other = _parts(a), _parts(b)
    if one[0] == other[0] and one[1:] == (other[2], other[1]):
        return True
    unlike = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(unlike) == 1 and DamerauLevenshtein.distance(f"{unlike[0][0]:02}", f"{unlike[0][1]:02}") == 1


def date_level(a: Days, b: Days) -> str:
    """How near two spans of days are; see the module."""
    gap = a.gap(b)
    if not (a.exact and b.exact):
        return "within" if gap == 0 else f"open {_distance(gap)}"
    if gap == 0:
        return "same"
    if _slip(a.first, b.first):
        return "slip"
    return "near" if gap <= _WEEK else _distance(gap)


class DateEvidence:
    """Dates of one slot (``birth``, ``death``…), with how many records have each day."""

    def __init__(self, slot: str, values: Sequence[Days]) -> None:
        self._slot = slot
        self._count = len(values)
        self._same = Counter(values)
        self._firsts = sorted(value.first for value in values)
        self._lasts = sorted(value.last for value in values)
        exact = [value for value in values if value.exact]
        wide = [value for value in values if not value.exact]
        self._chances = chances_by_sample(exact, date_level, EXACT)
        mixed = chances_by_sample([*exact[: len(wide) or 1], *wide], date_level, (*EXACT, *OPEN))
        among_open = log2(sum(2 ** mixed[level] for level in OPEN))
        self._chances |= {level: mixed[level] - among_open for level in OPEN}

    def chance(self, a: Days, b: Days, level: str) -> float:
        """log2 of how probable this level is for a stranger: by the frequency of the very day where that is telling."""
        if level == "same":
            return log2(self._same[a] / self._count) if self._same[a] > 1 else log2(1 / self._count)
        if level == "within":
            low, high = max(a.first, b.first), min(a.last, b.last)
            overlapping = bisect_right(self._firsts, high) - bisect_left(self._lasts, low)
            return log2(max(1, overlapping) / self._count)
        return self._chances[level]

    def compare(self, a: Days, b: Days) -> tuple[Factor, ...]:
        level = date_level(a, b)
        return (Factor(self._slot, level, self.chance(a, b, level)),)

    def words(self, a: Days, b: Days, factor: Factor) -> str:
        match factor.level:
            case "same":
                return f"{self._slot}: the same day"
            case "slip":
                return f"{self._slot}: day and month swapped, or one part of the date written otherwise"
            case "within":
                return f"{self._slot}: dates that can be one"
            case _:
                gap = a.gap(b)
                return f"{self._slot}: {gap} day{'s' if gap > 1 else ''} apart"
