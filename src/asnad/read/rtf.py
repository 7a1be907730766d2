"""What does a Rich Text file say? Its paragraphs, items and tables (RTF 1.9.1), read in one pass without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document
from asnad.read.encoding import known_encoding
from asnad.read.header import Row
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.listing import add_table
from asnad.read.unseen import LEFT_OUT

__all__ = ["read_rtf"]

READER = "asnad-read-rtf/3"
TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\"
)
DEEPEST = 1000
MOST_ASIDES = 8

HIDDEN = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping", "datastore",
    "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "header", "headerl",
    "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "listtext", "pntext", "pntxta",
    "pntxtb", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "revtbl", "nonshppict", "filetbl", "private",
    "xe", "tc", "template", "operator", "author", "title", "shprslt", "upr",
})  # fmt: skip
"""Groups that hold no text of the document."""

SIGNS = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "endash": "–", "emdash": "—", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "enspace": " ", "emspace": " ", "qmspace": " ", "zwbo": "\u200b", "zwnbo": "\u2060", "softline": "\n",
}  # fmt: skip
ESCAPED = {"~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}

CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 179: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
"""The encoding of a font by the number of its character set."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group, and ends with it.

    ``hidden``: the group holds no text of the document. ``unseen``: its text is hidden or deleted there.
    ``group`` is the first word of the group.
    """

    hidden: bool = False
    unseen: bool = False
    group: str = ""
    skipped_after_u: int = 1
    encoding: str = ""


@dataclass(slots=True)
class _Paragraph:
    """What is known of the paragraph that is being read."""

    item: int | None = None
    heading: int | None = None
    in_table: bool = False
    words: list[str] = field(default_factory=list)


def read_rtf(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the text of the document; headers, pictures, comments and text that is hidden, deleted or
    struck through are left out.

    ``encoding`` stands for the code page that the file names, where that is wrong.

    Raises:
        BrokenFile: it holds no text. TooLarge: groups nested without end, or too much text.
    """
    reader = _Reader(shown, limits, encoding)
    reader.read(path.read_bytes())
    if reader.layout.empty:
        raise BrokenFile(f"{shown}: a Rich Text file without any text, or damaged; save it as DOCX")
    title = one_line("".join(reader.title))
    return Document(
        text=reader.layout.text(),
        blocks=reader.layout.blocks(),
        reader=READER,
        media_type="application/rtf",
        metadata={"title": title} if title else {},
        notices=tuple(reader.notices()),
    )


