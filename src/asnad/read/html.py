"""What does a web page say? Its article, without menus and advertisements, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from contextlib import suppress
from functools import cache
from itertools import chain, islice
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import use_config

from asnad.errors import BrokenFile, TooLarge
from asnad.model.source import BlockKind
from asnad.read.document import Document
from asnad.read.encoding import declared_encoding, decode
from asnad.read.header import Row, headers_of
from asnad.read.html_metadata import metadata_of
from asnad.read.html_tidy import MOST_SPANNED, cell_words, span, tidied
from asnad.read.layout import BETWEEN_CELLS, Layout, collapsed, one_line
from asnad.read.limits import Limits

__all__ = ["page_document", "read_html"]

READER = "asnad-read-html/3"
UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "title", "svg", "math", "iframe", "object", "select", "graphic", "img"}
)
STRUCK = frozenset({"del", "s", "strike"})
"""What the page takes back."""

NAVIGATION = frozenset({"nav", "footer", "aside", "form", "button"})
BLOCKS = frozenset(
    {"address", "article", "body", "center", "code", "dd", "details", "div", "dt", "figcaption", "figure", "fieldset"}
    | {"header", "hr", "main", "p", "pre", "section", "summary", "caption"}
)

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.I)
XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:-]{2,40})", re.I)
DECLARED_WITHIN = 4096
NEARLY_ALL = 0.99
"""Share of a plain page's text that its article has at least, if it is one."""

SHORT = 250
"""Letters below which what was found is hardly an article: a page that is a list of links is all links."""

FEW_LINKS = 8
"""One part in this many of the text of a plain page is links, or less."""

AROUND = re.compile(
    r"comment|disqus|respond|reply|sidebar|side-bar|menu|nav|footer|related|recommend|cookie|banner|share", re.I
)
"""In the name of a part of a page: it is not the article."""

LONGEST_CELL = 400
PIECE = 16 * 1024
MOST_COMPARED = 500
LITTLE = 3
"""One part in this many: a page of which less was kept gets a notice."""


