"""Which act does the verb of a group name, with the words around it: "gunned the mayor down", "took her hostage"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import VerbGroup
from asnad.propose.english.words.token import Token
from asnad.propose.english.words.trigger import Trigger, act_alone, act_verb, can_name_act

__all__ = ["verb_act"]


def verb_act(tokens: list[Token], verb: VerbGroup) -> Trigger | None:
    """The act that a verb group names, if it does."""
    if not can_name_act(verb.lemma):
        return None
    if verb.lemma == "try":
        following = tokens[verb.main + 1 : verb.main + 9]
        if any(t.tag == "to" for t in following) or [t.low for t in following[:1]] == ["to"]:
            return None
    if (alone := act_alone(verb.lemma)) is not None:
        return alone
    before = [t.low for t in tokens[max(0, verb.main - 3) : verb.main]]
    after = tokens[verb.main + 1 : verb.main + 9]
    left_so = next((t.low for t in after if t.tag == "adv" and t.low in words("words", "leaves_so")), None)
    if left_so is not None and (so := act_verb(verb.lemma, before, [left_so])) != act_verb(verb.lemma, before, ()):
        beside = left_so == after[0].low
        return so if beside or so is None else so._replace(after=0)  # "took her hostage"
    found = _with_particle(verb.lemma, before, after) or act_verb(verb.lemma, before, [t.low for t in after])
    if found is not None and found.after and any(t.low == "range" for t in after[found.after : found.after + 3]):
        return found._replace(after=0)  # "shot | at (very) close range": nobody is shot at
    return found


_PARTICLES = frozenset({"up", "down", "off", "over", "free", "out"})
_WHOM = frozenset({"det", "own", "gen", "num", "quant", "pron", "adj", "noun", "name"})
_CLOSES = frozenset({"end", "comma", "stop", "quote", "conj", "time", "sub", "prep", "adv", "to"})


def _with_particle(lemma: str, before: list[str], after: list[Token]) -> Trigger | None:
    """ "Gunned the mayor down", "rounded them up": the particle stands behind whomever the verb acts on."""
    at = next((i for i, t in enumerate(after) if t.tag not in _WHOM or t.low in _PARTICLES), 0)
    if not at or after[at].low not in _PARTICLES or lemma in {"put", "lay"}:
        return None
    if at + 1 < len(after) and after[at + 1].tag not in _CLOSES:
        return None  # "ran the truck over Holt"
    found = act_verb(lemma, before, [after[at].low])
    return found._replace(after=0) if found is not None and found.after else None
