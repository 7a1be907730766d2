"""Who is the "I" of a text: "My name is Mira Holt", "I, Mira Holt, a farmer, …"?"""

from __future__ import annotations

from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma

__all__ = ["calls_himself"]


def calls_himself(sentence: Sentence) -> NounPhrase | None:
    """The name that the text's own "I" bears; ``None`` where none is told, or only between quotation marks."""
    if sentence.lows.isdisjoint({"i", "my"}) or sentence.opened or sentence.kind == "quote" or sentence.asks:
        return None
    row = sentence.row
    opening, name = chunk_at(row, 0), chunk_at(row, 2)
    if isinstance(opening, NounPhrase) and sentence.low(opening) == "i" and is_comma(chunk_at(row, 1)):
        return name if isinstance(name, NounPhrase) and _is_a_name(name) and is_comma(chunk_at(row, 3)) else None
    clause = sentence.clauses[0] if sentence.clauses else None
    if clause is None or clause.verb.lemma != "be" or clause.negative or clause.verb.modal or clause.conditional:
        return None
    subject = clause.subjects[0] if clause.subjects and clause.objects else None
    if subject is None or subject.first > 0:
        return None
    lows = [t.low for t in sentence.tokens[subject.first : subject.last + 1]]
    called = lows in (["i"], ["my", "name"], ["my", "full", "name"])
    return clause.objects[0] if called and _is_a_name(clause.objects[0]) else None


def _is_a_name(phrase: NounPhrase) -> bool:
    """A whole name: not "I am Meran"."""
    return phrase.is_named and phrase.sort == "person" and not phrase.det and phrase.last > phrase.first
