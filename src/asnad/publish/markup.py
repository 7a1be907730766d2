"""How does any text at all become safe to read in a page?"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from html import escape
from urllib.parse import urlsplit

__all__ = ["HIDDEN", "bdi", "file_name", "html", "isolated", "language_tag", "title_html", "visible", "web_address"]

# Characters that reorder, hide or break what is read: controls, bidi embeddings, overrides and isolates, tags,
# lone surrogates. Joiners and the plain direction marks are part of Persian and Arabic spelling and stay.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]")
_SPECIAL = re.compile("[&<>\"'" + HIDDEN.pattern[1:])
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00aa-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_OPAQUE = re.compile(r"(?:[a-z]{1,12}[-_])?[a-z]{0,3}[0-9a-f]{8,64}")


def visible(text: str) -> str:
    """The text with every character that would reorder or hide it written out: ``⟦U+202E⟧``."""
    if text.isascii() and text.isprintable():
        return text
    return HIDDEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", text)


def isolated(text: str, direction: str) -> str:
    """The text made visible, and isolated when some of it runs against this direction.

    For titles that stand in other text: the marks (U+2068, U+2069) do there what ``<bdi>`` does in a page.
    """
    shown = visible(text)
    against = _LEFT_TO_RIGHT if direction == "rtl" else _RIGHT_TO_LEFT
    return f"\u2068{shown}\u2069" if against.search(shown) else shown


def title_html(title: str) -> str:
    """A title whose parts were made visible and isolated already, for use in a page."""
    return escape(title)


def html(text: str) -> str:
    """The text for use in an element or a quoted attribute."""
    return escape(visible(text)) if _SPECIAL.search(text) else text


def language_tag(language: str | None) -> str | None:
    """The language when it is a well-formed BCP 47 tag, else ``None``."""
    return language if language and _TAG.fullmatch(language) else None


def bdi(text: str, language: str | None = None, css: str = "") -> str:
    """A run of another direction or language, kept from disturbing what stands around it."""
    tag = language_tag(language)
    return "<bdi" + (f' lang="{tag}"' if tag else "") + (f' class="{css}"' if css else "") + f">{html(text)}</bdi>"


def web_address(url: str | None) -> str | None:
    """The address when a reader may follow it: ``http`` or ``https`` with a host, nothing else."""
    if not url or HIDDEN.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None


@lru_cache(maxsize=1 << 15)
def file_name(identifier: str) -> str:
    """The name of the page for this id, without ending: the id itself when it is opaque, else a digest of it.

    Promise: no letters of a path or a title come through.
    """
    if _OPAQUE.fullmatch(identifier):
        return identifier
    return sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:20]
