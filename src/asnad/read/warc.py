"""Which pages are in a web archive, and when were they captured? WARC (ISO 28500), and WACZ, which packs WARC files."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from asnad.errors import BrokenFile, TooLarge
from asnad.model.display import display_name
from asnad.read.container import Container
from asnad.read.document import Document
from asnad.read.encoding import declared_encoding, known_encoding
from asnad.read.gzipped import Gzipped
from asnad.read.html import page_document
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits, size

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

__all__ = ["read_wacz", "read_warc"]

WARC_READER = "asnad-read-warc/3"
WACZ_READER = "asnad-read-wacz/3"
PIECE = 64 * 1024
MOST_NAMED = 5
DOCUMENTS = frozenset({
    "application/pdf", "application/msword", "application/rtf", "application/vnd.ms-excel", "text/plain", "text/csv",
})  # fmt: skip
OFFICE = ("application/vnd.openxmlformats", "application/vnd.oasis")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
BAD = (ArchiveLoadFailed, ValueError, KeyError, AttributeError, IndexError, TypeError, EOFError, zlib.error, OSError)
"""What the library raises over archives that are damaged."""


def read_warc(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the pages of an archive, each below its title, its address and the day of its capture.

    Raises:
        BrokenFile: no page with text is in it. TooLarge: it unpacks beyond the limits.
    """
    pages = _Pages(shown, limits, encoding)
    with path.open("rb") as file:
        pages.take(file)
    return pages.document(WARC_READER, "application/warc")


