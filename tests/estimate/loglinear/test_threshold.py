from __future__ import annotations

import math

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.threshold import Threshold
from asnad.estimate.result import Light

_MARKS = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]


def _table(cells: list[int]) -> CaptureHistories:
    return CaptureHistories.from_counts(["North", "South", "East"], _MARKS, cells)


def _copied() -> CaptureHistories:
    rng = np.random.default_rng(2)
    found = rng.random((3000, 4)) < [0.3, 0.3, 0.3, 0.25]
    found[:, 1] |= found[:, 0] & (rng.random(3000) < 0.5)
    return CaptureHistories.from_records(["A", "B", "C", "D"], found[found.any(axis=1)])


def test_only_the_pair_that_copies_stays_and_the_interval_covers_the_truth() -> None:
    fitted = Threshold(draws=500).fit(_copied())
    low, high = fitted.interval()

    assert fitted.diagnostics.notes["model"] == "[12,3,4]"
    assert low < 3000 < high


def test_chains_agree() -> None:
    diagnostics = Threshold(draws=1000).fit(_copied()).diagnostics

    assert diagnostics.r_hat is not None
    assert diagnostics.r_hat < 1.01
    assert diagnostics.ess is not None
    assert diagnostics.ess > 400


def test_chains_too_short_to_trust_are_refused() -> None:
    assert [(flag.rule, flag.light) for flag in Threshold(draws=20).fit(_copied()).flags] == [("R5", Light.REFUSED)]
    assert Threshold(draws=1000).fit(_copied()).flags == ()


def test_under_the_improper_prior_lists_that_share_nobody_stay_at_minus_infinity() -> None:
    found = np.random.default_rng(2).random((3000, 4)) < [0.3, 0.3, 0.3, 0.25]
    found[:, 1] &= ~found[:, 0]
    table = CaptureHistories.from_records(["A", "B", "C", "D"], found[found.any(axis=1)])
    fitted = Threshold(math.inf, draws=200).fit(table)

    assert "12" in fitted.diagnostics.notes["model"]
    assert "12" not in fitted.diagnostics.notes["means over deviations"]


def test_a_term_within_monte_carlo_error_of_the_threshold_is_named() -> None:
    ratio = Threshold(draws=100).fit(_copied()).diagnostics.notes["means over deviations"]["13"]
    fitted = Threshold(threshold=abs(ratio), draws=100).fit(_copied())

    assert "13" in fitted.diagnostics.notes["too close to the threshold to call"]
    assert "12" not in fitted.diagnostics.notes["too close to the threshold to call"]


def test_a_table_that_leaves_a_flat_prior_improper_is_refused_with_the_way_out() -> None:
    with pytest.raises(NotEstimable, match="a finite deviation"):
        Threshold(math.inf, draws=50).fit(_table([400, 400, 30, 400, 0, 0, 5]))


def test_lists_that_share_nobody_are_not_left_to_the_prior() -> None:
    with pytest.raises(NotEstimable, match="came from its prior"):
        Threshold().fit(_table([400, 400, 0, 400, 0, 0, 0]))


def test_the_same_seed_gives_the_same_draws() -> None:
    first, again, other = (Threshold(draws=50).fit(_copied(), seed=seed).estimate for seed in (1, 1, 2))

    assert first == again
    assert first != other


def test_terms_of_three_lists_are_tried_only_when_asked_for() -> None:
    pairs = Threshold(threshold=0.0, draws=50).fit(_copied()).diagnostics.notes["model"]
    triples = Threshold(threshold=0.0, order=3, draws=50).fit(_copied()).diagnostics.notes["model"]

    assert pairs == "[12,13,14,23,24,34]"
    assert triples == "[123,124,134,234]"


def test_a_thousand_million_people_are_no_trouble() -> None:
    cells = [count * 10**8 for count in (40, 33, 12, 51, 9, 14, 6)]
    fitted = Threshold(draws=200).fit(_table(cells))
    low, high = fitted.interval()

    assert fitted.estimate > 1e10
    assert 0 < (high - low) / fitted.estimate < 1e-3
