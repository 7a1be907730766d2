from __future__ import annotations

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Light, Method
from asnad.estimate.twolists import Chapman, LincolnPetersen

BOTH: list[Method] = [LincolnPetersen(), Chapman()]


def two(first: int, second: int, both: int) -> CaptureHistories:
    return CaptureHistories.from_counts(["A", "B"], [[1, 0], [0, 1], [1, 1]], [first - both, second - both, both])


def test_lincoln_petersen_is_the_product_over_the_overlap() -> None:
    estimate = LincolnPetersen().fit(two(120, 100, 30))
    assert estimate.estimate == 120 * 100 / 30
    assert estimate.diagnostics.notes["standard_error"] == pytest.approx(np.sqrt(120 * 100 * 90 * 70 / 30**3))


def test_chapman_adds_one_to_each() -> None:
    estimate = Chapman().fit(two(120, 100, 30))
    assert estimate.estimate == pytest.approx(121 * 101 / 31 - 1)
    assert estimate.diagnostics.notes["standard_error"] == pytest.approx(np.sqrt(121 * 101 * 90 * 70 / (31**2 * 32)))


def test_the_interval_is_that_of_burnham() -> None:
    estimate = LincolnPetersen().fit(two(120, 100, 30))
    unseen, variance = 210.0, 120 * 100 * 90 * 70 / 30**3
    factor = np.exp(1.959964 * np.sqrt(np.log(1 + variance / unseen**2)))
    assert estimate.interval(0.95) == pytest.approx((190 + unseen / factor, 190 + unseen * factor), rel=1e-6)


@pytest.mark.parametrize("method", BOTH, ids=lambda method: method.name)
def test_intervals_cover_what_was_there(method: Method) -> None:
    generator = np.random.default_rng(3)
    covered = 0
    for _ in range(400):
        marks = generator.random((1000, 2)) < [0.3, 0.4]
        low, high = method.fit(CaptureHistories.from_records(["A", "B"], marks[marks.any(axis=1)])).interval(0.95)
        covered += low <= 1000 <= high
    assert 0.92 <= covered / 400 <= 0.98


@pytest.mark.parametrize("method", BOTH, ids=lambda method: method.name)
def test_every_number_comes_with_a_warning(method: Method) -> None:
    flags = method.fit(two(1200, 1000, 300)).flags
    assert [(flag.rule, flag.light) for flag in flags] == [("R1", Light.CAUTION)]
    assert "cannot be checked against a third" in flags[0].words


def test_little_overlap_is_a_second_warning() -> None:
    assert [flag.rule for flag in Chapman().fit(two(100, 100, 9)).flags] == ["R1", "R3"]


def test_lists_that_share_nobody() -> None:
    with pytest.raises(NotEstimable, match="A and B share nobody"):
        LincolnPetersen().fit(two(100, 100, 0))
    assert Light.REFUSED in [flag.light for flag in Chapman().fit(two(100, 100, 0)).flags]


@pytest.mark.parametrize("method", BOTH, ids=lambda method: method.name)
def test_a_list_inside_the_other_leaves_nobody_unseen(method: Method) -> None:
    estimate = method.fit(two(100, 40, 40))
    assert (estimate.estimate, estimate.interval(0.95)) == (100, (100, 100))


@pytest.mark.parametrize("method", BOTH, ids=lambda method: method.name)
def test_numbers_of_any_size(method: Method) -> None:
    assert method.fit(two(4 * 10**14, 4 * 10**14, 10**14)).estimate == pytest.approx(16 * 10**14)


@pytest.mark.parametrize("method", BOTH, ids=lambda method: method.name)
def test_what_is_no_pair_of_lists_is_refused(method: Method) -> None:
    three = CaptureHistories.from_counts(["A", "B", "C"], [[1, 0, 0], [0, 1, 1]], [5, 5])
    with pytest.raises(NotEstimable, match="two lists; there are 3"):
        method.fit(three)
    with pytest.raises(NotEstimable, match="could not hold the same person"):
        method.fit(two(5, 5, 0).with_limits(disjoint=[("A", "B")]))
    with pytest.raises(NotEstimable, match="empty"):
        method.fit(two(5, 0, 0))
