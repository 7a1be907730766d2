from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm

from asnad.estimate.spread import Bootstrap, Draws, LogNormal, Profile, Spread, Weighted

NORMAL = 1000 + 50 * norm.ppf((np.arange(20_000) + 0.5) / 20_000)
GRID = np.linspace(700, 1300, 6001)

SPREADS: list[Spread] = [
    Draws(NORMAL.reshape(4, -1)),
    Weighted(GRID, norm.pdf(GRID, 1000, 50)),
    Bootstrap(NORMAL),
    Profile(GRID, ((GRID - 1000) / 50) ** 2),
]


@pytest.mark.parametrize("spread", SPREADS, ids=lambda spread: type(spread).__name__)
def test_quantiles_of_a_normal_distribution(spread: Spread) -> None:
    assert spread.quantile([0.025, 0.5, 0.975]) == pytest.approx([902.0, 1000.0, 1098.0], abs=0.3)


@pytest.mark.parametrize(
    "spread", [*SPREADS, LogNormal(0, np.log(1000), 0.05)], ids=lambda spread: type(spread).__name__
)
def test_draws_follow_the_quantiles(spread: Spread) -> None:
    draws = spread.sample(20_000, np.random.default_rng(1))
    assert np.quantile(draws, [0.1, 0.5, 0.9]) == pytest.approx(spread.quantile([0.1, 0.5, 0.9]), abs=4)


def test_a_log_normal_is_never_below_what_is_documented() -> None:
    assert LogNormal(412, 3.0, 2.0).quantile(1e-9) >= 412


def test_bias_and_acceleration_move_the_interval_as_efron_writes() -> None:
    spread = Bootstrap(NORMAL, bias=0.1, acceleration=0.05)
    z = norm.ppf(0.975)
    level = norm.cdf(0.1 + (0.1 + z) / (1 - 0.05 * (0.1 + z)))
    assert float(spread.quantile(0.975)) == pytest.approx(float(np.quantile(NORMAL, level)), abs=0.5)


@pytest.mark.parametrize("acceleration", [-0.4, 0.4])
@pytest.mark.parametrize("bias", [-1.0, 1.0])
def test_no_correction_turns_an_interval_round(bias: float, acceleration: float) -> None:
    quantiles = Bootstrap(NORMAL, bias, acceleration).quantile(np.linspace(0.001, 0.999, 99))
    assert (np.diff(quantiles) >= 0).all()


def test_resamples_without_an_estimate_widen_the_interval_to_infinity() -> None:
    replicates = np.append(NORMAL, np.full(len(NORMAL) // 10, np.inf))
    low, high = Bootstrap(replicates).quantile([0.025, 0.975])
    assert np.isfinite(low)
    assert np.isinf(high)
