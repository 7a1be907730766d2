"""What does a page hold that its text needs in another form? Marks of notes, cells over several rows, text as typed."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from lxml import etree

from asnad.read.header import is_said_of_each
from asnad.read.layout import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["MOST_SPANNED", "cell_words", "span", "tidied"]

MARK = re.compile(r"\[?[0-9۰-۹٠-٩]{1,3}\]?\Z|[*†‡]{1,3}\Z")
LINKED_MARK = re.compile(rf"{MARK.pattern}|\[?(?:[a-z]|[ivx]{{1,5}})\]?\Z")
MEASURE = re.compile(r"(?<!\w)[ck]?m\Z")
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "em", "font", "hi", "i", "ins", "mark", "q", "ref",
    "small", "span", "strong", "sub", "sup", "tt", "u", "wbr",
})  # fmt: skip
"""What may stand inside a word; TEI names too."""

BLANK_LINE = re.compile(r"\n[ \t\r]*\n")

MOST_SPANNED = 1000
"""Rows or columns of one cell."""

MOST_ADDED = 100_000
"""Cells of a page that are written out below those that span rows: a bomb would have more."""

SHORT = 120
"""Letters of a cell that is said of each of its rows; a longer one is prose, which would be repeated."""


def tidied(tree: HtmlElement) -> None:
    """Change the page, so that its text can be taken as it stands."""
    _drop_marks(tree)
    _part_typed(tree)
    added = 0
    for table in tree.iter("table"):
        if added < MOST_ADDED and next(table.iterdescendants("table"), None) is None:
            added += _spread(table, MOST_ADDED - added)


def _drop_marks(tree: HtmlElement) -> None:
    """Leave out marks of notes: links to a place on the page that are a figure, and raised figures behind a word
    ("Venn²", but not "km²")."""
    for link in list(tree.iter("a")):
        if str(link.get("href") or "").startswith("#") and LINKED_MARK.match(one_line(link.text_content())):
            link.drop_tree()
    for raised in list(tree.iter("sup")):
        words = one_line(raised.text_content())
        if not MARK.match(words):
            continue
        before = raised.getprevious()
        said = (before.tail if before is not None else raised.getparent().text) or ""
        leads = any("#" in str(link.get("href") or "") for link in chain(raised.iter("a"), raised.iterancestors("a")))
        behind_word = said[-1:].strip() and not said[-1:].isdigit() and not MEASURE.search(said)
        if leads or words.startswith("[") or behind_word:
            raised.drop_tree()


def _part_typed(tree: HtmlElement) -> None:
    """Make paragraphs of text that is shown as it was typed: there an empty line parts them, and it is no quotation."""
    for typed in list(tree.iter("pre")):
        for line_break in typed.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        words = typed.text_content()
        typed.tag = "div"
        typed.text = None
        for child in list(typed):
            typed.remove(child)
        for part in BLANK_LINE.split(words):
            etree.SubElement(typed, "p").text = part


def _spread(table: HtmlElement, most: int) -> int:
    """Write cells that span rows out in each of them; how many that are."""
    added = 0
    below: dict[int, tuple[int, str]] = {}  # columns that are covered from above: for how many rows, and their words
    for row in table.iter("tr"):
        column = 0
        covered, below = below, {at: (left - 1, words) for at, (left, words) in below.items() if left > 1}
        for cell in [*row.iterchildren("td", "th"), None]:
            while column in covered and added < most:
                written = row.makeelement("td")
                written.text = covered[column][1]
                if cell is None:
                    row.append(written)
                else:
                    cell.addprevious(written)
                added += 1
                column += 1
            if cell is None:
                break
            width, height = span(cell, "colspan"), span(cell, "rowspan")
            if height > 1:
                cell.attrib.pop("rowspan")
                below |= {column + at: (height - 1, "" if at else _said_below(cell)) for at in range(width)}
            column += width
    return added


def _said_below(cell: HtmlElement) -> str:
    words = one_line(cell.text_content())
    return words if is_said_of_each(words) and len(words) <= SHORT else ""


def cell_words(cell: etree._Element) -> str:
    """The words of a cell in one line. Tags may stand inside a word or a date; those that begin a line part words."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if element is not cell and element.tag not in INLINE:
            pieces.append(" ")
        text = element.text if event == "start" else element.tail if element is not cell else None
        pieces.append(text or "")
    return one_line("".join(pieces))


def span(cell: etree._Element, name: str) -> int:
    """How many columns or rows a cell spans."""
    stated = str(cell.get(name) or "").strip()
    return max(1, min(int(stated), MOST_SPANNED)) if stated.isdecimal() else 1
