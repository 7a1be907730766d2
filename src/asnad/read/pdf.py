"""What does a PDF say? Its text layer, page by page; pages that are only pictures are recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count as count_up
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FORMTYPE_ACRO_FORM as FORM
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.document import Document
from asnad.read.garbled import is_garbled
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.pdf_flow import Flow
from asnad.read.pdf_form import fields_of
from asnad.read.pdf_lines import CONTROL, Line, lines_of, quarter_of
from asnad.read.pdf_running import Running
from asnad.read.pdf_table import lists_in
from asnad.read.scan import Scans

__all__ = ["read_pdf"]

READER = "asnad-read-pdf/4"
REPLACED_READER = "asnad-read-pdf-replaced/2"
PROGRAM_TITLE = re.compile(r"(?:microsoft word - |untitled|about:blank\Z)|\.(?:docx?|pdf|indd|qxd|rtf)\Z", re.I)
ARABIC = re.compile(r"[\u0600-\u06ff]")


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
    file = path.open("rb")  # by its name the library would not find one that is held in memory
    try:
        document = PdfDocument(file, autoclose=True)
    except PdfiumError as error:
        file.close()
        if error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}:
            raise ProtectedFile(f"{shown}: needs a password; save it without one and add it again") from error
        raise BrokenFile(f"{shown}: a damaged or cut off PDF ({one_line(str(error))}); get a whole copy") from error
    with document:
        count = len(document)
        if count > limits.pages:
            raise TooLarge(f"{shown}: {count:,} pages; at most {limits.pages:,} are read at once, so split the file")
        if document.get_formtype() == FORM:
            document.init_forms()
        layout = Layout(shown, limits)
        scans = Scans(layout, shown, limits, language)
        replaced = Layout(shown, limits)
        turned = False
        sheets = count_up(1)
        flow, running = Flow(layout), Running()
        unopened: set[int] = set()
        sideways: set[int] = set()
        for number, lines in enumerate(running.without(_pages(document, unopened, sideways)), start=1):
            if number in unopened:
                continue
            turned = turned or any(ARABIC.search(line.words) for line in lines)
            garbled = number in sideways or is_garbled("\n".join(line.words for line in lines))
            if garbled or not lines:
                flow.close()
                page = document[number - 1]
                recognised = scans.read(page, number, count, garbled=garbled)
                page.close()
                if recognised:
                    of_file = Flow(replaced)
                    of_file.add(lines, number)
                    of_file.close()
                    continue
            _lay_out(layout, flow, lines, number, sheets)
            if document.formenv:
                _add_fields(layout, flow, document, number)
        flow.close()
        damaged = len(unopened)
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
        notices=(*scans.notices(count), *_notices(count, damaged, turned=turned), *running.notices()),
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


def _add_fields(layout: Layout, flow: Flow, document: PdfDocument, number: int) -> None:
    """Add what is filled in on a page, each below the label of its field."""
    page = document[number - 1]
    for at, (label, value) in enumerate(fields_of(document, page)):
        if not at:
            flow.close()
        layout.add("caption", label, page=number)
        layout.add("paragraph", value, page=number)
    page.close()


def _pages(document: PdfDocument, unopened: set[int], sideways: set[int]) -> Iterator[list[Line]]:
    """The lines of each page. Noted are those that cannot be opened, and those whose letters are turned and run to the
    left: of these PDFium does not tell all places."""
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except PdfiumError:
            unopened.add(number)
            yield []
            continue
        quarter, lines = _lines(page)
        if quarter and any(ARABIC.search(line.words) for line in lines):
            sideways.add(number)
        yield lines
        page.close()


def _lines(page: PdfPage) -> tuple[int, list[Line]]:
    """By how many quarters the letters of a page are turned, and its lines."""
    textpage = page.get_textpage()
    try:
        quarter = quarter_of(textpage)
        if (
            quarter * 90 != page.get_rotation()
        ):  # PDFium puts lines in the order that they have on the page as it is shown
            textpage.close()
            page.set_rotation(quarter * 90)
            textpage = page.get_textpage()
        return quarter, list(lines_of(textpage, quarter))
    finally:
        textpage.close()


def _lay_out(layout: Layout, flow: Flow, lines: Sequence[Line], number: int, sheets: Iterator[int]) -> None:
    """Add the lines of a page: lists as rows, the rest as paragraphs."""
    at = 0
    for start, end, rows in lists_in(lines):
        flow.add(lines[at:start], number)
        flow.close()
        sheet = str(next(sheets))
        for row in rows:
            layout.add_row(row.cells, row.number, sheet=sheet, page=number, header=row is rows[0])
        at = end
    flow.add(lines[at:], number)
