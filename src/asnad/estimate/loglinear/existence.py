"""Does a log-linear model have an estimate on this table? Existence and identifiability, from which cells are empty.

A term whose cells hold nobody has its parameter at minus infinity: the likelihood only grows on the way there, and its
cells leave the fit. What remains has a finite maximum-likelihood estimate exactly when some table without a zero has
the same sufficient statistics, which a linear programme decides, and the estimate is the only one when the remaining
design has full rank (Fienberg and Rinaldo 2012, Annals of Statistics 40:996; Chan, Silverman and Vincent 2021, JASA
116:1297). Both depend only on which cells are empty, so a pattern of zeros is judged once.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from asnad.estimate.loglinear.hierarchy import Model

__all__ = ["Existence", "existence"]


class Existence(Enum):
    """What is known of a model's estimate before it is computed."""

    EXISTS = "it has one maximum-likelihood estimate"
    NO_ESTIMATE = "its likelihood has no maximum"
    NOT_IDENTIFIED = "many values of its parameters fit equally well"


def existence(counts: npt.NDArray[np.int64], possible: npt.NDArray[np.bool_], model: Model) -> Existence:
    """Whether ``model`` has an estimate on a table of 2^J cells, of which only those ``possible`` are looked at."""
    return _existence(tuple(np.flatnonzero(possible & (counts > 0)).tolist()), possible.tobytes(), model)


@lru_cache(maxsize=100_000)
def _existence(filled: tuple[int, ...], possible: bytes, model: Model) -> Existence:
    from scipy.optimize import linprog

    seen = np.array(filled, np.int64)
    cells = np.flatnonzero(np.frombuffer(possible, np.bool_))
    empty = [term for term in model.terms if not np.any(seen & term == term)]
    kept = cells[[not any(cell & term == term for term in empty) for cell in cells.tolist()]]
    terms = np.array([term for term in model.terms if term not in empty], np.int64)
    design = (kept[:, None] & terms == terms).astype(np.float64)
    if not filled or np.linalg.matrix_rank(design) < len(terms):
        return Existence.NOT_IDENTIFIED
    held = np.isin(kept, seen)
    if held.all():
        return Existence.EXISTS
    # With ones for the cells that hold people any table of the same zeros serves. Another table of the same sums is
    # sought, each cell of it some s >= 0 and what it has more, such that s is as large as can be.
    programme = linprog(
        np.append(np.zeros(len(kept)), -1.0),
        A_eq=np.column_stack([design.T, design.sum(axis=0)]),
        b_eq=design.T @ held,
        method="highs",
    )
    smallest = -programme.fun if programme.fun is not None else 0.0
    return Existence.EXISTS if smallest > 1e-9 else Existence.NO_ESTIMATE
