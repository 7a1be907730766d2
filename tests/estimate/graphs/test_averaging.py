from __future__ import annotations

from itertools import product
from math import lgamma
from typing import Literal

import numpy as np
import numpy.typing as npt
import pytest

from asnad.errors import NotEstimable
from asnad.estimate.graphs import DecomposableGraphs, GammaPoisson
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Light
from asnad.estimate.spread import Weighted

LETTERS = "ABCDEFG"


def table(lists: int, counts: list[int]) -> CaptureHistories:
    """Counts of the patterns 1, 2, 3, ... with list j as bit j."""
    patterns = [[cell >> j & 1 for j in range(lists)] for cell in range(1, 1 << lists)]
    return CaptureHistories.from_counts(LETTERS[:lists], patterns, counts)


def independent(size: float, chances: list[float]) -> CaptureHistories:
    cells = [
        round(size * np.prod([p if cell >> j & 1 else 1 - p for j, p in enumerate(chances)]))
        for cell in range(1, 1 << len(chances))
    ]
    return table(len(chances), cells)


THREE = table(3, [31, 24, 11, 17, 6, 5, 3])

# vertices in a perfect order, each with its earlier neighbours
ORDERS: dict[tuple[tuple[str, ...], ...], list[tuple[int, tuple[int, ...]]]] = {
    (("A",), ("B",), ("C",)): [(0, ()), (1, ()), (2, ())],
    (("A", "B"), ("C",)): [(0, ()), (1, (0,)), (2, ())],
    (("A", "C"), ("B",)): [(0, ()), (2, (0,)), (1, ())],
    (("A",), ("B", "C")): [(0, ()), (1, ()), (2, (1,))],
    (("A", "B"), ("A", "C")): [(0, ()), (1, (0,)), (2, (0,))],
    (("A", "B"), ("B", "C")): [(0, ()), (1, (0,)), (2, (1,))],
    (("A", "C"), ("B", "C")): [(0, ()), (2, (0,)), (1, (2,))],
    (("A", "B", "C"),): [(0, ()), (1, (0,)), (2, (0, 1))],
}


def _log_likelihood(cells: npt.NDArray[np.int64], order: list[tuple[int, tuple[int, ...]]], delta: float) -> float:
    """Each list's marks given its earlier neighbours': a beta-binomial for each pattern of those (an oracle)."""
    total = 0.0
    for vertex, earlier in order:
        for pattern in product((0, 1), repeat=len(earlier)):
            counts = [0, 0]
            for cell, people in enumerate(cells.tolist()):
                if all(cell >> j & 1 == mark for j, mark in zip(earlier, pattern, strict=True)):
                    counts[cell >> vertex & 1] += people
            a = delta * 8 / 2 ** (len(earlier) + 1)
            total += lgamma(2 * a) - lgamma(2 * a + sum(counts))
            total += sum(lgamma(a + count) - lgamma(a) for count in counts)
    return total


@pytest.fixture(scope="module")
def oracle() -> tuple[npt.NDArray[np.float64], dict[tuple[tuple[str, ...], ...], float]]:
    """Posterior of N from 97 up to 10 times those, and of each graph, summed term by term."""
    cells = THREE.dense()
    joint = np.zeros((len(ORDERS), 10 * THREE.n + 1))
    for missing in range(joint.shape[1]):
        cells[0] = missing
        people = THREE.n + missing
        ways = lgamma(people + 1) - lgamma(missing + 1) - np.log(people)
        joint[:, missing] = [ways + _log_likelihood(cells, order, 1 / 8) for order in ORDERS.values()]
    weights = np.exp(joint - joint.max())
    weights /= weights.sum()
    return weights.sum(axis=0), dict(zip(ORDERS, weights.sum(axis=1).tolist(), strict=True))


@pytest.mark.parametrize("grid", ["log", "full"])
def test_the_posterior_is_that_summed_graph_by_graph(
    grid: Literal["log", "full"], oracle: tuple[npt.NDArray[np.float64], dict[tuple[tuple[str, ...], ...], float]]
) -> None:
    mass, shares = oracle
    exact = Weighted(THREE.n + np.arange(len(mass), dtype=np.float64), mass)
    estimate = DecomposableGraphs(grid=grid).fit(THREE)
    assert estimate.interval(0.95) == pytest.approx(tuple(exact.quantile([0.025, 0.975])), abs=1)
    assert estimate.estimate == pytest.approx(float(exact.quantile(0.5)), abs=1)
    assert estimate.diagnostics.notes["mean"] == pytest.approx(float(exact.mass @ exact.support), rel=1e-4)
    assert dict(estimate.diagnostics.notes["graphs"]) == pytest.approx(shares, abs=2e-4)


def test_both_grids_agree_on_five_lists() -> None:
    five = independent(700, [0.1, 0.2, 0.15, 0.3, 0.05])
    log, full = (DecomposableGraphs(grid=grid).fit(five) for grid in ("log", "full"))
    assert log.spread.quantile([0.025, 0.5, 0.975]) == pytest.approx(full.spread.quantile([0.025, 0.5, 0.975]), abs=1)
    assert log.diagnostics.notes["mean"] == pytest.approx(full.diagnostics.notes["mean"], rel=1e-4)


