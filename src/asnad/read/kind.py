"""What kind of file is it? Its first bytes say so first, its name second."""

from __future__ import annotations

import mmap
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from asnad.errors import BrokenFile, ProtectedFile, UnknownKind
from asnad.model.display import display_name
from asnad.read.compound import Compound
from asnad.read.container import Container
from asnad.read.encoding import looks_like_text
from asnad.read.heic import is_heic
from asnad.read.limits import Limits

__all__ = ["MBOX_FROM", "PDF", "PICTURE", "READABLE", "Kind", "kind_of"]

HEAD = 16 * 1024
"""Bytes looked at; a PDF may have up to 1024 bytes of other things before its own first ones."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that has a reader; ``title`` stands in messages, ``endings`` are the names it usually has."""

    code: str
    title: str
    endings: tuple[str, ...]

    def bound(self, limits: Limits) -> int:
        """How many bytes a file of this kind may have."""
        match self.code:
            case "html":
                return limits.html_bytes
            case "pdf" | "docx" | "workbook" | "mbox" | "warc" | "wacz" | "odt":
                return limits.streamed_bytes
            case _:
                return limits.whole_bytes

    def contradicts(self, name: str) -> str | None:
        """The ending of ``name``, when it belongs to another kind."""
        path = PurePath(name.lower())
        ending = next((end for end in self.endings if path.name.endswith(end)), path.suffix)
        return ending if ending not in self.endings and any(ending in kind.endings for kind in KINDS) else None


