"""Is a table in a document a list, whose rows say the same of one person or event after the other?

A layout of the page, or a form of one person ("Name | Tovik Vandrel"), is none: read as a list it would make people of
its labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asnad.language.fold import fold
from asnad.read.header import Row, carried_down, column_words, headers_of
from asnad.read.layout import BETWEEN_CELLS, Layout, one_line

__all__ = ["add_table", "is_label", "list_header"]

SHORT = 120
"""Characters of a cell above which it holds prose; a list may have a column of it, but no more."""

LONGEST_TITLE = 60
LABEL_END = re.compile(r"[:：]\s*\Z")


def add_table(
    layout: Layout, rows: Sequence[Row], *, sheet: str, page: int | None = None, marked: Row | None = None
) -> bool:
    """Add a table: a list as rows below a header, any other as text, and say which.

    ``marked`` is the row that the file itself calls the header.
    """
    said = list(carried_down(rows))
    marked = said[marked.number - rows[0].number] if marked else None
    titles = (marked,) if marked else headers_of(said)
    header = list_header(said, titles)
    if header is None:
        for row in rows:
            for words in _texts(row):
                layout.add("paragraph", words, page=page)
        return False
    for row in said:
        cells = [one_line(cell) for cell in row.cells]
        layout.add_row(cells, row.number, sheet=sheet, page=page, header=row in titles)
    return True


def list_header(rows: Sequence[Row], titled: Sequence[Row]) -> Row | None:
    """The header of a list, of whose titles ``titled`` are the rows: the last; ``None`` when the table is none."""
    if not titled:
        return None
    header = titled[-1]
    titles = [cell for cell in header.cells if cell.strip()]
    below = [row for row in rows if row.number > header.number and row.filled]
    even = sum(row.filled > 1 and row.filled * 3 >= len(titles) for row in below)
    if len(titles) < 2 or not below or even * 3 < len(below) * 2:
        return None
    if any(len(title) > LONGEST_TITLE for title in titles) or _prose_columns(below) > 1 or _is_form(rows, header):
        return None
    return header


def _prose_columns(rows: Sequence[Row]) -> int:
    width = max(len(row.cells) for row in rows)
    return sum(any(len(row.cells) > at and len(row.cells[at]) > SHORT for row in rows) for at in range(width))


def _is_form(rows: Sequence[Row], header: Row) -> bool:
    """Whether labels stand in the first column, down the side, instead of along the top."""
    side = [row.cells[0] for row in rows if row.filled and row.cells[0].strip()]
    labels = sum(is_label(cell) for cell in side)
    top = sum(is_label(cell) for cell in header.cells)
    return labels > 1 and labels > top


def is_label(cell: str) -> bool:
    """Whether a cell names what stands beside or below it: one of the words that columns are called by, or "Name:"."""
    return bool(LABEL_END.search(cell)) or fold(LABEL_END.sub("", one_line(cell))) in column_words()


def _texts(row: Row) -> Iterator[str]:
    """A row of short cells in one line; of others each paragraph by itself."""
    cells = [cell for cell in row.cells if cell.strip()]
    if len(cells) > 1 and all(len(cell) <= SHORT for cell in cells):
        yield BETWEEN_CELLS.join(map(one_line, cells))
    else:
        for cell in cells:
            yield from map(one_line, cell.split("\n"))
