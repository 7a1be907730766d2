"""Whose is a part of a sentence: up to a semicolon, a "but", or to where another is cited?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.row import is_low

__all__ = ["before_another", "before_but", "is_put_in", "part_before", "part_end"]


def part_before(sentence: Sentence, token: int) -> int:
    """Where the part of the sentence before a trailing "according to X" begins: not with what another is cited for."""
    cited = [last + 1 for first, last in _trailing(sentence) if first < token]
    for i in range(token - 1, max([0, *cited]) - 1, -1):
        if sentence.tokens[i].tag == "stop" and sentence.tokens[i].low == ";":
            return i + 1
    return max([0, *cited])


def part_end(sentence: Sentence, token: int) -> int:
    """The last token before the next semicolon behind ``token``."""
    parts = (t for t in range(token + 1, len(sentence.tokens)) if sentence.tokens[t].low == ";")
    return next(parts, len(sentence.tokens)) - 1


def before_but(sentence: Sentence, token: int) -> int:
    """The last token before ", but …" behind ``token``, where a clause of its own follows; else the sentence's last."""
    row = sentence.row
    for clause in sentence.clauses:
        lead = row[clause.start - 1] if clause.start > 1 else None
        if lead is not None and is_low(lead, "but", "although", "though") and lead.first > token and clause.subjects:
            return lead.first - 1
    return len(sentence.tokens) - 1


def before_another(sentence: Sentence, token: int) -> int:
    """The last token that may be the word of who is cited up to ``token``: none behind it where another is, too.

    Else the last before "and according to …", or of the sentence.
    """
    trailing = [*_trailing(sentence)]
    if any(last == token for _, last in trailing) and any(first > token for first, _ in trailing):
        return token
    for chunk in sentence.row if sentence.lows.intersection({"according", "per"}) else ():
        if is_low(chunk, "according to") and chunk.first > token and is_put_in(sentence, chunk.first):
            return chunk.first - 1
    return len(sentence.tokens) - 1


def is_put_in(sentence: Sentence, token: int) -> bool:
    """ "Was promoted and, according to the ministry, retired": only what comes behind is the ministry's word."""
    tokens = sentence.tokens
    at = token - 1 if token > 1 and tokens[token - 1].tag == "comma" else token
    return at > 0 and tokens[at - 1].low in {"and", "but", "or"}


def _trailing(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The words "according to X" with a verb before them: "killed 12 according to the union and 30 …"."""
    row = sentence.row if "according" in sentence.lows else ()
    acted = next((clause.verb.last for clause in sentence.clauses), len(sentence.tokens))
    for link, who in pairwise(row):
        if is_low(link, "according to") and link.first > acted and not is_put_in(sentence, link.first):
            yield link.first, who.last
