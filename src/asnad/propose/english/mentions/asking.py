"""Which words of a sentence only ask: "Who killed Holt?" in "A guard shouted, “Who killed Holt?” and left"?"""

from __future__ import annotations

from asnad.propose.english.mentions.sentence import Sentence

__all__ = ["only_asks"]

_BRACKETS = frozenset({"(", "["})
"""A question mark behind these doubts what stands between them, and nothing before: "Holt (Hult?)"."""
_ASKING = frozenset({"what", "which", "whose", "who", "whom", "how", "why", "where", "when"})


def only_asks(sentence: Sentence, token: int) -> bool:
    """Whether a token stands in a question: all of the sentence, or what a question mark within it closes."""
    if sentence.asks and not _opens_with_who_does_it(sentence):
        return True
    marks = (i for i, t in enumerate(sentence.tokens) if t.low == "?") if "?" in sentence.lows else ()
    return any(_opening(sentence, mark) <= token < mark for mark in marks)


def _opening(sentence: Sentence, mark: int) -> int:
    """Where the question begins that a mark closes: where its quotation or bracket opens, or behind another mark."""
    depth = 0
    for i in range(mark - 1, -1, -1):
        token = sentence.tokens[i]
        if token.tag == "quote" and not sentence.text[: token.start][-1:].isspace() and i:
            depth += 1
        elif token.tag == "quote" and depth:
            depth -= 1
        elif not depth and (token.tag in {"quote", "end"} or token.low in _BRACKETS):
            return i + 1
    return 0


def _opens_with_who_does_it(sentence: Sentence) -> bool:
    """ "They beat me and shouted, “Who killed Holt?”": only the quotation asks."""
    first = sentence.clauses[0] if sentence.clauses else None
    asks = sentence.tokens[0].low in _ASKING
    return first is not None and first.subjects[:1] == sentence.row[:1] and first.kind == "main" and not asks
