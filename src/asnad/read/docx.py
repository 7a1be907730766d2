"""What does a Word document say? Its headings, paragraphs, items and table rows (ECMA-376, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from asnad.errors import BrokenFile, TooLarge
from asnad.model.source import BlockKind
from asnad.read.container import Container
from asnad.read.document import Document
from asnad.read.header import Row, header_of
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits

__all__ = ["read_docx"]

READER = "asnad-read-docx/1"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
STYLES = "word/styles.xml"
PROPERTIES = "docProps/core.xml"

HEADING = re.compile(r"heading ([1-9])\Z")
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText"})
"""Deleted or moved passages of tracked changes, second copies of text boxes, and field codes."""


def read_docx(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read the body of a document, then its notes; headers, comments and deleted passages are left out.

    Raises:
        BrokenFile: a part is missing or is not XML. TooLarge: it unpacks beyond the limits.
    """
    layout = Layout(shown, limits)
    with Container(path, shown, limits) as container:
        styles = _styles(container) if STYLES in container.names else {}
        body = _Body(layout, styles)
        for part in PARTS:
            if part in container.names:
                for event, element in _events(container, part, "p", "tr", "tbl"):
                    body.take(event, element)
        title = _title(container) if PROPERTIES in container.names else ""
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=MEDIA_TYPE,
        # Not the "author": office programs put the name of the computer's owner there, who may be a witness's friend.
        metadata={"title": title} if title else {},
    )


def _events(container: Container, member: str, *tags: str) -> Iterator[tuple[str, etree._Element]]:
    """Beginnings and ends of the elements with these tags, as they are unpacked; no entity is expanded or fetched."""
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
    )
    try:
        for chunk in container.chunks(member):
            parser.feed(chunk)
            for event, element in parser.read_events():
                if isinstance(element, etree._Element):  # noqa: SLF001 lxml has no public name for it
                    yield event, element
        parser.close()
    except etree.XMLSyntaxError as error:
        said = one_line(str(error))
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError(said) from error
        if getattr(error, "code", None) in {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP}:
            raise TooLarge(f"{container.shown}: {member} in it may be a bomb, and was not read ({said})") from error
        raise BrokenFile(f"{container.shown}: {member} in it is damaged ({said}); get a whole copy") from error


@dataclass(frozen=True, slots=True)
class _Style:
    """What the paragraphs of a style are; told by its English name, which Word keeps in every language."""

    kind: BlockKind
    level: int | None = None


def _styles(container: Container) -> dict[str, _Style]:
    styles: dict[str, _Style] = {}
    for event, element in _events(container, STYLES, "style"):
        if event != "end":
            continue
        name = next((_value(child) for child in element if _tag(child) == "name"), "").lower()
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
        styles[_attribute(element, "styleId")] = style
    return styles


def _title(container: Container) -> str:
    for event, element in _events(container, PROPERTIES, "title"):
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
        self._row = 0

    def take(self, event: str, element: etree._Element) -> None:
        """Take one event; blocks are added when the outermost paragraph, or row of a table, ends."""
        tag = _tag(element)
        step = 1 if event == "start" else -1
        if tag == "tbl":
            self._tables += step
            if event == "start" and self._tables == 1:
                self._sheet, self._row = self._sheet + 1, 0
        elif tag == "p":
            self._paragraphs += step
            if event == "end" and not self._paragraphs and not self._tables:
                self._paragraph(element)
                _let_go(element)
        elif tag == "tr" and event == "end" and self._tables == 1:
            self._row += 1
            self._add_row(element)
            _let_go(element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = _Style("paragraph")
        properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
        for each in properties if properties is not None else ():
            tag = _tag(each)
            if tag == "pStyle":
                style = self._styles.get(_value(each), style)
            elif tag == "numPr" and style.kind != "heading":
                numbers = {_tag(child): _value(child) for child in each}
                if numbers.get("numId") != "0":
                    style = _Style("item", 1 + int(numbers.get("ilvl") or 0))
            elif tag == "outlineLvl" and _value(each) in set("012345"):
                style = _Style("heading", 1 + int(_value(each)))
        self._layout.add(style.kind, _lines(paragraph), level=style.level)

    def _add_row(self, row: etree._Element) -> None:
        cells = [one_line(_words(cell)) for cell in row.iterchildren() if _tag(cell) in {"tc", "sdt"}]
        if len(cells) == 1:
            self._layout.add("paragraph", cells[0])
            return
        properties = next((child for child in row if _tag(child) == "trPr"), None)
        first = header_of([Row(1, cells, len(cells))]) is not None
        header = properties is not None and any(_tag(each) == "tblHeader" for each in properties)
        self._layout.add_row(cells, self._row, sheet=str(self._sheet), header=header or (self._row == 1 and first))


def _let_go(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _lines(element: etree._Element) -> str:
    return "\n".join(filter(None, (one_line(line) for line in _words(element).split("\n"))))


def _words(element: etree._Element) -> str:
    pieces: list[str] = []
    for child in element:
        match _tag(child):
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
            case tag if tag not in UNSEEN:
                pieces.append(_words(child))
                if tag in {"p", "tc"}:
                    pieces.append("\n")
    return "".join(pieces)


def _tag(element: etree._Element) -> str:
    """The name without its namespace: Word writes two of them, and other programs further ones."""
    return str(element.tag).rpartition("}")[2]


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _value(element: etree._Element) -> str:
    return _attribute(element, "val")
