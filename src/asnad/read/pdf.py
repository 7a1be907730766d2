"""What does a PDF say? Its text layer, page by page; pages that are only pictures are recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.document import Document
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.scan import Scans

__all__ = ["read_pdf"]

READER = "asnad-read-pdf/2"
LINE = re.compile(r"[^\r\n]+")
ITEM = re.compile(r"(?:[-*•–▪●]|\(?[0-9۰-۹٠-٩]{1,3}[.)])[ \t]+(?=\S)")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
SOFT_HYPHEN = re.compile("[ \t]*[\ufffe\x02][ \t]*")
"""What PDFium puts where a line ended in a hyphen."""

PROGRAM_TITLE = re.compile(r"(?:microsoft word - |untitled)|\.(?:docx?|pdf|indd|qxd|rtf)\Z", re.I)
ARABIC = re.compile(r"[\u0600-\u06ff]")
WIDER_GAP = 1.4
"""Times the usual distance between lines: more begins a paragraph."""

INDENT = 8.0
"""Points (1/72 inch) by which the first line of a paragraph stands in."""


def read_pdf(
    path: Path,
    shown: str,
    limits: Limits,
    encoding: str | None,  # noqa: ARG001
    language: str | None = None,
) -> Document:
    """Read the text of each page into paragraphs and items that know their page.

    Words broken over two lines are joined, but a hyphen before a capital stays, because names have them.

    Raises:
        BrokenFile: no page can be opened. ProtectedFile: it needs a password. TooLarge: too many pages.
        MissingProgram: its pages are pictures, and there is no Tesseract.
    """
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        if error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}:
            raise ProtectedFile(f"{shown}: needs a password; save it without one and add it again") from error
        raise BrokenFile(f"{shown}: a damaged or cut off PDF ({one_line(str(error))}); get a whole copy") from error
    with document:
        count = len(document)
        if count > limits.pages:
            raise TooLarge(f"{shown}: {count:,} pages; at most {limits.pages:,} are read at once, so split the file")
        layout = Layout(shown, limits)
        scans = Scans(layout, shown, limits, language)
        damaged = 0
        for number in range(count):
            try:
                page = document[number]
            except PdfiumError:
                damaged += 1
                continue
            before = layout.length
            _lay_out(layout, page, number + 1)
            if layout.length == before:
                scans.read(page, number + 1, count)
            page.close()
        title = one_line(CONTROL.sub("", document.get_metadata_value("Title")))
    if layout.empty:
        if damaged or not count:
            raise BrokenFile(f"{shown}: a PDF of which no page can be opened; get a whole copy")
        scans.refuse(count)
    text = layout.text()
    return Document(
        text=text,
        blocks=layout.blocks(),
        reader=READER + scans.left_out,
        media_type="application/pdf",
        metadata={"title": title} if title and not PROGRAM_TITLE.search(title) else {},
        notices=(*scans.notices(count), *_notices(text, count, damaged)),
        words=tuple(scans.words),
    )


def _notices(text: str, count: int, damaged: int) -> Iterator[str]:
    if damaged:
        yield f"{damaged} of {count} pages are damaged and were left out"
    if ARABIC.search(text):
        yield "PDFs can give right-to-left text with numbers out of order; check dates and figures against the page"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its left edge and bottom in points, when the page tells them."""

    words: str
    left: float | None = None
    bottom: float | None = None


def _lay_out(layout: Layout, page: PdfPage, number: int) -> None:
    """Gather the lines of a page into paragraphs: a wider gap, an indented line or a bullet begins a new one."""
    textpage = page.get_textpage()
    try:
        lines = list(_lines(textpage))
    finally:
        textpage.close()
    gaps = [None, *(_gap(above, line) for above, line in pairwise(lines))][: len(lines)]
    usual = median([gap for gap in gaps if gap is not None and gap > 0] or [0.0])
    paragraph: list[str] = []

    def close() -> None:
        words = one_line(" ".join(paragraph))
        item = ITEM.match(words)
        layout.add("item" if item else "paragraph", words[item.end() :] if item else words, page=number)
        paragraph.clear()

    above: _Line | None = None
    for line, gap in zip(lines, gaps, strict=True):
        if above and _begins(line, above, gap, usual):
            close()
        paragraph.append(line.words)
        above = line
    close()


def _lines(textpage: PdfTextPage) -> Iterator[_Line]:
    text = textpage.get_text_range()
    counted = textpage.count_chars()
    for found in LINE.finditer(text):
        words = found[0]
        if not words.isprintable():
            words = CONTROL.sub("", SOFT_HYPHEN.sub(_joined, words))
        if not words.strip():
            continue
        first = found.start() + len(found[0]) - len(found[0].lstrip())
        if first < counted:
            left, bottom, _, _ = textpage.get_charbox(first, loose=True)
            yield _Line(words, left, bottom)
        else:
            yield _Line(words)


def _joined(found: re.Match[str]) -> str:
    following = found.string[found.end() : found.end() + 1]
    return "-" if following.isupper() or not following.isalpha() else ""


def _gap(above: _Line, line: _Line) -> float | None:
    return None if above.bottom is None or line.bottom is None else above.bottom - line.bottom


def _begins(line: _Line, above: _Line, gap: float | None, usual: float) -> bool:
    if ITEM.match(line.words):
        return True
    if gap is None or line.left is None or above.left is None:
        return above.words.rstrip().endswith((".", ":", "؟", "?", "!"))
    if gap < 0 or (usual and gap > usual * WIDER_GAP):
        return True
    return gap > 0 and line.left > above.left + INDENT
