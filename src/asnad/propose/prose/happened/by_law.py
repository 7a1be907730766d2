"""What is done to anyone who does it, by a law, rather than what happened: "todo agente que torture a un preso"?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence

__all__ = ["is_by_law"]

_ENDS = frozenset({"stop", "end"})
_SOME = fold("ی")
_TO_COME = frozenset({"present", "future"})


def is_by_law(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether a predicate tells what a law says of whoever does something, or what he has done.

    Such a sentence has a word for a law or a verb of judging, and "every", or in Persian an indefinite ending, before
    one who does something; a soldier who "killed every man who fled" is told of by none.
    """
    tokens = sentence.tokens
    starts = [at for at in range(len(tokens)) if _is_anyone(sentence, at)]
    if not starts:
        return False
    judged = [p for p in row if _judges(p)]
    ruled = any(stem in sentence.grammar.rules for t in tokens for stem, _ in sentence.grammar.stems(t.low))
    for at in starts:
        end = next((i for i in range(at, len(tokens)) if tokens[i].tag in _ENDS), len(tokens))
        begin = next((i for i in range(at, -1, -1) if tokens[i].tag in _ENDS), 0)
        verdicts = [p for p in judged if begin <= p.first < end]
        if tokens[at].low not in sentence.grammar.words_for("every"):
            verdicts = [p for p in verdicts if p.tense in _TO_COME]
            ruled = False
        inside = at < predicate.first < end
        if (ruled or verdicts) and (inside or any(p.first == predicate.first for p in verdicts)):
            return True
    return False


def _is_anyone(sentence: Sentence, at: int) -> bool:
    """ "Tout agent qui", "كل موظف عذب", "كل من", «مأموری که»: a word for whoever does something."""
    tokens, grammar = sentence.tokens, sentence.grammar
    after = tokens[at + 1 : at + 4]
    if tokens[at].low in grammar.words_for("every"):
        if grammar.order == "VSO":
            whoever = " " in tokens[at].low and bool(after) and bool(after[0].forms)
            return whoever or (bool(after) and after[0].sort == "person" and any(t.forms for t in after[1:]))
        return any(t.tag in ("rel", "that") for t in after[1:])
    one = grammar.order == "SOV" and tokens[at].sort == "person" and tokens[at].low.endswith(_SOME)
    return one and bool(after) and after[0].tag in ("rel", "that")


def _judges(predicate: Predicate) -> bool:
    sense = predicate.sense
    return sense.kind == "judged" or sense.code in ("convicted", "sentence", "death_sentence", "trial")
