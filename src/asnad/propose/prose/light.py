"""Which act's nouns does a light verb carry? "شکنجه و اعدام شدند" has two."""

from __future__ import annotations

from asnad.propose.prose.token import Token

__all__ = ["verbal_nouns"]


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
