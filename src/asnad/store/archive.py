"""Where are the originals? In a folder of write-once files that are named by the SHA-256 of their bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest, sha256
from pathlib import Path
from secrets import token_hex

from asnad.errors import BrokenFile, NotFound, StoreError

__all__ = ["FileArchive"]

CHUNK = 1 << 20
THREADS = 8
"""Waiting for the disk at the same time: a journalling file system makes many files durable in one go."""

DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


class FileArchive:
    """A :class:`asnad.record.ports.Archive` in a folder: ``ab/ab12…`` for the digest ``ab12…``, without any extension.

    Promises: what :meth:`keep` has returned is on the disk, under its name, whole; nothing of the original's name or
    path is kept; a file that is there is taken for the same only after its bytes were read again. Only the holder of
    the case's writer lock may keep files; anyone may read them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"
        self._opened = False

    def keep(self, paths: Sequence[Path]) -> Sequence[tuple[str, int]]:
        """Keep the bytes of these files durably; SHA-256 (hex) and size in bytes of each, in order.

        Files are streamed, so their size does not matter. Each is written under a passing name, made durable, and then
        given its own name; the folders are made durable last, each once.

        Raises:
            BrokenFile: one cannot be read, the first in order; all others are kept.
            StoreError: the archive cannot be written to.
        """
        try:
            self._open()
            with ThreadPoolExecutor(min(THREADS, len(paths) or 1)) as threads:
                kept = list(threads.map(self._keep, paths))
                touched = {self._path(one[0]).parent for one in kept if not isinstance(one, BrokenFile)}
                list(threads.map(_fsync_folder, touched))
        except OSError as error:
            raise StoreError(f"{self._folder} cannot be written to ({error}); look for free space") from error
        whole = []
        for one in kept:
            if isinstance(one, BrokenFile):
                raise one
            whole.append(one)
        return whole

    def path(self, sha256: str) -> Path:
        """Where the bytes are.

        Raises:
            NotFound: the archive does not hold them.
        """
        if sha256 not in self:
            raise NotFound(f"the archive holds no file with the SHA-256 {sha256!r:.80}")
        return self._path(sha256)

    def __contains__(self, sha256: str) -> bool:
        return DIGEST.fullmatch(sha256) is not None and self._path(sha256).is_file()

    def digests(self) -> Iterator[str]:
        """All digests the archive holds by name, in no order."""
        for path in self._folder.glob("??/*"):
            if DIGEST.fullmatch(path.name) and path.parent.name == path.name[:2]:
                yield path.name

    def verify(self, sha256: str) -> bool:
        """Whether the bytes are there, can be read, and still have this digest."""
        try:
            with self.path(sha256).open("rb") as file:
                return file_digest(file, "sha256").hexdigest() == sha256
        except (NotFound, OSError):
            return False

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def _open(self) -> None:
        """Make the folders, and clear away what a killed process left half written. Done once, by the first writer."""
        if self._opened:
            return
        self._incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
        for stale in self._incoming.iterdir():
            stale.unlink()
        for number in range(256):
            (self._folder / f"{number:02x}").mkdir(exist_ok=True, mode=0o700)
        _fsync_folder(self._folder)
        _fsync_folder(self._folder.parent)
        self._opened = True

    def _keep(self, original: Path) -> tuple[str, int] | BrokenFile:
        passing = self._incoming / token_hex(16)
        try:
            copied = _copy(original, passing)
            if not isinstance(copied, BrokenFile) and not self._holds(*copied):
                passing.replace(self._path(copied[0]))
        finally:
            passing.unlink(missing_ok=True)
        return copied

    def _holds(self, digest: str, size: int) -> bool:
        """Whether the file is there and good; one that has rotted is written anew from the original."""
        path = self._path(digest)
        return path.exists() and path.stat().st_size == size and self.verify(digest)


def _copy(original: Path, target: Path) -> tuple[str, int] | BrokenFile:
    """Copy durably; SHA-256 and size of what was copied. Only a fault of the original is returned as one."""
    digest, size = sha256(), 0
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(descriptor, "wb", buffering=0) as copy:
        try:
            # Opening a named pipe would wait for ever for its other end.
            if original.exists() and not original.is_file():
                return BrokenFile(f"{original} is no file, and only files can be kept; move it elsewhere")
            source = original.open("rb", buffering=0)
        except OSError as error:
            return _unreadable(original, error)
        with source:
            while True:
                try:
                    part = source.read(CHUNK)
                except OSError as error:
                    return _unreadable(original, error)
                if not part:
                    break
                digest.update(part)
                size += len(part)
                _write_all(copy.fileno(), part)
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _write_all(descriptor: int, part: bytes) -> None:
    rest = memoryview(part)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _unreadable(original: Path, error: OSError) -> BrokenFile:
    return BrokenFile(f"{original} cannot be read ({error.strerror}); check that it is there, and its permissions")


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows writes folders through by itself and cannot open them
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
