from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest
from scipy.special import expit

from asnad.errors import NotEstimable
from asnad.estimate.covariates import DoublyRobust
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Light

Floats = npt.NDArray[np.float64]


def drawn(seed: int, size: int = 3000, lists: int = 2) -> CaptureHistories:
    """People of three covariates on which their chances to be on every list depend."""
    generator = np.random.default_rng(seed)
    x = generator.normal(0, 1, (size, 3))
    level = np.array([0.2, 0.4, 0.0])[:lists]
    marks = generator.random((size, lists)) < expit(level + 0.35 * x.sum(axis=1, keepdims=True))
    seen = marks.any(axis=1)
    return CaptureHistories.from_records(
        "ABC"[:lists], marks[seen], {name: x[seen, at] for at, name in enumerate(("age", "height", "weight"))}
    )


def grouped(counts: dict[str, tuple[int, int, int]]) -> CaptureHistories:
    """For each word: people on A only, on B only, on both."""
    patterns = [[1, 0], [0, 1], [1, 1]] * len(counts)
    return CaptureHistories.from_counts(
        ["A", "B"], patterns, np.concatenate(list(counts.values())), {"group": [word for word in counts for _ in "123"]}
    )


def test_what_people_differ_in_is_taken_up() -> None:
    """The two-list estimate without covariates is well below; with them it is right, and its interval holds."""
    estimates = [DoublyRobust().fit(drawn(seed), seed=seed) for seed in range(60)]
    covered = sum(low <= 3000 <= high for low, high in (each.interval(0.95) for each in estimates))
    bare = np.mean([each.diagnostics.notes["without_covariates"] for each in estimates])
    errors = [each.diagnostics.notes["standard_error"] for each in estimates]
    assert bare < 0.95 * 3000
    assert np.mean([each.estimate for each in estimates]) == pytest.approx(3000, rel=0.02)
    assert 0.90 <= covered / 60 <= 1.0
    assert np.mean(errors) == pytest.approx(np.std([each.estimate for each in estimates]), rel=0.25)


def test_with_words_alone_it_is_the_sum_over_groups() -> None:
    counts = {"rural": (900, 300, 200), "town": (2000, 1500, 2500), "unknown": (600, 700, 300)}
    expected = sum((a + both) * (b + both) / both for a, b, both in counts.values())
    assert DoublyRobust().fit(grouped(counts)).estimate == pytest.approx(expected, rel=0.01)


def test_rows_may_stand_for_very_many_people() -> None:
    counts = {"one": (3 * 10**8, 2 * 10**8, 10**8), "other": (10**8, 4 * 10**8, 3 * 10**8)}
    expected = sum((a + both) * (b + both) / both for a, b, both in counts.values())
    assert DoublyRobust().fit(grouped(counts)).estimate == pytest.approx(expected, rel=1e-3)


def test_three_lists_give_three_pairs_and_that_which_shares_most_answers() -> None:
    estimate = DoublyRobust().fit(drawn(3, size=8000, lists=3))
    pairs = estimate.diagnostics.notes["pairs"]
    assert [pair for pair, _, _ in pairs] == [("A", "B"), ("B", "C"), ("A", "C")]
    assert [value for _, value, _ in pairs] == pytest.approx([8000] * 3, rel=0.05)
    assert estimate.estimate == pairs[0][1]
    assert "R1" not in [flag.rule for flag in estimate.flags]


def test_a_pair_may_be_chosen() -> None:
    estimate = DoublyRobust(lists=("A", "C")).fit(drawn(3, size=4000, lists=3))
    assert estimate.settings["lists"] == ("A", "C")
    assert len(estimate.diagnostics.notes["pairs"]) == 1


def test_two_lists_are_cautioned() -> None:
    flags = DoublyRobust().fit(drawn(1)).flags
    assert [(flag.rule, flag.light) for flag in flags] == [("R1", Light.CAUTION)]


@dataclass
class Groups:
    """A learner of another kind: the mean of each group of equal rows."""

    means: dict[bytes, float] = field(default_factory=dict)

    def fit(self, X: Floats, y: Floats, sample_weight: Floats | None = None) -> Groups:  # noqa: N803
        weights = np.ones(len(y)) if sample_weight is None else sample_weight
        for row in np.unique(X, axis=0):
            at = (row == X).all(axis=1)
            self.means[row.tobytes()] = float(np.average(y[at], weights=weights[at]))
        return self

    def predict_proba(self, X: Floats) -> Floats:  # noqa: N803
        chance = np.array([self.means[row.tobytes()] for row in X])
        return np.column_stack([1 - chance, chance])


def test_any_learner_will_do() -> None:
    counts = {"rural": (900, 300, 200), "town": (2000, 1500, 2500)}
    expected = sum((a + both) * (b + both) / both for a, b, both in counts.values())
    estimate = DoublyRobust(learner=Groups).fit(grouped(counts))
    assert estimate.estimate == pytest.approx(expected, rel=0.01)
    assert estimate.settings["learner"] == "Groups(means={})"


def test_the_interval_never_reaches_below_the_documented() -> None:
    histories = grouped({"a": (5, 20, 400), "b": (3, 10, 300)})
    estimate = DoublyRobust().fit(histories)
    assert estimate.interval(0.999)[0] >= histories.n
    assert estimate.diagnostics.notes["normal_interval"][0] < estimate.interval(0.95)[0]


def test_the_same_seed_gives_the_same_number() -> None:
    histories = drawn(5)
    assert DoublyRobust().fit(histories, seed=4).estimate == DoublyRobust().fit(histories, seed=4).estimate
    assert DoublyRobust().fit(histories, seed=4).estimate != DoublyRobust().fit(histories, seed=5).estimate


@pytest.mark.parametrize(
    ("method", "histories", "words"),
    [
        (DoublyRobust(), drawn(1).collapsed(), "no covariates"),
        (DoublyRobust(covariates=("hair",)), drawn(1), "no column 'hair'; there are: age"),
        (DoublyRobust(lists=("A", "Z")), drawn(1), "A and Z: two of these lists"),
        (DoublyRobust(), grouped({"a": (50, 60, 0)}), "A and B share nobody"),
        (DoublyRobust(), grouped({"a": (50, 60, 4), "b": (40, 30, 3)}), "A and B share 7"),
        (DoublyRobust(), grouped({f"{at:03}": (2, 2, 2) for at in range(60)}), "60 different words"),
        (
            DoublyRobust(),
            CaptureHistories.from_records(["A", "B"], [[1, 1], [1, 0]], {"age": [30.0, np.nan]}),
            "age is missing for 1 rows",
        ),
        (DoublyRobust(), CaptureHistories.from_records(["A"], [[1], [1]], {"age": [30.0, 31.0]}), "single list"),
        (
            DoublyRobust(),
            CaptureHistories.from_records(["A", "B"], [[1, 0], [0, 1]], {"age": [30.0, 1e300]}),
            "age reaches 1e.300, which is no measure of anybody",
        ),
    ],
)
def test_what_cannot_be_estimated_is_said(method: DoublyRobust, histories: CaptureHistories, words: str) -> None:
    with pytest.raises(NotEstimable, match=words):
        method.fit(histories)
