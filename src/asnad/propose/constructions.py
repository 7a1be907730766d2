"""Which acts does a verb tell of only with what stands behind it: "took him from his home", "died under torture"?"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import table, words
from asnad.propose.morphology import singular
from asnad.propose.phrase import NounPhrase
from asnad.propose.reading import Sentence

__all__ = ["constructed", "is_help"]

_SUFFERS = frozenset({"person", "name", "pron", "group", "number", "demonym"})
_LED_OFF = frozenset({"take", "drag", "lead", "carry"})


class Construction(NamedTuple):
    """An act's code, the prepositions behind the verb, and the nouns of which one heads what stands behind them."""

    act: str
    after: frozenset[str]
    nouns: frozenset[tuple[str, ...]]
    passive: bool


@cache
def _of_verb(lemma: str) -> tuple[Construction, ...]:
    return tuple(
        Construction(
            act,
            frozenset(entry["after"]),
            frozenset(tuple(noun.split()) for noun in entry["nouns"]),
            entry.get("passive", False),
        )
        for act, entries in table("constructions").items()
        for entry in entries.values()
        if lemma in entry["verbs"]
    )


def constructed(draft: Draft, clause: Clause) -> str | None:
    """The act that the clause's verb and what stands behind it tell of together, done to people; else ``None``."""
    sentence = draft.sentence
    for one in _of_verb(clause.verb.lemma):
        if one.passive and not clause.passive:
            continue
        behind = (p for low, group in clause.phrases if low in one.after for p in group)
        if any(_is_one_of(sentence, phrase, one.nouns) for phrase in behind) and _befalls_people(sentence, clause):
            return one.act
    return None


def is_help(draft: Draft, clause: Clause, act: str) -> bool:
    """Whether someone is taken away for their own good: by relatives, to hospital, by what is no person."""
    if act != "abduction" or clause.verb.lemma not in _LED_OFF:
        return False
    sentence = draft.sentence
    doers = clause.after("by") if clause.passive else clause.subjects
    kind = [singular(word) for d in doers for end in draft.mention(d).ends() for word in end.wording.lower().split()]
    kin = (
        words("nouns", "onlookers")
        | words("nouns", "helpers")
        | {k for of in table("nouns")["kin"].values() for k in of}
    )
    things = any(d.sort in {"thing", "act", "place"} and d.proper is None for d in doers)
    there = (*clause.after("to", "in", "into", "on"), *clause.after("for"))
    return (
        things or not kin.isdisjoint(kind) or any(singular(sentence.low(p)) in words("nouns", "refuges") for p in there)
    )


def _is_one_of(sentence: Sentence, phrase: NounPhrase, nouns: frozenset[tuple[str, ...]]) -> bool:
    inside = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
    inside[-1] = singular(inside[-1])
    return any(tuple(inside[-len(noun) :]) == noun for noun in nouns)


def _befalls_people(sentence: Sentence, clause: Clause) -> bool:
    """Whether whom the verb acts on, or who dies, can only be people."""
    suffering = clause.subjects if clause.passive or clause.verb.lemma == "die" else clause.objects
    return bool(suffering) and all(p.sort in _SUFFERS and sentence.low(p) != "it" for p in suffering)
