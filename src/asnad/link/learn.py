"""What do these data say about how sources differ on one person? The table of weights, bent by the data a little.

Expectation and maximisation over the candidate pairs, with the shipped table as the prior: each line counts as
:data:`TRUST` pairs seen before (a Dirichlet prior; the estimate is its mode plus one). What is learned is refused when
it says that one person often has two given names: then the pairs that agree are families, not persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log2

from asnad.link.evidence.dates import EXACT, OPEN
from asnad.link.evidence.factor import Factor
from asnad.link.evidence.place import BOTH, ONE
from asnad.link.fellegi_sunter import has_own_mark, probability
from asnad.link.weights import Weights

__all__ = ["LEAST_TRUE", "TRUST", "learn_weights"]

TRUST = 100.0
"""Pairs that the shipped table counts for, against those of the data."""
LEAST_TRUE = 0.1
"""Share of true pairs with unlike given names beyond which a model has learned families."""
_ROUNDS = 12
_DISTRIBUTIONS: tuple[frozenset[str], ...] = (
    frozenset(EXACT), frozenset(OPEN), frozenset(BOTH), frozenset(ONE),
    frozenset(["shared", "nothing shared"]),
)  # fmt: skip
"""Levels that share one probability mass; those of other slots sum to one as they stand."""
_FIXED = frozenset(["left out", "different"])
"""Levels of names that are never learned: families who fell together would teach that one person has two names."""
_ELSEWHERE = frozenset(["other region", "far", "open far"])
"""Levels of places and dates that are never learned: namesakes would teach that one person lived twice."""
_NAMES = frozenset(["given name", "family name", "part of name", "father name", "father's name"])


def _distribution(slot: Mapping[str, float], level: str) -> frozenset[str]:
    for group in _DISTRIBUTIONS:
        if level in group and group <= slot.keys():
            return group
    return frozenset(slot) - _FIXED if "left out" in slot else frozenset(slot)


def _fixed(slot: str) -> frozenset[str]:
    return _FIXED if slot in _NAMES else _ELSEWHERE


def learn_weights(
    shipped: Weights,
    pairs: Sequence[tuple[Sequence[Factor], float | None]],
    log_prior: float,
    like: Mapping[str, str],
    trust: float = TRUST,
) -> Weights:
    """The table that explains the pairs best, held near the shipped one.

    ``pairs`` are the factors of each candidate, and 1 or 0 where a person said whether they are one; ``like`` gives the
    slot whose line another takes.
    """
    weights: dict[str, dict[str, float]] = {slot: dict(levels) for slot, levels in shipped.items()}
    for _ in range(_ROUNDS):
        seen: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for factors, said in pairs:
            bits = sum(weights[like.get(f.slot, f.slot)][f.level] - f.chance for f in factors)
            share = said if said is not None else probability(bits + log_prior)
            if share > 1e-4:
                for factor in factors:
                    seen[like.get(factor.slot, factor.slot)][factor.level] += share
        for slot, counts in seen.items():
            fixed = _fixed(slot)
            for group in {_distribution(shipped[slot], level) - fixed for level in counts if level not in fixed}:
                total = sum(counts.get(level, 0.0) for level in group)
                mass = sum(2 ** shipped[slot][level] for level in group)
                for level in group:
                    prior = trust * 2 ** shipped[slot][level] / mass
                    weights[slot][level] = log2(mass * (prior + counts.get(level, 0.0)) / (trust + total))
    return shipped if _are_families(pairs, weights, log_prior, like) else weights


def _are_families(
    pairs: Sequence[tuple[Sequence[Factor], float | None]],
    weights: Weights,
    log_prior: float,
    like: Mapping[str, str],
) -> bool:
    """Whether those taken for one person often have two given names, and no birthday or number in common."""
    unlike = alike = 0.0
    for factors, said in pairs:
        if said is None and not has_own_mark(factors):
            bits = sum(weights[like.get(f.slot, f.slot)][f.level] - f.chance for f in factors)
            share = probability(bits + log_prior)
            levels = {f.level for f in factors if f.slot == "given name"}
            unlike += share * ("different" in levels)
            alike += share * bool(levels - {"different", "left out"})
    return unlike > LEAST_TRUE * max(1.0, unlike + alike)
