"""What leads to a "that", over whose it is and what else stands between? "Fears among activists | that"."""

from __future__ import annotations

from asnad.propose.lexicon import words
from asnad.propose.morphology import singular
from asnad.propose.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.row import chunk_at, is_comma, is_low

__all__ = ["noun_that_leads"]

_GROWS = frozenset({"grow", "rise", "mount", "spread", "increase", "arise", "emerge", "persist", "remain", "linger"})


def noun_that_leads(sentence: Sentence, that: int) -> int:
    """Where what leads to the "that" stands in the row."""
    return _over_whose(sentence, _over_what_they_say(sentence.row, that - 1))


def _over_what_they_say(row: list[Chunk], at: int) -> int:
    """ "It is not true, what they say, that …": before the first comma; at "what" where that opens the sentence."""
    if not is_comma(row[at]):
        return at
    what = next((j for j in range(at - 1, -1, -1) if is_low(row[j], "what")), None)
    if what is None or what == 0:
        return at if what is None else 0
    return what - 2 if is_comma(row[what - 1]) and what >= 2 else at


def _over_whose(sentence: Sentence, at: int) -> int:
    """ "Raised fears among activists that", "concern grew that": at the fears."""
    row = sentence.row
    last = row[at]
    if isinstance(last, VerbGroup):
        noun = at - 1 if last.lemma in _GROWS else at
    else:
        noun = at - 2 if is_low(chunk_at(row, at - 1), "among", "in", "within", "by") else at
    feared = chunk_at(row, noun)
    if noun == at or not isinstance(feared, NounPhrase):
        return at
    return noun if singular(sentence.low(feared)) in words("nouns", "saying", "supposed") else at
