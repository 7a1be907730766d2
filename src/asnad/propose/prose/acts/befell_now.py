"""What befell whom in this sentence, for the pronouns of the next one?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import relative_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["befall"]


def befall(sentence: Sentence, code: str, victims: list[Phrase], told: Predicate) -> None:
    """Keep that an act befell these, and whoever was with them: "fue detenido con Luna"."""
    if relative_before(sentence, told) and all(p.first > told.first for p in victims):
        # "Voss, qui avait arrêté Luna, …": of Voss it is told what follows.
        return
    grammar = sentence.grammar
    beside = [p for p in sentence.phrases if p.prep >= 0 and human(p) and not p.pronoun]
    beside = [p for p in beside if sentence.tokens[p.prep].low in grammar.along | grammar.instruments]
    for one in (*victims, *(p for head in beside for p in head.group)):
        sentence.document.befell.setdefault(sentence.mention(one).span, set()).add(code)
