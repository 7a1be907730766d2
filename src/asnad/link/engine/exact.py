"""What does our own model say of the pairs that survived? Scored in pieces, so that only some records are in memory.

As in memory (:mod:`asnad.link.linker`), the weights are first bent to the list, on a sample of the pairs.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

import pyarrow as pa

from asnad.link.calibrate import Calibration
from asnad.link.engine.processes import Sharing
from asnad.link.evidence.factor import Factor
from asnad.link.fellegi_sunter import Model
from asnad.link.linker import learned
from asnad.link.partition import partition
from asnad.link.record import Record
from asnad.link.table import Reads, records_of
from asnad.link.weights import Weights, default_weights

__all__ = ["CELLS", "PIECE", "Candidates", "Fit", "Judge", "joined", "prior_of", "scored", "sharing", "taught"]

PIECE = 10_000
"""Pairs that a process is given at once, and the records they are of."""
_FEWEST, _SMALLEST = 8, 500
"""Pieces that there are at least, so that every process has some, unless they would be smaller than this."""
TOLD = 6_000
"""Pairs from which the weights are learned, at most."""
_FLOOR = -12.0
"""log2 odds below which a pair plays no part in what prior is learned."""

CELLS = "select wanted.piece, rows.* from wanted join rows on wanted.n = rows.n order by piece, n"
"""The cells of the records in a table ``wanted``."""
Cells = Callable[[pa.Table], Iterator[pa.RecordBatch]]
"""Fetches the cells of records: given ``piece`` and ``n``, the rows by piece, with both beside the cells."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of record numbers, the smaller first."""

    left: array[int]
    right: array[int]

    @classmethod
    def of(cls, survivors: pa.Table) -> Self:
        """The pairs of :class:`~asnad.link.engine.coarse.Coarse`."""
        return cls(*(array("q", survivors.column(side).to_pylist()) for side in ("n_l", "n_r")))

    def __len__(self) -> int:
        return len(self.left)

    def sample(self, wanted: int) -> Self:
        """About so many of the pairs, spread over them; all where there are no more."""
        below = wanted / max(1, len(self)) * 2**32
        places = [at for at in range(len(self)) if at * 2654435761 % 2**32 < below]
        return type(self)(*(array("q", map(side.__getitem__, places)) for side in (self.left, self.right)))


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
class Judge:
    """What was learned of a list: the table of weights, the log2 odds of the prior, and what log odds then mean."""

    weights: Mapping[str, Mapping[str, float]]
    log_prior: float
    calibration: Calibration

    def log_odds(self, weight: float) -> float:
        """Calibrated log2 odds of a candidate from its weight in bits."""
        return self.calibration(weight + self.log_prior)


class _Worker:
    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._model = fit.model()

    def __call__(self, job: str, judge: Judge | None, *arguments: Any) -> Any:
        if judge:
            self._model.weights = judge.weights
        found = getattr(self, f"_{job}")(judge, *arguments)
        # what was compared is not met again in another piece
        self._model.forget()
        return found

    def _records(self, cells: Sequence[pa.RecordBatch]) -> dict[int, Record]:
        rows = [row for batch in cells for row in batch.to_pylist()]
        return dict(
            zip((row["n"] for row in rows), records_of(rows, self._fit.roles, "", *self._fit.reads), strict=True)
        )

    def _tell(
        self, _: Judge | None, cells: Sequence[pa.RecordBatch], left: array[int], right: array[int]
    ) -> list[list[Factor]]:
        records = self._records(cells)
        factors = self._model.factors
        return [[one for _, one in factors(records[i], records[j])] for i, j in zip(left, right, strict=True)]

    def _weigh(
        self, _: Judge | None, cells: Sequence[pa.RecordBatch], left: array[int], right: array[int]
    ) -> array[float]:
        records = self._records(cells)
        weight = self._model.weight
        return array("d", (weight(records[i], records[j]) for i, j in zip(left, right, strict=True)))

    def _join(
        self,
        judge: Judge,
        cells: Sequence[pa.RecordBatch],
        numbers: Sequence[int],
        odds: Mapping[tuple[int, int], float],
        level: float,
    ) -> list[list[int]]:
        by_number = self._records(cells)
        records = [by_number[n] for n in numbers]
        weight = self._model.weight

        def other(bits: float) -> float:
            return judge.calibration.of_others(bits + judge.log_prior) - level

        return [
            [numbers[i] for i in cluster]
            for cluster in partition(len(records), odds, lambda i, j: other(weight(records[i], records[j])))
            if len(cluster) > 1
        ]


