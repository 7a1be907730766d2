"""Is it told of whoever does it, if anyone does: "a person who conceals the death of a prisoner"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase

__all__ = ["is_of_anyone"]


def is_of_anyone(sentence: Sentence, clause: Clause) -> bool:
    """ "A person who conceals the death of a prisoner commits an offence": whoever does it, if anyone does."""
    if clause.kind == "reduced":
        return _is_whoever_may(sentence, clause)
    if clause.kind != "relative":
        return False
    first = sentence.tokens[clause.verb.first].low
    present = sentence.tokens[clause.verb.main].forms in {"s", "bs"} and clause.verb.first == clause.verb.main
    present = present or (clause.passive and first in {"is", "are"})
    if present and any(s.det in {"every", "each", "any"} for s in clause.subjects):
        return True  # "kill ten judges for every miner that is jailed"
    anyone = any(_is_a_person(sentence, s) for s in clause.subjects)
    above = clause.governor
    may = above is not None and above.at < clause.at and above.verb.modal in words("words", "can")
    return anyone and (present or may)  # "could have a person flogged who …"


def _is_a_person(sentence: Sentence, phrase: NounPhrase) -> bool:
    return phrase.det in {"a", "an", "any"} and sentence.low(phrase) in {"person", "individual", "one"}


def _is_whoever_may(sentence: Sentence, clause: Clause) -> bool:
    """ "A person found guilty of it may be fined"."""
    one = clause.subjects[0] if len(clause.subjects) == 1 else None
    if one is None or not _is_a_person(sentence, one):
        return False
    return any(c.verb.modal and c.has_subject(one) for c in sentence.clauses)
