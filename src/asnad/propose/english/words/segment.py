"""Where do sentences begin and end? Spans inside the blocks of a layer, never across them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from asnad.model.source import Block
from asnad.model.text import Span
from asnad.propose.english.lexicon import words

__all__ = ["ENTRY", "sentences"]

_STOP = re.compile(r"[.!?…؟۔][.!?…؟۔]*[\"'”’»)\]]*(?=\s|$|(?<=[a-z]{3}[.!?])[A-Z][a-z]+[ ,])")
"""Where a sentence may end; on pages of the web often no space follows: "a debate.One user said"."""
_LAST_WORD = re.compile(r"(?<![^\s(\[“\"‘–—])([^\s(\[“\"‘–—]+)$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_MARK = re.compile(r"[ \t]*(?:[-–—*•·]|\d{1,3}[.)])[ \t\xa0]+")
_ITEM = re.compile(r"\n(?=[ \t]*(?:[-–—*•·]|\d{1,3}[.)])[ \t\xa0]+)")
ENTRY = re.compile(r"[ \t]*(?:[^\W\d_][\w'’-]+ ){0,3}[^\W\d_][\w'’-]+, [^\W\d_][^\n;,\d]{0,40};", re.UNICODE)
"""A line that names somebody as a list does: "HAKIMI, Yusuf; 24; Kabul"."""
_YEAR_LINE = re.compile(r"(?:1[5-9]|20)\d\d[ \t]*\n")
_CLOSES = (":", ".", ";", "!", "?", ")")


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether the full stop closes a sentence: not an abbreviation, an initial, or a stop before a small letter."""
    mark = text[stop.start()]
    after = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if not after:
        return True
    opener = after.lstrip("\"'“‘«([—–- ")[:1]
    if mark == ".":
        word = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.start())
        if word:
            low = word.group(1).lower().rstrip(".")
            end_of_it = low.rpartition("-")[2].rpartition("/")[2]  # of "Maj.-Gen.", "P/Cpl."
            if end_of_it in words("words", "abbreviations"):
                return False
            if len(low) == 1 and low.isalpha() and word.group(1).isupper():
                return False
            if _INITIALS.fullmatch(word.group(1)) and not text[: word.start()].rstrip().lower().endswith("the"):
                return False  # "A.K. Holt" goes on, "by the F.N.L." may end
    return not opener.islower()


def sentences(text: str, block: Block) -> Iterator[Span]:
    """Spans of the sentences of a block, trimmed of white space, in order."""
    start = block.start
    for part, end in pairwise([block.start, *_items(text, block), block.end]):
        start = part
        mark = _MARK.match(text, part, end)
        for stop in _STOP.finditer(text, mark.end() if mark else part, end):
            if not _ends_sentence(text, stop, end):
                continue
            span = _trimmed(text, start, stop.end())
            if span:
                yield span
            start = stop.end()
        span = _trimmed(text, start, end)
        if span:
            yield span


def _items(text: str, block: Block) -> list[int]:
    """Where the entries of a list begin: lines with a number or a bullet after a line that ends in a stop.

    So does what stands below a line that is only a year.
    """
    found: list[int] = []
    years = [
        year.end()
        for year in _YEAR_LINE.finditer(text, block.start, block.end)
        if year.end() < block.end and _opens_line(text, block, year.start())
    ]
    for mark in _ITEM.finditer(text, block.start, block.end):
        before = text[max(block.start, mark.start() - 3) : mark.start()].rstrip()[-1:]
        last = found[-1] if found else block.start
        if before in _CLOSES or (_MARK.match(text, last) and "\n" not in text[last : mark.start()]):
            found.append(mark.start() + 1)
    lines = [at for at in _lines(text, block) if ENTRY.match(text, at, block.end)]
    found += [at for at in lines if at > block.start] if len(lines) > 1 else []
    return sorted({*found, *years}) if years or lines else found


def _lines(text: str, block: Block) -> Iterator[int]:
    """Where the lines of a block begin, where one has a semicolon."""
    at = block.start if text.find(";", block.start, block.end) >= 0 else -1
    while 0 <= at < block.end:
        yield at
        at = text.find("\n", at, block.end) + 1 or -1


def _opens_line(text: str, block: Block, at: int) -> bool:
    """Whether nothing stands before a place in its line, where that begins in the block."""
    start = text.rfind("\n", 0, at) + 1
    return start >= block.start and not text[start:at].strip(" \t")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end].strip()
    start = text.index(words, start)
    return Span(start, start + len(words)) if words else None
