"""With whom was somebody seized or killed: "fue secuestrado junto con su hermano", "a été arrêté avec son fils"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.clause import human, is_force, is_kin
from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.predicate import Predicate
from asnad.propose.prose.roles import Roles
from asnad.propose.prose.sentence import Sentence
from asnad.propose.trigger import act_traits

__all__ = ["along_with"]

_SOMEBODY = frozenset({"person", "people", "number"})


def along_with(sentence: Sentence, predicate: Predicate, roles: Roles, high: int) -> list[Phrase]:
    """Those with whom the one that a passive tells of was seized, held or killed.

    Promises: a relative, or who has a name or a number; no soldier or other official, who may have been there to do it.
    """
    suffered = act_traits(predicate.sense.code) & {"custody", "lethal"} and predicate.voice == "passive"
    if not suffered or predicate.negative or len(roles.victims) != 1:
        return []
    for phrase in sentence.phrases:
        led = predicate.last < phrase.prep <= high and sentence.tokens[phrase.prep].low in sentence.grammar.along
        if not led or phrase.pronoun or any(p.sort not in _SOMEBODY or not human(p) for p in phrase.group):
            continue
        told = all(p.name is not None or p.count is not None or is_kin(sentence, p) for p in phrase.group)
        return [replace(phrase, prep=-1, role="")] if told and not is_force(sentence, phrase) else []
    return []
