"""Does the store keep what it is given, in order and whole, and refuse every change? On SQLite and PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text

from asnad.errors import CaseLocked, StoreError
from asnad.record.journal import Journal
from asnad.record.ports import Commit, SealedEntry
from asnad.store.journal import SqlJournalStore
from asnad.store.open import open_store

Reopen = Callable[[], SqlJournalStore]


def sealed(seq: int, body: bytes = b"{}") -> SealedEntry:
    return SealedEntry(seq, sha256(b"leaf %d" % seq).digest(), sha256(b"salt %d" % seq).digest(), body)


def commit(number: int, size: int) -> Commit:
    return Commit(
        number, size, sha256(b"root %d" % number).digest(), "2031-05-09T08:30:00Z", b"\x01" * 32, b"\x02" * 32
    )


@pytest.fixture
def filled(store: SqlJournalStore) -> SqlJournalStore:
    store.append([sealed(0), sealed(1)], commit(0, 2))
    store.append([sealed(2, b"third")], commit(1, 3))
    return store


def test_an_empty_store_has_no_head_and_no_rows(store: SqlJournalStore) -> None:
    assert store.head() is None
    assert list(store.commits()) == []
    assert list(store.entries()) == []
    assert list(store.leaves()) == []


def test_entries_come_back_in_order_and_unchanged(filled: SqlJournalStore) -> None:
    assert list(filled.entries()) == [sealed(0), sealed(1), sealed(2, b"third")]


def test_entries_can_be_read_from_and_up_to_a_number(filled: SqlJournalStore) -> None:
    assert [entry.seq for entry in filled.entries(1)] == [1, 2]
    assert [entry.seq for entry in filled.entries(0, 1)] == [0]
    assert list(filled.leaves(1, 2)) == [sealed(1).leaf]


def test_commits_come_back_in_order_and_the_last_is_the_head(filled: SqlJournalStore) -> None:
    assert list(filled.commits()) == [commit(0, 2), commit(1, 3)]
    assert filled.head() == commit(1, 3)


def test_everything_is_there_after_opening_again(filled: SqlJournalStore, reopen: Reopen) -> None:
    filled.close()
    assert [entry.body for entry in reopen().entries()] == [b"{}", b"{}", b"third"]


@pytest.mark.parametrize(
    ("entries", "next_commit"),
    [
        ([sealed(4)], commit(2, 5)),
        ([sealed(2)], commit(2, 3)),
        ([sealed(3)], commit(1, 4)),
        ([sealed(3)], commit(3, 4)),
        ([sealed(3)], commit(2, 5)),
        ([], commit(2, 3)),
    ],
    ids=["gap", "repeated", "old commit", "commit gap", "wrong size", "nothing"],
)
def test_what_does_not_follow_is_refused_whole(
    filled: SqlJournalStore, entries: list[SealedEntry], next_commit: Commit
) -> None:
    with pytest.raises(StoreError, match="another process may have written"):
        filled.append(entries, next_commit)
    assert filled.head() == commit(1, 3)
    assert [entry.seq for entry in filled.entries()] == [0, 1, 2]


def test_a_refused_transaction_leaves_nothing_behind(filled: SqlJournalStore) -> None:
    short = SealedEntry(4, b"too short for a hash", b"s" * 32, b"{}")
    with pytest.raises(StoreError, match="leaves_are_hashes"):
        filled.append([sealed(3), short], commit(2, 5))
    assert [entry.seq for entry in filled.entries()] == [0, 1, 2]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE leaves SET leaf = leaf",
        "UPDATE leaves SET seq = seq + 100 WHERE seq = 2",
        "DELETE FROM leaves WHERE seq = 2",
        "DELETE FROM contents WHERE seq = 2",
        "UPDATE contents SET body = '7b7d' WHERE seq = 2",
        "UPDATE contents SET salt = NULL WHERE seq = 2",
        "UPDATE contents SET seq = 7, salt = NULL, body = NULL WHERE seq = 2",
        "UPDATE commits SET at = 'yesterday'",
        "DELETE FROM commits WHERE number = 1",
    ],
)
def test_the_database_itself_refuses_every_change(filled: SqlJournalStore, statement: str) -> None:
    before = list(filled.entries()), list(filled.commits())
    with pytest.raises(Exception, match=r"never|contents_are_salted"), filled._engine.begin() as connection:
        connection.execute(text(statement))
    assert (list(filled.entries()), list(filled.commits())) == before


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO leaves SELECT 1, leaf FROM leaves WHERE seq = 0",
        "INSERT OR REPLACE INTO contents SELECT 1, salt, body FROM contents WHERE seq = 0",
        "INSERT OR REPLACE INTO commits SELECT 0, size, root, at, edge, chain FROM commits WHERE number = 1",
        "INSERT INTO leaves SELECT 9, leaf FROM leaves WHERE seq = 0",
    ],
)
def test_sqlite_refuses_to_replace_or_skip_rows(filled: SqlJournalStore, statement: str) -> None:
    with pytest.raises(Exception, match="must follow the last one"), filled._engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
@pytest.mark.parametrize("table", ["leaves CASCADE", "contents", "commits"])
def test_postgresql_refuses_to_empty_a_table(filled: SqlJournalStore, table: str) -> None:
    with pytest.raises(Exception, match="never changed or removed"), filled._engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {table}"))


def test_erasing_takes_salt_and_body_and_leaves_the_leaf(filled: SqlJournalStore) -> None:
    filled.erase([0, 2])
    assert list(filled.entries()) == [
        SealedEntry(0, sealed(0).leaf, None, None),
        sealed(1),
        SealedEntry(2, sealed(2).leaf, None, None),
    ]


def test_the_erased_can_be_erased_again(filled: SqlJournalStore) -> None:
    filled.erase([1])
    filled.erase([1])
    assert [entry.body is None for entry in filled.entries()] == [False, True, False]


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_erased_words_are_in_no_file_of_the_database(store: SqlJournalStore, where: Path) -> None:
    secret = b"the witness lives in Velm " * 1000
    store.append([sealed(0), sealed(1, secret), sealed(2)], commit(0, 3))
    store.erase([1])
    assert [path.name for path in where.parent.iterdir() if b"lives in Velm" in path.read_bytes()] == []


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_an_old_copy_that_must_stay_is_told(
    filled: SqlJournalStore, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = filled.entries()
    next(reading)
    filled.close()
    monkeypatch.setattr("asnad.store.sqlite.BUSY_MS", 10)
    other = reopen()
    with pytest.raises(StoreError, match="another process is reading an old copy"):
        other.erase([1])
    del reading
    other.erase([1])
    assert [entry.body for entry in other.entries()] == [b"{}", None, b"third"]


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_full_disk_is_named_and_what_was_acknowledged_stays(where: Path) -> None:
    program = """
