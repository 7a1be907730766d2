"""Where does what tells of somebody's age end: "a girl | aged nine", "boys | as young as ten"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.token import Token

__all__ = ["age_behind", "is_how_old"]

_ABOUT = frozenset({"about", "around", "only", "just", "between", "from", "under", "over", "approximately", "barely"})
_JOINS = frozenset({"and", "to", "or", ",", "-", "–"})
_UNITS = frozenset({"years", "year", "months", "weeks", "old"})
_NOUNISH = frozenset({"noun", "name", "adj"})


def age_behind(tokens: list[Token], i: int) -> int:
    """The last word of an age that begins at ``i``; -1 where none does."""
    lows = [token.low for token in tokens[i : i + 3]]
    if lows[:1] == ["aged"]:
        at = i + 1 + (lows[1:2] != [] and lows[1] in _ABOUT)
    elif len(lows) == 3 and lows[0] == lows[2] == "as" and lows[1] in {"young", "old", "little"}:
        at = i + 3
    else:
        return -1
    last = -1
    while at < len(tokens) and _is_years(tokens, at):
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].low in _UNITS:
            last += 1
        at = last + 1
        if at < len(tokens) and tokens[at].low in _JOINS:
            at += 1
            at += at < len(tokens) and tokens[at].low == "and"  # "aged six, seven, and nine"
    return last


def _is_years(tokens: list[Token], i: int) -> bool:
    """Whether a number at ``i`` is of years, and not of people: "aged nine and | ten women"."""
    low, after = tokens[i].low, tokens[i + 1] if i + 1 < len(tokens) else None
    number = (low.isdigit() and len(low) < 4) or low in words("words", "years_of_age")
    return number and (after is None or after.tag not in _NOUNISH or after.low in _UNITS)


def is_how_old(row: list[Chunk], i: int, led: str, group: list[NounPhrase]) -> bool:
    """ "Were raped and killed, with the youngest only | 14": nobody killed 14."""
    age, before = row[i], row[i - 1]
    bare = isinstance(age, NounPhrase) and age.sort == "number" and age.number == (age.first, age.last)
    return bare and led == "with" and is_low(before, "only", "just", "barely") and row[i - 2] is group[-1]
