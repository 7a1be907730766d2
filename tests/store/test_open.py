"""Does the right record open with the right key, and does everything else say what is wrong?"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from asnad.errors import CaseLocked, StoreError, UnsafeSQLite, WrongPassphrase
from asnad.record.ports import Commit, SealedEntry
from asnad.store.journal import SqlJournalStore
from asnad.store.open import open_store
from asnad.store.sqlite import check_version
from asnad.store.tables import METADATA, SCHEMA

PASSPHRASE = "correct 'horse' \"battery\"; --"  # noqa: S105  it keeps nothing but these tests
SECRET = b"the witness lives in Velm"


def fill(store: SqlJournalStore) -> None:
    entry = SealedEntry(0, b"l" * 32, b"s" * 32, SECRET)
    store.append([entry], Commit(0, 1, b"r" * 32, "2031-05-09T08:30:00Z", b"e" * 32, b"c" * 32))
    store.close()


def bodies(store: SqlJournalStore) -> list[bytes | None]:
    found = [entry.body for entry in store.entries()]
    store.close()
    return found


def test_a_record_is_made_once_and_opened_again(where: Path | str) -> None:
    fill(open_store(where, create=True))
    assert bodies(open_store(where)) == [SECRET]
    assert bodies(open_store(where, create=True)) == [SECRET]


def test_the_tables_are_those_the_program_knows(where: Path | str) -> None:
    store = open_store(where, create=True)
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == SCHEMA
    store.close()


def test_a_record_of_a_later_version_is_left_alone(where: Path | str) -> None:
    store = open_store(where, create=True)
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError, match="of version 9999, this program knows"):
        open_store(where)


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
def test_a_database_without_a_record_is_not_made_into_one_unasked(where: str) -> None:
    with pytest.raises(StoreError, match="holds no record; run `asnad init`"):
        open_store(where)


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
def test_postgresql_takes_no_passphrase(where: str) -> None:
    with pytest.raises(StoreError, match="a passphrase is for SQLite"):
        open_store(where, PASSPHRASE)


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(StoreError, match="the database refused"):
        open_store("postgresql://tester@/velm?host=/nowhere")


def test_an_address_that_is_none_is_named() -> None:
    with pytest.raises(StoreError, match="is no database address"):
        open_store("postgresql://host:port/velm")


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
def test_postgresql_commits_are_durable_whatever_the_server_says(where: str) -> None:
    store = open_store(f"{where}%20-csynchronous_commit%3Doff", create=True)
    with store._engine.connect() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"
    store.close()


def test_a_file_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not there; run `asnad init`"):
        open_store(tmp_path / "record.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not a folder that can be written to"):
        open_store(tmp_path / "nowhere" / "record.db", create=True)


def test_sqlite_is_set_to_lose_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "record.db", create=True)
    with store._engine.connect() as connection:
        set_to = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "secure_delete")
        }
    store.close()
    assert set_to == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
    }


def test_a_record_half_made_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / "record.db").touch()
    fill(open_store(tmp_path / "record.db", create=True))
    assert bodies(open_store(tmp_path / "record.db")) == [SECRET]


def test_an_encrypted_record_opens_with_its_passphrase(tmp_path: Path) -> None:
    fill(open_store(tmp_path / "record.db", PASSPHRASE, create=True))
    assert bodies(open_store(tmp_path / "record.db", PASSPHRASE)) == [SECRET]


def test_an_encrypted_record_shows_nothing_on_the_disk(tmp_path: Path) -> None:
    store = open_store(tmp_path / "record.db", PASSPHRASE, create=True)
    store.append([SealedEntry(0, b"l" * 32, b"s" * 32, SECRET)], Commit(0, 1, b"r" * 32, "now", b"e" * 32, b"c" * 32))
    for path in tmp_path.iterdir():  # the write-ahead log too, as the store is still open
        kept = path.read_bytes()
        assert SECRET not in kept
        assert b"leaves" not in kept
    store.close()


def test_another_passphrase_is_refused(tmp_path: Path) -> None:
    fill(open_store(tmp_path / "record.db", PASSPHRASE, create=True))
    with pytest.raises(WrongPassphrase, match="does not open with this passphrase; try again"):
        open_store(tmp_path / "record.db", PASSPHRASE + " ")


def test_an_encrypted_record_asks_for_its_passphrase(tmp_path: Path) -> None:
    fill(open_store(tmp_path / "record.db", PASSPHRASE, create=True))
    with pytest.raises(WrongPassphrase, match="is encrypted, or damaged at its beginning; give its passphrase"):
        open_store(tmp_path / "record.db")


def test_a_plain_record_takes_no_passphrase(tmp_path: Path) -> None:
    fill(open_store(tmp_path / "record.db", create=True))
    with pytest.raises(WrongPassphrase, match="is not encrypted, but a passphrase was given; open it without one"):
        open_store(tmp_path / "record.db", PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["", "a\x00b"])
def test_a_passphrase_that_would_not_encrypt_is_refused(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(WrongPassphrase, match="choose another"):
        open_store(tmp_path / "record.db", passphrase, create=True)
    assert not (tmp_path / "record.db").exists()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "record.db")
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    with pytest.raises(StoreError, match="holds no record"):
        open_store(tmp_path / "record.db")


def test_a_new_record_is_not_begun_while_another_process_begins_it(tmp_path: Path) -> None:
    first = open_store(tmp_path / "record.db", create=True)
    first.lock()
    (tmp_path / "record.db").rename(tmp_path / "moved.db")
    with pytest.raises(CaseLocked):
        open_store(tmp_path / "record.db", create=True)
    first.close()


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 0), (4, 0, 0), (3, 44, 6), (3, 44, 7), (3, 50, 7)])
def test_a_sound_sqlite_is_taken(version: tuple[int, int, int]) -> None:
    check_version(version)


@pytest.mark.parametrize(
    "version", [(3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2), (3, 6, 23)]
)
def test_an_sqlite_that_corrupts_is_refused(version: tuple[int, int, int]) -> None:
    with pytest.raises(UnsafeSQLite, match=r"expected 3\.51\.3 or later"):
        check_version(version)


def test_the_version_is_looked_at_before_anything_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asnad.store.sqlite.dbapi2.sqlite_version_info", (3, 51, 2))
    with pytest.raises(UnsafeSQLite, match=r"found SQLite 3\.51\.2"):
        open_store(tmp_path / "record.db", create=True)
    assert list(tmp_path.iterdir()) == []
