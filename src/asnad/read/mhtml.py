"""What does a page say that a browser saved as one file? MHTML (RFC 2557): its main part, without pictures."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from email.utils import parsedate_to_datetime
from pathlib import Path

from asnad.errors import BrokenFile
from asnad.read.document import Document
from asnad.read.html import page_document
from asnad.read.limits import Limits
from asnad.read.mime import charset_of, header, parse, parts, payload

__all__ = ["read_mhtml"]

READER = "asnad-read-mhtml/2"


def read_mhtml(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the page. Its address is the one that it states itself, else the one that it was saved from.

    Raises:
        BrokenFile: no page is in it. TooLarge: more parts than the limits allow.
    """
    message = parse(path.read_bytes(), shown)
    pages = [part for part in parts(message, shown, limits, prefer="text/html") if _is_page(part.get_content_type())]
    address = header(message, "Snapshot-Content-Location")
    main = next((part for part in pages if address and header(part, "Content-Location") == address), None)
    main = main or next(iter(pages), None)
    if main is None:
        raise BrokenFile(f"{shown}: a saved web page without a page in it; save it again, or as PDF")
    document = page_document(payload(main), shown, limits, encoding or charset_of(main))
    metadata = dict(document.metadata)
    address = address or header(main, "Content-Location")
    if address.startswith(("http://", "https://")):
        metadata.setdefault("url", address)
    saved = header(message, "Date")
    notices = list(document.notices)
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        notices.append(f"saved from the web on {parsedate_to_datetime(saved).date().isoformat()}, as it says itself")
    return replace(document, reader=READER, media_type="multipart/related", metadata=metadata, notices=tuple(notices))


def _is_page(content_type: str) -> bool:
    return content_type in {"text/html", "application/xhtml+xml"}
