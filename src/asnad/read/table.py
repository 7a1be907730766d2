"""What do the rows of a table say? CSV and TSV, and the sheets of XLSX, XLS and ODS: one line for each row.

Cells are text. A cell that begins with ``=`` is those characters; no formula is ever run, and of a spreadsheet the
values are read that the program which saved it had computed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.container import Container
from asnad.read.document import Document
from asnad.read.encoding import decode
from asnad.read.header import Row, carried_down, headers_of
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits

__all__ = ["read_delimited", "read_workbook"]

DELIMITED_READER = "asnad-read-table/2"
WORKBOOK_READER = "asnad-read-workbook/2"

DELIMITERS = ",;\t|"
SEPARATOR_LINE = re.compile(r"sep=([,;\t|])[ \t]*[\r\n]", re.I)
"""What Excel understands as the first line, and programs write for it."""

SAMPLE_ROWS = 50
CELL_BREAK = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
HIDDEN = "columns or rows that are hidden in it were read like the others"
UNCOMPUTED = (
    "formulas in it have no results in the file, so their cells were read as empty; "
    "open it in a spreadsheet program, save it there and build again"
)
UNCOMPUTED_CELL = re.compile(rb"(?:</f>|<f[^<>]{0,200}/>)(?:<v></v>|<v ?/>)?</c>")
MERGED_DOWN = "in it cells are merged downwards; their words were read in the first row alone"
MERGED_DOWN_CELL = re.compile(rb'number-rows-spanned="(?!1")')
HIDDEN_PART = re.compile(rb'<(?:col|row)\s[^<>]{0,400}?hidden="(?:1|true)"')
OVERLAP = 512
"""Bytes of a piece that are looked at with the next: more than any of these signs takes."""
CELL_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')

MEDIA_TYPES = {
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read_delimited(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read CSV or TSV. The delimiter is the one that cuts the first rows most evenly; rows may be ragged.

    Raises:
        BrokenFile: a quotation mark is never closed.
    """
    decoded = decode(path.read_bytes(), shown, encoding)
    stated = SEPARATOR_LINE.match(decoded.text)
    delimiter = stated[1] if stated else _delimiter(decoded.text)
    layout = Layout(shown, limits)
    records = _records(decoded.text, delimiter, shown)
    ragged = _lay_out(layout, islice(records, 1, None) if stated else records, None)
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=DELIMITED_READER,
        media_type="text/tab-separated-values" if delimiter == "\t" else "text/csv",
        notices=(*decoded.notices(), *ragged),
    )


