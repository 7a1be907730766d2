"""Where is a chain, and what room does it work in?"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from asnad.estimate.latent.table import Table

__all__ = ["Chain", "Ladder", "laddered", "started"]

Floats = npt.NDArray[np.float64]


class Chain(NamedTuple):
    """One chain with its own randomness. Kernels write into its arrays; nothing is allocated as it moves.

    ``logits``    log-odds of lambda, shape (J + 1, K); the last row has those of the sticks V, and ends in one unused.
    ``numbers``   alpha, and the number missing N - n, shape (2,).
    ``factors``   probabilities by class, shape (3 J + 3, K): absence from each list; what each stick leaves; presence
                  on each list; what each stick breaks off; absence from all lists from j on.
    ``weights``   share of each class, shape (K,).
    ``nodes``     probability of each node of the table's tree, by class, shape (nodes, K).
    ``tallies``   people of each class on each list, and in all (last row), shape (J + 1, K).
    ``holdings``  people of each pattern (and, last, on no list) in each class, shape (P + 1, K).
    ``scales``    a typical deviation of each of the ``logits``.
    ``steps``     logarithm of the step of a trajectory, its running mean, the running error of acceptance, how many
                  trajectories have taught it, and how many places the ``moments``, shape (5,).
    ``moments``   running mean and sum of squares of the ``logits``, shape (2, J + 1, K).
    ``momentum``, ``slope``, ``start``  room for a trajectory, each of the shape of ``logits``.
    """

    generator: np.random.Generator
    logits: Floats
    numbers: Floats
    factors: Floats
    weights: Floats
    nodes: Floats
    tallies: Floats
    holdings: Floats
    scales: Floats
    steps: Floats
    moments: Floats
    momentum: Floats
    slope: Floats
    start: Floats


class Ladder(NamedTuple):
    """A chain and L - 1 others that follow flatter posteriors, to exchange places with.

    ``room``       the chain whose randomness and room all levels share.
    ``powers``     of the likelihood at each level, from 1 to 0, shape (L,).
    ``exchanges``  how often each level tried to exchange places with the next, and the expected refusals, shape (2, L).
    The others are a chain's arrays with the level as the first axis; the coldest is level 0.
    """

    room: Chain
    powers: Floats
    exchanges: Floats
    logits: Floats
    numbers: Floats
    scales: Floats
    steps: Floats
    moments: Floats


def laddered(chain: Chain, levels: int) -> Ladder:
    """A ladder whose levels all start where this chain is."""

    def each(values: Floats) -> Floats:
        return np.repeat(values[None], levels, axis=0)

    powers = np.append(np.geomspace(1.0, 1e-4, levels - 1), 0.0)
    return Ladder(
        chain,
        powers,
        np.zeros((2, levels)),
        each(chain.logits),
        each(chain.numbers),
        each(chain.scales),
        each(chain.steps),
        each(chain.moments),
    )


def started(table: Table, classes: int, chains: int, seed: int) -> list[Chain]:
    """Chains far apart: the number missing from a fiftieth of the limit to most of it, alpha from small to large."""
    made = []
    rows = table.lists + 1
    for place, child in enumerate(np.random.SeedSequence(seed).spawn(chains)):
        generator = np.random.default_rng(child)
        uniform = generator.uniform(0.02, 0.98, (rows, classes))
        missing = math.floor(table.limit * (0.02 + 0.78 * place / max(chains - 1, 1)))
        made.append(
            Chain(
                generator,
                logits=np.log(uniform / (1 - uniform)),
                numbers=np.array([0.1 * 30.0 ** generator.random(), missing]),
                factors=np.ones((3 * table.lists + 3, classes)),
                weights=np.ones(classes),
                nodes=np.ones((len(table.parents), classes)),
                tallies=np.zeros((rows, classes)),
                holdings=np.zeros((len(table.leaves), classes)),
                scales=np.ones((rows, classes)),
                steps=np.array([math.log(0.1), math.log(0.1), 0.0, 0.0, 0.0]),
                moments=np.zeros((2, rows, classes)),
                momentum=np.zeros((rows, classes)),
                slope=np.zeros((rows, classes)),
                start=np.zeros((rows, classes)),
            )
        )
    return made
