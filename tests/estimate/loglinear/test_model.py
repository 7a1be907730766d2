from __future__ import annotations

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear import LogLinear
from asnad.estimate.result import Light
from asnad.estimate.spread import Bootstrap

_LISTS = ("North", "South", "East", "West")


def _table(cells: list[int]) -> CaptureHistories:
    lists = len(cells).bit_length()
    marks = [[cell >> place & 1 for place in range(lists)] for cell in range(1, len(cells) + 1)]
    return CaptureHistories.from_counts(_LISTS[:lists], marks, cells)


def _independent(people: int, chances: list[float], seed: int) -> CaptureHistories:
    found = np.random.default_rng(seed).random((people, len(chances))) < chances
    return CaptureHistories.from_records(_LISTS[: len(chances)], found[found.any(axis=1)])


_THREE = _table([40, 33, 12, 51, 9, 14, 6])


def test_a_model_that_is_named_is_the_one_fitted() -> None:
    fitted = LogLinear(model="[12,13,23]", resamples=20).fit(_THREE)

    assert pytest.approx(fitted.estimate, rel=1e-10) == 165 + 40 * 33 * 51 * 6 / (12 * 9 * 14)
    assert fitted.diagnostics.notes["model"] == "[12,13,23]"


def test_independent_lists_choose_independence_and_cover_the_truth() -> None:
    fitted = LogLinear(resamples=200).fit(_independent(2000, [0.3, 0.4, 0.25, 0.35], seed=4))
    low, high = fitted.interval(0.95)

    assert fitted.diagnostics.notes["model"] == "[1,2,3,4]"
    assert low < 2000 < high


def test_lists_that_copy_each_other_choose_their_pair() -> None:
    rng = np.random.default_rng(2)
    found = rng.random((3000, 3)) < [0.3, 0.3, 0.3]
    found[:, 1] |= found[:, 0] & (rng.random(3000) < 0.5)
    table = CaptureHistories.from_records(_LISTS[:3], found[found.any(axis=1)])

    assert LogLinear(resamples=10).fit(table).diagnostics.notes["model"] == "[12,3]"


def test_aic_pays_less_for_a_parameter_than_bic_and_never_chooses_fewer() -> None:
    table = _independent(900, [0.3, 0.4, 0.25, 0.35], seed=6)
    sizes = [
        LogLinear(criterion, resamples=2).fit(table).diagnostics.notes["parameters"] for criterion in ("aic", "bic")
    ]

    assert sizes[0] >= sizes[1]


def test_the_average_weighs_models_by_their_criterion() -> None:
    fitted = LogLinear(average=True, resamples=10).fit(_THREE)
    shown = fitted.diagnostics.notes["top models"]

    assert sum(model["weight"] for model in shown) == pytest.approx(1)
    assert sum(model["weight"] * model["estimate"] for model in shown) == pytest.approx(fitted.estimate)
    assert np.exp((shown[0]["bic"] - shown[1]["bic"]) / 2) == pytest.approx(shown[1]["weight"] / shown[0]["weight"])


def test_the_same_seed_gives_the_same_interval_and_another_a_different_one() -> None:
    first, again, other = (LogLinear(resamples=60).fit(_THREE, seed=seed).interval() for seed in (3, 3, 4))

    assert first == again
    assert first != other


def test_few_lists_search_every_model_again_in_every_resample() -> None:
    assert LogLinear(resamples=2).fit(_THREE).diagnostics.notes["models searched in resamples"] == 8


def test_a_profile_interval_needs_no_resamples_and_holds_the_estimate() -> None:
    fitted = LogLinear(interval="profile").fit(_THREE)
    low, high = fitted.interval()

    assert low < fitted.estimate < high
    assert "resamples without estimate" not in fitted.diagnostics.notes


