"""Which store is at this path or address? Opens it, or makes it, and brings its tables up to date."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from asnad.errors import StoreError
from asnad.store.journal import SqlJournalStore
from asnad.store.postgres import lock_database, postgres_engine
from asnad.store.sqlite import lock_file, sqlite_engine
from asnad.store.tables import SCHEMA

__all__ = ["open_store"]


def open_store(where: Path | str, passphrase: str | None = None, create: bool = False) -> SqlJournalStore:
    """The journal store at a path (SQLite) or at a ``postgresql://`` address.

    ``create`` makes it when it is not there; one that is there is opened as it is, so that an interrupted beginning can
    go on. With a ``passphrase`` the SQLite file is encrypted (SQLCipher).

    Raises:
        WrongPassphrase: the file does not open with this passphrase, or needs one, or has none.
        UnsafeSQLite: the SQLite library has the WAL-reset bug.
        StoreError: there is none and ``create`` was not asked; it comes from a later version; the database refused.
    """
    if isinstance(where, str) and where.startswith(("postgresql:", "postgresql+", "postgres:")):
        if passphrase is not None:
            raise StoreError("a passphrase is for SQLite files; PostgreSQL is encrypted where it runs")
        engine = postgres_engine(where)
        store = SqlJournalStore(engine, partial(lock_database, engine))
    else:
        path = Path(where)
        if not create and not path.is_file():
            raise StoreError(f"{path} is not there; run `asnad init` to begin a case")
        engine = sqlite_engine(path, passphrase)
        store = SqlJournalStore(engine, partial(lock_file, path))
    try:
        _prepare(engine, store, create)
    except BaseException:
        store.close()
        raise
    return store


def _prepare(engine: Engine, store: SqlJournalStore, create: bool) -> None:
    try:
        with engine.connect() as connection:
            version = _version(connection)
        if version == SCHEMA:
            return
        if version is None and not create:
            raise StoreError(f"{engine.url.database or 'the file'} holds no record; run `asnad init` to begin a case")
        if version is not None and version > SCHEMA:
            raise StoreError(
                f"the record has tables of version {version}, this program knows {SCHEMA}; install a newer one"
            )
        store.lock()
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            if _version(connection) != SCHEMA:
                _migrate(connection)
    except DBAPIError as error:
        raise StoreError(f"the database refused: {error.orig}") from error


def _version(connection: Connection) -> str | None:
    """The newest migration the tables have been through; ``None`` when there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _migrate(connection: Connection) -> None:
    # Only here, because it takes as long to load as all the rest, and is needed once in a case's life.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
