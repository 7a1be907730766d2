"""Who did it to whom, where an Arabic verb carries an act's noun: "تم اعتقال سامر", "قامت القوات باعتقاله"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import ACTORS, Roles, agents_within, phrases_behind

__all__ = ["carried_roles", "taken_up"]

_CARRIED_OUT_ON = frozenset({"execution", "death_sentence", "hanging"})
"""Prepositions before whom a sentence is carried out on."""


def carried_roles(
    sentence: Sentence, predicate: Predicate, row: list[Predicate], agents: list[Phrase], front: Phrase | None
) -> Roles:
    """The roles of an act's noun with the verb that carries it: "تم اعتقال", "قامت القوات باعتقال"."""
    roles = Roles()
    carried = sentence.covering(predicate.carried or 0)
    whom = carried.of if carried is not None else None
    if whom is not None and whom.pronoun and not sentence.is_told(whom):
        whom = None
    between = [
        p
        for p in sentence.phrases
        if predicate.head < p.first and p.end < (predicate.carried or 0) and p.prep < 0 and p.sort in ACTORS
    ]
    # "تم اعتقال سامر وتعرض للضرب من قبل المحققين": who beat him.
    later = (p.first for p in row if p.sense.kind == "act" and p.first > (predicate.carried or 0))
    last = next(later, len(sentence.tokens)) - 1
    agents = agents or agents_within(sentence, (predicate.carried or 0) + 1, last)
    if predicate.voice == "undergo":
        subject = between[0] if between else front
        roles.subject = subject
        roles.victims = [subject] if subject is not None and human(subject) else []
        roles.doers = agents[:1]
        return roles
    if whom is None and carried is not None and sentence.tokens[predicate.carried or 0].act in _CARRIED_OUT_ON:
        # "نُفذ حكم الإعدام في ثلاثة سجناء".
        behind = (p for p in phrases_behind(sentence, predicate, len(sentence.tokens) - 1) if human(p))
        upon = sentence.grammar.words_for("upon")
        whom = next((p for p in behind if p.prep >= 0 and sentence.tokens[p.prep].low in upon), None)
    roles.victims = [whom] if whom is not None and human(whom) else []
    if predicate.voice == "active":
        subject = between[0] if between else front
        roles.subject = subject
        roles.doers = [subject] if subject is not None else []
    else:
        roles.subject = next(iter(roles.victims), None)
        roles.doers = agents[:1]
    return roles


def taken_up(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "خمسون مواطنا تم اختطافهم", "المدون الذي جرى اعتقاله": whom the pronoun of an act's noun takes up, right before
    the verb that carries it."""
    if predicate.carried is None or predicate.voice != "passive" or not predicate.first:
        return None
    relative = sentence.tokens[predicate.first - 1].tag == "rel"
    found = antecedent(sentence, predicate.first - 1) if relative else sentence.ending_at(predicate.first - 1)
    several = sentence.tokens[predicate.last + 1].low in sentence.grammar.them
    if found is None or found.prep >= 0 or not human(found) or found.sort == "body":
        return None
    return found if several == (found.plural or bool(found.rest)) else None
