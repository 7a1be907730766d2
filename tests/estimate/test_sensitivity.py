from __future__ import annotations

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear import LogLinear
from asnad.estimate.sensitivity import HighestOrder, sensitivity

_MARKS = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]


def _table(cells: list[int]) -> CaptureHistories:
    return CaptureHistories.from_counts(["North", "South", "East"], _MARKS, cells)


_FULL = _table([40, 33, 12, 51, 9, 14, 6])


def test_two_lists_without_interaction_are_lincoln_and_petersen() -> None:
    table = CaptureHistories.from_counts(["A", "B"], [[1, 0], [0, 1], [1, 1]], [30, 20, 10])

    assert HighestOrder(resamples=10).fit(table).estimate == pytest.approx(60 + 30 * 20 / 10)


def test_without_interaction_of_all_lists_it_is_the_log_linear_model_of_all_others() -> None:
    largest = LogLinear(model="[12,13,23]", resamples=10).fit(_FULL)

    assert HighestOrder(resamples=10).fit(_FULL).estimate == pytest.approx(largest.estimate, rel=1e-9)


def test_the_interval_is_that_of_the_log_linear_model_of_all_others() -> None:
    largest = LogLinear(model="[12,13,23]", resamples=400).fit(_FULL, seed=2).interval()

    assert HighestOrder(resamples=400).fit(_FULL, seed=2).interval() == pytest.approx(largest, rel=1e-6)


def test_an_interaction_of_log_two_doubles_those_unseen() -> None:
    usual, double = (HighestOrder(xi, resamples=50).fit(_FULL) for xi in (0.0, np.log(2)))

    assert double.estimate - 165 == pytest.approx(2 * (usual.estimate - 165))
    assert double.interval()[1] - 165 == pytest.approx(2 * (usual.interval()[1] - 165))


def test_four_lists_with_a_known_interaction_give_back_the_number() -> None:
    rng = np.random.default_rng(4)
    log = np.zeros(16)
    for term in (0, 1, 2, 4, 8, 3, 6, 12, 7):
        log[np.arange(16) & term == term] += 9.0 if term == 0 else rng.normal(-0.7, 0.3)
    log[0] += 0.4
    counts = np.round(np.exp(log))
    marks = [[cell >> place & 1 for place in range(4)] for cell in range(1, 16)]
    table = CaptureHistories.from_counts(["A", "B", "C", "D"], marks, counts[1:])

    assert HighestOrder(0.4, resamples=10).fit(table).estimate == pytest.approx(counts.sum(), rel=0.02)


def test_the_curve_rises_from_the_documented_people_and_is_the_estimate_at_nought() -> None:
    curve = sensitivity(_FULL, [-30.0, 0.0, 1.0], seed=3)
    usual = HighestOrder().fit(_FULL, seed=3)

    assert curve.estimate[0] == pytest.approx(165)
    assert curve.estimate[1] == usual.estimate
    assert (curve.low[1], curve.high[1]) == pytest.approx(usual.interval())
    assert curve.estimate[2] - 165 == pytest.approx(np.e * (usual.estimate - 165))


def test_a_pattern_nobody_has_is_refused_by_name_and_smoothed_in_the_curve() -> None:
    sparse = _table([40, 33, 12, 51, 0, 14, 6])

    with pytest.raises(NotEstimable, match="nobody is on North and East alone"):
        HighestOrder().fit(sparse)
    assert sensitivity(sparse, [0.0]).method == "loglinear"
    assert sensitivity(sparse, [0.0]).estimate[0] == LogLinear(resamples=5).fit(sparse).estimate


def test_lists_that_could_not_overlap_are_refused() -> None:
    with pytest.raises(NotEstimable, match="cannot be"):
        HighestOrder().fit(_table([40, 33, 0, 51, 9, 14, 0]).with_limits(disjoint=[("North", "South")]))


def test_the_curve_goes_both_ways_from_nought() -> None:
    curve = sensitivity(_FULL)

    assert curve.xi[0] == -curve.xi[-1] < 0
    assert 0.0 in curve.xi
    assert np.all(curve.low <= curve.estimate)
    assert np.all(curve.estimate <= curve.high)