def read_html(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the article of a page: headings, paragraphs, items, quotations and table rows.

    Scripts, comments of visitors and what stands around the article are left out; nothing is fetched.

    Raises:
        BrokenFile: no article and no text. TooLarge: nested too deeply.
    """
    return page_document(path.read_bytes(), shown, limits, encoding)


def page_document(data: bytes, shown: str, limits: Limits, encoding: str | None, *, whole: bool = False) -> Document:
    """The page of these bytes, which may be a part of a file: its article, or with ``whole`` all that it shows.

    Raises as :func:`read_html` does.
    """
    # What a page declares is often wrong where UTF-8 is right, so it only counts when the bytes are not UTF-8.
    decoded = decode(data, shown, encoding or _declared(data))
    _refuse_deep(decoded.text, shown, limits)
    tree = _parsed(decoded.text, shown)
    metadata = metadata_of(tree)
    etree.strip_elements(tree, *UNSEEN, with_tail=False)
    notices = decoded.notices()
    if any(one_line(struck.text_content()) for struck in tree.iter(*STRUCK)):
        notices = (*notices, "words that are struck through in the page were left out")
    etree.strip_elements(tree, *STRUCK, with_tail=False)
    tidied(tree)
    shown_words = list(_visible(tree))
    visible = sum(len(one_line(words)) for words in shown_words)
    layout = Layout(shown, limits) if whole else _article(tree, shown, limits)
    if not whole and _letters(layout.text()) < _letters("".join(shown_words)) * NEARLY_ALL and _is_plain(tree, visible):
        layout = _whole(tree, shown, limits)
    elif layout.empty or _flattened(tree, layout) or _lost_links(tree, layout, visible):
        layout = _whole(tree, shown, limits)
        if layout.empty:
            raise BrokenFile(f"{shown}: an HTML page without text; if a script fills it in the browser, save it as PDF")
        if not whole:
            notices = (*notices, "no article was found in the page, so all of its text was read")
    elif layout.length * LITTLE < visible:
        share = round(100 * layout.length / visible)
        notices = (*notices, f"{share} % of the page's text was taken for its article; the rest was left out")
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type="text/html",
        metadata=metadata,
        language=metadata.get("language"),
        notices=notices,
    )


def _declared(data: bytes) -> str | None:
    head = data[:DECLARED_WITHIN]
    found = CHARSET.search(head) or XML_ENCODING.search(head)
    return declared_encoding(found[1].decode("ascii"), data) if found else None


class _Depth:
    """A parser target that measures how deep elements are nested without building a tree, which is quadratic in it."""

    def __init__(self) -> None:
        self._depth = 0
        self.deepest = 0

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes]) -> None:
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)

    def end(self, tag: str | bytes) -> None:
        self._depth -= 1

    def data(self, data: str | bytes) -> None: ...

    def comment(self, text: str | bytes) -> None: ...

    def close(self) -> None: ...


def _refuse_deep(text: str, shown: str, limits: Limits) -> None:
    depth = _Depth()
    parser = etree.HTMLParser(target=depth)
    with suppress(etree.LxmlError):  # what is wrong with it is said when the tree is read
        for start in range(0, len(text), PIECE):
            parser.feed(text[start : start + PIECE])
            if depth.deepest > limits.depth:
                break
    if depth.deepest > limits.depth:
        raise TooLarge(
            f"{shown}: elements nested more than {limits.depth} deep, which no real page has; "
            "save it again from the browser, or as PDF"
        )


def _parsed(text: str, shown: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise BrokenFile(f"{shown}: an HTML page that cannot be parsed ({one_line(str(error))})") from error


def _article(tree: HtmlElement, shown: str, limits: Limits) -> Layout:
    """What trafilatura takes for the article."""
    layout = Layout(shown, limits)
    found = bare_extraction(
        tree,
        fast=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=False,
        config=_settings(),
    )
    body = getattr(found, "body", None)
    if body is not None:
        _Walk(layout).blocks(body)
    return layout


@cache
def _settings() -> ConfigParser:
    """Those of trafilatura, but for its last resort on short pages: that parts words at tags and drops joiners. There
    is :func:`_whole` for those."""
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    settings.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return settings


def _whole(tree: HtmlElement, shown: str, limits: Limits) -> Layout:
    """All that the page shows, but for what it marks as navigation itself."""
    layout = Layout(shown, limits)
    body = tree.find("body")
    _Walk(layout).blocks(tree if body is None else body)
    return layout


def _lost_links(tree: HtmlElement, layout: Layout, visible: int) -> bool:
    """Whether little was found, and what is missing is mostly links: the page may be a list of them."""
    missing = visible - layout.length
    return layout.length < SHORT and missing > 0 and _linked(tree) * 2 > missing


def _linked(tree: HtmlElement) -> int:
    return sum(len(one_line(link.text_content())) for link in tree.iter("a"))


def _letters(words: str) -> int:
    return len("".join(words.split()))


def _is_plain(tree: HtmlElement, visible: int) -> bool:
    """Whether nothing stands around the article, as on pages that office programs save and people wrote by hand: no
    part is named for anything else, and hardly a word is a link. What is found as an article there is often a part."""
    linked = _linked(tree)
    named = (str(each.get(name) or "") for each in tree.iter(etree.Element) for name in ("id", "class", "role"))
    return linked * FEW_LINKS < visible and not any(map(AROUND.search, named))


def _flattened(tree: HtmlElement, layout: Layout) -> bool:
    """Whether parts of the page were run together, as happens to pages that are little but a list or a table."""
    blocks, text = layout.blocks(), "".join(layout.text().split())
    tags = ["li", "td"] if not any(block.kind in {"item", "row"} for block in blocks) else []
    if len(blocks) == 1:
        tags += ["p", "dt", "dd", "div"]
    whole = (part for part in (tree.iter(*tags) if tags else ()) if next(part.iterchildren(*BLOCKS), None) is None)
    parts = {"".join(part.text_content().split()) for part in islice(whole, MOST_COMPARED)} - {""}
    return sum(part in text for part in parts) * 2 > len(parts) > 1


def _visible(tree: HtmlElement) -> Iterator[str]:
    """The pieces of text a reader of the page would see, one for each text node."""
    body = tree.find("body")
    skipped = 0
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        unseen = element.tag in NAVIGATION
        if event == "start":
            skipped += unseen
            if not skipped and element.text and element.text.strip():
                yield element.text
        else:
            skipped -= unseen
            if not skipped and element.tail and element.tail.strip():
                yield element.tail


class _Walk:
    """Adds the blocks of an element tree to a layout: of what trafilatura leaves (TEI names) or of a page (HTML)."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._tables = 0

    def blocks(self, parent: etree._Element, kind: BlockKind = "paragraph", level: int | None = None) -> None:
        """Add what is in ``parent``: runs of inline text as blocks of this kind, and the blocks inside it."""
        inline: list[str] = [collapsed(parent.text)]
        self._children(parent, kind, level, inline)
        self._flush(inline, kind, level)

    def _flush(self, inline: list[str], kind: BlockKind, level: int | None) -> None:
        words = "\n".join(filter(None, (one_line(line) for line in "".join(inline).split("\n"))))
        self._layout.add(kind, words, level=level)
        inline.clear()

    def _children(self, parent: etree._Element, kind: BlockKind, level: int | None, inline: list[str]) -> None:
        for child in parent:
            match child.tag:
                case "br" | "lb":
                    inline.append("\n")
                case tag if tag in UNSEEN or tag in NAVIGATION:
                    pass
                case tag if tag in BLOCKS:
                    self._flush(inline, kind, level)
                    self.blocks(child, kind, level)
                case "head" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                    self._flush(inline, kind, level)
                    rank = str(child.get("rend") or child.tag)[-1]
                    self.blocks(child, "heading", int(rank) if rank in set("123456") else None)
                case "list" | "ul" | "ol" | "dl":
                    self._flush(inline, kind, level)
                    self.blocks(child, "item", 1 + (level or 0) if kind == "item" else 1)
                case "item" | "li":
                    self._flush(inline, kind, level)
                    self.blocks(child, "item", level if kind == "item" else 1)
                case "quote" | "blockquote":
                    self._flush(inline, kind, level)
                    self.blocks(child, "quote" if kind == "paragraph" else kind, level)
                case "table":
                    self._flush(inline, kind, level)
                    self._table(child, kind)
                case _:
                    inline.append(collapsed(child.text))
                    self._children(child, kind, level, inline)
            inline.append(collapsed(child.tail))

    def _table(self, table: etree._Element, around: BlockKind) -> None:
        """Add a table of data as rows of a numbered sheet; of one that only lays out the page, what is in its cells. In
        a quotation its rows are lines of that, because as rows they would be claims of the page itself.

        Data stand in rows of short cells; a column of prose, or a table in a table, is layout.
        """
        own = [row for row in table.iter("row", "tr") if next(row.iterancestors("table")) is table]
        cells = [list(row.iterchildren("cell", "td", "th")) for row in own]
        words = _in_columns([[(cell_words(cell), cell) for cell in row] for row in cells])
        narrow = all(sum(map(bool, row)) < 2 for row in words)
        prose = any(len(cell) > LONGEST_CELL for row in words for cell in row) or any(
            len(cell.findall("p")) > 1 for cell in chain.from_iterable(cells)
        )
        if narrow or prose or next(table.iterdescendants("table"), None) is not None:
            for cell in chain.from_iterable(cells):
                self.blocks(cell, around if around == "quote" else "paragraph")
            return
        if around == "quote":
            for line in words:
                self._layout.add("quote", BETWEEN_CELLS.join(filter(None, line)))
            return
        self._tables += 1
        rows = [Row(number, row, len(row)) for number, row in enumerate(words, start=1)]
        marked = [
            row for row, row_cells in zip(rows, cells, strict=True) if row_cells and all(map(_is_title, row_cells))
        ]
        headers = headers_of(rows)
        if marked and marked[0] not in headers:
            headers = (marked[0],)
        for row in rows:
            self._layout.add_row(row.cells, row.number, sheet=str(self._tables), header=row in headers)


def _in_columns(rows: list[list[tuple[str, etree._Element]]]) -> list[list[str]]:
    """The words of the cells, each in its column: beside and below one that spans several, the rest stay empty."""
    found: list[list[str]] = []
    below: dict[int, int] = {}  # columns that are covered from above, with for how many further rows
    for row in rows:
        line: list[str] = []
        covered, below = below, {column: left - 1 for column, left in below.items() if left > 1}
        for words, cell in row:
            while len(line) in covered:
                line.append("")
            width = span(cell, "colspan") if len(line) < MOST_SPANNED else 1
            height = span(cell, "rowspan")
            below |= {len(line) + at: height - 1 for at in range(width) if height > 1}
            line += [words, *[""] * (width - 1)]
        found.append(line)
    return found


def _is_title(cell: etree._Element) -> bool:
    return cell.tag == "th" or cell.get("role") == "head"