def read_wacz(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the pages of all archives that are packed in the file; raises as :func:`read_warc`."""
    pages = _Pages(shown, limits, encoding)
    with Container(path, shown, limits) as container:
        for member in sorted(container.names):
            if member.startswith("archive/") and member.endswith((".warc", ".warc.gz")):
                pages.take(io.BytesIO(container.read(member)))
    return pages.document(WACZ_READER, "application/wacz")


@dataclass(frozen=True, slots=True)
class _Page:
    address: str
    day: str
    document: Document


class _Pages:
    """Gathers the pages of archives. One that was captured again with the same text counts once."""

    def __init__(self, shown: str, limits: Limits, encoding: str | None) -> None:
        self._shown = shown
        self._limits = limits
        self._encoding = encoding
        self._left = limits.unpacked_bytes
        self._pages: dict[tuple[str, str], _Page] = {}
        self._damaged = False
        self._unread: list[str] = []
        self._documents: list[str] = []

    def take(self, file: BinaryIO) -> None:
        """Take the pages of one WARC file; of one that is cut off, those before the cut."""
        # A record may be packed by itself, as archivists do it, or the whole file at once, as people do.
        unpacked = Gzipped(file) if file.read(2) == b"\x1f\x8b" else None
        file.seek(0)
        try:
            for record in ArchiveIterator(io.BufferedReader(unpacked) if unpacked else file):
                if record.rec_type in {"response", "resource"} and _is_page(record):
                    self._add(record)
                else:
                    if record.rec_type in {"response", "resource"} and _is_document(record):
                        self._documents.append(_address(record))
                    for _ in self._pieces(record):  # counted too: it is unpacked all the same
                        pass
        except BAD:
            self._damaged = True
        self._damaged = self._damaged or bool(unpacked and unpacked.cut)

    def _add(self, record: ArcWarcRecord) -> None:
        address = _address(record)
        stated = (record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
        charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", stated, re.I)
        data = b"".join(self._pieces(record))
        for _ in self._counted(record.raw_stream):  # what stands behind the end of a packed page
            pass
        if getattr(record.raw_stream, "limit", 0) > 0:
            self._damaged = True  # cut off, and half a sentence can say the opposite of the whole
            return
        declared = declared_encoding(known_encoding(charset[1] if charset else None), data)
        if len(data) > self._limits.html_bytes:
            self._unread.append(address)
            return
        try:
            document = page_document(data, self._shown, self._limits, self._encoding or declared)
        except (BrokenFile, TooLarge):
            self._unread.append(address)
            return
        day = DAY.match(record.rec_headers.get_header("WARC-Date") or "")
        self._pages.setdefault((address, document.text), _Page(address, day[0] if day else "", document))

    def _pieces(self, record: ArcWarcRecord) -> Iterator[bytes]:
        return self._counted(record.content_stream())

    def _counted(self, stream: BinaryIO) -> Iterator[bytes]:
        while piece := stream.read(PIECE):
            self._left -= len(piece)
            if self._left < 0:
                raise TooLarge(
                    f"{self._shown}: unpacks to more than {size(self._limits.unpacked_bytes)}; "
                    "it may be a bomb made to exhaust the machine, and was not read. Split a long archive"
                )
            yield piece

    def document(self, reader: str, media_type: str) -> Document:
        pages = list(self._pages.values())
        if not pages:
            if self._damaged:
                raise BrokenFile(
                    f"{self._shown}: a damaged or cut off web archive without a whole page; get another copy"
                )
            raise BrokenFile(f"{self._shown}: a web archive without a page that has text; there is nothing to quote")
        layout = Layout(self._shown, self._limits)
        for number, page in enumerate(pages, start=1):
            layout.add("heading", _title(page.document), level=1)
            layout.add("caption", "\n".join(filter(None, (page.address, page.day))))
            layout.take(page.document.text, page.document.blocks, sheet=f"{number}." if len(pages) > 1 else "")
        return Document(
            text=layout.text(),
            blocks=layout.blocks(),
            reader=reader,
            media_type=media_type,
            metadata=_metadata(pages),
            language=pages[0].document.language if len(pages) == 1 else None,
            notices=tuple(self._notices(pages)),
        )

    def _notices(self, pages: list[_Page]) -> Iterator[str]:
        sites = {urlsplit(page.address).netloc for page in pages}
        named = ", ".join(display_name(each, 60) for each in sorted(sites)[:5])
        if len(pages) > 1:
            yield (
                f"{len(pages)} pages of {len(sites)} sites ({named}) "
                "in one source, which speaks with one voice; archive each article by itself to keep apart who says what"
            )
        else:
            yield from pages[0].document.notices
        if self._unread:
            yield f"further pages could not be read or have no text ({_named(self._unread)})"
        if self._documents:
            yield (
                f"documents in it were not read ({_named(self._documents)}); "
                "save what you need as files of their own and add them"
            )
        if self._damaged:
            yield "the archive is damaged or cut off; only what stands before that was read"


def _title(page: Document) -> str:
    """The title that a page states, unless its text begins with it."""
    title = page.metadata.get("title", "")
    first = page.text[page.blocks[0].start : page.blocks[0].end] if page.blocks else ""
    return "" if one_line(first).casefold() == one_line(title).casefold() else title


def _metadata(pages: list[_Page]) -> dict[str, str]:
    """What a lone page states of itself; of several only what all state alike."""
    found = [{"url": page.address, **page.document.metadata} for page in pages]
    if len(found) == 1:
        return {key: value for key, value in found[0].items() if value}
    stated = {key: {each.get(key, "") for each in found} for key in ("publisher", "language")}
    return {key: value for key, values in stated.items() if len(values) == 1 and (value := next(iter(values)))}


def _address(record: ArcWarcRecord) -> str:
    return one_line(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")


def _named(addresses: list[str]) -> str:
    shown = [display_name(each, 100) for each in dict.fromkeys(addresses)]
    more = len(shown) - MOST_NAMED
    return ", ".join(shown[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _is_document(record: ArcWarcRecord) -> bool:
    return _kind_of(record) in DOCUMENTS or _kind_of(record).startswith(OFFICE)


def _kind_of(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _is_page(record: ArcWarcRecord) -> bool:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return _kind_of(record) in {"text/html", "application/xhtml+xml"} and status.startswith("2")
