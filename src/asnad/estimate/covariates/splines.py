"""What chance does someone of these covariates have? Logistic regression on natural cubic splines, slightly shrunk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.special import expit

__all__ = ["Learner", "SplineLogistic"]

Floats = npt.NDArray[np.float64]

_STEPS = 50
_FEWEST_DISTINCT = 5
"""Columns with fewer distinct values, such as those of 0 and 1, enter as they are."""


class Learner(Protocol):
    """What is asked of a learner of chances: the classifiers of scikit-learn do, and so does anything with these two.

    ``sample_weight`` is given only where one row stands for several people.
    """

    def fit(self, X: Floats, y: Floats, sample_weight: Floats | None = None) -> object:
        """Learn from covariates of shape (rows, columns) and outcomes 0 or 1 of shape (rows,)."""
        ...

    def predict_proba(self, X: Floats) -> Floats:
        """Chances of 0 and of 1, shape (rows, 2)."""
        ...


@dataclass(slots=True)
class SplineLogistic:
    """A generalised additive model of a chance: its logit is a sum of natural cubic splines, one a column.

    ``knots``  how many places the spline bends at, at even quantiles (Hastie, Tibshirani & Friedman 2009, 5.2.1).
    ``ridge``  penalty on the squared coefficients of the standardised basis, in people: small against any real signal,
               and enough to keep every fit finite where a group is wholly on a list or off it.
    """

    knots: int = 5
    ridge: float = 1.0
    _places: list[Floats] = field(default_factory=list, repr=False)
    _centre: Floats = field(default_factory=lambda: np.zeros(0), repr=False)
    _scale: Floats = field(default_factory=lambda: np.zeros(0), repr=False)
    _coefficients: Floats = field(default_factory=lambda: np.zeros(0), repr=False)

    def fit(self, X: Floats, y: Floats, sample_weight: Floats | None = None) -> SplineLogistic:
        """Maximise the penalised likelihood by Newton's method, the steps halved until each one gains."""
        weights = np.ones(len(y)) if sample_weight is None else sample_weight
        self._places = [_knots(column, self.knots) for column in X.T]
        basis = self._basis(X)
        self._centre = np.average(basis, axis=0, weights=weights)
        self._scale = np.sqrt(np.average((basis - self._centre) ** 2, axis=0, weights=weights))
        self._scale[self._scale < 1e-12] = 1.0
        design = self._design(basis)
        penalty = np.full(design.shape[1], self.ridge)
        penalty[0] = 1e-6  # the intercept: kept finite, no more
        found = np.zeros(design.shape[1])
        reached = _penalised(design, y, weights, penalty, found)
        for _ in range(_STEPS):
            chance = expit(design @ found)
            slope = design.T @ (weights * (y - chance)) - penalty * found
            bend = (design.T * (weights * chance * (1 - chance))) @ design + np.diag(penalty)
            step = cho_solve(cho_factor(bend), slope)
            while (gained := _penalised(design, y, weights, penalty, found + step)) < reached and np.any(step):
                step /= 2
                if np.abs(step).max() < 1e-12:
                    step[:] = 0.0
            found = found + step
            if gained - reached < 1e-8 * weights.sum():
                break
            reached = gained
        self._coefficients = found
        return self

    def predict_proba(self, X: Floats) -> Floats:
        """Chances of 0 and of 1, shape (rows, 2); beyond the outermost knots the logit is linear."""
        chance = expit(self._design(self._basis(X)) @ self._coefficients)
        return np.column_stack([1 - chance, chance])

    def _basis(self, X: Floats) -> Floats:
        return np.concatenate([_natural(column, at) for column, at in zip(X.T, self._places, strict=True)], axis=1)

    def _design(self, basis: Floats) -> Floats:
        return np.column_stack([np.ones(len(basis)), (basis - self._centre) / self._scale])


def _knots(column: Floats, count: int) -> Floats:
    distinct = np.unique(column)
    if len(distinct) < _FEWEST_DISTINCT:
        return np.zeros(0)
    return np.unique(np.quantile(column, np.linspace(0.05, 0.95, count)))


def _natural(column: Floats, knots: Floats) -> Floats:
    """The column, and one curve for each knot but the last two: cubic between knots, linear beyond them."""
    if len(knots) < 3:
        return column[:, None]
    scaled = (column[:, None] - knots) / (knots[-1] - knots[0])
    cubes = np.maximum(scaled, 0.0) ** 3
    gaps = (knots[-1] - knots[:-1]) / (knots[-1] - knots[0])
    slopes = (cubes[:, :-1] - cubes[:, -1:]) / gaps
    return np.column_stack([column, slopes[:, :-1] - slopes[:, -1:]])


def _penalised(design: Floats, y: Floats, weights: Floats, penalty: Floats, coefficients: Floats) -> float:
    logit = design @ coefficients
    return float(weights @ (y * logit - np.logaddexp(0, logit)) - (penalty * coefficients**2).sum() / 2)
