"""Which expected counts does a log-linear model give? Poisson maximum likelihood over a batch of models and tables.

A model is a set of terms, each a set of lists written as a bit mask; mask 0 is the intercept. A cell's log mean is the
sum of the parameters of the terms it contains (Cormack 1989, Biometrics 45:395; Fienberg 1972, Biometrika 59:591). So
every sum the fit needs is a sum over supersets or subsets of a mask, and no design matrix is ever written down: the
information of terms S and T is the expected count of the cells that contain both, entry S | T of one such sum.

A term whose cells hold nobody has its parameter at minus infinity: its cells are left out of the fit, with it (Chan,
Silverman and Vincent 2021, JASA 116:1297). What is left has an estimate exactly when Newton's steps shrink to nought;
where it has none they walk on for ever at the pace of one while the likelihood no longer gains.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numba import njit

__all__ = [
    "BEATEN",
    "CONVERGED",
    "DIVERGED",
    "UNIDENTIFIED",
    "expected",
    "factored",
    "fit",
    "fit_all",
    "guessed",
    "lost_by",
    "solved",
    "supersets",
]

Floats: TypeAlias = npt.NDArray[np.float64]
Masks: TypeAlias = npt.NDArray[np.int64]

CONVERGED, DIVERGED, UNIDENTIFIED, BEATEN = 0, 1, 2, 3

_MOST_STEPS = 100
_SMALL_STEP = 1e-7  # Newton's error after a step of this size is its square
_SMALL_GAIN = 1e-9


@njit(cache=True, nogil=True)
def supersets(values: Floats) -> None:
    """In place, for each mask the sum of the values of all masks that contain it; the length is a power of two."""
    bit = 1
    while bit < len(values):
        for mask in range(len(values)):
            if not mask & bit:
                values[mask] += values[mask | bit]
        bit *= 2


@njit(cache=True, nogil=True)
def _subsets(values: Floats) -> None:
    """In place, for each mask the sum of the values of all masks it contains."""
    bit = 1
    while bit < len(values):
        for mask in range(len(values)):
            if mask & bit:
                values[mask] += values[mask ^ bit]
        bit *= 2


@njit(cache=True, nogil=True)
def factored(sums: Floats, terms: Masks, precision: Floats, tolerance: float, root: Floats) -> bool:
    """The Cholesky root of the information of these terms into ``root``; false where a pivot vanishes.

    ``sums`` are the sums over supersets of the expected counts; ``precision`` is added to the diagonal.
    """
    size = len(terms)
    for row in range(size):
        for column in range(row + 1):
            rest = sums[terms[row] | terms[column]]
            for inner in range(column):
                rest -= root[row, inner] * root[column, inner]
            if column < row:
                root[row, column] = rest / root[column, column]
            elif rest + precision[row] > tolerance * sums[terms[row]]:
                root[row, row] = np.sqrt(rest + precision[row])
            else:
                return False
    return True


@njit(cache=True, nogil=True)
def solved(root: Floats, right: Floats) -> None:
    """In place, the solution of the linear system whose matrix has this Cholesky root."""
    for row in range(len(right)):
        for inner in range(row):
            right[row] -= root[row, inner] * right[inner]
        right[row] /= root[row, row]
    for row in range(len(right) - 1, -1, -1):
        for inner in range(row + 1, len(right)):
            right[row] -= root[inner, row] * right[inner]
        right[row] /= root[row, row]


@njit(cache=True, nogil=True)
def expected(parameters: Floats, terms: Masks, kept: npt.NDArray[np.bool_], logs: Floats, means: Floats) -> None:
    """Log means and means of all cells into ``logs`` and ``means``, a mean of 0 where a cell is not kept."""
    logs[:] = 0.0
    for place in range(len(terms)):
        logs[terms[place]] = parameters[place]
    _subsets(logs)
    for cell in range(len(logs)):
        means[cell] = np.exp(logs[cell]) if kept[cell] else 0.0


@njit(cache=True, nogil=True)
def lost_by(counts: Floats, kept: npt.NDArray[np.bool_], logs: Floats, means: Floats) -> float:
    """Minus the log-likelihood, up to what depends on the counts alone."""
    total = 0.0
    for cell in range(len(counts)):
        if kept[cell]:
            total += means[cell] - counts[cell] * logs[cell]
    return total


@njit(cache=True, nogil=True)
def _finite(
    counts: Floats, possible: npt.NDArray[np.bool_], terms: Masks
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """The cells that are kept and the places of the terms with finite parameters: those some kept person's cell has."""
    sums = np.where(possible, counts, 0.0)
    supersets(sums)
    kept = possible.copy()
    for term in terms:
        if sums[term] <= 0:
            for cell in range(len(counts)):
                if cell & term == term:
                    kept[cell] = False
    return kept, np.flatnonzero(sums[terms] > 0)


@njit(cache=True, nogil=True)
def guessed(  # noqa: PLR0917 - compiled code takes no keywords
    counts: Floats, kept: npt.NDArray[np.bool_], terms: Masks, precision: Floats, root: Floats, parameters: Floats
) -> bool:
    """Into ``parameters`` a place to start from: weighted least squares for the logs of the counts, each plus a half.

    False where the equations have no one solution. ``root`` is overwritten.
    """
    weights, logs = np.zeros(len(counts)), np.zeros(len(counts))
    for cell in range(len(counts)):
        if kept[cell]:
            weights[cell] = counts[cell] + 0.5
            logs[cell] = weights[cell] * np.log(weights[cell])
    supersets(weights)
    supersets(logs)
    parameters[:] = logs[terms]
    if not factored(weights, terms, precision, 1e-14, root):
        return False
    solved(root, parameters)
    return True


