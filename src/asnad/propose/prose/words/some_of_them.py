"""Words that stand before some of the people just told of: "entre ellos", "dont", «از جمله», "من بينهم"."""

from __future__ import annotations

from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["ends_at", "some_from"]

_LONGEST = 6


def some_from(tokens: list[Token], grammar: Grammar, at: int) -> int:
    """How many tokens from this one are such words."""
    words = grammar.included
    if not any(word.startswith(tokens[at].low) for word in words):
        return 0
    for size in range(min(_LONGEST, len(tokens) - at - 1), 0, -1):
        if " ".join(t.low for t in tokens[at : at + size]).replace("' ", "'") in words:
            return size
    return 0


def ends_at(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """Whether such words end right before a token."""
    return any(some_from(tokens, grammar, at - size) == size for size in range(1, min(_LONGEST, at) + 1))
