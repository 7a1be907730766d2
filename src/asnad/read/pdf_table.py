"""Which lines of a page are a list in columns? Only those that cannot well be anything else.

A page has no tables, only words that stand below each other. A line too many in a cell, taken for a row, would be a
person who never was; so a list is taken for one only where every line fills its columns, the first one always, and most
of the titles above them are what columns are called. Anything else stays text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from asnad.read.header import Row, headers_of, is_column_word
from asnad.read.listing import is_label, list_header
from asnad.read.pdf_lines import Cell, Line

__all__ = ["in_columns", "lists_in"]

FEWEST_ROWS = 3
"""The header among them."""

UNEVEN = 1.6
"""Times the smallest distance between rows that the largest may be; where cells have several lines it is more."""


def lists_in(lines: Sequence[Line]) -> Iterator[tuple[int, int, list[Row]]]:
    """The lists of a page: first line, the one after the last, and the rows, of which the first is the header."""
    at = 0
    while at < len(lines):
        rows = _rows_from(lines, at)
        end = at + len(rows)
        if len(rows) >= FEWEST_ROWS and _is_list(rows) and _is_even(lines, at, end):
            yield at, end, rows
            at = end
        else:
            at += 1


def in_columns(lines: Sequence[Line]) -> list[bool]:
    """Of each line, whether it has cells below those of another: what stands there is no prose that runs on."""
    found = [False] * len(lines)
    tabular = [at for at, line in enumerate(lines) if line.cells]
    for first, second in combinations(tabular, 2):
        columns = [(cell.left, cell.right) for cell in lines[first].cells]
        if len(_placed(lines[second].cells, columns)) > 1:
            found[first] = found[second] = True
    return found


def _rows_from(lines: Sequence[Line], start: int) -> list[Row]:
    """The rows below each other from this line on, as far as every cell stands in just one column of the first."""
    columns = [(cell.left, cell.right) for cell in lines[start].cells]
    rows: list[Row] = []
    for line in lines[start:]:
        placed = _placed(line.cells, columns)
        if len(placed) < 2 or 0 not in placed:
            break
        for at, cell in placed.items():
            left, right = columns[at]
            columns[at] = min(left, cell.left), max(right, cell.right)
        cells = [placed[at].words if at in placed else "" for at in range(max(placed) + 1)]
        rows.append(Row(len(rows) + 1, cells, len(columns)))
    return rows


def _placed(cells: Sequence[Cell], columns: Sequence[tuple[float, float]]) -> dict[int, Cell]:
    """Each cell by its column; none when one stands in two columns, or two in one."""
    placed: dict[int, Cell] = {}
    for cell in cells:
        over = [at for at, (left, right) in enumerate(columns) if cell.left < right and left < cell.right]
        if len(over) != 1 or over[0] in placed:
            return {}
        placed[over[0]] = cell
    return placed


def _is_list(rows: Sequence[Row]) -> bool:
    titles = rows[0].cells
    # "Date of detention" begins with what columns are called, but a sentence may too: so some are that and no more.
    alone = sum(map(is_label, titles))
    called = sum(is_label(title) or is_column_word(title) for title in titles)
    return (
        all(titles)
        and alone * 3 > len(titles)
        and called * 2 > len(titles)
        and list_header(rows, headers_of(rows)) is rows[0]
    )


def _is_even(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether the rows have one distance, and no further line of a cell stands right below the last."""
    gaps = [(above.bottom or 0.0) - (below.bottom or 0.0) for above, below in pairwise(lines[start:end])]
    if min(gaps) <= 0 or max(gaps) > min(gaps) * UNEVEN:
        return False
    if end == len(lines) or lines[end].bottom is None:
        return True
    following = (lines[end - 1].bottom or 0.0) - (lines[end].bottom or 0.0)
    return not 0 < following <= min(gaps) * 1.05
