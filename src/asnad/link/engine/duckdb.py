"""How does DuckDB carry a linkage? In one file on disk, with bounded memory, on this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker, SettingsCreator

from asnad.errors import LinkageError
from asnad.link.engine import tables
from asnad.link.engine.backend import Source
from asnad.link.engine.columns import reader_of, schema_of
from asnad.link.engine.processes import Sharing
from asnad.link.table import Reads

__all__ = ["DuckDB", "in_memory"]

_BATCH = 20_000
_READ = 4_000
"""Cells that a process is given at once."""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _prepared(connection: duckdb.DuckDBPyConnection) -> None:
    """DuckDB under the names that Spark has for the same."""
    connection.execute("create macro arrays_overlap(a, b) as list_has_any(a, b)")


def in_memory() -> duckdb.DuckDBPyConnection:
    """A small DuckDB for what is measured on a sample; one thread, so that sums come out the same each time."""
    connection = duckdb.connect(config={"threads": 1})
    _prepared(connection)
    return connection


class _Reader:
    """Reads batches of the distinct cells of any facet."""

    def __init__(self, facets: Mapping[str, Mapping[str, str]], reads: Reads) -> None:
        self._readers = {name: reader_of(name, roles, reads) for name, roles in facets.items()}

    def __call__(self, name: str, batch: pa.RecordBatch) -> pa.RecordBatch:
        return self._readers[name](batch)


class DuckDB:
    """DuckDB with its tables in ``folder``, using no more than ``memory`` (as ``"1GB"``) before it goes to disk."""

    explode = "unnest"

    def __init__(self, folder: Path, *, memory: str = "1GB", threads: int = 2, processes: int = 1) -> None:
        self._folder = folder
        self._processes = processes
        self._connection = duckdb.connect(
            str(folder / "linkage.duckdb"),
            config={
                "memory_limit": memory,
                "threads": threads,
                "temp_directory": str(folder / "spilled"),
                "preserve_insertion_order": "true",
                # nothing is fetched, whatever a list or a query names
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
            },
        )
        _prepared(self._connection)

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The connection that has the tables."""
        return self._connection

    def read(self, source: Source, headers: Mapping[str, str]) -> None:
        relation = self._relation(source)
        missing = [header for header in headers if header not in relation.columns]
        if missing:
            raise LinkageError(
                f"there is no column {missing[0]!r} in the list; it has {', '.join(map(repr, relation.columns))}"
            )
        cells = "".join(f", coalesce(cast({_quoted(h)} as varchar), '') as {cell}" for h, cell in headers.items())
        self.drop("rows")
        relation.project(f"row_number() over () - 1 as n{cells}").create("rows")

    def _relation(self, source: Source) -> duckdb.DuckDBPyRelation:
        if isinstance(source, duckdb.DuckDBPyRelation):
            self._connection.register("given", source.to_arrow_table())
            return self._connection.table("given")
        if not isinstance(source, (str, Path)):
            self._connection.register("given", source)
            return self._connection.table("given")
        path = Path(source)
        try:
            if path.suffix.lower() in (".parquet", ".pq"):
                return self._connection.read_parquet(str(path))
            return self._connection.read_csv(str(path), header=True, all_varchar=True, quotechar='"', escapechar='"')
        except duckdb.Error as error:
            raise LinkageError(f"{path} cannot be read as a list: {error}; give CSV in UTF-8, or Parquet") from error

    def save(self, table: str, sql: str) -> None:
        self._connection.execute(f"create or replace table {table} as {sql}")

    def define(self, table: str, sql: str) -> None:
        self.save(table, sql)

    def drop(self, table: str) -> None:
        self._connection.execute(f"drop table if exists {table}")

    def add(self, table: str, content: pa.Table) -> None:
        self._connection.register("passing", content)
        self.save(table, "select * from passing")
        self._connection.unregister("passing")

    def fetch(self, sql: str) -> pa.Table:
        return self._connection.sql(sql).to_arrow_table()

    def stream(self, sql: str) -> Iterator[pa.RecordBatch]:
        yield from self._connection.sql(sql).to_arrow_reader(_BATCH)

    def facets(self, facets: Mapping[str, Mapping[str, str]], reads: Reads) -> None:
        start = partial(_Reader, {name: dict(roles) for name, roles in facets.items()}, reads)
        with Sharing(start, self._processes) as sharing:
            for name, roles in facets.items():
                table = tables.facet_table(name)
                jobs = ((name, batch) for batch in self.fetch(tables.facet_cells(list(roles))).to_batches(_READ))
                self.add(table, schema_of(name, roles).empty_table())
                for batch in sharing.answers(jobs):
                    self._connection.register("passing", batch)
                    self._connection.execute(f"insert into {table} select * from passing")
                    self._connection.unregister("passing")

    def linker(self, table: str, settings: SettingsCreator) -> Linker:
        api = DuckDBAPI(self._connection)
        return Linker(api.register(table), settings, log_level="ERROR")

    def finish(self, linker: Linker) -> None:
        linker.table_management.delete_tables_created_by_splink_from_db()  # type: ignore[no-untyped-call]  # splink's

    def close(self) -> None:
        self._connection.close()
