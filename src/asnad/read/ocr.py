"""Which words are in this picture, where, and how sure is that? Recognised by Tesseract, where it is installed.

What it reads is a guess at every letter. So each word keeps its place and its confidence, and those that are doubtful
are said to be; digits of Arabic and Persian it confuses even when it is sure, so they always are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from statistics import mean, median

from asnad.errors import MissingProgram
from asnad.language.detect import guess_language
from asnad.model.source import Recognised
from asnad.read.layout import Layout
from asnad.read.programs import path_of, run

__all__ = ["INSTALL", "PAGES_LEFT_OUT", "Eye", "Seen", "is_installed"]

NAMES = {"en": "eng", "fa": "fas", "ar": "ara", "es": "spa", "fr": "fra", "de": "deu"}
"""Tesseract's names of languages; others are asked for by their own name of three letters."""

SCRIPTS = {"Arabic": ("fas", "ara"), "Latin": ("eng", "spa", "fra", "deu")}
DEFAULT = ("eng", "fas", "ara", "spa", "fra", "deu")
INSTALL = (
    "install the program tesseract and what it knows of the language "
    "(on Debian: apt-get install tesseract-ocr tesseract-ocr-fas) and build again"
)
PAGES_LEFT_OUT = "+pages-left-out"
"""Ends the name of a reader that had no Tesseract for some pages; with one the file is read again."""

SECONDS = 60.0
"""For one page; one takes about two."""

LEGIBLE = 40
"""Mean confidence below which a page is noise (a photograph, a page upside down in another script), and no text."""

TO_THE_LEFT, TO_THE_RIGHT = ("fas", "ara"), ("eng", "fra", "spa", "deu")
NO_WORD = 50
"""Confidence below which a word may be one of another script."""

UNREAD_TO_THE_RIGHT, UNREAD_TO_THE_LEFT = 20, 8
"""One word in this many: where more are no words, the page is read in the other script too. Among letters that run to
the left more words are badly read than are of another script."""

FEWEST_UNREAD = 3
SURE = 75

SENTENCE_END = re.compile(r"[.!?:؟۔。…][\"'”’»)\]]*\d{0,2}\Z")
"""With the mark of a note behind it."""

TO_LEFT = re.compile("[\u0590-\u08ff]")
FEWEST_WORDS = 5
"""Of a line that may be full: fewer stand in titles and cells."""

OTHER_SIZE = 1.6
"""Times the height of the letters of one line that those of another are: it is a heading, or a note."""

NOT_FULL = 0.12
"""Share of the width of a column that is left beside the last word of a line that is full, at most."""

DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e]")
"""Marks of direction, which it puts beside words of another script."""

ITEM = re.compile(r"(?:[-*•–▪●]|\(?[0-9۰-۹٠-٩]{1,3}[.)])\Z")


@dataclass(frozen=True, slots=True)
class _Cell:
    """One word of Tesseract's table; ``paragraph`` and ``line`` tell which words stand together."""

    words: str
    confidence: int
    page: int
    paragraph: tuple[int, ...]
    line: tuple[int, ...]
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What was recognised in one picture; ``languages`` are Tesseract's names of those it was read in."""

    cells: tuple[_Cell, ...]
    languages: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """How sure it is of its words on the whole, from 0 to 100."""
        return mean(cell.confidence for cell in self.cells) if self.cells else 0.0

    def lay_out(self, layout: Layout, *, page: int | None = None) -> Iterator[Recognised]:
        """Add the paragraphs to a layout; the words, with their places in its text.

        ``page`` is the picture's page in the document; without it pages are those of the picture itself.
        """
        for cells in _paragraphs(self.cells):
            item = len(cells) > 1 and bool(ITEM.match(cells[0].words))
            yield from _paragraph(layout, cells[1:] if item else cells, page or cells[0].page, item=item)


