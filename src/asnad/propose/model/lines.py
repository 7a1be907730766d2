"""Which sentences is a model shown, and in which pieces?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from asnad.model.source import Layer
from asnad.model.text import Span
from asnad.propose.blocks import blocks_of
from asnad.propose.english.words.segment import sentences

__all__ = ["CONTEXT", "PIECE", "Line", "Piece", "lines_of", "pieces"]

PIECE = 2_400
"""Characters of new sentences in a piece; a model of four billion weights loses the thread in longer ones."""
CONTEXT = 3
"""Sentences shown again before a piece, so that "he" and "the two" can be understood."""
RULES = ("en", "es", "fr", "fa", "ar")
ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.\Z")
LONGEST_SENTENCE = 4_000
"""A longer one is no sentence: letters without a full stop. No model is shown it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered sentence of a layer, counted from 1; ``block`` is where its block begins, and ``apart`` says that this
    is set apart as someone else's words."""

    number: int
    span: Span
    block: int
    heading: bool
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What a model is shown at once: ``lines`` to be read, after ``context``."""

    context: tuple[Line, ...]
    lines: tuple[Line, ...]


def lines_of(layer: Layer) -> list[Line]:
    """The sentences of a layer's prose; rows of tables have a reader of their own."""
    found: list[Line] = []
    for block in blocks_of(layer):
        if block.kind not in ("row", "header"):
            for span in _whole(layer, sentences(layer.text, block)):
                if span.end - span.start <= LONGEST_SENTENCE:
                    number = len(found) + 1
                    found.append(Line(number, span, block.start, block.kind == "heading", block.kind == "quote"))
    return found


def _whole(layer: Layer, spans: Iterable[Span]) -> Iterator[Span]:
    """The sentences of a block; in languages that write "12. Mai" none ends at such a number."""
    open_: Span | None = None
    for span in spans:
        whole = span if open_ is None else Span(open_.start, span.end)
        goes_on = layer.language not in RULES and ORDINAL.search(layer.text, span.start, span.end)
        open_ = whole if goes_on else None
        if open_ is None:
            yield whole
    if open_ is not None:
        yield open_


def pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """The sentences in pieces; each is to be read in exactly one."""
    start = length = 0
    for at, line in enumerate(lines):
        size = line.span.end - line.span.start
        if at > start and length + size > PIECE:
            yield Piece(tuple(lines[max(0, start - CONTEXT) : start]), tuple(lines[start:at]))
            start, length = at, 0
        length += size
    if start < len(lines):
        yield Piece(tuple(lines[max(0, start - CONTEXT) : start]), tuple(lines[start:]))
