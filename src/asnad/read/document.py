"""What does a file say, as text and blocks? The one way from a file to a document, and from a document to a layer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from asnad.errors import BrokenFile, TooLarge
from asnad.model.display import display_name
from asnad.model.source import Block, Layer, Recognised
from asnad.read.kind import Kind, kind_of
from asnad.read.limits import Limits, size

__all__ = ["Document", "layer_of", "read_document"]


@dataclass(frozen=True, slots=True)
class Document:
    """What one reader read from one file.

    ``reader`` is the reader's name and version ("asnad-read-html/1"). ``metadata`` holds what the file says of itself,
    under the keys of a ``.meta.toml``. ``notices`` are sentences for the owner of the case about what was assumed or
    left out ("page 3 has no text"); they never stop the work. ``words`` are those that were recognised in pictures.
    ``replaced`` is what the file itself holds where another reading was taken for the better one: kept, and no more.
    """

    text: str
    blocks: tuple[Block, ...]
    reader: str
    media_type: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    notices: tuple[str, ...] = ()
    words: tuple[Recognised, ...] = ()
    replaced: Document | None = None


def read_document(
    path: Path,
    name: str,
    *,
    limits: Limits | None = None,
    encoding: str | None = None,
    language: str | None = None,
) -> Document:
    """Read the file at ``path``, which is known to people as ``name``.

    The kind is told from the bytes first and from ``name`` second. ``encoding`` is what the owner of the case says a
    text file is written in; without it the encoding is detected. ``language`` is what is said of it, for recognising
    letters in pictures.

    Raises:
        ReadError: the file is of no known kind, broken, protected or too large; the message names it, on one line.
        OSError: the file cannot be opened.
    """
    limits = limits or Limits()
    shown = display_name(name)
    kind = kind_of(path, name, limits=limits, encoding=encoding)
    found, allowed = path.stat().st_size, kind.bound(limits)
    if found > allowed:
        raise TooLarge(f"{shown}: {size(found)} of {kind.title}; at most {size(allowed)} are read, so split the file")
    document = _reader(kind, language)(path, shown, limits, encoding)
    if len(document.text) > limits.text_characters:
        raise TooLarge(f"{shown}: more than {limits.text_characters:,} characters of text; split the file")
    if not document.text.strip():
        raise BrokenFile(f"{shown}: {kind.title} without any text in it; there is nothing to quote")
    expected = kind.contradicts(name)
    if expected:
        notice = f"its name ends in {expected}, but it is {kind.title} and was read as that"
        document = replace(document, notices=(notice, *document.notices))
    return document


def layer_of(document: Document, source_id: str, capture_sha: str) -> Layer:
    """The document as a layer of this source and capture.

    The id depends on the capture's bytes, the reader and the text alone, so reading twice gives the same layer.
    """
    digest = hashlib.sha256(f"{capture_sha}\n{document.reader}\n{document.text}".encode())
    return Layer(
        id=f"l{digest.hexdigest()[:16]}",
        source=source_id,
        capture=capture_sha,
        reader=document.reader,
        text=document.text,
        blocks=document.blocks,
        language=document.language,
        words=document.words,
    )


def _reader(kind: Kind, language: str | None) -> Callable[[Path, str, Limits, str | None], Document]:
    """The reader for this kind. Each brings a library of its own, so only the one that is needed is loaded."""
    match kind.code:
        case "html":
            from asnad.read.html import read_html as read  # noqa: PLC0415
        case "pdf":
            from asnad.read.pdf import read_pdf  # noqa: PLC0415

            return partial(read_pdf, language=language)
        case "docx":
            from asnad.read.docx import read_docx as read  # noqa: PLC0415
        case "mail":
            from asnad.read.mail import read_mail  # noqa: PLC0415

            return partial(read_mail, language=language)
        case "mbox":
            from asnad.read.mail import read_mbox  # noqa: PLC0415

            return partial(read_mbox, language=language)
        case "subtitles":
            from asnad.read.subtitles import read_subtitles as read  # noqa: PLC0415
        case "mhtml":
            from asnad.read.mhtml import read_mhtml as read  # noqa: PLC0415
        case "warc":
            from asnad.read.warc import read_warc  # noqa: PLC0415

            return partial(read_warc, language=language)
        case "wacz":
            from asnad.read.warc import read_wacz  # noqa: PLC0415

            return partial(read_wacz, language=language)
        case "picture":
            from asnad.read.picture import read_picture  # noqa: PLC0415

            return partial(read_picture, language=language)
        case "doc":
            from asnad.read.doc import read_doc as read  # noqa: PLC0415
        case "odt":
            from asnad.read.odt import read_odt as read  # noqa: PLC0415
        case "rtf":
            from asnad.read.rtf import read_rtf as read  # noqa: PLC0415
        case "delimited":
            from asnad.read.table import read_delimited as read  # noqa: PLC0415
        case "workbook":
            from asnad.read.table import read_workbook as read  # noqa: PLC0415
        case "markdown":
            from asnad.read.plain import read_markdown as read  # noqa: PLC0415
        case _:
            from asnad.read.plain import read_plain as read  # noqa: PLC0415
    return read
