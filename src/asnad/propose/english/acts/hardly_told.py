"""Which verbs only seem to tell of an act: in a description, as a noun, or of what is feared or meant?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_low
from asnad.propose.english.words.morphology import singular

__all__ = ["hardly_told"]


def hardly_told(sentence: Sentence, clause: Clause, act: str) -> bool:
    """Whether a verb that stands for an act tells of none."""
    if clause.passive:
        return False
    return (
        _is_a_description(sentence, clause)
        or _is_a_noun(sentence, clause)
        or _is_feared_or_meant(sentence, clause)
        or _lives_on(sentence, clause, act)
        or _condemns_as_no_court(sentence, clause, act)
    )


def _is_a_description(sentence: Sentence, clause: Clause) -> bool:
    """ "The families of jailed Dane and murdered columnist Mora were watched": nobody murders in it.

    Nor does anybody kidnap in "the ten recently kidnapped students were freed".
    """
    row, at = sentence.row, clause.at
    if clause.kind != "main" or len(clause.objects) != 1 or chunk_at(row, at + 1) is not clause.objects[0]:
        return False
    whom, verb = clause.objects[0], clause.verb
    behind = chunk_at(row, at + 3 if is_comma(chunk_at(row, at + 2)) else at + 2)
    goes_on = isinstance(behind, VerbGroup) and behind.form == "finite"
    bare = not whom.det and whom.number is None and whom.sort != "pron"
    if not (goes_on and bare and "n" in sentence.tokens[verb.main].forms):
        return False
    joined = at > 1 and is_low(row[at - 1], "and") and isinstance(row[at - 2], NounPhrase)
    lately = verb.first < verb.main and all(t.tag == "adv" for t in sentence.tokens[verb.first : verb.main])
    return (joined and (verb.first == verb.main or lately)) or (lately and not is_comma(chunk_at(row, at + 2)))


def _is_a_noun(sentence: Sentence, clause: Clause) -> bool:
    """ "Died of multiple gunshot | wounds", "results from herder | clashes": no subject stands behind a preposition."""
    row, whose = sentence.row, clause.subjects[0] if clause.subjects else None
    lead = row[clause.at - 2] if clause.at > 1 and row[clause.at - 1] is whose else None
    if (
        not isinstance(lead, Link)
        or lead.kind != "prep"
        or clause.kind != "main"
        or clause.verb.first != clause.verb.main
    ):
        return False
    return lead.low in words("words", "within") and sentence.tokens[clause.verb.main].tag == "verb"


def _is_feared_or_meant(sentence: Sentence, clause: Clause) -> bool:
    """ "I am afraid they killed him", "he is gonna beat them"."""
    lead = chunk_at(sentence.row, clause.start - 1) if clause.start else None
    feared = isinstance(lead, NounPhrase) and sentence.low(lead) in words("words", "fearful")
    return feared or any(sentence.low(s) in words("words", "going_to") for s in clause.subjects)


def _lives_on(sentence: Sentence, clause: Clause, act: str) -> bool:
    """ "Survives by doing odd jobs"."""
    alone = act == "survival" and not clause.objects and "d" not in sentence.tokens[clause.verb.main].forms
    return alone and (bool(clause.after("on")) or is_low(chunk_at(sentence.row, clause.at + 1), "by", "on"))


def _condemns_as_no_court(sentence: Sentence, clause: Clause, act: str) -> bool:
    """ "That decision condemned thousands to death": nobody was sentenced."""
    things = [singular(sentence.low(s)) for s in clause.subjects if s.sort in {"", "thing", "act"}]
    return act == "death_sentence" and bool(things) and words("nouns", "sources", "issued").isdisjoint(things)
