"""What do those claim whom "as" puts beside a "not": "villagers and not, as the army claimed, rebels"? Not the rest."""

from __future__ import annotations

from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.token import Token

__all__ = ["is_claimed_of_not", "without_as_claimed"]

_NOT = frozenset({"not", "never", "nor", "than", "of"})
_FAR = 14
"""Words between such a "not" and the comma that closes what stands beside it."""


def without_as_claimed(tokens: list[Token]) -> list[Token]:
    """The tokens but for ", as the army claimed," behind a "not": who claims so claims what the source rejects."""
    asides = [(i, end) for i, t in enumerate(tokens) if t.low in _NOT and (end := _closes_aside(tokens, i)) is not None]
    if not asides:
        return tokens
    beside = {j for i, end in asides for j in range(i + 1, end + 1)}
    return [token for i, token in enumerate(tokens) if i not in beside]


def _closes_aside(tokens: list[Token], i: int) -> int | None:
    """The comma that closes it; "of" is that of "instead of"."""
    if [t.low for t in tokens[i + 1 : i + 3]] != [",", "as"]:
        return None
    if tokens[i].low == "of" and (not i or tokens[i - 1].low != "instead"):
        return None
    end = next((j for j in range(i + 3, min(len(tokens), i + _FAR)) if tokens[j].tag == "comma"), None)
    return end if end is not None and sum(t.tag == "verb" for t in tokens[i + 3 : end]) == 1 else None


def is_claimed_of_not(row: list[Chunk], at: int) -> bool:
    """Whether the "as" at this place stands behind a "not" and its word: "boys, not rebels, as the army claimed"."""
    i = at - 1 - is_comma(chunk_at(row, at - 1))
    while i > 0 and (isinstance(row[i], NounPhrase) or is_link(row[i], "prep", "time")):
        i -= 1
    return i > 0 and is_low(row[i], *_NOT, "instead of")
