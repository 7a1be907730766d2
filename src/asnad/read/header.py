"""Which row of a table is its header?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from asnad.language.dates import parse_date

__all__ = ["Row", "header_of"]

WITHIN = 10
"""Rows in which a header is looked for; above it stand a title and notes."""

LONGEST_TITLE = 100
LANGUAGES = ("en", "es", "fr", "de", "fa", "ar")
WORDS_OF_A_DAY = 5
NOT_A_TITLE = re.compile(r"[\d\s.,:/%+*()-]*\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` end with the last that is not empty; ``width`` is how many the file has."""

    number: int
    cells: Sequence[str]
    width: int

    @property
    def filled(self) -> int:
        return sum(map(bool, self.cells))


def header_of(rows: Sequence[Row]) -> Row | None:
    """The header, if these first rows of a table have one.

    Its titles are not numbers or dates, do not repeat, and fill the width; only rows of fewer cells may stand above.
    """
    width = max((row.filled for row in rows), default=0)
    for row in rows[:WITHIN]:
        titles = [cell for cell in row.cells if cell]
        if len(titles) * 3 < width * 2:
            continue
        distinct = len({title.casefold() for title in titles}) == len(titles)
        named = not any(NOT_A_TITLE.match(title) or len(title) > LONGEST_TITLE or _is_day(title) for title in titles)
        return row if distinct and named else None
    return None


def _is_day(title: str) -> bool:
    """Whether it is a day, as stands in a row of a list that has no header: "12 May 1997"."""
    if not any(map(str.isdecimal, title)) or len(title.split()) > WORDS_OF_A_DAY:
        return False
    read = (parse_date(title, language=language) for language in LANGUAGES)
    return any(when is not None and when.precision == "day" for when in read)
