"""What stands in a document of Word 97–2003? Its text in pieces, and what is said of letters and paragraphs ([MS-DOC]).

Text and formats are apart: a table of pieces says where in the file each stretch of text is, and pages of 512 bytes say
of each stretch of the file whether it is deleted, hidden, in a table or in a list.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.compound import Compound
from asnad.read.limits import Limits
from asnad.read.unseen import DOUBLY, HIDDEN, NOT_AS_STYLED, ON, STRUCK, Style, Styles, unseen

__all__ = ["CELL", "FIRST_OF_WORD_97", "Paragraph", "Word97"]

FIRST_OF_WORD_97 = 0xC1
"""Documents of lower numbers are of Word 6 and 95, whose formats are others."""

PAGE = 512
ENCRYPTED, SECOND_TABLE = 0x0100, 0x0200

DELETED, STYLED = 0x0800, 0x4A30
SWITCHES = {0x0837: STRUCK, 0x2A53: DOUBLY, 0x083C: HIDDEN}
IN_TABLE, ENDS_ROW, HEADS_TABLE, LIST, LIST_LEVEL, OUTLINE = 0x2416, 0x2417, 0x3404, 0x460B, 0x260A, 0x2640
OPERAND_BYTES = (1, 1, 2, 4, 2, 2, -1, 3)
"""By the three highest bits of what is said; -1: the first byte tells how many follow."""

LONG = frozenset({0xD608, 0xC615})
"""What is said of whole tables and of tab stops, whose length is told in other ways; nothing here lies behind it."""

BODY, NOTES, _HEADERS, _MACROS, _COMMENTS, END_NOTES, BOXES = range(7)
READ = (BODY, NOTES, END_NOTES, BOXES)
"""The parts of the text that are read. Running heads and comments are not."""

MARKS = {"\x0b": "\n", "\x1e": "\u2011", "\x1f": "", "\x0e": "\n"}
"""Signs of Word's own: line and column breaks, hyphens."""

HEADING_STYLES = {**{level: level for level in range(1, 10)}, 62: 1}
"""Levels of headings by the number of the built-in style; 62 is that of titles."""

NO_STYLE = 0x0FFF
OF_PARAGRAPHS, OF_LETTERS = 1, 2
"""Kinds of styles ([MS-DOC] 2.9.260); the others are of tables and of numbers."""

ENDS = frozenset("\r\x07\x0c")
NO_WORDS = frozenset("\x01\x02\x03\x04\x05\x06\x08\x00\x10\x11\x12")
"""What stands for pictures, notes and their numbers."""

CELL = "\x07"
FIELD, FIELD_RESULT, FIELD_END = "\x13", "\x14", "\x15"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words up to a mark, with what is said of the paragraph; ``end`` is that mark: a cell ends in U+0007."""

    words: str
    end: str
    in_table: bool = False
    ends_row: bool = False
    heads_table: bool = False
    heading: int | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class _Format:
    """What is said of a paragraph: its style's number, and what differs from that."""

    style: int
    said: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Letters:
    """What is said of letters: whether they are deleted, what is switched, and the number of their style."""

    deleted: bool
    said: dict[str, int]
    style: int | None


