"""Which pairs of lists does a forward search put into a log-linear model? One table after another, compiled."""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numba import njit

from asnad.estimate.loglinear.poisson import CONVERGED, expected, fit, supersets

__all__ = ["forward", "forward_all", "log_tail"]

Floats: TypeAlias = npt.NDArray[np.float64]
Masks: TypeAlias = npt.NDArray[np.int64]

_MANY = 1e6


@njit(cache=True, nogil=True)
def log_tail(count: float, mean: float) -> float:
    """Log of the chance that a Poisson count lies as far out as ``count``, on the side of the mean where it is.

    The tail is its first term times a series of ratios; beyond a million people, normal in the root of the deviance.
    """
    if mean <= 0.0:
        return 0.0
    if mean > _MANY:
        root = math.sqrt(2.0 * max(mean - count + (count * math.log(count / mean) if count > 0 else 0.0), 0.0))
        if root < 30.0:
            return math.log(math.erfc(root / math.sqrt(2.0)) / 2.0)
        return -(root**2) / 2.0 - math.log(root * math.sqrt(2.0 * math.pi))
    total, term, place = 0.0, 1.0, count
    while term > 1e-17 * total:
        total += term
        if count <= mean:
            term *= place / mean
            place -= 1.0
        else:
            place += 1.0
            term *= mean / place
    return count * math.log(mean) - mean - math.lgamma(count + 1.0) + math.log(total)


@njit(cache=True, nogil=True)
def forward(
    counts: Floats, possible: npt.NDArray[np.bool_], lists: int, pairs: Masks, threshold: float
) -> tuple[float, Masks, Floats]:
    """The people on no list, the pairs in order of entry, and the log of the p-value each entered with.

    The search starts from main effects. At each step the pair of the smallest p-value enters, as long as that is below
    ``threshold`` and the larger model has an estimate (Chan, Silverman and Vincent 2021). The p-value of a pair is the
    chance of an overlap as small, or as large, as the one observed when its count is Poisson with the mean that the
    present model expects; so lists that share nobody are judged as all others. That reading of the paper's p-value was
    told from Wald's test and from a two-sided one by the authors' published figures, which only it gives. The number
    of people is infinite where not even main effects have an estimate.
    """
    terms = np.zeros(len(pairs) + lists + 1, np.int64)  # the last in use: pairs, latest first; main effects; intercept
    terms[len(pairs) : -1] = 1 << np.arange(lists)
    first = len(pairs)
    parameters = np.full(len(terms), np.nan)
    entered, found = np.zeros(len(pairs), np.int64), np.zeros(len(pairs))
    tails = np.zeros(len(pairs))
    logs, means = np.empty(len(counts)), np.empty(len(counts))
    overlaps = np.where(possible, counts, 0.0)
    supersets(overlaps)
    state, _ = fit(counts, possible, terms[first:], parameters[first:])
    if state != CONVERGED:
        return np.inf, entered[:0], found[:0]
    growing = True
    while growing:
        expected(parameters[first:], terms[first:], possible, logs, means)
        supersets(means)
        for place in range(len(pairs)):
            inside = np.any(terms[first:] == pairs[place])
            tails[place] = 0.0 if inside else log_tail(overlaps[pairs[place]], means[pairs[place]])
        growing = False
        for place in np.argsort(tails):
            if tails[place] >= math.log(threshold):
                break
            terms[first - 1], parameters[first - 1] = pairs[place], 0.0
            trial = parameters[first - 1 :].copy()
            state, _ = fit(counts, possible, terms[first - 1 :], trial)
            if state == CONVERGED:
                entered[len(pairs) - first], found[len(pairs) - first] = pairs[place], tails[place]
                first -= 1
                parameters[first:] = trial
                growing = True
                break
    many = len(pairs) - first
    return math.exp(parameters[-1]), entered[:many], found[:many]


@njit(cache=True, nogil=True)
def forward_all(tables: Floats, possible: npt.NDArray[np.bool_], lists: int, pairs: Masks, threshold: float) -> Floats:
    """N of each table, shape (tables,), each by a search of its own."""
    people = np.empty(len(tables))
    for table in range(len(tables)):
        dark, _, _ = forward(tables[table], possible, lists, pairs, threshold)
        people[table] = np.sum(tables[table] * possible) + dark
    return people
