from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from asnad.estimate.convergence import convergence, effective_draws, modes, r_hat


def _wandering(correlation: float, chains: int = 4, draws: int = 20_000) -> npt.NDArray[np.float64]:
    """Chains whose draws depend on the one before (autoregressive of order 1), each standard normal."""
    generator = np.random.default_rng(7)
    noise = generator.standard_normal((chains, draws)) * np.sqrt(1 - correlation**2)
    values = np.empty((chains, draws))
    values[:, 0] = generator.standard_normal(chains)
    for draw in range(1, draws):
        values[:, draw] = correlation * values[:, draw - 1] + noise[:, draw]
    return values


def test_independent_draws_count_in_full() -> None:
    found = convergence(np.random.default_rng(1).standard_normal((4, 2000)))
    assert found.r_hat == pytest.approx(1.0, abs=0.003)
    assert found.ess == pytest.approx(8000, rel=0.1)
    assert found.ess_tail == pytest.approx(8000, rel=0.15)


@pytest.mark.parametrize("correlation", [0.5, 0.9])
def test_draws_that_depend_on_the_one_before_count_for_less(correlation: float) -> None:
    expected = 80_000 * (1 - correlation) / (1 + correlation)
    assert effective_draws(_wandering(correlation)) == pytest.approx(expected, rel=0.1)


def test_draws_that_avoid_the_one_before_count_for_more() -> None:
    assert effective_draws(_wandering(-0.5)) == pytest.approx(80_000 * 3, rel=0.1)


def test_the_order_of_draws_is_all_that_matters() -> None:
    draws = _wandering(0.6, draws=1000)
    assert convergence(np.exp(3 * draws)).ess == pytest.approx(convergence(draws).ess)


def test_a_chain_elsewhere_is_seen() -> None:
    draws = np.random.default_rng(1).standard_normal((4, 1000))
    draws[3] += 2
    assert r_hat(draws) > 1.1
    assert effective_draws(draws) < 40


def test_a_chain_of_another_width_is_seen() -> None:
    draws = np.random.default_rng(1).standard_normal((4, 1000))
    draws[3] *= 4
    assert r_hat(draws) > 1.05


def test_a_drift_within_one_chain_is_seen() -> None:
    draws = np.random.default_rng(1).standard_normal((1, 2000))
    assert r_hat(draws + np.linspace(0, 4, 2000)) > 1.1


def test_draws_that_are_all_equal_agree() -> None:
    found = convergence(np.full((4, 100), 412.0))
    assert (found.r_hat, found.ess, found.ess_tail) == (1.0, 400.0, 400.0)


def test_one_hump() -> None:
    draws = np.exp(np.random.default_rng(1).normal(np.log(10_000), 0.3, 4000))
    (mode,) = modes(draws, 400)
    assert mode.at == pytest.approx(10_000, rel=0.1)
    assert mode.share == pytest.approx(1.0)


def test_two_humps_are_told_apart_with_their_shares() -> None:
    generator = np.random.default_rng(1)
    draws = np.concatenate([generator.normal(49_000, 3000, 3000), generator.normal(139_000, 15_000, 1000)])
    low, high = modes(draws, 400)
    assert [low.at, high.at] == pytest.approx([49_000, 139_000], rel=0.08)
    assert [low.share, high.share] == pytest.approx([0.75, 0.25], abs=0.01)


def test_humps_that_run_into_each_other_are_one() -> None:
    generator = np.random.default_rng(1)
    draws = np.concatenate([generator.normal(1000, 100, 3000), generator.normal(1200, 100, 1000)])
    assert len(modes(draws, 400)) == 1


def test_a_handful_of_draws_far_away_is_a_tail() -> None:
    draws = np.concatenate([np.random.default_rng(1).normal(1000, 50, 4000), np.full(20, 3000.0)])
    assert len(modes(draws, 400)) == 1


def test_whole_people_are_no_humps() -> None:
    draws = np.random.default_rng(1).choice([50.0, 51.0, 52.0, 53.0], 4000, p=[0.6, 0.25, 0.1, 0.05])
    assert len(modes(draws, 4000)) == 1
