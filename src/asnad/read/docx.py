"""What does a Word document say? Its headings, paragraphs, items and table rows (ECMA-376, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
from asnad.read.unseen import DOUBLY, HIDDEN, LEFT_OUT, OFF, ON, STRUCK, Style, Styles, unseen

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["read_docx"]

READER = "asnad-read-docx/5"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
STYLES = "word/styles.xml"
PROPERTIES = "docProps/core.xml"

HEADING = re.compile(r"heading ([1-9])\Z")
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText"})
"""Deleted or moved passages of tracked changes, second copies of text boxes, and field codes."""

SWITCHES = {"vanish": HIDDEN, "strike": STRUCK, "dstrike": DOUBLY}
NO = frozenset({"0", "false", "off"})
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
        styles = _styles(container) if STYLES in container.names else _Styles({}, Styles({}))
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


@dataclass(frozen=True, slots=True)
class _Styles:
    """What kind of block each style makes, and what it hides; ``usual`` is that of paragraphs that name none."""

    kinds: dict[str, _Style]
    hiding: Styles[str]
    usual: str | None = None


def _styles(container: Container) -> _Styles:
    kinds: dict[str, _Style] = {}
    hiding: dict[str, Style[str]] = {}
    usual = None
    for event, element in events(container, STYLES, "style"):
        if event != "end":
            continue
        id_ = attribute(element, "styleId")
        stated = {tag_of(child): child for child in element}
        hiding[id_] = Style(_said(stated.get("rPr")), _value(stated["basedOn"]) if "basedOn" in stated else None)
        if attribute(element, "type") == "paragraph" and attribute(element, "default") not in {"", *NO}:
            usual = id_
        if kind := _kind(_value(stated["name"]).lower() if "name" in stated else ""):
            kinds[id_] = kind
    return _Styles(kinds, Styles(hiding), usual)


def _kind(name: str) -> _Style | None:
    """What kind of block a style of this name makes, if another than a paragraph."""
    heading = HEADING.match(name)
    if heading:
        return _Style("heading", min(int(heading[1]), 6))
    if name == "title":
        return _Style("heading", 1)
    if name in {"quote", "intense quote"}:
        return _Style("quote")
    if name == "caption":
        return _Style("caption")
    if name.startswith("list") and name != "list paragraph":
        return _Style("item", int(name[-1]) if name[-1].isdigit() else 1)
    return None


def _title(container: Container) -> str:
    for event, element in events(container, PROPERTIES, "title"):
        if event == "end":
            return one_line(element.text or "")
    return ""


class _Body:
    """Turns the events of a part into blocks, and lets go of what it has taken: long documents need little memory."""

    def __init__(self, layout: Layout, styles: _Styles) -> None:
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
                style = self._styles.kinds.get(_value(each), style)
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
        words = self._words(element, asides, {})
        return "\n".join(filter(None, (one_line(line) for line in words.split("\n"))))

    def _words(self, element: etree._Element, asides: list[etree._Element] | None, styled: Mapping[str, bool]) -> str:
        """``styled``: what the style of the paragraph around it switches on."""
        if tag_of(element) == "p":
            styled = self._styles.hiding.of(_named(element, "pPr", "pStyle") or self._styles.usual)
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
                case "delText":
                    self.left_out = self.left_out or bool((child.text or "").strip())
                case "r" if self._is_unseen(child, styled):
                    self.left_out = self.left_out or bool("".join(map(str, child.itertext())).strip())
                case "txbxContent" if asides is not None:
                    asides.append(child)
                case tag if tag in UNSEEN:
                    deleted = ("".join(map(str, each.itertext())) for each in child.iter("{*}delText"))
                    self.left_out = self.left_out or any(map(str.strip, deleted))
                case tag:
                    pieces.append(self._words(child, asides, styled))
                    if tag in {"p", "tc"}:
                        pieces.append("\n")
        return "".join(pieces)

    def _is_unseen(self, run: etree._Element, styled: Mapping[str, bool]) -> bool:
        properties = next((child for child in run if tag_of(child) == "rPr"), None)
        return unseen(_said(properties), styled, self._styles.hiding.of(_named(run, "rPr", "rStyle")))


def _named(element: etree._Element, properties: str, style: str) -> str | None:
    """The style that the properties of a paragraph or run name."""
    found = (each for child in element if tag_of(child) == properties for each in child if tag_of(each) == style)
    return next(map(_value, found), None)


def _said(properties: etree._Element | None) -> dict[str, int]:
    """What properties of letters switch on and off."""
    stated = properties if properties is not None else ()
    return {SWITCHES[tag]: OFF if _value(each) in NO else ON for each in stated if (tag := tag_of(each)) in SWITCHES}


def _number(properties: Iterable[etree._Element], name: str) -> int:
    """The number that one of these properties of a row or cell states; 0 without it."""
    stated = next((_value(each) for each in properties if tag_of(each) == name), "")
    return min(int(stated), MOST_COLUMNS) if stated.isdecimal() else 0


def _value(element: etree._Element) -> str:
    return attribute(element, "val")