class _Reader:
    """Takes the tokens of a file, one after the other."""

    def __init__(self, shown: str, limits: Limits, encoding: str | None) -> None:
        self.layout = Layout(shown, limits)
        self.title: list[str] = []
        self._shown = shown
        self._stated = encoding
        self._page = encoding or "cp1252"
        self._state = _State()
        self._groups: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._bytes = bytearray()
        self._high = 0  # the first half of a character that takes two \\u
        self._skip = 0
        self._undecoded = 0
        self._left_out = False
        self._paragraph = _Paragraph()
        self._outer: list[tuple[int, _Paragraph]] = []  # around notes and text boxes, with how deep those are
        self._asides: list[str] = []
        self._header_row = False
        self._marked: Row | None = None
        self._cells: list[str] = []
        self._rows: list[Row] = []
        self._sheet = 0

    def read(self, data: bytes) -> None:
        at = 0
        while found := TOKEN.match(data, at):
            at = found.end()
            word, number, code, sign, brace, text = found.groups()
            if code:
                self._byte(int(code, 16))
                continue
            if text:
                self._plain(text)
                continue
            self._flush()
            if brace:
                self._brace(brace == b"{")
            elif sign:
                self._sign(sign.decode("latin-1"))
            elif word == b"bin":
                at += max(0, int(number or 0))
            elif word:
                self._word(word.decode("ascii"), int(number) if number else None)
        self._flush()
        self._paragraph.in_table = False
        self._outer.clear()
        self._end_row()
        self._end_paragraph()

    def notices(self) -> list[str]:
        found = [LEFT_OUT] if self._left_out else []
        if not self._undecoded:
            return found
        notice = (
            f"{self._undecoded} letters of it could not be decoded and stand as �; if its code page is stated wrongly, "
            'write encoding = "…" in its .meta.toml'
        )
        return [*found, notice]

    def _brace(self, opens: bool) -> None:
        self._skip = 0
        if opens:
            if len(self._groups) >= DEEPEST:
                raise TooLarge(f"{self._shown}: groups nested more than {DEEPEST} deep, which no program writes")
            self._groups.append(self._state)
            self._state = replace(self._state, group="{")
        elif self._groups:
            if self._outer and self._outer[-1][0] == len(self._groups):
                aside = self._taken()
                self._paragraph = self._outer.pop()[1]
                self._asides.append(aside)
            self._state = self._groups.pop()

    def _sign(self, sign: str) -> None:
        if self._skip:
            self._skip -= 1
        elif sign == "*":  # what follows may be passed over by a reader that does not know it
            self._state = replace(self._state, hidden=True)
        elif sign in ESCAPED:
            self._say(ESCAPED[sign])

    def _word(self, word: str, number: int | None) -> None:
        self._skip = 0
        first = self._state.group == "{"
        if first:
            self._state = replace(self._state, group=word)
        match word:
            case "u" if number is not None:
                self._unicode(number % 65536)
                self._skip = self._state.skipped_after_u
            case "uc":
                self._state = replace(self._state, skipped_after_u=max(0, min(number or 0, 8)))
            case "ansicpg" if number and not self._stated:
                self._page = known_encoding(f"cp{number}") or self._page
            case "mac" if not self._stated:
                self._page = "mac_roman"
            case "f" if self._in_fonts():
                self._font = number or 0
            case "fcharset" if self._in_fonts():
                self._fonts[self._font] = CHARSETS.get(number or 0, "")
            case "cpg" if self._in_fonts():
                self._fonts[self._font] = known_encoding(f"cp{number}") or ""
            case "f":
                self._state = replace(self._state, encoding=self._fonts.get(number or 0, ""))
            case "plain":
                self._state = replace(self._state, encoding="", unseen=False)
            case "v" | "deleted" | "strike" | "striked":
                self._state = replace(self._state, unseen=number != 0)
            case "ud":  # of a text that is given twice, the form in Unicode
                self._state = replace(self._state, hidden=False)
            case _ if first and word in HIDDEN:
                self._state = replace(self._state, hidden=True)
            case "footnote" | "shptxt" if first and len(self._outer) < MOST_ASIDES:
                self._state = replace(self._state, hidden=False)
                self._outer.append((len(self._groups), self._paragraph))
                self._paragraph = _Paragraph()
            case _ if not self._state.hidden:
                self._layout_word(word, number)

    def _layout_word(self, word: str, number: int | None) -> None:
        match word:
            case "par" | "sect" | "page":
                self._end_paragraph()
            case "pard":
                self._paragraph.item = self._paragraph.heading = None
                self._paragraph.in_table = False
            case "intbl":
                self._paragraph.in_table = True
            case "ls":
                self._paragraph.item = self._paragraph.item or 1
            case "ilvl":
                self._paragraph.item = 1 + max(0, min(number or 0, 8))
            case "outlinelevel":
                self._paragraph.heading = 1 + max(0, min(number or 0, 5))
            case "cell" | "nestcell":
                self._cells.append(self._taken())
            case "trowd":
                self._header_row = False
            case "trhdr":
                self._header_row = True
            case "row" | "nestrow":
                self._end_row()
            case _ if word in SIGNS:
                self._say(SIGNS[word])

    def _in_fonts(self) -> bool:
        return any(state.group == "fonttbl" for state in (*self._groups[-4:], self._state))

    def _plain(self, text: bytes) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        if not self._state.hidden or self._state.group == "title":
            self._bytes += text[skipped:]

    def _byte(self, code: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(code)

    def _flush(self) -> None:
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        encoding = self._stated or self._state.encoding or self._page
        text = data.decode(encoding, "replace")
        if not self._state.hidden:
            self._undecoded += text.count("\ufffd")
        self._say(text)

    def _unicode(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        elif code >= 0x20:
            # Old files give letters of symbol fonts, in the private use area: nobody can say what they are.
            self._say(chr(code))

    def _say(self, text: str) -> None:
        if not self._state.hidden and not self._state.unseen:
            self._paragraph.words.append(text)
        elif self._state.group == "title" and self._state.hidden:
            self.title.append(text)
        elif not self._state.hidden and text.strip():
            self._left_out = True

    def _taken(self) -> str:
        words = "".join(self._paragraph.words)
        self._paragraph.words.clear()
        return "\n".join(filter(None, (one_line(line) for line in words.split("\n"))))

    def _end_paragraph(self) -> None:
        if self._paragraph.in_table or self._cells or self._outer:
            self._paragraph.words.append("\n")
            return
        self._end_table()
        words = self._taken()
        if self._paragraph.heading is not None:
            self.layout.add("heading", words, level=self._paragraph.heading)
        elif self._paragraph.item is not None:
            self.layout.add("item", words, level=self._paragraph.item)
        else:
            self.layout.add("paragraph", words)
        self._add_asides()

    def _end_row(self) -> None:
        if not self._cells:
            return
        cells, width = self._cells, len(self._cells)
        while cells and not cells[-1]:
            cells.pop()
        self._rows.append(Row(len(self._rows) + 1, cells, width))
        if self._header_row and self._marked is None and len(cells) > 1:
            self._marked = self._rows[-1]
        self._cells = []

    def _end_table(self) -> None:
        self._end_row()
        if self._rows:
            self._sheet += 1
            add_table(self.layout, self._rows, sheet=str(self._sheet), marked=self._marked)
            self._rows, self._marked = [], None
            self._add_asides()

    def _add_asides(self) -> None:
        for aside in self._asides:
            self.layout.add("paragraph", aside)
        self._asides.clear()
