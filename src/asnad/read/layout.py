"""Where does each block stand in a text that a reader puts together? Text and blocks, grown side by side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from asnad.errors import TooLarge
from asnad.model.source import Block, BlockKind, Recognised
from asnad.read.limits import Limits

__all__ = ["BETWEEN_CELLS", "Layout", "collapsed", "one_line"]

BETWEEN_CELLS = " | "
"""Between the cells of a row that is read as text: readers of prose stop there, and make no sentence of two cells."""

MOST_GROWN = len(BETWEEN_CELLS)
"""What a tab between two cells, or the end of a line, becomes at most."""

SPACE = re.compile(r"[ \t\r\n\f\v]+")


def collapsed(text: str | None) -> str:
    """The text with each run of ASCII white space as one space."""
    return SPACE.sub(" ", text or "")


def one_line(text: str) -> str:
    """As :func:`collapsed`, without space at its ends. No-break spaces and joiners are kept: they are spelling."""
    return SPACE.sub(" ", text).strip(" ")


class Layout:
    """Collects blocks into a text with an empty line between them; items of one list and rows of one table on lines
    of their own."""

    def __init__(self, shown: str, limits: Limits) -> None:
        self._shown = shown
        self._limit = limits.text_characters
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(
        self,
        kind: BlockKind,
        words: str,
        *,
        page: int | None = None,
        row: int | None = None,
        sheet: str | None = None,
        level: int | None = None,
    ) -> None:
        """Add a block; one without words is left out.

        Raises:
            TooLarge: the text would pass the limit; it stays as it was.
        """
        if not words.strip():
            return
        last = self._blocks[-1] if self._blocks else None
        gap = ""
        if last:
            close = kind == last.kind == "item" or (kind == "row" and last.kind in {"row", "header"})
            gap = "\n" if close and last.sheet == sheet else "\n\n"
        start = self._length + len(gap)
        if start + len(words) > self._limit:
            raise TooLarge(f"{self._shown}: more than {self._limit:,} characters of text; split the file")
        self._parts += (gap, words)
        self._length = start + len(words)
        self._blocks.append(Block(kind, start, self._length, page=page, row=row, sheet=sheet, level=level))

    def add_row(
        self,
        cells: Sequence[str],
        row: int,
        *,
        sheet: str | None = None,
        page: int | None = None,
        header: bool = False,
    ) -> None:
        """Add a row of a table: its cells joined by tabs, so that each cell can be found again by counting them."""
        kept = next((at for at in range(len(cells), 0, -1) if cells[at - 1]), 0)
        self.add("header" if header else "row", "\t".join(cells[:kept]), page=page, row=row, sheet=sheet)

    def take(
        self,
        text: str,
        blocks: Iterable[Block],
        *,
        sheet: str = "",
        quoted: bool = False,
        words: Sequence[Recognised] = (),
    ) -> list[Recognised]:
        """Add the blocks of another text; its recognised words, with their places in this one.

        ``sheet`` stands before the names of its tables, so that they stay apart; with ``quoted`` it is a quotation,
        because someone else speaks in it: a row of a table would be the source's own claim, so it becomes a line of the
        quotation.
        """
        starts = [word.start for word in words]
        moved: list[Recognised] = []
        for block in blocks:
            row = block.kind in {"row", "header"}
            table = row and not quoted
            said = text[block.start : block.end]
            self.add(
                "quote" if quoted else block.kind,
                BETWEEN_CELLS.join(filter(None, said.split("\t"))) if row and quoted else said,
                page=block.page,
                row=block.row if table else None,
                sheet=f"{sheet}{block.sheet or ''}".strip() or None if table else None,
                level=1 if quoted else block.level,
            )
            by = self._length - block.end
            inside = words[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            moved += [replace(word, start=word.start + by, end=word.end + by) for word in inside]
        return moved

    def has_room_for(self, text: str) -> bool:
        """Whether another text can be taken within the limit, also as a quotation, where rows grow."""
        return self._length + MOST_GROWN * len(text) <= self._limit

    @property
    def empty(self) -> bool:
        return not self._blocks

    @property
    def length(self) -> int:
        return self._length

    def text(self) -> str:
        return "".join(self._parts)

    def blocks(self) -> tuple[Block, ...]:
        return tuple(self._blocks)
