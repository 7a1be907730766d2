"""How does a chain of latent classes move by allocating people? One sweep of Gibbs sampling, by unique pattern.

The model (Manrique-Vallier 2016, Biometrics 72, doi 10.1111/biom.12502): a person belongs to class k with probability
pi_k and is then on list j with probability lambda_jk, independently. lambda_jk is uniform, pi is broken off a stick
(V_k ~ Beta(1, alpha), truncated at K classes, Ishwaran and James 2001), alpha ~ Gamma(a, b), and p(N) goes as 1/N up
to the limit. Equal patterns are drawn together, so a sweep costs the same for any number of people.

Beyond the paper: classes change labels and alpha moves with the sticks integrated out, because the prior of the sticks
depends on the order of the classes; and the number missing is proposed from its negative binomial and kept only below
the limit, which draws from the truncated distribution without a loop that might not end.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from asnad.estimate.latent.chain import Chain
from asnad.estimate.latent.compiled import compiled
from asnad.estimate.latent.exponential import chances
from asnad.estimate.latent.splitting import split_or_merge
from asnad.estimate.latent.table import Table

__all__ = [
    "allocate",
    "cells",
    "log_gamma_drawn",
    "missing_drawn",
    "seen_and_missed",
    "settle",
    "shape",
    "sweep",
    "sweeps",
    "to_logits",
]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_FEW = 24
"""Up to so many equal people are drawn one by one; more, by binomials."""
_NOTHING = 1e-120
"""A class with a smaller share is left out: nobody is ever in it, and numbers near the smallest there are cost time."""
_SMALLEST = 1e-250
"""Below this a cell's probability is taken to have underflowed, and is worked out in logarithms."""


@compiled
def shape(chain: Chain) -> None:
    """Fill in ``factors`` and ``weights`` from ``logits``."""
    chances(chain.logits, 0, chain.factors)
    _complete(chain)


@compiled
def _complete(chain: Chain) -> None:
    """Fill in what follows from the chances to be on each list or not, and from what sticks break off and leave."""
    factors, lists, classes = chain.factors, chain.logits.shape[0] - 1, chain.logits.shape[1]
    factors[3 * lists + 2] = 1.0
    for j in range(lists - 1, -1, -1):
        for k in range(classes):
            factors[2 * lists + 2 + j, k] = factors[2 * lists + 3 + j, k] * factors[j, k]
    left = 1.0
    for k in range(classes - 1):
        chain.weights[k] = left * factors[2 * lists + 1, k]
        left *= factors[lists, k]
        if left < _NOTHING:
            left = 0.0
    chain.weights[classes - 1] = left


@compiled
def cells(table: Table, chain: Chain) -> None:
    """Fill in every node's probability jointly with each class."""
    nodes, factors = chain.nodes, chain.factors
    for k in range(nodes.shape[1]):
        nodes[0, k] = chain.weights[k]
    for i in range(1, len(table.parents)):
        parent, row = table.parents[i], table.rows[i]
        for k in range(nodes.shape[1]):
            nodes[i, k] = nodes[parent, k] * factors[row, k]


@compiled
def seen_and_missed(table: Table, chain: Chain) -> tuple[float, float]:
    """The probability to be on some list, and on none; each without loss of digits when it is small."""
    seen, missed = 0.0, 0.0
    for k in range(len(chain.weights)):
        absent = chain.factors[2 * table.lists + 2, k]
        seen += chain.weights[k] * (1.0 - absent)
        missed += chain.weights[k] * absent
    return seen, missed


@compiled
def missing_drawn(table: Table, chain: Chain, seen: float, missed: float) -> int:
    """N - n from its negative binomial given the probabilities, or -1 when that is beyond the limit."""
    if seen <= 0.0:
        return -1
    mean = chain.generator.standard_gamma(float(table.people)) * missed / seen
    if mean > 2.0 * table.limit + 400.0:  # a Poisson number below half its mean of hundreds: under 1e-26
        return -1
    drawn = chain.generator.poisson(mean)
    return drawn if drawn <= table.limit else -1


