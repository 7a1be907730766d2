"""How many at least? Bounds from how many people are on one list only, and how many on two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Progress
from asnad.estimate.spread import LogNormal
from asnad.estimate.twolists import log_normal

__all__ = ["ChaoLowerBound", "lower_bound"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ChaoLowerBound:
    """A lower bound for N that allows people to differ in how easily they are found.

    People on one list only, squared, over twice those on two, bounds those on none from below, by the inequality of
    Cauchy and Schwarz (Chao 1987). How lists differ is taken up in one of two ways, both of Chao 1989:

    ``"unequal"``  lists of any length: the sum over pairs of lists of the people only on the one times those only on
                   the other, over f2. With two lists it is Lincoln-Petersen.
    ``"equal"``    lists of equal reach: (t - 1)/t times f1^2 / (2 f2), for t lists. Where their lengths differ much it
                   can exceed N, and then is no bound.

    When nobody is on exactly two lists the bias-corrected forms are taken: f2 + 1 for f2, f1 (f1 - 1) for f1^2.
    """

    lists: Literal["unequal", "equal"] = "unequal"

    name: ClassVar[str] = "chao"
    title: ClassVar[str] = "Chao's lower bound"
    paper: ClassVar[str] = (
        "Chao 1987, Estimating the population size for capture-recapture data with unequal catchability, Biometrics "
        "43:783-791; Chao 1989, Estimating population size for sparse data, Biometrics 45:427-438"
    )
    assumptions: ClassVar[tuple[str, ...]] = (
        "Nobody entered or left the population while the lists were made, and all records of one person were linked.",
        "People may differ in how easily all lists find them; being on one does not itself lead to being on another.",
    )

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """The bound, with a log-normal interval for the bound (not for N). Nothing is drawn by ``seed``.

        Notes: ``f1``, ``f2``, ``standard_error``, ``bias_corrected``. Raises ``NotEstimable`` for one list, nobody on
        any, or lists said to be disjoint: they make f2 too small and the bound too high.
        """
        table = histories.collapsed()
        if len(table.lists) < 2:
            raise NotEstimable("a single list says nothing of who is on none; at least two are needed")
        if table.disjoint:
            raise NotEstimable(
                "some of these lists could not hold the same person, which makes those on two lists too few and the "
                "bound too high"
            )
        if not table.n:
            raise NotEstimable("nobody is on any list")
        if self.lists == "equal":
            singles, doubles = table.captures[1:3].astype(np.float64)
            bound = _equal(table.n, singles, doubles, len(table.lists))
        else:
            bound = _unequal(table)
        flags = []
        if len(table.lists) == 2:
            flags.append(Flag("R1", Light.CAUTION, "two lists: cannot be checked against a third"))
        if bound.corrected:
            flags.append(
                Flag(
                    "corrected",
                    Light.CAUTION,
                    "nobody is on exactly two lists, so the bound rests on a correction alone",
                )
            )
        return Estimate.of(
            self,
            histories=histories,
            estimate=table.n + bound.unseen,
            spread=bound.spread,
            settings={"lists": self.lists},
            diagnostics=Diagnostics(
                notes={
                    "f1": int(table.captures[1]),
                    "f2": int(table.captures[2]),
                    "standard_error": float(np.sqrt(bound.variance)),
                    "bias_corrected": bound.corrected,
                }
            ),
            flags=tuple(flags),
            lower_bound=True,
        )


def lower_bound(frequencies: Mapping[int, int], occasions: int | None = None) -> LogNormal:
    """Chao's bound from how many were seen once, twice, ...; its quantile at 1/2 is the bound itself.

    ``occasions`` is how often each could have been seen, which brings in (t - 1)/t; unlimited unless given (Chao 1987).
    Raises ``NotEstimable`` when nobody was seen.
    """
    n = sum(people for times, people in frequencies.items() if times > 0)
    if not n:
        raise NotEstimable("nobody was seen")
    return _equal(n, frequencies.get(1, 0), frequencies.get(2, 0), occasions).spread


@dataclass(frozen=True, slots=True)
class _Bound:
    n: int
    unseen: float
    variance: float
    corrected: bool

    @property
    def spread(self) -> LogNormal:
        return log_normal(self.n, self.unseen, self.variance)


def _equal(n: int, singles: float, doubles: float, occasions: int | None) -> _Bound:
    share = 1 - 1 / occasions if occasions else 1.0
    if doubles:
        unseen = share * singles**2 / (2 * doubles)
        slopes = np.array([share * singles / doubles, -unseen / doubles])
    else:
        unseen = share * singles * (singles - 1) / 2
        slopes = np.array([share * (2 * singles - 1) / 2, 0.0])
    return _bound(n, unseen, np.array([singles, doubles]), slopes)


def _unequal(table: CaptureHistories) -> _Bound:
    on = table.patterns.sum(axis=1)
    singles = (table.patterns[on == 1] * table.counts[on == 1, None]).sum(axis=0).astype(np.float64)
    doubles = float(table.counts[on == 2].sum())
    others = singles.sum() - singles
    unseen = float(singles @ others) / 2 / (doubles or 1.0)
    slopes = np.append(others / (doubles or 1.0), -unseen / doubles if doubles else 0.0)
    return _bound(table.n, unseen, np.append(singles, doubles), slopes)


def _bound(n: int, unseen: float, counts: Floats, slopes: Floats) -> _Bound:
    """The bound with its variance by the delta method on multinomial cells, as Chao's (1987) own variances.

    ``slopes`` are the derivatives of ``unseen`` by ``counts``, of which the last is f2; the other cells move the
    estimate by their own count only: var = sum c g^2 - (sum c g)^2 / N with g = 1 + slope.
    """
    moved = counts @ slopes
    variance = n + 2 * moved + counts @ slopes**2 - (n + moved) ** 2 / (n + unseen)
    return _Bound(n, unseen, max(float(variance), 0.0), bool(counts[-1] == 0))
