"""Is the record as it was committed? Every commitment, leaf and root recomputed from what the store holds."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from asnad.errors import BadEntry, StoreError
from asnad.record.chain import FIRST_LINK, chain_link
from asnad.record.merkle import Edge
from asnad.record.ports import Commit, JournalStore, SealedEntry
from asnad.record.state import State

__all__ = ["Fault", "VerifyReport", "verify"]

MOST_FAULTS = 100
"""After so many the rest would be noise: one changed leaf spoils every later root."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was committed: in the entry ``seq``, in the commit ``commit``, or in the database."""

    message: str
    seq: int | None = None
    commit: int | None = None


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was looked at and what was found; ``erased`` entries have no content any more and are no fault."""

    entries: int
    commits: int
    erased: int
    head: Commit | None
    faults: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.faults

    @property
    def first_bad_seq(self) -> int | None:
        return next((fault.seq for fault in self.faults if fault.seq is not None), None)

    @property
    def first_bad_commit(self) -> int | None:
        return next((fault.commit for fault in self.faults if fault.commit is not None), None)


def verify(store: JournalStore, expected: Commit | None = None, state: State | None = None) -> VerifyReport:
    """Recompute what the store holds, in one pass over it, and say what does not fit.

    ``expected`` is a commit noted down earlier and kept elsewhere: the journal must still begin with exactly the tree
    it names. Without one, whoever can write to the database could have made all of it anew. ``state`` is filled on the
    way.
    """
    check = _Check(store, expected, state)
    try:
        check.tree()
        check.faults += [Fault(line) for line in store.damage()]
    except StoreError as error:
        check.faults.append(Fault(f"the database cannot be read on: {error}", seq=check.edge.size))
    return VerifyReport(check.edge.size, check.commits, check.erased, check.head, tuple(check.faults[:MOST_FAULTS]))


class _Check:
    """One pass over a store."""

    def __init__(self, store: JournalStore, expected: Commit | None, state: State | None) -> None:
        self.store = store
        self.expected = expected
        self.state = state
        self.edge = Edge()
        self.head: Commit | None = None
        self.commits = 0
        self.erased = 0
        self.faults: list[Fault] = []

    def tree(self) -> None:
        upcoming = self.store.commits()
        following = next(upcoming, None)
        self._expect_now()
        edge = self.edge
        for sealed in self.store.entries():
            if sealed.seq != edge.size:
                self.faults.append(
                    Fault(f"found entry {sealed.seq} where entry {edge.size} belongs", seq=min(sealed.seq, edge.size))
                )
                return
            if following is None:
                self.faults.append(Fault(f"entry {sealed.seq} belongs to no commit", seq=sealed.seq))
                return
            self._entry(sealed)
            edge.append(sealed.leaf)
            if self.expected is not None and edge.size == self.expected.size:
                self._expect_now()
            if edge.size == following.size:
                self._commit(following)
                following = next(upcoming, None)
            if len(self.faults) >= MOST_FAULTS:
                return
        if following is not None:
            self.faults.append(
                Fault(
                    f"commit {following.number} counts {following.size} entries, but only {edge.size} are there",
                    seq=edge.size,
                    commit=following.number,
                )
            )
        if self.expected is not None and self.expected.size > edge.size:
            self.faults.append(
                Fault(
                    f"the journal once held {self.expected.size} entries and now {edge.size}: it was cut back",
                    seq=edge.size,
                    commit=self.expected.number,
                )
            )

    def _entry(self, sealed: SealedEntry) -> None:
        salt, body = sealed.salt, sealed.body
        if salt is None or body is None:
            self.erased += 1
        elif sha256(b"\x00" + sha256(salt + body).digest()).digest() != sealed.leaf:
            self.faults.append(
                Fault(f"entry {sealed.seq}: its content is not what its leaf commits to", seq=sealed.seq)
            )
            body = None
        if self.state is not None:
            try:
                self.state.read(sealed.seq, body)
            except BadEntry as error:
                self.faults.append(Fault(f"entry {sealed.seq}: {error}", seq=sealed.seq))
                self.state.read(sealed.seq, None)

    def _commit(self, commit: Commit) -> None:
        if commit.number != self.commits:
            self.faults.append(
                Fault(f"found commit {commit.number} where commit {self.commits} belongs", commit=self.commits)
            )
        elif commit.root != self.edge.root():
            first = self.head.size if self.head else 0
            self.faults.append(
                Fault(
                    f"commit {commit.number}: its root is not that of its {commit.size} entries; entry {first} or a "
                    "later one was changed, put in or taken out",
                    commit=commit.number,
                )
            )
        elif commit.chain != chain_link(
            self.head.chain if self.head else FIRST_LINK, commit.number, commit.size, commit.root, commit.at
        ):
            self.faults.append(
                Fault(
                    f"commit {commit.number}: its hash is not that of what it says and of the commit before; one of "
                    f"them was changed, perhaps its instant ({commit.at})",
                    commit=commit.number,
                )
            )
        elif commit.edge != self.edge.to_bytes():
            self.faults.append(
                Fault(f"commit {commit.number}: its subtrees are not those of its entries", commit=commit.number)
            )
        if self.expected is not None and self.expected.chain and commit.number == self.expected.number:
            self._expect_chain(commit)
        self.commits += 1
        self.head = commit

    def _expect_chain(self, commit: Commit) -> None:
        if self.expected is not None and commit.chain != self.expected.chain:
            self.faults.append(
                Fault(
                    f"commit {commit.number} is not the one noted down earlier: it or one before it says another "
                    "instant or size",
                    commit=commit.number,
                )
            )

    def _expect_now(self) -> None:
        expected = self.expected
        if expected is not None and expected.size == self.edge.size and expected.root != self.edge.root():
            self.faults.append(
                Fault(
                    f"the first {expected.size} entries are not those of the commit noted down earlier: "
                    "the journal was written anew",
                    commit=expected.number,
                )
            )