def read_workbook(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read all sheets of a workbook, hidden ones too; row numbers are those of the sheet.

    Raises:
        BrokenFile, ProtectedFile: it cannot be opened. TooLarge: it unpacks, or spreads, too far.
    """
    notices = _refuse_bombs(path, shown, limits)
    layout = Layout(shown, limits)
    try:
        with CalamineWorkbook.from_path(path) as book:
            notices += [
                f'sheet "{one_line(sheet.name)}" is hidden in the file, and was read like the others'
                for sheet in book.sheets_metadata
                if sheet.visible != SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
            ]
            for name in book.sheet_names:
                sheet = book.get_sheet_by_name(name)
                notices += _lay_out(layout, _sheet_rows(sheet, shown, limits), one_line(name))
    except PasswordError as error:
        raise ProtectedFile(f"{shown}: needs a password; save it without one and add it again") from error
    except CalamineError as error:
        raise BrokenFile(f"{shown}: a spreadsheet that cannot be read ({one_line(str(error))})") from error
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=WORKBOOK_READER,
        media_type=MEDIA_TYPES.get(Path(shown).suffix.lower(), XLSX),
        notices=tuple(notices),
    )


def _lay_out(layout: Layout, rows: Iterator[Row], sheet: str | None) -> list[str]:
    """Add the rows, and say how many have not as many cells as the header."""
    rows = carried_down(rows)
    first = list(islice(rows, SAMPLE_ROWS))
    headers = headers_of(first)
    header = headers[-1] if headers else None
    ragged = 0
    for row in chain(first, rows):
        layout.add_row(row.cells, row.number, sheet=sheet, header=row in headers)
        ragged += bool(header and row.cells and row.width != header.width and row.number > header.number)
    if not header or not ragged:
        return []
    where = f'sheet "{sheet}": ' if sheet else ""
    return [f"{where}{ragged} of the rows have more or fewer cells than the header's {header.width}"]


def _delimiter(text: str) -> str:
    """The delimiter that gives the most rows of one width above one cell; one that parts the first row is likelier.

    A delimiter that cuts through quotation marks comes after every one that does not.
    """
    best, best_score = ",", (False, 0.0)
    sample = text[: 256 * 1024]
    for delimiter in DELIMITERS:
        try:
            rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), SAMPLE_ROWS))
        except csv.Error:
            continue
        widths = [len(row) for row in rows if row]
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        if usual > 1:
            score = widths.count(usual) / len(widths) + min(usual, 20) / 100 + 0.2 * (widths[0] > 1)
            found = (_quotes_whole(sample, delimiter), score)
            if found > best_score:
                best, best_score = delimiter, found
    return best


def _quotes_whole(sample: str, delimiter: str) -> bool:
    """Whether each quotation mark in the first rows stands at a cell's edge, or is doubled inside (RFC 4180)."""
    cell = rf'(?:"(?:[^"]|"")*+"|[^"\r\n{re.escape(delimiter)}]*+)'
    row = re.compile(rf"{cell}(?:{re.escape(delimiter)}{cell})*+(?:[\r\n]++|\Z)")
    at = 0
    for _ in range(SAMPLE_ROWS):
        found = row.match(sample, at)
        if not found:
            return False
        at = found.end()
        if at == len(sample):
            break
    return True


def _records(text: str, delimiter: str, shown: str) -> Iterator[Row]:
    """The rows with their numbers. A row may span lines, inside quotation marks."""
    lines: list[str] = []  # of the row that is being read

    def read() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            lines.append(line)
            yield line

    # the size of the whole has been checked; the limit is the whole process's, so it is only ever raised
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(read(), delimiter=delimiter)
    begins = 1
    try:
        for number, cells in enumerate(reader, start=1):
            open_ended = len(lines) > 1 and "".join(lines).count('"') % 2 == 1
            lines.clear()
            if open_ended and next(reader, None) is None:
                raise BrokenFile(
                    f"{shown}: the quotation mark that opens in line {begins} is never closed; close it, or double it"
                )
            yield Row(number, _cells(cells), len(cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BrokenFile(f"{shown}: line {begins} cannot be read as a row ({error})") from error


def _sheet_rows(sheet: CalamineSheet, shown: str, limits: Limits) -> Iterator[Row]:
    if sheet.total_height * sheet.total_width > limits.cells:
        raise TooLarge(f"{shown}: a sheet of more than {limits.cells:,} cells; split it")
    merged: dict[int, dict[int, int]] = {}
    first = sheet.start[1] if sheet.start else 0  # columns are given from the first that has something in it
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            merged.setdefault(top, {})[left - first] = bottom - top
    return (
        Row(number + 1, _cells(map(_words, row)), len(row), merged.get(number, {}))
        for number, row in enumerate(sheet.iter_rows())
    )


def _cells(cells: Iterable[str]) -> list[str]:
    """Cells without what would end a cell or a line of the layer, and without the empty cells at the end of the row."""
    kept = [CELL_BREAK.sub(" ", cell).strip(" ") for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _words(value: object) -> str:
    """A typed cell in words: whole numbers without a fraction, dates as ISO 8601."""
    match value:
        case bool():
            return str(value).lower()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(value)


def _refuse_bombs(path: Path, shown: str, limits: Limits) -> list[str]:
    """Unpack a zipped workbook once, keeping nothing, before a library unpacks it into memory; what is in it that the
    library does not tell.

    Two cells in far corners make a sheet of 17 thousand million cells, so the corners are looked for on the way.
    """
    with path.open("rb") as file:
        if file.read(2) != b"PK":
            return []
    told: dict[str, re.Pattern[bytes]] = {
        HIDDEN: HIDDEN_PART, UNCOMPUTED: UNCOMPUTED_CELL, MERGED_DOWN: MERGED_DOWN_CELL
    }  # fmt: skip
    found: list[str] = []
    with Container(path, shown, limits) as container:
        for member in sorted(container.names):
            rows, columns, end = 0, 0, b""
            for chunk in container.chunks(member):
                piece = end + chunk
                found += [notice for notice, sign in told.items() if notice not in found and sign.search(piece)]
                cells = CELL_REFERENCE.findall(piece)
                end = chunk[-OVERLAP:]
                if cells:
                    columns = max(columns, *(_column(letters) for letters in {letters for letters, _ in cells}))
                    rows = max(rows, *(int(digits) for _, digits in cells))
                if rows * columns > limits.cells:
                    raise TooLarge(f"{shown}: a sheet that spreads over more than {limits.cells:,} cells; split it")
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
