"""Which act does a number of people tell of by its own noun: "y treinta heridos", "وثلاثون جريحا"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.phrases.told_apart import own_act
from asnad.propose.prose.roles.roles import Roles

__all__ = ["beside"]


def beside(sentence: Sentence, predicate: Predicate, roles: Roles, row: list[Predicate]) -> list[tuple[str, Phrase]]:
    """The numbers of those who suffered another act than those before them: "fueron asesinados tres y dos heridos".

    Promises: nothing where somebody has done it, who may have done the one and not the other, or where it is a release.
    """
    done = predicate.voice in ("passive", "undergo") or roles.passive
    if not done or roles.doers or predicate.sense.code == "release" or all(v.count is None for v in roles.victims):
        return []
    tokens = sentence.tokens
    at = max(predicate.last, *(v.end for v in roles.victims)) + 1
    found: list[tuple[str, Phrase]] = []
    heads = {p.head for p in row}
    while at + 1 < len(tokens) and tokens[at].tag in ("conj", "comma"):
        phrase = sentence.starting_at(at + 1)
        group = phrase.group if phrase is not None else []
        codes = [own_act(tokens, sentence.grammar, one) for one in group]
        if phrase is None or not all(codes) or heads & set(range(phrase.first, phrase.end + 1)):
            break
        at = phrase.end + 1
        if at < len(tokens) and (tokens[at].tag == "aux" or (tokens[at].forms and not tokens[at].tag)):
            # "… y treinta heridos llegaron al hospital": of these something else is told.
            break
        found.extend(zip(codes, group, strict=True))
    return [(code, phrase) for code, phrase in found if code != predicate.sense.code]
