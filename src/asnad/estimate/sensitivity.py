"""How does the answer move with what no list can tell? The highest-order interaction, assumed nought or anything else.

Lists show how they overlap among people on at least one. How many are on none follows only with a statement about the
interaction of all lists at once, which no table of this kind can contradict: models that fit the same table equally
well can give any N (Aleshin-Guendel, Sadinle and Wakefield 2024, Biometrics 80; arXiv 2101.09304). Here that statement
is one number ξ, and 0 is what log-linear models take for granted:

    log(people on no list) = ξ + sum of logs of the patterns of 1, 3, 5, ... lists - sum of those of 2, 4, 6, ...
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import ClassVar, TypeAlias

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear import LogLinear
from asnad.estimate.loglinear.bootstrap import bootstrapped, without_estimate
from asnad.estimate.result import Diagnostics, Estimate, Method, Progress

__all__ = ["HighestOrder", "Sensitivity", "sensitivity"]

Floats: TypeAlias = npt.NDArray[np.float64]

_MOST_LISTS = 12
_FARTHEST = 1.5  # e^1.5: 4.5 times as many unseen, or as few
_POINTS = 31


@dataclass(frozen=True, slots=True, eq=False)
class Sensitivity:
    """N for each value of ``xi``, with the ends of its interval; arrays of one shape. ``method`` fits what is seen."""

    xi: Floats
    estimate: Floats
    low: Floats
    high: Floats
    method: str = "no-highest-order"


@dataclass(frozen=True, slots=True)
class HighestOrder:
    """The patterns as they were counted, and a stated interaction ``xi`` of all lists at once: nothing else is assumed.

    ``resamples`` of the BCa bootstrap. A pattern without people leaves no estimate, for its logarithm is infinite.
    """

    xi: float = 0.0
    resamples: int = 1000

    name: ClassVar[str] = "no-highest-order"
    title: ClassVar[str] = "No interaction of all lists at once"
    paper: ClassVar[str] = "Aleshin-Guendel, Sadinle and Wakefield 2024, Biometrics 80; arXiv 2101.09304"
    assumptions: ClassVar[tuple[str, ...]] = (
        "The lists cover the same people, period and place, and nobody joined or left in between.",
        "Records of one person were recognised as such, and those of different people kept apart.",
        "Being on all the other lists at once says no more of a person than the lists taken apart do. No data show it.",
    )

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Estimate N. Raises ``NotEstimable`` when nobody has some pattern of lists, or some pattern cannot be."""
        table = histories.collapsed()
        if not 2 <= len(table.lists) <= _MOST_LISTS:
            raise NotEstimable(
                f"the patterns of 2 to {_MOST_LISTS} lists can be multiplied and divided; there are {len(table.lists)} "
                "lists. Leave out or merge lists"
            )
        if table.disjoint:
            raise NotEstimable(
                "lists that could not share anyone leave patterns that cannot be, and without them nothing is known of "
                "those on no list; use a log-linear model"
            )
        counts = table.dense()
        if empty := _empty(table):
            raise NotEstimable(
                f"nobody is on {' and '.join(empty)} alone, one of the patterns by which the estimate multiplies or "
                "divides; any number would come from the zero. Use a log-linear model, which smooths the patterns"
            )
        estimate = float(self._people(counts[None, :].astype(np.float64))[0])
        spread = bootstrapped(
            counts, estimate, self._people, self.resamples, np.random.default_rng(seed), progress=progress
        )
        share = float(np.mean(np.isinf(spread.replicates)))
        return Estimate.of(
            self,
            histories=histories,
            estimate=estimate,
            spread=spread,
            settings=asdict(self),
            seed=seed,
            diagnostics=Diagnostics(notes={"fewest people of a pattern": int(counts[1:].min())}),
            flags=without_estimate(share),
        )

    def _people(self, tables: Floats) -> Floats:
        """N of each table, shape (tables, 2^J) to (tables,); infinite where a pattern is empty."""
        signs = np.array([1 if cell.bit_count() % 2 else -1 for cell in range(1, tables.shape[1])])
        full = np.all(tables[:, 1:] > 0, axis=1)
        logs = np.log(np.where(full[:, None], tables[:, 1:], 1.0)) @ signs
        with np.errstate(over="ignore"):
            return np.where(full, tables.sum(axis=1) + np.exp(self.xi + logs), np.inf)


def sensitivity(
    histories: CaptureHistories,
    xi: Sequence[float] | None = None,
    *,
    method: Method | None = None,
    level: float = 0.95,
    seed: int = 1,
) -> Sensitivity:
    """N as a curve over ``xi``, by default 31 values from -1.5 to 1.5, with the interval of ``level``.

    ``method`` says how the patterns that are seen are smoothed, and must be one that takes the highest-order
    interaction for nought, as log-linear models do; those unseen then are e^ξ times as many as it says. By default the
    patterns are taken as counted, and where nobody has one of them, as the log-linear model of lowest BIC fits them.
    Raises ``NotEstimable`` as the method does.
    """
    grid = np.linspace(-_FARTHEST, _FARTHEST, _POINTS) if xi is None else np.asarray(xi, np.float64)
    table = histories.collapsed()
    plain = not table.disjoint and len(table.lists) <= _MOST_LISTS and not _empty(table)
    chosen = method or (HighestOrder() if plain else LogLinear())
    fitted = chosen.fit(table, seed=seed)
    low, high = fitted.interval(level)
    estimate, below, above = (table.n + np.exp(grid) * (people - table.n) for people in (fitted.estimate, low, high))
    return Sensitivity(grid, estimate, below, above, fitted.method)


def _empty(table: CaptureHistories) -> tuple[str, ...]:
    """The lists of the first pattern that nobody has; none when every pattern occurs."""
    for cell in np.flatnonzero(table.dense()[1:] == 0)[:1] + 1:
        return tuple(name for place, name in enumerate(table.lists) if cell >> place & 1)
    return ()