class Word97:
    """A document, its paragraphs in order. ``left_out``: words that are deleted, struck through or hidden in it.

    Raises:
        BrokenFile: it is damaged. ProtectedFile: it needs a password. TooLarge: more text than the limits allow.
    """

    def __init__(self, container: Compound, shown: str, limits: Limits) -> None:
        self.left_out = False
        self._shown = shown
        self._most = limits.text_characters
        self._file = container.stream("WordDocument")
        try:
            self._open(container)
        except (struct.error, IndexError) as error:
            raise BrokenFile(f"{shown}: damaged or cut off ({error}); get a whole copy") from error

    def _open(self, container: Compound) -> None:
        (flags,) = struct.unpack_from("<H", self._file, 10)
        if flags & ENCRYPTED:
            raise ProtectedFile(f"{self._shown}: needs a password; save it without one and add it again")
        self._table = container.stream("1Table" if flags & SECOND_TABLE else "0Table")
        self._lengths = struct.unpack_from("<7i", self._file, 0x4C)
        if any(length < 0 for length in self._lengths):
            raise struct.error("lengths below zero")
        self._pieces = list(self._read_pieces())
        self._headings, self._styles = self._read_styles()
        self._all_seen = self._styles.hide_nothing()
        self._letters = sorted(self._read_letters(), key=lambda found: found[0])
        self._letter_starts = [start for start, _, _ in self._letters]
        self._hidden: dict[tuple[int, int | None], bool] = {}
        self._formats = sorted(self._read_formats(), key=lambda found: found[0])
        self._format_starts = [start for start, _, _ in self._formats]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs of the body, then of the notes, then of text boxes."""
        text, places = self._text()
        begin = 0
        for part, length in enumerate(self._lengths):
            if part in READ:
                yield from self._of(text, places, begin, min(begin + length, len(text)))
            begin += length

    def _of(self, text: str, places: array[int], begin: int, end: int) -> Iterator[Paragraph]:
        words: list[str] = []
        fields: list[bool] = []  # of the fields around a letter, innermost last: whether their result has begun
        for at in range(begin, end):
            letter = text[at]
            if letter in ENDS:
                yield self._paragraph("".join(words), letter, places[at])
                words.clear()
            elif letter == FIELD:
                fields.append(False)
            elif letter == FIELD_RESULT:
                fields[-1:] = [True] if fields else []
            elif letter == FIELD_END:
                del fields[-1:]
            elif letter not in NO_WORDS and all(fields):
                if self._hides(places[at]):
                    self.left_out = self.left_out or not letter.isspace()
                else:
                    words.append(MARKS.get(letter, letter))
        if words:
            yield self._paragraph("".join(words), "\r", places[end - 1])

    def _paragraph(self, words: str, end: str, place: int) -> Paragraph:
        form = self._format(place)
        if not words.isascii():
            words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        said = form.said
        outline = said.get(OUTLINE, 9)
        return Paragraph(
            words,
            end,
            in_table=bool(said.get(IN_TABLE)),
            ends_row=bool(said.get(ENDS_ROW)),
            heads_table=bool(said.get(HEADS_TABLE)),
            heading=self._headings.get(form.style) or (outline + 1 if outline < 6 else None),
            item=1 + min(said.get(LIST_LEVEL, 0), 8) if said.get(LIST) else None,
        )

    def _format(self, place: int) -> _Format:
        """What is said of the paragraph that the letter at this place of the file is in."""
        at = bisect_right(self._format_starts, place) - 1
        return self._formats[at][2] if at >= 0 and place < self._formats[at][1] else _Format(0, {})

    def _hides(self, place: int) -> bool:
        at = bisect_right(self._letter_starts, place) - 1
        if at < 0 or place >= self._letters[at][1]:
            at = -1
        style = None if self._all_seen else self._format(place).style
        if (at, style) not in self._hidden:
            letters = self._letters[at][2] if at >= 0 else _Letters(deleted=False, said={}, style=None)
            self._hidden[at, style] = letters.deleted or unseen(
                letters.said, self._styles.of(style), self._styles.of(letters.style)
            )
        return self._hidden[at, style]

    def _text(self) -> tuple[str, array[int]]:
        """All letters, with the place of each in the file."""
        letters: list[str] = []
        places = array("I")
        left = sum(self._lengths) + 1
        for stated, start, narrow in self._pieces:
            count = min(stated, left)
            left -= count
            size = count if narrow else 2 * count
            data = self._file[start : start + size]
            if len(data) < size:
                raise BrokenFile(
                    f"{self._shown}: damaged or cut off (a piece of its text is missing); get a whole copy"
                )
            piece = data.decode("cp1252" if narrow else "utf-16-le", "replace")
            if not narrow and len(piece) * 2 != len(data):  # letters beyond the first plane take two places
                piece = "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])))
            letters.append(piece)
            places.extend(range(start, start + len(data), 1 if narrow else 2)[: len(piece)])
            if len(places) > self._most:
                raise TooLarge(f"{self._shown}: more than {self._most:,} characters of text; split the file")
        return "".join(letters), places

    def _read_pieces(self) -> Iterator[tuple[int, int, bool]]:
        """Of each piece how many letters it has, where it begins, and whether a letter is one byte."""
        place, size = self._where(33)
        table = self._table[place : place + size]
        at = 0
        while at < len(table) and table[at] == 1:
            at += 3 + int(struct.unpack_from("<H", table, at + 1)[0])
        if at >= len(table) or table[at] != 2:
            raise struct.error("no table of pieces")
        (length,) = struct.unpack_from("<I", table, at + 1)
        count = (min(length, len(table) - at - 5) - 4) // 12
        ends = struct.unpack_from(f"<{count + 1}I", table, at + 5)
        for number in range(count):
            (where,) = struct.unpack_from("<I", table, at + 5 + 4 * (count + 1) + 8 * number + 2)
            narrow = bool(where & 0x40000000)
            start = where & 0x3FFFFFFF
            yield max(0, ends[number + 1] - ends[number]), start // 2 if narrow else start, narrow

    def _read_letters(self) -> Iterator[tuple[int, int, _Letters]]:
        """What is said of the letters in each stretch of the file where that may hide them, or show them again."""
        for start, end, page, at in self._in_pages(12, 1):
            if at:
                said = _said(page[at + 1 : at + 1 + page[at]])
                style = said.get(STYLED)
                switched = _switched(said)
                deleted = said.get(DELETED) in {ON, NOT_AS_STYLED}
                if deleted or switched or any(self._styles.of(style).values()):
                    yield start, end, _Letters(deleted, switched, style)

    def _read_formats(self) -> Iterator[tuple[int, int, _Format]]:
        """What is said of the paragraphs in each stretch of the file."""
        for start, end, page, at in self._in_pages(13, 13):
            if at:
                long = page[at] == 0
                size = 2 * page[at + 1] if long else 2 * page[at] - 1
                begin = at + 1 + long
                (style,) = struct.unpack_from("<H", page, begin)
                yield start, end, _Format(style, _said(page[begin + 2 : begin + size]))

    def _in_pages(self, index: int, width: int) -> Iterator[tuple[int, int, bytes, int]]:
        """Of each stretch that pages tell of: begin, end, the page, and where on it that stands (0: nowhere).

        ``width`` is how many bytes a stretch has in the list of those places.
        """
        place, size = self._where(index)
        count = max(0, (min(size, len(self._table) - place) - 4) // 8)
        for number in range(count):
            (at,) = struct.unpack_from("<I", self._table, place + 4 * (count + 1) + 4 * number)
            start = (at & 0x3FFFFF) * PAGE
            page = self._file[start : start + PAGE]
            if len(page) < PAGE:
                raise struct.error("a page of formats is missing")
            runs = page[-1]
            borders = struct.unpack_from(f"<{runs + 1}I", page)
            for run in range(runs):
                yield borders[run], borders[run + 1], page, 2 * page[4 * (runs + 1) + width * run]

    def _read_styles(self) -> tuple[dict[int, int], Styles[int]]:
        """The levels of the styles that are headings, by the style's number; Word has a number of its own for those.
        And what each style hides ([MS-DOC] 2.9.271 and 2.9.260)."""
        place, size = self._where(1)
        sheet = self._table[place : place + size]
        if len(sheet) < 6:
            return {}, Styles({})
        head, styles, fixed = struct.unpack_from("<HHH", sheet)
        levels: dict[int, int] = {}
        hiding: dict[int, Style[int]] = {}
        at = 2 + head
        for number in range(styles):
            if at + 4 > len(sheet):
                break
            length, kind = struct.unpack_from("<HH", sheet, at)
            if length and (known := kind & 0x0FFF) in HEADING_STYLES:
                levels[number] = HEADING_STYLES[known]
            if style := _style(sheet[at + 2 : at + 2 + length], fixed):
                hiding[number] = style
            at += 2 + length + length % 2
        return levels, Styles(hiding)

    def _where(self, index: int) -> tuple[int, int]:
        """Where in the table stream a structure is, and its size, by its number in the file's head."""
        place, size = struct.unpack_from("<II", self._file, 0x9A + 8 * index)
        return int(place), int(size)


