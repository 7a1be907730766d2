"""How is a record kept by a team? The same tables on PostgreSQL, through psycopg."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import SQLAlchemyError

from asnad.errors import CaseLocked, StoreError

__all__ = ["DatabaseLock", "lock_database", "postgres_engine"]

LOCK = 0x61736E6164
"""The advisory lock of the one writer: "asnad" in ASCII. Advisory locks are each database's own."""


def postgres_engine(address: str) -> Engine:
    """An engine on the database at this address (``postgresql://user@host/name``).

    Commits return when they are on the server's disk, whatever the server's own setting is.

    Raises:
        StoreError: psycopg is not installed, or the address is none.
    """
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        return create_engine(url, connect_args={"options": _options(url.query.get("options"))})
    except ModuleNotFoundError:
        raise StoreError("PostgreSQL needs psycopg; run `pip install 'asnad[postgres]'`") from None
    except (SQLAlchemyError, ValueError) as error:
        raise StoreError(f"{address!r:.80} is no database address ({error})") from None


class DatabaseLock:
    """The right to write, held by a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Let another write. Said to the server, because it notices a closed connection only a little later."""
        try:
            self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": LOCK})
        finally:
            self._connection.close()


def lock_database(engine: Engine) -> DatabaseLock:
    """Hold the right to write until the returned lock is closed, or the process ends.

    Raises:
        CaseLocked: another process holds it.
    """
    connection = engine.connect()
    # Advisory locks outlive transactions; an idle open transaction would only hold back VACUUM.
    connection = connection.execution_options(isolation_level="AUTOCOMMIT")
    if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": LOCK}).scalar_one():
        connection.close()
        raise CaseLocked(f"another process is writing to the database {engine.url.database}; wait until it has ended")
    return DatabaseLock(connection)


def _options(given: Any) -> str:
    return f"{given or ''} -c synchronous_commit=on -c lock_timeout=10s".strip()
