from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import gamma, kstest

from asnad.estimate.loglinear.hamiltonian import Posterior, peak, walk
from asnad.estimate.loglinear.hierarchy import Model, parse_model
from asnad.estimate.loglinear.poisson import fit

_COUNTS = np.array([0, 40, 33, 12, 51, 9, 14, 6], np.float64)
_KEPT = np.arange(8) > 0


def test_under_a_flat_prior_the_peak_is_the_maximum_likelihood_estimate() -> None:
    terms = np.array(parse_model("[12,13]", 3).terms)
    unknown = np.full(len(terms), np.nan)
    fit(_COUNTS, _KEPT, terms, unknown)

    found, centre, _ = peak(Posterior(_COUNTS, _KEPT, terms, np.zeros(len(terms))))

    assert found
    np.testing.assert_allclose(centre, unknown, atol=1e-9)


def test_a_table_without_an_estimate_has_no_peak_under_a_flat_prior_and_one_under_a_normal() -> None:
    counts = np.array([0, 25, 31, 4, 18, 0, 0, 0], np.float64)
    terms = np.array(parse_model("[12,3]", 3).terms)

    assert not peak(Posterior(counts, _KEPT, terms, np.zeros(len(terms))))[0]
    assert peak(Posterior(counts, _KEPT, terms, np.full(len(terms), 0.1)))[0]


def test_draws_of_a_single_cell_follow_its_gamma_distribution() -> None:
    # Under a flat prior of its logarithm, the mean of a Poisson count is gamma, and the count is its shape.
    posterior = Posterior(np.array([0.0, 7.0]), np.array([False, True]), np.array([0]), np.zeros(1))
    _, centre, root = peak(posterior)

    draws = walk(posterior, (centre, root), 500, 20_000, np.random.default_rng(3))

    assert kstest(np.exp(draws[::10, 0]), gamma(7).cdf).pvalue > 0.01


def test_draws_under_normal_priors_have_the_moments_of_importance_sampling() -> None:
    terms = np.array(Model.of(3, [0b011, 0b110]).terms)
    precision = np.where(np.arange(len(terms)) < 2, 1.0, 1e-4)
    posterior = Posterior(_COUNTS, _KEPT, terms, precision)
    _, centre, root = peak(posterior)
    design = (np.arange(8)[1:, None] & terms == terms).astype(float)
    rng = np.random.default_rng(8)
    normal = rng.standard_normal((200_000, len(terms)))
    # A t distribution around the peak is the proposal; weights are posterior over proposal.
    degrees = 6.0
    scale = np.sqrt(degrees / rng.chisquare(degrees, len(normal)))[:, None]
    proposed = centre + scale * np.linalg.solve(np.tril(root).T, normal.T).T
    logs = proposed @ design.T
    height = logs @ _COUNTS[1:] - np.exp(logs).sum(axis=1) - 0.5 * proposed**2 @ precision
    distance = np.sum((scale * normal) ** 2, axis=1)
    height += (degrees + len(terms)) / 2 * np.log1p(distance / degrees)
    weight = np.exp(height - height.max())
    mean = weight @ proposed / weight.sum()

    draws = walk(posterior, (centre, root), 500, 20_000, np.random.default_rng(4))

    np.testing.assert_allclose(draws.mean(axis=0), mean, atol=0.02)
    assert draws[:, -1].std() == pytest.approx(
        np.sqrt(weight @ (proposed[:, -1] - mean[-1]) ** 2 / weight.sum()), rel=0.05
    )
