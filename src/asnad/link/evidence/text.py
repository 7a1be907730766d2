"""Are two short texts (a street, an identifier, a postcode) one, but for slips of the pen?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from asnad.link.evidence.factor import OWN, Factor, chance_of, chances_by_sample

__all__ = ["TextEvidence"]

LEVELS = {"same": 0.01, "slip": 0.01, "alike": 0.03, "different": 0.95}
"""Levels with their typical shares among strangers."""
_ALIKE = 0.88
"""Jaro–Winkler likeness from which two texts are alike: several slips, or an ending left off."""


@lru_cache(maxsize=1 << 16)
def text_level(a: str, b: str) -> str:
    """How alike two folded texts are."""
    if a == b:
        return "same"
    longest = max(len(a), len(b))
    if longest > 3 and DamerauLevenshtein.distance(a, b, score_cutoff=2) <= (1 if longest < 7 else 2):
        return "slip"
    return "alike" if JaroWinkler.similarity(a, b) >= _ALIKE else "different"


class TextEvidence:
    """Texts of one slot, with how many records have each."""

    def __init__(self, slot: str, values: Sequence[str], own: float = OWN) -> None:
        self._slot = slot
        self._own = own
        self._count = len(values)
        self._same = Counter(values)
        self._chances = chances_by_sample(values, text_level, LEVELS)

    def compare(self, a: str, b: str) -> tuple[Factor, ...]:
        level = text_level(*sorted((a, b)))
        chance = chance_of(self._same[a], self._count, self._own) if level == "same" else self._chances[level]
        return (Factor(self._slot, level, chance),)

    def words(self, a: str, b: str, factor: Factor) -> str:
        match factor.level:
            case "same":
                return f"{self._slot}: both “{a}”"
            case "different":
                return f"{self._slot}: “{a}” and “{b}”"
            case _:
                return f"{self._slot}: “{a}” is nearly “{b}”"
