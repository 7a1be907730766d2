"""Is the gas that people are gassed with tear gas, and no poison?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.words.morphology import singular

__all__ = ["is_of_a_crowd"]


def is_of_a_crowd(sentence: Sentence, clause: Clause) -> bool:
    """ "Riot police gassed students", "demonstrators were gassed": with tear gas, by its word or who they are."""
    if not sentence.lows.isdisjoint(words("nouns", "tear_gas", "gas")):
        return True
    if not sentence.lows.isdisjoint(words("nouns", "tear_gas", "poison")):
        return False  # "were gassed with a nerve agent"
    people = (*clause.subjects, *clause.objects, *clause.after("by"))
    heads = {singular(sentence.low(p)) for p in people}
    return not heads.isdisjoint(words("nouns", "tear_gas", "people"))