def _paragraphs(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    """The words of each paragraph. Tesseract often cuts one in two: half a sentence goes on in the next."""
    edges = {
        block: (min(cell.left for cell in found), max(cell.left + cell.width for cell in found))
        for block, found in ((block, list(found)) for block, found in groupby(cells, lambda cell: cell.paragraph[:2]))
    }
    open_one: list[_Cell] = []
    for _, group in groupby(cells, lambda cell: cell.paragraph):
        found = list(group)
        if open_one and not _goes_on(open_one, found, edges[open_one[-1].paragraph[:2]]):
            yield open_one
            open_one = []
        open_one += found
    if open_one:
        yield open_one


def _goes_on(before: Sequence[_Cell], behind: Sequence[_Cell], edges: tuple[int, int]) -> bool:
    """Whether a sentence that one has begun goes on in the other: in small letters, or after a line that is full."""
    last, first = before[-1], behind[0]
    if last.page != first.page or SENTENCE_END.search(last.words) or ITEM.match(first.words):
        return False
    if first.words[:1].islower():
        return True
    line = [cell for cell in before if cell.line == last.line]
    high = median(cell.height for cell in line)
    other = median(cell.height for cell in behind if cell.line == first.line)
    if len(line) < FEWEST_WORDS or max(high, other) > OTHER_SIZE * min(high, other):
        return False
    left, right = edges
    rest = line[-1].left - left if TO_LEFT.search(last.words) else right - line[-1].left - line[-1].width
    return rest < NOT_FULL * (right - left)


def _paragraph(layout: Layout, cells: Sequence[_Cell], page: int, *, item: bool) -> Iterator[Recognised]:
    pieces: list[str] = []
    for cell, following in pairwise([*cells, None]):
        if cell is None:
            continue
        broken = (
            following and following.line != cell.line and cell.words.endswith("-") and following.words[:1].islower()
        )
        pieces.append(cell.words[:-1] if broken else cell.words)
        pieces.append("" if broken or following is None else " ")
    words = "".join(pieces)
    if not words.strip():
        return
    layout.add("item" if item else "paragraph", words, page=page)
    at = layout.length - len(words)
    for cell, piece, gap in zip(cells, pieces[::2], pieces[1::2], strict=True):
        yield Recognised(at, at + len(piece), cell.confidence, cell.left, cell.top, cell.width, cell.height, page=page)
        at += len(piece) + len(gap)


@cache
def known_languages() -> frozenset[str]:
    """What the Tesseract that is installed knows, by its own names; nothing when there is none."""
    program = path_of("tesseract")
    if program is None:
        return frozenset()
    said = run(program, "--list-langs", shown="tesseract", seconds=SECONDS).decode("utf-8", "replace")
    return frozenset(line.strip() for line in said.splitlines()[1:])


def is_installed(language: str | None = None) -> bool:
    """Whether there is a Tesseract here that knows this language, or any."""
    known = known_languages() - {"osd"}
    return _name(language) in known if language else bool(known)


def _name(language: str) -> str:
    """What Tesseract calls a language (ISO 639)."""
    return NAMES.get(language.lower(), language.lower())


class Eye:
    """Reads the pictures of one document. A page is tried first in the language of the last one with text.

    ``language`` is what is said of the source (ISO 639); without it the script is looked at, then the words.

    Raises:
        MissingProgram: there is no Tesseract, or it does not know this language.
    """

    def __init__(self, shown: str, language: str | None = None) -> None:
        self._shown = shown
        self._stated = bool(language)
        self._languages: tuple[str, ...] = ()
        self._page: int | None = None
        if not is_installed():
            raise MissingProgram(f"{shown}: a picture of text, which the program tesseract reads; {INSTALL}")
        if not is_installed(language):
            raise MissingProgram(
                f"{shown}: said to be in {language!r}, which the tesseract here does not know; install its language "
                f"(on Debian: apt-get install tesseract-ocr-{_name(language or '')}) and build again"
            )
        if language:
            self._languages = (_name(language),)

    def read(self, picture: bytes, *, dots_per_inch: int | None = None, page: int | None = None) -> Seen:
        """The words of a picture (PNG, JPEG, TIFF, GIF, BMP, WebP, PNM), in the order in which they are read; none when
        it has none. Of a TIFF of several pages those of ``page``, counted from 0.

        Raises:
            BrokenFile: it is no such picture, or damaged. TooLarge: it takes longer than a page may.
        """
        self._page = page
        if self._languages:
            seen = self._recognised(picture, self._languages, dots_per_inch)
            if self._stated:
                return seen
            if seen.cells:
                return self._in_both(picture, dots_per_inch, self._in_its_own(picture, dots_per_inch, seen))
        seen = self._tried(picture, dots_per_inch)
        if seen.cells:
            self._languages = seen.languages
        return self._in_both(picture, dots_per_inch, seen)

    def _in_both(self, picture: bytes, dots_per_inch: int | None, seen: Seen) -> Seen:
        """The page read in a language of the other script too, where words of it that are no words may be in that."""
        unread = sum(cell.confidence < NO_WORD for cell in seen.cells)
        leftwards = seen.languages[:1] and seen.languages[0] in TO_THE_LEFT
        others, share = (TO_THE_RIGHT, UNREAD_TO_THE_LEFT) if leftwards else (TO_THE_LEFT, UNREAD_TO_THE_RIGHT)
        other = next((each for each in others if each in known_languages()), None)
        if other is None or len(seen.languages) > 1 or unread < FEWEST_UNREAD or unread * share < len(seen.cells):
            return seen
        both = self._recognised(picture, (seen.languages[0], other), dots_per_inch)
        added = sum(
            cell.confidence >= SURE
            and len(cell.words) > 2
            and bool(TO_LEFT.search(cell.words)) == (other in TO_THE_LEFT)
            for cell in both.cells
        )
        return both if added >= FEWEST_UNREAD and both.confidence > seen.confidence else seen

    def _in_its_own(self, picture: bytes, dots_per_inch: int | None, seen: Seen) -> Seen:
        """What was seen in the language of the page before; where that is not this page's, it is read in its own."""
        guess = NAMES.get(guess_language(" ".join(cell.words for cell in seen.cells)) or "")
        if guess is None or guess in seen.languages or guess not in known_languages():
            return seen
        other = self._recognised(picture, (guess,), dots_per_inch)
        if not other.cells:
            return seen
        self._languages = other.languages
        return other

    def _tried(self, picture: bytes, dots_per_inch: int | None) -> Seen:
        """Read in the first language of the script; then in the language that this seems to be, if it is another."""
        wanted = self._scripts(picture)
        languages = [each for each in wanted if each in known_languages()]
        if not languages:
            packages = " or ".join(f"tesseract-ocr-{each}" for each in wanted)
            raise MissingProgram(
                f"{self._shown}: letters for which the tesseract here knows no language; install one "
                f"(on Debian: apt-get install {packages}) and build again"
            )
        first = self._recognised(picture, tuple(languages[:1]), dots_per_inch)
        guess = NAMES.get(guess_language(" ".join(cell.words for cell in first.cells)) or "")
        if guess == languages[0] or (len(languages) == 1 and first.cells):
            return first
        second = (guess,) if guess in known_languages() and guess is not None else tuple(languages)
        other = self._recognised(picture, second, dots_per_inch)
        return other if other.confidence > first.confidence or guess in second else first

    def _scripts(self, picture: bytes) -> tuple[str, ...]:
        """The languages of the script that the picture seems to be in; all, when there is too little of it."""
        everything = (
            *(each for each in DEFAULT if each in known_languages()),
            *sorted(known_languages() - {"osd", *DEFAULT}),
        )
        if "osd" not in known_languages():
            return everything
        # It gives up on pictures with few letters.
        page = [] if self._page is None else ["-c", f"tessedit_page_number={self._page}"]
        said = self._run(picture, "--psm", "0", "-l", "osd", *page, lenient=True)
        script = re.search(r"^Script: (\w+)", said, re.M)
        return SCRIPTS.get(script[1], everything) if script else everything

    def _recognised(self, picture: bytes, languages: tuple[str, ...], dots_per_inch: int | None) -> Seen:
        arguments = ["--psm", "1" if "osd" in known_languages() else "3"]  # 1 also turns pages that lie on their side
        if self._page is not None:
            arguments += ["-c", f"tessedit_page_number={self._page}"]
        if dots_per_inch:
            arguments += ["--dpi", str(dots_per_inch)]
        seen = Seen(tuple(_cells(self._run(picture, *arguments, "-l", "+".join(languages), "tsv"))), languages)
        return seen if seen.confidence >= LEGIBLE else replace(seen, cells=())

    def _run(self, picture: bytes, *arguments: str, lenient: bool = False) -> str:
        program = path_of("tesseract") or "tesseract"
        said = run(
            program, "stdin", "stdout", *arguments, data=picture, shown=self._shown, seconds=SECONDS, lenient=lenient
        )
        return said.decode("utf-8", "replace")


def _cells(table: str) -> Iterator[_Cell]:
    for row in csv.reader(io.StringIO(table, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
        words = DIRECTION.sub("", row[11]).strip() if len(row) == 12 and row[0] == "5" else ""
        if not words:
            continue
        page, block, paragraph, line = map(int, row[1:5])
        left, top, width, height = map(int, row[6:10])
        yield _Cell(
            words, max(0, min(100, round(float(row[10])))), page,
            (page, block, paragraph), (page, block, paragraph, line), left, top, width, height,
        )  # fmt: skip
