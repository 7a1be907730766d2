"""Is what somebody says believed by who tells it: said falsely, under torture, taken back, spread as a rumour?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence

__all__ = ["is_admitted", "is_rumour", "is_unbelieved", "taken_back"]


def is_unbelieved(sentence: Sentence, predicate: Predicate, row: list[Predicate], said: int) -> bool:
    """ "Afirmó falsamente", "confesó bajo tortura", "torturé pendant des jours, a avoué"."""
    first = _opening(sentence, predicate.first)
    words = sentence.tokens[first : max(predicate.last + 1 + (sentence.grammar.order == "SVO"), said)]
    if any(t.low in sentence.grammar.falsely or t.low in sentence.grammar.forced for t in words):
        return True
    hurt = any(first <= p.first < predicate.first and p.sense.code in ("torture", "beating") for p in row)
    return predicate.sense.code == "admits" and (hurt or _is_wrung(sentence, predicate, row))


def _is_wrung(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Confesó haber matado a Dane bajo tortura"; but not "que Dane murió bajo tortura"."""
    for at in range(predicate.last + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.tag == "stop":
            return False
        if " " in token.low and token.low in sentence.grammar.forced:
            return not any(p.voice == "undergo" and p.first <= at <= p.last + 2 for p in row)
    return False


def is_admitted(sentence: Sentence, row: list[Predicate], first: int) -> bool:
    """Whether what stands behind an admission is a deed: "haber matado", "el asesinato", "41 muertes"."""
    said = sentence.starting_at(first)
    deed = said is not None and (said.sort == "act" or any(t.act for t in sentence.tokens[said.first : said.last + 1]))
    return deed or any(p.first == first and p.tense in ("perfect", "infinitive") for p in row)


def taken_back(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "S'est rétracté après avoir dit que", "mintió al decir que", "كذب حين قال إن"."""
    held = next((p for p in reversed(row) if p.last < predicate.first), None)
    # "N'a pas considéré comme établi que"
    unfound = held is not None and held.negative and predicate.tense == "participle" and predicate.joined is None
    denied = held is not None and (held.sense.kind, held.sense.code) in (("cue", "none"), ("say", "denied"))
    if held is None or not (unfound or denied):
        return False
    between = sentence.tokens[held.last + 1 : predicate.first]
    return not any(t.tag in ("comma", "conj", "but", "stop", "that") for t in between)


def is_rumour(sentence: Sentence, at: int) -> bool:
    grammar = sentence.grammar
    return any(stem in grammar.rumours for stem, _ in grammar.stems(sentence.tokens[at].low))


def _opening(sentence: Sentence, at: int) -> int:
    """Where the part of the sentence begins that a token stands in: behind a semicolon or its like."""
    return max((i + 1 for i in range(at) if sentence.tokens[i].tag == "stop"), default=0)
