"""What is a word or mark by itself, wherever it stands?"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.morphology import known_verb, verb_form
from asnad.propose.english.words.token import is_of_saying, noun_sort
from asnad.propose.english.words.trigger import is_act_noun
from asnad.propose.remembered import by_word

__all__ = ["HYPHENS", "QUOTES", "UNSEEN", "Word", "closed_tag", "open_tag", "word"]

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
"""Marks that stand inside words and are no letters: the soft hyphen, joiners, zero-width spaces."""
_DOUBLE = '"“”«»„‟'
QUOTES = frozenset({*_DOUBLE, "'", "'s"})
"""What may open or close a quotation; "'s" also stands for the mark alone behind a plural."""
HYPHENS = frozenset("-–")
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ish", "ical", "ary", "ory", "ic", "al")
_APOSTROPHES = str.maketrans("’‘´ʼ‐‑", "''''--", UNSEEN)
_ARTICLE = re.compile(r"(?:[ae]l|ul|a[dnrstz]|a[dst]h|e[dns]|ibn|bin)[-‑–]|d['’]")
"""What is written before a name in small letters and together with it: "al-Zahri", "d'Arvil"."""


class Word(NamedTuple):
    """A word or mark: itself in small letters, whether it begins with a capital, its verb's lemma and forms, its tag.

    ``tag`` is what it is where its capital says nothing; ``aged`` stands for "-year-old", which is a noun or an
    adjective. ``sure`` is the same where no other tag is thought of, whatever stands beside it, else empty. ``special``
    is it if a full stop behind it may belong to it ("short"), if it may be two ("apostrophe"), or as a "hyphen".
    """

    low: str
    capital: bool
    lemma: str
    forms: str
    tag: str
    sure: str
    special: str


@by_word
def word(raw: str) -> Word:
    """What a word or mark is by itself, by its form in the text."""
    low = raw.lower().translate(_APOSTROPHES)
    aged, digits = low.endswith(("-old", "-olds")), low[:1].isdigit()
    lasting = digits and low.endswith(("-year", "-month", "-week", "-day"))
    tag = _mark(low) or (
        "aged" if aged else "adj" if lasting else "num" if digits else closed_tag(low) or open_tag(low)
    )
    sure = "" if tag in {"aged", "num"} or low in {"but", "remains", "back"} else tag
    short = low in words("words", "abbreviations") or (len(raw) == 1 and raw.isupper())
    special = "apostrophe" if "'" in low else "short" if short else "hyphen" if low in HYPHENS else ""
    return Word(low, _is_capital(raw), *(verb_form(low) or ("", "")), tag, sure, special)


def _is_capital(raw: str) -> bool:
    """Whether a word begins with a capital, if need be behind an article: "al-Zahri"."""
    if raw[0].isupper():
        return True
    article = _ARTICLE.match(raw)
    return article is not None and raw[article.end() : article.end() + 1].isupper()


def closed_tag(low: str) -> str:
    """The tag of a word of a closed class: small words such as "by"; "" for others."""
    return _closed().get(low, "")


@cache
def _closed() -> dict[str, str]:
    # The later of two lists that hold a word decides.
    short = {
        "adverb": "adv", "quantifier": "quant", "determiner": "det", "possessive": "own", "pronoun": "pron",
        "preposition": "prep", "conjunction": "conj", "subordinator": "sub", "modal": "modal", "negation": "neg",
    }  # fmt: skip
    tagged: dict[str, str] = {}
    for name, tag in short.items():
        tagged.update(dict.fromkeys(words("words", "tags", name), tag))
    for name in ("be", "have", "do"):
        tagged.update(dict.fromkeys(words("words", "auxiliary", name), name))
    tagged.update(
        {"that": "that", "to": "to", "who": "wh", "whom": "wh", "which": "wh", "whose": "wh", "others": "noun"}
    )
    return tagged


def _mark(low: str) -> str:
    """The tag of a mark; "" for a word."""
    if low in _DOUBLE:
        return "quote"
    if low == ",":
        return "comma"
    if low in ".?!…":
        return "end"
    return "" if any(map(str.isalnum, low)) else "stop"


@by_word
def open_tag(low: str) -> str:
    """The open-class tag of a lower-case word alone."""
    if low in words("words", "adjectives"):
        return "adj"
    if low in words("words", "truth", "discredited") and not known_verb(low):
        return "adj"
    if is_of_saying(low) and not known_verb(low):
        return "noun"
    if noun_sort(low) in {"person", "group", "body", "place"}:
        return "noun"
    if low.endswith("ly") and len(low) > 4 and noun_sort(low) != "thing":
        return "adv"
    if is_act_noun(low) or noun_sort(low):
        return "noun"
    if verb_form(low) is not None:
        return "verb"
    if low.endswith(_ADJECTIVE_ENDINGS):
        return "adj"
    return "noun"
