"""What does a picture of text say? Photographs and scans (PNG, JPEG, TIFF), recognised."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.ocr import Eye

__all__ = ["read_picture"]

READER = "asnad-read-picture/1"
MEDIA_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"II*\0": "image/tiff", b"MM\0*": "image/tiff"}
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
    if any(width * height > limits.pixels for width, height in _sizes(data)):
        raise TooLarge(f"{shown}: a picture of more than {limits.pixels // 10**6} million points; make it smaller")
    seen = Eye(shown, language).read(data)
    layout = Layout(shown, limits)
    words = tuple(seen.lay_out(layout))
    if layout.empty:
        raise BrokenFile(
            f"{shown}: a picture in which no text was recognised; if there is some, write it down beside it"
        )
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=next(kind for start, kind in MEDIA_TYPES.items() if data.startswith(start)),
        notices=(
            f"recognised from a picture, in {'+'.join(seen.languages)}: check names, dates and figures against it",
        ),
        words=words,
    )


def _sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """Width and height, as the file states them; of a TIFF those of its first page."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        yield struct.unpack_from(">II", data, 16)
    elif data.startswith(b"\xff\xd8"):
        for found in FRAME.finditer(data):
            yield int.from_bytes(found[2], "big"), int.from_bytes(found[1], "big")
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
