"""What is packed in a gzip stream (RFC 1952), up to where it is cut off or damaged?

The standard library gives up over a damaged stream together with what it has already unpacked of it.
"""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Gzipped"]

PIECE = 64 * 1024
GZIP = 31
"""What makes zlib expect the head and tail of gzip."""


class Gzipped(io.RawIOBase):
    """The bytes of all members of a stream, one after the other. ``cut``: it ended before its own end, or in nonsense.

    However much it unpacks to, no more is held of it than is asked for at once.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self.cut = False
        self._file = file
        self._member = zlib.decompressobj(GZIP)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer).cast("B")
        while not self.cut:
            if self._member.eof:
                packed = self._member.unused_data.lstrip(b"\0")  # some fill up with zeros
                while not packed:
                    if not (piece := self._file.read(PIECE)):
                        return 0
                    packed = piece.lstrip(b"\0")
                self._member = zlib.decompressobj(GZIP)
            else:
                packed = self._member.unconsumed_tail or self._file.read(PIECE)
            try:
                piece = self._member.decompress(packed, len(room))
            except zlib.error:
                piece, packed = b"", b""
            if piece:
                room[: len(piece)] = piece
                return len(piece)
            self.cut = not packed and not self._member.eof
        return 0
