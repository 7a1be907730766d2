"""What was given to us? Sources, the bytes kept of them, and the texts read from those bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.when import When

__all__ = ["Block", "BlockKind", "Capture", "Layer", "Recognised", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A work: an article, a list, a testimony.

    Fields other than ``id`` are what front matter, a ``NAME.meta.toml`` or the file itself says;
    ``None`` is "not said".
    ``connection`` is how the author came to know ("survivor", "deputy at the time").
    ``path`` is where the file lies under ``sources/`` (POSIX separators); it is for the owner of the case
    and never leaves it, because a file name can expose a witness.
    ``access`` is ``"open"`` or ``"closed"``; nothing of a closed source is ever released.
    """

    id: str
    path: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: When | None = None
    url: str | None = None
    language: str | None = None
    kind: str | None = None
    affiliation: str | None = None
    connection: str | None = None
    reference: str | None = None
    note: str | None = None
    access: Literal["open", "closed"] = "open"

    @property
    def voice(self) -> str:
        """Who speaks when the source speaks in its own words: its author if it names one, else its publisher."""
        return self.author or self.publisher or self.title or "unnamed source"


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of a source as kept in the archive: SHA-256 (hex), size in bytes, media type, where they came from."""

    sha256: str
    size: int
    media_type: str
    source: str
    origin: str


BlockKind = Literal["heading", "paragraph", "item", "quote", "caption", "header", "row", "page"]


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a layer: ``text[start:end]`` without its closing line break.

    ``page`` counts from 1. ``row`` is the row's number in the sheet (the header is row 1 when the file has one);
    in a ``row`` or ``header`` block the cells are the parts between tab characters.
    ``level`` is 1–6 for headings and the depth of an item in nested lists, from 1; of a quotation 1 where it is another
    document within this one (a letter that is forwarded or replied to, an attached file).
    """

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    row: int | None = None
    sheet: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word of a layer that a program recognised in a picture: ``text[start:end]``.

    ``confidence`` is how sure the program was, from 0 to 100. ``left``, ``top``, ``width`` and ``height`` are in points
    of the picture of the page: of the file itself, or of a page of a PDF drawn at 300 to the inch.
    """

    start: int
    end: int
    confidence: int
    left: int
    top: int
    width: int
    height: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """Text read from a capture by one named reader and version. Quotes point in here.

    Promise: the text is never altered after it is read; another reader or version makes another layer.
    ``blocks`` are in order and do not overlap. ``words`` are those that were recognised in pictures, in order.
    """

    id: str
    source: str
    capture: str
    reader: str
    text: str
    blocks: tuple[Block, ...]
    language: str | None = None
    words: tuple[Recognised, ...] = ()
