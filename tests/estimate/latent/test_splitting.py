from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from scipy.special import gammaln

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent.chain import Chain, started
from asnad.estimate.latent.gibbs import allocate, cells, sweeps
from asnad.estimate.latent.splitting import by_size, log_order, split_or_merge
from asnad.estimate.latent.table import Table, table_of

UNLIKE = CaptureHistories.from_counts(
    "abcd",
    [(1, 0, 0, 0), (0, 1, 0, 0), (1, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (0, 0, 1, 1), (1, 0, 0, 1)],
    [30, 40, 25, 35, 30, 30, 2],
)


def _chain(classes: int = 6) -> tuple[Table, Chain]:
    table = table_of(UNLIKE, 20.0, (0.25, 0.25))
    (chain,) = started(table, classes, 1, 3)
    sweeps(table, chain, 1, 200)
    return table, chain


@pytest.mark.parametrize("alpha", [0.2, 3.0])
def test_the_probabilities_of_all_allocations_add_up_to_one(alpha: float) -> None:
    people, classes = 6, 3
    total = 0.0
    for sizes in itertools.product(range(people + 1), repeat=classes):
        held = np.array(sizes, np.float64)
        if sum(sizes) == people:
            later = np.cumsum(held[::-1])[::-1]
            labels = sum(math.log(size / rest) for size, rest in zip(held, later, strict=True) if size)
            constant = (classes - 1) * math.log(alpha) - gammaln(alpha + people)
            ways = gammaln(people + 1) - gammaln(held + 1).sum()
            total += math.exp(log_order(held, alpha) + labels + constant + ways)
    assert total == pytest.approx(1.0)


def test_larger_classes_tend_to_come_first_and_empty_ones_come_last() -> None:
    generator = np.random.default_rng(1)
    orders = np.array([by_size(generator, np.array([0.0, 10.0, 0.0, 30.0])) for _ in range(2000)])
    assert (orders[:, 0] == 3).mean() == pytest.approx(0.75, abs=0.04)
    assert set(orders[:, :2].ravel()) == {1, 3}


def test_nobody_is_lost_when_classes_split_or_merge() -> None:
    table, chain = _chain()
    accepted = 0
    for _ in range(300):
        sweeps(table, chain, 1, 1)
        cells(table, chain)
        allocate(table, chain)
        before = chain.tallies.sum(axis=1)
        accepted += split_or_merge(table, chain)
        assert chain.tallies.sum(axis=1) == pytest.approx(before)
        assert (chain.tallies[:-1] <= chain.tallies[-1]).all()
    assert accepted > 0
