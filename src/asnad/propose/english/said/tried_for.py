"""Of what does a trial, a lawsuit or an overturned verdict only accuse somebody: "went on trial for killing Holt"?"""

from __future__ import annotations

from collections.abc import Iterator

from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.said.allegation import Allegation, end_of_charge
from asnad.propose.english.words.morphology import singular

__all__ = ["overturned", "tried_for"]

_FOR = ("for", "over", "on charges of", "on a charge of", "on suspicion of")
_ASKS = frozenset({"investigation", "inquiry", "probe"})
"""For the killing of somebody they are open, and do not doubt it; for killing somebody one is under them."""
_COVERS = frozenset({"list", "cite", "mention", "include", "comprise", "be", "concern", "cover", "involve"})


def tried_for(sentence: Sentence) -> Iterator[Allegation]:
    """The nouns of trials and suits with what they are for, and of charges with what they include."""
    row = sentence.row
    for at, phrase in sentence.nouns:
        low = singular(sentence.low(phrase))
        done = _for_what(row, at) if low in words("nouns", "trials") else None
        if done is None and low in words("nouns", "indicts"):
            done = _what_they_include(row, at)
        if done is not None and (low not in _ASKS or isinstance(row[done], VerbGroup)):
            yield Allegation(
                phrase, row[done].first, end_of_charge(sentence, _last_of_them(row, done)), "accuses", None
            )


def overturned(sentence: Sentence) -> Iterator[Allegation]:
    """ "Quashed the conviction of Voss for the murder of Holt": the word of a verdict that is no more."""
    for clause in sentence.clauses:
        acted = clause.subjects if clause.passive else clause.objects
        if clause.verb.lemma not in words("verbs", "takes_back") or clause.negative or clause.verb.modal:
            continue
        for at, phrase in sentence.nouns:
            of_a_court = singular(sentence.low(phrase)) in words("nouns", "verdicts")
            if of_a_court and any(p is phrase for p in acted) and (done := _for_what(sentence.row, at)) is not None:
                yield Allegation(phrase, sentence.row[done].first, end_of_charge(sentence, done), "accuses", None)


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


def _last_of_them(row: list[Chunk], done: int) -> int:
    """ "Theft, rape and killing a guard"."""
    i = done
    while is_link(chunk_at(row, i + 1), "comma", "conj"):
        at = i + 2 + is_link(chunk_at(row, i + 2), "conj")
        closes = is_link(row[at - 1], "conj")
        if not _is_done(chunk_at(row, at)) or (isinstance(row[at], VerbGroup) and not closes):
            break
        i = at
    return i


def _is_done(chunk: Chunk | None) -> bool:
    if isinstance(chunk, VerbGroup):
        return chunk.form == "ing"
    return isinstance(chunk, NounPhrase) and any(p.sort == "act" for p in chunk.inside())
