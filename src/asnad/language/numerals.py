"""Which number do digits or number words say, in any of six languages?

Everything here works on *plain* text: :func:`plain` brings digits, letters, quotes, dashes and spaces to one form and
keeps the length, so that a span in the plain text is the same span in the text it was made from.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["SPACE", "Beginning", "Numerals", "beginning", "numerals", "one_of", "plain", "scan"]

SPACE = r"(?:[ \u200c\n] {0,2})"
"""One gap between words: spaces, a zero-width non-joiner or one line break, never a blank line."""

Beginning = Mapping[str, tuple[str, ...]]
"""First words, each with what a second word must begin with: "the" only counts before "others"; none: with anything."""

_MOST = 1e15
"""More than a float tells apart, and than there are people or things to count."""
_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[\s\u200c]+")
_PLAIN = {
    **{ord(c): str(i) for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９") for i, c in enumerate(digits)},
    **dict.fromkeys(map(ord, "\t\r\xa0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"), " "),
    **dict.fromkeys(map(ord, "‘’ʼ‛′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–−"), "-"),
    **dict.fromkeys(map(ord, "يىئ"), "ی"),
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    **dict.fromkeys(map(ord, "ةۀ"), "ه"),
    ord("ؤ"): "و",
    ord("ك"): "ک",
    ord("٬"): ",",
    ord("،"): ",",
    ord("٫"): ".",
    ord("٪"): "%",
    ord("؛"): ";",
}


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """``text`` in lower case with one form of every digit, dash, quote and space. Promise: its length is the same."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.translate(_PLAIN)


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of these words in plain text, the longest first; any gap stands for a space."""
    longest = sorted({plain(w) for w in words}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join("[ \\n\u200c]?".join(map(re.escape, re.split("[ \u200c]+", w))) for w in longest) + ")"


def beginning(phrases: Iterable[str]) -> Beginning:
    """Where a number in digits or one of these phrases in plain text can begin: at their first words."""
    seconds: dict[str, set[str]] = {}
    for phrase in phrases:
        first, *rest = _WORD.findall(plain(phrase))
        seconds.setdefault(first, set()).add(rest[0] if rest else "")
    return {first: () if "" in follow else tuple(sorted(follow)) for first, follow in seconds.items()}


def scan(pattern: re.Pattern[str], starts: Beginning, text: str, low: str = "") -> Iterator[re.Match[str]]:
    """Matches of ``pattern`` in plain text that begin with a digit or at one of ``starts`` (see :func:`beginning`).

    They may begin with an apostrophe before a digit, too. The same as ``pattern.finditer`` for a pattern that can begin
    with nothing else, in a fraction of the time. ``low`` is the text with other spaces, where it was looked at so.
    """
    end = 0
    for start in _places(starts, low or text):
        if start < end:
            continue
        found = None
        if start > end and text[start - 1] == "'" and text[start].isdecimal():
            found = pattern.match(text, start - 1)
        if found := found or pattern.match(text, start):
            end = found.end()
            yield found


def _places(starts: Beginning, text: str) -> list[int]:
    """Where numbers in digits and the words of ``starts`` stand in a plain text, in order."""
    spaced, digits, words, joined = _spaced(text)
    found = list(digits)
    known = words.intersection(starts)
    for word in [*known, *([f"{_AND}{word}" for word in joined.intersection(starts)] if joined else ())]:
        alone, follow = f" {word} ", starts[word if word in known else word[1:]]
        at = spaced.find(alone)
        while at >= 0:
            behind = at + len(alone) - 1
            if not follow or spaced[behind : behind + _SECOND].lstrip().startswith(follow):
                found.append(at if word in known else at + 1)
            at = spaced.find(alone, at + 1)
    return sorted(found)


@lru_cache(maxsize=4)
def _spaced(text: str) -> tuple[str, Sequence[int], frozenset[str], frozenset[str]]:
    """A text with spaces for whatever is no word and one before and behind it, where numbers in digits stand in it, its
    words, and those that an Arabic "and" is written together with."""
    spaced = f" {text.translate(_SPACES)} "
    words = frozenset(spaced.split())
    joined = frozenset(word[1:] for word in words if word[0] == _AND) if _AND in text else frozenset()
    return spaced, [digit.end() - 2 for digit in _DIGIT.finditer(spaced)], words, joined


class _Spaces(dict[int, str]):
    """A space for every character that is not part of a word."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if character.isalnum() or character == "_" else " "
        return self[code]


