from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.loglinear.bootstrap import resampled
from asnad.estimate.loglinear.candidates import Candidates
from asnad.estimate.loglinear.hierarchy import hierarchical_models

_POSSIBLE = np.arange(16) > 0
_MODELS = list(hierarchical_models(4, 3))


def test_starting_from_the_table_itself_changes_no_fit() -> None:
    rng = np.random.default_rng(2)
    counts = rng.poisson(40, 16) * _POSSIBLE
    tables = resampled(counts, 5, rng)
    cold = Candidates(_MODELS, _POSSIBLE)
    warm = cold.warmed(counts.astype(float), np.arange(len(_MODELS)))

    np.testing.assert_allclose(warm.fitted(tables).dark, cold.fitted(tables).dark, rtol=1e-8)


def test_weights_add_up_to_one_and_halve_with_every_two_logs_of_two() -> None:
    fits = Candidates(_MODELS, _POSSIBLE).fitted(np.arange(16.0)[None, :] * 7)
    weights, scores = fits.weights("bic")[0], fits.criterion("bic")[0]

    assert weights.sum() == pytest.approx(1)
    assert weights[3] / weights[0] == pytest.approx(np.exp((scores[0] - scores[3]) / 2))


def test_a_table_without_overlaps_has_no_estimate_by_any_rule() -> None:
    table = np.zeros((1, 16))
    table[0, [1, 2, 4, 8]] = 30
    candidates = Candidates(_MODELS, _POSSIBLE)

    assert np.isinf(candidates.selected(table, "bic")).all()
    assert np.isinf(candidates.fitted(table).averaged("bic")).all()
