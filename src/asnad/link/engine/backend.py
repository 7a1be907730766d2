"""What must an engine be able to do? Read a list, run SQL, let Python read distinct cells, lend itself to splink."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
from splink import Linker, SettingsCreator

from asnad.link.table import Reads

__all__ = ["Backend", "Source"]

Source = str | Path | Any
"""A CSV or Parquet file (or, on Spark, a folder of them), an Arrow table, or a relation or data frame of the engine."""


class Backend(Protocol):
    """An engine with the tables of one linkage in it. SQL is what :mod:`asnad.link.engine.tables` writes."""

    explode: str
    """The function that makes a row of each member of a list."""

    @property
    def folder(self) -> Path:
        """Where it keeps what does not fit in memory."""
        ...

    def read(self, source: Source, headers: Mapping[str, str]) -> None:
        """Make ``rows``: numbered in the order of the source, with the columns of ``headers`` under their new names.

        All cells are texts; what is not told is empty.
        """
        ...

    def save(self, table: str, sql: str) -> None:
        """Run a query and keep what it gives as a table."""
        ...

    def define(self, table: str, sql: str) -> None:
        """The same for a small table that is read twice at most: kept, or worked out anew, as is cheaper."""
        ...

    def drop(self, table: str) -> None:
        """Forget a table."""
        ...

    def add(self, table: str, content: pa.Table) -> None:
        """Make a table of what Python has."""
        ...

    def fetch(self, sql: str) -> pa.Table:
        """What a query gives, whole."""
        ...

    def stream(self, sql: str) -> Iterator[pa.RecordBatch]:
        """What a query gives, in its order, piece by piece."""
        ...

    def facets(self, facets: Mapping[str, Mapping[str, str]], reads: Reads) -> None:
        """Make the table of each facet: its distinct cells, read by :func:`asnad.link.engine.columns.reader_of`."""
        ...

    def linker(self, table: str, settings: SettingsCreator) -> Linker:
        """Splink on a table."""
        ...

    def finish(self, linker: Linker) -> None:
        """Let go of what splink has kept in the engine."""
        ...

    def close(self) -> None:
        """Let go of what was opened here."""
        ...
