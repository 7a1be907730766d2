"""Which act's nouns does a light verb carry? "شکنجه و اعدام شدند" has two."""

from __future__ import annotations

from asnad.propose.prose.sentence import Sentence
from asnad.propose.prose.token import Token

__all__ = ["verbal_nouns", "without_verb"]


def verbal_nouns(tokens: list[Token], verb: int) -> list[int]:
    """The act's nouns right before a light verb, in order."""
    step = verb - 1
    while step >= 0 and tokens[step].tag == "adv":
        step -= 1
    found: list[int] = []
    while step >= 0 and tokens[step].act and not tokens[step].plural and tokens[step].tag in ("", "verbal"):
        if step and tokens[step - 1].tag == "prep":
            # "تهدید به مرگ شد": what stands behind a preposition is not the verb's.
            break
        found.append(step)
        step -= 1
        if step > 0 and tokens[step].tag == "conj" and tokens[step - 1].act:
            step -= 1
            continue
        break
    return found[::-1]


def without_verb(sentence: Sentence, heads: list[int]) -> list[int]:
    """ "سه نفر کشته، دو نفر زخمی و پنج نفر بازداشت شدند": the act's nouns before "and" or a comma that share the light
    verb, each with its own number before it; in order."""
    tokens = sentence.tokens
    found: list[int] = []
    while heads:
        step = (found or heads)[0] - 1
        while step > 0 and (tokens[step].tag == "object" or tokens[step].low in sentence.grammar.others):
            step -= 1
        phrase = sentence.ending_at(step)
        mark = phrase.first - 1 if phrase is not None and phrase.prep < 0 and phrase.count is not None else 0
        if mark < 1 or tokens[mark].tag not in (("comma", "conj") if found else ("conj",)):
            break
        act = tokens[mark - 1]
        before = sentence.covering(mark - 1)
        if not act.act or act.tag or (before is not None and before.first != mark - 1):
            break
        found.insert(0, mark - 1)
    return found
