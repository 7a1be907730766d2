"""What must the outside provide? Protocols that ``store`` implements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

__all__ = ["Archive", "Commit", "JournalStore", "SealedEntry"]


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """An entry as stored: ``seq`` counts from 0; ``leaf`` is the 32-byte Merkle leaf hash;
    ``salt`` (32 bytes) and ``body`` (canonical JSON, UTF-8) are ``None`` once erased."""

    seq: int
    leaf: bytes
    salt: bytes | None
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Commit:
    """One transaction: ``number`` from 0, tree ``size`` after it, Merkle ``root`` (32 bytes), instant ``at``.

    ``edge`` are the hashes of the tree's complete subtrees (:meth:`asnad.record.merkle.Edge.to_bytes`): what the next
    commit needs to go on without reading the leaves again. They add nothing to trust: they must fold to ``root``.
    ``chain`` (32 bytes) is :func:`asnad.record.chain.chain_link` over this commit and, through it, all before.
    """

    number: int
    size: int
    root: bytes
    at: str
    edge: bytes = b""
    chain: bytes = b""


class JournalStore(Protocol):
    """An append-only store of sealed entries and commits. Update and delete are refused by the database itself."""

    def lock(self) -> None:
        """Become the one writer until :meth:`close`; ``append`` and ``erase`` do so by themselves.

        Raises ``CaseLocked`` when another process is."""

    def append(self, entries: Sequence[SealedEntry], commit: Commit) -> None:
        """Write all in one durable transaction. Raises ``StoreError`` when ``entries`` do not follow what is there."""

    def head(self) -> Commit | None: ...

    def commits(self) -> Iterator[Commit]: ...

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[SealedEntry]:
        """Sealed entries in order, streamed."""

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]: ...

    def erase(self, seqs: Sequence[int]) -> None:
        """Destroy salt and body of these entries; leaves and commits stay."""

    def damage(self) -> Iterator[str]:
        """What the database itself finds wrong, one line each: broken pages, missing guards."""

    def close(self) -> None: ...


class Archive(Protocol):
    """Content-addressed, write-once files."""

    def keep(self, paths: Sequence[Path]) -> Sequence[tuple[str, int]]:
        """Keep the bytes of these files durably; SHA-256 (hex) and size of each, in order.

        Raises ``BrokenFile`` for the first that cannot be read, after all others are kept."""

    def path(self, sha256: str) -> Path:
        """Where the bytes are. Raises ``NotFound``."""

    def __contains__(self, sha256: str) -> bool: ...

    def digests(self) -> Iterator[str]:
        """All digests the archive holds by name, in no order."""

    def verify(self, sha256: str) -> bool:
        """Whether the bytes still have this digest."""
