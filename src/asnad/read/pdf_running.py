"""Which lines stand on page after page, and are no part of what the pages say? Running heads, and page numbers.

Left where they are they would be claims made on every page, and would cut the sentence that goes on below them.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from asnad.language.dates import find_dates
from asnad.model.display import display_name
from asnad.read.listing import is_label
from asnad.read.pdf_lines import Line

__all__ = ["Running"]

EDGE = 3
"""Lines at the top, and at the bottom, among which they are looked for."""

NEAR = 2
"""Pages before and after that are compared; left and right pages often have different heads."""

SAME_PLACE = 3.0
"""Points by which their heights may differ."""

LONGEST = 150
NAMED = 3
NUMBER = re.compile(r"(\d{1,4})")


@dataclass(slots=True)
class Running:
    """Leaves running lines out, and remembers them."""

    _left_out: dict[str, str] = field(default_factory=dict)

    def without(self, pages: Iterable[list[Line]]) -> Iterator[list[Line]]:
        """The lines of each page without those that run over several."""
        window: deque[list[Line]] = deque()
        at = 0
        for page in pages:
            window.append(page)
            if len(window) - at > NEAR:
                yield self._of(window, at)
                at += 1
                if at > NEAR:
                    window.popleft()
                    at -= 1
        while at < len(window):
            yield self._of(window, at)
            at += 1

    def notices(self) -> Iterator[str]:
        """What was left out."""
        if self._left_out:
            named = ", ".join(f"“{display_name(words, 60)}”" for words in list(self._left_out.values())[:NAMED])
            more = f" and {len(self._left_out) - NAMED} more" if len(self._left_out) > NAMED else ""
            yield f"lines that stand at the same place of several pages were left out: {named}{more}"

    def _of(self, window: Sequence[Sequence[Line]], at: int) -> list[Line]:
        lines = window[at]
        running: set[int] = set()
        for other in range(max(0, at - NEAR), min(len(window), at + NEAR + 1)):
            if other == at:
                continue
            found = {
                n
                for n in _edges(lines)
                if any(_same(lines[n], window[other][m], other - at) for m in _edges(window[other]))
            }
            if len(found) < len(lines) and not _alike(lines, window[other]):
                running |= found
        for number in sorted(running):
            self._left_out.setdefault(NUMBER.sub("", lines[number].words), lines[number].words)
        return [line for number, line in enumerate(lines) if number not in running]


def _alike(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether two pages are one page twice, or one form: more than half of the lines are the same."""
    there = {(line.words, round(line.bottom or 0)) for line in others}
    same = sum((line.words, round(line.bottom or 0)) in there for line in lines)
    return same > 2 * EDGE and same * 2 > len(lines)


def _edges(lines: Sequence[Line]) -> set[int]:
    placed = sorted((line.bottom, number) for number, line in enumerate(lines) if line.bottom is not None)
    return {number for _, number in (*placed[:EDGE], *placed[-EDGE:]) if _may_run(lines[number])}


def _may_run(line: Line) -> bool:
    """Whether it is short, and not the titles of a list that goes on over pages."""
    titles = sum(is_label(cell.words) for cell in line.cells)
    return len(line.words) <= LONGEST and titles * 2 <= len(line.cells)


def _same(line: Line, other: Line, pages: int) -> bool:
    """Whether two lines, so many pages apart, are one that runs: the same words, but for the number of the page."""
    if abs((line.bottom or 0.0) - (other.bottom or 0.0)) > SAME_PLACE:
        return False
    if line.words == other.words:
        return True
    ours, theirs = NUMBER.split(line.words), NUMBER.split(other.words)
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1 or not all(part.isdecimal() for part in differing[0]):
        return False
    first, second = map(int, differing[0])
    return second - first == pages and not find_dates(line.words)
