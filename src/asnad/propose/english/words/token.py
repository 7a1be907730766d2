"""What are the words and marks of a sentence, and what does a noun among them stand for?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from asnad.propose.english.lexicon import listed, table, words
from asnad.propose.english.words.morphology import known_verb, singular
from asnad.propose.english.words.trigger import is_act_noun
from asnad.propose.remembered import by_word

__all__ = [
    "HELPERS",
    "LOW",
    "Token",
    "country_words",
    "is_of_saying",
    "is_said",
    "is_upper",
    "noun_sort",
    "phrase_low",
]

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


HELPERS = frozenset({"be", "have", "modal", "do"})
"""Tags of the verbs that help others."""
LOW: Callable[[Token], str] = attrgetter("low")
"""A token in small letters."""


def phrase_low(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of tokens ``first``–``last`` in small letters, a space between them."""
    return tokens[first].low if first == last else " ".join(map(LOW, tokens[first : last + 1]))


@by_word
def noun_sort(word: str) -> str:
    """What a lower-case noun stands for: person, group, body, place, thing, act, or nothing known ("")."""
    if word.endswith(("-year-old", "-year-olds")):
        return "person"
    if word.endswith("-in-law"):
        word = word.partition("-")[0]  # "her sons-in-law"
    one = singular(word)
    if "-" in one and one.rpartition("-")[2] in words("nouns", "person"):
        return "person"  # "an ex-soldier", "a co-worker"
    for sort in ("person", "body", "group", "place"):
        known = words("nouns", sort)
        if word in known or one in known:
            return sort
    if is_act_noun(word):
        return "act"
    if word in words("nouns", "thing") or one in words("nouns", "thing"):
        return "thing"
    if one in listed("nouns", "work"):
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


@by_word
def is_of_saying(low: str) -> bool:
    """Whether a word is a noun of saying: "claim", "theory"."""
    return low in listed("nouns", "saying")


@by_word
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
