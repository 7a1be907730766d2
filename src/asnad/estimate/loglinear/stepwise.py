"""How many, if pairs of lists depend only where the table says so clearly? The stepwise method for sparse tables."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any, ClassVar

import numpy as np

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.bootstrap import bootstrapped, without_estimate
from asnad.estimate.loglinear.candidates import possible_cells
from asnad.estimate.loglinear.hierarchy import Model
from asnad.estimate.result import Diagnostics, Estimate, Progress

__all__ = ["Stepwise"]

_MOST_LISTS = 12


@dataclass(frozen=True, slots=True)
class Stepwise:
    """A log-linear model that grows by one pair of lists at a time, with a BCa interval that grows it anew.

    ``threshold``  the p-value below which a pair enters (0.02 in the paper).
    ``resamples``  of the bootstrap. With a thousand the ends of an interval of a sparse table move by some 5 % from
                   seed to seed.

    Made for sparse tables: pairs of lists that share nobody may enter with a parameter of minus infinity, and no pair
    enters that would leave the model without an estimate. Works on all 2^J patterns and takes at most 12 lists.
    """

    threshold: float = 0.02
    resamples: int = 1000

    name: ClassVar[str] = "stepwise"
    title: ClassVar[str] = "Log-linear model grown pair by pair"
    paper: ClassVar[str] = "Chan, Silverman and Vincent 2021, JASA 116:1297"
    assumptions: ClassVar[tuple[str, ...]] = (
        "The lists cover the same people, period and place, and nobody joined or left in between.",
        "Records of one person were recognised as such, and those of different people kept apart.",
        "Lists help or hinder one another in pairs only, and only those pairs that stood out.",
        "People are alike in how easily each list finds them.",
    )

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 0.5 or self.resamples < 2:
            raise ValueError("a threshold between 0 and 0.5 and at least 2 resamples were expected")

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Estimate N. Raises ``NotEstimable`` where not even independent lists give an estimate, or for many lists."""
        from asnad.estimate.loglinear.forward import forward, forward_all

        table = histories.collapsed()
        lists = len(table.lists)
        if not 2 <= lists <= _MOST_LISTS:
            raise NotEstimable(
                f"the stepwise method takes from 2 to {_MOST_LISTS} lists; there are {lists}. Leave out or merge lists"
            )
        counts, possible = table.dense(), possible_cells(table)
        barred = {sum(1 << table.lists.index(name) for name in pair) for pair in table.disjoint}
        masks = [1 << one | 1 << other for one, other in combinations(range(lists), 2)]
        pairs = np.array([mask for mask in masks if mask not in barred], np.int64)
        dark, entered, tails = forward(counts.astype(np.float64), possible, lists, pairs, self.threshold)
        if not np.isfinite(dark):
            raise NotEstimable(
                "the lists overlap so little that even a model of independent lists has no estimate, or many"
            )
        spread = bootstrapped(
            counts,
            table.n + dark,
            lambda tables: forward_all(tables, possible, lists, pairs, self.threshold),
            self.resamples,
            np.random.default_rng(seed),
            progress=progress,
        )
        share = float(np.mean(np.isinf(spread.replicates)))
        steps = [
            {
                "pair": [table.lists[place] for place in range(lists) if mask >> place & 1],
                "p": float(np.exp(tail)),
                "overlap": int(counts[np.arange(len(counts)) & mask == mask].sum()),
            }
            for mask, tail in zip(entered.tolist(), tails.tolist(), strict=True)
        ]
        notes: dict[str, Any] = {
            "model": str(Model.of(lists, entered.tolist())),
            "steps": steps,
            "pairs at minus infinity": [step["pair"] for step in steps if not step["overlap"]],
            "resamples without estimate": share,
        }
        return Estimate.of(
            self,
            histories=histories,
            estimate=float(table.n + dark),
            spread=spread,
            settings=asdict(self),
            seed=seed,
            diagnostics=Diagnostics(notes=notes),
            flags=without_estimate(share),
        )
