"""What is one piece of evidence? An agreement at some level, and how probable it is between two strangers."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log2
from typing import NamedTuple, Protocol, TypeVar

__all__ = ["OWN", "Evidence", "Factor", "chance_of", "chances_by_sample"]

V = TypeVar("V")
V_contra = TypeVar("V_contra", contravariant=True)

PAIRS = 50_000
"""Random pairs drawn to see how often two strangers agree at a level that has no frequency of its own."""

TRUST = 50.0
"""Pairs that what is typical counts for beside those drawn."""
STRANGERS = 20
"""Strangers imagined beside the records when it is looked up how many have a value."""


class Factor(NamedTuple):
    """``slot`` and ``level`` name a line of ``weights.toml``; ``chance`` is log2 of P(this level | two strangers)."""

    slot: str
    level: str
    chance: float


class Evidence(Protocol[V_contra]):
    """One kind of evidence, fitted to the values of a data set."""

    def compare(self, a: V_contra, b: V_contra) -> tuple[Factor, ...]:
        """How two values stand to each other; no factor where they say nothing about each other."""
        ...

    def words(self, a: V_contra, b: V_contra, factor: Factor) -> str:
        """A factor as a person reads it."""
        ...


OWN = 2.0
"""Records of the pair itself among those that are counted: two, or fewer where only a sample is counted."""


def chance_of(count: int, records: int, own: float = OWN) -> float:
    """log2 of the chance that a stranger has a value which ``count`` of ``records`` have, the pair's ``own`` included.

    One is added, because rare is not unique; and some strangers who have it not, because few records tell little.
    """
    return log2((max(0.0, count - own) + 1) / (records + STRANGERS))


def chances_by_sample(
    values: Sequence[V], level: Callable[[V, V], str], typical: Mapping[str, float], seed: int = 0
) -> dict[str, float]:
    """log2 of the share of random pairs of values at each level, with :data:`TRUST` pairs of a typical data set added.

    ``typical`` has all levels, with shares that sum to one.
    """
    counts: Counter[str] = Counter()
    if len(values) > 1:
        chance = random.Random(seed)  # noqa: S311  # a sample, not a secret
        for _ in range(min(PAIRS, len(values) * (len(values) - 1))):
            i, j = chance.randrange(len(values)), chance.randrange(len(values) - 1)
            counts[level(values[i], values[j + (j >= i)])] += 1
    total = sum(counts.values()) + TRUST
    return {name: log2((counts[name] + TRUST * share) / total) for name, share in typical.items()}
