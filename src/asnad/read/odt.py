"""What does an OpenDocument text say? Its headings, paragraphs, items and tables (ISO/IEC 26300)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from asnad.read.container import Container
from asnad.read.document import Document
from asnad.read.elements import attribute, events, let_go, tag_of
from asnad.read.header import Row
from asnad.read.layout import Layout, collapsed, one_line
from asnad.read.limits import Limits
from asnad.read.listing import add_table
from asnad.read.pasted import pasted
from asnad.read.unseen import HIDDEN, LEFT_OUT, OFF, ON, STRUCK, Style, Styles

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["read_odt"]

READER = "asnad-read-odt/4"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
UNSEEN = frozenset({"tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "script"})
"""Deleted passages, comments, the numbers of notes."""

INSIDE = frozenset({"note", "text-box"})
"""What stands at a place in a line but is read after it."""

LINE_THROUGH = "text-line-through-style"
FAMILIES = {"p": "paragraph", "h": "paragraph", "span": "text", "a": "text"}
"""Which of the styles of a name an element means."""

MOST_COLUMNS = 1000
MOST_SPACES = 100


def read_odt(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read the body of a document; its notes stand below the paragraphs they belong to.

    Raises:
        BrokenFile: a part is missing or is not XML. TooLarge: it unpacks beyond the limits.
    """
    layout = Layout(shown, limits)
    body = _Body(layout)
    with Container(path, shown, limits) as container:
        if "styles.xml" in container.names:
            for event, element in events(container, "styles.xml", "style"):
                body.take(event, element)
        for event, element in events(
            container,
            "content.xml",
            "p",
            "h",
            "list",
            "table",
            "table-row",
            "table-header-rows",
            "style",
            *UNSEEN,
            *INSIDE,
        ):
            body.take(event, element)
        notices = [LEFT_OUT] if body.left_out else []
        notices += pasted(container.pictures("Pictures/"), layout, shown)
        title = ""
        if "meta.xml" in container.names:
            for event, element in events(container, "meta.xml", "title"):
                if event == "end":
                    title = one_line(element.text or "")
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type=MEDIA_TYPE,
        # Not the "creator": office programs put the name of the computer's owner there.
        metadata={"title": title} if title else {},
        notices=tuple(notices),
    )


class _Body:
    """Turns the events of the body into blocks, and lets go of what it has taken."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._unseen = 0
        self._inside = 0
        self._lists = 0
        self._tables = 0
        self._headers = 0
        self._sheet = 0
        self._rows: list[Row] = []
        self._marked: Row | None = None
        self._by_name: dict[tuple[str, str], Style[tuple[str, str]]] = {}
        self._styles = Styles(self._by_name)
        self.left_out = False

    def take(self, event: str, element: etree._Element) -> None:
        """Take one event; a paragraph is added when it ends, a table when the outermost one does."""
        tag = tag_of(element)
        step = 1 if event == "start" else -1
        if tag in UNSEEN:
            self._unseen += step
            if tag == "tracked-changes" and event == "end":
                deleted = (each for each in element.iter("{*}deletion") for each in each.iter("{*}p", "{*}h"))
                self.left_out = self.left_out or any("".join(map(str, each.itertext())).strip() for each in deleted)
        elif tag in INSIDE:
            self._inside += step
        elif self._unseen or self._inside:
            return
        elif tag == "style":
            if event == "end":
                family, parent = attribute(element, "family"), attribute(element, "parent-style-name")
                style = Style(_said(element), (family, parent) if parent else None)
                self._by_name[family, attribute(element, "name")] = style
        elif tag == "list":
            self._lists += step
        elif tag == "table-header-rows":
            self._headers += step
        elif tag == "table":
            self._tables += step
            if event == "end" and not self._tables:
                self._add_table()
                let_go(element)
        elif event == "end" and tag == "table-row" and self._tables == 1:
            self._add_row(element)
            let_go(element)
        elif event == "end" and tag in {"p", "h"} and not self._tables:
            self._add_paragraph(element, tag)
            let_go(element)

    def _add_paragraph(self, element: etree._Element, tag: str) -> None:
        asides: list[str] = []
        words = self._lines(element, asides)
        if tag == "h":
            level = attribute(element, "outline-level")
            self._layout.add("heading", words, level=min(int(level), 6) if level.isdigit() and int(level) else 1)
        elif self._lists:
            self._layout.add("item", words, level=self._lists)
        else:
            quoted = attribute(element, "style-name").lower().startswith("quot")
            self._layout.add("quote" if quoted else "paragraph", words)
        for aside in asides:
            self._layout.add("paragraph", aside)

    def _add_row(self, element: etree._Element) -> None:
        cells: list[str] = []
        below: dict[int, int] = {}
        for cell in element:
            if tag_of(cell) not in {"table-cell", "covered-table-cell"}:
                continue
            asides: list[str] = []
            words = "\n".join(filter(None, [self._lines(cell, asides), *asides]))
            spanned = attribute(cell, "number-rows-spanned")
            if spanned.isdigit() and int(spanned) > 1:
                below[len(cells)] = int(spanned) - 1
            repeated = attribute(cell, "number-columns-repeated")
            cells += [words] * (min(int(repeated), MOST_COLUMNS) if repeated.isdigit() else 1)
        width = len(cells)
        while cells and not cells[-1]:
            cells.pop()
        row = Row(len(self._rows) + 1, cells, width, below)
        self._rows.append(row)
        if self._headers and self._marked is None and row.filled > 1:
            self._marked = row

    def _add_table(self) -> None:
        self._sheet += 1
        add_table(self._layout, self._rows, sheet=str(self._sheet), marked=self._marked)
        self._rows, self._marked = [], None

    def _lines(self, element: etree._Element, asides: list[str]) -> str:
        return "\n".join(filter(None, (one_line(line) for line in self._words(element, asides, {}).split("\n"))))

    def _words(self, element: etree._Element, asides: list[str], styled: Mapping[str, bool]) -> str:
        """The words of an element; those of notes and text boxes in it are added to ``asides``. ``styled``: what the
        styles around it switch on and off."""
        styled = {**styled, **self._styles.of((FAMILIES.get(tag_of(element), ""), attribute(element, "style-name")))}
        own = tag_of(element) not in {"table-cell", "list", "list-item"}
        pieces = [self._seen(element.text, styled)] if own else []
        for child in element:
            tag = tag_of(child)
            if tag in INSIDE:
                asides.append(self._lines(child, asides))
            elif tag == "s":
                count = attribute(child, "c")
                pieces.append(" " * (min(int(count), MOST_SPACES) if count.isdigit() else 1))
            elif tag == "tab":
                pieces.append(" ")
            elif tag == "line-break":
                pieces.append("\n")
            elif tag not in UNSEEN:
                pieces.append(self._words(child, asides, styled))
                if tag in {"p", "h"}:
                    pieces.append("\n")
            pieces.append(self._seen(child.tail, styled))
        return "".join(pieces)

    def _seen(self, text: str | None, styled: Mapping[str, bool]) -> str:
        """The text, unless it is hidden or struck out."""
        if not any(styled.values()):
            return collapsed(text)
        self.left_out = self.left_out or bool((text or "").strip())
        return ""


def _said(style: etree._Element) -> dict[str, int]:
    """What a style switches on and off."""
    said: dict[str, int] = {}
    for each in style:
        if tag_of(each) == "text-properties":
            if line := attribute(each, LINE_THROUGH):
                said[STRUCK] = OFF if line == "none" else ON
            if display := attribute(each, "display"):
                said[HIDDEN] = ON if display == "none" else OFF
    return said
