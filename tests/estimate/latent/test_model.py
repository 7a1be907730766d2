from __future__ import annotations

import itertools

import numpy as np
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent import LatentClasses
from asnad.estimate.result import Light

PATTERNS = [marks for marks in itertools.product([0, 1], repeat=4) if any(marks)]


def _simulated(people: int, classes: list[tuple[float, list[float]]], seed: int = 4) -> CaptureHistories:
    """A table from so many people in classes of these shares, each with its chance to be on each list."""
    generator = np.random.default_rng(seed)
    shares = [share for share, _ in classes]
    chances = np.array([chances for _, chances in classes])[generator.choice(len(classes), people, p=shares)]
    marks = generator.random(chances.shape) < chances
    lists = [f"list {place}" for place in range(chances.shape[1])]
    return CaptureHistories.from_records(lists, marks[marks.any(axis=1)])


INDEPENDENT = _simulated(1000, [(1.0, [0.3, 0.4, 0.25, 0.35])])


def test_the_truth_is_within_the_interval_and_nothing_is_flagged() -> None:
    found = LatentClasses().fit(INDEPENDENT)
    low, high = found.interval()
    assert low < 1000 < high
    assert high - low < 300
    assert found.flags == ()
    assert found.diagnostics.r_hat is not None
    assert found.diagnostics.r_hat <= 1.01
    assert found.diagnostics.ess is not None
    assert found.diagnostics.ess >= 400
    assert len(found.diagnostics.modes) == 1


def test_unlike_people_are_not_taken_for_alike() -> None:
    histories = _simulated(3000, [(0.6, [0.15, 0.2, 0.2, 0.15, 0.2]), (0.4, [0.6, 0.65, 0.7, 0.6, 0.5])])
    low, high = LatentClasses().fit(histories).interval()
    alike = LatentClasses(classes=1).fit(histories).interval()
    assert low < 3000 < high
    assert alike[1] < low


def test_the_same_seed_gives_the_same_draws() -> None:
    method = LatentClasses(minimum_ess=50)
    first, again, other = (method.fit(INDEPENDENT, seed=seed).spread.quantile([0.1, 0.5, 0.9]) for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_samplers_agree() -> None:
    histories = _simulated(800, [(0.5, [0.2, 0.2, 0.3, 0.25]), (0.5, [0.5, 0.4, 0.5, 0.6])])
    gibbs = LatentClasses(sampler="gibbs", iterations=60_000, minimum_ess=1e9, refit=False).fit(histories)
    hybrid = LatentClasses(minimum_ess=2000, refit=False).fit(histories)
    assert gibbs.estimate == pytest.approx(hybrid.estimate, rel=0.02)
    assert gibbs.interval() == pytest.approx(hybrid.interval(), rel=0.04)


def test_a_short_run_is_refused() -> None:
    found = LatentClasses(sampler="gibbs", iterations=200, refit=False).fit(INDEPENDENT)
    assert ("R5", Light.REFUSED) in {(flag.rule, flag.light) for flag in found.flags}


def test_an_answer_at_the_limit_is_refused() -> None:
    counts = [1 if sum(marks) > 1 else 60 for marks in PATTERNS]
    found = LatentClasses(limit=3.0, minimum_ess=200).fit(CaptureHistories.from_counts("abcd", PATTERNS, counts))
    assert "R7" in {flag.rule for flag in found.flags if flag.light is Light.REFUSED}
    assert found.diagnostics.near_limit is not None
    assert found.diagnostics.near_limit > 0.01


def test_a_number_of_people_as_large_as_you_like() -> None:
    many = CaptureHistories.from_counts(
        INDEPENDENT.lists, INDEPENDENT.patterns, INDEPENDENT.counts.astype(np.int64) * 10**6
    )
    found = LatentClasses(classes=1, minimum_ess=200).fit(many)
    assert found.estimate == pytest.approx(LatentClasses(classes=1).fit(INDEPENDENT).estimate * 10**6, rel=0.01)


def test_forty_lists() -> None:
    marks = np.random.default_rng(3).random((500, 40)) < 0.04
    lists = [f"list {place}" for place in range(40)]
    found = LatentClasses(minimum_ess=200, refit=False).fit(
        CaptureHistories.from_records(lists, marks[marks.any(axis=1)])
    )
    assert found.estimate == pytest.approx(500, rel=0.1)


def test_lists_that_could_not_overlap_are_refused() -> None:
    counts = [0 if marks[0] and marks[1] else 9 for marks in PATTERNS]
    histories = CaptureHistories.from_counts("abcd", PATTERNS, counts).with_limits(disjoint=["ab"])
    with pytest.raises(NotEstimable, match="a and b"):
        LatentClasses().fit(histories)


def test_two_lists_are_too_few() -> None:
    with pytest.raises(NotEstimable, match="three lists"):
        LatentClasses().fit(CaptureHistories.from_counts("ab", [(1, 0), (0, 1), (1, 1)], [30, 20, 10]))


def test_settings_that_cannot_be_are_named() -> None:
    with pytest.raises(ValueError, match="above nought"):
        LatentClasses(limit=0)


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    LatentClasses(minimum_ess=100, refit=False).fit(INDEPENDENT, progress=lambda *what: told.append(what))
    assert told[-1] == ("Bayesian latent classes", 100, 100)
