"""What does our own model say of the pairs that survived? Scored in pieces, so that only some records are in memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyarrow as pa

from asnad.link.engine.processes import Sharing
from asnad.link.fellegi_sunter import Model
from asnad.link.partition import partition
from asnad.link.record import Record
from asnad.link.table import Reads, records_of
from asnad.link.weights import Weights

__all__ = ["PIECE", "Candidates", "Fit", "Scored", "joined", "scored", "sharing"]

PIECE = 10_000
"""Pairs that a process is given at once, and the records they are of."""
_FLOOR = -12.0
"""log2 odds below which a pair plays no part in what prior is learned."""

Cells = Callable[[pa.Table], Iterator[pa.RecordBatch]]
"""Fetches the cells of records: given ``piece`` and ``n``, the rows by piece, with both beside the cells."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of record numbers, the smaller first."""

    left: array[int]
    right: array[int]

    def __len__(self) -> int:
        return len(self.left)


@dataclass(frozen=True, slots=True)
class Fit:
    """What the model is fitted to in each process: a sample of the rows, out of ``size`` in all."""

    sample: pa.Table
    roles: Mapping[str, str]
    reads: Reads
    size: int
    weights: Weights | None = None

    def model(self) -> Model:
        """The model, the prior not yet learned."""
        weights = dict(self.weights) if self.weights else None
        return Model(records_of(self.sample.to_pylist(), self.roles, "", *self.reads), weights, size=self.size)


@dataclass(frozen=True, slots=True)
class Scored:
    """The weight of each candidate in bits, and the log2 odds of the prior."""

    weights: array[float]
    log_prior: float


class _Worker:
    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._model = fit.model()

    def __call__(self, job: str, *arguments: Any) -> Any:
        found = self._weigh(*arguments) if job == "weigh" else self._join(*arguments)
        # what was compared is not met again in another piece
        self._model.forget()
        return found

    def _records(self, cells: Sequence[pa.RecordBatch]) -> dict[int, Record]:
        rows = [row for batch in cells for row in batch.to_pylist()]
        return dict(
            zip((row["n"] for row in rows), records_of(rows, self._fit.roles, "", *self._fit.reads), strict=True)
        )

    def _weigh(self, cells: Sequence[pa.RecordBatch], left: array[int], right: array[int]) -> array[float]:
        records = self._records(cells)
        weight = self._model.weight
        return array("d", (weight(records[i], records[j]) for i, j in zip(left, right, strict=True)))

    def _join(
        self,
        cells: Sequence[pa.RecordBatch],
        numbers: Sequence[int],
        odds: Mapping[tuple[int, int], float],
        less: float,
    ) -> list[list[int]]:
        by_number = self._records(cells)
        records = [by_number[n] for n in numbers]
        weight = self._model.weight
        return [
            [numbers[i] for i in cluster]
            for cluster in partition(len(records), odds, lambda i, j: weight(records[i], records[j]) + less)
            if len(cluster) > 1
        ]


def sharing(fit: Fit, processes: int) -> Sharing:
    """Processes that each fit the model, and then weigh and join with it."""
    return Sharing(partial(_Worker, fit), processes)


def scored(candidates: Candidates, size: int, cells: Cells, workers: Sharing) -> Scored:
    """Weigh every candidate of a list of ``size`` records, and learn the prior from all."""
    order = _by_component(candidates)
    pieces = [order[start : start + PIECE] for start in range(0, len(order), PIECE)]
    left, right = candidates.left, candidates.right
    wanted = _wanted([{n for at in piece for n in (left[at], right[at])} for piece in pieces])
    jobs = (
        (
            "weigh",
            batches,
            array("q", (left[at] for at in pieces[piece])),
            array("q", (right[at] for at in pieces[piece])),
        )
        for piece, batches in _by_piece(cells(wanted), len(pieces))
    )
    weights = array("d", bytes(8 * len(candidates)))
    for piece, found in zip(pieces, workers.answers(jobs), strict=True):
        for at, weight in zip(piece, found, strict=True):
            weights[at] = weight
    prior = Model([], size=size)
    return Scored(weights, prior.learn_prior([one for one in weights if one + prior.log_prior > _FLOOR]))


