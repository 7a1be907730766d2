"""Which small figures stand raised beside a word of a PDF? The marks of notes, which are no part of the sentence.

PDFium takes a mark for a line of its own and so cuts the line it stands in; among letters that run to the left it then
puts the pieces in a wrong order. Half a sentence can say the opposite of the whole.
"""

from __future__ import annotations

import re
from ctypes import c_double
from math import hypot
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

__all__ = ["NO_LETTER", "without_marks"]

NO_LETTER = "\0"
"""Stands in the text of a page in place of what is left out of it, so that places stay the same."""

FIGURES = r"[0-9۰-۹٠-٩]{1,3}(?:,[ ]?[0-9۰-۹٠-٩]{1,3}){0,3}"
ENDINGS = r"(?<=\n)(?:st|nd|rd|th|er|re|e|o|a|º|ª)(?!\w)"
RAISED = re.compile(rf"(\r\n|[ ]|)({FIGURES}|[*†‡]{{1,3}}|{ENDINGS})(?=(\r\n|[ ]|))")
"""Figures, asterisks and daggers; and endings of ordinals ("4th") where those stand on a line of their own."""

MEASURE = re.compile(r"(?<!\w)[ck]?m\Z")
"""Before a raised figure: a measure ("km²"), and no mark of a note."""

SMALLER = 0.9
"""Times the size of the letters before it that a mark has at most."""

HIGHER = (0.15, 0.9)
"""Sizes of those letters by which it stands above their line: at least, and at most."""

SAME_LINE = 0.2
"""Sizes of letters by which those of one line may differ in height."""

TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
"""Letters beside which a mark may stand in any order in the text."""

NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]»”’،؛؟…]")


def without_marks(textpage: PdfTextPage, text: str, quarter: int) -> str:
    """The text of a page without the marks of notes, and with lines whole that those had cut; as long as it was."""
    letters = list(text)
    for found in RAISED.finditer(text):
        (start, end), gap = found.span(2), found[3]
        before, behind = _letter(text, found.start(), -1), _letter(text, end - 1, 1)
        beside = (before, behind if behind is not None and TO_LEFT.match(text[behind]) else None)
        if not any(at is not None and _is_raised(textpage, at, start, quarter) for at in beside):
            continue
        measure = before is not None and MEASURE.search(text[max(0, before - 2) : before + 1])
        kept = found[2] if found[2][0].isalpha() or measure else NO_LETTER * len(found[2])
        if behind is not None and (before is None or not _on_one_line(textpage, before, behind, quarter)):
            rest = gap
        else:
            spaced = bool(gap) and behind is not None and not NO_SPACE_BEFORE.match(text[behind])
            rest = (" " * spaced).ljust(len(gap), NO_LETTER)
        letters[found.start() : end + len(gap)] = NO_LETTER * len(found[1]) + kept + rest
    return "".join(letters)


def _letter(text: str, at: int, step: int) -> int | None:
    """The next letter that is no space, from a place on."""
    at += step
    while 0 <= at < len(text):
        if not text[at].isspace():
            return at
        at += step
    return None


def _is_raised(textpage: PdfTextPage, before: int, at: int, quarter: int) -> bool:
    size, base = _stands(textpage, before, quarter)
    own, own_base = _stands(textpage, at, quarter)
    return 0 < own < size * SMALLER and HIGHER[0] * size < own_base - base < HIGHER[1] * size


def _on_one_line(textpage: PdfTextPage, before: int, behind: int, quarter: int) -> bool:
    size, base = _stands(textpage, before, quarter)
    return abs(_stands(textpage, behind, quarter)[1] - base) < size * SAME_LINE


def _stands(textpage: PdfTextPage, at: int, quarter: int) -> tuple[float, float]:
    """The size of a letter, and how high its line stands on the page turned upright."""
    x, y, matrix = c_double(), c_double(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(textpage, at, x, y)
    known = raw.FPDFText_GetMatrix(textpage, at, matrix)
    size = raw.FPDFText_GetFontSize(textpage, at) * (hypot(matrix.b, matrix.d) if known else 1.0)
    return float(size), (y.value, -x.value, -y.value, x.value)[quarter]
