"""How does a chain leave one mode for another? By a ladder of flatter posteriors up to the prior.

Parallel tempering: level l follows the prior times the likelihood to the power beta_l, from 1 to 0, and neighbours
exchange places. Even and odd pairs take turns, and the powers are spaced so that all pairs exchange equally often
(Syed, Bouchard-Côté, Deligiannidis and Doucet 2022, JRSS B 84, doi 10.1111/rssb.12464). The coldest level moves as a
hybrid chain does; the others by trajectories and a draw of alpha; the hottest is drawn afresh from the prior.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from asnad.estimate.latent.chain import Chain, Ladder
from asnad.estimate.latent.compiled import compiled
from asnad.estimate.latent.gibbs import cells, log_gamma_drawn, missing_drawn, seen_and_missed, shape
from asnad.estimate.latent.hybrid import learn_scales, learn_step, log_likelihood, step_hybrid, trajectory
from asnad.estimate.latent.table import Table

__all__ = ["respaced", "tempered"]

Floats = npt.NDArray[np.float64]

_MARGIN = 1.25
"""Levels above the coldest look a little beyond the limit, so that its edge, which is not sharp, is covered."""


@compiled
def _level(ladder: Ladder, level: int) -> Chain:
    room = ladder.room
    return Chain(
        room.generator,
        ladder.logits[level],
        ladder.numbers[level],
        room.factors,
        room.weights,
        room.nodes,
        room.tallies,
        room.holdings,
        ladder.scales[level],
        ladder.steps[level],
        ladder.moments[level],
        room.momentum,
        room.slope,
        room.start,
    )


@compiled
def _from_prior(table: Table, chain: Chain) -> None:
    """Draw everything from the prior."""
    lists, classes = table.lists, chain.logits.shape[1]
    log_alpha = log_gamma_drawn(chain.generator, table.prior[0]) - math.log(table.prior[1])
    chain.numbers[0] = math.exp(max(log_alpha, -600.0))
    for k in range(classes):
        for j in range(lists):
            present = max(chain.generator.random(), 2.0**-54)
            chain.logits[j, k] = math.log(present / (1.0 - present))
        if k < classes - 1:
            chain.logits[lists, k] = log_gamma_drawn(chain.generator, 1.0) - log_gamma_drawn(
                chain.generator, chain.numbers[0]
            )


@compiled
def _alpha_from_sticks(table: Table, chain: Chain) -> None:
    """Draw alpha given the sticks: Gamma(shape + K - 1, rate - sum of log(1 - V))."""
    rate = table.prior[1]
    classes = chain.logits.shape[1]
    for k in range(classes - 1):
        stick = chain.logits[table.lists, k]
        rate += max(stick, 0.0) + math.log1p(math.exp(-abs(stick)))
    chain.numbers[0] = max(chain.generator.standard_gamma(table.prior[0] + classes - 1) / rate, 1e-260)


@compiled
def _within(table: Table, chain: Chain) -> bool:
    """Is the number missing that is to be expected not beyond the limit and its margin?"""
    seen, missed = seen_and_missed(table, chain)
    return missed * table.people <= _MARGIN * (table.limit + 10.0) * seen


@compiled
def _move_hot(table: Table, chain: Chain, power: float, reach: float, learning: bool) -> float:
    """A trajectory and a draw of alpha at a level above the coldest; returns the log likelihood where it ends."""
    chain.start[:] = chain.logits
    ratio = trajectory(table, chain, power, reach, learning)
    if not (math.log(1.0 - chain.generator.random()) < ratio and _within(table, chain)):
        chain.logits[:] = chain.start
    _alpha_from_sticks(table, chain)
    if learning:
        learn_step(chain, ratio)
        learn_scales(chain)
    shape(chain)
    cells(table, chain)
    return log_likelihood(table, chain)


@compiled
def _exchange(table: Table, ladder: Ladder, likelihoods: Floats, first: int) -> None:
    """Let level ``first`` and every second one after it propose to exchange places with the next."""
    generator = ladder.room.generator
    for level in range(first, len(ladder.powers) - 1, 2):
        gain = (ladder.powers[level] - ladder.powers[level + 1]) * (likelihoods[level + 1] - likelihoods[level])
        ladder.exchanges[0, level] += 1.0
        ladder.exchanges[1, level] += 1.0 - math.exp(min(gain, 0.0))
        if not math.log(1.0 - generator.random()) < gain:
            continue
        cold, hot = _level(ladder, level), _level(ladder, level + 1)
        if level == 0:
            shape(cold)
            if not _within(table, cold):
                continue
            shape(hot)
            seen, missed = seen_and_missed(table, hot)
            missing = missing_drawn(table, cold, seen, missed)
            if missing < 0:
                continue
            cold.numbers[1] = missing
        hot.start[:] = cold.logits
        cold.logits[:] = hot.logits
        hot.logits[:] = hot.start
        cold.numbers[0], hot.numbers[0] = hot.numbers[0], cold.numbers[0]
        likelihoods[level], likelihoods[level + 1] = likelihoods[level + 1], likelihoods[level]


@compiled
def tempered(table: Table, ladder: Ladder, draws: int, reach: float, learning: bool) -> Floats:
    """Move all levels and let them exchange places, ``draws`` times; what ``hybrid`` keeps, of the coldest."""
    kept = np.empty((draws, 4))
    levels = len(ladder.powers)
    likelihoods = np.empty(levels)
    for draw in range(draws):
        cold = _level(ladder, 0)
        kept[draw] = step_hybrid(table, cold, 2, 2.0 * reach, learning)
        shape(cold)
        cells(table, cold)
        likelihoods[0] = log_likelihood(table, cold)
        for level in range(1, levels - 1):
            likelihoods[level] = _move_hot(table, _level(ladder, level), ladder.powers[level], reach, learning)
        hottest = _level(ladder, levels - 1)
        hottest.start[:] = hottest.logits
        alpha = hottest.numbers[0]
        _from_prior(table, hottest)
        shape(hottest)
        if not _within(table, hottest):
            hottest.logits[:] = hottest.start
            hottest.numbers[0] = alpha
            shape(hottest)
        cells(table, hottest)
        likelihoods[levels - 1] = log_likelihood(table, hottest)
        _exchange(table, ladder, likelihoods, draw % 2)
        kept[draw, 0] = table.people + ladder.numbers[0, 1]
        kept[draw, 1] = ladder.numbers[0, 0]
    return kept


def respaced(ladders: Sequence[Ladder], largest_scale: float) -> None:
    """Space the powers so that neighbours refuse each other equally often, and renew each level's deviations.

    The share of refusals between neighbours adds up to a barrier along the ladder; the new powers divide it equally.
    """
    tried, refused = np.sum([ladder.exchanges[:, :-1] for ladder in ladders], axis=0)
    powers = ladders[0].powers
    barrier = np.concatenate([[0.0], np.cumsum(refused / np.maximum(tried, 1) + 1e-3)])
    even = np.linspace(0.0, barrier[-1], len(powers))
    inner = np.interp(even[1:-1], barrier, powers)
    variances = np.mean(
        [ladder.moments[:, 1] / np.maximum(ladder.steps[:, 4] - 1, 1)[:, None, None] for ladder in ladders], axis=0
    )
    scales = np.clip(np.sqrt(variances), 1e-9, largest_scale)
    scales[:, -1, -1] = 1.0
    nearest = np.array([int(np.argmin(np.abs(powers - power))) for power in [1.0, *inner, 0.0]])
    for ladder in ladders:
        ladder.scales[:] = scales[nearest]
        ladder.powers[1:-1] = inner
        ladder.moments[:] = 0.0
        ladder.steps[:, 2:] = 0.0
        ladder.exchanges[:] = 0.0
