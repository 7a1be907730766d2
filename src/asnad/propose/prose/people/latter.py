"""Are those meant the last who were told of, as "ce dernier" and "este último" say?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from asnad.model.mention import Mention
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = ["are_latter", "last_people"]


def are_latter(sentence: Sentence, at: int, meant: Iterable[Mention]) -> bool:
    """Whether no such word stands at a token or right before it, or else nobody has been told of behind those meant."""
    words = {token.low for token in sentence.tokens[max(0, at - 1) : at + 1]}
    if not words & sentence.grammar.latter:
        return True
    last = last_people(sentence, at)
    start = sentence.document.last_people if last < 0 else last
    return any(m.span is not None and m.span.start >= start for m in meant)


def last_people(sentence: Sentence, end: int) -> int:
    """Where in the text the last people begin who are told of before a token; -1 where none are."""
    told = (p for head in sentence.phrases for p in _within(head) if p.last < end and not p.pronoun)
    people = (p for p in told if p.sort in HUMAN - {"body"} or (p.sort == "name" and p.role != "place"))
    return max((sentence.tokens[p.first].start for p in people), default=-1)


def _within(head: Phrase) -> Iterator[Phrase]:
    for one in head.group:
        current: Phrase | None = one
        while current is not None:
            yield current
            current = current.of
