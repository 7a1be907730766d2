"""Which row of a table is its header?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from asnad.language.dates import parse_date
from asnad.language.fold import fold
from asnad.vocabularies import vocabulary

__all__ = ["Row", "carried_down", "column_words", "headers_of", "is_column_word", "is_said_of_each"]

WITHIN = 10
"""Rows in which a header is looked for; above it stand a title and notes."""

LONGEST_TITLE = 100
LANGUAGES = ("en", "es", "fr", "de", "fa", "ar")
WORDS_OF_A_DAY = 5
YEAR = 4
"""Figures of a year."""

NOT_A_TITLE = re.compile(r"[\d\s.,:/%+*()-]*\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` end with the last that is not empty; ``width`` is how many the file has.

    ``below`` are the columns, from 0, whose cell is merged with those below it, with how many rows that are.
    """

    number: int
    cells: Sequence[str]
    width: int
    below: Mapping[int, int] = field(default_factory=dict)

    @property
    def filled(self) -> int:
        return sum(map(bool, self.cells))


def headers_of(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of the header, if these first rows of a table have one: mostly one row.

    Its titles are not numbers or dates, do not repeat, and fill the width; only rows of fewer cells may stand above.
    Where titles stand above groups of columns, those of the columns are in the row below, and may repeat there.
    """
    width = max((row.filled for row in rows), default=0)
    for above, row, below in _with_neighbours(rows[: WITHIN + 1]):
        if row.filled * 3 < width * 2:
            continue
        if not _are_titles(row):
            return ()
        distinct = len({title.casefold() for title in row.cells if title}) == row.filled
        grouped = above is not None and above.filled > 1 and _are_titles(above) and _divides(above, row, width)
        if above and grouped and (not distinct or _completes(above, row)):
            return (above, row)
        if not distinct:
            return ()
        return (row, below) if below and _divides(row, below, width) else (row,)
    return ()


def _with_neighbours(rows: Sequence[Row]) -> Iterator[tuple[Row | None, Row, Row | None]]:
    padded = [None, *rows, None]
    for at, row in enumerate(rows[:WITHIN]):
        yield padded[at], row, padded[at + 2]


def _are_titles(row: Row) -> bool:
    titles = [cell for cell in row.cells if cell]
    return not any(NOT_A_TITLE.match(title) or len(title) > LONGEST_TITLE or _is_day(title) for title in titles)


def _completes(upper: Row, lower: Row) -> bool:
    """Whether the upper row has a title where the lower one has none."""
    return any(title and (at >= len(lower.cells) or not lower.cells[at]) for at, title in enumerate(upper.cells))


def _divides(upper: Row, lower: Row, width: int) -> bool:
    """Whether the lower row holds titles of columns in groups that the upper row names.

    At least one group is parted: beside a title of the upper row, where that has none, the lower row has one; and so
    has the place below it. Most of the lower ones are what columns are called; no column is without a title.
    """
    if lower.number != upper.number + 1 or not _are_titles(lower):
        return False
    longest = max(len(upper.cells), len(lower.cells))
    top = [*upper.cells, *[""] * (longest - len(upper.cells))]
    bottom = [*lower.cells, *[""] * (longest - len(lower.cells))]
    grouped = [at for at in range(1, longest) if bottom[at] and not top[at] and bottom[at - 1]]
    titles = [title for title in lower.cells if title]
    known = sum(is_column_word(title) for title in titles)
    return bool(grouped) and sum(map(bool, map(max, top, bottom))) >= width and known * 2 >= len(titles)


def _is_day(title: str) -> bool:
    """Whether it is a day, as stands in a row of a list that has no header: "12 May 1997"."""
    if not any(map(str.isdecimal, title)) or len(title.split()) > WORDS_OF_A_DAY:
        return False
    read = (parse_date(title, language=language) for language in LANGUAGES)
    return any(when is not None and when.precision == "day" for when in read)


def carried_down(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of a list, each with the words of the merged cells that reach down to it: they are said of it too."""
    open_cells: dict[int, tuple[str, int]] = {}  # by column: the words, and the last row they are said of
    for row in rows:
        cells = list(row.cells)
        for column, (words, last) in list(open_cells.items()):
            if row.number > last:
                del open_cells[column]
            elif column >= len(cells) or not cells[column]:
                cells += [""] * (column + 1 - len(cells))
                cells[column] = words
        for column, further in row.below.items():
            if column < len(cells) and cells[column] and is_said_of_each(cells[column]):
                open_cells[column] = (cells[column], row.number + further)
        yield replace(row, cells=cells) if len(cells) != len(row.cells) or cells != list(row.cells) else row


def is_said_of_each(words: str) -> bool:
    """Whether what a merged cell says holds for each of its rows. A number stands once, unless it can be a year: five
    dead in one cell beside two names are five, not ten."""
    return not words.isdecimal() or len(words) == YEAR


def is_column_word(title: str) -> bool:
    """Whether a cell holds one of the words that columns are called by, or begins or ends with one."""
    words = fold(title).split()
    return any(" ".join(part) in column_words() for at in range(len(words)) for part in (words[at:], words[: at + 1]))


@cache
def column_words() -> frozenset[str]:
    """What columns are called, in all languages."""
    terms = vocabulary("columns").terms.values()
    return frozenset(
        fold(word) for term in terms for words in (*term.words.values(), term.labels.values()) for word in words
    )
