"""How does a chain come to other classes at one stroke? By splitting one in two, or making two one.

A Metropolis step on who is in which class, with lambda and the sticks integrated out (Jain and Neal 2004, Journal of
Computational and Graphical Statistics 13). Two patterns of the class drawn at random start some rounds of EM on its
people; everybody is then sent to either side by the chances found. The rounds depend on the class before the split
alone, so the way back has the same chances. Labels are drawn anew by size (a size-biased permutation, Pitman 1995),
which is nearly their distribution given the sizes, so that no new class is refused for its place in the order.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from asnad.estimate.latent.chain import Chain
from asnad.estimate.latent.compiled import compiled
from asnad.estimate.latent.table import Table

__all__ = ["by_size", "log_order", "split_or_merge"]

Floats = npt.NDArray[np.float64]

_ROUNDS = 6
_LEAST = 1e-4
"""Nobody's way is quite certain, or the way back might be impossible."""


@compiled
def split_or_merge(table: Table, chain: Chain) -> bool:
    """Propose one split or one merger, given ``holdings`` and ``tallies``; was it accepted? ``holdings`` go stale."""
    generator, tallies, holdings = chain.generator, chain.tallies, chain.holdings
    sizes = tallies[table.lists]
    classes = len(sizes)
    occupied = 0
    for k in range(classes):
        occupied += sizes[k] > 0.0
    for k in range(occupied):
        if sizes[k] == 0.0:  # an empty class in between has no way back from a permutation by size
            return False
    splits = generator.random() < 0.5
    if occupied == (classes if splits else 1):
        return False
    first = int(generator.random() * occupied)
    second = occupied
    whole = holdings[:, first].copy()
    if not splits:
        second = int(generator.random() * (occupied - 1))
        second += second >= first
        whole += holdings[:, second]
    towards = _towards_first(table, generator, whole)
    part = np.zeros_like(whole) if splits else holdings[:, first].copy()
    way = 0.0
    for x in range(len(whole)):
        if splits:
            part[x] = generator.binomial(int(whole[x]), towards[x])
        way += part[x] * math.log(towards[x]) + (whole[x] - part[x]) * math.log(1.0 - towards[x])
    one, other, both = _tallied(table, part), _tallied(table, whole - part), _tallied(table, whole)
    if one[table.lists] == 0.0 or other[table.lists] == 0.0:
        return False
    after = sizes.copy()
    gain = _log_evidence(one) + _log_evidence(other) - _log_evidence(both)
    if splits:
        after[first], after[second] = one[table.lists], other[table.lists]
        chances = -math.log(occupied + 1.0) - way
    else:
        after[first], after[second] = both[table.lists], 0.0
        gain = -gain
        chances = math.log(float(occupied)) + way
    order = by_size(generator, after)
    ordered = after[order]
    alpha = chain.numbers[0]
    gain += log_order(ordered, alpha) - log_order(sizes, alpha)
    if not math.log(1.0 - generator.random()) < gain + chances:
        return False
    tallies[:, first] = one if splits else both
    tallies[:, second] = other if splits else 0.0 * other
    tallies[:] = tallies.copy()[:, order]
    return True


@compiled
def _towards_first(table: Table, generator: np.random.Generator, whole: Floats) -> Floats:
    """The chance of each pattern's people to go to the first of two sides, found from two patterns drawn at random."""
    lists, cells = table.lists, len(whole)
    towards = np.full(cells, 0.5)
    inside = np.flatnonzero(whole)
    if len(inside) < 2:
        return towards
    start = int(generator.random() * len(inside))
    end = int(generator.random() * (len(inside) - 1))
    end += end >= start
    both = _tallied(table, whole)
    one, other = both / both[lists], both / both[lists]
    for side, x in ((one, inside[start]), (other, inside[end])):
        if x < cells - 1:
            for at in range(table.starts[x], table.starts[x + 1]):
                side[table.members[at]] += 1.0
    odds = np.empty(lists)
    for _ in range(_ROUNDS):
        base = math.log((one[lists] + 1.0) / (other[lists] + 1.0))
        for j in range(lists):
            here = (one[j] + 0.5) / (one[lists] + 1.0) if _ == 0 else (one[j] + 1.0) / (one[lists] + 2.0)
            there = (other[j] + 0.5) / (other[lists] + 1.0) if _ == 0 else (other[j] + 1.0) / (other[lists] + 2.0)
            base += math.log((1.0 - here) / (1.0 - there))
            odds[j] = math.log(here / (1.0 - here)) - math.log(there / (1.0 - there))
        for x in inside:
            score = base
            if x < cells - 1:
                for at in range(table.starts[x], table.starts[x + 1]):
                    score += odds[table.members[at]]
            towards[x] = min(max(1.0 / (1.0 + math.exp(-score)), _LEAST), 1.0 - _LEAST)
        one = _tallied(table, whole * towards)
        other = both - one
    return towards


@compiled
def _tallied(table: Table, people: Floats) -> Floats:
    """People on each list, and in all (last), given how many have each pattern."""
    tallies = np.zeros(table.lists + 1)
    for x in range(len(people)):
        if people[x] > 0.0:
            tallies[table.lists] += people[x]
            if x < len(people) - 1:
                for at in range(table.starts[x], table.starts[x + 1]):
                    tallies[table.members[at]] += people[x]
    return tallies


@compiled
def _log_evidence(tallies: Floats) -> float:
    """Log probability of a class's people's patterns, its chances to be on each list integrated out."""
    lists = len(tallies) - 1
    size = tallies[lists]
    total = -lists * math.lgamma(size + 2.0)
    for j in range(lists):
        total += math.lgamma(tallies[j] + 1.0) + math.lgamma(size - tallies[j] + 1.0)
    return total


@compiled
def by_size(generator: np.random.Generator, sizes: Floats) -> npt.NDArray[np.int64]:
    """A permutation that draws each next class in proportion to its size; empty classes come last."""
    order = np.arange(len(sizes))
    left = sizes.sum()
    for place in range(len(sizes) - 1):
        if left <= 0.0:
            break
        at = generator.random() * left
        chosen = -1
        for k in range(place, len(sizes)):
            if sizes[order[k]] > 0.0:
                chosen = k
                at -= sizes[order[k]]
                if at < 0.0:
                    break
        moved = order[chosen]
        for k in range(chosen, place, -1):
            order[k] = order[k - 1]
        order[place] = moved
        left -= sizes[moved]
    return order


@compiled
def log_order(sizes: Floats, alpha: float) -> float:
    """Log probability of the classes' people given alpha, less that of their labels as ``by_size`` draws them.

    The first is, up to a constant, the product over k < K of Gamma(1 + n_k) / (alpha + s_k), times Gamma(alpha + n_K),
    with s_k the people in class k or later; the second, the product of n_k / s_k over those with people.
    """
    classes = len(sizes)
    later = sizes[classes - 1]
    total = math.lgamma(alpha + later)
    for k in range(classes - 2, -1, -1):
        later += sizes[k]
        total += math.lgamma(1.0 + sizes[k]) - math.log(alpha + later)
        if sizes[k] > 0.0:
            total -= math.log(sizes[k] / later)
    return total
