"""Who is blamed, and for nothing that stands there: "Nine miners were shot. | Residents blamed the army."?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Involvement
from asnad.propose.act_kinds import act_root
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.claims.participants import human, name_behind
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.people.reference import plain
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.voices.told_again import again, is_deed
from asnad.propose.slots import quoted

__all__ = ["draft_blamed"]

_GRAVE = frozenset(
    {"killing", "attempted_killing", "attack", "injury", "ill_treatment", "disappearance", "destruction"}
)
_BACK = 1
"""Sentences over which it points back."""
_LISTED = frozenset({"named-dead", "among-those", "counted-among"})
"""Rules that only tell who was among those of a deed."""


def draft_blamed(draft: Draft, before: list[Claim]) -> None:
    """Draft that somebody is accused of the deeds told right before; ``before`` are all claims so far."""
    sentence = draft.sentence
    clause = next(
        (c for c in sentence.clauses if c.verb.lemma in {"blame", "accuse"} and _is_all_there_is(draft, c)), None
    )
    if clause is None or sentence.asks or draft.voice(clause.verb.main)[2]:
        return
    accuser, whom = clause.subjects[0], name_behind(draft, clause.objects[0])
    accused = draft.mention(whom)
    named = {plain(end.wording) for end in accused.ends()}
    for act in _deeds_before(draft, before):
        people = (*act.victims, *(p.who for p in act.perpetrators))
        if any(plain(end.wording) in named for one in people for end in one.ends()):
            continue
        laid = replace(again(act), perpetrators=(Involvement(accused, "accused"),))
        begin, end = sentence.tokens[accuser.first].start, sentence.tokens[whom.last].end
        cue = sentence.words(clause.verb.first, clause.verb.last)
        whose = Asserter("cited", draft.mention(accuser), cue, commitment="accuses")
        quote = quoted(draft.reading.layer, sentence.span, laid, begin, end)
        chain = (*draft.voice(clause.verb.main)[0], whose)
        draft.claims.append(Claim(laid, quote, chain, "attributed", rule="blamed-again"))


def _is_all_there_is(draft: Draft, clause: Clause) -> bool:
    """ "Residents blamed the army", with nothing behind that says for what."""
    sentence = draft.sentence
    if clause.passive or clause.kind != "main" or clause.verb.form != "finite" or clause.verb.modal:
        return False
    if clause.conditional or negative(sentence, clause) or clause.phrases or clause.complement is not None:
        return False
    if len(clause.objects) != 1 or len(clause.subjects) != 1 or sentence.low(clause.subjects[0]) in FIRST_PERSON:
        return False
    whom = clause.objects[0]
    at = next((i for i, c in enumerate(sentence.row) if c is whom), len(sentence.row))
    rest = sentence.row[at + 1 :]  # a name may follow: "accused the mayor, Oren Voss."
    told = next((i for i, c in enumerate(rest) if is_low(c, "who", "which")), len(rest))  # "the army, which holds it"
    closed = not any(isinstance(c, VerbGroup) or is_link(c, "wh", "that", "sub", "prep", "conj") for c in rest[:told])
    return closed and whom.sort != "pron" and human(draft, whom) and _is_somebody(draft, clause.subjects[0])


def _is_somebody(draft: Draft, phrase: NounPhrase) -> bool:
    return human(draft, phrase) and phrase.sort != "pron"


def _deeds_before(draft: Draft, before: list[Claim]) -> list[Act]:
    """The violent acts of the nearest sentence of the paragraph that tells of any, whoever tells it."""
    sentences, at = draft.reading.sentences, draft.sentence.index
    for index in range(at - 1, max(-1, at - 1 - _BACK), -1):
        told = sentences[index]
        if told.block != draft.sentence.block:
            break
        found = [c.content for c in before if told.span.contains(c.quote.span) and is_deed(c) and _is_told(c)]
        acts = [act for act in found if isinstance(act, Act) and act_root(act.act) in _GRAVE]
        if acts:
            return acts
    return []


def _is_told(claim: Claim) -> bool:
    return claim.rule not in _LISTED and claim.stance in {"asserted", "attributed"} and claim.modality == "actual"
