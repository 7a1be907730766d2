"""What do the pages of a PDF say that are only pictures? Drawn and recognised, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

from pypdfium2 import PdfiumError, PdfPage

from asnad.errors import BrokenFile, MissingProgram, TooLarge
from asnad.model.source import Recognised
from asnad.read import progress
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.ocr import INSTALL, PAGES_LEFT_OUT, Eye, is_installed

__all__ = ["Scans"]

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
NAMED = 10


class Scans:
    """The pictured pages of one document. ``words`` are those recognised, with their places in the layout's text."""

    def __init__(self, layout: Layout, shown: str, limits: Limits, language: str | None) -> None:
        self.words: list[Recognised] = []
        self._layout = layout
        self._shown = shown
        self._limits = limits
        self._language = language
        self._eye: Eye | None = None
        self._tried = 0
        self._read: list[int] = []
        self._empty: list[int] = []
        self._unread: list[int] = []
        self._replaced: list[int] = []
        self._garbled: list[int] = []

    def read(self, page: PdfPage, number: int, count: int, *, garbled: bool = False) -> bool:
        """Add what is recognised on a page, and say whether that is anything. ``number`` counts from 1, of ``count``;
        with ``garbled`` the page has a text, but one that is not what people see on it."""
        found = self._recognised(page, number, count)
        if garbled:
            (self._replaced if found else self._garbled).append(number)
        elif found is not None:
            (self._read if found else self._empty).append(number)
        else:
            self._unread.append(number)
        self.words += found or []
        return bool(found)

    def _recognised(self, page: PdfPage, number: int, count: int) -> list[Recognised] | None:
        """The words of a page; ``None`` when it could not be looked at."""
        if not is_installed(self._language) or self._tried >= self._limits.pictured_pages:
            return None
        self._tried += 1
        try:
            self._eye = self._eye or Eye(self._shown, self._language)
            picture = _drawn(page, self._shown, self._limits)
            seen = self._eye.read(picture, dots_per_inch=DOTS_PER_INCH) if picture else None
        except (BrokenFile, MissingProgram, TooLarge, PdfiumError):
            return None
        finally:
            progress.say(number, count)
        return list(seen.lay_out(self._layout, page=number)) if seen else []

    @property
    def left_out(self) -> str:
        """What ends the reader's name when there was no Tesseract for some pages."""
        return PAGES_LEFT_OUT if (self._unread or self._garbled) and not is_installed(self._language) else ""

    def notices(self, count: int) -> Iterator[str]:
        if self._read:
            yield (
                f"{len(self._read)} of {count} pages are pictures and were recognised ({_pages(self._read)}): "
                "check names, dates and figures against them"
            )
        if self._replaced:
            yield (
                f"{len(self._replaced)} of {count} pages have a text that is not what they show "
                f"({_pages(self._replaced)}); they were recognised from their pictures instead: "
                "check names, dates and figures against them"
            )
        if self._garbled:
            mend = "" if is_installed(self._language) else f"; to have it recognised from the picture, {INSTALL}"
            yield (
                f"{len(self._garbled)} of {count} pages seem to have a text that is not what they show "
                f"({_pages(self._garbled)}): do not rely on it{mend}"
            )
        if self._empty:
            yield f"{len(self._empty)} of {count} pages have no text, and none was recognised on them"
        if self._unread:
            why = "could not be recognised" if is_installed(self._language) else f"were not read; {INSTALL}"
            yield f"{len(self._unread)} of {count} pages have no text ({_pages(self._unread)}) and {why}"

    def refuse(self, count: int) -> NoReturn:
        """Say why there is nothing at all.

        Raises:
            MissingProgram: there is no Tesseract. BrokenFile: it found nothing.
        """
        if not is_installed(self._language):
            raise MissingProgram(
                f"{self._shown}: a PDF without text, only pictures of pages ({count}), which tesseract reads; {INSTALL}"
            )
        raise BrokenFile(f"{self._shown}: a PDF without text, and none was recognised on its pages ({count})")


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:NAMED]))
    return f"{'pages' if len(numbers) > 1 else 'page'} {shown}{' …' if len(numbers) > NAMED else ''}"


def _drawn(page: PdfPage, shown: str, limits: Limits) -> bytes:
    """The page in shades of grey, as a PGM picture; nothing when it is blank.

    Raises:
        TooLarge: it is larger than a picture may be.
    """
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    width, height = page.get_size()
    if width * height * scale * scale > limits.pixels:
        raise TooLarge(f"{shown}: a page of more than {limits.pixels // 10**6} million points")
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        pixels, stride = bytes(bitmap.buffer), bitmap.stride
        if pixels.count(pixels[:1]) == len(pixels):
            return b""
        rows = (pixels[at : at + bitmap.width] for at in range(0, stride * bitmap.height, stride))
        return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
    finally:
        bitmap.close()
