"""Where do the words and marks of a sentence begin and end?"""

from __future__ import annotations

import re

from asnad.model.text import Span
from asnad.propose.english.lexicon import words
from asnad.propose.english.words.token import Token
from asnad.propose.english.words.word import HYPHENS, UNSEEN, word

__all__ = ["cut"]

_LETTERS = rf"(?:[^\W_]|[{UNSEEN}]+(?=[^\W_]))*"
_TOKEN = re.compile(
    # Between words nothing is tried, and a word of plain letters alone, as most tokens are, is told at once.
    rf"(?=\S)(?:[A-Za-z]+(?![\w.'‘’´ʼ\-‐‑{UNSEEN}]|![A-Z])"
    r"|[A-Z]+![A-Z]+\b"  # a movement's name
    r"|(?<=[a-z,] )@[A-Za-z]\w*(?!\s+@)"  # an account's name
    r"|\d+-(?:year|month|week|day)-olds?|\d+-(?:page|point|minute|year|month|week|day)(?![\w-])"
    r"|\d{1,2}(?:[.:]\d\d)?[ap]m\b"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])"
    r"|(?:[A-Za-z]\.){2,}|(?:[A-Z]\.)+[A-Z](?=\s+[A-Z])"
    r"|[A-Z][a-z]{1,4}\.?-[A-Z][a-z]{1,6}\.(?=\s+[A-Z])"
    rf"|[^\W\d_]{_LETTERS}(?:[‘'’´ʼ\-‐‑][^\W_]{_LETTERS})*"
    r"|\w+"
    r"|--+|\S)"
)


def cut(text: str, span: Span, *, upper: bool) -> list[Token]:
    """The words and marks of a sentence, with the tags of those that are the same whatever stands beside them.

    In a text in capitals (``upper``) a capital makes no word a name.
    """
    found: list[Token] = []
    end, dotted, hyphens = span.start, False, False
    for written in _TOKEN.findall(text, span.start, span.end):
        if dotted:
            dotted = False  # The full stop of an abbreviation.
            continue
        # Between words there are only spaces.
        start = text.index(written, end)
        end = start + len(written)
        low, capital, lemma, forms, _, sure, special = word(written)
        if special:
            if special == "apostrophe" and (parted := _parted(written, low, start, found, upper=upper)):
                found += parted
                continue
            dotted = special == "short" and end < span.end and text[end] == "."
            end += dotted
            hyphens = hyphens or special == "hyphen"
        tag = "" if capital and not upper else sure
        if len(low) > 1 and low[0] == "@":
            capital = not (found and found[-1].capital)  # "arrested @mira_holt"; but "Mira Holt @mira_holt"
            tag = "name" if capital else "stop"
        found.append(Token(text[start:end] if dotted else written, low, start, end, tag, lemma, forms, capital))
    if hyphens:
        _join_ranks(text, found, upper=upper)
        _join_led(text, found, upper=upper)
    return found


def _token(raw: str, low: str, start: int, *, capital: bool, upper: bool) -> Token:
    """One of two words that are written as one, or one of two that are one."""
    known = word(low)
    tag = "" if capital and not upper else known.sure
    return Token(raw, low, start, start + len(raw), tag, known.lemma, known.forms, capital)


def _parted(raw: str, low: str, start: int, before: list[Token], *, upper: bool) -> list[Token]:
    """The tokens of a word with an apostrophe that is two words, or a genitive; none when it is but one word."""
    end, capital = start + len(raw), word(raw).capital
    if low in {"he's", "she's"}:
        # "is" or "has": which, what follows tells.
        return [Token(raw, low[:-2], start, end, "pron", capital=capital)]
    if low in {"it's", "that's", "there's"}:
        return [
            Token(raw[:-2], low[:-2], start, end - 2, capital=capital),
            Token(raw[-2:], "is", end - 2, end),
        ]
    if low.endswith("'s") and len(low) > 2 and low != "let's":
        return [
            _token(raw[:-2], low[:-2], start, capital=capital, upper=upper),
            Token(raw[-2:], "'s", end - 2, end, "gen"),
        ]
    for clitic in ("'ve", "'re", "'ll", "'m", "'d"):
        if low.endswith(clitic) and len(low) > len(clitic):
            cut = len(raw) - len(clitic)
            return [
                _token(raw[:cut], low[: -len(clitic)], start, capital=capital, upper=upper),
                _token(raw[cut:], clitic, start + cut, capital=False, upper=upper),
            ]
    if raw in "'’´" and before and before[-1].low.endswith("s") and before[-1].end == start:
        return [Token(raw, "'s", start, end, "gen")]
    return []


def _join_led(text: str, tokens: list[Token], *, upper: bool) -> None:
    """ "U.S.-led", "U.N.-backed": one word, though a full stop stands inside it."""
    for i in range(len(tokens) - 2, 0, -1):
        if i + 1 >= len(tokens):
            continue
        first, hyphen, last = tokens[i - 1 : i + 2]
        apart = hyphen.low != "-" or first.end != hyphen.start or hyphen.end != last.start
        if not apart and first.low.count(".") > 1 and last.low[:1].isalpha() and not last.capital:
            written = text[first.start : last.end]
            tokens[i - 1 : i + 2] = [_token(written, f"{first.low}-{last.low}", first.start, capital=True, upper=upper)]


def _join_ranks(text: str, tokens: list[Token], *, upper: bool) -> None:
    """A rank whose hyphen was set apart is one word all the same: "Lt. - Gen.", "Brig.- General"."""
    for i in range(len(tokens) - 2, 0, -1):
        if i + 1 >= len(tokens):
            continue
        first, hyphen, last = tokens[i - 1 : i + 2]
        if hyphen.low in HYPHENS and first.capital and last.capital:
            low = f"{first.low}-{last.low}"
            if low.replace("-", " ").replace(".", "") in words("names", "titles"):
                written = text[first.start : last.end]
                tokens[i - 1 : i + 2] = [_token(written, low, first.start, capital=True, upper=upper)]
