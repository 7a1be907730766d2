"""Which clauses only say who is meant? "All miners killed in Lomay" are not all miners."""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_comma, is_low

__all__ = ["is_any", "is_defining", "is_told_of", "those_meant"]

_ALL = frozenset({"all", "every", "each", "any", "no", "few", "most"})
_OF = _ALL | {"none", "many", "half"}


def is_defining(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a clause right behind a phrase says which are meant, and the sentence tells something else of them."""
    if clause.kind not in {"reduced", "relative"} or not clause.has_subject(phrase):
        return False
    row = sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), None)
    if at is None or at + 1 >= len(row) or is_comma(row[at + 1]):
        return False
    lead = row[at - 1] if at else None
    if is_low(lead, "with") or (isinstance(lead, VerbGroup) and lead.lemma in {"be", "have"}):
        return False  # "with all miners killed", "there were no miners killed"
    return at > 0 or is_told_of(sentence, clause, phrase)


def is_told_of(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether the sentence says something else of whom a clause is about."""
    return any(c is not clause and c.has_subject(phrase) for c in sentence.clauses)


def those_meant(sentence: Sentence, clause: Clause, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """The phrases of a clause that says which are meant, without "all", "no" or "most" of them."""
    if sentence.lows.isdisjoint(_OF):
        return phrases
    return [_bare(sentence, p) if is_defining(sentence, clause, p) else p for p in phrases]


def is_any(sentence: Sentence, clause: Clause) -> bool:
    """ "Any journalist arrested in Lomay will be freed": nobody needs to have been."""
    return _is_a_definition(sentence, clause) or any(
        sentence.tokens[s.first].low == "any" and is_defining(sentence, clause, s)
        for s in (clause.subjects if "any" in sentence.lows else ())
    )


def _is_a_definition(sentence: Sentence, clause: Clause) -> bool:
    """ "Prisoners of conscience are people who have been jailed for their views": whoever they are."""
    if clause.kind != "relative" or not clause.subjects:
        return False
    people = clause.subjects[-1]
    return any(
        c.verb.lemma == "be"
        and sentence.tokens[c.verb.first].low == "are"
        and c.has_object(people)
        and all(p.plural and not p.det and p.number is None and p.proper is None for p in (people, *c.subjects))
        and all(s.sort != "pron" for s in c.subjects)
        for c in sentence.clauses
        if c.at < clause.at and c.subjects
    )


def _bare(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    low = sentence.tokens[phrase.first].low
    if phrase.of is not None and phrase.head == phrase.first and low in _OF:
        return phrase if phrase.of.sort == "pron" else phrase.of  # "many of the miners killed", "many of those killed"
    counted = phrase.number is not None and phrase.number != (phrase.first, phrase.first)
    if low not in _ALL or phrase.first == phrase.head or counted:
        return phrase
    return replace(phrase, first=phrase.first + 1, number=None, det="" if phrase.det == low else phrase.det)
