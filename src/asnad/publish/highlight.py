"""How is a text marked where quotes stand in it, overlapping ones too?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from asnad.model.text import Span

__all__ = ["Segment", "pieces_of", "segments"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in which the same quotes cover every character.

    ``starts`` and ``ends`` are the quotes (by index) that begin with the first and end with the last character.
    """

    span: Span
    quotes: tuple[int, ...]
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def segments(start: int, end: int, quotes: Sequence[Span]) -> Iterator[Segment]:
    """Cut ``start``–``end`` at every border of a quote.

    Promise: the segments lie end to end from ``start`` to ``end``. A quote that reaches in from before has no start
    here, one that goes on has no end; an empty quote is left out.
    """
    near = [(index, q) for index, q in enumerate(quotes) if q.start < end and q.end > start and q.start < q.end]
    borders = sorted({start, end, *(b for _, q in near for b in q if start < b < end)})
    for left, right in pairwise(borders):
        covering = [(index, q) for index, q in near if q.start < right and q.end > left]
        yield Segment(
            Span(left, right),
            tuple(index for index, _ in covering),
            tuple(index for index, q in covering if q.start == left),
            tuple(index for index, q in covering if q.end == right),
        )


def pieces_of(text: str, start: int, end: int, longest: int) -> Iterator[Span]:
    """Cut a stretch that is too long for a page at white space, or where it must be when there is none."""
    while end - start > longest:
        cut = max(text.rfind(" ", start + longest // 2, start + longest), text.rfind("\n", start, start + longest)) + 1
        if cut <= start:
            cut = start + longest
        yield Span(start, cut)
        start = cut
    yield Span(start, end)
