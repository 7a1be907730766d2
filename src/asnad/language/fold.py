"""What is left of a text when spelling habits are taken off, and where did each letter stand?"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from asnad.model.text import Span

__all__ = ["Folded", "fold", "folded"]

# Letters that Unicode does not decompose but that are habits of one alphabet, not other letters.
_ALIKE = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng", "ə": "e",
    "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ێ": "ی", "ے": "ی", "ك": "ک", "ڪ": "ک", "ة": "ه", "ۃ": "ه", "ہ": "ه",
    "ھ": "ه", "ە": "ه", "ۆ": "و", "ۇ": "و", "ڕ": "ر", "ڵ": "ل", "ٱ": "ا", "ء": "", "ـ": "",
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "‹": "'", "›": "'", "′": "'", "`": "'", "´": "'",
    "ʻ": "'", "ʼ": "'", "ʽ": "'", "ʾ": "'", "ʿ": "'", "ʹ": "'", "ˈ": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "ʺ": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁃": "-",
}  # fmt: skip
# Marks that are part of a letter and not a decoration: nukta, voiced sounds, virama.
_KEPT_MARKS = frozenset({0, 7, 8, 9})


def _fold_letter(letter: str) -> str:
    """Fold one character: the same until nothing changes, so that folding twice is folding once."""
    for _ in range(8):
        out = []
        for c in unicodedata.normalize("NFKD", letter.casefold()):
            category = unicodedata.category(c)
            if c in _ALIKE:
                out.append(_ALIKE[c])
            elif category == "Nd":
                out.append(str(unicodedata.decimal(c)))
            elif category == "Zs":
                out.append(" ")
            elif category == "Cf" or unicodedata.combining(c) not in _KEPT_MARKS or "\ufe00" <= c <= "\ufe0f":
                continue
            else:
                out.append(c)
        after = "".join(out)
        if after == letter:
            break
        letter = after
    return letter


class _Table(dict[int, str]):
    """Letters folded so far; a table for :meth:`str.translate`."""

    def __missing__(self, code: int) -> str:
        value = self[code] = _fold_letter(chr(code))
        return value


_TABLE = _Table()


def fold(text: str) -> str:
    """Fold a text for comparison and search.

    Case, accents, vowel marks, tatweel, joiners and direction marks go; ي and ى become ی, ك becomes ک, ة becomes ه,
    alef, waw and yeh with hamza lose it; digits of any script become 0–9; every space, quotation mark and dash
    becomes the plain one. Line breaks and tabs stay. Each character is folded by itself, whatever stands around it.

    Promise: ``fold(fold(t)) == fold(t)`` and ``fold(a + b) == fold(a) + fold(b)``.
    """
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters stood in the original."""

    text: str
    source: str
    starts: Sequence[int]

    def original(self, start: int, end: int) -> Span:
        """The stretch of the original that became ``text[start:end]``, with the marks on its last letter.

        Promise: folding that stretch gives ``text[start:end]``, or a little more where the cut goes through a letter
        that folds to several ("ß").

        Raises:
            ValueError: the stretch is not inside the folded text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"stretch {start}:{end} is outside a folded text of {len(self.text)} characters")
        if start == end:
            at = self.starts[start] if start < len(self.starts) else len(self.source)
            return Span(at, at)
        last = self.starts[end - 1] + 1
        while last < len(self.source) and unicodedata.combining(self.source[last]) and not fold(self.source[last]):
            last += 1
        return Span(self.starts[start], last)

    def position(self, at: int) -> int:
        """Where the original's offset ``at`` falls in the folded text."""
        return bisect_left(self.starts, at)


def folded(text: str) -> Folded:
    """Fold a text and keep the way back to its original offsets."""
    if text.isascii():
        return Folded(fold(text), text, range(len(text)))
    starts = array("L")
    parts = []
    for at, letter in enumerate(text):
        part = _TABLE[ord(letter)]
        parts.append(part)
        starts.extend([at] * len(part))
    return Folded("".join(parts), text, starts)