def joined(candidates: Candidates, found: Scored, cells: Cells, workers: Sharing, threshold: float) -> list[list[int]]:
    """The numbers of the records of each person of whom there are several, each in order, ordered by their first.

    Only where some pair of a group was not a candidate are records needed again.
    """
    less = found.log_prior - threshold
    heads = _Heads()
    for left, right, weight in zip(candidates.left, candidates.right, found.weights, strict=True):
        if weight + less > 0:
            heads.join(left, right)
    members: dict[int, list[int]] = defaultdict(list)
    for n in heads.members():
        members[heads.of(n)].append(n)
    odds: dict[int, dict[tuple[int, int], float]] = {head: {} for head in members}
    for left, right, weight in zip(candidates.left, candidates.right, found.weights, strict=True):
        head = heads.of(left)
        if head in odds and head == heads.of(right):
            odds[head][left, right] = weight + less
    clusters: list[list[int]] = []
    open_groups: list[list[int]] = []
    for head, group in sorted(members.items()):
        group.sort()
        if len(odds[head]) < len(group) * (len(group) - 1) // 2:
            open_groups.append(group)
        else:
            clusters += _partitioned(group, odds[head])
    clusters += _with_records(open_groups, odds, heads, cells, workers, less=less)
    return sorted(clusters)


def _partitioned(group: list[int], odds: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The partition of a group of which all pairs are known."""
    if len(group) == 2:
        return [group]
    place = {n: at for at, n in enumerate(group)}
    known = {(place[i], place[j]): value for (i, j), value in odds.items()}
    found = partition(len(group), known, lambda i, j: known[i, j])
    return [[group[at] for at in cluster] for cluster in found if len(cluster) > 1]


def _with_records(
    groups: list[list[int]],
    odds: Mapping[int, Mapping[tuple[int, int], float]],
    heads: _Heads,
    cells: Cells,
    workers: Sharing,
    *,
    less: float,
) -> list[list[int]]:
    pieces: list[list[list[int]]] = []
    size = 0
    for group in groups:
        if not pieces or size > PIECE:
            pieces.append([])
            size = 0
        pieces[-1].append(group)
        size += len(group)

    def job(piece: list[list[int]], batches: Sequence[pa.RecordBatch]) -> tuple[Any, ...]:
        numbers = [n for group in piece for n in group]
        place = {n: at for at, n in enumerate(numbers)}
        known = {(place[i], place[j]): value for group in piece for (i, j), value in odds[heads.of(group[0])].items()}
        return "join", batches, numbers, known, less

    wanted = _wanted([{n for group in piece for n in group} for piece in pieces])
    jobs = (job(pieces[piece], batches) for piece, batches in _by_piece(cells(wanted), len(pieces)))
    return [cluster for found in workers.answers(jobs) for cluster in found]


class _Heads:
    """Which records hang together: union-find over the numbers that were joined."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def of(self, n: int) -> int:
        above = self._above
        while (higher := above.get(n, n)) != n:
            above[n] = n = above.get(higher, higher)
        return n

    def join(self, one: int, other: int) -> None:
        a, b = self.of(one), self.of(other)
        self._above.setdefault(one, a)
        self._above.setdefault(other, b)
        if a != b:
            self._above[max(a, b)] = min(a, b)
            self._above.setdefault(min(a, b), min(a, b))

    def members(self) -> Iterable[int]:
        return list(self._above)


def _by_component(candidates: Candidates) -> array[int]:
    """The places of the candidates, those that hang together beside each other."""
    heads = _Heads()
    for left, right in zip(candidates.left, candidates.right, strict=True):
        heads.join(left, right)
    component = array("q", (heads.of(left) for left in candidates.left))
    return array("q", sorted(range(len(candidates)), key=component.__getitem__))


def _wanted(pieces: Sequence[Iterable[int]]) -> pa.Table:
    numbers, places = array("q"), array("q")
    for place, piece in enumerate(pieces):
        listed = sorted(piece)
        numbers.extend(listed)
        places.extend([place] * len(listed))
    return pa.table({"piece": pa.array(places, pa.int64()), "n": pa.array(numbers, pa.int64())})


def _by_piece(batches: Iterable[pa.RecordBatch], pieces: int) -> Iterator[tuple[int, list[pa.RecordBatch]]]:
    """Rows that come ordered by piece, gathered."""
    held: list[pa.RecordBatch] = []
    at = 0
    for batch in batches:
        places = batch.column("piece").to_pylist()
        start = 0
        for row, place in enumerate(places):
            if place != at:
                held.append(batch.slice(start, row - start))
                yield at, held
                held, start, at = [], row, place
        held.append(batch.slice(start))
    if pieces:
        yield at, held
