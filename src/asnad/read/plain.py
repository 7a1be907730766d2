"""What does a plain text or Markdown file say? The body is the layer, character for character but for the ends of its
lines, which are told in one way; blocks point into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from asnad.model.source import Block, BlockKind
from asnad.read.document import Document
from asnad.read.encoding import decode
from asnad.read.front_matter import split_front_matter
from asnad.read.limits import Limits

__all__ = ["LINE_END", "blocks_of_markdown", "blocks_of_plain", "read_markdown", "read_plain"]

PLAIN_READER = "asnad-read-plain/2"
MARKDOWN_READER = "asnad-read-markdown/2"

BREAK = re.compile(r"\r\n|\r|\n")
LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
"""As programs write it. Readers of prose know one line break between two words, and no more: "4 May" at the end of a
line of Windows would be a day of whichever year, for all that "2012" begins the next."""

HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(?=\S)")
CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z")
UNDERLINE = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*\Z")
RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
ITEM = re.compile(r"([ \t]*)(?:[-*+•–]|\(?(?:[0-9]{1,3}|[۰-۹]{1,3}|[٠-٩]{1,3}|[a-z])[.)])[ \t]+(?=\S)")
QUOTATION = re.compile(r"[ ]{0,3}>[ \t]?")
FENCE = re.compile(r"[ ]{0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its break: ``text[start:end] == words``."""

    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def blank(self) -> bool:
        return not self.words.strip()


def read_plain(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read plain text: paragraphs stand between empty lines, items begin with a bullet or a number."""
    return _read(path, shown, encoding, markdown=False)


def read_markdown(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read Markdown: as plain text, and headings, quotations and nested items."""
    return _read(path, shown, encoding, markdown=True)


def _read(path: Path, shown: str, encoding: str | None, *, markdown: bool) -> Document:
    decoded = decode(path.read_bytes(), shown, encoding)
    whole = LINE_END.sub("\n", decoded.text)
    metadata, start = split_front_matter(whole)
    text = whole[start:]
    return Document(
        text=text,
        blocks=tuple(blocks_of_markdown(text) if markdown else blocks_of_plain(text)),
        reader=MARKDOWN_READER if markdown else PLAIN_READER,
        media_type="text/markdown" if markdown else "text/plain",
        metadata=metadata,
        notices=decoded.notices(),
    )


def blocks_of_plain(text: str) -> tuple[Block, ...]:
    """Paragraphs and items of a plain text. A block never begins or ends with white space."""
    return _blocks(text, markdown=False)


def blocks_of_markdown(text: str) -> tuple[Block, ...]:
    """Headings, paragraphs, items and quotations of a Markdown text, without the marks at their beginning.

    A quotation that goes on over several lines keeps the marks of its further lines, because a block is one slice.
    """
    return _blocks(text, markdown=True)


def _blocks(text: str, *, markdown: bool) -> tuple[Block, ...]:
    blocks: list[Block] = []
    open_block: Block | None = None
    indents: list[int] = []  # of the items around this line, outermost first
    fenced = False
    for line in _lines(text):
        kind, start, level = _mark(line, open_block, markdown=markdown and not fenced)
        fence = markdown and FENCE.match(line.words)
        fenced ^= bool(fence)
        if fence or kind is None:
            open_block = None
        elif kind == "heading" and start == line.end:  # the line under a heading
            blocks[-1] = replace(blocks[-1], kind="heading", level=level)
            open_block = None
        elif open_block and kind == open_block.kind and (kind != "item" or level is None):
            open_block = blocks[-1] = replace(open_block, end=line.end)
        else:
            if kind == "item":
                indent = level or 0
                indents = [*(i for i in indents if i < indent), indent]
                level = len(indents)
            elif kind != "paragraph":
                indents = []
            open_block = Block(kind, start, line.end, level=level)
            blocks.append(open_block)
            if kind == "heading":
                open_block = None
    return tuple(_trimmed(text, block) for block in blocks if text[block.start : block.end].strip())


def _mark(line: Line, open_block: Block | None, *, markdown: bool) -> tuple[BlockKind | None, int, int | None]:
    """What the line is, where its words begin, and its level (for an item: its indent; for its further lines: none).

    ``None`` for lines that are no part of a block.
    """
    if line.blank:
        return None, line.end, None
    if markdown:
        if heading := HEADING.match(line.words):
            return "heading", line.start + heading.end(), len(heading[1])
        if open_block and open_block.kind == "paragraph" and UNDERLINE.match(line.words):
            return "heading", line.end, 1 if "=" in line.words else 2
        if RULE.match(line.words):
            return None, line.end, None
        if quotation := QUOTATION.match(line.words):
            return "quote", line.start + quotation.end(), None
    if item := ITEM.match(line.words):
        return "item", line.start + item.end(), len(item[1].expandtabs(4))
    return (open_block.kind if open_block else "paragraph"), line.start, None


def _trimmed(text: str, block: Block) -> Block:
    words = text[block.start : block.end]
    if block.kind == "heading":
        words = CLOSING_MARKS.sub("", words)
    elif words == words.strip():
        return block
    start = block.start + len(words) - len(words.lstrip())
    return replace(block, start=start, end=start + len(words.strip()))


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for words in BREAK.split(text):
        yield Line(words, at)
        at += len(words)
        at += 2 if text.startswith("\r\n", at) else 1
