"""What does a PDF say? Its text layer, page by page; pages that are only pictures are recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count as count_up
from itertools import pairwise
from pathlib import Path
from statistics import median

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.document import Document
from asnad.read.garbled import is_garbled
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.pdf_lines import CONTROL, Line, lines_of
from asnad.read.pdf_table import in_columns, lists_in
from asnad.read.scan import Scans

__all__ = ["read_pdf"]

READER = "asnad-read-pdf/2"
REPLACED_READER = "asnad-read-pdf-replaced/1"
ITEM = re.compile(r"(?:[-*•–▪●]|\(?[0-9۰-۹٠-٩]{1,3}[.)])[ \t]+(?=\S)")
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
        replaced = Layout(shown, limits)
        damaged = 0
        turned = False
        sheets = count_up(1)
        for number in range(count):
            try:
                page = document[number]
            except PdfiumError:
                damaged += 1
                continue
            lines = _lines(page)
            turned = turned or any(ARABIC.search(line.words) for line in lines)
            garbled = is_garbled("\n".join(line.words for line in lines))
            if (garbled or not lines) and scans.read(page, number + 1, count, garbled=garbled):
                _add_paragraphs(replaced, lines, number + 1)
            else:
                _lay_out(layout, lines, number + 1, sheets)
            page.close()
        title = one_line(CONTROL.sub("", document.get_metadata_value("Title")))
    if layout.empty:
        if damaged or not count:
            raise BrokenFile(f"{shown}: a PDF of which no page can be opened; get a whole copy")
        scans.refuse(count)
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER + scans.left_out,
        media_type="application/pdf",
        metadata={"title": title} if title and not PROGRAM_TITLE.search(title) else {},
        notices=(*scans.notices(count), *_notices(count, damaged, turned=turned)),
        words=tuple(scans.words),
        replaced=_replaced(replaced),
    )


def _replaced(layout: Layout) -> Document | None:
    return None if layout.empty else Document(layout.text(), layout.blocks(), REPLACED_READER, "application/pdf")


def _notices(count: int, damaged: int, *, turned: bool) -> Iterator[str]:
    if damaged:
        yield f"{damaged} of {count} pages are damaged and were left out"
    if turned:
        yield "right-to-left text was put in order from where its letters stand; check dates and figures on the page"


def _lines(page: PdfPage) -> list[Line]:
    textpage = page.get_textpage()
    try:
        return list(lines_of(textpage))
    finally:
        textpage.close()


def _lay_out(layout: Layout, lines: Sequence[Line], number: int, sheets: Iterator[int]) -> None:
    """Add the lines of a page: lists as rows, the rest as paragraphs."""
    at = 0
    for start, end, rows in lists_in(lines):
        _add_paragraphs(layout, lines[at:start], number)
        sheet = str(next(sheets))
        for row in rows:
            layout.add_row(row.cells, row.number, sheet=sheet, page=number, header=row is rows[0])
        at = end
    _add_paragraphs(layout, lines[at:], number)


def _add_paragraphs(layout: Layout, lines: Sequence[Line], number: int) -> None:
    """Gather lines into paragraphs: a wider gap, an indented line or a bullet begins a new one."""
    gaps = [None, *(_gap(above, line) for above, line in pairwise(lines))][: len(lines)]
    usual = median([gap for gap in gaps if gap is not None and gap > 0] or [0.0])
    paragraph: list[str] = []

    def close() -> None:
        words = one_line(" ".join(paragraph))
        item = ITEM.match(words)
        layout.add("item" if item else "paragraph", words[item.end() :] if item else words, page=number)
        paragraph.clear()

    above: Line | None = None
    alone = in_columns(lines)
    for at, (line, gap) in enumerate(zip(lines, gaps, strict=True)):
        if above and (alone[at] or alone[at - 1] or _begins(line, above, gap, usual)):
            close()
        paragraph.append(line.words)
        above = line
    close()


def _gap(above: Line, line: Line) -> float | None:
    return None if above.bottom is None or line.bottom is None else above.bottom - line.bottom


def _begins(line: Line, above: Line, gap: float | None, usual: float) -> bool:
    if ITEM.match(line.words):
        return True
    if gap is None or line.begins is None or above.begins is None:
        return above.words.rstrip().endswith((".", ":", "؟", "?", "!"))
    if gap < 0 or (usual and gap > usual * WIDER_GAP):
        return True
    return gap > 0 and line.begins > above.begins + INDENT
