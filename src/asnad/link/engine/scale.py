"""How is a list of millions linked? Read, block, score coarsely, score exactly, join; and what that may have missed."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pyarrow as pa

from asnad.link.calibrate import Calibration, calibrated
from asnad.link.decide import threshold_of
from asnad.link.engine.backend import Backend, Source
from asnad.link.engine.coarse import GREGORIAN, Clock, Coarse, coarse_pairs, sampled
from asnad.link.engine.dealt import dealt_candidates
from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.exact import CELLS, Candidates, Fit, Judge, joined, prior_of, scored, sharing, taught
from asnad.link.engine.missed import Missed, missed
from asnad.link.engine.processes import Sharing
from asnad.link.engine.rules import Bound
from asnad.link.table import Reads
from asnad.link.weights import Weights

__all__ = ["Linked", "Report", "link_candidates", "link_rows", "link_table"]

FITTED = 25_000
"""Records that the exact model is fitted to, at most."""
CALIBRATED = 100_000
"""Records up to which the log odds are calibrated by a list dealt anew; those of a longer one are the model's own."""
DEALT = 30_000
"""Pairs of the list dealt anew that are scored, at most."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: records, blocks by rule, pairs that share a block, pairs scored exactly, seconds by stage.

    ``log_prior`` are log2 odds that two records are one person before anything is known of them, ``threshold`` those
    from which on two are taken for one.
    """

    records: int
    bounds: Sequence[Bound] = ()
    pairs: int = 0
    survivors: int = 0
    log_prior: float = 0.0
    threshold: float = 0.0
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
    threshold: float | None = None,
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
    threshold: float | None = None,
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
    threshold: float | None = None,
    clock: Clock | None = None,
) -> Linked:
    """Score the pairs that survived exactly, and join them; the engine still has the ``rows`` they are of."""
    clock = clock or Clock()
    if not coarse.survivors.num_rows:
        return Linked([], Report(coarse.records, coarse.bounds, coarse.pairs, seconds=clock.seconds), coarse.model)
    candidates = Candidates.of(coarse.survivors)
    fit = Fit(
        engine.fetch(sampled("rows", coarse.records, FITTED)), coarse.cells, coarse.reads, coarse.records, weights
    )

    def fetch_cells(wanted: pa.Table) -> Iterator[pa.RecordBatch]:
        engine.add("wanted", wanted)
        return engine.stream(CELLS)

    with sharing(fit, processes) as workers:
        judge = taught(candidates, coarse.records, fetch_cells, workers, weights)
        clock.stage("learn")
        weighed = scored(candidates, judge, fetch_cells, workers)
        judge = replace(judge, log_prior=prior_of(weighed, coarse.records))
        clock.stage("exact score")
        if coarse.records <= CALIBRATED:
            odds = [weight + judge.log_prior for weight in weighed]
            found = dict(zip(zip(candidates.left, candidates.right, strict=True), odds, strict=True))
            calibration = _calibration(
                engine, coarse, weights, found=found, judge=judge, workers=workers, processes=processes
            )
            judge = replace(judge, calibration=calibration)
            clock.stage("calibrate")
        log_odds = array("d", map(judge.log_odds, weighed))
        level = threshold_of(log_odds) if threshold is None else threshold
        clusters = joined(candidates, log_odds, level, judge=judge, cells=fetch_cells, workers=workers)
    clock.stage("join")
    named = _named(engine, clusters, coarse.cells)
    clock.stage("name")
    report = Report(
        coarse.records,
        coarse.bounds,
        coarse.pairs,
        len(candidates),
        judge.log_prior,
        level,
        _missed(coarse, log_odds, level),
        clock.seconds,
    )
    return Linked(named, report, coarse.model)


def _calibration(
    engine: Backend,
    coarse: Coarse,
    weights: Weights | None,
    *,
    found: Mapping[tuple[int, int], float],
    judge: Judge,
    workers: Sharing,
    processes: int,
) -> Calibration:
    """What log odds mean in this list, from those ``found`` of its pairs and of the pairs of the list dealt anew."""
    rows = engine.fetch("select * from rows order by n")
    with dealt_candidates(rows, coarse, weights, processes, engine.folder) as (dealt, cells):
        some = dealt.sample(DEALT)
        scores = scored(some, judge, cells, workers)
    by_chance = [
        weight + judge.log_prior
        for i, j, weight in zip(some.left, some.right, scores, strict=True)
        if found.get((i, j), 0.0) <= 0.0
    ]
    return calibrated(found.values(), by_chance, len(some) / max(1, len(dealt)))


def _missed(coarse: Coarse, log_odds: Sequence[float], level: float) -> Missed:
    by_name, by_time = (coarse.survivors.column(name).to_pylist() for name in ("by_name", "by_time"))
    return missed(
        [
            (bool(name), bool(time))
            for value, name, time in zip(log_odds, by_name, by_time, strict=True)
            if value > level
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
