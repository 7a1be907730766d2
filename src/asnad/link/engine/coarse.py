"""Which pairs are worth an exact score? The list is read, blocked and scored coarsely, all on the engine."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2

import pyarrow as pa

from asnad.link.engine import tables
from asnad.link.engine.backend import Backend, Source
from asnad.link.engine.chances import SAMPLE, chances_of
from asnad.link.engine.columns import facets_of
from asnad.link.engine.rules import Bound, Rule, bound_of, rules_for
from asnad.link.engine.settings import comparisons_for, settings_for, with_chances
from asnad.link.table import Reads
from asnad.link.weights import Weights, default_weights

__all__ = ["GREGORIAN", "Clock", "Coarse", "coarse_pairs", "count", "least_for", "sampled"]

LEAST = -6.0
"""Coarse match weight, prior included, from which on a pair of a list of a million is scored exactly."""
_LOWEST = -8.0

GREGORIAN = Reads("gregorian", "dmy")

_SURVIVORS = pa.schema(
    [
        ("n_l", pa.int64()),
        ("n_r", pa.int64()),
        ("weight", pa.float64()),
        ("by_name", pa.int32()),
        ("by_time", pa.int32()),
    ]
)


@dataclass(slots=True)
class Clock:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)
    _at: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        """What was done since the last stage was of this name."""
        now = time.perf_counter()
        self.seconds[name] = round(now - self._at, 2)
        self._at = now


@dataclass(frozen=True, slots=True)
class Coarse:
    """How many records there are, and the pairs that share a block and are worth an exact score.

    ``cells`` are the roles by the columns of ``rows``, ``reads`` how the dates in them are written. ``survivors`` has a
    row a pair, in order: the numbers of its records (``n_l`` < ``n_r``), its coarse ``weight``, and whether a rule on
    names alone (``by_name``), or on times and places alone (``by_time``), found it. ``model`` is splink's own JSON.
    """

    records: int
    cells: Mapping[str, str]
    reads: Reads
    bounds: Sequence[Bound] = ()
    pairs: int = 0
    survivors: pa.Table = field(default_factory=_SURVIVORS.empty_table)
    model: Mapping[str, object] = field(default_factory=dict)


def coarse_pairs(
    engine: Backend,
    source: Source,
    roles: Mapping[str, str],
    *,
    reads: Reads = GREGORIAN,
    weights: Weights | None = None,
    least: float | None = None,
    clock: Clock | None = None,
) -> Coarse:
    """Read a list into the engine, and find the pairs that may be one person.

    ``least`` replaces :func:`least_for`. The same list gives the same weights on every engine: what is random is drawn
    by number, and counted in whole pairs.

    Raises:
        LinkageError: the list cannot be read, or a column is missing.
    """
    clock = clock or Clock()
    cells = {header: f"c{place}" for place, header in enumerate(roles)}
    by_cell = {cells[header]: role for header, role in roles.items()}
    engine.read(source, cells)
    records = count(engine, "rows")
    clock.stage("read")
    facets = facets_of(by_cell)
    columns = _people(engine, facets, reads) if facets and records > 1 else []
    clock.stage("columns")
    rules = rules_for(columns)
    comparisons = comparisons_for(columns, weights or default_weights())
    if not rules:
        return Coarse(records, by_cell, reads)
    bounds = _keyed(engine, rules, records)
    clock.stage("blocks")
    sample = engine.fetch(sampled("people", records, SAMPLE))
    comparisons = with_chances(comparisons, chances_of(sample, comparisons))
    clock.stage("chances")
    keys = [(tables.key_of(place), bool(rule.explode)) for place, rule in enumerate(rules)]
    linker = engine.linker("keyed", settings_for(comparisons, keys, records))
    pairs = count(engine, linker.inference.compute_blocked_pairs_for_predict().physical_name)
    clock.stage("block")
    predicted = linker.inference.predict(
        threshold_match_weight=least_for(records) if least is None else least, warning_mode="never"
    ).physical_name
    engine.save("survivors", tables.survivors(predicted, rules))
    survivors = engine.fetch("select * from survivors order by n_l, n_r").cast(_SURVIVORS)
    model: Mapping[str, object] = linker.misc.save_model_to_json()
    engine.finish(linker)
    for table in ("survivors", "keyed", "people"):
        engine.drop(table)
    clock.stage("coarse score")
    return Coarse(records, by_cell, reads, bounds, pairs, survivors, model)


def least_for(records: int) -> float:
    """The coarse weight from which on pairs of a list of this length are scored exactly.

    The prior of the coarse score is that of a list in which everybody stands twice. A short list has time for more, and
    people may stand in it ten times.
    """
    return min(LEAST, max(_LOWEST, LEAST - 0.5 * log2(1_000_000 / max(1, records))))


def count(engine: Backend, table: str) -> int:
    """How many rows a table has."""
    return int(engine.fetch(f"select count(*) as records from {table}").column("records")[0].as_py())


def sampled(table: str, records: int, wanted: int) -> str:
    """Records spread over the list, the same ones on every engine: those whose number, scrambled, is low."""
    share = min(1.0, wanted / records)
    return f"select * from {table} where (n * 2654435761) % 4294967296 < {int(share * 4294967296)} order by n"


def _people(engine: Backend, facets: Mapping[str, Mapping[str, str]], reads: Reads) -> list[str]:
    """Make ``people``; the columns that say something of somebody."""
    engine.facets(facets, reads)
    for column, words in (("place", "place_words"), ("birth_place", "birth_place_words")):
        if column.replace("_", " ") in facets:
            engine.define(f"rarest_{column}", tables.rarest(words, facets, engine.explode))
    engine.save("people", tables.people(facets))
    columns = tables.people_columns(facets)
    told = engine.fetch("select " + ", ".join(f"count({column}) as {column}" for column in columns) + " from people")
    return [column for column in columns if told.column(column)[0].as_py()]


def _keyed(engine: Backend, rules: Sequence[Rule], records: int) -> list[Bound]:
    for place, rule in enumerate(rules):
        table = "people"
        if rule.explode:
            table = f"exploded_{place}"
            engine.define(table, tables.exploded(rule, engine.explode))
        engine.define(f"blocks_{place}", tables.blocks(rule, table))
    sizes: list[list[tuple[int, int]]] = [[] for _ in rules]
    for row in engine.fetch(tables.block_sizes(len(rules))).to_pylist():
        sizes[row["rule"]].append((row["size"], row["blocks"]))
    bounds = [bound_of(rule, listed, records) for rule, listed in zip(rules, sizes, strict=True)]
    engine.save("keyed", tables.keyed(rules, bounds))
    for place, rule in enumerate(rules):
        engine.drop(f"blocks_{place}")
        if rule.explode:
            engine.drop(f"exploded_{place}")
    return bounds
