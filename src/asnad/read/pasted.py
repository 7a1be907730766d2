"""Are there pictures in a document that may be pages of text? Scans are often pasted into an empty document."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.errors import BrokenFile
from asnad.read.layout import Layout

__all__ = ["pasted"]

LETTERS_BESIDE = 1_500
"""Letters for each picture below which the document may be little more than its pictures."""


def pasted(pictures: int, layout: Layout, shown: str) -> Iterator[str]:
    """A sentence for the owner of the case, where a document's pictures may hold what its text does not.

    Raises:
        BrokenFile: it has pictures and no text at all.
    """
    if not pictures:
        return
    what = "a picture" if pictures == 1 else f"{pictures} pictures"
    if layout.empty:
        raise BrokenFile(f"{shown}: {what} and no text; save it as PDF, so that what is written in it is recognised")
    if layout.length < LETTERS_BESIDE * pictures:
        it = "it holds" if pictures == 1 else "they hold"
        yield f"{what} in it not looked at; if {it} text, save the document as PDF and add that too"
