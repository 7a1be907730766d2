"""Is what is called an attack one with words, laws or votes, and no act of violence?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["are_words", "bear_no_arms", "is_immaterial"]


def is_immaterial(sentence: Sentence, attacked: list[NounPhrase]) -> bool:
    """ "Launched attacks on economic rights", "assaulted the democratic process": nobody is hurt by it."""
    return bool(attacked) and all(singular(sentence.low(p)) in words("nouns", "immaterial") for p in attacked)


def bear_no_arms(sentence: Sentence, doers: list[NounPhrase]) -> bool:
    """ "The party's attack", "Voss's attack on the union": who attacks alone, and nobody whom, does so with words."""
    unarmed = words("nouns", "unarmed")
    return bool(doers) and all(singular(sentence.low(d)) in unarmed or _is_one_by_name(d) for d in doers)


def _is_one_by_name(phrase: NounPhrase) -> bool:
    return phrase.is_named and phrase.sort == "person" and not phrase.plural


def are_words(sentence: Sentence, clause: Clause) -> bool:
    """ "Attacked her for her comments", "attacked the outlet and its reporters", "were attacked by a columnist"."""
    if clause.verb.lemma != "attack":
        return False
    doers, attacked = (clause.after("by"), clause.subjects) if clause.passive else (clause.subjects, clause.objects)
    said = any(singular(sentence.low(p)) in words("nouns", "opinions") for p in clause.after("for", "over"))
    printed = any(singular(sentence.low(p)) in words("nouns", "printed") for p in attacked)
    told = {singular(t.low) for p in doers for t in sentence.tokens[p.first : p.core + 1]}
    return said or (printed and len(attacked) > 1) or not words("nouns", "who_speak").isdisjoint(told)
