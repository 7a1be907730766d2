"""What is in a cell of a list: a name, a place, a number, several of them, or that something is not known?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from asnad.language.fold import fold
from asnad.model.count import Count
from asnad.model.mention import Place
from asnad.model.text import Span, Words
from asnad.propose.table.words import in_vocabulary

__all__ = [
    "EDGE",
    "Cell",
    "adds_up",
    "count_of",
    "has_letters",
    "not_known",
    "place_of",
    "several",
    "tells_place",
    "tidy",
    "words_of",
]

SEVERAL = re.compile(r"\s*[;|]\s*|\s+/\s+")
SUM_WITHIN = 2
"""Cells of a row, of those that are filled, that can say that it adds the others up."""

EDGE = " \t?*\"'.,;:()[]"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with something in it, its header, and where it stands in the layer."""

    words: str
    header: str
    span: Span


@lru_cache(maxsize=1 << 16)
def not_known(words: str) -> bool:
    plain = fold(words).strip(EDGE + "-/")
    return not plain or plain in in_vocabulary("not_known")


def tidy(words: str) -> str:
    """A name without the marks that lists put at it for doubt and omission."""
    return " ".join(words.strip(EDGE).split())


def adds_up(cells: Iterable[str]) -> bool:
    """Whether a row adds the others up, and is about nobody and nothing of its own."""
    filled = [words for words in cells if words.strip() and not not_known(words)][:SUM_WITHIN]
    return any(fold(words).strip(EDGE) in in_vocabulary("whole") for words in filled)


def has_letters(cell: Cell) -> bool:
    return any(map(str.isalpha, cell.words))


def tells_place(cell: Cell) -> bool:
    """Whether the cell of a place names one: 0 is none."""
    return bool(cell.words.strip("0 "))


def place_of(cell: Cell, wider: Sequence[Cell] = ()) -> Place:
    # A code of a list ("80101") is how the list names the place, so it is a name too.
    return Place(cell.words, cell.span, cell.words, within=tuple(each.words for each in wider))


def words_of(cell: Cell) -> Words:
    return Words(cell.words, cell.span)


def several(cell: Cell) -> Iterator[tuple[str, Span]]:
    """What stands in one cell, parted by semicolons, bars, or slashes between spaces."""
    if not SEVERAL.search(cell.words):
        yield cell.words, cell.span
        return
    start = 0
    for found in [*SEVERAL.finditer(cell.words), None]:
        end = found.start() if found else len(cell.words)
        words = cell.words[start:end]
        if words.strip():
            yield words, Span(cell.span.start + start, cell.span.start + end)
        start = found.end() if found else end


def count_of(cell: Cell) -> Count | None:
    plain = fold(cell.words).strip()
    if not plain.isdigit():
        return None
    return Count(cell.words, int(plain), int(plain), span=cell.span)
