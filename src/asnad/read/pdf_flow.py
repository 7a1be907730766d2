"""Which lines of a PDF make one paragraph? Also over the end of a column and of a page.

Half a sentence, where a page cuts it in two, can say the opposite of the whole ("… denied that they | killed the
prisoners."). So a paragraph goes on where nothing says that it ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from asnad.read.layout import BETWEEN_CELLS, Layout, one_line
from asnad.read.pdf_lines import Line
from asnad.read.pdf_table import in_columns

__all__ = ["Flow"]

ITEM = re.compile(r"(?:[-*•–▪●\uf000-\uf0ff]|\(?[0-9۰-۹٠-٩]{1,3}[.)])[ \t]+(?=\S)")
ENDS = re.compile(r"[.:!?…؟۔。][\"'”’»)\]]*\s*\Z")
WIDER_GAP = 1.4
"""Times the usual distance between lines: more begins a paragraph."""

WIDEST_GAP = 3.0
"""Sizes of the letters: more begins a paragraph whatever is usual on the page."""

NARROWEST_GAP = 0.8
"""Sizes of the letters: less is between pieces of one line, not between two."""

OTHER_SIZE = 1.15
"""Times the size of the letters of one line that those of another are: it is a heading, or a note."""

INDENT = 8.0
"""Points (1/72 inch) by which the first line of a paragraph stands in."""

SAME_EDGE = 6.0
"""Points by which edges may differ that are one: a space at the end of a line counts with some."""

MOST = 400
"""Lines of a paragraph: what goes on without a full stop for longer is none."""

FULL = 0.75
"""Share of the letters of most lines that a line has which goes on in the next column or page."""


class Flow:
    """Gathers lines into paragraphs and items of a layout; each knows the page it begins on."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._words: list[str] = []
        self._begun = 0
        self._above: Line | None = None
        self._page = 0
        self._length = 0.0
        """Letters of most lines on the page of the last one."""

    def add(self, lines: Sequence[Line], page: int) -> None:
        """Add lines of a page that stand below each other, or in columns."""
        gaps = [gap for gap in map(_gap, lines, lines[1:]) if gap is not None]
        usual = _usual([gap for gap, line in zip(gaps, lines, strict=False) if gap > line.size * NARROWEST_GAP])
        alone = in_columns(lines)
        for at, line in enumerate(lines):
            if alone[at] or (at and alone[at - 1]) or self._begins(line, page, usual):
                self.close()
            if not self._words:
                self._begun = page
            tabular = alone[at] and len(line.cells) > 1
            self._words.append(BETWEEN_CELLS.join(cell.words for cell in line.cells) if tabular else line.words)
            if page != self._page:
                self._page, self._length = page, median(len(each.words) for each in lines)
            self._above = line
        if alone and alone[-1]:
            self.close()

    def close(self) -> None:
        """End the paragraph: what comes next is no part of it."""
        words = one_line(" ".join(self._words))
        item = ITEM.match(words)
        self._layout.add("item" if item else "paragraph", words[item.end() :] if item else words, page=self._begun)
        self._words.clear()
        self._above = None

    def _begins(self, line: Line, page: int, usual: float) -> bool:
        """Whether the line begins a paragraph: an item, other letters, a wider gap, an indent, or after a full stop."""
        above = self._above
        if above is None or ITEM.match(line.words) or len(self._words) >= MOST:
            return True
        if line.size and above.size and max(line.size, above.size) > min(line.size, above.size) * OTHER_SIZE:
            return True
        gap = _gap(above, line) if page == self._page else -1.0
        if gap is not None and line.size and gap > line.size * WIDEST_GAP:
            return True
        ended = bool(ENDS.search(above.words))
        if not ended and line.words.lstrip()[:1].islower():
            return False
        if gap is None or line.begins is None or above.begins is None:
            return ended
        if gap < 0:
            return ended or len(above.words) < self._length * FULL
        if usual > 0 and gap > usual * WIDER_GAP:
            return True
        # Text that runs to the left may be set flush left: then its lines share that edge, and begin anywhere.
        flush = (
            not ended and line.ends is not None and above.ends is not None and abs(line.ends - above.ends) < SAME_EDGE
        )
        return gap > 0 and line.begins > above.begins + INDENT and not flush


def _gap(above: Line, line: Line) -> float | None:
    return None if above.bottom is None or line.bottom is None else above.bottom - line.bottom


def _usual(gaps: Sequence[float]) -> float:
    """The distance between lines of one paragraph: on a page of short ones most distances are larger."""
    return sorted(gaps)[len(gaps) // 6] if gaps else 0.0
