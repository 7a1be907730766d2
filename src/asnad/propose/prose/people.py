"""What are people called by a phrase: soldiers and other officials, relatives?"""

from __future__ import annotations

from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.sentence import Sentence

__all__ = ["is_force", "is_kin"]


def is_force(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether people are soldiers, officers, judges or other officials, who may have done what is told."""
    grammar = sentence.grammar
    last = phrase.of.first - 1 if phrase.of is not None else phrase.last
    words = [t.low for t in sentence.tokens[phrase.first : max(last, phrase.head) + 1]]
    of_body = phrase.plural and phrase.of is not None and phrase.of.sort == "body"
    return of_body or any(grammar.is_office(w) or any(s in grammar.forces for s, _ in grammar.stems(w)) for w in words)


def is_kin(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase says whose relative somebody is."""
    grammar = sentence.grammar
    return any(stem in grammar.kin for stem, _ in grammar.stems(sentence.tokens[phrase.head].low))
