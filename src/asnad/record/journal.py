"""What has been entered, in which order, and can it be shown that nothing was changed? The journal over its store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from asnad.errors import BadEntry, NotFound, TamperedRecord
from asnad.record.chain import FIRST_LINK, chain_link
from asnad.record.codec import decode, encode
from asnad.record.entry import Entry
from asnad.record.merkle import Edge
from asnad.record.ports import Commit, JournalStore, SealedEntry
from asnad.record.state import State
from asnad.record.verify import VerifyReport, verify

__all__ = ["Journal", "now"]

SALT_BYTES = 32
NEAR = 64
"""Wanted entries that stand closer than this are read in one go, with those between them."""


def now() -> str:
    """This instant as entries and commits carry it: ISO 8601 in UTC, with seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Journal:
    """An append-only list of entries, each committed to by a leaf of one Merkle tree (RFC 6962).

    A leaf is SHA-256(0x00 ‖ SHA-256(salt ‖ canonical entry)). Salt and entry are stored apart from the leaf, so that
    their content can be erased without breaking the tree, and nothing can be guessed from a hash.

    Promises: :meth:`append` returns only when all its entries are durable, in one transaction, and with them the root
    of the tree they make. One process writes at a time.
    """

    def __init__(
        self, store: JournalStore, random: Callable[[int], bytes] = os.urandom, clock: Callable[[], str] = now
    ) -> None:
        self._store = store
        self._random = random
        self._clock = clock

    @property
    def head(self) -> Commit | None:
        """The latest commit, ``None`` when nothing was ever entered."""
        return self._store.head()

    def __len__(self) -> int:
        head = self.head
        return head.size if head else 0

    def lock(self) -> None:
        """Become the one writer now, before work is done that could not be entered later.

        Raises:
            CaseLocked: another process is writing.
        """
        self._store.lock()

    def append(self, entries: Sequence[Entry]) -> Commit:
        """Enter these, durably and in order, as one commit.

        Raises:
            BadEntry: one cannot be written; then none is entered.
            CaseLocked: another process is writing.
            TamperedRecord: the last commit does not hold together.
            StoreError: the database refused.
            ValueError: there is nothing to enter.
        """
        if not entries:
            raise ValueError("a commit needs at least one entry")
        bodies = [encode(entry) for entry in entries]
        self._store.lock()
        head = self._store.head()
        edge = _edge(head)
        salts = self._random(SALT_BYTES * len(bodies))
        sealed = []
        for index, body in enumerate(bodies):
            salt = salts[SALT_BYTES * index : SALT_BYTES * (index + 1)]
            leaf = sha256(b"\x00" + sha256(salt + body).digest()).digest()
            sealed.append(SealedEntry(edge.size, leaf, salt, body))
            edge.append(leaf)
        number, previous = (head.number + 1, head.chain) if head else (0, FIRST_LINK)
        root, at = edge.root(), self._clock()
        link = chain_link(previous, number, edge.size, root, at)
        commit = Commit(number, edge.size, root, at, edge.to_bytes(), link)
        self._store.append(sealed, commit)
        return commit

    def entries(self, start: int = 0) -> Iterator[tuple[int, Entry | None]]:
        """Each entry with its number, from ``start`` on, streamed; ``None`` where the content was erased.

        Raises:
            BadEntry: one cannot be read back; its number is in the message.
        """
        for sealed in self._store.entries(start):
            yield sealed.seq, _decode(sealed)

    def entries_at(self, seqs: Iterable[int]) -> Iterator[tuple[int, Entry | None]]:
        """The entries of these numbers, which are in rising order, read in long strides; erased ones as ``None``.

        Raises:
            NotFound: the journal has no entry of that number.
        """
        for run in _runs(seqs):
            wanted = iter(run)
            seq = next(wanted, None)
            for sealed in self._store.entries(run[0], run[-1] + 1):
                if sealed.seq == seq:
                    yield sealed.seq, _decode(sealed)
                    seq = next(wanted, None)
            if seq is not None:
                raise NotFound(f"the journal has no entry {seq}; it holds {len(self)}")

    def entry(self, seq: int) -> Entry | None:
        """The entry of this number; ``None`` when its content was erased.

        Raises:
            NotFound: the journal has no entry of that number.
        """
        return next(self.entries_at((seq,)))[1]

    def replay(self, state: State | None = None) -> State:
        """The state after all entries; a given state is carried on from where it stopped.

        Claims and texts are not read in full, which makes this many times faster than :meth:`entries`.
        """
        state = State() if state is None else state
        for sealed in self._store.entries(state.size):
            state.read(sealed.seq, sealed.body)
        return state

    def verify(self, expected: Commit | None = None, state: State | None = None) -> VerifyReport:
        """Recompute every commitment, leaf and root; see :func:`asnad.record.verify.verify`.

        An empty ``state`` is replayed in the same pass.
        """
        return verify(self._store, expected, state)

    def erase(self, seqs: Sequence[int]) -> None:
        """Destroy salt and content of these entries for good; their leaves stay, and the journal still verifies.

        Raises:
            NotFound: the journal has no entry of such a number; then nothing is erased.
            CaseLocked: another process is writing.
        """
        size = len(self)
        for seq in seqs:
            if not 0 <= seq < size:
                raise NotFound(f"the journal has no entry {seq}; it holds {size}")
        self._store.erase(seqs)

    def close(self) -> None:
        """Give the store back, and with it the right to write."""
        self._store.close()


def _decode(sealed: SealedEntry) -> Entry | None:
    if sealed.body is None:
        return None
    try:
        return decode(sealed.body)
    except BadEntry as error:
        raise BadEntry(f"entry {sealed.seq}: {error}") from error


def _edge(head: Commit | None) -> Edge:
    if head is None:
        return Edge()
    try:
        edge = Edge.restore(head.size, head.edge)
    except ValueError as error:
        raise TamperedRecord(f"commit {head.number}: {error}; run `asnad verify`") from None
    if edge.root() != head.root:
        raise TamperedRecord(f"commit {head.number}: its subtrees do not fold to its root; run `asnad verify`")
    return edge


def _runs(seqs: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for seq in seqs:
        if run and seq - run[-1] > NEAR:
            yield run
            run = []
        run.append(seq)
    if run:
        yield run
