"""May a number be quoted, and which? Judged after all methods have answered."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asnad.estimate.assessment import Assessment
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Estimate, Flag, Light

if TYPE_CHECKING:
    from asnad.estimate.consistency import Consistency

__all__ = ["Failure", "Verdict", "judge"]

MOST_APART = 2.0
"""Admissible methods whose estimates differ by more than this factor leave no headline number (rule R8)."""
MOST_TIMES = 10.0
"""An estimate of more than so many times the documented leans on the model (rule R10)."""
_CONSISTENT = (0.5, 2.0)
_TRUSTED = (
    "latent",
    "graphs",
    "covariates",
    "averaged",
    "loglinear",
    "stepwise",
    "threshold",
    "aic",
    "no-highest-order",
)
"""Methods that may give the headline number, most trusted first. Two-list methods and lower bounds never do."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A method that had no estimate, and why in words."""

    method: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The light after all methods have answered, and the estimate to quote: none when refused or when they disagree.

    ``estimates`` are those that were judged, with the flags that the judgement added.
    """

    assessment: Assessment
    headline: Estimate | None
    estimates: tuple[Estimate, ...]


def judge(
    histories: CaptureHistories,
    before: Assessment,
    estimates: Sequence[Estimate],
    *,
    failures: Sequence[Failure] = (),
    consistency: Consistency | None = None,
    answers: Sequence[Flag] = (),
) -> Verdict:
    """Join what was seen before (rules R1 to R3), what each method says of itself (R4 to R7, R10), how methods compare
    (R8) with one another and with lower bounds, the lists' consistency with themselves (R9), people's answers (R11) and
    the documented floor (R12).

    The most trusted method that ran decides: what refuses it refuses. A refusal of another method takes that method
    out of the comparison and is a caution.
    """
    judged = tuple(_against_documented(histories, estimate) for estimate in estimates)
    candidates = sorted(
        (estimate for estimate in judged if estimate.method in _TRUSTED), key=lambda of: _TRUSTED.index(of.method)
    )
    admissible = [estimate for estimate in candidates if _worst(estimate) < Light.REFUSED]
    decisive = candidates[0].method if candidates else ""
    flags = (
        *before.flags,
        *(flag for estimate in judged for flag in _told(estimate, estimate.method == decisive or not admissible)),
        *_none_left(candidates, admissible, failures),
        *_disagreement(admissible),
        *_below_a_bound(admissible, judged),
        *_consistency(consistency),
        *answers,
    )
    assessment = Assessment.of(flags, before.advice)
    apart = any(flag.rule == "R8" and flag.light for flag in flags)
    quotable = bool(admissible) and assessment.light < Light.REFUSED and not apart
    return Verdict(assessment, admissible[0] if quotable else None, judged)


def _worst(estimate: Estimate) -> Light:
    return max((flag.light for flag in estimate.flags), default=Light.PASS)


def _against_documented(histories: CaptureHistories, estimate: Estimate) -> Estimate:
    """The same with flags for what is impossible beside the documented minimum, or far beyond it (R12, R10)."""
    if estimate.lower_bound:
        return estimate
    flags = (*_floor(histories.documented, estimate), *_reach(histories.documented, estimate))
    return replace(estimate, flags=(*estimate.flags, *flags))


def _floor(documented: int, estimate: Estimate) -> Iterator[Flag]:
    """Rule R12: an estimate below the documented minimum cannot be; of an interval that begins below, a part cannot."""
    least, low = documented * (1 - 1e-9), estimate.interval()[0]
    if estimate.estimate < least:
        words = f"{estimate.estimate:,.0f} is below the documented minimum of {documented:,}"
        yield Flag("R12", Light.REFUSED, words)
    elif low < least:
        words = f"the 95 % interval begins at {low:,.0f}, below the documented minimum of {documented:,}"
        yield Flag("R12", Light.CAUTION, f"{words}: the method does not know of that minimum")


def _reach(documented: int, estimate: Estimate) -> Iterator[Flag]:
    """Rule R10, for methods that do not raise it themselves."""
    told = any(flag.rule == "R10" for flag in estimate.flags)
    if not told and MOST_TIMES * documented < estimate.estimate < math.inf:
        yield Flag(
            "R10",
            Light.CAUTION,
            f"the estimate is {estimate.estimate / documented:.1f} times what is documented; so far beyond what is "
            "seen, it leans on the model",
        )


def _told(estimate: Estimate, decides: bool) -> Iterator[Flag]:
    for flag in estimate.flags:
        light = flag.light if decides else min(flag.light, Light.CAUTION)
        yield Flag(flag.rule, light, f"{estimate.title}: {flag.words}")


def _none_left(
    candidates: Sequence[Estimate], admissible: Sequence[Estimate], failures: Sequence[Failure]
) -> Iterator[Flag]:
    if not candidates:
        told = "; the reasons stand with the methods" if failures else ""
        yield Flag("R4", Light.REFUSED, f"no method that may be quoted has an estimate{told}")
    elif admissible and not any(math.isfinite(estimate.estimate) for estimate in admissible):
        yield Flag("R4", Light.REFUSED, "the estimate has no upper end: any number, however large, fits the lists")


def _disagreement(admissible: Sequence[Estimate]) -> Iterator[Flag]:
    """Rule R8; where it does not fire, two intervals that share nothing; and at the least, that the most trusted
    method's interval leaves out another's answer."""
    if len(admissible) < 2:
        return
    low = min(admissible, key=lambda of: of.estimate)
    high = max(admissible, key=lambda of: of.estimate)
    told = f"from {_people(low.estimate)} ({low.title}) to {_people(high.estimate)} ({high.title})"
    first, last = admissible[0].interval()
    if not high.estimate <= MOST_APART * low.estimate:
        yield Flag(
            "R8",
            Light.CAUTION,
            f"methods that each could be right range {told}, more than twofold: the lists alone do not decide, and no "
            "single number is given",
        )
    elif (gap := _gap(admissible)) is not None:
        below, above = gap
        yield Flag(
            "apart",
            Light.CAUTION,
            f"the 95 % intervals of {below.title} (to {below.interval()[1]:,.0f}) and {above.title} (from "
            f"{_people(above.interval()[0])}) share nothing: one of the two is wrong by more than chance, and the "
            "lists do not say which. Quote neither without the other",
        )
    elif low.estimate < first or high.estimate > last:
        yield Flag(
            "R8",
            Light.PASS,
            f"methods that each could be right range {told}. The 95 % interval of {admissible[0].title}, "
            f"{_people(first)} to {_people(last)}, does not hold all of these: it counts chance, not "
            "the choice of a method",
        )


def _gap(admissible: Sequence[Estimate]) -> tuple[Estimate, Estimate] | None:
    """The two methods whose 95 % intervals lie farthest apart; none when every two of them overlap."""
    below = min(admissible, key=lambda of: of.interval()[1])
    above = max(admissible, key=lambda of: of.interval()[0])
    return (below, above) if below.interval()[1] < above.interval()[0] else None


def _people(number: float) -> str:
    return f"{number:,.0f}" if math.isfinite(number) else "no end"


def _below_a_bound(admissible: Sequence[Estimate], judged: Sequence[Estimate]) -> Iterator[Flag]:
    """A lower bound above the interval of the most trusted method: one of the two takes something wrong for granted."""
    for bound in judged:
        if bound.lower_bound and admissible and bound.estimate > (last := admissible[0].interval()[1]):
            yield Flag(
                "bound",
                Light.CAUTION,
                f"{bound.title} is {bound.estimate:,.0f}, above the upper end ({last:,.0f}) of {admissible[0].title}. "
                "Either people differ more in how easily they are found than that method can tell, and its number is "
                "too low, or some lists avoid each other's people, and the bound is none",
            )


def _consistency(consistency: Consistency | None) -> Iterator[Flag]:
    if consistency is None or consistency.ratio is None:
        return
    low, high = _CONSISTENT
    told = (
        "a test with known answers: the length of each list, estimated from the other lists alone, came out at "
        f"{consistency.ratio:.2f} times the truth on average, and the 95 % interval held the truth in "
        f"{consistency.covered} of {consistency.judged} cases"
    )
    yield Flag("R9", Light.PASS if low <= consistency.ratio <= high else Light.CAUTION, told)
