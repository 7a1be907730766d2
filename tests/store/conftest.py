"""On which engines does every store test run? SQLite, and a PostgreSQL cluster of its own, started here."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from asnad.store.journal import SqlJournalStore
from asnad.store.open import open_store

_numbers = count()


def _programs() -> Path:
    """The folder with the newest PostgreSQL server programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        pytest.fail("PostgreSQL's server programs are not installed; `make test` sets them up")
    return found[-1].parent if found else Path(str(on_path)).resolve().parent


def _unprivileged() -> str | None:
    """Who runs the server when the tests run as root, which PostgreSQL refuses; ``None`` for ourselves."""
    if os.geteuid() != 0:
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The address of a PostgreSQL cluster that only listens on a socket of its own."""
    programs, user = _programs(), _unprivileged()
    # Not under pytest's own folder: that is closed to other users, and a socket's path has at most 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="asnad-pg-"))
    if user is not None:
        shutil.chown(folder, user)
    log = folder / "log"
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(folder),
        "fsync": "off",
        "full_page_writes": "off",
        "max_connections": "40",
        "shared_buffers": "32MB",
    }
    try:
        initdb = [
            str(programs / "initdb"),
            "-D",
            str(folder / "data"),
            "-U",
            "tester",
            "--auth=trust",
            "--no-sync",
            "-E",
            "UTF8",
        ]
        made = subprocess.run(
            [*initdb, "--locale=C"], user=user, cwd=folder, capture_output=True, text=True, check=False
        )
        assert made.returncode == 0, made.stderr
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with log.open("wb") as output:
            server = subprocess.Popen(
                [str(programs / "postgres"), "-D", str(folder / "data"), *options],
                user=user, cwd=folder, stdout=output, stderr=output,
            )  # fmt: skip
        try:
            ready = [str(programs / "pg_isready"), "-q", "-h", str(folder), "-U", "tester"]
            deadline = time.monotonic() + 60
            while subprocess.run(ready, check=False).returncode != 0:
                assert server.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(0.05)
            yield f"postgresql://tester@/postgres?host={folder}"
        finally:
            server.terminate()
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _new_schema(cluster: str) -> str:
    """The address of an empty schema: like an empty database, and made forty times faster."""
    name = f"case_{next(_numbers)}"
    with psycopg.connect(cluster) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return f"{cluster}&options=-csearch_path%3D{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """A path or an address where a record can be made."""
    if request.param == "sqlite":
        return tmp_path / "record.db"
    return _new_schema(request.getfixturevalue("cluster"))


@pytest.fixture
def reopen(where: Path | str) -> Iterator[Callable[[], SqlJournalStore]]:
    """Opens the same store anew at each call; all are closed at the end."""
    opened: list[SqlJournalStore] = []

    def open_again() -> SqlJournalStore:
        opened.append(open_store(where, create=True))
        return opened[-1]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(reopen: Callable[[], SqlJournalStore]) -> SqlJournalStore:
    """An empty store."""
    return reopen()
