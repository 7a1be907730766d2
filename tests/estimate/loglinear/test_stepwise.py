from __future__ import annotations

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.stepwise import Stepwise

_MARKS = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]


def _table(cells: list[int]) -> CaptureHistories:
    return CaptureHistories.from_counts(["North", "South", "East"], _MARKS, cells)


def test_independent_lists_are_left_independent_and_the_interval_covers_the_truth() -> None:
    found = np.random.default_rng(3).random((2000, 4)) < [0.3, 0.4, 0.25, 0.35]
    table = CaptureHistories.from_records(["A", "B", "C", "D"], found[found.any(axis=1)])
    fitted = Stepwise(resamples=300).fit(table)
    low, high = fitted.interval()

    assert fitted.diagnostics.notes["model"] == "[1,2,3,4]"
    assert low < 2000 < high


def test_a_pair_without_an_overlap_is_named() -> None:
    fitted = Stepwise(resamples=20).fit(_table([400, 400, 0, 400, 150, 150, 0]))

    assert fitted.diagnostics.notes["pairs at minus infinity"] == [["North", "South"]]
    assert fitted.diagnostics.notes["model"].startswith("[12")


def test_a_pair_that_could_not_overlap_never_enters() -> None:
    table = _table([400, 400, 0, 400, 150, 150, 0]).with_limits(disjoint=[("North", "South")])

    assert "12" not in Stepwise(resamples=20).fit(table).diagnostics.notes["model"]


def test_the_same_seed_gives_the_same_interval() -> None:
    table = _table([40, 33, 12, 51, 9, 14, 6])

    assert Stepwise(resamples=50).fit(table, seed=7).interval() == Stepwise(resamples=50).fit(table, seed=7).interval()


def test_lists_that_share_nobody_have_no_estimate() -> None:
    with pytest.raises(NotEstimable, match="overlap so little"):
        Stepwise().fit(_table([400, 400, 0, 400, 0, 0, 0]))


@pytest.mark.parametrize("lists", [1, 40])
def test_one_list_and_forty_are_refused(lists: int) -> None:
    table = CaptureHistories.from_counts(
        [f"list {place}" for place in range(lists)], np.eye(lists, dtype=int), [5] * lists
    )
    with pytest.raises(NotEstimable, match="takes from 2 to 12 lists"):
        Stepwise().fit(table)


def test_a_threshold_that_lets_everything_in_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and"):
        Stepwise(threshold=0.9)


def test_a_thousand_million_people_are_no_trouble() -> None:
    fitted = Stepwise(resamples=20).fit(_table([count * 10**8 for count in (40, 33, 12, 51, 9, 14, 6)]))
    low, high = fitted.interval()

    assert fitted.estimate > 1e10
    assert low < high < fitted.estimate * 1.01
