"""How does a chain of latent classes move without allocating anybody? By gradient, with N integrated out.

With p(N) as 1/N the number missing can be summed over: what is left of the likelihood is the product of p_x^(n_x) over
the patterns, divided by (1 - p_0)^n (Basu and Ebrahimi 2001, Biometrika 88). Hamiltonian trajectories (Neal 2011,
arXiv 1206.1901) on the log-odds of lambda and of the sticks follow its gradient, which is that of a table with every
person shared out over the classes. At the end N is drawn from its negative binomial, and both are kept only when N is
below the limit: a Metropolis step on the two together, exact for the truncated distribution.

Each trajectory is followed by one sweep of Gibbs sampling, which renews empty classes, labels and alpha.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from asnad.estimate.latent.chain import Chain
from asnad.estimate.latent.compiled import compiled
from asnad.estimate.latent.gibbs import cells, missing_drawn, seen_and_missed, shape, sweep, to_logits
from asnad.estimate.latent.table import Table

__all__ = [
    "gradient",
    "hybrid",
    "learn_scales",
    "learn_step",
    "log_density",
    "log_likelihood",
    "step_hybrid",
    "trajectory",
]

Floats = npt.NDArray[np.float64]

_WISHED = 0.8
"""The share of trajectories to be accepted that the step is tuned to (Hoffman and Gelman 2014)."""
_MOST_LEAPS = 32.0
_FIRST = math.log(0.25)
"""The logarithm of the step that tuning starts from, in deviations."""


@compiled
def log_likelihood(table: Table, chain: Chain) -> float:
    """Log likelihood with N integrated out. ``shape`` and ``cells`` must be up to date, here and below."""
    total = 0.0
    for x in range(len(table.counts)):
        cell = 0.0
        leaf = table.leaves[x]
        for k in range(len(chain.weights)):
            cell += chain.nodes[leaf, k]
        if not cell > 0.0:
            return -np.inf
        total += table.counts[x] * math.log(cell)
    seen, _ = seen_and_missed(table, chain)
    return total - table.people * math.log(seen) if seen > 0.0 else -np.inf


@compiled
def log_density(table: Table, chain: Chain, power: float) -> float:
    """Log density of ``logits`` given alpha: their prior times the likelihood to a power."""
    lists, classes = table.lists, len(chain.weights)
    total = power * log_likelihood(table, chain)
    for k in range(classes):
        product = 1.0
        for j in range(lists):
            product *= chain.factors[j, k] * chain.factors[lists + 1 + j, k]
            if product < 1e-200:
                total += math.log(product)
                product = 1.0
        total += math.log(product)
    alpha = chain.numbers[0]
    for k in range(classes - 1):
        stick = chain.logits[lists, k]
        soft = math.log1p(math.exp(-abs(stick)))
        total += min(stick, 0.0) - soft + alpha * (min(-stick, 0.0) - soft)
    return total


@compiled
def gradient(table: Table, chain: Chain, power: float) -> None:
    """Write the gradient of ``log_density`` into ``slope``: the people expected, less those the classes would have."""
    lists, classes = table.lists, len(chain.weights)
    patterns, into = len(table.counts), chain.slope
    into[:] = 0.0
    tallies = into[lists]
    seen, _ = seen_and_missed(table, chain)
    for x in range(patterns + 1):
        share = chain.nodes[table.leaves[x]]
        if x < patterns:
            total = 0.0
            for k in range(classes):
                total += share[k]
            people = power * table.counts[x] / total
        else:
            people = power * table.people / seen
        for k in range(classes):
            share[k] *= people
            tallies[k] += share[k]
        if x < patterns:
            for at in range(table.starts[x], table.starts[x + 1]):
                j = table.members[at]
                for k in range(classes):
                    into[j, k] += share[k]
    for j in range(lists):
        for k in range(classes):
            into[j, k] += 1.0 - (tallies[k] + 2.0) * chain.factors[lists + 1 + j, k]
    later = 0.0
    alpha = chain.numbers[0]
    for k in range(classes - 1, -1, -1):
        size = tallies[k]
        if k < classes - 1:
            broken = chain.factors[2 * lists + 1, k]
            tallies[k] = 1.0 + size - (1.0 + alpha + size + later) * broken
        else:
            tallies[k] = 0.0
        later += size


@compiled
def trajectory(table: Table, chain: Chain, power: float, reach: float, learning: bool) -> float:
    """Follow the gradient from a fresh momentum; returns the log of the ratio in which to accept where it ends.

    The step is varied by a fifth and the number of leaps up to twofold, so that no trajectory comes back on itself time
    after time (Neal 2011, section 3.2).
    """
    step = math.exp(chain.steps[0] if learning else chain.steps[1])
    leaps = 1 + int(2.0 * min(reach / step, _MOST_LEAPS) * chain.generator.random())
    step *= 0.8 + 0.4 * chain.generator.random()
    logits, scales = chain.logits.ravel(), chain.scales.ravel()
    momentum, slope = chain.momentum.ravel(), chain.slope.ravel()
    kinetic = 0.0
    for at in range(len(logits)):
        momentum[at] = chain.generator.standard_normal()
        kinetic += momentum[at] ** 2
    shape(chain)
    cells(table, chain)
    before = log_density(table, chain, power) - 0.5 * kinetic
    after = before
    gradient(table, chain, power)
    for leap in range(leaps):
        for at in range(len(logits)):
            momentum[at] += 0.5 * step * scales[at] * slope[at]
            logits[at] += step * scales[at] * momentum[at]
        shape(chain)
        cells(table, chain)
        if leap == leaps - 1:
            after = log_density(table, chain, power)
        gradient(table, chain, power)
        for at in range(len(logits)):
            momentum[at] += 0.5 * step * scales[at] * slope[at]
    kinetic = 0.0
    for at in range(len(logits)):
        kinetic += momentum[at] ** 2
    ratio = after - 0.5 * kinetic - before
    return -np.inf if math.isnan(ratio) else ratio


@compiled
def learn_step(chain: Chain, ratio: float) -> None:
    """Dual averaging of the log step towards the acceptance wished for (Hoffman and Gelman 2014, section 3.2)."""
    steps = chain.steps
    steps[3] += 1.0
    steps[2] += (_WISHED - math.exp(min(ratio, 0.0)) - steps[2]) / (steps[3] + 10.0)
    steps[0] = _FIRST - math.sqrt(steps[3]) / 0.05 * steps[2]
    steps[1] += steps[3] ** -0.75 * (steps[0] - steps[1])


@compiled
def learn_scales(chain: Chain) -> None:
    """Add where the chain is to the running moments (Welford 1962)."""
    logits, steps = chain.logits, chain.steps
    mean, squares = chain.moments[0], chain.moments[1]
    steps[4] += 1.0
    for j in range(logits.shape[0]):
        for k in range(logits.shape[1]):
            off = logits[j, k] - mean[j, k]
            mean[j, k] += off / steps[4]
            squares[j, k] += off * (logits[j, k] - mean[j, k])


@compiled
def step_hybrid(
    table: Table, chain: Chain, sweeps: int, reach: float, learning: bool
) -> tuple[float, float, float, float]:
    """Sweeps, then a trajectory that reaches so many deviations; N, alpha, occupied classes, chance of acceptance."""
    generator = chain.generator
    shape(chain)
    for _ in range(sweeps):
        sweep(table, chain)
    to_logits(chain)
    occupied = np.sum(chain.tallies[table.lists] > 0.0)
    chain.start[:] = chain.logits
    ratio = trajectory(table, chain, 1.0, reach, learning)
    missing = -1
    if math.log(1.0 - generator.random()) < ratio:
        seen, missed = seen_and_missed(table, chain)
        missing = missing_drawn(table, chain, seen, missed)
    if missing >= 0:
        chain.numbers[1] = missing
    else:
        chain.logits[:] = chain.start
    if learning:
        learn_step(chain, ratio)
        learn_scales(chain)
    return table.people + chain.numbers[1], chain.numbers[0], float(occupied), math.exp(min(ratio, 0.0))


@compiled
def hybrid(table: Table, chain: Chain, draws: int, way: tuple[int, float], learning: bool) -> Floats:
    """What ``step_hybrid`` gives, ``draws`` times, shape (draws, 4); ``way`` is its sweeps and its reach."""
    kept = np.empty((draws, 4))
    for draw in range(draws):
        kept[draw] = step_hybrid(table, chain, way[0], way[1], learning)
    return kept