def _said(data: bytes) -> dict[int, int]:
    """What is said, by its code, with its number; longer ones are passed over."""
    found: dict[int, int] = {}
    at = 0
    while at + 2 < len(data):
        (code,) = struct.unpack_from("<H", data, at)
        if code in LONG:
            break
        size = OPERAND_BYTES[code >> 13]
        at += 2
        if size < 0:
            at += 1 + data[at]
            continue
        found[code] = int.from_bytes(data[at : at + size], "little")
        at += size
    return found


def _style(data: bytes, fixed: int) -> Style[int] | None:
    """What a style of paragraphs or letters says of letters; ``fixed`` is how long the part before its name is."""
    if fixed < 4 or len(data) < fixed + 2:
        return None
    (kinds,) = struct.unpack_from("<H", data, 2)
    kind, based_on = kinds & 0xF, kinds >> 4
    if kind not in {OF_PARAGRAPHS, OF_LETTERS}:
        return None
    (letters,) = struct.unpack_from("<H", data, fixed)
    at = fixed + 2 + 2 * letters + 2
    if kind == OF_PARAGRAPHS:  # what it says of those stands first
        at += 2 + int.from_bytes(data[at : at + 2], "little")
        at += at % 2
    said = _said(data[at + 2 : at + 2 + int.from_bytes(data[at : at + 2], "little")])
    return Style(_switched(said), based_on if based_on != NO_STYLE else None)


def _switched(said: dict[int, int]) -> dict[str, int]:
    return {SWITCHES[code]: switch for code, switch in said.items() if code in SWITCHES}
