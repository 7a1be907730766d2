"""Of what does a trial, a lawsuit or a list of charges only accuse somebody: "went on trial for killing Holt"?"""

from __future__ import annotations

from collections.abc import Iterator

from asnad.propose.allegation import Allegation, end_of_charge
from asnad.propose.lexicon import words
from asnad.propose.morphology import singular
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.row import chunk_at, is_link, is_low

__all__ = ["tried_for"]

_FOR = ("for", "over", "on charges of", "on a charge of", "on suspicion of")
_COVERS = frozenset({"include", "comprise", "be", "concern", "cover", "involve"})


def tried_for(sentence: Sentence) -> Iterator[Allegation]:
    """The nouns of trials and suits with what they are for, and of charges with what they include."""
    row = sentence.row
    for at, phrase in sentence.nouns:
        low = singular(sentence.low(phrase))
        if low in words("nouns", "trials"):
            done = _for_what(row, at)
        elif low in words("nouns", "indicts"):
            done = _what_they_include(row, at)
        else:
            continue
        told = row[done] if done is not None else None
        if done is not None and told is not None:
            yield Allegation(phrase, told.first, end_of_charge(sentence, done), "accuses", None)


def _for_what(row: list[Chunk], at: int) -> int | None:
    """ "A trial (of Holt) (in Lomay) (in May) for murder", "a suit against the police for beating him"."""
    i = at + 1
    while i + 1 < len(row):
        chunk = row[i]
        if is_link(chunk, "time", "adv"):
            i += 1
            continue
        if not isinstance(chunk, Link) or chunk.kind != "prep":
            return None
        if is_low(chunk, *_FOR):
            return i + 1 if _is_done(row[i + 1]) else None
        if not isinstance(row[i + 1], NounPhrase):
            i += 1
            continue
        i += 2
        while is_link(chunk_at(row, i), "conj") and isinstance(chunk_at(row, i + 1), NounPhrase):
            i += 2
    return None


def _what_they_include(row: list[Chunk], at: int) -> int | None:
    """ "The charges (against Holt) included (theft and) the murder of Dane"."""
    i = at + 1
    while is_link(chunk_at(row, i), "prep") and isinstance(chunk_at(row, i + 1), NounPhrase):
        i += 2
    verb, what = chunk_at(row, i), chunk_at(row, i + 1)
    covers = isinstance(verb, VerbGroup) and verb.lemma in _COVERS and not verb.passive
    return i + 1 if covers and (isinstance(what, NounPhrase) or _is_done(what)) else None


def _is_done(chunk: Chunk | None) -> bool:
    if isinstance(chunk, VerbGroup):
        return chunk.form == "ing"
    return isinstance(chunk, NounPhrase) and any(p.sort == "act" for p in chunk.inside())
