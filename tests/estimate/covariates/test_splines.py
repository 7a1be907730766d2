from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy.special import expit, logit

from asnad.estimate.covariates.splines import SplineLogistic

Floats = npt.NDArray[np.float64]
SEEN = np.random.default_rng(1).uniform(-3, 3, (20_000, 2))


def chances(X: Floats) -> Floats:  # noqa: N803
    return np.asarray(expit(np.sin(1.5 * X[:, 0]) + 0.4 * X[:, 1]))


OUTCOMES = (np.random.default_rng(2).random(len(SEEN)) < chances(SEEN)).astype(np.float64)


def test_curved_chances_are_learnt() -> None:
    asked = np.random.default_rng(3).uniform(-2.5, 2.5, (500, 2))
    learnt = SplineLogistic(knots=8).fit(SEEN, OUTCOMES).predict_proba(asked)
    line = SplineLogistic(knots=2).fit(SEEN, OUTCOMES).predict_proba(asked)
    assert np.abs(learnt[:, 1] - chances(asked)).mean() < 0.02
    assert np.abs(line[:, 1] - chances(asked)).mean() > 0.06
    assert learnt.sum(axis=1) == pytest.approx(1.0)


def test_beyond_the_knots_the_logit_is_a_line() -> None:
    learner = SplineLogistic().fit(SEEN, OUTCOMES)
    beyond = np.column_stack([np.linspace(3, 6, 4), np.zeros(4)])
    steps = np.diff(logit(learner.predict_proba(beyond)[:, 1]))
    assert steps == pytest.approx(np.full(3, steps[0]))


def test_weights_stand_for_repeated_rows() -> None:
    people, y = SEEN[:300].round(1), OUTCOMES[:300]
    times = np.random.default_rng(4).integers(1, 4, 300)
    # knots are quantiles of rows, so curves would differ; lines do not
    weighted = SplineLogistic(knots=2).fit(people, y, sample_weight=times.astype(np.float64))
    repeated = SplineLogistic(knots=2).fit(np.repeat(people, times, axis=0), np.repeat(y, times))
    assert weighted.predict_proba(people) == pytest.approx(repeated.predict_proba(people), abs=1e-6)


def test_a_group_wholly_on_a_list_keeps_a_finite_logit() -> None:
    group = np.repeat([0.0, 1.0], 50)[:, None]
    learnt = SplineLogistic().fit(group, group[:, 0]).predict_proba(group)[:, 1]
    assert 0.0 < learnt[0] < 0.1
    assert 0.9 < learnt[-1] < 1.0


def test_a_column_of_one_value_changes_nothing() -> None:
    one, two = SEEN[:500, :1], np.column_stack([SEEN[:500, 0], np.ones(500)])
    expected = SplineLogistic().fit(one, OUTCOMES[:500]).predict_proba(one)
    assert SplineLogistic().fit(two, OUTCOMES[:500]).predict_proba(two) == pytest.approx(expected, abs=1e-9)


def test_the_derivative_of_the_penalised_likelihood_is_nought_at_the_fit() -> None:
    """With one column of 0 and 1 and hardly a penalty, the chances are the shares."""
    group, y = np.repeat([0.0, 1.0], 400)[:, None], np.tile([0.0, 1.0, 0.0, 0.0], 200)
    learnt = SplineLogistic(ridge=1e-9).fit(group, y).predict_proba(group)[:, 1]
    assert learnt == pytest.approx(np.full(800, 0.25), abs=1e-6)
