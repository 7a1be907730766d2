"""Is an act told of as done to whom it is told of, or as one of two, or to one of two?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.governor import causes

__all__ = ["are_either", "is_one_of_two"]


def is_one_of_two(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Once fueron muertos o heridos", "ejecutó o hizo desaparecer a tres": how many of each nobody says."""
    tokens, either = sentence.tokens, sentence.grammar.or_else
    if _or_something(sentence, predicate):
        return True
    causing = {id(caused): p for p, caused in pairwise(row) if causes(sentence, p, caused)}
    row = [p for p in row if not any(p is cause for cause in causing.values())]
    at = row.index(predicate)
    pairs = [row[i : i + 2] for i in (at - 1, at) if 0 <= i < len(row) - 1]
    return any(
        (begins := causing.get(id(second), second).first) > 0
        and tokens[begins - 1].low in either
        and first.sense.kind == second.sense.kind == "act"
        and all(t.tag not in ("stop", "comma") for t in tokens[first.last + 1 : second.first])
        for first, second in pairs
    )


def _or_something(sentence: Sentence, predicate: Predicate) -> bool:
    """ "احضار یا بازداشت شدند", "خطفوا أو فقدوا": or what a word tells that is no act's."""
    tokens, either = sentence.tokens, sentence.grammar.or_else
    if sentence.grammar.order == "SOV" and predicate.first > 1 and tokens[predicate.first - 1].low in either:
        other = tokens[predicate.first - 2]
        return not (other.tag or other.sort or other.act or other.forms)
    behind = tokens[predicate.last + 1 : predicate.last + 3]
    joined = sentence.grammar.order == "VSO" and len(behind) > 1 and behind[0].low in either
    return joined and not (behind[1].tag or behind[1].sort or behind[1].act)


def are_either(sentence: Sentence, group: Phrase) -> bool:
    """ "Mataron a Pedro o a Tomás", "سربازان رضا یا علی را کشتند": one of them, and nobody says whom."""
    return any(
        token.low in sentence.grammar.or_else
        for one, other in pairwise(group.group)
        for token in sentence.tokens[one.end + 1 if one is not group else one.last + 1 : other.first]
    )
