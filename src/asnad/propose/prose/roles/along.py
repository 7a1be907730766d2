"""With whom was somebody seized or killed: "fue secuestrado junto con su hermano", "a été arrêté avec son fils"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.apposed import apposed
from asnad.propose.prose.people.people import human, is_force, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles

__all__ = ["along_with"]

_VIOLENT = frozenset({"shooting", "beating", "torture"})
_SOMEBODY = frozenset({"person", "people", "number"})


def along_with(sentence: Sentence, predicate: Predicate, roles: Roles, high: int) -> list[Phrase]:
    """Those with whom the one that a passive tells of was seized, held or killed.

    Promises: a relative, or who has a name or a number; no soldier or other official, who may have been there to do it.
    """
    code, svo = predicate.sense.code, sentence.grammar.order == "SVO"
    suffered = bool(act_traits(code) & {"custody", "lethal"}) or (code in _VIOLENT and svo)
    suffered = suffered and (predicate.voice == "passive" or not svo)
    if not suffered or predicate.negative or len(roles.victims) != 1:
        return []
    near = high + 2 if sentence.tokens[min(high + 1, len(sentence.tokens) - 1)].tag == "comma" else high
    for phrase in sentence.phrases:
        led = phrase.prep >= 0 and sentence.tokens[phrase.prep].low in sentence.grammar.along
        led = led and (predicate.last < phrase.prep <= near if svo else _beside(sentence, roles.victims[0], phrase))
        led = led or (svo and predicate.last < phrase.first - 1 <= near and _as_well(sentence, phrase))
        if not led or phrase.pronoun or any(p.sort not in _SOMEBODY or not human(p) for p in phrase.group):
            continue
        told = all(_is_told(sentence, p) for p in phrase.group)
        return [replace(phrase, prep=-1, role="")] if told and not is_force(sentence, phrase) else []
    return []


def _as_well(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Dos hombres fueron detenidos, así como siete mujeres", "ainsi que sept femmes": who has no verb behind."""
    tokens, conj = sentence.tokens, sentence.tokens[phrase.first - 1]
    behind = tokens[phrase.end + 1] if phrase.end + 1 < len(tokens) else conj
    joined = conj.tag == "conj" and " " in conj.low and phrase.prep < 0
    return joined and behind.tag in ("end", "stop", "comma", "rel", "that", "prep", "conj")


def _beside(sentence: Sentence, victim: Phrase, phrase: Phrase) -> bool:
    """«رضا را همراه برادرش», "سامر مع شقيقه": right behind whom it was done to, and the object's mark."""
    after = victim.end + 1
    between = sentence.tokens[after : phrase.prep]
    return after <= phrase.prep and all(t.tag in ("object", "whom", "adv") for t in between)


def _is_told(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody has a name or a number, or is a relative; or the name stands behind a comma."""
    tokens = sentence.tokens
    theirs = sentence.grammar.is_relative_of_one(tokens[phrase.first].low, tokens[phrase.head].low)
    known = phrase.name is not None or phrase.count is not None or is_kin(sentence, phrase)
    return known or theirs or apposed(sentence, phrase) is not None