def test_only_decomposable_models_compete_when_that_is_asked_for() -> None:
    every, closed = (LogLinear(decomposable=only, resamples=2).fit(_THREE) for only in (False, True))

    assert every.diagnostics.notes["models"] == 8
    assert closed.diagnostics.notes["models"] == 7


def test_an_order_of_one_leaves_main_effects() -> None:
    assert LogLinear(order=1, resamples=2).fit(_THREE).diagnostics.notes["models"] == 1


def test_pairs_that_could_not_overlap_are_left_out_of_the_fit_and_of_every_model() -> None:
    cells = [40, 33, 0, 51, 9, 14, 0]
    fitted = LogLinear(resamples=20).fit(_table(cells).with_limits(disjoint=[("North", "South")]))

    assert all("12" not in model["model"] for model in fitted.diagnostics.notes["top models"])
    with pytest.raises(NotEstimable, match="could not share anyone"):
        LogLinear(model="[12,3]").fit(_table(cells).with_limits(disjoint=[("North", "South")]))


def test_a_pair_without_an_overlap_that_the_chosen_model_has_is_named() -> None:
    found = np.random.default_rng(2).random((3000, 4)) < [0.3, 0.3, 0.3, 0.25]
    found[:, 1] &= ~found[:, 0]
    notes = (
        LogLinear(resamples=5).fit(CaptureHistories.from_records(_LISTS, found[found.any(axis=1)])).diagnostics.notes
    )

    assert notes["terms at minus infinity"] == ["12"]


def test_strata_are_set_aside() -> None:
    marks = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]
    split = CaptureHistories.from_counts(
        _LISTS[:3], [*marks, [1, 0, 0]], [20, 33, 12, 51, 9, 14, 6, 20], {"province": ["A"] * 7 + ["B"]}
    )

    assert LogLinear(resamples=5).fit(_THREE).estimate == LogLinear(resamples=5).fit(split).estimate


def test_lists_that_share_nobody_have_no_estimate() -> None:
    with pytest.raises(NotEstimable, match="none of 8 log-linear models has an estimate"):
        LogLinear().fit(_table([40, 33, 0, 51, 0, 0, 0]))


def test_one_list_is_refused() -> None:
    with pytest.raises(NotEstimable, match="at least two are needed"):
        LogLinear().fit(_table([12]))


def test_a_table_without_people_is_refused() -> None:
    with pytest.raises(NotEstimable, match="nobody"):
        LogLinear().fit(_table([0, 0, 0, 0, 0, 0, 0]))


def test_seven_lists_are_refused_with_the_way_out() -> None:
    marks = np.eye(7, dtype=int)
    table = CaptureHistories.from_counts([f"list {place}" for place in range(7)], marks, np.full(7, 9))
    with pytest.raises(NotEstimable, match="use the stepwise method"):
        LogLinear().fit(table)


def test_resamples_without_an_estimate_are_infinite_and_flagged() -> None:
    fitted = LogLinear(resamples=300).fit(_table([40, 33, 1, 51, 0, 0, 0]))
    share = fitted.diagnostics.notes["resamples without estimate"]

    assert isinstance(fitted.spread, Bootstrap)
    assert share == np.mean(np.isinf(fitted.spread.replicates)) > 0.025
    assert [(flag.rule, flag.light) for flag in fitted.flags] == [("R4", Light.CAUTION)]


def test_a_thousand_million_people_are_no_trouble() -> None:
    cells = [count * 10**8 for count in (40, 33, 12, 51, 9, 14, 6)]
    fitted = LogLinear(model="[12,13]", resamples=30).fit(_table(cells))
    low, high = fitted.interval()

    assert fitted.estimate > 1e10
    assert low < fitted.estimate < high
    assert (high - low) / fitted.estimate < 1e-3


def test_settings_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="no profile likelihood"):
        LogLinear(average=True, interval="profile")
    with pytest.raises(ValueError, match="'bic' or 'aic'"):
        LogLinear("hqc")  # type: ignore[arg-type]
