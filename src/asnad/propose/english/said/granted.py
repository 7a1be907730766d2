"""What do words take for granted that deny something else of it: "did not know that …", "could not say why …"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.stance import report_stance

__all__ = ["denies_knowledge", "is_granted"]

_NOW = frozenset({"do", "don't"})


def is_granted(sentence: Sentence, clause: Clause, lemma: str, who: NounPhrase | None, first: int) -> bool:
    """Whether what stands from the token ``first`` on happened, whatever the clause says of knowing or telling it.

    "Nobody knew that soldiers had killed him", "the army would not say why it killed him", "nobody denies that"; but
    "I don't know that they killed him".
    """
    lead = sentence.tokens[first - 1].low
    nobody = who is not None and is_none(sentence, who)
    denied = nobody or negative(sentence, clause)
    if lead in {"why", "how"}:
        return denied
    if lead != "that":
        return False
    if lemma in {"doubt", "dispute"} or report_stance(lemma) in {"denied", "disputed"}:
        return nobody  # "nobody doubts that soldiers killed him"
    if lemma == "forget":
        return not (clause.conditional or clause.passive)
    mine = who is not None and sentence.low(who) in {"i", "we"} and sentence.tokens[clause.verb.first].low in _NOW
    knows = lemma in words("lemmas", "granted") and not clause.passive
    return denied and knows and not (mine or sentence.asks)


def denies_knowledge(sentence: Sentence, clause: Clause) -> bool:
    """ "Denied knowing that soldiers killed him"."""
    known = next((c for c in sentence.clauses if c.at == clause.at + 1), None)
    gerund = known is not None and known.kind == "ing" and known.verb.lemma in words("lemmas", "knows")
    return gerund and report_stance(clause.verb.lemma) == "denied"