_SPACES = _Spaces()
_AND = "و"
_SECOND = 24
"""Characters in which a second word is looked for; no such word is as long."""
_DIGIT = re.compile(rf" {_AND}?\d")
"""A number in digits; in Arabic "and" is written together with it."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """How one language writes numbers: ``digits``, ``words`` and ``either`` are patterns for plain text.

    A match of any of them can be given to :meth:`value`. ``starts`` are phrases that a number can begin with.
    """

    digits: str
    words: str
    either: str
    large: str
    values: dict[str, int]
    large_values: dict[str, int]
    decimal_comma: bool
    starts: frozenset[str]

    def value(self, text: str) -> int | None:
        """The whole number that ``text`` says; ``None`` when it says none ("2.5") or one beyond all counting."""
        if text.isdecimal() and text.isascii():
            return int(text) if int(text) <= _MOST else None
        whole = self.values.get(_GAP.sub(" ", text))
        if whole is not None:
            return whole
        total, current = 0.0, 0.0
        for token in self._tokens(text):
            known = self._token(token)
            if known is None:
                return None
            for amount, multiplies in known:
                if not multiplies:
                    current += amount
                elif amount < 1000:
                    current = max(current, 1) * amount
                else:
                    total, current = total + max(current, 1) * amount, 0.0
        total += current
        if total > _MOST:
            return None
        return round(total) if abs(total - round(total)) < 1e-6 else None

    def scaled(self, one: int, text: str) -> int:
        """``one`` as it is meant before "to", "or" or a dash and ``text``: in "1-2 million" it is a million."""
        scale = self.large_values.get(text.rsplit(maxsplit=1)[-1], 1) if text.strip() else 1
        last = self.value(text)
        return one * scale if last is not None and one < scale and one * scale <= last else one

    def _tokens(self, text: str) -> Iterator[str]:
        """The numbers and words of ``text``; two that are one number word ("اثني عشر") stay together."""
        words = re.findall(r"\d[\d.,' ]*|[^\W\d]+(?:-[^\W\d]+)*", text)
        at = 0
        while at < len(words):
            both = " ".join(words[at : at + 2])
            size = 2 if both.count(" ") == 1 and (both in self.values or both.removeprefix("و") in self.values) else 1
            yield " ".join(words[at : at + size])
            at += size

    def _token(self, token: str) -> list[tuple[float, bool]] | None:
        token = token.strip(" .,'")
        if token[:1].isdigit():
            return [(self._digits(token), False)]
        if token in self.large_values:
            return [(self.large_values[token], True)]
        if token in self.values:
            return [(self.values[token], False)]
        if "-" in token:
            parts = [self._token(part) for part in token.split("-")]
            return [one for part in parts for one in part or ()] if all(p is not None for p in parts) else None
        if token[:1] == "و" and token[1:] in self.values:
            return [(self.values[token[1:]], False)]
        return []

    def _digits(self, token: str) -> float:
        if re.fullmatch(r"\d{1,3}(?:([,.' ])\d{3})(?:\1\d{3})*", token) and not (
            token.count(".") == 1 and not self.decimal_comma
        ):
            return float(re.sub(r"\D", "", token))
        return float(token.replace(" ", "").replace("'", "").replace(",", "." if self.decimal_comma else ""))


@cache
def numerals(language: str) -> Numerals:
    """The numerals of this language; of one that is not known, digits only."""
    table = _table().get(language, {})
    decimal_comma = language in ("es", "fr", "de")
    kinds = ("units", "odd", "teens", "tens", "hundreds", "pairs")
    values = {plain(w): v for kind in kinds for w, v in table.get(kind, {}).items()}
    large_values = {plain(w): v for w, v in table.get("large", {}).items()}
    group = r"[,.' ]" if decimal_comma else r"[,' ]"
    digits = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?![\d,.]\d|\d)|\d+(?:[.,]\d{{1,2}})?(?![\d,.]\d|\d))"
    words, large = _words(table), one_of(table["large"]) if large_values else r"(?!)"
    gap = rf"(?:{SPACE}|-)"
    joined = rf"{SPACE}{plain(table['and'])}" if "and" in table else ""
    scaled = rf"(?:{gap}{large}(?!\w))+"
    rest = rf"(?:(?:{joined})?{SPACE}?{words}(?!\w))?" if joined else rf"(?:{gap}{words}(?!\w))?"
    some = rf"{words}(?!\w)(?:{scaled}{rest})*"
    if table.get("pairs"):
        some = rf"(?:{some}|{one_of(table['pairs'])}(?!\w){rest})"
    if table.get("bare"):
        some = rf"(?:{some}|{one_of(table['bare'])}(?![\w\u200c]){rest}(?:{scaled}{rest})*)"
    if table.get("one"):
        some = rf"(?:{some}|{one_of(table['one'])}(?:{scaled}{rest})+)"
    return Numerals(
        digits=rf"(?:{digits}(?:{scaled})?)",
        words=some,
        either=rf"(?:{digits}(?:{scaled})?|{some})",
        large=large,
        values=values,
        large_values=large_values,
        decimal_comma=decimal_comma,
        starts=frozenset(
            (*values, *large_values, *[f"{one} {many}" for one in table.get("one", ()) for many in large_values])
        ),
    )


def _words(table: dict[str, Any]) -> str:
    """Number words below a thousand."""
    kinds = [one_of(table[kind]) if table.get(kind) else r"(?!)" for kind in ("units", "teens", "tens", "hundreds")]
    units, teens, tens, hundreds = kinds
    join = "(?:" + "|".join(plain(j).replace(" ", SPACE) for j in table.get("join", ["-"])) + ")"
    # "Soixante-douze", "treinta y un": what is a word of its own comes before the tens that it begins with.
    below = rf"(?:{teens}(?!\w)|{tens}(?:{join}{units}(?!\w))?|{units})"
    if table.get("units_first"):
        unit = one_of((*table["units"], *table["odd"]))
        below = rf"(?:{unit}{join}{tens}(?!\w)|{tens}|{teens}|{units})"
    return rf"(?:{hundreds}(?:(?:{join}|{SPACE}){below}(?!\w))?|{below})"


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("asnad.language").joinpath("numerals.toml").read_text(encoding="utf-8"))
