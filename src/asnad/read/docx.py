"""What does a Word document say? Its headings, paragraphs, items and table rows (ECMA-376, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from asnad.model.source import BlockKind
from asnad.read.container import Container
from asnad.read.document import Document
from asnad.read.elements import attribute, events, let_go, tag_of
from asnad.read.header import Row
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.listing import add_table
from asnad.read.pasted import pasted

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["read_docx"]

READER = "asnad-read-docx/4"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
STYLES = "word/styles.xml"
PROPERTIES = "docProps/core.xml"

HEADING = re.compile(r"heading ([1-9])\Z")
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText"})
"""Deleted or moved passages of tracked changes, second copies of text boxes, and field codes."""

STRUCK = frozenset({"vanish", "strike", "dstrike"})
OFF = frozenset({"0", "false", "off"})
LEFT_OUT = "words that are deleted, hidden or struck through in it were left out"
MOST_COLUMNS = 63
"""Of a table in Word."""


def read_docx(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read the body of a document, then its notes; headers, comments, and what is deleted, hidden or struck through
    are left out.

    Raises:
        BrokenFile: a part is missing or is not XML. TooLarge: it unpacks beyond the limits.
    """
    layout = Layout(shown, limits)
    with Container(path, shown, limits) as container:
        styles = _styles(container) if STYLES in container.names else {}
        body = _Body(layout, styles)
        for part in PARTS:
            if part in container.names:
                for event, element in events(container, part, "p", "tr", "tbl"):
                    body.take(event, element)
        title = _title(container) if PROPERTIES in container.names else ""
        notices = [LEFT_OUT] if body.left_out else []
        notices += pasted(container.pictures("word/media/"), layout, shown)
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=MEDIA_TYPE,
        # Not the "author": office programs put the name of the computer's owner there, who may be a witness's friend.
        metadata={"title": title} if title else {},
        notices=tuple(notices),
    )


@dataclass(frozen=True, slots=True)
class _Style:
    """What the paragraphs of a style are; told by its English name, which Word keeps in every language."""

    kind: BlockKind
    level: int | None = None


def _styles(container: Container) -> dict[str, _Style]:
    styles: dict[str, _Style] = {}
    for event, element in events(container, STYLES, "style"):
        if event != "end":
            continue
        name = next((_value(child) for child in element if tag_of(child) == "name"), "").lower()
        heading = HEADING.match(name)
        if heading:
            style = _Style("heading", min(int(heading[1]), 6))
        elif name == "title":
            style = _Style("heading", 1)
        elif name in {"quote", "intense quote"}:
            style = _Style("quote")
        elif name == "caption":
            style = _Style("caption")
        elif name.startswith("list") and name != "list paragraph":
            style = _Style("item", int(name[-1]) if name[-1].isdigit() else 1)
        else:
            continue
        styles[attribute(element, "styleId")] = style
    return styles


def _title(container: Container) -> str:
    for event, element in events(container, PROPERTIES, "title"):
        if event == "end":
            return one_line(element.text or "")
    return ""


