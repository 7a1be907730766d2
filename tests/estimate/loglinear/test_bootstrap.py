from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy.stats import bootstrap as scipy_bootstrap

from asnad.estimate.loglinear.bootstrap import bootstrapped, leave_one_out, resampled, without_estimate
from asnad.estimate.result import Light

_COUNTS = np.array([0, 30, 20, 10])


def _petersen(tables: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    with np.errstate(divide="ignore"):
        return np.asarray(tables.sum(axis=1) + tables[:, 1] * tables[:, 2] / tables[:, 3])


def test_resampled_tables_have_as_many_people_and_no_pattern_that_was_not_there() -> None:
    tables = resampled(_COUNTS, 500, np.random.default_rng(1))

    assert np.all(tables.sum(axis=1) == 60)
    assert np.all(tables[:, 0] == 0)
    np.testing.assert_allclose(tables.mean(axis=0), _COUNTS, atol=0.6)


def test_one_person_less_is_one_table_a_pattern_with_the_people_who_leave_it() -> None:
    tables, people = leave_one_out(_COUNTS)

    assert tables.tolist() == [[0, 29, 20, 10], [0, 30, 19, 10], [0, 30, 20, 9]]
    assert people.tolist() == [30, 20, 10]


def test_the_interval_is_that_of_scipy_on_one_row_a_person() -> None:
    rows = np.repeat(np.arange(4), _COUNTS)

    def statistic(cells: npt.NDArray[np.int64], axis: int = -1) -> npt.NDArray[np.float64]:
        tables = np.stack([np.sum(cells == cell, axis=axis) for cell in range(4)], axis=-1).astype(np.float64)
        return _petersen(tables.reshape(-1, 4)).reshape(tables.shape[:-1])

    scipy_ends = scipy_bootstrap(
        (rows,), statistic, n_resamples=20_000, method="BCa", rng=np.random.default_rng(1)
    ).confidence_interval

    spread = bootstrapped(_COUNTS, 120.0, _petersen, 20_000, np.random.default_rng(2))

    assert spread.quantile([0.025, 0.975]) == pytest.approx([scipy_ends.low, scipy_ends.high], rel=0.03)


def test_when_one_person_less_leaves_no_estimate_only_bias_is_corrected() -> None:
    spread = bootstrapped(np.array([0, 30, 20, 1]), 651.0, _petersen, 400, np.random.default_rng(1))

    assert spread.acceleration == 0.0
    assert np.isinf(spread.replicates).any()
    assert np.isinf(spread.quantile(0.975))
    assert np.isfinite(spread.quantile(0.025))


def test_an_estimate_that_no_resample_undercuts_still_has_an_interval() -> None:
    spread = bootstrapped(_COUNTS, 0.0, _petersen, 50, np.random.default_rng(1))

    assert np.isfinite(spread.quantile([0.025, 0.975])).all()


@pytest.mark.parametrize(("share", "lights"), [(0.0, []), (0.02, []), (0.1, [Light.CAUTION]), (0.6, [Light.REFUSED])])
def test_many_resamples_without_an_estimate_raise_a_flag(share: float, lights: list[Light]) -> None:
    assert [flag.light for flag in without_estimate(share)] == lights


def test_progress_is_told_from_nought_to_the_end() -> None:
    told: list[tuple[int, int]] = []

    bootstrapped(
        _COUNTS,
        120.0,
        _petersen,
        120,
        np.random.default_rng(1),
        progress=lambda doing, done, of: told.append((done, of)),
    )

    assert told[0] == (0, 120)
    assert told[-1] == (120, 120)
