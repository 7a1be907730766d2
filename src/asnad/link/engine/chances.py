"""How often do two strangers agree at each level? Counted by splink on a sample, always on DuckDB, always alike."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
from splink import DuckDBAPI, Linker

from asnad.link.engine.duckdb import in_memory
from asnad.link.engine.settings import Chances, Comparison, settings_for

__all__ = ["SAMPLE", "chances_of"]

SAMPLE = 1_200
"""Records drawn; each of one half is compared with each of the other."""


def chances_of(people: pa.Table, comparisons: Sequence[Comparison]) -> Chances:
    """The share of pairs at each level, half a pair added to each so that none is 0.

    ``people`` are some records of the list with the columns to compare, numbered by ``n``. Among them are hardly any
    two of one person, since they are few of many.
    """
    connection = in_memory()
    connection.register("sample", people.sort_by("n"))
    connection.execute("create table people as select * from sample")
    connection.execute(
        "create table pairs as select '0' as match_key, l.n as join_key_l, r.n as join_key_r from "
        "(select n, row_number() over (order by n) % 2 as half from people) l join "
        "(select n, row_number() over (order by n) % 2 as half from people) r on l.half = 0 and r.half = 1"
    )
    api = DuckDBAPI(connection)
    settings = settings_for(comparisons, [("n", False)], people.num_rows, levels=True)
    linker = Linker(api.register("people"), settings, log_level="ERROR", validate_settings=False)
    linker.table_management.register_blocked_pairs_for_predict(api.register("pairs"))
    predicted = linker.inference.predict(warning_mode="never").physical_name
    found: dict[str, list[float]] = {}
    for one in comparisons:
        column = f"gamma_{one.name}"
        counted = connection.execute(f"select {column}, count(*) from {predicted} group by {column}").fetchall()
        by_level = dict(counted)
        # splink numbers levels downwards from the first to 0, and what is not told is -1
        counts = [by_level.get(len(one.levels) - 1 - place, 0) + 0.5 for place in range(len(one.levels))]
        found[one.name] = [count / sum(counts) for count in counts]
    connection.close()
    return found
