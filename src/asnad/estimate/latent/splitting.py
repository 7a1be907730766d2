"""How does a chain come to other classes at one stroke? By splitting one in two, or making two one.

A Metropolis step on who is in which class, with lambda and the sticks integrated out (after Jain and Neal 2004, Journal
of Computational and Graphical Statistics 13). Two patterns of the class drawn at random start some rounds of EM on its
people; chances for the two sides are drawn about what is found, as widely as the people's uncertain sides ask for
(Louis 1982, JRSS B 44), and everybody goes to either side by them. On the way back the chances are drawn given the two
classes. Every second time the chances are those found themselves: that divides large classes badly and small ones well.
The rounds depend on the undivided class alone, so both ways are known. Labels are drawn anew by size (a
size-biased permutation, Pitman 1995), which is nearly their distribution given the sizes, so that no new class is
refused for its place in the order.
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

_ROUNDS = 12
_LEAST = 1e-4
"""Nobody's way is quite certain, or the way back might be impossible."""
_NARROWEST = 0.25
"""No chance is drawn from less than this share of the people's information."""


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
    both = _tallied(table, whole)
    expected = _expected_sides(table, generator, whole, both)
    part = holdings[:, first].copy()
    one = _tallied(table, part)
    wide = generator.random() < 0.5
    sides = _drawn(generator, expected if splits else _given(one, both)) if wide else _means(expected)
    towards = _towards_first(table, sides, whole)
    way = 0.0
    for x in range(len(whole)):
        if splits:
            part[x] = generator.binomial(int(whole[x]), towards[x])
        way += part[x] * math.log(towards[x]) + (whole[x] - part[x]) * math.log(1.0 - towards[x])
    one = _tallied(table, part)
    other = both - one
    if one[table.lists] == 0.0 or other[table.lists] == 0.0:
        return False
    after = sizes.copy()
    gain = _log_evidence(one) + _log_evidence(other) - _log_evidence(both)
    chances = -way
    if wide:
        chances += _log_density(sides, _given(one, both)) - _log_density(sides, expected)
    if splits:
        after[first], after[second] = one[table.lists], other[table.lists]
        chances -= math.log(occupied + 1.0)
    else:
        after[first], after[second] = both[table.lists], 0.0
        gain, chances = -gain, math.log(float(occupied)) - chances
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
def _expected_sides(table: Table, generator: np.random.Generator, whole: Floats, both: Floats) -> Floats:
    """Beta distributions of the chances of two sides, found by EM from two patterns drawn at random.

    Shape (2, 2, J + 1): the two parameters of each side's chance to be on each list; last, those of the first's share.
    """
    lists = table.lists
    inside = np.flatnonzero(whole)
    one = 0.5 * both
    if len(inside) < 2:
        return _given(one, both)
    start = int(generator.random() * len(inside))
    end = int(generator.random() * (len(inside) - 1))
    end += end >= start
    sides = np.empty((2, lists + 1))
    sides[0], sides[1] = both / both[lists], both / both[lists]
    for side, x in ((0, inside[start]), (1, inside[end])):
        if x < len(whole) - 1:
            for at in range(table.starts[x], table.starts[x + 1]):
                sides[side, table.members[at]] += 1.0
        for j in range(lists):
            sides[side, j] = (sides[side, j] + 0.1) / 2.2
    sides[:, lists] = 0.5
    towards = _towards_first(table, sides, whole)
    for _ in range(_ROUNDS):
        one = _tallied(table, whole * towards)
        for j in range(lists + 1):
            sides[0, j] = (one[j] + 1.0) / (one[lists] + 2.0)
            sides[1, j] = (both[j] - one[j] + 1.0) / (both[lists] - one[lists] + 2.0)
        sides[0, lists] = (one[lists] + 1.0) / (both[lists] + 2.0)
        towards = _towards_first(table, sides, whole)
    one = _tallied(table, whole * towards)
    unsure = _tallied(table, whole * towards * (1.0 - towards))
    found = _given(one, both)
    for j in range(lists + 1):
        for side in range(2 if j < lists else 1):
            here, size = sides[side, j], both[lists]
            if j < lists:
                size = one[lists] if side == 0 else both[lists] - one[lists]
            missing = unsure[lists]
            if j < lists:
                missing = unsure[j] * (1.0 - here) ** 2 + (unsure[lists] - unsure[j]) * here**2
            known = max(1.0 - missing / (size * here * (1.0 - here) + 1e-9), _NARROWEST)
            found[side, 0, j] = 1.0 + known * (found[side, 0, j] - 1.0)
            found[side, 1, j] = 1.0 + known * (found[side, 1, j] - 1.0)
    return found


@compiled
def _given(one: Floats, both: Floats) -> Floats:
    """The Beta distributions of the chances of two sides when everybody's side is known, as ``_expected_sides``."""
    lists = len(one) - 1
    found = np.empty((2, 2, lists + 1))
    for j in range(lists):
        found[0, 0, j] = 1.0 + one[j]
        found[0, 1, j] = 1.0 + one[lists] - one[j]
        found[1, 0, j] = 1.0 + both[j] - one[j]
        found[1, 1, j] = 1.0 + both[lists] - one[lists] - both[j] + one[j]
    found[:, 0, lists] = 1.0 + one[lists]
    found[:, 1, lists] = 1.0 + both[lists] - one[lists]
    return found


@compiled
def _drawn(generator: np.random.Generator, betas: Floats) -> Floats:
    """Chances of two sides, shape (2, J + 1); at [0, J] the first's share. None is 0 or 1."""
    sides = np.full((2, betas.shape[2]), 0.5)
    for j in range(betas.shape[2]):
        for side in range(2 if j < betas.shape[2] - 1 else 1):
            on = generator.standard_gamma(betas[side, 0, j])
            off = generator.standard_gamma(betas[side, 1, j])
            sides[side, j] = min(max(on / (on + off), 1e-15), 1.0 - 1e-15)
    return sides


@compiled
def _means(betas: Floats) -> Floats:
    """The means of Beta distributions, in the shape of ``_drawn``."""
    sides = betas[:, 0] / (betas[:, 0] + betas[:, 1])
    sides[1, sides.shape[1] - 1] = 0.5
    return sides


@compiled
def _log_density(sides: Floats, betas: Floats) -> float:
    """Log density of chances under these Beta distributions."""
    total = 0.0
    for j in range(betas.shape[2]):
        for side in range(2 if j < betas.shape[2] - 1 else 1):
            on, off = betas[side, 0, j], betas[side, 1, j]
            total += math.lgamma(on + off) - math.lgamma(on) - math.lgamma(off)
            total += (on - 1.0) * math.log(sides[side, j]) + (off - 1.0) * math.log1p(-sides[side, j])
    return total


@compiled
def _towards_first(table: Table, sides: Floats, whole: Floats) -> Floats:
    """The chance of each pattern's people to be of the first of two sides."""
    lists, cells = table.lists, len(whole)
    towards = np.full(cells, 0.5)
    odds = np.empty(lists)
    base = math.log(sides[0, lists] / (1.0 - sides[0, lists]))
    for j in range(lists):
        absent = math.log((1.0 - sides[0, j]) / (1.0 - sides[1, j]))
        odds[j] = math.log(sides[0, j] / sides[1, j]) - absent
        base += absent
    for x in range(cells):
        if whole[x] > 0.0:
            score = base
            if x < cells - 1:
                for at in range(table.starts[x], table.starts[x + 1]):
                    score += odds[table.members[at]]
            towards[x] = min(max(1.0 / (1.0 + math.exp(-score)), _LEAST), 1.0 - _LEAST)
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
