"""How is a list of millions linked? Read, block, score coarsely, score exactly, join; and what that may have missed."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pyarrow as pa

from asnad.link.engine.backend import Backend, Source
from asnad.link.engine.coarse import GREGORIAN, Clock, Coarse, coarse_pairs, sampled
from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.exact import Candidates, Fit, Scored, joined, scored, sharing
from asnad.link.engine.missed import Missed, missed
from asnad.link.engine.rules import Bound
from asnad.link.table import Reads
from asnad.link.weights import Weights

__all__ = ["Linked", "Report", "link_candidates", "link_rows", "link_table"]

FITTED = 50_000
"""Records that the exact model is fitted to, at most."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: records, blocks by rule, pairs that share a block, pairs scored exactly, seconds by stage.

    ``log_prior`` are log2 odds that two records are one person before anything is known of them.
    """

    records: int
    bounds: Sequence[Bound] = ()
    pairs: int = 0
    survivors: int = 0
    log_prior: float = 0.0
    missed: Missed = field(default_factory=lambda: missed(()))
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Linked:
    """People of whom the list has several records, by the ids of these; ``model`` is splink's own JSON."""

    clusters: Sequence[Sequence[str]]
    report: Report
    model: Mapping[str, object] = field(default_factory=dict)


def link_table(
    source: Source,
    roles: Mapping[str, str],
    *,
    backend: Literal["duckdb", "spark"] = "duckdb",
    folder: Path | None = None,
    memory: str = "1GB",
    processes: int = 2,
    reads: Reads = GREGORIAN,
    weights: Weights | None = None,
    threshold: float = 0.0,
) -> Linked:
    """Link a list of any length; ``roles`` says what its columns hold, as in :mod:`asnad.link.table`.

    ``source`` is a CSV or Parquet file, an Arrow table, or a relation or data frame of the engine; ``reads`` are the
    calendar and the order of its dates. ``folder`` is where what does not fit in memory is kept meanwhile, ``memory``
    what the engine may hold. Nothing leaves the machine. With more than one of ``processes`` a program calls this under
    ``if __name__ == "__main__":``, as they are spawned.

    Raises:
        LinkageError: the list cannot be read, or a column is missing.
        EngineMissing: Spark, or the Java it needs, is not installed.
    """
    with _opened(backend, folder, memory, processes) as engine:
        return link_rows(engine, source, roles, processes=processes, reads=reads, weights=weights, threshold=threshold)


@contextmanager
def _opened(name: str, folder: Path | None, memory: str, processes: int) -> Iterator[Backend]:
    with TemporaryDirectory(dir=folder, prefix="asnad-linkage-") as passing:
        engine: Backend
        if name == "spark":
            from asnad.link.engine.spark import Spark  # noqa: PLC0415  # optional, and slow to import

            engine = Spark(Path(passing), memory=memory, cores=processes)
        else:
            engine = DuckDB(Path(passing), memory=memory, threads=processes, processes=processes)
        try:
            yield engine
        finally:
            engine.close()


def link_rows(
    engine: Backend,
    source: Source,
    roles: Mapping[str, str],
    *,
    processes: int = 2,
    reads: Reads = GREGORIAN,
    weights: Weights | None = None,
    threshold: float = 0.0,
) -> Linked:
    """The same on an engine that is open, such as a Spark session of a cluster."""
    clock = Clock()
    coarse = coarse_pairs(engine, source, roles, reads=reads, weights=weights, clock=clock)
    return link_candidates(engine, coarse, processes=processes, weights=weights, threshold=threshold, clock=clock)


def link_candidates(
    engine: Backend,
    coarse: Coarse,
    *,
    processes: int = 2,
    weights: Weights | None = None,
    threshold: float = 0.0,
    clock: Clock | None = None,
) -> Linked:
    """Score the pairs that survived exactly, and join them; the engine still has the ``rows`` they are of."""
    clock = clock or Clock()
    if not coarse.survivors.num_rows:
        return Linked([], Report(coarse.records, coarse.bounds, coarse.pairs, seconds=clock.seconds), coarse.model)
    candidates = Candidates(_array(coarse.survivors, "n_l"), _array(coarse.survivors, "n_r"))
    fit = Fit(
        engine.fetch(sampled("rows", coarse.records, FITTED)), coarse.cells, coarse.reads, coarse.records, weights
    )

    def fetch_cells(wanted: pa.Table) -> Iterator[pa.RecordBatch]:
        engine.add("wanted", wanted)
        return engine.stream("select wanted.piece, rows.* from wanted join rows on wanted.n = rows.n order by piece, n")

    with sharing(fit, processes) as workers:
        found = scored(candidates, coarse.records, fetch_cells, workers)
        clock.stage("exact score")
        clusters = joined(candidates, found, fetch_cells, workers, threshold)
    clock.stage("join")
    named = _named(engine, clusters, coarse.cells)
    clock.stage("name")
    report = Report(
        coarse.records,
        coarse.bounds,
        coarse.pairs,
        len(candidates),
        found.log_prior,
        _missed(coarse, found, threshold),
        clock.seconds,
    )
    return Linked(named, report, coarse.model)


def _array(table: pa.Table, column: str) -> array[int]:
    return array("q", table.column(column).to_pylist())


def _missed(coarse: Coarse, found: Scored, threshold: float) -> Missed:
    by_name, by_time = (coarse.survivors.column(name).to_pylist() for name in ("by_name", "by_time"))
    return missed(
        [
            (bool(name), bool(time))
            for weight, name, time in zip(found.weights, by_name, by_time, strict=True)
            if weight + found.log_prior > threshold
        ]
    )


def _named(engine: Backend, clusters: list[list[int]], roles: Mapping[str, str]) -> list[list[str]]:
    """The clusters by the ids of their records, or by their numbers where the list has no ids."""
    cell = next((cell for cell, role in roles.items() if role == "id"), "")
    if not cell:
        return [[str(n) for n in cluster] for cluster in clusters]
    engine.add("wanted", pa.table({"n": pa.array([n for cluster in clusters for n in cluster], pa.int64())}))
    ids = engine.fetch(f"select rows.n, rows.{cell} as id from wanted join rows on wanted.n = rows.n")
    by_number = dict(zip(ids.column("n").to_pylist(), ids.column("id").to_pylist(), strict=True))
    return [[by_number[n] or str(n) for n in cluster] for cluster in clusters]
