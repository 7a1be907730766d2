"""What does a Word document of before 2007 say? Its headings, paragraphs, items, tables and notes.

Those of Word 6 and 95, whose format is another, are read by catdoc where that is installed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from asnad.errors import BrokenFile, MissingProgram
from asnad.read.compound import Compound
from asnad.read.document import Document
from asnad.read.header import Row
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.listing import add_table
from asnad.read.plain import blocks_of_plain
from asnad.read.programs import path_of, run
from asnad.read.unseen import LEFT_OUT
from asnad.read.word97 import CELL, FIRST_OF_WORD_97, Paragraph, Word97

__all__ = ["read_doc"]

READER = "asnad-read-doc/3"
OLD_READER = "asnad-read-doc-catdoc/1"
MEDIA_TYPE = "application/msword"
SECONDS = 60.0


def read_doc(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read the body of the document, then its notes and text boxes; running heads, comments, and what is deleted,
    hidden or struck through are left out.

    Raises:
        MissingProgram: it is older than Word 97, and catdoc is not installed. BrokenFile: it is damaged, or has no
        text. ProtectedFile: it needs a password. TooLarge: too much text, or it takes too long.
    """
    container = Compound(path.read_bytes(), shown)
    head = container.stream("WordDocument")[:4]
    if len(head) == 4 and struct.unpack("<HH", head)[1] < FIRST_OF_WORD_97:
        return _read_older(path, shown, limits)
    document = Word97(container, shown, limits)
    layout = Layout(shown, limits)
    _lay_out(layout, document.paragraphs())
    if layout.empty:
        raise BrokenFile(f"{shown}: a Word document of before 2007 without any text in it, or damaged")
    notices = (LEFT_OUT,) if document.left_out else ()
    return Document(layout.text(), layout.blocks(), READER, MEDIA_TYPE, notices=notices)


def _lay_out(layout: Layout, paragraphs: Iterator[Paragraph]) -> None:
    rows: list[Row] = []
    marked: Row | None = None
    cells: list[str] = []
    words: list[str] = []  # of the cell that is being read
    sheet = 0
    for paragraph in paragraphs:
        if paragraph.in_table or paragraph.ends_row:
            if paragraph.ends_row:
                row = _row(len(rows) + 1, cells)
                rows.append(row)
                if paragraph.heads_table and marked is None and row.filled > 1:
                    marked = row
                cells, words = [], []
                continue
            words.append(_tidy(paragraph.words))
            if paragraph.end == CELL:
                cells.append("\n".join(filter(None, words)))
                words = []
            continue
        if rows or cells:
            sheet += 1
            add_table(
                layout, [*rows, *([_row(len(rows) + 1, cells)] if cells else [])], sheet=str(sheet), marked=marked
            )
            rows, marked, cells, words = [], None, [], []
        _add(layout, paragraph)
    if rows:
        add_table(layout, rows, sheet=str(sheet + 1), marked=marked)


def _row(number: int, cells: list[str]) -> Row:
    width = len(cells)
    while cells and not cells[-1]:
        cells.pop()
    return Row(number, cells, width)


def _add(layout: Layout, paragraph: Paragraph) -> None:
    words = _tidy(paragraph.words)
    if paragraph.heading is not None:
        layout.add("heading", one_line(words), level=min(paragraph.heading, 6))
    elif paragraph.item is not None:
        layout.add("item", words, level=paragraph.item)
    else:
        layout.take(words, blocks_of_plain(words))


def _tidy(words: str) -> str:
    return "\n".join(filter(None, (one_line(line) for line in words.split("\n"))))


def _read_older(path: Path, shown: str, limits: Limits) -> Document:
    program = path_of("catdoc")
    if program is None:
        raise MissingProgram(
            f"{shown}: a Word document of before 1997, which the program catdoc reads; install it "
            "(on Debian: apt-get install catdoc) and build again, or save the document as DOCX"
        )
    said = run(program, "-w", "-d", "utf-8", str(path), shown=shown, seconds=SECONDS)  # a paragraph to a line
    layout = Layout(shown, limits)
    for line in said.decode("utf-8", "replace").replace("\0", "").replace("\r", "\n").replace("\f", "\n").split("\n"):
        layout.take(line, blocks_of_plain(line))
    if layout.empty:
        raise BrokenFile(f"{shown}: a Word document of before 1997 without any text in it, or damaged")
    notice = "read by catdoc, which leaves out parts of some documents; if you can, save it as DOCX and add that"
    return Document(layout.text(), layout.blocks(), OLD_READER, MEDIA_TYPE, notices=(notice,))
