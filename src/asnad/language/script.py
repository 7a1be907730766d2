"""In which script is it written, and which way does it run?"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Literal

from asnad.model.text import Span

__all__ = ["Direction", "direction", "direction_of_script", "runs", "script"]

Direction = Literal["rtl", "ltr"]

# The first word of a letter's Unicode name → its ISO 15924 code.
_SCRIPTS = {
    "LATIN": "Latn", "FULLWIDTH": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "HEBREW": "Hebr", "GREEK": "Grek",
    "ARMENIAN": "Armn", "GEORGIAN": "Geor", "SYRIAC": "Syrc", "THAANA": "Thaa", "NKO": "Nkoo", "ETHIOPIC": "Ethi",
    "TIFINAGH": "Tfng", "DEVANAGARI": "Deva", "BENGALI": "Beng", "GURMUKHI": "Guru", "GUJARATI": "Gujr",
    "ORIYA": "Orya", "TAMIL": "Taml", "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "SINHALA": "Sinh",
    "THAI": "Thai", "LAO": "Laoo", "TIBETAN": "Tibt", "MYANMAR": "Mymr", "KHMER": "Khmr", "MONGOLIAN": "Mong",
    "CJK": "Hani", "HIRAGANA": "Hira", "KATAKANA": "Kana", "HANGUL": "Hang", "BOPOMOFO": "Bopo", "ADLAM": "Adlm",
}  # fmt: skip
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})
COMMON = "Zyyy"
"""The code for what belongs to no script: digits, punctuation, spaces."""


@cache
def _script_of_letter(letter: str) -> str:
    if not letter.isalpha():
        return COMMON
    word, _, _ = unicodedata.name(letter, "").partition(" ")
    return _SCRIPTS.get(word, "Zzzz")


def script(text: str) -> str:
    """The ISO 15924 code of the script most letters of the text are in; ``Zyyy`` when it has no letters.

    A tie goes to the script that comes first in the text.
    """
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else COMMON
    counts = Counter(map(_script_of_letter, text))
    del counts[COMMON]
    return counts.most_common(1)[0][0] if counts else COMMON


def runs(text: str) -> Iterator[tuple[Span, str]]:
    """The stretches of one script, in order and without gaps.

    What belongs to no script (spaces, digits, punctuation) stays with the run before it, or with the first run.
    """
    start, current = 0, COMMON
    for at, letter in enumerate(text):
        code = _script_of_letter(letter)
        if code in (COMMON, current):
            continue
        if current != COMMON:
            yield Span(start, at), current
            start = at
        current = code
    if text:
        yield Span(start, len(text)), current


def direction(text: str) -> Direction:
    """The base direction of a text: that of its first strong letter (Unicode Bidirectional Algorithm, rules P2–P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return "ltr"


def direction_of_script(code: str) -> Direction:
    """The direction in which a script (ISO 15924 code) is written."""
    return "rtl" if code in _RIGHT_TO_LEFT else "ltr"
