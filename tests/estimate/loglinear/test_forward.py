from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from scipy.stats import poisson

from asnad.estimate.loglinear.existence import Existence, existence
from asnad.estimate.loglinear.forward import forward, log_tail
from asnad.estimate.loglinear.hierarchy import Model
from asnad.estimate.loglinear.poisson import fit

_PAIRS = np.array([1 << one | 1 << other for one, other in combinations(range(3), 2)])


@pytest.mark.parametrize(("count", "mean"), [(0, 3.5), (1, 8.0), (12, 15.6), (30, 4.0), (1000, 900.0), (5, 700.0)])
def test_the_tail_is_that_of_the_poisson_distribution_on_the_side_of_the_count(count: int, mean: float) -> None:
    expected = poisson.logcdf(count, mean) if count <= mean else poisson.logsf(count - 1, mean)

    assert log_tail(float(count), mean) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("away", [-8.0, -2.0, 2.5, 20.0])
def test_the_tail_of_millions_agrees_with_the_poisson_distribution(away: float) -> None:
    mean = 4e6
    count = np.floor(mean + away * np.sqrt(mean))
    expected = poisson.logcdf(count, mean) if away < 0 else poisson.logsf(count - 1, mean)

    assert log_tail(count, mean) == pytest.approx(expected, rel=2e-3)


def test_the_pair_enters_first_whose_overlap_is_least_likely_among_independent_lists() -> None:
    counts = np.array([0, 144, 144, 110, 144, 40, 96, 64], np.float64)
    terms = np.array(Model.of(3, []).terms)
    unknown = np.full(4, np.nan)
    fit(counts, np.arange(8) > 0, terms, unknown)
    means = np.exp((np.arange(8)[:, None] & terms == terms) @ unknown)
    least = {}
    for mask in _PAIRS.tolist():
        both = (np.arange(8) & mask) == mask
        count, mean = counts[both].sum(), means[both].sum()
        least[min(poisson.cdf(count, mean), poisson.sf(count - 1, mean))] = mask

    _, entered, tails = forward(counts, np.arange(8) > 0, 3, _PAIRS, 0.02)

    assert entered[0] == least[min(least)]
    assert np.exp(tails[0]) == pytest.approx(min(least), rel=1e-6)


def test_no_pair_enters_that_would_leave_the_model_without_an_estimate() -> None:
    rng = np.random.default_rng(3)
    for _ in range(50):
        counts = rng.choice([0, 0, 1, 5, 80], 8)
        counts[[0, 1, 2, 4]] = [0, 80, 90, 70]
        dark, entered, _ = forward(counts.astype(float), np.arange(8) > 0, 3, _PAIRS, 0.2)
        if np.isfinite(dark):
            assert existence(counts, np.arange(8) > 0, Model.of(3, entered.tolist())) is Existence.EXISTS


def test_lists_that_share_nobody_where_many_were_expected_enter_at_minus_infinity() -> None:
    counts = np.array([0, 400, 400, 0, 400, 150, 150, 0], np.float64)
    dark, entered, tails = forward(counts, np.arange(8) > 0, 3, _PAIRS, 0.02)

    assert 0b011 in entered
    assert np.isfinite(dark)
    assert tails[entered.tolist().index(0b011)] < -20
