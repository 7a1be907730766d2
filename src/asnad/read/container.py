"""What is packed in this file, and does it unpack within bounds? ZIP containers: DOCX, XLSX, ODS."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.limits import Limits, size

__all__ = ["Container"]

CHUNK = 256 * 1024
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp")
END_RECORD = b"PK\x05\x06"
DIRECTORY_ENTRY_BYTES = 400
"""More than a directory entry takes with any name that office programs give to members."""


class Container:
    """A ZIP file whose members are unpacked piece by piece; every byte that comes out is counted against the limits.

    What the file says about its own sizes is not believed: a member that unpacks to more than it states is damaged,
    and nothing is ever written to disk.
    """

    def __init__(self, path: Path, shown: str, limits: Limits) -> None:
        """Open the container.

        Raises:
            BrokenFile, ProtectedFile, TooLarge: it cannot be unpacked, or not within the limits.
        """
        self.shown = shown
        self._limits = limits
        self._left = limits.unpacked_bytes
        self._refuse_long_directory(path)
        self._file = path.open("rb")
        try:
            with self._damage():
                self._zip = zipfile.ZipFile(self._file)
        except BrokenFile:
            self._file.close()
            raise
        self.names = frozenset(self._zip.namelist())
        if any(member.flag_bits & 1 for member in self._zip.infolist()):
            self.close()
            raise ProtectedFile(f"{shown}: needs a password; save it without one and add it again")

    def chunks(self, member: str) -> Iterator[bytes]:
        """The bytes of a member, in pieces.

        Raises:
            BrokenFile: it is missing, damaged or cut off. TooLarge: it unpacks to more than is left of the limits.
        """
        if member not in self.names:
            raise BrokenFile(f"{self.shown}: {member} is missing in it; the file is damaged, get a whole copy")
        with self._damage(), self._zip.open(member) as file:
            while chunk := file.read(CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise TooLarge(
                        f"{self.shown}: unpacks to more than {size(self._limits.unpacked_bytes)}; "
                        "it may be a bomb made to exhaust the machine, and was not read"
                    )
                yield chunk

    def read(self, member: str) -> bytes:
        """All bytes of a member; raises as :meth:`chunks`."""
        return b"".join(self.chunks(member))

    def pictures(self, folder: str) -> int:
        """How many pictures are in this folder of it."""
        return sum(name.startswith(folder) and name.lower().endswith(PICTURES) for name in self.names)

    def close(self) -> None:
        self._zip.close()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _damage(self) -> Iterator[None]:
        try:
            yield
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            OSError,  # a place outside the file, as damaged directories name
            struct.error,
        ) as error:
            said = " ".join(str(error).split()) or type(error).__name__
            raise BrokenFile(f"{self.shown}: damaged or cut off ({said}); get a whole copy") from error

    def _refuse_long_directory(self, path: Path) -> None:
        """The directory is loaded as a whole when the file is opened, so its length is checked before that."""
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - 65_557))  # the end record and the longest comment it can have
            tail = file.read()
        at = tail.rfind(END_RECORD)
        if at < 0 or len(tail) < at + 22:
            raise BrokenFile(f"{self.shown}: cut off (the directory at its end is missing); get a whole copy")
        members, directory = struct.unpack_from("<HI", tail, at + 10)
        if members > self._limits.members or directory > self._limits.members * DIRECTORY_ENTRY_BYTES:
            raise TooLarge(f"{self.shown}: holds more than {self._limits.members:,} packed files; it was not read")