@compiled
def _share_out(generator: np.random.Generator, count: int, weights: Floats, total: float, into: Floats) -> None:
    """Split a number of people over the classes in proportion to the weights; their sum is ``total``."""
    classes = len(weights)
    into[:] = 0.0
    if count <= _FEW:
        for _ in range(count):
            at = generator.random() * total
            k = 0
            while k < classes - 1:
                at -= weights[k]
                if at < 0.0:
                    break
                k += 1
            into[k] += 1.0
        return
    rest = total
    for k in range(classes - 1):
        if count == 0:
            return
        share = weights[k] / rest if rest > 0.0 else 1.0
        drawn = count if share >= 1.0 else generator.binomial(count, share)
        into[k] = drawn
        count -= drawn
        rest -= weights[k]
    into[classes - 1] = count


@compiled
def _weights_in_logarithms(table: Table, chain: Chain, pattern: int, into: Floats) -> float:
    """The classes' weights for a pattern whose probability underflows, the largest being 1; returns their sum."""
    largest = -np.inf
    for k in range(len(into)):
        weight = math.log(chain.weights[k])
        at = table.starts[pattern]
        for j in range(table.lists):
            on = at < table.starts[pattern + 1] and table.members[at] == j
            weight += math.log(chain.factors[j + table.lists + 1 if on else j, k])
            at += on
        into[k] = weight
        largest = max(largest, weight)
    total = 0.0
    for k in range(len(into)):
        into[k] = math.exp(into[k] - largest)
        total += into[k]
    return total


@compiled
def allocate(table: Table, chain: Chain) -> None:
    """Draw the class of everybody, seen and missing, and tally them by list."""
    tallies = chain.tallies
    tallies[:] = 0.0
    lists, classes = table.lists, tallies.shape[1]
    patterns = len(table.counts)
    for x in range(patterns + 1):
        count = table.counts[x] if x < patterns else int(chain.numbers[1])
        weights, share = chain.nodes[table.leaves[x]], chain.holdings[x]
        total = 0.0
        for k in range(classes):
            total += weights[k]
        if x < patterns and not total > _SMALLEST:
            total = _weights_in_logarithms(table, chain, x, weights)
        _share_out(chain.generator, count, weights, total, share)
        for k in range(classes):
            tallies[lists, k] += share[k]
        if x < patterns:
            for at in range(table.starts[x], table.starts[x + 1]):
                j = table.members[at]
                for k in range(classes):
                    tallies[j, k] += share[k]


@compiled
def _relabel(chain: Chain, attempts: int) -> None:
    """Propose to exchange the labels of two classes, given who is in which, with the sticks integrated out.

    With s_k the people in class k or later, p(sizes | alpha) is proportional to the product over k < K of
    Gamma(1 + n_k) / (alpha + s_k), times Gamma(alpha + n_K).
    """
    generator, tallies, alpha = chain.generator, chain.tallies, chain.numbers[0]
    lists, classes = tallies.shape[0] - 1, tallies.shape[1]
    sizes = tallies[lists]
    for _ in range(attempts):
        first = int(generator.random() * (classes - 1))
        second = first + 1 + int(generator.random() * (classes - 1 - first))
        moved = sizes[first] - sizes[second]
        if moved == 0.0:
            continue
        after = 0.0
        for k in range(second, classes):
            after += sizes[k]
        ratio = 1.0
        for k in range(second, first, -1):
            if k < classes - 1:
                ratio *= (alpha + after) / (alpha + after + moved)
            after += sizes[k - 1]
        if second == classes - 1:
            ratio *= math.exp(
                math.lgamma(1.0 + sizes[second])
                - math.lgamma(1.0 + sizes[first])
                + math.lgamma(alpha + sizes[first])
                - math.lgamma(alpha + sizes[second])
            )
        if generator.random() < ratio:
            for j in range(lists + 1):
                tallies[j, first], tallies[j, second] = tallies[j, second], tallies[j, first]


@compiled
def _log_concentration(log_alpha: float, sizes: Floats, prior: Floats) -> float:
    """Log density of log alpha given the classes' sizes, the sticks integrated out."""
    alpha = math.exp(log_alpha)
    classes = len(sizes)
    total = (prior[0] + classes - 1) * log_alpha - prior[1] * alpha + math.lgamma(alpha + sizes[classes - 1])
    later = sizes[classes - 1]
    product = 1.0
    for k in range(classes - 2, -1, -1):
        later += sizes[k]
        product *= alpha + later
        if not 1e-100 < product < 1e100:
            total -= math.log(product)
            product = 1.0
    return float(total - math.log(product) - math.lgamma(alpha + later))