@pytest.mark.parametrize("size", [1e4, 1e7, 1e9, 1e10])
def test_independent_lists_give_the_number_and_the_spread_theory_says(size: float) -> None:
    """Lists of 30, 40 and 20 %: the log-linear model of independence has this variance (Bishop et al. 1975, ch. 6)."""
    chances = np.array([0.3, 0.4, 0.2])
    estimate = DecomposableGraphs().fit(independent(size, chances.tolist()))
    missed = (1 - chances).prod()
    deviation = np.sqrt(size / (1 / missed - (1 / (1 - chances)).sum() + 2))
    low, high = estimate.interval(0.95)
    assert estimate.diagnostics.notes["graphs"][0][0] == (("A",), ("B",), ("C",))
    assert estimate.estimate == pytest.approx(size, rel=1e-3)
    assert (high - low) / (2 * 1.96) == pytest.approx(deviation, rel=0.25 if size < 1e5 else 0.01)


def test_six_lists_find_their_dependence() -> None:
    generator = np.random.default_rng(5)
    marks = generator.random((4000, 6)) < [0.3, 0.2, 0.25, 0.15, 0.3, 0.2]
    marks[:, 1] |= marks[:, 0] & (generator.random(4000) < 0.7)
    estimate = DecomposableGraphs().fit(CaptureHistories.from_records(LETTERS[:6], marks[marks.any(axis=1)]))
    likeliest, share = estimate.diagnostics.notes["graphs"][0]
    low, high = estimate.interval(0.95)
    assert likeliest == (("A", "B"), ("C",), ("D",), ("E",), ("F",))
    assert share > 0.5
    assert low < 4000 < high


def test_a_prior_that_knows_the_number_gives_it() -> None:
    estimate = DecomposableGraphs(prior=lambda people: -0.5 * ((people - 250) / 2) ** 2).fit(THREE)
    assert estimate.estimate == pytest.approx(250, abs=2)


def test_a_prior_may_rule_numbers_out() -> None:
    estimate = DecomposableGraphs(prior=lambda people: np.where(people > 300, 0.0, -np.inf)).fit(THREE)
    assert estimate.interval(0.95)[0] > 300


def test_gamma_poisson_has_the_mean_it_is_given() -> None:
    people = np.arange(20_000.0)
    mass = np.exp(GammaPoisson(13.0, 55.0)(people))
    assert float(mass @ people / mass.sum()) == pytest.approx(13.0 * 55.0, rel=1e-6)


def test_a_posterior_cut_off_by_the_limit_is_flagged() -> None:
    estimate = DecomposableGraphs(limit=1.0).fit(THREE)
    assert [flag.rule for flag in estimate.flags] == ["R7"]
    assert estimate.diagnostics.limit == 2 * THREE.n


def test_a_posterior_within_the_limit_is_not() -> None:
    estimate = DecomposableGraphs().fit(independent(5000, [0.3, 0.4, 0.2, 0.3]))
    assert estimate.flags == ()
    assert estimate.diagnostics.limit_shift == pytest.approx(0, abs=1e-3)


def test_lists_that_all_depend_on_one_another_leave_the_answer_to_the_prior() -> None:
    """Many people, and an interaction of all three lists that no other graph has."""
    estimate = DecomposableGraphs().fit(table(3, [40_000, 40_000, 2_000, 40_000, 2_000, 2_000, 9_000]))
    assert estimate.diagnostics.notes["complete"] > 0.99
    assert "R10" in [flag.rule for flag in estimate.flags]


def test_two_lists_are_estimated_with_a_caution() -> None:
    estimate = DecomposableGraphs().fit(table(2, [200, 300, 100]))
    assert ("R1", Light.CAUTION) in [(flag.rule, flag.light) for flag in estimate.flags]


def test_the_order_of_the_lists_does_not_matter() -> None:
    turned = CaptureHistories.from_counts(["C", "A", "B"], THREE.patterns[:, [2, 0, 1]], THREE.counts)
    one, other = DecomposableGraphs().fit(THREE), DecomposableGraphs().fit(turned)
    assert one.spread.quantile([0.1, 0.5, 0.9]).tolist() == other.spread.quantile([0.1, 0.5, 0.9]).tolist()


@pytest.mark.parametrize(
    ("histories", "words"),
    [
        (table(1, [9]), "2 to 6 lists; there are 1"),
        (independent(500, [0.2] * 7), "2 to 6 lists; there are 7"),
        (table(2, [0, 0, 0]), "nobody"),
        (table(2, [5, 5, 0]).with_limits(disjoint=[("A", "B")]), "could not hold the same person"),
        (table(2, [10**12, 10**12, 10**12]), "cannot be told from the next"),
    ],
)
def test_what_cannot_be_estimated_is_said(histories: CaptureHistories, words: str) -> None:
    with pytest.raises(NotEstimable, match=words):
        DecomposableGraphs().fit(histories)


def test_a_full_grid_of_too_many_points_is_refused() -> None:
    with pytest.raises(NotEstimable, match="use the log grid"):
        DecomposableGraphs(grid="full").fit(independent(1e7, [0.3, 0.4, 0.2]))


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[str, int, int]] = []
    DecomposableGraphs().fit(THREE, progress=lambda doing, done, of: told.append((doing, done, of)))
    assert told[-1] == ("graphs", 8, 8)
