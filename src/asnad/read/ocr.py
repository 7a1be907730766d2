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
from statistics import mean

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
        for _, found in groupby(self.cells, key=lambda cell: cell.paragraph):
            cells = list(found)
            item = len(cells) > 1 and bool(ITEM.match(cells[0].words))
            yield from _paragraph(layout, cells[1:] if item else cells, page or cells[0].page, item=item)


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
        if not is_installed():
            raise MissingProgram(f"{shown}: a picture of text, which the program tesseract reads; {INSTALL}")
        if not is_installed(language):
            raise MissingProgram(
                f"{shown}: said to be in {language!r}, which the tesseract here does not know; install its language "
                f"(on Debian: apt-get install tesseract-ocr-{_name(language or '')}) and build again"
            )
        if language:
            self._languages = (_name(language),)

    def read(self, picture: bytes, *, dots_per_inch: int | None = None) -> Seen:
        """The words of a picture (PNG, JPEG, TIFF, PNM), in the order in which they are read; none when it has none.

        Raises:
            BrokenFile: it is no such picture, or damaged. TooLarge: it takes longer than a page may.
        """
        if self._languages:
            seen = self._recognised(picture, self._languages, dots_per_inch)
            if self._stated:
                return seen
            if seen.cells:
                return self._in_its_own(picture, dots_per_inch, seen)
        seen = self._tried(picture, dots_per_inch)
        if seen.cells:
            self._languages = seen.languages
        return seen

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
        said = self._run(picture, "--psm", "0", "-l", "osd", lenient=True)
        script = re.search(r"^Script: (\w+)", said, re.M)
        return SCRIPTS.get(script[1], everything) if script else everything

    def _recognised(self, picture: bytes, languages: tuple[str, ...], dots_per_inch: int | None) -> Seen:
        arguments = ["--psm", "1" if "osd" in known_languages() else "3"]  # 1 also turns pages that lie on their side
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
        if len(row) != 12 or row[0] != "5" or not row[11].strip():
            continue
        page, block, paragraph, line = map(int, row[1:5])
        left, top, width, height = map(int, row[6:10])
        yield _Cell(
            row[11].strip(), max(0, min(100, round(float(row[10])))), page,
            (page, block, paragraph), (page, block, paragraph, line), left, top, width, height,
        )  # fmt: skip
