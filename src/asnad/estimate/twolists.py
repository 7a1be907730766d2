"""How many, from two lists: what their overlap says if they have nothing to do with each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Progress
from asnad.estimate.spread import LogNormal

__all__ = ["Chapman", "LincolnPetersen", "log_normal"]

_ASSUMPTIONS = (
    "Nobody entered or left the population while the lists were made, and all records of one person were linked.",
    "Who is on one list is neither more nor less likely to be on the other.",
    "On at least one of the lists everybody is equally likely to be.",
)


@dataclass(frozen=True, slots=True)
class LincolnPetersen:
    """The first list's people, times how many on the second there are for each the first holds too: n1 n2 / m.

    Its variance is n1 n2 (n1 - m)(n2 - m) / m^3 (Seber 1982, section 3.1); the interval is log-normal in the people on
    neither list (Burnham et al. 1987), so it never reaches below the documented.
    """

    name: ClassVar[str] = "lincoln-petersen"
    title: ClassVar[str] = "Lincoln-Petersen"
    paper: ClassVar[str] = "Petersen 1896; Lincoln 1930; variance: Seber 1982, The Estimation of Animal Abundance"
    assumptions: ClassVar[tuple[str, ...]] = _ASSUMPTIONS

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Raises ``NotEstimable`` unless there are two lists that share somebody. Nothing is drawn by ``seed``."""
        n1, n2, both = _sizes(histories)
        if not both:
            raise NotEstimable(
                f"{' and '.join(histories.lists)} share nobody, so nothing says how much of the whole they hold"
            )
        unseen = (n1 - both) * (n2 - both) / both
        return _estimate(self, histories, both, unseen, n1 * n2 * (n1 - both) * (n2 - both) / both**3)


@dataclass(frozen=True, slots=True)
class Chapman:
    """Lincoln-Petersen with one person added to each list and to their overlap: less biased when that is small.

    N = (n1 + 1)(n2 + 1) / (m + 1) - 1 (Chapman 1951), unbiased when n1 + n2 >= N. The variance
    (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m + 1)^2 (m + 2)) is Seber's (1970); the interval is log-normal in the people
    on neither list (Burnham et al. 1987).
    """

    name: ClassVar[str] = "chapman"
    title: ClassVar[str] = "Chapman"
    paper: ClassVar[str] = (
        "Chapman 1951, Some properties of the hypergeometric distribution with applications to zoological sample "
        "censuses; variance: Seber 1970, Biometrics 26:13-22"
    )
    assumptions: ClassVar[tuple[str, ...]] = _ASSUMPTIONS

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Lists that share nobody have a number too, with a flag that refuses it. Nothing is drawn by ``seed``.

        Raises ``NotEstimable`` unless there are two lists that could overlap.
        """
        n1, n2, both = _sizes(histories)
        unseen = (n1 - both) * (n2 - both) / (both + 1)
        variance = (n1 + 1) * (n2 + 1) * (n1 - both) * (n2 - both) / ((both + 1) ** 2 * (both + 2))
        return _estimate(self, histories, both, unseen, variance)


def log_normal(documented: float, unseen: float, variance: float) -> LogNormal:
    """``documented`` people and a log-normal number of others with this median, as Burnham et al. (1987) write.

    ``variance`` is that of the estimate; the logarithm's is log(1 + variance / unseen^2).
    With nobody unseen all of it lies at ``documented``.
    """
    if unseen <= 0:
        return LogNormal(documented, -np.inf, 0.0)
    return LogNormal(documented, float(np.log(unseen)), float(np.sqrt(np.log1p(variance / unseen**2))))


def _sizes(histories: CaptureHistories) -> tuple[float, float, float]:
    if len(histories.lists) != 2:
        raise NotEstimable(
            f"this method takes two lists; there are {len(histories.lists)}. Keep two of them, or merge some into one"
        )
    if histories.disjoint:
        raise NotEstimable(
            f"{' and '.join(histories.lists)} could not hold the same person, so their overlap says nothing"
        )
    if not histories.sizes.all():
        raise NotEstimable("one of the two lists is empty")
    (n1, both), (_, n2) = histories.overlaps.astype(np.float64).tolist()
    return n1, n2, both


def _estimate(
    method: LincolnPetersen | Chapman, histories: CaptureHistories, both: float, unseen: float, variance: float
) -> Estimate:
    one, other = histories.lists
    flags = [
        Flag(
            "R1",
            Light.CAUTION,
            f"two lists: cannot be checked against a third. If {one} and {other} tend to hold the same people there "
            "were more than this, if they avoid each other's there were fewer",
        )
    ]
    if not both:
        flags.append(Flag("R2", Light.REFUSED, f"{one} and {other} share nobody: the number is an artefact"))
    elif both < 10:
        flags.append(Flag("R3", Light.CAUTION, f"{one} and {other} share only {both:.0f}; 10 or more are asked for"))
    return Estimate.of(
        method,
        histories=histories,
        estimate=histories.n + unseen,
        spread=log_normal(histories.n, unseen, variance),
        diagnostics=Diagnostics(notes={"standard_error": float(np.sqrt(variance))}),
        flags=tuple(flags),
    )
