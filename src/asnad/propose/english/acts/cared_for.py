"""Is it no harm that is done: somebody taken to hospital, or treated by a doctor, or worn out by what is nobody?"""

from __future__ import annotations

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["is_care", "is_help"]

_HELPED = frozenset({"abduction", "detention", "forced_displacement", "ill_treatment"})
_TREATED = frozenset({"torture", "ill_treatment", "injury", "amputation"})


def is_care(draft: Draft, clause: Clause, act: str) -> bool:
    """ "The dentist pulled out his tooth", "work deprived her of sleep": where more than the verb tells of the act."""
    doers = clause.after("by") if clause.passive else clause.subjects
    treated = act in _TREATED and _is_by_a_healer(draft, doers)
    return treated or (
        act in {"torture", "ill_treatment"} and any(map(_is_nobody, clause.subjects)) and not clause.passive
    )


def _is_nobody(doer: NounPhrase) -> bool:
    """ "The noise", "her work"."""
    return doer.proper is None and (doer.sort in {"thing", "act", "place"} or (doer.sort == "" and not doer.plural))


def _is_by_a_healer(draft: Draft, doers: list[NounPhrase]) -> bool:
    """ "The surgeon", "two nurses"."""
    return any(singular(draft.sentence.low(d)) in words("nouns", "healers") for d in doers)


def is_help(draft: Draft, clause: Clause, act: str) -> bool:
    """Whether someone is taken away for their own good: by relatives, to hospital, by what is no person."""
    if act not in _HELPED or clause.verb.lemma not in words("lemmas", "led_off"):
        return False
    sentence = draft.sentence
    doers = clause.after("by") if clause.passive else clause.subjects
    kind = [singular(word) for d in doers for end in draft.mention(d).ends() for word in end.wording.lower().split()]
    kin = words("nouns", "onlookers") | words("nouns", "helpers") | listed("nouns", "kin")
    things = any(d.sort in {"thing", "act", "place"} and d.proper is None for d in doers)
    if _are_own_kin(draft, clause) or _are_hurt(draft, clause):
        return True
    there = (*clause.after("to", "in", "into", "on"), *clause.after("for"))
    return (
        things or not kin.isdisjoint(kind) or any(singular(sentence.low(p)) in words("nouns", "refuges") for p in there)
    )


def _are_own_kin(draft: Draft, clause: Clause) -> bool:
    """ "Mira Holt took her two sons from the house": her own, as far as it tells; not "a soldier took her son"."""
    doer = clause.subjects[0] if len(clause.subjects) == 1 and not clause.passive else None
    if doer is None or doer.sort not in {"person", "name", "pron"}:
        return False
    tokens, kin = draft.sentence.tokens, listed("nouns", "kin")
    armed = words("nouns", "armed") | words("nouns", "in_uniform")
    own = {"their"} if doer.plural else {"his", "her"}
    if doer.proper is None and singular(draft.sentence.low(doer)) in armed:
        return False
    whom = clause.objects
    return bool(whom) and all(tokens[o.first].low in own and singular(draft.sentence.low(o)) in kin for o in whom)


def _are_hurt(draft: Draft, clause: Clause) -> bool:
    """ "Soldiers put the wounded into a truck"."""
    acted = clause.subjects if clause.passive else clause.objects
    inside = {t.low for o in acted for t in draft.sentence.tokens[o.first : o.last + 1]}
    return bool(inside & {"wounded", "injured", "sick", "dying", "dead"})
