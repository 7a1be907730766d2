"""How much may a reader take in before it refuses?"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits", "size"]

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading. They are counted on what is really produced, never on what a file says of itself.

    ``whole_bytes`` bounds files that are read as a whole (text, Markdown, CSV); ``html_bytes`` pages, whose trees take
    some sixty times their size; ``streamed_bytes`` what is read piece by piece (PDF and containers).
    ``unpacked_bytes`` bounds what comes out of a container, ``members`` the files in it.
    ``text_characters`` bounds the text of a layer, ``cells`` a sheet's height times width, ``depth`` the nesting
    of HTML and XML elements. ``pictured_pages`` bounds the pages that are recognised, ``pixels`` the points of one.
    ``attached`` bounds how many files are opened that are attached to the letters of a file, or in a web archive.
    """

    whole_bytes: int = 64 * MB
    html_bytes: int = 8 * MB
    streamed_bytes: int = 1024 * MB
    unpacked_bytes: int = 128 * MB
    members: int = 10_000
    text_characters: int = 32 * MB
    pages: int = 20_000
    pictured_pages: int = 2_000
    pixels: int = 150 * MB
    cells: int = 20_000_000
    depth: int = 250
    attached: int = 1_000


def size(count: int) -> str:
    """A number of bytes for people: ``500 MB``, ``8.31 MB``, in powers of ten as file managers count."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= factor:
            return f"{count / factor:.3g} {unit}"
    return f"{count} bytes"
