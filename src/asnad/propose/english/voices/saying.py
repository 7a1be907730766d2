"""Does a clause say something, and how does the source stand to it?"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.model.claim import Stance
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.bidden import is_bidden
from asnad.propose.english.happened.negation import is_none
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.said.allegation import is_found_so
from asnad.propose.english.said.complement import holds_proven
from asnad.propose.english.said.voice import (
    HOLDS,
    attributed_to,
    attributes,
    held_responsible,
    must_be_noted,
    spoken,
)
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.remembered import by_word

__all__ = ["Saying", "saying_of"]


@dataclass(slots=True)
class Saying:
    """A clause that says something, by whom, and how the source stands to it.

    ``lemma`` is its verb with the particle; ``held`` the word "responsible", where somebody is held so; ``supposed``:
    it is only asked or feared.
    """

    clause: Clause
    lemma: str
    held: int | None
    stance: Stance | None
    supposed: bool
    who: NounPhrase | None = None


def saying_of(sentence: Sentence, clause: Clause) -> Saying | None:
    """What kind of saying a clause is; ``None`` where it is none, or one that says nothing."""
    lemma = spoken(sentence, clause)
    if not _may_say(lemma):
        return None
    if clause.kind == "contact" and lemma in words("verbs", "needs_that") and clause.objects:
        return None  # "a post he held"
    to, behind = chunk_at(sentence.row, clause.at + 1), chunk_at(sentence.row, clause.at + 2)
    if lemma == "report" and is_low(to, "to") and not isinstance(behind, NounPhrase):
        return None  # "the officer whom they reported to | was Holt"
    if lemma in {"respond", "reply", "react"} and is_low(to, "to") and not sentence.thats:
        return None  # "were responding to an attempt by rebels to kill him"
    if lemma == "publish" and clause.objects:
        return None  # "published three books that …"
    if lemma in words("verbs", "attempt") and isinstance(to, VerbGroup) and to.form == "inf":
        return None  # "sought to kill him"
    if lemma == "dismiss" and not clause.passive and any(o.sort in {"person", "name"} for o in clause.objects[:1]):
        return None  # "dismissed the minister": no word of his
    filed = any(singular(sentence.low(o)) in words("nouns", "filed") for o in clause.objects[:1])
    court = any(singular(sentence.low(s)) in words("nouns", "bench") for s in clause.subjects)
    if court and filed and not sentence.thats and report_stance(lemma) == "denied":
        return None  # "the court dismissed the complaint that was filed": it was
    if _is_no_saying(sentence, clause, lemma):
        return None
    called = lemma == "call" and clause.kind in {"contact", "relative"} and not clause.after("for", "on")
    if called or is_found_so(sentence, clause) or _is_asked_to_deny(clause):
        return None  # "did not find it established that", "we call on workers to reject it"
    if lemma == "tell" and any(c.governor is clause and is_bidden(sentence, c, clause) for c in sentence.clauses):
        return None  # "told his men to shoot"
    if must_be_noted(sentence, clause):
        return None
    held = held_responsible(sentence, clause)
    if held is not None and clause.passive and any(is_none(sentence, s) for s in clause.subjects):
        return None  # "no one has been held accountable for the murder of Dane"
    lays = held is not None or bool(attributed_to(sentence, clause))
    if holds_proven(sentence, clause) is not None:
        return Saying(clause, lemma, None, "asserted", supposed=False)
    supposed = lemma in words("verbs", "judge", "supposed") or (lays and clause.verb.modal != "")
    return Saying(clause, lemma, held, "attributed" if held is not None else report_stance(lemma), supposed)


def _is_no_saying(sentence: Sentence, clause: Clause, lemma: str) -> bool:
    """ "Denied him food", "is denying basic freedoms", "a Meran-based think tank", "Holt, accused assassin"."""
    what, who = next(iter(clause.objects), None), next(iter(clause.subjects), None)
    if lemma == "deny" and what is not None:
        behind = next((c.verb.lemma for c in sentence.clauses if what in c.subjects and c.verb.form == "bare"), "")
        told = {singular(sentence.low(what)), behind}
        alone = len(clause.objects) == 1 and not sentence.thats and not _goes_on_denying(sentence, clause)
        asked = alone and not told.isdisjoint(words("nouns", "withheld", "asked"))  # "denied a defence request"
        kept = asked or not told.isdisjoint(words("nouns", "withheld"))
        return kept or (clause.complement is not None and what.sort in PEOPLE)
    if clause.verb.form == "bare" and not clause.verb.modal and who is not None and who.det in {"a", "an"}:
        return True
    bare = what is not None and what.sort == "person" and what.proper is None and not (what.det or what.plural)
    return lemma in words("verbs", "blame") and not clause.passive and bare


def _goes_on_denying(sentence: Sentence, clause: Clause) -> bool:
    """ "Denied the request for bail | and the torture of Dane", "… | and torturing Dane"."""
    return any(is_link(c, "conj") for c in sentence.row[clause.at + 1 :])


@by_word
def _may_say(lemma: str) -> bool:
    """Whether a clause with this verb can be what someone says, thinks or lays at somebody's door."""
    supposed = lemma in words("verbs", "judge", "supposed")
    return supposed or lemma in HOLDS or attributes(lemma) or report_stance(lemma) is not None


def _is_asked_to_deny(clause: Clause) -> bool:
    above = clause.governor if clause.verb.form == "inf" else None
    wanted = above is not None and above.verb.lemma in words("verbs", "judge", "supposed")
    return wanted and report_stance(clause.verb.lemma) == "denied"
