from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest
from scipy.special import betaln, gammaln

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent.chain import Chain, laddered, started
from asnad.estimate.latent.chains import Gibbs, Hybrid, Sampler, Tempered, Wish, run
from asnad.estimate.latent.gibbs import cells, seen_and_missed, shape
from asnad.estimate.latent.hybrid import gradient, log_density, log_likelihood
from asnad.estimate.latent.table import Table, table_of

PATTERNS = [marks for marks in itertools.product([0, 1], repeat=3) if any(marks)]
TABLE = CaptureHistories.from_counts("abc", PATTERNS, [30, 22, 9, 40, 12, 17, 5])


def _laid_out(histories: CaptureHistories = TABLE, limit: float = 20.0) -> Table:
    return table_of(histories, limit, (0.25, 0.25))


def _chain(table: Table, classes: int) -> Chain:
    (chain,) = started(table, classes, 1, 5)
    shape(chain)
    cells(table, chain)
    return chain


def _written_out(chain: Chain, table: Table, marks: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """The probability of a pattern with each class, from the definition."""
    chances = 1 / (1 + np.exp(-chain.logits))
    left = np.concatenate([[1.0], np.cumprod(1 - chances[-1, :-1])])
    shares = left * np.append(chances[-1, :-1], 1.0)
    return np.asarray(shares * np.prod(np.where(marks[:, None], chances[:-1], 1 - chances[:-1]), axis=0))


def test_the_tree_gives_every_patterns_probability() -> None:
    histories = _scattered(7, 60)
    table = _laid_out(histories)
    chain = _chain(table, 4)
    order = np.argsort(-histories.sizes, kind="stable")
    patterns = np.vstack([histories.patterns[:, order], np.zeros((1, 7), np.bool_)])
    expected = np.array([_written_out(chain, table, marks) for marks in patterns])
    assert chain.nodes[table.leaves] == pytest.approx(expected, rel=1e-12)


def _scattered(lists: int, people: int) -> CaptureHistories:
    marks = np.random.default_rng(2).random((people, lists)) < 0.35
    return CaptureHistories.from_records([f"list {j}" for j in range(lists)], marks[marks.any(axis=1)])


def test_the_likelihood_is_that_of_the_table_with_n_summed_out() -> None:
    table = _laid_out()
    chain = _chain(table, 3)
    seen, missed = seen_and_missed(table, chain)
    assert seen + missed == pytest.approx(1.0)
    probabilities = chain.nodes[table.leaves[:-1]].sum(axis=1)
    given = np.log(probabilities) @ table.counts
    # the sum over N of 1/N times the number of ways to miss N - n people, times the chance to miss them
    missing = np.arange(20_000.0)
    terms = gammaln(table.people + missing) - gammaln(missing + 1) + missing * np.log(missed)
    summed = given + np.log(np.exp(terms - terms.max()).sum()) + terms.max() - gammaln(table.people)
    assert log_likelihood(table, chain) == pytest.approx(summed, rel=1e-9)


@pytest.mark.parametrize("power", [1.0, 0.3])
def test_the_gradient_is_that_of_the_density(power: float) -> None:
    table = _laid_out(_scattered(5, 80))
    chain = _chain(table, 4)
    gradient(table, chain, power)
    slope = chain.slope.copy()

    def density() -> float:
        shape(chain)
        cells(table, chain)
        return log_density(table, chain, power)

    for place in np.ndindex(chain.logits.shape):
        at = chain.logits[place]
        chain.logits[place] = at + 1e-5
        above = density()
        chain.logits[place] = at - 1e-5
        below = density()
        chain.logits[place] = at
        assert slope[place] == pytest.approx((above - below) / 2e-5, abs=1e-4)


def _exact_with_one_class(limit: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """With one class the lists are independent, and lambda can be integrated out: p(N) in closed form."""
    people = TABLE.n + np.arange(int(limit * TABLE.n) + 1.0)
    log = gammaln(people) - gammaln(people - TABLE.n + 1)
    for size in TABLE.sizes:
        log += betaln(size + 1, people - size + 1)
    mass = np.exp(log - log.max())
    return people, mass / mass.sum()


@pytest.mark.parametrize("sampler", ["gibbs", "hybrid", "tempered"])
@pytest.mark.parametrize("limit", [20.0, 0.5])
def test_one_class_gives_the_posterior_known_in_closed_form(sampler: str, limit: float) -> None:
    table = _laid_out(limit=limit)
    chains = started(table, 1, 4, 3)
    moved: Sampler
    match sampler:
        case "gibbs":
            moved = Gibbs(table, chains, warm=500, thinning=4)
        case "hybrid":
            moved = Hybrid(table, chains)
        case _:
            moved = Tempered(table, [laddered(chain, 6) for chain in chains], windows=(100, 200))
    drawn = run(moved, Wish(0.0, np.inf, 4000 * moved.thinning)).people
    people, mass = _exact_with_one_class(limit)
    assert drawn.max() <= TABLE.n * (1 + limit)
    for level in (0.1, 0.5, 0.9):
        bound = people[np.searchsorted(np.cumsum(mass), level)]
        assert mass[people <= bound].sum() == pytest.approx((drawn <= bound).mean(), abs=0.02)


@pytest.mark.parametrize("threads", [2, 4])
def test_threads_change_no_draw(threads: int) -> None:
    table = _laid_out()
    one, several = (
        run(Hybrid(table, started(table, 5, 4, 9), windows=(20, 20)), Wish(0.0, np.inf, 60), threads=count).people
        for count in (1, threads)
    )
    assert np.array_equal(one, several)


@dataclass(frozen=True)
class Standing:
    """Chains that stand still, each at a number of its own."""

    chains: Sequence[int]
    thinning: int = 1
    first_look: int = 8

    def warm_up(self, each: object) -> int:
        return 0

    def draw(self, place: int, draws: int) -> npt.NDArray[np.float64]:
        return np.full((draws, 3), float(self.chains[place]))


def test_of_warmed_up_chains_those_farthest_apart_are_drawn_from() -> None:
    drawn = run(Standing([50, 140, 49, 52, 51, 48]), Wish(1.01, 400, 20), keep=2)
    assert (drawn.places, drawn.people[:, 0].tolist(), drawn.found.r_hat) == ((5, 1), [48.0, 140.0], np.inf)
