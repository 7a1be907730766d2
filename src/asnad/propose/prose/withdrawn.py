"""Does what somebody has said still stand? "Une dépêche, corrigée depuis", "habló en un principio de nueve muertos"."""

from __future__ import annotations

from asnad.propose.prose.sentence import Sentence

__all__ = ["withdrawn"]


def withdrawn(sentence: Sentence, verb: int, said: tuple[int, int]) -> bool:
    """Whether words around a verb of saying tell that it was corrected, denied or taken back later.

    ``said`` is what is said; inside it only those count that stand near a "but" or a preposition ("avant de corriger").
    """
    tokens = sentence.tokens
    first = max((i + 1 for i in range(verb) if tokens[i].tag == "stop"), default=0)
    end = next((i for i in range(verb, len(tokens)) if tokens[i].tag in ("stop", "end")), len(tokens))
    for at in range(first, end):
        if tokens[at].low not in sentence.grammar.withdrawn:
            continue
        inside = said[0] <= at <= said[1]
        if not inside or any(t.tag == "but" or t.role == "other" for t in tokens[max(said[0], at - 4) : at]):
            return True
    return False
