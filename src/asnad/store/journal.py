"""Where are sealed entries and commits kept? In three tables of one database, written in whole transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import NoneType
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Row, Select, Table, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from asnad.errors import StoreError
from asnad.record.ports import Commit, SealedEntry
from asnad.store import guards
from asnad.store.tables import COMMITS, CONTENTS, LEAVES

__all__ = ["SqlJournalStore"]

ROWS = 256
"""Rows fetched at a time: few enough that long texts do not fill the memory."""

SQLITE_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
POSTGRES_TRIGGERS = """
SELECT tgname, NULL FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'
AND tgrelid IN ('leaves'::regclass, 'contents'::regclass, 'commits'::regclass)
"""


class Closing(Protocol):
    """Something held until it is closed: the writer's lock."""

    def close(self) -> None: ...


class SqlJournalStore:
    """A :class:`asnad.record.ports.JournalStore` on SQLite or PostgreSQL, opened by
    :func:`asnad.store.open.open_store`."""

    def __init__(self, engine: Engine, take_lock: Callable[[], Closing]) -> None:
        self._engine = engine
        self._take_lock = take_lock
        self._held: Closing | None = None

    def lock(self) -> None:
        """See the port."""
        if self._held is None:
            with _translated():
                self._held = self._take_lock()

    def append(self, entries: Sequence[SealedEntry], commit: Commit) -> None:
        """See the port."""
        self.lock()
        with _translated(), self._engine.connect().execution_options(write=True) as connection, connection.begin():
            last = connection.execute(_HEAD).first()
            number, size = (last.number + 1, last.size) if last else (0, 0)
            given = [entry.seq for entry in entries]
            if commit.number != number or given != list(range(size, commit.size)) or not given:
                raise StoreError(
                    f"found commit {number - 1} with {size} entries, but was given commit {commit.number} up to "
                    f"{commit.size}; another process may have written; open the case again"
                )
            _insert(connection, LEAVES, [{"seq": e.seq, "leaf": e.leaf} for e in entries])
            _insert(connection, CONTENTS, [{"seq": e.seq, "salt": e.salt, "body": e.body} for e in entries])
            row = {"number": number, "size": commit.size, "root": commit.root, "at": commit.at}
            _insert(connection, COMMITS, [{**row, "edge": commit.edge, "chain": commit.chain}])

    def head(self) -> Commit | None:
        """See the port."""
        with _translated(), self._engine.connect() as connection:
            row = connection.execute(_HEAD).first()
        return _commit(row) if row else None

    def commits(self) -> Iterator[Commit]:
        """See the port."""
        for row in self._rows(select(COMMITS).order_by(COMMITS.c.number)):
            yield _commit(row)

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[SealedEntry]:
        """See the port. A leaf without a row of contents counts as erased."""
        query = (
            select(LEAVES.c.seq, LEAVES.c.leaf, CONTENTS.c.salt, CONTENTS.c.body)
            .select_from(LEAVES.outerjoin(CONTENTS, LEAVES.c.seq == CONTENTS.c.seq))
            .order_by(LEAVES.c.seq)
        )
        for seq, leaf, salt, body in self._rows(_between(query, start, stop)):
            if type(leaf) is not bytes or type(salt) not in _ERASABLE or type(body) not in _ERASABLE:
                raise StoreError(f"entry {seq} is stored as something other than bytes; restore a copy")
            yield SealedEntry(seq, leaf, salt, body)

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """See the port."""
        for (leaf,) in self._rows(_between(select(LEAVES.c.leaf).order_by(LEAVES.c.seq), start, stop)):
            yield leaf

    def erase(self, seqs: Sequence[int]) -> None:
        """See the port.

        SQLite overwrites the freed bytes and empties its write-ahead log. PostgreSQL rewrites the table; copies in its
        own write-ahead log, archives and backups are for its administrator to let expire.

        Raises:
            StoreError: another process was reading, so that an old copy had to stay.
        """
        self.lock()
        with _translated(), self._engine.connect().execution_options(write=True) as connection, connection.begin():
            for first in range(0, len(seqs), ROWS):
                chosen = CONTENTS.c.seq.in_(seqs[first : first + ROWS])
                connection.execute(update(CONTENTS).where(chosen).values(salt=None, body=None))
        if self._engine.name != "sqlite":
            with _translated(), self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("VACUUM FULL contents"))
            return
        with _translated(), self._engine.connect() as connection:
            if connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).scalar_one():
                raise StoreError(
                    "the contents are erased, but another process is reading an old copy of them; "
                    "let it end, and erase them again"
                )

    def damage(self) -> Iterator[str]:
        """See the port."""
        sqlite = self._engine.name == "sqlite"
        there = dict(self._rows(text(SQLITE_TRIGGERS if sqlite else POSTGRES_TRIGGERS)))
        for statement in guards.SQLITE if sqlite else guards.POSTGRES:
            name = guards.trigger_name(statement)
            if name is not None and (name not in there or there[name] not in (None, statement)):
                yield f"the database has lost its guard {name}: rows can be changed; restore a copy"
        if sqlite:
            for (line,) in self._rows(text("PRAGMA quick_check")):
                if line != "ok":
                    yield f"the database is damaged: {line}"

    def close(self) -> None:
        """See the port."""
        if self._held is not None:
            self._held.close()
            self._held = None
        self._engine.dispose()

    def _rows(self, query: Any) -> Iterator[Any]:
        options = {"stream_results": True, "max_row_buffer": ROWS}
        with (
            _translated(),
            self._engine.connect().execution_options(**options) as connection,
            connection.execute(query) as result,
        ):
            for rows in result.partitions(ROWS):
                yield from rows


_HEAD = select(COMMITS).order_by(COMMITS.c.number.desc()).limit(1)


_ERASABLE = (bytes, NoneType)


def _commit(row: Row[Any]) -> Commit:
    # SQLite keeps any type in any column; a changed bit can make a number or a text of a hash.
    number, size, root, at, edge, chain = values = tuple(row)
    if [type(value) for value in values] != [int, int, bytes, str, bytes, bytes]:
        raise StoreError(f"commit {number} is stored with values of other types; restore a copy")
    return Commit(number, size, root, at, edge, chain)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    # Handed to the driver as they are: SQLAlchemy's look at each value takes twice as long as the insert itself.
    connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), rows)


def _between(query: Select[Any], start: int, stop: int | None) -> Select[Any]:
    if start:
        query = query.where(LEAVES.c.seq >= start)
    return query if stop is None else query.where(LEAVES.c.seq < stop)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"the database refused: {error.orig}; run `asnad verify`, or look for free space") from error
    except UnicodeDecodeError as error:  # the driver fails to word some errors on damaged text
        raise StoreError(f"the database is damaged: {error}; restore a copy") from error