import resource, sys
from pathlib import Path
from asnad.record.entry import Author, CaseOpened, Entry
from asnad.record.journal import Journal
from asnad.store.open import open_store
journal = Journal(open_store(Path(sys.argv[1]), create=True))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
for number in range(1000):
    entry = Entry(Author("person", "Ada"), "2031-05-09T08:30:00Z", CaseOpened("of Velm " * 500, "en", "00"))
    print(journal.append([entry]).size, flush=True)
"""
    done = subprocess.run([sys.executable, "-c", program, where], capture_output=True, text=True, check=False)
    assert "StoreError: the database refused" in done.stderr
    acknowledged = int(done.stdout.split()[-1])
    journal = Journal(open_store(where))
    report = journal.verify()
    journal.close()
    assert report.ok
    assert report.entries >= acknowledged > 5


def test_there_is_one_writer_at_a_time(filled: SqlJournalStore, reopen: Reopen) -> None:
    other = reopen()
    with pytest.raises(CaseLocked, match="wait until it has ended"):
        other.append([sealed(3)], commit(2, 4))
    with pytest.raises(CaseLocked):
        other.erase([0])
    filled.close()
    other.append([sealed(3)], commit(2, 4))
    assert other.head() == commit(2, 4)


def test_readers_need_no_lock(filled: SqlJournalStore, reopen: Reopen) -> None:
    assert reopen().head() == filled.head()


def test_reading_goes_on_while_the_same_process_writes(filled: SqlJournalStore) -> None:
    reading = filled.entries()
    assert next(reading).seq == 0
    filled.append([sealed(3)], commit(2, 4))
    assert [entry.seq for entry in reading][:2] == [1, 2]


def test_a_long_text_comes_back_whole(store: SqlJournalStore) -> None:
    body = bytes(range(256)) * 40_000
    store.append([sealed(0, body)], commit(0, 1))
    assert next(store.entries()).body == body


def test_an_untouched_store_has_no_damage(filled: SqlJournalStore) -> None:
    assert list(filled.damage()) == []


def test_a_lost_guard_is_named(filled: SqlJournalStore) -> None:
    on = "" if filled._engine.name == "sqlite" else " ON contents"
    with filled._engine.begin() as connection:
        connection.execute(text(f"DROP TRIGGER contents_only_erased{on}"))
    assert [line.split(":")[0] for line in filled.damage()] == ["the database has lost its guard contents_only_erased"]
