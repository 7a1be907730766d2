"""Which pages are in a web archive, and when were they captured? WARC (ISO 28500), and WACZ, which packs WARC files."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from asnad.errors import BrokenFile, MissingProgram, ReadError, TooLarge, UnknownKind
from asnad.model.display import display_name
from asnad.model.source import Recognised
from asnad.read.attached import LeftOut
from asnad.read.container import Container
from asnad.read.document import Document, read_document
from asnad.read.encoding import declared_encoding, known_encoding
from asnad.read.gzipped import Gzipped
from asnad.read.held import held
from asnad.read.html import page_document
from asnad.read.kind import kind_of
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits, size
from asnad.read.ocr import PAGES_LEFT_OUT, is_installed

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

__all__ = ["read_wacz", "read_warc"]

WARC_READER = "asnad-read-warc/4"
WACZ_READER = "asnad-read-wacz/4"
PIECE = 64 * 1024
PAGES = frozenset({"text/html", "application/xhtml+xml"})
LONGEST_ADDRESS = 100
MOST_NAMED = 5
DOCUMENTS = frozenset({
    "application/pdf", "application/msword", "application/rtf", "application/vnd.ms-excel", "text/plain", "text/csv",
})  # fmt: skip
KINDS = frozenset({"pdf", "docx", "doc", "odt", "rtf", "workbook", "delimited"})
"""Documents that are read. Plain texts of servers are for programs (robots.txt), and an archive may hold itself."""

OFFICE = ("application/vnd.openxmlformats", "application/vnd.oasis")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
BAD = (ArchiveLoadFailed, ValueError, KeyError, AttributeError, IndexError, TypeError, EOFError, zlib.error, OSError)
"""What the library raises over archives that are damaged."""


def read_warc(path: Path, shown: str, limits: Limits, encoding: str | None, language: str | None = None) -> Document:
    """Read the pages and documents of an archive, each below its title, its address and the day of its capture.

    Raises:
        BrokenFile: no page with text is in it. TooLarge: it unpacks beyond the limits.
    """
    pages = _Pages(shown, limits, encoding, language)
    with path.open("rb") as file:
        pages.take(file)
    return pages.document(WARC_READER, "application/warc")


def read_wacz(path: Path, shown: str, limits: Limits, encoding: str | None, language: str | None = None) -> Document:
    """Read the pages of all archives that are packed in the file; raises as :func:`read_warc`."""
    pages = _Pages(shown, limits, encoding, language)
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

    def __init__(self, shown: str, limits: Limits, encoding: str | None, language: str | None) -> None:
        self._shown = shown
        self._limits = limits
        self._encoding = encoding
        self._language = language
        self._left = limits.unpacked_bytes
        self._pages: dict[tuple[str, str], _Page] = {}
        self._documents: dict[tuple[str, str], _Page] = {}
        self._damaged = False
        self._unread: list[str] = []
        self._left_out = LeftOut()
        self._opened = 0
        self._scans_left_out = False

    def take(self, file: BinaryIO) -> None:
        """Take the pages of one WARC file; of one that is cut off, those before the cut."""
        # A record may be packed by itself, as archivists do it, or the whole file at once, as people do.
        unpacked = Gzipped(file) if file.read(2) == b"\x1f\x8b" else None
        file.seek(0)
        try:
            for record in ArchiveIterator(io.BufferedReader(unpacked) if unpacked else file):
                answered = record.rec_type in {"response", "resource"} and _is_whole(record)
                if answered and _kind_of(record) in PAGES:
                    self._add(record)
                elif answered and _is_document(record):
                    self._add_document(record)
                else:
                    for _ in self._pieces(record):  # counted too: it is unpacked all the same
                        pass
        except BAD:
            self._damaged = True
        self._damaged = self._damaged or bool(unpacked and unpacked.cut)

    def _add(self, record: ArcWarcRecord) -> None:
        address, data = _address(record), self._taken(record)
        if data is None:
            return
        stated = (record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
        charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", stated, re.I)
        declared = declared_encoding(known_encoding(charset[1] if charset else None), data)
        if len(data) > self._limits.html_bytes:
            self._unread.append(address)
            return
        try:
            document = page_document(data, self._shown, self._limits, self._encoding or declared)
        except (BrokenFile, TooLarge):
            self._unread.append(address)
            return
        self._keep(self._pages, record, document)

    def _add_document(self, record: ArcWarcRecord) -> None:
        """Add a document that is no page, read as one of its kind that lies in the folder."""
        address, data = _address(record), self._taken(record)
        if data is None:
            return
        shown = display_name(address, LONGEST_ADDRESS)
        name = address.partition("?")[0].rpartition("/")[2] or shown
        try:
            if record.http_headers and record.http_headers.get_statuscode() == "206":
                raise BrokenFile(f"{shown}: captured in part")
            if self._opened >= self._limits.attached:
                raise TooLarge(f"{shown}: only {self._limits.attached:,} documents of an archive are opened")
            if len(data) > self._limits.whole_bytes:
                raise TooLarge(
                    f"{shown}: {size(len(data))}; of a document at most {size(self._limits.whole_bytes)} are read"
                )
            self._opened += 1
            with held(data) as path:
                if kind_of(path, name, limits=self._limits).code not in KINDS:
                    raise UnknownKind(f"{shown}: no document that is read in an archive")
                document = read_document(path, name, limits=self._limits, language=self._language)
            self._keep(self._documents, record, document)
        except OSError as error:  # it is the document that cannot be opened: the archive goes on
            self._left_out.add(shown, f"cannot be opened ({error.strerror})")
        except ReadError as error:
            self._left_out.add(shown, str(error).removeprefix(f"{display_name(name)}: "))
            self._scans_left_out |= isinstance(error, MissingProgram) and not is_installed(self._language)

    def _taken(self, record: ArcWarcRecord) -> bytes | None:
        """What was captured; ``None`` when it is cut off, for half a sentence can say the opposite of the whole."""
        data = b"".join(self._pieces(record))
        for _ in self._counted(record.raw_stream):  # what stands behind the end of a packed page
            pass
        if getattr(record.raw_stream, "limit", 0) > 0:
            self._damaged = True
            return None
        return data

    @staticmethod
    def _keep(among: dict[tuple[str, str], _Page], record: ArcWarcRecord, document: Document) -> None:
        address = _address(record)
        day = DAY.match(record.rec_headers.get_header("WARC-Date") or "")
        among.setdefault((address, document.text), _Page(address, day[0] if day else "", document))

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
        """The pages, then the documents: as quotations, for who wrote them the pages do not say. Of an archive without
        a page its documents are what was archived."""
        pages, documents = list(self._pages.values()), list(self._documents.values())
        if not pages:
            pages, documents = documents, []
        if not pages:
            self._refuse()
        layout = Layout(self._shown, self._limits)
        words: list[Recognised] = []
        notices: list[str] = []
        for number, page in enumerate(pages, start=1):
            sheet = f"{number}." if len(pages) > 1 else ""
            words += _lay_out(layout, page, sheet=sheet)
        for page in documents:
            shown = display_name(page.address, LONGEST_ADDRESS)
            if not layout.has_room_for(page.document.text):
                self._left_out.add(shown, "with it there would be more text than is read at once")
                continue
            words += _lay_out(layout, page, quoted=True)
            notices += [f"{shown}: {each}" for each in page.document.notices]
            if any(block.kind == "header" for block in page.document.blocks):
                notices.append(
                    f"{shown}: a list in it was read as text; save it as a file of its own and say whose it is"
                )
        if (more := len(notices) - MOST_NAMED) > 0:
            notices[MOST_NAMED:] = [f"{more:,} more notices on documents in it"]
        without_scans = any(page.document.reader.endswith(PAGES_LEFT_OUT) for page in (*pages, *documents))
        return Document(
            text=layout.text(),
            blocks=layout.blocks(),
            reader=reader + (PAGES_LEFT_OUT if self._scans_left_out or without_scans else ""),
            media_type=media_type,
            metadata=_metadata(pages),
            language=pages[0].document.language if len(pages) == 1 else None,
            notices=(*self._notices(pages), *notices),
            words=tuple(words),
        )

    def _refuse(self) -> NoReturn:
        if self._damaged:
            raise BrokenFile(f"{self._shown}: a damaged or cut off web archive without a whole page; get another copy")
        left_out = "; ".join(self._left_out.lines())
        raise BrokenFile(
            f"{self._shown}: a web archive without a page that has text; there is nothing to quote"
            + (f" (not read: {left_out})" if left_out else "")
        )

    def _notices(self, pages: list[_Page]) -> Iterator[str]:
        sites = {_site(page.address) for page in pages}
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
        yield from (f"in it and not read: {line}" for line in self._left_out.lines())
        if self._damaged:
            yield "the archive is damaged or cut off; only what stands before that was read"


def _lay_out(layout: Layout, page: _Page, *, sheet: str = "", quoted: bool = False) -> list[Recognised]:
    document = page.document
    layout.add("quote" if quoted else "heading", _title(document), level=None if quoted else 1)
    layout.add("caption", "\n".join(filter(None, (page.address, page.day))))
    return layout.take(document.text, document.blocks, sheet=sheet, quoted=quoted, words=document.words)


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


def _site(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _named(addresses: list[str]) -> str:
    shown = [display_name(each, 100) for each in dict.fromkeys(addresses)]
    more = len(shown) - MOST_NAMED
    return ", ".join(shown[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _is_document(record: ArcWarcRecord) -> bool:
    return _kind_of(record) in DOCUMENTS or _kind_of(record).startswith(OFFICE)


def _kind_of(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _is_whole(record: ArcWarcRecord) -> bool:
    """Whether it is what was asked for, and no error or redirect."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return bool(status.startswith("2"))
