"""Is a day, or a place, before a verb that verb's, or that of the clause before?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.finite import FINITE

__all__ = ["closes_when", "joins_between", "leads_next", "led_before", "led_from", "opens_next"]

_BESIDE = frozenset({"clitic", "se", "neg", "adv"})


def _past_setting(sentence: Sentence, at: int, high: int) -> int:
    """The first token behind the days and places that stand from a token on."""
    tokens, first = sentence.tokens, at
    while at <= high:
        phrase = sentence.starting_at(at + 1) if tokens[at].role == "place" and at < high else None
        if phrase is not None and phrase.prep == at and phrase.sort not in HUMAN:
            at = phrase.end + 1
        elif tokens[at].role == "place" and at < high and tokens[at + 1].tag == "time":
            at += 2
        elif tokens[at].tag in ("time", "adv") or (tokens[at].tag == "comma" and at > first):
            at += 1
        else:
            break
    return at


def leads_next(sentence: Sentence, conj: int, high: int) -> bool:
    """ "Mató a Luna y en Lomay el 2 de mayo detuvo a Paz": whether days or places behind "and" are the next verb's."""
    tokens, order = sentence.tokens, sentence.grammar.order
    if tokens[conj].tag != "conj" or order == "SOV" or high + 1 >= len(tokens) - 1:
        return False
    at = _past_setting(sentence, conj + 1, high)
    if at == conj + 1 or any(p.first < conj < p.end for p in sentence.phrases):
        return False
    if not any(t.tag == "time" or t.role == "place" for t in tokens[conj + 1 : at]):
        return False
    verb = high + 1
    while verb < len(tokens) - 1 and tokens[verb].tag in _BESIDE:
        verb += 1
    finite = tokens[verb].tag == "aux" or any(f.tense in FINITE for f in tokens[verb].forms)
    subject = sentence.starting_at(at)
    own = subject is not None and subject.prep < 0 and subject.sort in HUMAN and subject.end <= high and order == "SVO"
    return finite and (at == high + 1 or own)


def joins_between(sentence: Sentence, place: Phrase, predicate: Predicate) -> bool:
    """ "في قرية مران … وفي دمشق قُتل": whether an Arabic "and" parts a place from a verb behind it."""
    between = range(place.end + 1, predicate.first) if sentence.grammar.order == "VSO" else range(0)
    marks = (i for i in between if sentence.tokens[i].tag == "conj")
    return any(not any(p.first < i < p.end for p in sentence.phrases) for i in marks)


def opens_next(sentence: Sentence, place: Phrase) -> bool:
    """ "ضربت الشرطة سامر وفي قرية مران قتل …": in Arabic a place right behind "and", and no other, is where the next
    was done."""
    led = sentence.grammar.order == "VSO" and place.prep > 1 and sentence.tokens[place.prep - 1].tag == "conj"
    before = sentence.ending_at(place.prep - 2) if led else None
    return led and (before is None or before.role != "place")


def led_from(sentence: Sentence, predicate: Predicate) -> int:
    """Where the days and places begin that stand between an "and" and a verb that is joined to one before."""
    tokens, first = sentence.tokens, predicate.first
    for conj in range(first - 1, max(0, first - 8), -1):
        if tokens[conj].tag == "conj":
            return conj + 1 if _past_setting(sentence, conj + 1, first - 1) == first else first
        if tokens[conj].forms or tokens[conj].tag in ("stop", "that", "rel"):
            break
    return first


def led_before(sentence: Sentence, mark: int, low: int) -> int:
    """Where a clause begins that a comma, or "and", opens: before the days and places of "y en Lomay, los soldados"."""
    if sentence.tokens[mark].tag == "comma":
        for conj in range(mark - 1, max(low, mark - 8) - 1, -1):
            if sentence.tokens[conj].tag == "conj" and _past_setting(sentence, conj + 1, mark - 1) == mark:
                return conj + 1
    return mark + 1


def closes_when(sentence: Sentence, comma: int) -> bool:
    """In Arabic "عندما ضربوه في درعا، اعتقلوا …": whether a comma closes a clause that "when" opens a sentence with."""
    tokens = sentence.tokens
    opens = tokens[0].tag == "when" or (tokens[0].tag == "conj" and len(tokens) > 1 and tokens[1].tag == "when")
    first = tokens[comma].tag == "comma" and not any(t.tag in ("comma", "stop") for t in tokens[:comma])
    return opens and first and not any(p.first < comma < p.end for p in sentence.phrases)
