from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.assessment import Assessment
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Estimate, Flag, Light
from asnad.estimate.spread import LogNormal
from asnad.estimate.verdict import Failure, Verdict, judge

TABLE = CaptureHistories.from_counts(("a", "b", "c"), [[1, 0, 0], [0, 1, 1], [1, 1, 0]], [60, 40, 30])


def estimate(method: str, number: float, *flags: Flag, lower_bound: bool = False, sure: float = 0.1) -> Estimate:
    """So many people, and so sure of it: the deviation of the logarithm of those on no list."""
    return Estimate(
        method=method,
        title=f"the {method} method",
        paper="",
        assumptions=(),
        histories=TABLE,
        estimate=number,
        spread=LogNormal(130, np.log(number - 130), sure),
        flags=flags,
        lower_bound=lower_bound,
    )


def rules(verdict: Verdict) -> dict[str, Light]:
    return {flag.rule: flag.light for flag in verdict.assessment.flags}


def test_methods_that_agree_leave_the_most_trusted_as_headline() -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("loglinear", 390), estimate("latent", 400)])
    assert verdict.headline is not None
    assert (verdict.headline.method, verdict.assessment.light) == ("latent", Light.PASS)


@pytest.mark.parametrize(("other", "fires"), [(790, False), (810, True)])
def test_admissible_methods_more_than_twofold_apart_leave_no_headline(other: float, fires: bool) -> None:
    verdict = judge(
        TABLE, Assessment(Light.PASS), [estimate("latent", 400, sure=1), estimate("stepwise", other, sure=1)]
    )
    assert (rules(verdict).get("R8", Light.PASS), verdict.headline is None) == (
        Light.CAUTION if fires else Light.PASS,
        fires,
    )
    assert verdict.assessment.light == (Light.CAUTION if fires else Light.PASS)


def test_an_interval_that_leaves_out_what_another_method_says_is_told_beside_the_number() -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), estimate("stepwise", 600, sure=0.5)])
    assert rules(verdict) == {"R8": Light.PASS}
    assert verdict.headline is not None
    assert "from 400 (the latent method) to 600" in verdict.assessment.flags[0].words


def test_a_lower_bound_above_the_interval_is_a_caution() -> None:
    bound = estimate("chao", 500, lower_bound=True)
    assert rules(judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), bound])) == {"bound": Light.CAUTION}


@pytest.mark.parametrize("methods", [("loglinear",), ("latent", "loglinear")])
def test_an_endless_estimate_alone_is_refused(methods: tuple[str, ...]) -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate(name, np.inf) for name in methods])
    assert (rules(verdict)["R4"], verdict.headline) == (Light.REFUSED, None)


def test_an_endless_estimate_disagrees() -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), estimate("loglinear", np.inf)])
    assert rules(verdict) == {"R8": Light.CAUTION}
    assert "from 400 (the latent method) to no end" in verdict.assessment.flags[0].words


def test_a_lower_bound_takes_no_part_in_the_comparison() -> None:
    bound = estimate("chao", 150, lower_bound=True)
    assert judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), bound]).assessment.flags == ()


def test_what_refuses_the_most_trusted_method_refuses() -> None:
    modes = Flag("R6", Light.REFUSED, "two humps")
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400, modes), estimate("graphs", 390)])
    assert (rules(verdict), verdict.headline) == ({"R6": Light.REFUSED}, None)


def test_a_refusal_of_another_method_is_a_caution_and_takes_it_out_of_the_comparison() -> None:
    limit = Flag("R7", Light.REFUSED, "near the limit")
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), estimate("graphs", 1_200, limit)])
    assert rules(verdict) == {"R7": Light.CAUTION}
    assert verdict.headline is not None


def test_lists_that_were_refused_stay_refused() -> None:
    before = Assessment.of((Flag("R3", Light.REFUSED, "nobody is shared"),), ("link again",))
    verdict = judge(TABLE, before, [estimate("latent", 400)])
    assert (verdict.assessment.light, verdict.headline, verdict.assessment.advice) == (
        Light.REFUSED,
        None,
        ("link again",),
    )


def test_an_estimate_below_what_is_documented_is_refused() -> None:
    verdict = judge(TABLE.with_limits(totals={"ministry": 500}), Assessment(Light.PASS), [estimate("latent", 400)])
    assert rules(verdict) == {"R12": Light.REFUSED}
    assert [flag.rule for flag in verdict.estimates[0].flags] == ["R12"]


def test_an_estimate_far_beyond_what_is_documented_is_a_caution_by_any_method() -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("loglinear", 1_400)])
    assert rules(verdict) == {"R10": Light.CAUTION}
    own = Flag("R10", Light.CAUTION, "said already")
    assert judge(TABLE, Assessment(Light.PASS), [estimate("latent", 1_400, own)]).estimates[0].flags == (own,)


def test_an_interval_that_begins_below_what_is_documented_is_a_caution() -> None:
    verdict = judge(TABLE.with_limits(totals={"ministry": 395}), Assessment(Light.PASS), [estimate("latent", 400)])
    assert rules(verdict) == {"R12": Light.CAUTION}


def test_no_method_with_an_estimate_is_refused() -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [], failures=[Failure("graphs", "graphs", "too many lists")])
    assert rules(verdict) == {"R4": Light.REFUSED}


def test_two_list_methods_never_give_the_headline() -> None:
    assert judge(TABLE, Assessment(Light.PASS), [estimate("chapman", 400)]).headline is None


@pytest.mark.parametrize(("other", "fires"), [(480, False), (600, True)])
def test_intervals_that_share_nothing_are_a_caution_and_leave_the_headline(other: float, fires: bool) -> None:
    verdict = judge(TABLE, Assessment(Light.PASS), [estimate("latent", 400), estimate("stepwise", other)])
    assert (rules(verdict).get("apart") == Light.CAUTION, verdict.headline is not None) == (fires, True)
