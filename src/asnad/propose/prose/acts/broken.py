"""Who was hurt, where a limb is told to be broken: "a eu la mâchoire fracturée", "apareció con el brazo roto"?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles, left_out

__all__ = ["draft_broken"]

_UNSURE = frozenset({"if", "aim", "none", "neg", "nearly", "that", "rel", "when", "stop", "without"})
_TOLD = frozenset({"past", "present"})


def draft_broken(sentence: Sentence, row: list[Predicate]) -> None:
    """Injuries from a limb that somebody has with a participle behind it.

    Promises: the verb is told of one person, and nothing between makes it doubtful; who broke it is not told.
    """
    if sentence.grammar.order != "SVO":
        return
    for predicate in row:
        lemmas = {form.lemma for form in sentence.tokens[predicate.head].forms}
        limbs = (one.what for lemma in lemmas for one in sentence.grammar.owned.get(lemma, ()) if one.act == "injury")
        what = next(limbs, frozenset())
        if not what or predicate.tense != "participle" or predicate.negative:
            continue
        limb = sentence.ending_at(predicate.first - 1)
        if limb is None or limb.rest or not any(s in what for s, _ in sentence.grammar.stems(_word(sentence, limb))):
            continue
        whom = _who_has(sentence, limb) or _who_shows(sentence, limb, row)
        if whom is not None and human(whom) and whom.sort in ("person", "name") and not (whom.plural or whom.rest):
            claim_act(sentence, Act("injury"), Roles([], [whom]), ("actual", [], ""), predicate, rule="broken")


def _word(sentence: Sentence, limb: Phrase) -> str:
    return sentence.tokens[limb.head].low


def _who_has(sentence: Sentence, limb: Phrase) -> Phrase | None:
    """ "A eu le bras cassé", "tenía dos costillas rotas": who has it."""
    tokens, at = sentence.tokens, limb.first - 1
    if limb.prep >= 0 or at < 1:
        return None
    if tokens[at].low in sentence.grammar.had and tokens[at - 1].tag == "aux":
        at -= 1
    elif not any(f.lemma in sentence.grammar.having_limbs and f.tense in _TOLD for f in tokens[at].forms):
        return None
    return None if tokens[at - 1].tag in _UNSURE else subject_before(sentence, at)[0]


def _who_shows(sentence: Sentence, limb: Phrase, row: list[Predicate]) -> Phrase | None:
    """ "Apareció en el hospital con cuatro costillas fracturadas": who appeared, or was left, so."""
    tokens = sentence.tokens
    if limb.prep < 0 or tokens[limb.prep].low not in sentence.grammar.instruments:
        return None
    verb = next((p for p in reversed(row) if p.last < limb.prep), None)
    at = next((i for i in range(limb.prep - 1, -1, -1) if tokens[i].tag == "aux"), -1)
    if verb is None or verb.last < at:
        # "Resultó con el brazo roto": a helper alone.
        return subject_before(sentence, at)[0] if at == limb.prep - 1 else None
    between = tokens[verb.last + 1 : limb.prep]
    plain = verb.tense in _TOLD and not verb.negative and not any(t.tag in _UNSURE for t in between)
    shows = any(f.lemma in sentence.grammar.showing for f in tokens[verb.head].forms)
    if not plain or not shows or any(verb.last < p.first < limb.prep and human(p) for p in sentence.phrases):
        return None
    return subject_before(sentence, verb.first)[0] or left_out(sentence, verb, row)
