"""Which log-linear models compete on a table, how well does each fit, and what would each say?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.hierarchy import Model

__all__ = ["Candidates", "Fits", "possible_cells"]

Floats: TypeAlias = npt.NDArray[np.float64]


def possible_cells(histories: CaptureHistories) -> npt.NDArray[np.bool_]:
    """The patterns that enter a likelihood, shape (2^J,): not the one on no list, and none that cannot be."""
    possible = ~histories.structural_zeros()
    possible[0] = False
    return possible


@dataclass(frozen=True, eq=False)
class Fits:
    """What each model says of each table; all of shape (tables, models).

    ``people``     people of each table, shape (tables, 1).
    ``deviance``   twice the log-likelihood that is lost against the saturated model.
    ``dark``       the expected number of people on no list; not a number where the model has no estimate.
    ``sizes``      parameters of each model, shape (models,), those at minus infinity included.
    ``status``     0, or why there is no estimate, as ``poisson`` numbers it.
    """

    people: Floats
    deviance: Floats
    dark: Floats
    sizes: npt.NDArray[np.int64]
    status: npt.NDArray[np.int8]

    def of(self, models: npt.NDArray[np.int64]) -> Fits:
        """The fits of these models only, by their places."""
        return Fits(
            self.people, self.deviance[:, models], self.dark[:, models], self.sizes[models], self.status[:, models]
        )

    def criterion(self, name: str) -> Floats:
        """AIC (Akaike 1974) or BIC (Schwarz 1978, with the people seen as sample size), less what all models share.

        Infinite where a model has no estimate.
        """
        return np.where(self.status == 0, self.deviance + _price(name, self.people) * self.sizes, np.inf)

    def weights(self, name: str) -> Floats:
        """Each model's share, exp(-criterion / 2) (Buckland, Burnham and Augustin 1997, Biometrics 53:603)."""
        criterion = self.criterion(name)
        least = criterion.min(axis=1, keepdims=True)
        raw = np.exp(-(criterion - np.where(np.isfinite(least), least, 0.0)) / 2)
        return np.asarray(raw / np.maximum(raw.sum(axis=1, keepdims=True), 1e-300))

    def averaged(self, name: str) -> Floats:
        """N as the weighted mean over models, shape (tables,); infinite where no model has an estimate."""
        weights = self.weights(name)
        dark = np.sum(weights * np.where(self.status == 0, self.dark, 0.0), axis=1)
        return np.where(weights.any(axis=1), self.people[:, 0] + dark, np.inf)


@dataclass(frozen=True, eq=False)
class Candidates:
    """Models to be fitted side by side to tables of which only the cells ``possible`` count."""

    models: Sequence[Model]
    possible: npt.NDArray[np.bool_]
    starts: Floats | None = None

    @cached_property
    def sizes(self) -> npt.NDArray[np.int64]:
        """Parameters of each model, shape (models,)."""
        return np.array([len(model.terms) for model in self.models], np.int64)

    @cached_property
    def terms(self) -> npt.NDArray[np.int64]:
        """Terms of each model, shape (models, longest), filled up with -1."""
        terms = np.full((len(self.models), int(self.sizes.max())), -1, np.int64)
        for model, row in zip(self.models, terms, strict=True):
            row[: len(model.terms)] = model.terms
        return terms

    def fitted(self, tables: Floats) -> Fits:
        """Every model on every table, shape (tables, 2^J)."""
        from asnad.estimate.loglinear.poisson import fit_all

        status, deviance, parameters = fit_all(tables, self.possible, self.terms, self.sizes, self._starts)
        intercepts = parameters[:, np.arange(len(self.models)), self.sizes - 1]
        dark = np.exp(np.where(status == 0, intercepts, np.nan))
        people = (tables * self.possible).sum(axis=1, keepdims=True)
        return Fits(people, deviance, dark, self.sizes, status)

    def selected(self, tables: Floats, criterion: str) -> Floats:
        """N by the best model of each table, shape (tables,); infinite where no model has an estimate."""
        from asnad.estimate.loglinear.contest import contest

        people = (tables * self.possible).sum(axis=1)
        models = (self.terms, self.sizes, self._starts)
        return np.asarray(contest(tables, self.possible, models, _price(criterion, people)))

    def warmed(self, table: Floats, chosen: npt.NDArray[np.int64]) -> Candidates:
        """Only the models ``chosen``, each to start from its parameters on this table."""
        few = Candidates([self.models[place] for place in chosen], self.possible)
        return Candidates(few.models, few.possible, few.parameters(table))

    def parameters(self, table: Floats) -> Floats:
        """Each model's parameters on one table, in the order of ``terms``, shape (models, longest)."""
        from asnad.estimate.loglinear.poisson import fit_all

        starts = np.full(self.terms.shape, np.nan)
        return np.asarray(fit_all(table[None, :], self.possible, self.terms, self.sizes, starts)[2][0])

    @property
    def _starts(self) -> Floats:
        return self.starts if self.starts is not None else np.full(self.terms.shape, np.nan)


def _price(criterion: str, people: Floats) -> Floats:
    """What a parameter costs, in deviance."""
    return np.full(people.shape, 2.0) if criterion == "aic" else np.log(people)
