"""Which model is best on each of many tables? No model is fitted further than it takes to see that it loses."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numba import njit

from asnad.estimate.loglinear.poisson import CONVERGED, fit

__all__ = ["contest"]

Floats: TypeAlias = npt.NDArray[np.float64]
Masks: TypeAlias = npt.NDArray[np.int64]


@njit(cache=True, nogil=True)
def contest(
    tables: Floats, possible: npt.NDArray[np.bool_], models: tuple[Masks, Masks, Floats], prices: Floats
) -> Floats:
    """N of each table, shape (tables,), by the model of least deviance + price x parameters; infinite without any.

    ``tables`` has shape (tables, 2^J) and ``prices`` (tables,). ``models`` are terms of shape (models, longest), how
    many of each row are meant, and parameters to start from, shaped as the terms. The likelier winners should come
    first: a model whose deviance is shown to be too large, or whose parameters alone cost too much, is passed over.
    """
    terms, sizes, starts = models
    people = np.full(len(tables), np.inf)
    parameters = np.empty(terms.shape[1])
    for table in range(len(tables)):
        least = np.inf
        for model in range(len(terms)):
            size = sizes[model]
            price = prices[table] * size
            if price >= least:
                continue
            found = parameters[:size]
            found[:] = starts[model, :size]
            status, deviance = fit(tables[table], possible, terms[model, :size], found, least - price)
            if status == CONVERGED and deviance + price < least:
                least = deviance + price
                people[table] = np.sum(tables[table] * possible) + np.exp(found[-1])
    return people