@njit(cache=True, nogil=True)
def _least(kept: npt.NDArray[np.bool_], terms: Masks, step: Floats, means: Floats, logs: Floats) -> float:
    """What ``lost_by`` cannot fall below, by duality; minus infinity where Newton's step is too long to tell.

    A table t > 0 with the sufficient statistics of the counts bounds it by the sum of t - t log t, and the means moved
    by a Newton step to first order are such a table. ``logs`` is overwritten.
    """
    logs[:] = 0.0
    for place in range(len(terms)):
        logs[terms[place]] = step[place]
    _subsets(logs)
    total = 0.0
    for cell in range(len(means)):
        if kept[cell]:
            moved = means[cell] * (1.0 + logs[cell])
            if moved <= 0.0:
                return -np.inf
            total += moved * (1.0 - np.log(moved))
    return total


@njit(cache=True, nogil=True)
def fit(
    counts: Floats, possible: npt.NDArray[np.bool_], terms: Masks, parameters: Floats, limit: float = np.inf
) -> tuple[int, float]:
    """One model on one table: its status and its deviance.

    ``counts``      people in each of the 2^J cells; ``possible`` the cells that enter the likelihood.
    ``terms``       masks of the model, best with large ones first, which loses least to rounding.
    ``parameters``  where to start, or not a number to start from the counts; receives the estimates, one a term, minus
                    infinity for terms nobody's pattern contains.
    ``limit``       a deviance above which the model is of no interest, and the fit may stop.

    The status is ``CONVERGED``, ``DIVERGED`` (no maximum-likelihood estimate), ``UNIDENTIFIED`` (many) or ``BEATEN``
    (the deviance is above the limit).
    """
    cells = len(counts)
    kept, finite = _finite(counts, possible, terms)
    size = len(finite)
    if size == 0:
        return UNIDENTIFIED, np.nan
    active, current = terms[finite], parameters[finite]
    root, flat, step = np.empty((size, size)), np.zeros(size), np.empty(size)
    sums, logs, means = kept.astype(np.float64), np.empty(cells), np.empty(cells)
    if np.sum(kept) < cells - 1:  # with all cells but one, every model without the highest-order term has full rank
        supersets(sums)
        if not factored(sums, active, flat, 1e-9, root):
            return UNIDENTIFIED, np.nan
    if not np.all(np.isfinite(current)) and not guessed(counts, kept, active, flat, root, current):
        return DIVERGED, np.nan
    expected(current, active, kept, logs, means)
    lost = lost_by(counts, kept, logs, means)

    saturated = 0.0
    for cell in range(cells):
        if counts[cell] > 0 and possible[cell]:
            saturated += counts[cell] * (1.0 - np.log(counts[cell]))
    status = DIVERGED
    for turn in range(_MOST_STEPS):
        sums[:] = means
        supersets(sums)
        if not factored(sums, active, flat, 1e-14, root):
            break
        for cell in range(cells):
            sums[cell] = counts[cell] - means[cell] if kept[cell] else 0.0
        supersets(sums)
        score = sums[active]
        step[:] = score
        solved(root, step)
        largest, gain = 0.0, 0.0
        for place in range(size):
            largest = max(largest, abs(step[place]))
            gain += step[place] * score[place]
        if gain < _SMALL_GAIN and largest > 0.5:
            break
        if limit < np.inf and turn < 3 and 2.0 * (_least(kept, active, step, means, logs) - saturated) > limit:
            return BEATEN, np.inf
        before = lost
        share = 1.0
        while share > 1e-6:
            expected(current + share * step, active, kept, logs, means)
            lost = lost_by(counts, kept, logs, means)
            if lost <= before + 1e-10 * (1.0 + abs(before)):
                break
            share *= 0.5
        current = current + share * step
        if largest < _SMALL_STEP:
            status = CONVERGED
            break

    parameters[:] = -np.inf
    for place in range(size):
        parameters[finite[place]] = current[place]
    return status, 2.0 * (lost - saturated)


@njit(cache=True, nogil=True)
def fit_all(
    tables: Floats,
    possible: npt.NDArray[np.bool_],
    terms: Masks,
    sizes: Masks,
    starts: Floats,
) -> tuple[npt.NDArray[np.int8], Floats, Floats]:
    """Every model on every table: status, deviance and parameters, of shapes (tables, models) and one axis more.

    ``tables`` has shape (tables, 2^J); ``terms`` (models, longest), of which the first ``sizes`` of a row are meant;
    ``starts`` is shaped as ``terms``. Parameters mean nothing where the status is not ``CONVERGED``.
    """
    status = np.empty((len(tables), len(terms)), np.int8)
    deviance = np.empty((len(tables), len(terms)))
    parameters = np.full((len(tables), *terms.shape), np.nan)
    for table in range(len(tables)):
        for model in range(len(terms)):
            size = sizes[model]
            found = parameters[table, model, :size]
            found[:] = starts[model, :size]
            state, loss = fit(tables[table], possible, terms[model, :size], found)
            status[table, model] = state
            deviance[table, model] = loss
    return status, deviance, parameters
