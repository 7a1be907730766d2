from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from asnad.estimate.graphs.decomposable import decomposable


@pytest.mark.parametrize(("lists", "graphs"), [(1, 1), (2, 2), (3, 8), (4, 61), (5, 822), (6, 18_154)])
def test_there_are_as_many_as_are_known(lists: int, graphs: int) -> None:
    assert decomposable(lists).terms.shape == (graphs, 1 << lists)


def _chordal(neighbours: dict[int, set[int]]) -> bool:
    """By taking away vertices whose neighbours are all joined (Dirac 1961)."""
    left = {vertex: set(joined) for vertex, joined in neighbours.items()}
    while left:
        simplicial = next(
            (v for v, joined in left.items() if all(b in left[a] for a, b in combinations(sorted(joined), 2))), None
        )
        if simplicial is None:
            return False
        for joined in left.pop(simplicial):
            left[joined].discard(simplicial)
    return True


def test_cliques_are_those_found_by_trying_every_graph_and_set() -> None:
    expected = set()
    edges = list(combinations(range(4), 2))
    for number in range(1 << len(edges)):
        chosen = {edge for bit, edge in enumerate(edges) if number >> bit & 1}
        if not _chordal({v: {a + b - v for a, b in chosen if v in {a, b}} for v in range(4)}):
            continue
        sets = [s for size in range(1, 5) for s in combinations(range(4), size)]
        complete = [s for s in sets if set(combinations(s, 2)) <= chosen]
        expected.add(tuple(sorted(s for s in complete if not any(set(s) < set(o) for o in complete))))
    graphs = decomposable(4)
    assert {graphs.cliques(graph) for graph in range(61)} == expected


def test_a_probability_that_is_markov_to_a_path_is_its_cliques_over_its_separators() -> None:
    graphs = decomposable(3)
    path = next(graph for graph in range(8) if graphs.cliques(graph) == ((0, 1), (1, 2)))
    assert graphs.terms[path].tolist() == [0, 0, -1, 1, 0, 0, 1, 0]


def test_every_graph_counts_each_list_once() -> None:
    """Cliques less separators hold each vertex exactly once: what makes them a probability."""
    members = np.arange(1 << 5)
    holds = (members[:, None] >> np.arange(5)) & 1
    assert (decomposable(5).terms @ holds == 1).all()