PLAIN = Kind("plain", "plain text", (".txt", ".text"))
MARKDOWN = Kind("markdown", "Markdown", (".md", ".markdown"))
HTML = Kind("html", "an HTML page", (".html", ".htm", ".xhtml"))
PDF = Kind("pdf", "a PDF", (".pdf",))
DOCX = Kind("docx", "a Word document", (".docx", ".docm"))
DELIMITED = Kind("delimited", "a table in text form", (".csv", ".tsv", ".tab"))
WORKBOOK = Kind("workbook", "a spreadsheet", (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"))
MAIL = Kind("mail", "an e-mail", (".eml",))
MHTML = Kind("mhtml", "a saved web page", (".mht", ".mhtml"))
WARC = Kind("warc", "a web archive", (".warc", ".warc.gz"))
WACZ = Kind("wacz", "a packed web archive", (".wacz",))
ODT = Kind("odt", "an OpenDocument text", (".odt", ".ott"))
RTF = Kind("rtf", "a Rich Text file", (".rtf",))
DOC = Kind("doc", "a Word document of before 2007", (".doc", ".dot"))
PICTURE = Kind(
    "picture", "a picture", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".heic", ".heif")
)
SUBTITLES = Kind("subtitles", "subtitles", (".srt", ".vtt"))
MBOX = Kind("mbox", "a box of e-mails", (".mbox",))
KINDS = (
    PLAIN,
    MARKDOWN,
    HTML,
    PDF,
    DOCX,
    DELIMITED,
    WORKBOOK,
    MAIL,
    MBOX,
    SUBTITLES,
    MHTML,
    WARC,
    WACZ,
    ODT,
    RTF,
    DOC,
    PICTURE,
)

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF87a", b"GIF89a")

SIGNATURES = (
    (b"\x1f\x8b", "a gzip archive (unpack it and add what is inside)"),
    (b"7z\xbc\xaf", "a 7-Zip archive (unpack it and add what is inside)"),
    (b"Rar!", "a RAR archive (unpack it and add what is inside)"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound or video recording"),
    (b"RIFF", "a sound or video recording"),
    (b"\x1aE\xdf\xa3", "a video recording"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"%!PS", "a PostScript file (save it as PDF)"),
    (b'x\x9f>"', "what Outlook packs for itself (TNEF; ask for it as a plain letter, or unpack it)"),
)

BITMAP = re.compile(rb"BM.{4}\0{4}.{4}[\x0c\x28\x34\x38\x6c\x7c]\0{3}", re.S)
WEB_PICTURE = re.compile(rb"RIFF.{4}WEBP", re.S)
BRANDED = re.compile(rb".{4}ftyp(....)", re.S)
"""What begins a container that pictures and videos share (ISO/IEC 14496-12)."""

PACKED = {
    "ppt/presentation.xml": "a presentation (save it as PDF)",
    "META-INF/container.xml": "an e-book (save it as PDF)",
    "Index/Document.iwa": "a document of Apple's programs (save it as PDF or DOCX)",
}
"""Members that tell what else a ZIP archive is."""

STREAMS = {
    "PowerPoint Document": "a presentation (save it as PDF)",
    "__properties_version1.0": "a letter as Outlook keeps it (save it as EML)",
}

READABLE = (
    "text, Markdown, HTML, PDF, DOCX, DOC, ODT, RTF, CSV, XLSX, XLS, ODS, e-mail (EML, mbox), subtitles (SRT, VTT), "
    "saved web pages (MHTML, WARC, WACZ) and pictures of text (PNG, JPEG, HEIC, TIFF, WebP, GIF, BMP) are read"
)

DATA_STARTS = {b"<?xml": "XML", b"BEGIN:VCALENDAR": "a calendar", b"BEGIN:VCARD": "an address card"}
DATA_ENDINGS = frozenset((".json", ".jsonl", ".ndjson", ".xml", ".svg", ".js", ".css", ".toml", ".yaml", ".yml"))
"""Text for programs, not for readers: taken as prose it would be nonsense with quotes."""

HTML_START = re.compile(rb"(?:\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
MBOX_FROM = re.compile(rb"From \S+ .{0,60}\d\d:\d\d.{0,60}\Z")
"""The line before each message of an mbox: an address and a time (RFC 4155)."""

HEADER = re.compile(rb"([!-9;-~]{1,70}):(?:[ \t].*)?\r?\Z")
MAIL_HEADERS = frozenset({b"from", b"to", b"date", b"subject", b"sender", b"content-type", b"reply-to", b"cc"})
MAIL_ONLY = frozenset({b"received", b"message-id", b"return-path", b"mime-version", b"delivered-to", b"x-mailer"})
"""Headers that programs write; with two others they tell a letter from a note that begins with "From:"."""

SUBTITLES_START = re.compile(rb"WEBVTT(?:[ \t\r\n]|\Z)|\s*\d+[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")

FEWEST_ROWS = 3
"""Lines with tabs below which a text is none that a spreadsheet saved."""

HTML_TAG = re.compile(rb"<(?:p|div|span|table|ul|ol|h[1-6]|br|article|title|meta)\b[^>]*>", re.I)


def kind_of(path: Path, name: str, *, limits: Limits | None = None, encoding: str | None = None) -> Kind:
    """The kind of the file at ``path``, known to people as ``name``.

    With ``encoding`` given the owner of the case has said that it is text.

    Raises:
        BrokenFile: it is empty, or a container that is damaged.
        ProtectedFile: it is an encrypted container.
        UnknownKind: there is no reader for it; the message says what it seems to be.
    """
    shown = display_name(name)
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        raise BrokenFile(f"{shown}: the file is empty (0 bytes)")
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(path, shown, limits or Limits())
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _in_compound(path, shown, limits or Limits())
    if head.startswith(PICTURES) or WEB_PICTURE.match(head) or BITMAP.match(head) or is_heic(head):
        return PICTURE
    if head.startswith(b"{\\rtf"):
        return RTF
    if head.startswith(b"WARC/") or _unpacked_head(head).startswith(b"WARC/"):
        return WARC
    if title := _other_picture(head):
        raise UnknownKind(f"{shown}: {title}; {READABLE}")
    for signature, title in SIGNATURES:
        if head.startswith(signature) and not (len(signature) < 4 and looks_like_text(head)):
            raise UnknownKind(f"{shown}: {title}; {READABLE}")
    if encoding is None and not looks_like_text(head):
        raise UnknownKind(f"{shown}: neither text nor a known kind of file; {READABLE}")
    return _of_text(head, name, shown)


def _other_picture(head: bytes) -> str:
    """What a picture or recording is whose first bytes are a container; "" when it is none."""
    if brand := BRANDED.match(head):
        return "an AVIF picture (save it as JPEG)" if brand[1] == b"avif" else "a video or sound recording"
    return ""


def _unpacked_head(head: bytes) -> bytes:
    """The first bytes of what is packed in a gzip file; none when it is no such file."""
    if not head.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""


def _of_text(head: bytes, name: str, shown: str) -> Kind:
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
    ending = PurePath(name).suffix.lower()
    if HTML_START.match(plain) or (ending in HTML.endings and HTML_TAG.search(plain)):
        return HTML
    if letters := _of_letters(plain, ending):
        return letters
    if plain.lstrip().startswith(b"[Script Info]"):
        raise UnknownKind(f"{shown}: subtitles as Aegisub keeps them (save them as SRT); {READABLE}")
    if SUBTITLES_START.match(plain) or ending in SUBTITLES.endings:
        return SUBTITLES
    for kind in (MARKDOWN, DELIMITED):
        if ending in kind.endings:
            return kind
    if _is_tabbed(plain) and ending in {"", *PLAIN.endings, ".xls"}:
        return DELIMITED
    data = next((title for start, title in DATA_STARTS.items() if plain.lstrip().startswith(start)), "")
    if data or ending in DATA_ENDINGS:
        raise UnknownKind(f"{shown}: data for a program ({ending or data}); {READABLE}")
    return PLAIN


def _is_tabbed(plain: bytes) -> bool:
    """Whether it is what spreadsheets save as "text with tabs": as many of them in each line as in the first, where
    the titles stand."""
    lines = [line.rstrip(b"\r") for line in plain.split(b"\n")]
    if len(plain) > HEAD // 2:
        lines = lines[:-1]  # it may be cut
    tabs = [line.count(b"\t") for line in lines if line.strip()]
    if len(tabs) < FEWEST_ROWS or min(tabs) < max(tabs):
        return False
    return sum(bool(title.strip()) for title in lines[0].split(b"\t")) > 1


def _headers(head: bytes) -> dict[bytes, bytes] | None:
    """The headers, by name in small letters, of a text that begins with such lines and nothing else."""
    found: dict[bytes, bytes] = {}
    name = b""
    for line in head.split(b"\n"):
        header = HEADER.match(line)
        if header:
            name = header[1].lower()
            found.setdefault(name, line.partition(b":")[2].strip())
        elif not line.strip():
            break
        elif name and line[:1] in b" \t":
            found[name] += line.strip()
        else:
            return None
    return found


def _of_letters(plain: bytes, ending: str) -> Kind | None:
    """The kind of a text that begins as messages do."""
    first, _, rest = plain.partition(b"\n")
    if MBOX_FROM.match(first.rstrip()) and _headers(rest):
        return MBOX
    headers = _headers(plain) or {}
    if b"multipart/related" in headers.get(b"content-type", b"").lower() and (
        ending in MHTML.endings
        or b"snapshot-content-location" in headers
        or b"saved by" in headers.get(b"from", b"").lower()
    ):
        return MHTML
    names = set(headers)
    if len(names & MAIL_HEADERS) > 1 and (names & MAIL_ONLY or ending in MAIL.endings):
        return MAIL
    return None


def _in_zip(path: Path, shown: str, limits: Limits) -> Kind:
    with Container(path, shown, limits) as container:
        if "word/document.xml" in container.names:
            return DOCX
        if any(member.startswith("xl/workbook.") for member in container.names):
            return WORKBOOK
        if "datapackage.json" in container.names and any(member.startswith("archive/") for member in container.names):
            return WACZ
        if "content.xml" in container.names and "mimetype" in container.names:
            stated = next(container.chunks("mimetype"), b"")
            if b"opendocument.spreadsheet" in stated:
                return WORKBOOK
            if b"opendocument.text" in stated:
                return ODT
            raise UnknownKind(f"{shown}: an OpenDocument file that is no text and no spreadsheet. {READABLE}")
        for member, title in PACKED.items():
            if member in container.names:
                raise UnknownKind(f"{shown}: {title}. {READABLE}")
    raise UnknownKind(f"{shown}: a ZIP archive; unpack it and add what is inside. {READABLE}")


def _in_compound(path: Path, shown: str, limits: Limits) -> Kind:
    """Tell by the streams of a Compound File (the container of Office 97–2003); of one whose streams do not hang
    together by the names that stand anywhere in it."""
    names: frozenset[str] = frozenset()
    if path.stat().st_size <= limits.whole_bytes:
        with suppress(BrokenFile):
            names = Compound(path.read_bytes(), shown).names
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:

        def named(stream: str) -> bool:
            return stream in names if names else data.find(stream.encode("utf-16-le")) >= 0

        if named("EncryptedPackage"):
            raise ProtectedFile(f"{shown}: needs a password; save it without one and add it again")
        if named("WordDocument"):
            return DOC
        if named("Workbook") or named("Book"):
            return WORKBOOK
        for stream, title in STREAMS.items():
            if named(stream):
                raise UnknownKind(f"{shown}: {title}; {READABLE}")
    raise UnknownKind(f"{shown}: a file in the container of old Office programs, and none that is read; {READABLE}")
