"""Does verify name what someone with full rights on the database has done to it?

The insider here lifts the guards, changes rows, and puts the guards back. What leaves the tree whole and consistent is
seen only against a commit noted down before; that is what noting down is for, and the last tests say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import Connection, text

from asnad.errors import TamperedRecord
from asnad.record.chain import FIRST_LINK, chain_link
from asnad.record.codec import encode
from asnad.record.entry import Author, CaseOpened, Entry
from asnad.record.journal import Journal
from asnad.record.merkle import Edge, leaf_hash
from asnad.record.ports import Commit, SealedEntry
from asnad.store.journal import SqlJournalStore

COMMITS = (3, 4, 5)
"""Entries in each commit: 0–2, 3–6, 7–11."""


def entry(number: int) -> Entry:
    return Entry(Author("person", "Ada"), "2031-05-09T08:30:00Z", CaseOpened(f"Case {number}", "en", "00"))


@pytest.fixture
def journal(store: SqlJournalStore) -> Journal:
    journal = Journal(store)
    number = 0
    for size in COMMITS:
        journal.append([entry(number + offset) for offset in range(size)])
        number += size
    return journal


@contextmanager
def insider(store: SqlJournalStore) -> Iterator[Connection]:
    """A connection that no guard holds back, and no foreign key."""
    if store._engine.name == "postgresql":
        with store._engine.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            yield connection
        return
    with store._engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        with connection.begin():
            guards = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
            for name, _ in guards:
                connection.execute(text(f"DROP TRIGGER {name}"))
            yield connection
            for _, statement in guards:
                connection.execute(text(statement))
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]


def forge(store: SqlJournalStore, statement: str, **values: Any) -> None:
    with insider(store) as connection:
        assert connection.execute(text(statement), values).rowcount > 0


FORGED = encode(entry(99))


@pytest.mark.parametrize("seq", [0, 5, 11])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contents SET body = :forged WHERE seq = :seq",
        "UPDATE contents SET salt = :hash WHERE seq = :seq",
        "UPDATE leaves SET leaf = :hash WHERE seq = :seq",
    ],
)
def test_a_changed_entry_is_named(journal: Journal, store: SqlJournalStore, statement: str, seq: int) -> None:
    forge(store, statement, seq=seq, **({"forged": FORGED} if ":forged" in statement else {"hash": b"\x01" * 32}))
    report = journal.verify()
    assert report.first_bad_seq == seq
    assert not report.ok


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contents SET body = CAST(body AS TEXT) WHERE seq = 5",
        "UPDATE contents SET salt = :text WHERE seq = 5",
        "UPDATE leaves SET leaf = :text WHERE seq = 5",
    ],
)
def test_an_entry_that_is_no_longer_bytes_is_named(journal: Journal, store: SqlJournalStore, statement: str) -> None:
    forge(store, statement, **({"text": "a" * 32} if ":text" in statement else {}))
    report = journal.verify()
    assert "entry 5 is stored as something other than bytes" in report.faults[0].message
    assert report.first_bad_seq == 5


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
@pytest.mark.parametrize("column", ["root", "edge"])
def test_a_commit_that_is_no_longer_bytes_is_named(journal: Journal, store: SqlJournalStore, column: str) -> None:
    forge(store, f"UPDATE commits SET {column} = :text WHERE number = 1", text="a" * 32)  # noqa: S608
    assert "commit 1 is stored with values of other types" in journal.verify().faults[0].message


@pytest.mark.parametrize(("seq", "commit"), [(0, 0), (3, 1), (11, 2)])
def test_an_entry_changed_with_its_leaf_is_named_by_its_commit(
    journal: Journal, store: SqlJournalStore, seq: int, commit: int
) -> None:
    salt = b"\x01" * 32
    forge(store, "UPDATE contents SET body = :forged, salt = :salt WHERE seq = :seq", forged=FORGED, salt=salt, seq=seq)
    leaf = leaf_hash(sha256(salt + FORGED).digest())
    forge(store, "UPDATE leaves SET leaf = :leaf WHERE seq = :seq", leaf=leaf, seq=seq)
    report = journal.verify()
    assert (report.first_bad_seq, report.first_bad_commit) == (None, commit)


def test_two_entries_that_changed_places_are_named_by_their_commit(journal: Journal, store: SqlJournalStore) -> None:
    with insider(store) as connection:
        for table in ("leaves", "contents"):
            for before, after in ((4, -4), (5, 4), (-4, 5)):
                # A check keeps numbers from being negative, so the one in between is far away instead.
                values = {"before": before if before > 0 else 444, "after": after if after > 0 else 444}
                connection.execute(text(f"UPDATE {table} SET seq = :after WHERE seq = :before"), values)  # noqa: S608
    report = journal.verify()
    assert (report.first_bad_seq, report.first_bad_commit) == (None, 1)


@pytest.mark.parametrize("seq", [0, 5, 11])
def test_an_entry_taken_out_is_named(journal: Journal, store: SqlJournalStore, seq: int) -> None:
    with insider(store) as connection:
        connection.execute(text("DELETE FROM contents WHERE seq = :seq"), {"seq": seq})
        connection.execute(text("DELETE FROM leaves WHERE seq = :seq"), {"seq": seq})
    assert journal.verify().first_bad_seq == seq


def test_an_entry_put_in_at_the_end_is_named(journal: Journal, store: SqlJournalStore) -> None:
    forge(store, "INSERT INTO leaves (seq, leaf) VALUES (12, :leaf)", leaf=b"\x01" * 32)
    assert journal.verify().first_bad_seq == 12


@pytest.mark.parametrize("number", [0, 1])
def test_a_commit_taken_out_is_named(journal: Journal, store: SqlJournalStore, number: int) -> None:
    forge(store, "DELETE FROM commits WHERE number = :number", number=number)
    assert journal.verify().first_bad_commit == number


def test_the_last_commit_taken_out_leaves_entries_that_belong_to_none(journal: Journal, store: SqlJournalStore) -> None:
    forge(store, "DELETE FROM commits WHERE number = 2")
    assert journal.verify().first_bad_seq == 7


@pytest.mark.parametrize("column", ["root", "edge", "chain"])
def test_a_changed_commit_is_named(journal: Journal, store: SqlJournalStore, column: str) -> None:
    forge(store, f"UPDATE commits SET {column} = :hash WHERE number = 1", hash=b"\x01" * 32)  # noqa: S608
    assert journal.verify().first_bad_commit == 1


def test_a_commit_dated_back_is_named(journal: Journal, store: SqlJournalStore) -> None:
    forge(store, "UPDATE commits SET at = '2001-01-01T00:00:00Z' WHERE number = 1")
    assert journal.verify().first_bad_commit == 1


@pytest.mark.parametrize(("sizes", "at"), [([3, 7, 12], "2001-01-01T00:00:00Z"), ([1, 2, 12], "x")])
def test_instants_and_portions_written_anew_are_told_from_those_noted_down(
    journal: Journal, store: SqlJournalStore, sizes: list[int], at: str
) -> None:
    noted = journal.head
    rewrite(store, list(store.entries()), sizes, at)
    assert journal.verify().ok
    assert journal.verify(expected=noted).first_bad_commit == 2


def test_a_commit_of_another_size_is_named(journal: Journal, store: SqlJournalStore) -> None:
    forge(store, "UPDATE commits SET size = 6 WHERE number = 1")
    assert journal.verify().first_bad_commit == 1


@pytest.mark.parametrize("column", ["root", "edge"])
def test_nothing_is_entered_after_a_changed_commit(journal: Journal, store: SqlJournalStore, column: str) -> None:
    forge(store, f"UPDATE commits SET {column} = :hash WHERE number = 2", hash=b"\x01" * 32)  # noqa: S608
    with pytest.raises(TamperedRecord, match="commit 2"):
        journal.append([entry(12)])


def test_an_erased_entry_is_no_fault_and_is_counted(journal: Journal) -> None:
    journal.erase([0, 5])
    report = journal.verify()
    assert (report.ok, report.erased, report.entries, report.commits) == (True, 2, 12, 3)


def rewrite(store: SqlJournalStore, entries: list[SealedEntry], sizes: list[int], at: str) -> None:
    """All rows anew, every hash and root right: what only an earlier commit can tell from the truth."""
    with insider(store) as connection:
        for table in ("commits", "contents", "leaves"):
            connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608
        edge, link = Edge(), FIRST_LINK
        for number, size in enumerate(sizes):
            for sealed in entries[edge.size : size]:
                assert sealed.salt is not None
                assert sealed.body is not None
                leaf = leaf_hash(sha256(sealed.salt + sealed.body).digest())
                values = {"seq": edge.size, "leaf": leaf, "salt": sealed.salt, "body": sealed.body}
                connection.execute(text("INSERT INTO leaves VALUES (:seq, :leaf)"), values)
                connection.execute(text("INSERT INTO contents VALUES (:seq, :salt, :body)"), values)
                edge.append(leaf)
            link = chain_link(link, number, size, edge.root(), at)
            row = {"number": number, "size": size, "root": edge.root(), "at": at, "edge": edge.to_bytes(), "link": link}
            connection.execute(text("INSERT INTO commits VALUES (:number, :size, :root, :at, :edge, :link)"), row)


def edited(entries: list[SealedEntry]) -> list[SealedEntry]:
    return [*entries[:5], replace(entries[5], body=FORGED), *entries[6:]]


def put_in(entries: list[SealedEntry]) -> list[SealedEntry]:
    return [*entries[:5], replace(entries[5], body=FORGED), *entries[5:]]


def swapped(entries: list[SealedEntry]) -> list[SealedEntry]:
    return [*entries[:5], entries[6], entries[5], *entries[7:]]


def taken_out(entries: list[SealedEntry]) -> list[SealedEntry]:
    return entries[:5] + entries[6:]


def cut_back(entries: list[SealedEntry]) -> list[SealedEntry]:
    return entries[:7]


def emptied(entries: list[SealedEntry]) -> list[SealedEntry]:
    return entries[:0]


def forked(entries: list[SealedEntry]) -> list[SealedEntry]:
    return [*entries[:11], replace(entries[11], body=FORGED)]


def salted(entries: list[SealedEntry]) -> list[SealedEntry]:
    return [replace(entries[0], salt=b"\x01" * 32), *entries[1:]]


@pytest.mark.parametrize("attack", [edited, put_in, swapped, taken_out, cut_back, emptied, forked, salted])
def test_a_journal_written_anew_is_told_from_the_one_noted_down(
    journal: Journal, store: SqlJournalStore, attack: Callable[[list[SealedEntry]], list[SealedEntry]]
) -> None:
    noted = journal.head
    forged = attack(list(store.entries()))
    rewrite(store, forged, sorted({min(size, len(forged)) for size in (3, 7, len(forged))} - {0}), "x")
    assert journal.verify().ok  # consistent in itself: nothing inside can tell
    report = journal.verify(expected=noted)
    assert not report.ok
    assert report.first_bad_commit == 2


def test_an_honest_journal_goes_on_from_the_commit_noted_down(journal: Journal) -> None:
    noted = list(journal._store.commits())
    journal.append([entry(12)])
    journal.erase([1])
    for commit in [*noted, Commit(-1, 0, Edge().root(), "")]:
        assert journal.verify(expected=commit).ok
