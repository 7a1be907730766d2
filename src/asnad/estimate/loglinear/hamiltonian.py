"""How do the parameters of a log-linear model spread once the table is seen? Draws from their posterior.

Parameters have normal priors around nought, or flat ones. The posterior is log-concave, so it has one peak, found by
Newton's method, and Hamiltonian Monte Carlo (Neal 2011, Handbook of Markov Chain Monte Carlo, ch. 5) in coordinates
where that peak has unit width moves through it in a few steps.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from numba import njit

from asnad.estimate.loglinear.poisson import expected, factored, guessed, lost_by, solved, supersets

__all__ = ["Posterior", "peak", "walk"]

Floats: TypeAlias = npt.NDArray[np.float64]
Masks: TypeAlias = npt.NDArray[np.int64]
Cells: TypeAlias = npt.NDArray[np.bool_]


class Posterior(NamedTuple):
    """What is drawn from: the 2^J cells, which of them count, the model's terms and the prior precision of each.

    A precision is one over the prior variance, and nought for a flat prior.
    """

    counts: Floats
    kept: Cells
    terms: Masks
    precision: Floats


_MOST_STEPS = 200
_LEAPS = 8
_ACCEPTANCE = 0.8


@njit(cache=True, nogil=True)
def _slope(posterior: Posterior, parameters: Floats, slope: Floats) -> float:
    """Minus the log posterior, and its gradient into ``slope``."""
    counts, kept, terms, precision = posterior
    logs, means = np.empty(len(counts)), np.empty(len(counts))
    expected(parameters, terms, kept, logs, means)
    lost = lost_by(counts, kept, logs, means) + 0.5 * np.sum(precision * parameters**2)
    for cell in range(len(counts)):
        means[cell] -= counts[cell] if kept[cell] else 0.0
    supersets(means)
    slope[:] = means[terms] + precision * parameters
    return lost


@njit(cache=True, nogil=True)
def peak(posterior: Posterior) -> tuple[bool, Floats, Floats]:
    """Whether the posterior has a peak, where it is, and the Cholesky root of its curvature there."""
    counts, kept, terms, precision = posterior
    size = len(terms)
    root, slope, logs, means = np.empty((size, size)), np.empty(size), np.empty(len(counts)), np.empty(len(counts))
    current = np.empty(size)
    if not guessed(counts, kept, terms, precision, root, current):
        return False, current, root
    for _ in range(_MOST_STEPS):
        lost = _slope(posterior, current, slope)
        expected(current, terms, kept, logs, means)
        supersets(means)
        if not factored(means, terms, precision, 1e-14, root):
            return False, current, root
        step = slope.copy()
        solved(root, step)
        share = 1.0
        while share > 1e-6 and not (
            _slope(posterior, current - share * step, slope) <= lost + 1e-10 * (1.0 + abs(lost))
        ):
            share *= 0.5
        current = current - share * step
        if np.max(np.abs(step)) < 1e-8:
            return True, current, root
    return False, current, root


@njit(cache=True, nogil=True)
def _placed(centre: Floats, root: Floats, away: Floats) -> Floats:
    """The parameters at ``away`` from the peak in coordinates of unit width."""
    moved = away.copy()
    for row in range(len(moved) - 1, -1, -1):
        for inner in range(row + 1, len(moved)):
            moved[row] -= root[inner, row] * moved[inner]
        moved[row] /= root[row, row]
    return centre + moved


@njit(cache=True, nogil=True)
def _whitened(root: Floats, slope: Floats) -> None:
    """In place, a gradient by parameters as a gradient in coordinates of unit width."""
    for row in range(len(slope)):
        for inner in range(row):
            slope[row] -= root[row, inner] * slope[inner]
        slope[row] /= root[row, row]


@njit(cache=True, nogil=True)
def walk(
    posterior: Posterior, summit: tuple[Floats, Floats], warmup: int, draws: int, generator: np.random.Generator
) -> Floats:
    """A chain of parameters, shape (draws, terms), after ``warmup`` draws that set the step.

    ``summit`` is where the posterior peaks and the root of its curvature there.
    """
    centre, root = summit
    size = len(centre)
    chain = np.empty((draws, size))
    here = generator.standard_normal(size)
    slope, ahead = np.empty(size), np.empty(size)
    lost = _slope(posterior, _placed(centre, root, here), slope)
    _whitened(root, slope)
    pace = 0.3
    for draw in range(warmup + draws):
        momentum = generator.standard_normal(size)
        energy = lost + 0.5 * np.sum(momentum**2)
        there, ahead[:], further = here.copy(), slope, lost
        stride = pace * (0.8 + 0.4 * generator.random())
        for _ in range(_LEAPS):
            momentum -= 0.5 * stride * ahead
            there += stride * momentum
            further = _slope(posterior, _placed(centre, root, there), ahead)
            _whitened(root, ahead)
            momentum -= 0.5 * stride * ahead
        change = energy - further - 0.5 * np.sum(momentum**2)
        chance = min(1.0, np.exp(change)) if np.isfinite(change) else 0.0
        if generator.random() < chance:
            here, lost = there, further
            slope[:] = ahead
        if draw < warmup:
            pace *= np.exp((chance - _ACCEPTANCE) / np.sqrt(1.0 + draw))
        else:
            chain[draw - warmup] = _placed(centre, root, here)
    return chain
