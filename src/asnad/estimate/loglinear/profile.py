"""How far can N move before a log-linear model no longer fits the lists? Its profile likelihood."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.special import gammaln, xlogy

from asnad.estimate.loglinear.candidates import Candidates
from asnad.estimate.loglinear.hierarchy import Model
from asnad.estimate.spread import Profile

__all__ = ["profile"]

_FAR = 16.0  # a loss that a 99.99 % interval does not reach
_POINTS = 400


def profile(counts: npt.NDArray[np.int64], possible: npt.NDArray[np.bool_], model: Model, dark: float) -> Profile:
    """The multinomial likelihood of N with all other parameters at their best (Cormack 1992, Biometrics 48:567).

    ``counts`` are people in the 2^J cells and ``dark`` the estimate of those in cell 0. For every number in cell 0 the
    model is fitted to the table so completed, cell 0 included. The grid ends where the loss passes any interval's, or
    at a million times the estimate where the likelihood stays flat.
    """
    candidates = Candidates([model], possible | (np.arange(len(counts)) == 0))

    def logarithm(missing: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        tables = np.repeat((counts * possible).astype(np.float64)[None, :], len(missing), axis=0)
        tables[:, 0] = missing
        fits = candidates.fitted(tables)
        people = fits.people[:, 0]
        chance = gammaln(people + 1) - gammaln(missing + 1) - xlogy(people, people) + xlogy(missing, missing)
        return np.where(fits.status[:, 0] == 0, chance - fits.deviance[:, 0] / 2, -np.inf)

    reach = np.asarray(dark * 2.0 ** np.arange(-20, 21), np.float64)
    heights = logarithm(reach)
    near = np.flatnonzero(2 * (heights.max() - heights) < _FAR)
    low, high = reach[max(near[0] - 1, 0)], reach[min(near[-1] + 1, len(reach) - 1)]
    missing = np.geomspace(low, high, _POINTS)
    heights = logarithm(missing)
    held = np.isfinite(heights)
    return Profile((counts * possible).sum() + missing[held], 2 * (heights[held].max() - heights[held]))
