from __future__ import annotations

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.chao import ChaoLowerBound, lower_bound
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.twolists import LincolnPetersen

THREE = CaptureHistories.from_counts(
    ["A", "B", "C"],
    [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]],
    [40, 30, 20, 9, 6, 5, 4],
)


def test_of_unequal_lists_pairs_are_summed() -> None:
    estimate = ChaoLowerBound().fit(THREE)
    assert estimate.estimate == pytest.approx(114 + (40 * 30 + 40 * 20 + 30 * 20) / 20)
    assert estimate.lower_bound


def test_of_equal_lists_the_number_of_lists_counts() -> None:
    assert ChaoLowerBound("equal").fit(THREE).estimate == pytest.approx(114 + (2 / 3) * 90**2 / (2 * 20))


def test_the_variance_is_the_one_chao_gives() -> None:
    share, ratio = 2 / 3, 90 / 20
    variance = 20 * (share / 2 * ratio**2 + share**2 * ratio**3 + share**2 / 4 * ratio**4)
    error = ChaoLowerBound("equal").fit(THREE).diagnostics.notes["standard_error"]
    assert error == pytest.approx(np.sqrt(variance))


def test_with_two_lists_it_is_lincoln_petersen() -> None:
    two = CaptureHistories.from_counts(["A", "B"], [[1, 0], [0, 1], [1, 1]], [90, 70, 30])
    bound, known = ChaoLowerBound().fit(two), LincolnPetersen().fit(two)
    assert bound.estimate == pytest.approx(known.estimate)
    assert bound.interval(0.95) == pytest.approx(known.interval(0.95))
    assert [flag.rule for flag in bound.flags] == ["R1"]


def test_nobody_on_two_lists_takes_the_corrected_form() -> None:
    sparse = CaptureHistories.from_counts(["A", "B", "C"], [[1, 0, 0], [0, 1, 0], [1, 1, 1]], [6, 4, 1])
    for method, unseen in ((ChaoLowerBound(), 24.0), (ChaoLowerBound("equal"), (2 / 3) * 10 * 9 / 2)):
        estimate = method.fit(sparse)
        assert estimate.estimate == pytest.approx(11 + unseen)
        assert estimate.diagnostics.notes["bias_corrected"]
        assert [flag.rule for flag in estimate.flags] == ["corrected"]


def test_nobody_on_one_list_only_leaves_nobody_unseen() -> None:
    nested = CaptureHistories.from_counts(["A", "B", "C"], [[1, 1, 0], [1, 1, 1]], [7, 3])
    for method in (ChaoLowerBound(), ChaoLowerBound("equal")):
        estimate = method.fit(nested)
        assert (estimate.estimate, estimate.interval(0.95)) == (10, (10, 10))


def test_frequencies_without_a_number_of_occasions() -> None:
    bound = lower_bound({1: 43, 2: 16, 3: 8, 4: 6, 6: 2, 7: 1})
    assert float(bound.quantile(0.5)) == pytest.approx(76 + 43**2 / 32)


def test_frequencies_of_some_occasions_are_lists_of_equal_reach() -> None:
    bound, known = lower_bound({1: 90, 2: 20, 3: 4}, occasions=3), ChaoLowerBound("equal").fit(THREE)
    assert bound.quantile([0.1, 0.5, 0.9]).tolist() == known.spread.quantile([0.1, 0.5, 0.9]).tolist()


def test_people_who_differ_leave_the_bound_below_their_number() -> None:
    """Unequal lists, people of odds 0.3 to 3: the expected bound is under N, and far over those listed."""
    odds, size = np.array([0.05, 0.15, 0.4, 0.3]), 100_000
    people = np.exp(np.linspace(-1.2, 1.1, size))[:, None]
    marks = np.random.default_rng(4).random((size, 4)) < people * odds / (1 + people * odds)
    histories = CaptureHistories.from_records("ABCD", marks[marks.any(axis=1)])
    assert histories.n * 1.5 < ChaoLowerBound().fit(histories).estimate < size


def test_lists_of_very_different_length_break_the_bound_for_equal_lists_only() -> None:
    marks = np.random.default_rng(4).random((100_000, 3)) < [0.6, 0.05, 0.02]
    histories = CaptureHistories.from_records("ABC", marks[marks.any(axis=1)])
    assert ChaoLowerBound().fit(histories).estimate == pytest.approx(100_000, rel=0.03)
    assert ChaoLowerBound("equal").fit(histories).estimate > 200_000


def test_what_says_nothing_is_refused() -> None:
    one = CaptureHistories.from_counts(["A"], [[1]], [5])
    with pytest.raises(NotEstimable, match="single list"):
        ChaoLowerBound().fit(one)
    with pytest.raises(NotEstimable, match="could not hold the same person"):
        ChaoLowerBound().fit(
            CaptureHistories.from_counts(["A", "B"], [[1, 0], [0, 1]], [5, 5]).with_limits(disjoint=[("A", "B")])
        )
    with pytest.raises(NotEstimable, match="nobody"):
        lower_bound({1: 0})
