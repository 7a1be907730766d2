"""How many? Two numbers of victims of one act: the same, numbers that can agree, or numbers apart.

Levels: ``same`` (one number, given by both), ``agree`` (bounds that overlap: "more than 10" and 12), ``near`` (within
a fifth), ``apart``, ``far apart`` (more than five times as many).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from asnad.link.evidence.factor import Factor, chance_of, chances_by_sample

__all__ = ["Number", "TollEvidence", "toll_level"]

_NEAR, _FAR = 0.8, 0.2
LEVELS = {"same": 0.08, "agree": 0.22, "near": 0.10, "apart": 0.35, "far apart": 0.25}
"""Levels with their typical shares among accounts of different events."""
_MOST_TELLING = log2(1 / 25)
"""log2 of the chance below which no number is taken for rare: round numbers are given for many events."""


class Number(NamedTuple):
    """Inclusive bounds of a number; ``most`` is ``None`` when it is open upwards."""

    least: int
    most: int | None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most


def toll_level(a: Number, b: Number) -> str:
    """How near two numbers are; see the module."""
    if a == b and a.exact:
        return "same"
    few, many = sorted((a, b), key=lambda number: number.least)
    if few.most is None or few.most >= many.least:
        return "agree"
    share = few.most / many.least
    return "near" if share >= _NEAR else "apart" if share >= _FAR else "far apart"


class TollEvidence:
    """Numbers of one slot, with how many accounts give each."""

    def __init__(self, slot: str, values: Sequence[Number]) -> None:
        self._slot = slot
        self._count = len(values)
        self._same = Counter(values)
        self._chances = chances_by_sample(values, toll_level, LEVELS)

    def compare(self, a: Number, b: Number) -> tuple[Factor, ...]:
        level = toll_level(a, b)
        chance = max(_MOST_TELLING, chance_of(self._same[a], self._count)) if level == "same" else self._chances[level]
        return (Factor(self._slot, level, chance),)

    def words(self, a: Number, b: Number, factor: Factor) -> str:
        match factor.level:
            case "same":
                return f"{a.least:,} in both"
            case "agree":
                return "numbers that can agree"
            case "near":
                return "numbers near each other"
            case "apart":
                return "other numbers"
            case _:
                return "numbers far apart"