@compiled
def _concentrate(chain: Chain, prior: Floats) -> None:
    """Move alpha by two Metropolis steps on its logarithm, a short and a long one."""
    generator, sizes = chain.generator, chain.tallies[chain.tallies.shape[0] - 1]
    at = math.log(chain.numbers[0])
    height = _log_concentration(at, sizes, prior)
    for width in (0.7, 2.5):
        there = at + width * generator.standard_normal()
        if not -600.0 < there < 50.0:  # beyond, the prior has less than 1e-60 of its mass
            continue
        reached = _log_concentration(there, sizes, prior)
        if math.log(1.0 - generator.random()) < reached - height:
            at, height = there, reached
    chain.numbers[0] = math.exp(at)


@compiled
def log_gamma_drawn(generator: np.random.Generator, shape_: float) -> float:
    """The logarithm of a gamma variate, also where the variate itself would underflow."""
    if shape_ >= 1.0:
        return math.log(generator.standard_gamma(shape_))
    return math.log(generator.standard_gamma(shape_ + 1.0)) + math.log(1.0 - generator.random()) / shape_


@compiled
def _reshape(chain: Chain) -> None:
    """Draw lambda and the sticks given who is in which class."""
    generator, logits, tallies, factors = chain.generator, chain.logits, chain.tallies, chain.factors
    lists, classes = logits.shape[0] - 1, logits.shape[1]
    later = 0.0
    for k in range(classes - 1, -1, -1):
        size = tallies[lists, k]
        if k < classes - 1:
            logits[lists, k] = log_gamma_drawn(generator, 1.0 + size) - log_gamma_drawn(
                generator, chain.numbers[0] + later
            )
        later += size
        for j in range(lists):
            if size == 0.0:
                present = max(generator.random(), 2.0**-54)
                absent = 1.0 - present
            else:
                present = generator.standard_gamma(1.0 + tallies[j, k])
                absent = generator.standard_gamma(1.0 + size - tallies[j, k])
                both = present + absent
                present /= both
                absent /= both
            factors[lists + 1 + j, k] = present
            factors[j, k] = absent
    chances(logits, lists, factors)
    _complete(chain)


@compiled
def to_logits(chain: Chain) -> None:
    """Write the log-odds of lambda from the probabilities of presence and absence."""
    lists = chain.logits.shape[0] - 1
    for j in range(lists):
        for k in range(chain.logits.shape[1]):
            chain.logits[j, k] = math.log(chain.factors[lists + 1 + j, k] / chain.factors[j, k])


@compiled
def sweep(table: Table, chain: Chain) -> None:
    """One sweep. ``factors`` and ``weights`` hold the chain's place, before and after; ``logits`` only the sticks."""
    cells(table, chain)
    seen, missed = seen_and_missed(table, chain)
    missing = missing_drawn(table, chain, seen, missed)
    if missing >= 0:
        chain.numbers[1] = missing
    _move_others(table, chain)


@compiled
def _move_others(table: Table, chain: Chain) -> None:
    """The part of a sweep that comes after the number missing was drawn."""
    allocate(table, chain)
    if len(chain.weights) > 1:
        split_or_merge(table, chain)
        _relabel(chain, len(chain.weights))
        _concentrate(chain, table.prior)
    _reshape(chain)


@compiled
def settle(table: Table, chain: Chain, count: int) -> None:
    """So many sweeps with the number missing held where the chain was started.

    The classes arrange themselves for that number. A posterior of several modes then keeps the chains that were started
    near each, where chains with classes drawn at random would mostly fall into the widest.
    """
    shape(chain)
    for _ in range(count):
        cells(table, chain)
        _move_others(table, chain)
    to_logits(chain)


@compiled
def sweeps(table: Table, chain: Chain, draws: int, thinning: int) -> Floats:
    """N, alpha and the number of occupied classes, each time after so many sweeps, shape (draws, 3)."""
    kept = np.empty((draws, 3))
    shape(chain)
    for draw in range(draws):
        for _ in range(thinning):
            sweep(table, chain)
        kept[draw, 0] = table.people + chain.numbers[1]
        kept[draw, 1] = chain.numbers[0]
        kept[draw, 2] = np.sum(chain.tallies[table.lists] > 0.0)
    to_logits(chain)
    return kept
