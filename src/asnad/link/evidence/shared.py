"""What do they have in common? Sets of words, codes or people (places, groups, company, posts), weighed by rarity.

Two records that share a word that few have are likelier one than two that share a common one, so that a village says
more than its province, which stands beside it in the set. Levels: ``shared`` and ``nothing shared``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from asnad.link.evidence.factor import OWN, Factor, chance_of, chances_by_sample

__all__ = ["SharedEvidence"]

LEVELS = {"shared": 0.1, "nothing shared": 0.9}
"""Levels with their typical shares among strangers."""


def _level(a: frozenset[str], b: frozenset[str]) -> str:
    return "nothing shared" if a.isdisjoint(b) else "shared"


class SharedEvidence:
    """Sets of one slot, with how many records have each member."""

    def __init__(self, slot: str, values: Sequence[frozenset[str]], own: float = OWN) -> None:
        self._slot = slot
        self._own = own
        self._count = len(values)
        self._members = Counter(member for value in values for member in value)
        self._chances = chances_by_sample(values, _level, LEVELS)

    def rarest(self, a: frozenset[str], b: frozenset[str]) -> str:
        """The member both have that fewest have."""
        return min(a & b, key=lambda member: (self._members[member], member))

    def compare(self, a: frozenset[str], b: frozenset[str]) -> tuple[Factor, ...]:
        level = _level(a, b)
        if level == "nothing shared":
            return (Factor(self._slot, level, self._chances[level]),)
        return (Factor(self._slot, level, chance_of(self._members[self.rarest(a, b)], self._count, self._own)),)

    def words(self, a: frozenset[str], b: frozenset[str], factor: Factor) -> str:
        if factor.level == "shared":
            return f"{self._slot}: both “{self.rarest(a, b)}”"
        return f"{self._slot}: nothing in common"
