"""Is it what people are sent, hired or told to do: "paid two men to kill the priest"?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_rank

__all__ = ["is_bidden"]


def is_bidden(sentence: Sentence, clause: Clause, governor: Clause) -> bool:
    """ "Paid two men to kill the priest", "told his men to shoot": what people are sent or hired for."""
    act = clause.verb.act
    whom = governor.subjects if governor.passive else governor.objects
    if act is None or "non-violation" in act_traits(act.code) or not whom or governor.negative:
        return False
    if governor.verb.lemma == "tell":
        his = all(sentence.tokens[p.first].tag == "own" and p.sort in {"person", "group"} for p in whom)
        by = governor.after("by") if governor.passive else governor.subjects
        ranks = bool(by) and all(_has_a_rank(sentence, p) for p in by)  # "General Dane told the soldiers to fire"
        bound = ranks and all(_has_a_rank(sentence, p) or _is_armed(sentence, p) for p in whom)
        return (his or bound) and clause.kind == "inf"  # "told our reporter that those detained …"
    people = all(p.sort in {"person", "group", "body"} and p.proper is None for p in whom)
    return governor.verb.lemma in words("lemmas", "hires") and people


def _has_a_rank(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(is_rank(t.low) for t in sentence.tokens[phrase.first : phrase.head + 1])


def _is_armed(sentence: Sentence, phrase: NounPhrase) -> bool:
    return singular(sentence.low(phrase)) in words("nouns", "armed")
