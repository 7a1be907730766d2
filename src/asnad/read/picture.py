"""What does a picture of text say? Photographs and scans (PNG, JPEG, TIFF, WebP, GIF, BMP), recognised."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from asnad.errors import BrokenFile, TooLarge
from asnad.model.source import Recognised
from asnad.read import progress
from asnad.read.document import Document
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.ocr import Eye

__all__ = ["read_picture", "sizes"]

READER = "asnad-read-picture/2"
MEDIA_TYPES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"GIF8": "image/gif",
    b"BM": "image/bmp",
    b"RIFF": "image/webp",
}
MOST_NAMED = 10
FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(..)(..)", re.S)


def read_picture(
    path: Path,
    shown: str,
    limits: Limits,
    encoding: str | None,  # noqa: ARG001
    language: str | None = None,
) -> Document:
    """Read the text of a picture; a TIFF may hold several pages.

    Raises:
        MissingProgram: there is no Tesseract. BrokenFile: no text is recognised in it, or it is damaged.
        TooLarge: more pixels than the limit.
    """
    data = path.read_bytes()
    if any(width * height > limits.pixels for width, height in sizes(data)):
        raise TooLarge(f"{shown}: a picture of more than {limits.pixels // 10**6} million points; make it smaller")
    count = _count_of_pages(data, limits.pictured_pages)
    eye, layout = Eye(shown, language), Layout(shown, limits)
    words: list[Recognised] = []
    languages: dict[str, None] = {}
    unread: list[int] = []
    for page in range(count):
        try:
            seen = eye.read(data, page=page if count > 1 else None)
        except (BrokenFile, TooLarge):
            if count == 1:
                raise
            unread.append(page + 1)
            continue
        finally:
            progress.say(page + 1, count)
        found = list(seen.lay_out(layout, page=page + 1))
        words += found
        if found:
            languages |= dict.fromkeys(seen.languages)
        elif count > 1:
            unread.append(page + 1)
    if layout.empty:
        raise BrokenFile(
            f"{shown}: a picture in which no text was recognised; if there is some, write it down beside it"
        )
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=next(kind for start, kind in MEDIA_TYPES.items() if data.startswith(start)),
        notices=tuple(_notices(languages, unread, count)),
        words=tuple(words),
    )


def _notices(languages: Iterable[str], unread: list[int], count: int) -> Iterator[str]:
    yield f"recognised from a picture, in {'+'.join(languages)}: check names, dates and figures against it"
    if unread:
        pages = ", ".join(map(str, unread[:MOST_NAMED])) + (" …" if len(unread) > MOST_NAMED else "")
        yield f"{len(unread)} of {count} pages could not be read, or have no text ({pages})"


def _count_of_pages(data: bytes, most: int) -> int:
    """How many pages a TIFF has; any other picture is one."""
    if data[:4] not in {b"II*\0", b"MM\0*"}:
        return 1
    order = "<" if data.startswith(b"II") else ">"
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        while at and at not in seen and len(seen) < most:
            (fields,) = struct.unpack_from(f"{order}H", data, at)
            seen.add(at)
            (at,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * fields)
    except struct.error:
        pass  # cut off: for Tesseract to say
    return max(1, len(seen))


def sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """Width and height, as the file states them; of a TIFF those of its first page."""
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
    elif data[:4] in {b"II*\0", b"MM\0*"}:
        yield _tiff_size(data, "<" if data.startswith(b"II") else ">")


def _tiff_size(data: bytes, order: str) -> tuple[int, int]:
    sizes = {256: 0, 257: 0}
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", data, entry)
            if tag in sizes:
                (sizes[tag],) = struct.unpack_from(f"{order}{'H' if kind == 3 else 'I'}", data, entry + 8)
    except struct.error:
        pass  # cut off: for Tesseract to say
    return sizes[256], sizes[257]


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