def sharing(fit: Fit, processes: int) -> Sharing:
    """Processes that each fit the model, and then weigh and join with it."""
    return Sharing(partial(_Worker, fit), processes)


def taught(candidates: Candidates, size: int, cells: Cells, workers: Sharing, weights: Weights | None) -> Judge:
    """What a sample of the candidates of a list of ``size`` records teaches about it; not calibrated."""
    some = candidates.sample(TOLD)
    factors: dict[tuple[int, int], Sequence[Factor]] = {}
    for piece, found in _told("tell", None, some, cells, workers):
        factors.update(zip([(some.left[at], some.right[at]) for at in piece], found, strict=True))
    model = Model([], weights, size=size)
    learned(model, factors, {}, weights or default_weights(), len(some) / len(candidates))
    return Judge({slot: dict(levels) for slot, levels in model.weights.items()}, model.log_prior, Calibration())


def scored(candidates: Candidates, judge: Judge, cells: Cells, workers: Sharing) -> array[float]:
    """The weight of every candidate, in bits."""
    weights = array("d", bytes(8 * len(candidates)))
    for piece, found in _told("weigh", judge, candidates, cells, workers):
        for at, weight in zip(piece, found, strict=True):
            weights[at] = weight
    return weights


def prior_of(weights: Iterable[float], size: int) -> float:
    """The log2 odds of the prior of a list of ``size`` records, from the weights of all its candidates."""
    model = Model([], size=size)
    return model.learn_prior([one for one in weights if one + model.log_prior > _FLOOR])


def _told(
    job: str, judge: Judge | None, candidates: Candidates, cells: Cells, workers: Sharing
) -> Iterator[tuple[array[int], Any]]:
    """What the workers say of the candidates, piece by piece: the places of the pairs, and the answers."""
    order = _by_component(candidates)
    size = min(PIECE, max(_SMALLEST, len(order) // _FEWEST))
    pieces = [order[start : start + size] for start in range(0, len(order), size)]
    left, right = candidates.left, candidates.right
    wanted = _wanted([{n for at in piece for n in (left[at], right[at])} for piece in pieces])
    jobs = (
        (job, judge, batches, *(array("q", (side[at] for at in pieces[piece])) for side in (left, right)))
        for piece, batches in _by_piece(cells(wanted), len(pieces))
    )
    return zip(pieces, workers.answers(jobs), strict=True)


def joined(
    candidates: Candidates, log_odds: Sequence[float], level: float, *, judge: Judge, cells: Cells, workers: Sharing
) -> list[list[int]]:
    """The numbers of the records of each person of whom there are several, each in order, ordered by their first.

    ``log_odds`` are those of the candidates, ``level`` from which on two are one person. Only where some pair of a
    group was not a candidate are records needed again.
    """
    heads = _Heads()
    for left, right, value in zip(candidates.left, candidates.right, log_odds, strict=True):
        if value > level:
            heads.join(left, right)
    members: dict[int, list[int]] = defaultdict(list)
    for n in heads.members():
        members[heads.of(n)].append(n)
    odds: dict[int, dict[tuple[int, int], float]] = {head: {} for head in members}
    for left, right, value in zip(candidates.left, candidates.right, log_odds, strict=True):
        head = heads.of(left)
        if head in odds and head == heads.of(right):
            odds[head][left, right] = value - level
    clusters: list[list[int]] = []
    open_groups: list[list[int]] = []
    for head, group in sorted(members.items()):
        group.sort()
        if len(odds[head]) < len(group) * (len(group) - 1) // 2:
            open_groups.append(group)
        else:
            clusters += _partitioned(group, odds[head])
    clusters += _with_records(open_groups, odds, heads, level, judge=judge, cells=cells, workers=workers)
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
    level: float,
    *,
    judge: Judge,
    cells: Cells,
    workers: Sharing,
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
        return "join", judge, batches, numbers, known, level

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
