"""Who sat on, joined, belonged to or led which body?"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase, is_person
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_memberships"]


def draft_memberships(draft: Draft) -> None:
    """Draft memberships told by a verb, of people with a name and of "he" and "she"."""
    for clause in draft.sentence.clauses:
        told = _told(draft, clause)
        if told is None or modality_of(draft.sentence, clause) != "actual" or _is_a_charge(draft, clause):
            continue
        relation, people, body = told
        for person in people:
            who = draft.mention(person)
            someone = is_person(person) or draft.sentence.low(person) in {"he", "she"}
            if someone and all(end.kind == "person" for end in who.ends()):
                draft.tell(
                    Membership(who, draft.mention(body), relation, None, when_of(draft, clause)),
                    clause,
                    rule=f"verb-{relation}",
                    last=body.last,
                )


def _is_a_charge(draft: Draft, clause: Clause) -> bool:
    """ "Was arrested for joining the union": nobody's word that he did; "is accused of joining it" is the accuser's."""
    commitment = draft.voice(clause.verb.main)[0][-1].commitment
    return clause.verb.form not in {"finite", "part"} and commitment not in {"accuses", "suspects"}


def _told(draft: Draft, clause: Clause) -> tuple[str, list[NounPhrase], NounPhrase] | None:
    """The relation, whose it is and to which body."""
    lemma = clause.verb.lemma
    if clause.passive:
        if lemma in words("verbs", "post", "elected") | words("verbs", "post", "appointed"):
            body = next((p for p in clause.after("to") if _is_chosen(draft, p)), None)
            return ("member", clause.subjects, body) if body is not None else None
        leads = lemma == "lead" and _is_led(draft, clause, clause.subjects)
        return ("led", clause.after("by"), clause.subjects[0]) if leads else None
    if lemma in {"sit", "serve"}:
        bodies = [p for p in clause.after("on") if _is_body(p) and not _is_war(draft, p)]
        bodies += [p for p in clause.after("in") if lemma == "sit" and _has_members(draft, p)]  # "sat in the senate"
    elif lemma == "belong":
        bodies = [p for p in clause.after("to") if _is_body(p)]
    else:
        bodies = [p for p in clause.objects[:1] if lemma == "join" and _is_body(p) and (p.det or p.proper)]
    if bodies:
        return "member", clause.subjects, bodies[0]
    if lemma == "lead" and _is_led(draft, clause, clause.objects):
        return "led", clause.subjects, clause.objects[0]
    return None


def _is_body(phrase: NounPhrase) -> bool:
    return phrase.sort == "body" or (phrase.sort == "group" and phrase.proper is not None)


def _is_war(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Served on the front"."""
    return phrase.proper is None and draft.sentence.low(phrase) in {"front", "force"}


def _is_chosen(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Was elected to parliament", "was appointed to the court": one of its members."""
    inside = {singular(t.low) for t in draft.sentence.tokens[phrase.first : phrase.last + 1]}
    return not inside.isdisjoint(words("nouns", "has_members"))


def _has_members(draft: Draft, phrase: NounPhrase) -> bool:
    """Not "sat in the garden of the senate"."""
    return singular(draft.sentence.low(phrase)) in words("nouns", "has_members")


def _is_led(draft: Draft, clause: Clause, bodies: list[NounPhrase]) -> bool:
    """ "Led the union"; not "led a patrol into the village", nor "led the ministry", which is a post."""
    body = next(iter(bodies), None)
    if body is None or not _is_body(body) or body.det in {"a", "an", "no", "any"}:
        return False
    away = clause.after("into", "to", "against", "through", "across", "in", "out of") if not clause.passive else []
    return not away and singular(draft.sentence.low(body)) not in words("nouns", "run_by_one")
