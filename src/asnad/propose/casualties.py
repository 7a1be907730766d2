"""Who is said to be dead or hurt without a verb for it: "left three men dead", "bodies were found"?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import modality_of, negative
from asnad.propose.participants import the_count, victims_of
from asnad.propose.phrase import Link, NounPhrase
from asnad.propose.scope import place_of, when_of
from asnad.propose.trigger import act_verb

__all__ = ["draft_casualties"]

_STATES = {
    "dead": "death",
    "wounded": "injury",
    "injured": "injury",
    "hurt": "injury",
    "missing": "enforced_disappearance",
}


def draft_casualties(draft: Draft) -> None:
    """Draft deaths and injuries told by a state or by bodies."""
    finds = words("lemmas", "finds")
    telling = finds | {"be", "leave"}
    for clause in draft.sentence.clauses:
        if clause.verb.lemma not in telling or modality_of(draft.sentence, clause) != "actual":
            continue
        if clause.verb.lemma == "be" and clause.objects:
            _among(draft, clause)
        if clause.verb.lemma == "be" and clause.subjects and not clause.objects:
            _among_the_dead(draft, clause)
        if clause.verb.lemma in {"leave", "find"} and (clause.objects or clause.passive):
            _in_a_state(draft, clause)
        if clause.verb.lemma in finds:
            _bodies(draft, clause)


def _among(draft: Draft, clause: Clause) -> None:
    """ "Among the executed was Mira Holt", "Among those arrested were A and B"."""
    sentence = draft.sentence
    first = sentence.row[0]
    if not isinstance(first, Link) or first.low not in {"among", "amongst"}:
        return
    named = [p for p in clause.objects if p.proper is not None and p.proper.sort == "person"]
    for i in range(first.last + 1, clause.verb.first):
        token = sentence.tokens[i]
        trigger = act_verb(token.lemma, (), ()) if "n" in token.forms else None
        act = trigger.code if trigger is not None else {"dead": "death", "wounded": "injury"}.get(token.low)
        if act is not None and named:
            for person in named:
                _emit(draft, clause, act, [person], last=person.last, rule="among-those")
            return


def _among_the_dead(draft: Draft, clause: Clause) -> None:
    """ "Mira Holt was among the dead"."""
    for phrase in clause.after("among", "amongst"):
        dead = draft.sentence.low(phrase) == "dead" and phrase.of is None
        named = clause.subjects[0].proper is not None
        if dead and named and not negative(draft.sentence, clause):
            _emit(draft, clause, "death", clause.subjects, last=phrase.last, rule="among-those")


def _in_a_state(draft: Draft, clause: Clause) -> None:
    """ "left three men dead (and two wounded)", "was found dead"."""
    sentence = draft.sentence
    people = clause.subjects if clause.passive else clause.objects
    if not people:
        return
    after = clause.verb.last if clause.passive else people[-1].last
    state = sentence.tokens[after + 1].low if after + 1 < len(sentence.tokens) else ""
    if (
        state not in _STATES
        or sentence.tokens[after + 1].tag == "verb"
        or (clause.verb.lemma == "find" and state == "missing")
    ):
        return
    act = _STATES[state]
    _emit(draft, clause, act, people, last=after + 1, rule="left-in-a-state")


def _bodies(draft: Draft, clause: Clause) -> None:
    """ "the bodies of two nurses were found"."""
    found = clause.subjects if clause.passive else clause.objects
    for phrase in found:
        if draft.sentence.low(phrase) in words("nouns", "corpses") and phrase.of is not None:
            _emit(draft, clause, "death", [phrase.of], last=clause.verb.last, rule="bodies-found")


def _emit(draft: Draft, clause: Clause, act: str, people: list[NounPhrase], *, last: int, rule: str) -> None:
    victims = victims_of(draft, people, act)
    if not victims:
        return
    mentions = tuple(draft.mention(v) for v in victims)
    count = the_count(mentions)
    draft.emit(
        Act(act, mentions, (), (), count, when_of(draft, clause), place_of(draft, clause)),
        clause.verb.main,
        rule=rule,
        last=last,
        polarity="negative" if negative(draft.sentence, clause) else "positive",
    )