class _Body:
    """Turns the events of a part into blocks, and lets go of what it has taken: long documents need little memory."""

    def __init__(self, layout: Layout, styles: dict[str, _Style]) -> None:
        self._layout = layout
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0
        self._sheet = 0
        self._rows: list[Row] = []
        self._marked: Row | None = None
        self._begun: dict[int, int] = {}
        """By column, the row in which the merged cell begins that the last row is part of."""
        self.left_out = False

    def take(self, event: str, element: etree._Element) -> None:
        """Take one event; blocks are added when the outermost paragraph or table ends."""
        tag = tag_of(element)
        step = 1 if event == "start" else -1
        if tag == "tbl":
            self._tables += step
            if event == "end" and not self._tables:
                self._sheet += 1
                add_table(self._layout, self._rows, sheet=str(self._sheet), marked=self._marked)
                self._rows, self._marked, self._begun = [], None, {}
        elif tag == "p":
            self._paragraphs += step
            if event == "end" and not self._paragraphs and not self._tables:
                self._paragraph(element)
                let_go(element)
        elif tag == "tr" and event == "end" and self._tables == 1:
            self._take_row(element)
            let_go(element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = _Style("paragraph")
        properties = next((child for child in paragraph if tag_of(child) == "pPr"), None)
        for each in properties if properties is not None else ():
            tag = tag_of(each)
            if tag == "pStyle":
                style = self._styles.get(_value(each), style)
            elif tag == "numPr" and style.kind != "heading":
                numbers = {tag_of(child): _value(child) for child in each}
                if numbers.get("numId") != "0":
                    style = _Style("item", 1 + int(numbers.get("ilvl") or 0))
            elif tag == "outlineLvl" and _value(each) in set("012345"):
                style = _Style("heading", 1 + int(_value(each)))
        asides: list[etree._Element] = []
        self._layout.add(style.kind, self._lines(paragraph, asides), level=style.level)
        for aside in asides:
            # What stands in a box beside a sentence is no part of it, and may be somebody else's words.
            for words in self._lines(aside).split("\n"):
                self._layout.add("paragraph", words)

    def _take_row(self, row: etree._Element) -> None:
        cells: list[str] = []
        begun: dict[int, int] = {}
        for part in row.iterchildren():
            if tag_of(part) == "trPr":
                cells += [""] * _number(part, "gridBefore")
            elif tag_of(part) in {"tc", "sdt"}:
                merged = next((each for each in part if tag_of(each) == "tcPr"), ())
                down = next((each for each in merged if tag_of(each) == "vMerge"), None)
                if down is not None and _value(down) != "restart":
                    self._reach_down(len(cells))
                    begun[len(cells)] = self._begun.get(len(cells), len(self._rows))
                elif down is not None:
                    begun[len(cells)] = len(self._rows)
                cells.append(self._lines(part))
                if len(cells) < MOST_COLUMNS:
                    cells += [""] * (_number(merged, "gridSpan") - 1)  # merged with those to its right
        width = len(cells)
        while cells and not cells[-1]:
            cells.pop()
        taken = Row(len(self._rows) + 1, cells, width, {})
        self._rows.append(taken)
        self._begun = begun
        properties = next((child for child in row if tag_of(child) == "trPr"), None)
        header = properties is not None and any(tag_of(each) == "tblHeader" for each in properties)
        if header and self._marked is None and taken.filled > 1:
            self._marked = taken

    def _reach_down(self, column: int) -> None:
        """The merged cell that begins above in this column reaches down to the row that is being read."""
        above = self._begun.get(column)
        if above is not None:
            row = self._rows[above]
            self._rows[above] = replace(row, below={**row.below, column: len(self._rows) - above})

    def _lines(self, element: etree._Element, asides: list[etree._Element] | None = None) -> str:
        """The words of an element, line by line; boxes in it are added to ``asides``, where those are asked for."""
        self.left_out = self.left_out or any(
            (tag_of(run) == "delText" or (tag_of(run) == "r" and _is_struck(run)))
            and "".join(map(str, run.itertext())).strip()
            for run in element.iter()
        )
        return "\n".join(filter(None, (one_line(line) for line in _words(element, asides).split("\n"))))


def _number(properties: Iterable[etree._Element], name: str) -> int:
    """The number that one of these properties of a row or cell states; 0 without it."""
    stated = next((_value(each) for each in properties if tag_of(each) == name), "")
    return min(int(stated), MOST_COLUMNS) if stated.isdecimal() else 0


def _is_struck(run: etree._Element) -> bool:
    properties = next((child for child in run if tag_of(child) == "rPr"), ())
    return any(tag_of(each) in STRUCK and _value(each) not in OFF for each in properties)


def _words(element: etree._Element, asides: list[etree._Element] | None = None) -> str:
    pieces: list[str] = []
    for child in element:
        match tag_of(child):
            case "t":
                pieces.append((child.text or "").replace("\n", " "))
            case "tab" | "ptab":
                pieces.append(" ")
            case "br" | "cr":
                pieces.append("\n")
            case "noBreakHyphen":
                pieces.append("\u2011")
            case "pPr" | "rPr" | "tcPr":
                pass
            case "r" if _is_struck(child):
                pass
            case "txbxContent" if asides is not None:
                asides.append(child)
            case tag if tag not in UNSEEN:
                pieces.append(_words(child, asides))
                if tag in {"p", "tc"}:
                    pieces.append("\n")
    return "".join(pieces)


def _value(element: etree._Element) -> str:
    return attribute(element, "val")
