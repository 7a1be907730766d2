"""Where do sentences end, with the marks that the language uses?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asnad.model.source import Block
from asnad.model.text import Span
from asnad.propose.prose.words.grammar import Grammar

__all__ = ["asks", "sentences"]

_STOP = re.compile(r"[.!?…؟۔]+[\"'”’»)\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"([^\s(\[«“\"]+)$")


def sentences(text: str, block: Block, grammar: Grammar) -> Iterator[Span]:
    """Spans of the sentences of a block, trimmed of white space, in order."""
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if _closes(text, stop, block.end, grammar):
            if span := _trimmed(text, start, stop.end()):
                yield span
            start = stop.end()
    if span := _trimmed(text, start, block.end):
        yield span


def asks(text: str, span: Span, grammar: Grammar) -> bool:
    """Whether a sentence is a question: by its mark, or by the word it opens with."""
    whole = text[span.start : span.end]
    bare = whole.rstrip("\"'”’»)] ")
    if bare.endswith(("?", "؟")) or "¿" in whole:
        return True
    first = grammar.plain(whole.lstrip("«“\"'( ").split(maxsplit=1)[0]) if whole.strip("«“\"'( ") else ""
    return first in grammar.questions


def _closes(text: str, stop: re.Match[str], end: int, grammar: Grammar) -> bool:
    after = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if not after:
        return True
    if text[stop.start()] == ".":
        word = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.start())
        if word:
            low = grammar.plain(word.group(1)).rstrip(".")
            initial = len(low) == 1 and low.isalpha() and grammar.capitals
            follows = grammar.plain(after.split(maxsplit=1)[0])
            # "… a Selim V. La policía": an article is no surname.
            if low in grammar.abbreviations or (initial and grammar.tags.get(follows) != "det"):
                return False
    return not after.lstrip("\"'“‘«(—–- ¿¡")[:1].islower()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
