from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.loglinear.bootstrap import resampled
from asnad.estimate.loglinear.candidates import Candidates
from asnad.estimate.loglinear.hierarchy import hierarchical_models

_POSSIBLE = np.arange(16) > 0
_MODELS = list(hierarchical_models(4, 3))


@pytest.mark.parametrize("criterion", ["aic", "bic"])
@pytest.mark.parametrize("sparse", [False, True])
def test_the_contest_finds_the_model_that_fitting_all_of_them_finds(criterion: str, sparse: bool) -> None:
    rng = np.random.default_rng(11)
    mean = np.where(np.arange(16) % 3 == 0, 0.6, 4.0) if sparse else np.linspace(120, 15, 16)
    counts = rng.poisson(mean) * _POSSIBLE
    tables = resampled(counts, 60, rng)
    candidates = Candidates(_MODELS, _POSSIBLE)
    fits = candidates.fitted(tables)
    scores = fits.criterion(criterion)
    best = scores.argmin(axis=1)
    expected = tables.sum(axis=1) + np.where(
        np.isfinite(scores.min(axis=1)), fits.dark[np.arange(len(tables)), best], np.inf
    )

    np.testing.assert_allclose(candidates.selected(tables, criterion), expected, rtol=1e-6)


@pytest.mark.parametrize("criterion", ["aic", "bic"])
def test_the_order_of_the_models_changes_no_winner(criterion: str) -> None:
    rng = np.random.default_rng(12)
    tables = (rng.poisson(25, (40, 16)) * _POSSIBLE).astype(np.float64)
    forth = Candidates(_MODELS, _POSSIBLE).selected(tables, criterion)
    back = Candidates(_MODELS[::-1], _POSSIBLE).selected(tables, criterion)

    np.testing.assert_allclose(forth, back, rtol=1e-6)
