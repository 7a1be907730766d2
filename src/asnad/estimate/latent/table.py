"""How is a table laid out for the samplers? As a tree of shared beginnings, so that one pass gives all cells."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from asnad.estimate.histories import CaptureHistories

__all__ = ["Table", "table_of"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class Table(NamedTuple):
    """P patterns over J lists, lists in order of size.

    ``counts``   people of each pattern, shape (P,).
    ``people``   their sum, n.
    ``lists``    J.
    ``limit``    the most people on no list that are looked at.
    ``prior``    shape and rate of the prior of alpha, shape (2,).
    ``members``  the lists of all patterns, one after another; those of pattern x from ``starts[x]`` to ``starts[x+1]``.
    ``parents``, ``rows``  the tree: the probability of node i is that of ``parents[i]`` times row ``rows[i]`` of a
                 chain's ``factors``. Node 0 is the root.
    ``leaves``   the node of each pattern, then that of the pattern on no list, shape (P + 1,).
    """

    counts: Ints
    people: int
    lists: int
    limit: int
    prior: Floats
    members: Ints
    starts: Ints
    parents: Ints
    rows: Ints
    leaves: Ints


def table_of(histories: CaptureHistories, limit: float, concentration: tuple[float, float]) -> Table:
    """The patterns of a table, and at most ``limit`` times n people on no list."""
    order = np.argsort(-histories.sizes, kind="stable")
    patterns = histories.patterns[:, order]
    lists = len(order)
    nodes: dict[tuple[int, ...], int] = {(): 0}
    parents, rows, leaves = [0], [0], []

    def node(path: tuple[int, ...]) -> int:
        if path not in nodes:
            parents.append(node(path[:-1]))
            rows.append(path[-1])
            nodes[path] = len(nodes)
        return nodes[path]

    for pattern in patterns:
        last = int(np.flatnonzero(pattern)[-1]) + 1
        leaves.append(node((*(j + (lists + 1) * int(pattern[j]) for j in range(last)), 2 * lists + 2 + last)))
    leaves.append(node((2 * lists + 2,)))
    return Table(
        histories.counts.copy(),
        histories.n,
        lists,
        int(limit * histories.n),
        np.array(concentration),
        np.nonzero(patterns)[1].astype(np.int64),
        np.concatenate([[0], np.cumsum(patterns.sum(axis=1))]).astype(np.int64),
        np.array(parents, np.int64),
        np.array(rows, np.int64),
        np.array(leaves, np.int64),
    )
