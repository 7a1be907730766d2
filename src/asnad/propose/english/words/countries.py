"""Which words name a country, its people or its capital?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from asnad.propose.english.lexicon import table, words
from asnad.propose.english.words.token import Token, phrase_low
from asnad.propose.remembered import by_word

__all__ = ["country_at", "demonym", "is_capital", "is_country", "names_a_country", "opens_country"]


@cache
def _demonyms() -> dict[str, str]:
    return {a.lower(): name for name, adjectives in table("countries")["demonyms"].items() for a in adjectives}


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name in table("countries")["demonyms"])


@by_word
def demonym(low: str) -> str | None:
    """The country a lower-case adjective is of ("iranian" → "Iran")."""
    return _demonyms().get(low) or (_demonyms().get(low[:-1]) if low.endswith("s") else None)


@by_word
def is_country(low: str) -> bool:
    """Whether the lower-case words are the name of a country."""
    return low in _countries()


def names_a_country(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether tokens ``first``–``last`` are the name of a country."""
    return tokens[first].low in _first_words() and is_country(phrase_low(tokens, first, last))


@cache
def _first_words() -> frozenset[str]:
    """The words in small letters that are the first of some country's name."""
    return frozenset(name.split(" ")[0] for name in _countries())


@by_word
def is_capital(low: str) -> bool:
    """Whether a lower-case word is the capital of a country, and hardly ever a given name or a surname."""
    said = _countries_by_words().get(low)
    return said is not None and said[1] == "capital" and low not in words("names", "given", "capitals")


@cache
def _countries_by_words() -> dict[str, tuple[str, str]]:
    """What says a country, in small letters: the country, and whether by its name, its demonym or its capital."""
    known = table("countries")
    found = {
        said.lower(): (name, how)
        for kind, how in (("capitals", "capital"), ("also", "name"))
        for name, listed in known[kind].items()
        for said in listed
    }
    for name, adjectives in known["demonyms"].items():
        if name not in known["regions"]:
            found |= {adjective.lower(): (name, "demonym") for adjective in adjectives}
            found[name.lower()] = (name, "name")
    return found


def country_at(lows: Sequence[str], at: int) -> tuple[str, str, int] | None:
    """The country that the words in small letters from ``at`` say, how ("name", "demonym", "capital"), in how many."""
    known, low = _countries_by_words(), lows[at]
    for length in _lengths().get(low, ()):
        if said := known.get(" ".join(lows[at : at + length])):
            return (*said, length)
    return (*said, 1) if low.endswith("s") and (said := known.get(low[:-1])) and said[1] == "demonym" else None


@cache
def opens_country() -> frozenset[str]:
    """The words in small letters that may be the first of those that say a country."""
    return frozenset(word for first in _lengths() for word in (first, f"{first}s"))


@cache
def _lengths() -> dict[str, list[int]]:
    """By its first word, in how many words a country may be said: most first."""
    found: dict[str, set[int]] = {}
    for said in _countries_by_words():
        first, *others = said.split()
        found.setdefault(first, set()).add(1 + len(others))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}
