"""Which lines stand on a page of a PDF, and in which order are they read? Told from where the letters stand.

A PDF says where each letter is, not in which order it is read. Lines come from PDFium; in those with letters that run
from right to left their order does not always agree with the page, so it is taken from the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass, replace
from itertools import accumulate
from math import atan2, hypot, pi
from typing import TYPE_CHECKING

from pypdfium2 import raw

from asnad.read.pdf_raised import NO_LETTER, without_marks

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

__all__ = ["CONTROL", "Cell", "Line", "lines_of", "quarter_of"]

LINE = re.compile(r"[^\r\n]+")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
SOFT_HYPHEN = re.compile("[ \t]*[\ufffe\x02][ \t]*")
"""What PDFium puts where a line ended in a hyphen."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
WESTERN = "A-Za-zÀ-ɏͰ-ӿ"
FIGURES = "0-9٠-٩۰-۹"
AGAINST_LEFT = re.compile(
    rf"[{WESTERN}{FIGURES}](?:[{WESTERN}{FIGURES}_@&+'’]|[.,:/٫٬](?=[{WESTERN}{FIGURES}])"
    rf"|[ ,:()/-]{{1,3}}(?=[{WESTERN}]))*"
)
"""In a line that runs to the left: numbers and western words, which run to the right. Signs between two figures run
with them, but for hyphens and per cent, which in a line of Arabic letters do not (UAX 9, rules W2, W4 and W5)."""

AGAINST_RIGHT = re.compile(
    r"[\u0590-\u06ff\u0750-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200c]+(?: [\u0590-\u08ff\ufb1d-\ufefc]+)*"
)
"""In a line that runs to the right: words that run to the left."""

WORD_GAP = 0.16
"""Share of the size of the letters from which on a gap parts two words."""

CELL_GAP = 1.1
"""Sizes of the letters from which on a gap parts two cells."""

SAME_PLACE = 0.01
MADE_UP_SIZE = 1.0
"""What PDFium gives for the size of spaces that are not in the file."""

SAME_HEIGHT = 0.25
"""Share of the size of letters by which those of one line may stand higher or lower."""

SAMPLE = 64
"""Letters of a page that are asked which way they stand."""

LEADING_STOP = re.compile(r"\A([.؟?!؛…]+) ?(?=[^\s.])(.*[^\s.؟?!؛…])\Z", re.S)
"""A stop that stands before a line that runs to the left: where a program was not told so, it puts it at that end."""

MOST_OPEN = 60
MARK_WITHIN = 3
BRACKETS = {"(": ")", "[": "]", "«": "»"}


