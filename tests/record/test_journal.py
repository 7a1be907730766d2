"""Is what was entered committed to, found again and carried on? The journal over a real store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from asnad.errors import BadEntry, NotFound
from asnad.record.codec import encode
from asnad.record.entry import Author, CaseOpened, Entry
from asnad.record.journal import Journal, now
from asnad.record.merkle import EMPTY_ROOT, leaf_hash, root
from asnad.record.ports import Commit, JournalStore
from asnad.record.state import State, replay
from asnad.store.open import open_store

AT = "2031-05-09T08:30:00Z"


def entry(number: int) -> Entry:
    return Entry(Author("person", "Ada"), AT, CaseOpened(f"Case {number}", "en", "00"))


def entries(count: int, start: int = 0) -> list[Entry]:
    return [entry(number) for number in range(start, start + count)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[JournalStore]:
    store = open_store(tmp_path / "record.db", create=True)
    yield store
    store.close()


@pytest.fixture
def journal(store: JournalStore) -> Journal:
    return Journal(store, random=Random(1).randbytes, clock=lambda: AT)


def test_an_empty_journal_has_no_head(journal: Journal) -> None:
    assert journal.head is None
    assert len(journal) == 0
    assert journal.verify().ok
    assert journal.replay() == State()


def test_a_commit_says_how_many_entries_there_are_and_when(journal: Journal) -> None:
    first, second = journal.append(entries(3)), journal.append(entries(2, 3))
    assert (first.number, first.size, first.at) == (0, 3, AT)
    assert (second.number, second.size) == (1, 5)
    assert journal.head == second
    assert len(journal) == 5


def test_a_commits_root_is_that_of_all_leaves(journal: Journal, store: JournalStore) -> None:
    for count in (1, 2, 3, 5, 8, 13):
        commit = journal.append(entries(count))
        assert commit.root == root(list(store.leaves()))


def test_a_leaf_commits_to_salt_and_entry(journal: Journal, store: JournalStore) -> None:
    journal.append(entries(2))
    for number, sealed in enumerate(store.entries()):
        assert sealed.salt is not None
        assert sealed.body == encode(entry(number))
        assert sealed.leaf == leaf_hash(sha256(sealed.salt + sealed.body).digest())


def test_equal_entries_have_leaves_that_tell_nothing(journal: Journal, store: JournalStore) -> None:
    journal.append([entry(1), entry(1)])
    first, second = store.entries()
    assert first.body == second.body
    assert first.leaf != second.leaf
    assert first.salt != second.salt


def test_the_tree_goes_on_after_opening_again(journal: Journal, store: JournalStore, tmp_path: Path) -> None:
    journal.append(entries(5))
    journal.close()
    again = Journal(open_store(tmp_path / "record.db"), clock=lambda: AT)
    again.append(entries(4, 5))
    assert again.verify().ok
    assert [found for _, found in again.entries()] == entries(9)
    again.close()


def test_entries_are_streamed_from_any_number(journal: Journal) -> None:
    journal.append(entries(6))
    assert list(journal.entries(4)) == [(4, entry(4)), (5, entry(5))]


def test_one_entry_can_be_fetched(journal: Journal) -> None:
    journal.append(entries(6))
    assert journal.entry(4) == entry(4)


@pytest.mark.parametrize("seq", [-1, 6])
def test_an_entry_that_is_not_there_is_not_found(journal: Journal, seq: int) -> None:
    journal.append(entries(6))
    with pytest.raises(NotFound, match=f"no entry {seq}; it holds 6"):
        journal.entry(seq)
    with pytest.raises(NotFound, match=f"no entry {seq}; it holds 6"):
        journal.erase([0, seq])
    assert journal.entry(0) is not None


def test_scattered_entries_are_fetched_in_order(journal: Journal) -> None:
    journal.append(entries(500))
    wanted = [0, 1, 70, 200, 201, 264, 265, 499]
    assert list(journal.entries_at(wanted)) == [(seq, entry(seq)) for seq in wanted]


def test_an_entry_that_cannot_be_written_enters_nothing(journal: Journal) -> None:
    broken = Entry(Author("person", "Ada"), AT, CaseOpened("\ud800", "en", "00"))
    with pytest.raises(BadEntry, match="surrogate"):
        journal.append([entry(0), broken])
    assert len(journal) == 0


def test_a_commit_of_nothing_is_refused(journal: Journal) -> None:
    with pytest.raises(ValueError, match="at least one entry"):
        journal.append([])


def test_erased_entries_are_none_and_the_journal_verifies(journal: Journal) -> None:
    journal.append(entries(5))
    journal.erase([1, 3])
    assert [found is None for _, found in journal.entries()] == [False, True, False, True, False]
    assert journal.entry(3) is None
    report = journal.verify()
    assert (report.ok, report.entries, report.erased) == (True, 5, 2)


def test_a_journal_goes_on_after_erasing(journal: Journal) -> None:
    journal.append(entries(5))
    journal.erase([4])
    journal.append(entries(2, 5))
    assert journal.verify().ok


def test_replaying_is_applying_all_entries(journal: Journal) -> None:
    journal.append(entries(5))
    assert journal.replay() == replay(entries(5))


def test_a_state_is_carried_on_from_where_it_stopped(journal: Journal) -> None:
    journal.append(entries(3))
    state = journal.replay()
    journal.append(entries(2, 3))
    assert journal.replay(state) is state
    assert state == replay(entries(5))


def test_verifying_fills_a_state_on_the_way(journal: Journal) -> None:
    journal.append(entries(5))
    journal.erase([2])
    state = State()
    assert journal.verify(state=state).ok
    assert state == journal.replay()


def test_the_report_names_the_head(journal: Journal) -> None:
    assert journal.verify().head is None
    commit = journal.append(entries(5))
    assert journal.verify().head == commit
    assert commit.root != EMPTY_ROOT


def test_an_instant_is_utc_with_seconds() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", now())


class JournalMachine(RuleBasedStateMachine):
    """Any sequence of entering, erasing and opening again, against a plain list."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "record.db"
        self.journal = Journal(open_store(self.path, create=True))
        self.kept: list[Entry | None] = []
        self.heads: list[Commit] = []

    @rule(count=st.integers(1, 5))
    def enter(self, count: int) -> None:
        new = entries(count, len(self.kept))
        self.heads.append(self.journal.append(new))
        self.kept += new

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        seqs = data.draw(st.sets(st.integers(0, len(self.kept) - 1), max_size=3))
        self.journal.erase(sorted(seqs))
        for seq in seqs:
            self.kept[seq] = None

    @rule()
    def open_again(self) -> None:
        self.journal.close()
        self.journal = Journal(open_store(self.path))

    @rule(data=st.data())
    def verify_against_any_earlier_head(self, data: st.DataObject) -> None:
        expected = data.draw(st.sampled_from(self.heads)) if self.heads else None
        state = State()
        report = self.journal.verify(expected=expected, state=state)
        assert report.faults == ()
        assert (report.entries, report.erased) == (len(self.kept), self.kept.count(None))
        assert state == replay(self.kept)

    @invariant()
    def everything_is_there(self) -> None:
        assert [entry for _, entry in self.journal.entries()] == self.kept
        assert self.journal.head == (self.heads[-1] if self.heads else None)

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()


TestAnySequence = JournalMachine.TestCase
TestAnySequence.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
