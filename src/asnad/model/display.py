"""How is a name that came from outside shown in one line, so that it can neither break the line nor deceive the eye?"""

from __future__ import annotations

import unicodedata
from pathlib import PurePath

__all__ = ["display_name"]

LONGEST = 120
"""Characters shown of a name; a file name can have 255 bytes, a path thousands."""

JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner are spelling in Persian, not deceit."""


def display_name(name: str | PurePath, longest: int = LONGEST) -> str:
    """The name on one line: controls, line breaks, lone surrogates and direction marks become ``\\u202e`` and the like.

    A name longer than ``longest`` loses its middle, never its ending, because the ending says what kind of file it is.
    """
    shown = "".join(_shown(character) for character in str(name))
    if len(shown) > longest:
        kept = longest - 1
        shown = f"{shown[: kept - kept // 3]}…{shown[-(kept // 3) :]}"
    return shown


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character in JOINERS or (category[0] != "C" and category not in {"Zl", "Zp"}):
        return character
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"
