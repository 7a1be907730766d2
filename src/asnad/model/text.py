"""Where do words stand in a text? Spans, words, and the exact quotes cut from a layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Self

__all__ = ["Quote", "Span", "Words"]

CONTEXT = 32
"""Characters of prefix and suffix kept with a quote, enough to find it again in an edited text."""


class Span(NamedTuple):
    """A stretch of a layer's text, in Unicode code points: ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand in a layer; without a span when they come from a source's metadata."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """An exact slice of a layer, with a little of what stands around it.

    ``start``, ``end`` (code points), ``exact``, ``prefix`` and ``suffix`` are the selectors
    TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
    For a table, ``row`` is the row's number in the file (the header is row 1) and ``columns`` the headers used.

    Promise: ``layer.text[start:end] == exact``; build it with :meth:`cut` and it holds by construction.
    """

    layer: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    row: int | None = None
    columns: tuple[str, ...] = ()

    @classmethod
    def cut(
        cls, layer: str, text: str, start: int, end: int, *, row: int | None = None, columns: tuple[str, ...] = ()
    ) -> Self:
        """Cut the quote ``text[start:end]`` from the layer with this id and text.

        Raises:
            ValueError: the span is not inside the text.
        """
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"quote {start}:{end} is outside a text of {len(text)} characters")
        return cls(
            layer=layer,
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            row=row,
            columns=columns,
        )

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
