"""Which streams are in a Compound File, the container of Office 97–2003? ([MS-CFB])

Every number in it is a stranger's: chains of sectors are followed only as far as the file is long.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from asnad.errors import BrokenFile

__all__ = ["Compound"]

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER_BYTES = 512
ENTRY_BYTES = 128
IN_HEADER = 109
"""Sectors of the table of sectors that the header itself names."""

LAST = 0xFFFFFFFA
"""Numbers from here on mark ends and free sectors, and are none."""

SMALL_SECTOR = 64
ROOT, STREAM = 5, 2


class Compound:
    """The streams by name, without those in folders inside: a document keeps there what is embedded in it.

    Raises:
        BrokenFile: it is damaged or cut off.
    """

    def __init__(self, data: bytes, shown: str) -> None:
        self._data = data
        self._shown = shown
        try:
            self._open()
        except struct.error as error:
            raise self._damaged() from error

    def _open(self) -> None:
        if not self._data.startswith(SIGNATURE):
            raise self._damaged()
        (shift,) = struct.unpack_from("<H", self._data, 30)
        if shift not in {9, 12}:
            raise self._damaged()
        self._sector = 1 << shift
        first_directory, _, self._small_below, first_small, _, first_more = struct.unpack_from("<6I", self._data, 48)
        self._table = self._table_of_sectors(first_more)
        self._small_table = _numbers(b"".join(self._chain(first_small)))
        self._entries: dict[str, tuple[int, int]] = {}
        self._small = b""
        directory = b"".join(self._chain(first_directory))
        waiting: list[int] = []
        for number in self._beside(directory, waiting):
            at = number * ENTRY_BYTES
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            before, behind, inside = struct.unpack_from("<3I", directory, at + 68)
            start, size = struct.unpack_from("<2I", directory, at + 116)
            if kind == ROOT:
                self._small = b"".join(self._chain(start))[:size]
                waiting.append(inside)
                continue
            waiting += [before, behind]
            if kind == STREAM:
                name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                self._entries.setdefault(name, (start, size))

    def _beside(self, directory: bytes, waiting: list[int]) -> Iterator[int]:
        """The root, and then each entry that is waiting, once."""
        seen: set[int] = set()
        waiting.append(0)
        while waiting:
            number = waiting.pop()
            if number < LAST and number not in seen and (number + 1) * ENTRY_BYTES <= len(directory):
                seen.add(number)
                yield number

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream.

        Raises:
            BrokenFile: it is missing or cut off.
        """
        if name not in self._entries:
            raise self._damaged()
        start, size = self._entries[name]
        if size >= self._small_below:
            data = b"".join(self._chain(start))
        else:
            places = self._numbers_from(start, self._small_table)
            data = b"".join(self._small[at * SMALL_SECTOR : (at + 1) * SMALL_SECTOR] for at in places)
        if len(data) < size:
            raise self._damaged()
        return data[:size]

    def _table_of_sectors(self, first_more: int) -> tuple[int, ...]:
        named = [number for number in struct.unpack_from(f"<{IN_HEADER}I", self._data, 76) if number < LAST]
        seen: set[int] = set()
        while first_more < LAST and first_more not in seen:
            seen.add(first_more)
            *more, first_more = _numbers(self._at(first_more))
            named += [number for number in more if number < LAST]
        return _numbers(b"".join(map(self._at, named)))

    def _chain(self, start: int) -> Iterator[bytes]:
        return map(self._at, self._numbers_from(start, self._table))

    def _numbers_from(self, start: int, table: tuple[int, ...]) -> Iterator[int]:
        for _ in range(len(table)):
            if start >= LAST:
                return
            if start >= len(table):
                raise self._damaged()
            yield start
            start = table[start]

    def _at(self, number: int) -> bytes:
        begin = HEADER_BYTES + number * self._sector if self._sector == HEADER_BYTES else (number + 1) * self._sector
        found = self._data[begin : begin + self._sector]
        if not found:
            raise self._damaged()
        return found

    def _damaged(self) -> BrokenFile:
        return BrokenFile(f"{self._shown}: damaged or cut off (its streams do not hang together); get a whole copy")


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
