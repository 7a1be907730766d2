"""Does a small word that opens a sentence begin somebody's name: "Will Holt was killed", "Do Thi Minh was shot"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.names import is_office
from asnad.propose.english.words.token import Token, noun_sort
from asnad.propose.english.words.word import closed_tag, word

__all__ = ["opens_a_name"]

_LONGEST = 3
"""Words of a name behind its first."""
_TOLD = frozenset({"was", "were", "is", "has", "had"})
"""What tells of whoever is named before it; no question goes on so."""


def opens_a_name(tokens: list[Token], i: int) -> bool:
    """Whether one to three names and a verb that tells of one follow: no question, wish or request does so."""
    if tokens[i].low not in words("names", "given", "small") or tokens[-1].text == "?":
        return False
    j = i + 1
    while j < len(tokens) and j <= i + _LONGEST and _may_be_a_name(tokens[j]):
        j += 1
    if not i + 1 < j < len(tokens):
        return False
    after = tokens[j]
    if after.low == "," and j + 1 < len(tokens):
        low = tokens[j + 1].low
        return (low.isdigit() and len(low) < 4) or low in {"who", "whose", "whom", "aged"}
    told = word(after.low).forms
    return after.low in _TOLD or ("d" in told and "b" not in told and not after.capital)


def _may_be_a_name(token: Token) -> bool:
    low = token.low
    plain = token.capital and token.text[1:].islower() and not closed_tag(low)
    return plain and not (noun_sort(low) or demonym(low) or is_office(low) or low in words("words", "adjectives"))
