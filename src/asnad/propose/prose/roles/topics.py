"""Which subject does an Arabic verb have that stands behind "that", and not right before it?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import is_woman, number_of
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["as_for", "has_come", "same_one", "topic"]

_AS_FOR, _THEN = "اما", "ف"


def topic(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "أفاد بأن مسلحين يستقلون سيارة اغتالوا …": the people right behind "that" are the subject of a verb of many."""
    tokens = sentence.tokens
    opener = next((i for i in range(predicate.first - 1, -1, -1) if tokens[i].tag in ("that", "stop", "end")), -1)
    if opener < 0 or tokens[opener].tag != "that" or number_of(sentence, predicate) != "many":
        return None
    who = sentence.starting_at(opener + 1)
    between = tokens[who.end + 1 : predicate.first] if who is not None else []
    plain = not any(t.tag in ("comma", "conj", "rel") or t.forms for t in between)
    return who if who is not None and plain and human(who) and (who.plural or who.rest) else None


def same_one(sentence: Sentence, predicate: Predicate, low: int) -> Phrase | None:
    """ "أكدت أن سامر كان في لماي وأنه تعرض للضرب": the "he" of a second "that" is the subject of the first."""
    tokens = sentence.tokens
    he = low > 1 and tokens[low - 1].tag == "that" and tokens[low - 1].low.endswith(("ه", "ها"))
    if not he or predicate.first != low or tokens[low - 2].tag != "conj":
        return None
    first = next((i for i in range(low - 3, -1, -1) if tokens[i].tag in ("that", "stop", "quote")), -1)
    who = sentence.starting_at(first + 1) if first >= 0 and tokens[first].tag == "that" else None
    if who is None or who.sort != "person" or who.plural or who.rest or who.pronoun or not human(who):
        return None
    return who if is_woman(sentence, sentence.mention(who)) == tokens[low - 1].low.endswith("ها") else None


def as_for(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "أما رفيقه، زهير طابو، فما زال …": of whom the verb behind "as for" is told, by name where commas tell it."""
    tokens, then = sentence.tokens, predicate.first - 1
    opener = next((i for i in range(then - 1, -1, -1) if tokens[i].low == _AS_FOR), -1)
    if opener < 0 or then < 0 or tokens[then].low != _THEN or any(t.forms for t in tokens[opener + 1 : then]):
        return None
    last = then - 1 - (tokens[then - 1].tag == "comma")
    first, named = sentence.starting_at(opener + 1), sentence.ending_at(last)
    if first is None or not human(first) or first.prep >= 0:
        return None
    told = named is not None and named.name is not None and named.sort == "person" and named.prep < 0
    return named if told and tokens[then - 1].tag == "comma" else first


def has_come(sentence: Sentence, phrase: Phrase, predicate: Predicate) -> bool:
    """ "عندما وصلت هدى العطار، وزيرة العدل، قتل …", "بوساطة هدى العطار، وزيرة العدل، قتل …": behind a comma the one of
    whom a "when" tells, or a word that nobody knows, has no other verb."""
    before = sentence.tokens[max(0, phrase.first - 2) : phrase.first]
    led = [t.tag for t in before[:1]] == ["when"] and bool(before[-1].forms)
    led = led or (bool(before) and not (before[-1].tag or before[-1].forms))
    return led and any(t.tag == "comma" for t in sentence.tokens[phrase.end + 1 : predicate.first])
