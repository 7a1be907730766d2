"""Do they belong to the same one of a few classes, such as the sexes?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2

from asnad.link.evidence.factor import OWN, Factor

__all__ = ["CategoryEvidence"]


class CategoryEvidence:
    """Classes of one slot, with how many records are in each."""

    def __init__(self, slot: str, values: Sequence[str], _: float = OWN) -> None:
        self._slot = slot
        self._count = len(values)
        self._same = Counter(values)
        alike = sum((n / self._count) ** 2 for n in self._same.values())
        self._differ = log2(max(0.05, 1 - alike))

    def compare(self, a: str, b: str) -> tuple[Factor, ...]:
        if a == b:
            return (Factor(self._slot, "same", log2((self._same[a] + 1) / (self._count + len(self._same)))),)
        return (Factor(self._slot, "different", self._differ),)

    def words(self, a: str, b: str, factor: Factor) -> str:
        return f"{self._slot}: both {a}" if factor.level == "same" else f"{self._slot}: {a} and {b}"
