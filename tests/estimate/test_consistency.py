from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.consistency import internal_consistency
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Estimate, Progress
from asnad.estimate.spread import LogNormal
from asnad.estimate.twolists import Chapman


@dataclass(frozen=True, slots=True)
class Times:
    """Answers so many times those it is shown; refuses tables of fewer than 20."""

    factor: float

    name: ClassVar[str] = "times"
    title: ClassVar[str] = "Times"
    paper: ClassVar[str] = ""
    assumptions: ClassVar[tuple[str, ...]] = ()

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        if histories.n < 20:
            raise NotEstimable("too few")
        N = self.factor * histories.n  # noqa: N806
        return Estimate(self.name, self.title, self.paper, (), histories, N, LogNormal(0, float(np.log(N)), 0.1))


THREE = CaptureHistories.from_counts(
    "ABC",
    [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]],
    [100, 50, 3, 40, 5, 6, 4],
)


def test_each_list_is_estimated_from_those_of_its_people_the_others_hold() -> None:
    found = internal_consistency(THREE, Times(2.0))
    assert [(each.name, each.truth, each.estimate) for each in found.lists] == [
        ("A", 149, 98.0),
        ("B", 100, 100.0),
        ("C", 18, None),
    ]
    assert [each.covered for each in found.lists] == [False, True, None]
    assert found.lists[2].reason == "too few"


def test_what_all_lists_say_together() -> None:
    found = internal_consistency(THREE, Times(2.0))
    assert (found.judged, found.covered) == (2, 1)
    assert found.ratio == pytest.approx(np.sqrt(98 / 149 * 1.0))


def test_a_list_nobody_else_shares_has_a_reason() -> None:
    lonely = CaptureHistories.from_counts("ABC", [[1, 0, 0], [0, 1, 1], [0, 1, 0], [0, 0, 1]], [9, 30, 20, 20])
    found = internal_consistency(lonely, Times(2.0))
    assert found.lists[0].reason == "none of its people is on another list"


@pytest.mark.parametrize("disjoint", [[], [("A", "B")]])
def test_lists_that_hold_none_of_its_people_are_not_asked(disjoint: list[tuple[str, str]]) -> None:
    apart = CaptureHistories.from_counts(
        "ABC", [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 1], [1, 0, 1]], [9, 30, 20, 25, 25]
    ).with_limits(disjoint=disjoint)
    reasons = [each.reason for each in internal_consistency(apart, Times(2.0)).lists]
    assert reasons == ["fewer than two other lists hold any of its people"] * 2 + [None]


def test_nothing_judged_has_no_ratio() -> None:
    found = internal_consistency(THREE, Times(np.inf))
    assert (found.judged, found.ratio) == (0, None)
    assert {each.reason for each in found.lists} == {"the estimate is infinite", "too few"}


def test_independent_lists_agree_with_themselves_by_graphs() -> None:
    marks = np.random.default_rng(2).random((4000, 4)) < [0.4, 0.5, 0.3, 0.4]
    found = internal_consistency(CaptureHistories.from_records("ABCD", marks[marks.any(axis=1)]))
    assert found.method == "graphs"
    assert found.covered >= 3
    assert found.ratio == pytest.approx(1.0, abs=0.08)


def test_lists_that_depend_on_one_another_show_it() -> None:
    """Half the people are hard to find by every list, so within a list the others overlap too much."""
    generator = np.random.default_rng(2)
    easy = generator.random((20_000, 1)) < 0.5
    marks = generator.random((20_000, 3)) < np.where(easy, 0.5, 0.1)
    found = internal_consistency(CaptureHistories.from_records("ABC", marks[marks.any(axis=1)]), Chapman())
    assert found.ratio is not None
    assert found.ratio < 0.9
    assert found.covered == 0


def test_progress_is_told_for_each_list() -> None:
    told: list[int] = []
    internal_consistency(THREE, Times(2.0), progress=lambda doing, done, of: told.append(done))
    assert told == [0, 1, 2]
