"""What does a Word document of before 2007 say? Its paragraphs, read by catdoc where that is installed."""

from __future__ import annotations

from pathlib import Path

from asnad.errors import BrokenFile, MissingProgram
from asnad.read.document import Document
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.plain import blocks_of_plain
from asnad.read.programs import path_of, run

__all__ = ["read_doc"]

READER = "asnad-read-doc/1"
SECONDS = 60.0


def read_doc(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read the paragraphs of the document; its headings and tables are paragraphs too.

    Raises:
        MissingProgram: catdoc is not installed. BrokenFile: it finds no text. TooLarge: it takes too long.
    """
    program = path_of("catdoc")
    if program is None:
        raise MissingProgram(
            f"{shown}: a Word document of before 2007, which the program catdoc reads; install it "
            "(on Debian: apt-get install catdoc) and build again, or save the document as DOCX"
        )
    said = run(program, "-w", "-d", "utf-8", str(path), shown=shown, seconds=SECONDS)  # a paragraph to a line
    layout = Layout(shown, limits)
    for line in said.decode("utf-8", "replace").replace("\0", "").replace("\r", "\n").split("\n"):
        layout.take(line, blocks_of_plain(line))
    if layout.empty:
        raise BrokenFile(f"{shown}: a Word document of before 2007 without any text in it, or damaged")
    return Document(layout.text(), layout.blocks(), READER, "application/msword")
