"""What does a picture of text say? Photographs and scans (PNG, JPEG, HEIC, TIFF, WebP, GIF, BMP), recognised."""

from __future__ import annotations

from pathlib import Path

from asnad.errors import BrokenFile, TooLarge
from asnad.model.source import Recognised
from asnad.read import progress
from asnad.read.document import Document
from asnad.read.heic import is_heic, unpacked
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.ocr import Eye
from asnad.read.picture_size import pages_of

__all__ = ["read_picture"]

READER = "asnad-read-picture/3"
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


def read_picture(
    path: Path,
    shown: str,
    limits: Limits,
    encoding: str | None,  # noqa: ARG001
    language: str | None = None,
) -> Document:
    """Read the text of a picture; a TIFF may hold several pages.

    Raises:
        MissingProgram: there is no Tesseract, or nothing that unpacks it. BrokenFile: no text is recognised in it, or
        it is damaged.
        TooLarge: more pixels than the limit.
    """
    data = path.read_bytes()
    media_type = next((kind for start, kind in MEDIA_TYPES.items() if data.startswith(start)), "image/heic")
    if is_heic(data):
        data = unpacked(data, shown, limits)
    pages = pages_of(data, limits.pages)
    count = len(pages.sizes)
    tried = min(count, limits.pictured_pages)
    large = [page for page in range(tried) if pages.points(page) > limits.pixels]
    if len(large) == tried:
        raise TooLarge(f"{shown}: a picture of more than {limits.pixels // 10**6} million points; make it smaller")
    eye, layout = Eye(shown, language), Layout(shown, limits)
    words: list[Recognised] = []
    languages: dict[str, None] = {}
    unread: list[int] = []
    for page in range(tried):
        if page in large:
            continue
        try:
            seen = eye.read(data, page=page if count > 1 or not pages.whole else None)
        except (BrokenFile, TooLarge):
            if count == 1:
                raise
            unread.append(page)
            continue
        finally:
            progress.say(page + 1, tried)
        found = list(seen.lay_out(layout, page=page + 1))
        words += found
        if found:
            languages |= dict.fromkeys(seen.languages)
        elif count > 1:
            unread.append(page)
    if layout.empty:
        raise BrokenFile(
            f"{shown}: a picture in which no text was recognised; if there is some, write it down beside it"
        )
    notices = [f"recognised from a picture, in {'+'.join(languages)}: check names, dates and figures against it"]
    if unread:
        notices.append(f"{len(unread)} of {count} pages could not be read, or have no text ({_numbers(unread)})")
    if large:
        notices.append(
            f"{len(large)} of {count} pages were not read, because they have more than {limits.pixels // 10**6} "
            f"million points ({_numbers(large)}); make them smaller"
        )
    if tried < count:
        more = "or more " if count == limits.pages else ""
        notices.append(f"only the first {tried:,} of {count:,} {more}pages were read; split the file")
    if not pages.whole:
        notices.append(f"damaged or cut off behind page {count}, so there may have been more; get a whole copy")
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=media_type,
        notices=tuple(notices),
        words=tuple(words),
    )


def _numbers(pages: list[int]) -> str:
    """Pages, which count from 0, as people number them."""
    return ", ".join(str(page + 1) for page in pages[:MOST_NAMED]) + (" …" if len(pages) > MOST_NAMED else "")
