"""Which graphs over a few lists are decomposable, and how does each break into marginal tables?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt

__all__ = ["Graphs", "decomposable"]


@dataclass(frozen=True, slots=True, eq=False)
class Graphs:
    """All decomposable graphs over J lists: 2, 8, 61, 822 and 18,154 for J from 2 to 6.

    ``terms`` has shape (graphs, 2^J): how often each set of lists (list j is bit j of the column) is a clique of the
    graph, less how often it is a separator. A probability that is Markov to the graph is the product of its marginals
    to these powers (Lauritzen 1996, section 4.4).
    """

    lists: int
    terms: npt.NDArray[np.float64]

    def cliques(self, graph: int) -> tuple[tuple[int, ...], ...]:
        """The maximal sets of lists that all depend on one another, each as places of lists, in order."""
        sets = np.flatnonzero(self.terms[graph] > 0).tolist()
        return tuple(sorted(tuple(j for j in range(self.lists) if members >> j & 1) for members in sets))


@cache
def decomposable(lists: int) -> Graphs:
    """Every decomposable graph, found by maximum cardinality search of all 2^(J(J-1)/2) graphs at once.

    Vertices are visited so that each next one has the most neighbours among those visited. A graph is decomposable if
    and only if those neighbours are complete at every step (Tarjan & Yannakakis 1984); the steps then are its cliques
    and separators: p = prod p(vertex and earlier neighbours) / p(earlier neighbours).
    """
    edges = list(combinations(range(lists), 2))
    number = np.arange(1 << len(edges))
    graphs = len(number)
    neighbours = np.zeros((graphs, lists), np.int64)
    for bit, (one, another) in enumerate(edges):
        joined = number >> bit & 1
        neighbours[:, one] |= joined << another
        neighbours[:, another] |= joined << one

    bits = np.array([members.bit_count() for members in range(1 << lists)])
    terms = np.zeros((graphs, 1 << lists))
    visited = np.zeros(graphs, np.int64)
    chordal = np.ones(graphs, np.bool_)
    vertices = np.arange(lists)
    for _ in range(lists):
        seen = (visited[:, None] >> vertices & 1).astype(np.bool_)
        earlier = neighbours & visited[:, None]
        vertex = np.where(seen, -1, bits[earlier]).argmax(axis=1)
        behind = earlier[number, vertex]
        for other in range(lists):
            within = (behind >> other & 1).astype(np.bool_)
            chordal &= ~within | (behind & ~(neighbours[:, other] | 1 << other) == 0)
        terms[number, behind | 1 << vertex] += 1
        terms[number, behind] -= 1
        visited |= 1 << vertex
    kept = terms[chordal]
    kept[:, 0] = 0.0  # the table of no lists is one cell, of probability 1
    kept.setflags(write=False)
    return Graphs(lists, kept)
