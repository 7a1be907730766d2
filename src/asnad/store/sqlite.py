"""How is a record kept in one file? SQLite through ``sqlcipher3``: its own, sound library, and encryption."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from asnad.errors import CaseLocked, StoreError, UnsafeSQLite, WrongPassphrase

__all__ = ["check_version", "lock_file", "sqlite_engine"]

PLAIN_HEADER = b"SQLite format 3\x00"
BUSY_MS = 10_000


def check_version(version: tuple[int, int, int]) -> None:
    """Refuse an SQLite that can corrupt a database in WAL mode.

    The WAL-reset bug is in 3.7.0–3.51.2 and was fixed in 3.51.3, and for two older lines in 3.44.6 and 3.50.7
    (sqlite.org/changes.html). What is older than 3.7.0 has no WAL.

    Raises:
        UnsafeSQLite: it is one of those.
    """
    if version >= (3, 51, 3) or (3, 44, 6) <= version < (3, 45, 0) or (3, 50, 7) <= version < (3, 51, 0):
        return
    found = ".".join(map(str, version))
    raise UnsafeSQLite(
        f"found SQLite {found}, which can corrupt a database in WAL mode; expected 3.51.3 or later, 3.50.7 or 3.44.6; "
        "install a newer `sqlcipher3`"
    )


def sqlite_engine(path: Path, passphrase: str | None) -> Engine:
    """An engine on this file; every commit is on the disk when it returns.

    Raises:
        UnsafeSQLite: the library has the WAL-reset bug.
        WrongPassphrase: the file does not open with this passphrase, or with none.
        StoreError: the file cannot be opened at all.
    """
    check_version(dbapi2.sqlite_version_info)
    _check_header(path, passphrase)

    def connect() -> Any:
        connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            if passphrase is not None:
                quoted = passphrase.replace("'", "''")
                connection.execute(f"PRAGMA key = '{quoted}'")
            connection.execute("SELECT count(*) FROM sqlite_master")
            for pragma in (
                f"busy_timeout = {BUSY_MS}",
                "journal_mode = WAL",
                "synchronous = FULL",
                "fullfsync = ON",  # only macOS needs telling to empty the drive's own cache
                "checkpoint_fullfsync = ON",
                "foreign_keys = ON",
                "recursive_triggers = ON",
                "secure_delete = ON",  # what is erased is overwritten
                "trusted_schema = OFF",
                "cell_size_check = ON",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except (dbapi2.Error, UnicodeDecodeError) as error:  # the driver fails to word some errors on damaged text
            connection.close()
            raise _refusal(error, path, passphrase) from None
        return connection

    engine = create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=connect, poolclass=QueuePool, paramstyle="named"
    )

    # The driver is kept from opening transactions on its own guess, so that DDL is transactional too.
    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")

    return engine


def lock_file(path: Path) -> Any:
    """Hold the right to write to the database at ``path`` until the returned connection is closed, or the process ends.

    The lock is that of a second, empty database beside it: it works on every system, never outlives its process, and
    leaves readers alone.

    Raises:
        CaseLocked: another process holds it.
        StoreError: the lock file cannot be made.
    """
    try:
        connection = dbapi2.connect(f"{path}-lock", isolation_level=None, timeout=0, check_same_thread=False)
        connection.execute("BEGIN EXCLUSIVE")
    except dbapi2.OperationalError as error:
        if "locked" in str(error):
            raise CaseLocked(f"another process is writing to {path}; wait until it has ended") from None
        raise StoreError(f"{path}-lock cannot be made ({error}); check that the folder can be written to") from None
    return connection


def _check_header(path: Path, passphrase: str | None) -> None:
    if passphrase is not None and (not passphrase or "\x00" in passphrase):
        raise WrongPassphrase("the passphrase is empty or holds a NUL character; choose another")
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        header = b""
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({error.strerror}); check its permissions") from None
    if header and header == PLAIN_HEADER and passphrase is not None:
        raise WrongPassphrase(f"{path} is not encrypted, but a passphrase was given; open it without one")
    if header and header != PLAIN_HEADER and passphrase is None:
        raise WrongPassphrase(f"{path} is encrypted, or damaged at its beginning; give its passphrase")
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise StoreError(f"{path.parent} is not a folder that can be written to; make it, or check its permissions")


def _refusal(error: Exception, path: Path, passphrase: str | None) -> StoreError:
    if "not a database" in str(error) and passphrase is not None:
        return WrongPassphrase(
            f"{path} does not open with this passphrase; try again, or restore a copy if it is damaged"
        )
    return StoreError(f"{path} cannot be opened ({error}); run `asnad verify`, or restore a copy")
