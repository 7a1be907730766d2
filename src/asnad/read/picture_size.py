"""How many pages has a picture, and how many points has each? As the file states it, before anything is unpacked."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Pages", "pages_of"]

TIFF = (b"II*\0", b"MM\0*")
FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(..)(..)", re.S)
WIDTH, HEIGHT = 256, 257
ENTRY_BYTES = 12
SHORT = 3


@dataclass(frozen=True, slots=True)
class Pages:
    """Width and height of each page, 0 where it is not stated.

    ``whole`` is false when the list of pages leads out of the file or back to a page that was, so that there may have
    been more.
    """

    sizes: tuple[tuple[int, int], ...]
    whole: bool = True

    def points(self, page: int) -> int:
        """How many points a page has, counted from 0."""
        width, height = self.sizes[page]
        return width * height


def pages_of(data: bytes, most: int) -> Pages:
    """The pages of a picture, at most so many: those of a TIFF, and one of any other."""
    if data[:4] in TIFF:
        return _of_tiff(data, "<" if data.startswith(b"II") else ">", most)
    return Pages((max(_sizes(data), key=lambda size: size[0] * size[1], default=(0, 0)),))


def _of_tiff(data: bytes, order: str, most: int) -> Pages:
    """Along the list of pages (TIFF 6.0, section 2). Pages that lie on each other, so that a small file would have a
    thousand million entries, end it: their entries are as many as the file has room for, and no more."""
    sizes: list[tuple[int, int]] = []
    seen: set[int] = set()
    room = len(data) // ENTRY_BYTES
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        while at and len(sizes) < most:
            (fields,) = struct.unpack_from(f"{order}H", data, at)
            room -= fields
            if at in seen or room < 0:
                return Pages(tuple(sizes) or ((0, 0),), whole=False)
            seen.add(at)
            end = at + 2 + ENTRY_BYTES * fields
            size = {WIDTH: 0, HEIGHT: 0}
            for entry in range(at + 2, end, ENTRY_BYTES):
                tag, kind = struct.unpack_from(f"{order}HH", data, entry)
                if tag in size:
                    (stated,) = struct.unpack_from(f"{order}{'H' if kind == SHORT else 'I'}", data, entry + 8)
                    size[tag] = max(size[tag], stated)  # which of two a program takes is not known
            sizes.append((size[WIDTH], size[HEIGHT]))
            (at,) = struct.unpack_from(f"{order}I", data, end)
    except struct.error:
        return Pages(tuple(sizes) or ((0, 0),), whole=False)
    return Pages(tuple(sizes) or ((0, 0),))


def _sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """Width and height; of a JPEG of whatever looks like its frame, for a small picture of itself may stand in it."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        yield struct.unpack_from(">II", data, 16)
    elif data.startswith(b"\xff\xd8"):
        for found in FRAME.finditer(data):
            yield int.from_bytes(found[2], "big"), int.from_bytes(found[1], "big")
    elif data.startswith(b"GIF8") and len(data) >= 10:
        yield struct.unpack_from("<HH", data, 6)
    elif data.startswith(b"BM") and len(data) >= 26:
        of_os2 = data[14:18] == b"\x0c\0\0\0"
        width, height = struct.unpack_from("<HH" if of_os2 else "<ii", data, 18)
        yield abs(width), abs(height)
    elif data.startswith(b"RIFF") and len(data) >= 30:
        yield _webp_size(data)


def _webp_size(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