@dataclass(frozen=True, slots=True)
class Cell:
    """Words between wide gaps, with the left and right edge in points."""

    words: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line, with where it begins and its bottom in points, when the page tells them; ``cells`` when it has several.

    ``begins`` grows in the direction of reading: it is the left edge, or minus the right one of what runs to the left.
    ``ends`` is the other edge of what runs to the left. ``cells`` are in the order in which they are read. ``size`` is
    that of its first letter in points, 0 when unknown.
    """

    words: str
    begins: float | None = None
    bottom: float | None = None
    cells: tuple[Cell, ...] = ()
    size: float = 0.0
    ends: float | None = None


@dataclass(frozen=True, slots=True)
class _Letter:
    words: str
    left: float
    right: float
    base: float
    size: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def quarter_of(textpage: PdfTextPage) -> int:
    """By how many quarters of a circle, against the clock, most letters are turned in the space of the page."""
    count = textpage.count_chars()
    matrix = raw.FS_MATRIX()
    turns: Counter[int] = Counter()
    for at in range(0, count, count // SAMPLE + 1):
        if raw.FPDFText_GetMatrix(textpage, at, matrix) and (matrix.a or matrix.b):
            turns[round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4] += 1
    return turns.most_common(1)[0][0] if turns else 0


def lines_of(textpage: PdfTextPage, quarter: int = 0) -> Iterator[Line]:
    """The lines of a page that are not blank. Where its letters are turned by quarters of a circle, places are as they
    are on the page turned back."""
    text = textpage.get_text_range()
    if textpage.count_chars() != len(text):
        # With letters outside the basic plane, places in the text and on the page are no longer the same.
        yield from (Line(words) for found in LINE.finditer(text) if (words := _cleaned(found[0])).strip())
        return
    text = without_marks(textpage, text, quarter)
    if RIGHT_TO_LEFT.search(text):
        for letters in _gathered(textpage, text, quarter):
            yield _line(letters)
    else:
        for found in LINE.finditer(text):
            words = _cleaned(found[0])
            if not words.strip():
                continue
            first = found.start() + len(found[0]) - len(found[0].lstrip())
            left, bottom, _, top = _box(textpage, first, quarter)
            size = _size(textpage, first) or top - bottom
            if textpage.count_rects(found.start(), len(found[0])) > 1:
                letters = _letters(textpage, text, found.start(), found.end(), quarter)
                cells = _line(letters).cells if letters else ()
                yield Line(words, left, bottom, cells, size)
            else:
                yield Line(words, left, bottom, size=size)


def _line(letters: Sequence[_Letter]) -> Line:
    """The line of these letters, as it is read."""
    words = "".join(letter.words for letter in letters)
    rightwards = len(RIGHT_TO_LEFT.findall(words)) * 2 < sum(map(str.isalpha, words))
    pieces = _pieces(letters)
    cells = [
        Cell(_cleaned(_read(piece, rightwards=rightwards)).strip(), piece[0].left, piece[-1].right) for piece in pieces
    ]
    if not rightwards:
        cells.reverse()
    begins = cells[0].left if rightwards else -cells[0].right
    several = tuple(cells) if len(cells) > 1 else ()
    words = " ".join(cell.words for cell in cells)
    if not rightwards:
        words = LEADING_STOP.sub(r"\2\1", words)
    ends = None if rightwards else cells[-1].left
    return Line(words, begins, letters[0].base, several, letters[0].size, ends)


def _gathered(textpage: PdfTextPage, text: str, quarter: int) -> Iterator[list[_Letter]]:
    """The letters of a page, line by line: those on one height that follow each other, or stand beside each other.

    Among letters that run to the left PDFium cuts lines up, and puts pieces of two into one.
    """
    lines: list[_Gathering] = []
    for letter in _letters(textpage, text, 0, len(text), quarter):
        near = (line for line in reversed(lines[-MOST_OPEN:]) if line.takes(letter, last=line is lines[-1]))
        line = next(near, None)
        if line is None:
            line = _Gathering([], letter.base, letter.left, letter.right)
            lines.append(line)
        line.letters.append(letter)
        line.left, line.right = min(line.left, letter.left), max(line.right, letter.right)
    for line in lines:
        yield line.letters


@dataclass(slots=True)
class _Gathering:
    """A line that letters are added to."""

    letters: list[_Letter]
    base: float
    left: float
    right: float

    def takes(self, letter: _Letter, *, last: bool) -> bool:
        if abs(letter.base - self.base) > letter.size * SAME_HEIGHT:
            return False
        return last or max(letter.left - self.right, self.left - letter.right) < letter.size * CELL_GAP


def _turned(x: float, y: float, quarter: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def _box(textpage: PdfTextPage, at: int, quarter: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a letter, upright."""
    left, bottom, right, top = textpage.get_charbox(at, loose=True)
    if not quarter:
        return left, bottom, right, top
    (a, b), (c, d) = _turned(left, bottom, quarter), _turned(right, top, quarter)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _size(textpage: PdfTextPage, at: int) -> float:
    """The size of a letter in points, 0 when the page does not tell."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(textpage, at, matrix):
        return 0.0
    return float(raw.FPDFText_GetFontSize(textpage, at) * hypot(matrix.b, matrix.d))


def _cleaned(words: str) -> str:
    return words if words.isprintable() else CONTROL.sub("", SOFT_HYPHEN.sub(_joined, words))


def _joined(found: re.Match[str]) -> str:
    following = found.string[found.end() : found.end() + 1]
    return "-" if following.isupper() or not following.isalpha() else ""


def _letters(textpage: PdfTextPage, text: str, start: int, end: int, quarter: int) -> list[_Letter]:
    """The letters with their places; letters of one sign, and marks above and below, together."""
    x, y = c_double(), c_double()
    letters: list[_Letter] = []
    marks: list[tuple[int, _Letter]] = []
    size = 0.0
    for at in range(start, end):
        made_up = raw.FPDFText_IsGenerated(textpage, at) == 1 or raw.FPDFText_GetFontSize(textpage, at) <= MADE_UP_SIZE
        if text[at] == NO_LETTER or (text[at].isspace() and (made_up or text[at] in "\r\n")):
            continue
        left, bottom, right, top = _box(textpage, at, quarter)
        raw.FPDFText_GetCharOrigin(textpage, at, x, y)
        beside, base = _turned(x.value, y.value, quarter)
        size = _size(textpage, at) or size or top - bottom
        letter = _Letter(text[at], min(left, right), max(left, right), base, size)
        if text[at].isspace():
            letters.append(_Letter(" ", beside, max(right, beside + size / 10), base, size))
        elif unicodedata.combining(text[at]):
            marks.append((len(letters), letter))
        elif (
            letters
            and letters[-1].words != " "
            and abs(letters[-1].left - left) + abs(letters[-1].right - right) < SAME_PLACE
        ):
            # PDFium turns what it takes to run leftwards letter by letter, also inside one sign.
            turned = len(letters) > 1 and letters[-2].left > left
            words = text[at] + letters[-1].words if turned else letters[-1].words + text[at]
            letters[-1] = replace(letters[-1], words=words)
        else:
            letters.append(letter)
    for place, mark in marks if letters else ():
        around = range(max(0, place - MARK_WITHIN), min(len(letters), place + MARK_WITHIN))
        nearest = min(around, key=lambda at: abs(letters[at].middle - mark.middle) + abs(letters[at].base - mark.base))
        letters[nearest] = replace(letters[nearest], words=letters[nearest].words + mark.words)
    return letters


def _pieces(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """The letters from left to right, parted at wide gaps."""
    pieces: list[list[_Letter]] = []
    reach = 0.0
    for letter in sorted(letters, key=lambda each: (each.middle, each.left)):
        if letter.words == " ":
            if pieces:
                pieces[-1].append(letter)
            continue
        if pieces and letter.left - reach <= letter.size * CELL_GAP:
            pieces[-1].append(letter)
        else:
            pieces.append([letter])
        reach = max(reach, letter.right) if len(pieces[-1]) > 1 else letter.right
    return pieces


def _signs(letters: Sequence[_Letter]) -> list[str]:
    """The letters from left to right, with a space wherever there is a gap."""
    signs: list[str] = []
    reach: float | None = None
    for letter in letters:
        gap = reach is not None and letter.left - reach > letter.size * WORD_GAP
        if signs and signs[-1] != " " and (gap or letter.words == " "):
            signs.append(" ")
        if letter.words == " ":
            continue
        signs.append(letter.words)
        reach = max(reach or 0.0, letter.right)
    return signs


def _read(letters: Sequence[_Letter], *, rightwards: bool) -> str:
    """The words of a line as they are read: what runs against the line is turned."""
    signs = _signs(letters)
    if not rightwards:
        signs.reverse()
    first = "".join(sign[0] for sign in signs)  # one character for each sign, so that runs of signs can be found
    out: list[str] = []
    at = 0
    for run in (AGAINST_RIGHT if rightwards else AGAINST_LEFT).finditer(first):
        out += [*signs[at : run.start()], *reversed(signs[run.start() : run.end()])]
        at = run.end()
    words = "".join([*out, *signs[at:]])
    for opening, closing in BRACKETS.items():
        words = _bracketed(words, opening, closing)
    return PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), words)


def _bracketed(words: str, opening: str, closing: str) -> str:
    """The words with their brackets the right way round: a sign that looks right may be the opposite one."""
    found = [at for at, letter in enumerate(words) if letter in (opening, closing)]
    depth = list(accumulate(1 if words[at] == opening else -1 for at in found))
    if not found or (min(depth) >= 0 and depth[-1] == 0) or len(found) % 2:
        return words
    letters = list(words)
    for number, at in enumerate(found):
        letters[at] = closing if number % 2 else opening
    return "".join(letters)
