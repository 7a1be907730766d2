"""What are the words and marks of a sentence, and what does a noun among them stand for?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from asnad.model.text import Span
from asnad.propose.lexicon import table, words
from asnad.propose.morphology import known_verb, singular
from asnad.propose.trigger import is_act_noun

__all__ = ["Token", "country_words", "cut", "is_of_saying", "is_said", "is_upper", "noun_sort", "phrase_low"]

# Marks that stand inside words and are no letters: the soft hyphen, joiners, zero-width spaces.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
_LETTERS = rf"(?:[^\W_]|[{_UNSEEN}]+(?=[^\W_]))*"
_TOKEN = re.compile(
    # Between words nothing is tried, and a word of plain letters alone, as most tokens are, is told at once.
    rf"(?=\S)(?:[A-Za-z]+(?![\w.'‘’ʼ\-‐‑{_UNSEEN}])"
    r"|\d+-(?:year|month|week|day)-olds?"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])"
    r"|(?:[A-Za-z]\.){2,}|(?:[A-Z]\.)+[A-Z](?=\s+[A-Z])"
    r"|[A-Z][a-z]{1,4}\.?-[A-Z][a-z]{1,6}\.(?=\s+[A-Z])"
    rf"|[^\W\d_]{_LETTERS}(?:[‘'’ʼ\-‐‑][^\W_]{_LETTERS})*"
    r"|\w+"
    r"|--+|\S)"
)
_APOSTROPHES = str.maketrans("’‘ʼ‐‑", "'''--", _UNSEEN)
_NOUN_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ship", "hood", "ism", "ance", "ence", "dom", "age", "ure", "cy",
)  # fmt: skip
_PERSON_ENDINGS = ("ist", "ists", "ers", "ors", "eers", "ees")


@dataclass(slots=True)
class Token:
    """A word or mark: ``low`` is its lower-case form with plain apostrophes and hyphens and no unseen marks.

    ``tag`` is one of det, own (his), gen ('s), quant, num, pron, prep, conj, sub, modal, be, have, do, neg, adv, adj,
    noun, name, verb, to, that, wh, time, comma, stop (; : — brackets), end, quote. ``forms`` are the verb's forms.
    """

    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    forms: str = ""
    capital: bool = False


def phrase_low(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of tokens ``first``–``last`` in small letters, a space between them."""
    return tokens[first].low if first == last else " ".join([token.low for token in tokens[first : last + 1]])


@cache
def noun_sort(word: str) -> str:
    """What a lower-case noun stands for: person, group, body, place, thing, act, or nothing known ("")."""
    if word.endswith(("-year-old", "-year-olds")):
        return "person"
    nouns = table("nouns")
    one = singular(word)
    for sort in ("person", "body", "group", "place"):
        listed = words("nouns", sort)
        if word in listed or one in listed:
            return sort
    if is_act_noun(word):
        return "act"
    if word in words("nouns", "thing") or one in words("nouns", "thing"):
        return "thing"
    if any(one in listed for listed in nouns["work"].values()):
        return "thing"
    if word.endswith(_NOUN_ENDINGS):
        return "thing"
    if (
        len(word) > 5
        and not known_verb(word)
        and (word.endswith(_PERSON_ENDINGS) and not word.endswith(("sers", "wers", "papers", "numbers")))
    ):
        return "person"
    return ""


@cache
def is_of_saying(low: str) -> bool:
    """Whether a word is a noun of saying: "claim", "theory"."""
    return any(low in listed for listed in table("nouns")["saying"].values())


@cache
def is_said(lemma: str) -> bool:
    """Whether a verb is one of saying, by which whoever says so stands to it."""
    return any(lemma in words("verbs", "report", stance) for stance in ("asserted", "attributed"))


@cache
def country_words() -> frozenset[str]:
    """The names of countries, and what is said of people and things from them, in small letters."""
    return frozenset(
        w.lower() for name, adjectives in table("countries")["demonyms"].items() for w in (name, *adjectives)
    )


def is_upper(text: str) -> bool:
    """Whether the text is written in capitals throughout, so that they say nothing about names."""
    if text.isascii():
        letters, capitals = len(text.translate(_NO_LETTERS)), len(text.translate(_NO_CAPITALS))
    else:
        letters, capitals = sum(map(str.isalpha, text)), sum(map(str.isupper, filter(str.isalpha, text)))
    return letters > 20 and capitals > 0.7 * letters


_NO_LETTERS: dict[int, None] = dict.fromkeys(code for code in range(128) if not chr(code).isalpha())
_NO_CAPITALS: dict[int, None] = dict.fromkeys(code for code in range(128) if not chr(code).isupper())
_HYPHENS = frozenset("-–")


def cut(text: str, span: Span) -> list[Token]:
    """The words and marks of a sentence, most of them without a tag yet."""
    found: list[Token] = []
    abbreviations = words("words", "abbreviations")
    last, closing, hyphen = 0, span.end, False
    for match in _TOKEN.finditer(text, span.start, closing):
        start, end = match.span()
        if start < last:
            # The full stop of an abbreviation.
            continue
        raw = match[0]
        low, capital = _in_small(raw)
        if "'" in low and (parted := _parted(raw, low, start, found)):
            found += parted
            hyphen = False
            continue
        if end < closing and text[end] == "." and (low in abbreviations or (len(raw) == 1 and raw.isupper())):
            end += 1
            raw = text[start:end]
        found.append(Token(raw, low, start, end, "", "", "", capital))
        last = end
        if hyphen and len(found) > 2:
            _join_rank(text, found)
        hyphen = low in _HYPHENS
    return found


_ARTICLE = re.compile(r"(?:[ae]l|ul|a[dnrstz]|a[dst]h|e[dns]|ibn|bin)[-‑–]|d['’]")
"""What is written before a name in small letters and together with it: "al-Zahri", "d'Arvil"."""


@cache
def _in_small(raw: str) -> tuple[str, bool]:
    """A word in small letters, with plain apostrophes and no unseen marks, and whether it begins with a capital."""
    return raw.lower().translate(_APOSTROPHES), _is_capital(raw)


def _is_capital(raw: str) -> bool:
    """Whether a word begins with a capital, if need be behind an article: "al-Zahri"."""
    if raw[0].isupper():
        return True
    article = _ARTICLE.match(raw)
    return article is not None and raw[article.end() : article.end() + 1].isupper()


def _parted(raw: str, low: str, start: int, before: list[Token]) -> list[Token]:
    """The tokens of a word with an apostrophe that is two words, or a genitive; none when it is but one word."""
    end = start + len(raw)
    capital = _is_capital(raw)
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
            Token(raw[:-2], low[:-2], start, end - 2, capital=capital),
            Token(raw[-2:], "'s", end - 2, end, "gen"),
        ]
    for clitic in ("'ve", "'re", "'ll", "'m", "'d"):
        if low.endswith(clitic) and len(low) > len(clitic):
            cut = len(raw) - len(clitic)
            return [
                Token(raw[:cut], low[: -len(clitic)], start, start + cut, capital=capital),
                Token(raw[cut:], clitic, start + cut, end),
            ]
    if raw in "'’" and before and before[-1].low.endswith("s") and before[-1].end == start:
        return [Token(raw, "'s", start, end, "gen")]
    return []


def _join_rank(text: str, tokens: list[Token]) -> None:
    """A rank whose hyphen was set apart is one word all the same: "Lt. - Gen.", "Brig.- General"."""
    first, _, last = tokens[-3:]
    rank = f"{first.low} {last.low}".replace(".", "")
    if first.capital and last.capital and rank in words("names", "titles"):
        low = f"{first.low}-{last.low}"
        tokens[-3:] = [Token(text[first.start : last.end], low, first.start, last.end, capital=True)]
