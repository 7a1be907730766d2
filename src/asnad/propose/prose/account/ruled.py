"""Which ruling is a verb said to have made, lifted or upheld, and against whom: a warrant, a case, a sentence?"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.grammar import Told

__all__ = ["Ruled", "ruled"]

_OF, _SUBJECT = "@of", "@subject"
_ENDS = frozenset({"stop", "end", "that", "rel", "if", "but"})
_FAR = 10
"""Tokens between a noun and whom it is about."""


class Ruled(NamedTuple):
    """An outcome, whom the noun at these tokens is about, and whether it is only their ``own``."""

    outcome: str
    whom: Phrase
    noun: tuple[int, int]
    own: bool


def ruled(sentence: Sentence, predicate: Predicate, low: int, high: int) -> Ruled | None:
    """What a verb that stands in the clause from ``low`` to ``high`` does to one of its nouns."""
    grammar, tokens = sentence.grammar, sentence.tokens
    lines = [t for f in tokens[predicate.last].forms for t in grammar.told.get(f.lemma, ())]
    lines += [t for f in tokens[predicate.head].forms for t in grammar.told.get(f.lemma, ())] if not lines else []
    # "Confirmó la absolución de X".
    unlike = any(tokens[at].low in grammar.account["unlike"] for at in range(low, high + 1))
    for line in dict.fromkeys(lines):
        if unlike and line.outcome != "acquitted":
            continue
        noun = _noun(sentence, predicate, line, low, high)
        if noun is None:
            continue
        if (whom := _against(sentence, predicate, line, noun, (low, high))) is not None:
            return Ruled(line.outcome, whom, noun, own=False)
        if _OF in line.whom and (whom := _owner(sentence, noun, high)) is not None:
            return Ruled(line.outcome, whom, noun, own=True)
        if _SUBJECT in line.whom and (whom := _subject(sentence, predicate, low, noun)) is not None:
            return Ruled(line.outcome, whom, noun, own=False)
    return None


def _subject(sentence: Sentence, predicate: Predicate, low: int, noun: tuple[int, int]) -> Phrase | None:
    """ "استفاد العقيد سامر من قانون العفو": of whom the verb is told, where that one has a name or a number."""
    if sentence.grammar.order == "SVO":
        who = subject_before(sentence, predicate.first)[0]
    elif sentence.grammar.order == "VSO":
        who = sentence.starting_at(predicate.last + 1)
    else:
        plain = (p for p in sentence.phrases if low <= p.first and p.end < noun[0] and p.prep < 0 and not p.marked)
        who = next(plain, None)
    told = who is not None and human(who) and who.prep < 0 and (who.name is not None or who.count is not None)
    return who if told else None


def _noun(sentence: Sentence, predicate: Predicate, line: Told, low: int, high: int) -> tuple[int, int] | None:
    """The first and last token of one of the nouns, where what the verb is done to stands."""
    before, behind = range(low, predicate.first), range(predicate.head + 1, min(predicate.last + 9, high + 1))
    order = sentence.grammar.order
    places = [before] if order == "SOV" else [behind]
    if order == "SVO" and (predicate.voice == "passive" or predicate.impersonal or predicate.tense == "participle"):
        places = [before, behind]
    for place in places:
        for at in place:
            if place is behind and sentence.tokens[at].tag in _ENDS:
                break
            last = next((last for noun in line.nouns if (last := _ends(sentence, at, noun)) is not None), None)
            led = at > 0 and sentence.tokens[at - 1].tag == "prep" and sentence.tokens[at - 1].low not in line.led
            phrase = sentence.covering(at)
            plain = order == "VSO" or phrase is None or phrase.prep < 0 or bool(line.led)
            if last is not None and not led and plain:
                return at, last
    return None


def _ends(sentence: Sentence, first: int, noun: tuple[str, ...]) -> int | None:
    """The token at which the words of a noun end that begin at ``first``, with or without article and pronoun."""
    tokens, grammar = sentence.tokens, sentence.grammar
    words: list[str] = []
    at = first + 1
    long = grammar.order == "SOV" and len(noun) == 2 and at + 2 < len(tokens) and tokens[first].low == noun[0]
    if long and tokens[at + 1].low in grammar.durations and tokens[at + 2].low == noun[1]:
        # «حکم پنج سال حبس»
        return at + 2
    at = first
    while at < len(tokens) and len(words) < len(noun):
        words.extend(tokens[at].low.replace("'", "' ").split())
        at += 1
    if tuple(words) == noun:
        return at - 1
    heads = {stem for stem, _ in grammar.stems(words[0])} | {words[0].removesuffix(e) for e in grammar.his_own}
    rest = tuple(w.removeprefix(grammar.prefixes[0]) if grammar.prefixes else w for w in words[1:])
    return at - 1 if noun[0] in heads and (tuple(words[1:]) == noun[1:] or rest == noun[1:]) else None


def _against(
    sentence: Sentence, predicate: Predicate, line: Told, noun: tuple[int, int], clause: tuple[int, int]
) -> Phrase | None:
    """Whom the noun is against: behind one of the words that its line has."""
    tokens = sentence.tokens
    free = sentence.grammar.order != "SVO"
    # "Pesa sobre X una orden de captura"
    low, high = clause
    start = low if free else predicate.last + 1 if predicate.last < noun[0] else noun[1] + 1
    for at in range(start, high):
        if not free and (at > noun[1] + _FAR or tokens[at].tag in _ENDS):
            break
        if at == predicate.head:
            continue
        if tokens[at].low not in line.whom:
            if (he := _joined(sentence, line, at)) is not None:
                return he
            continue
        for phrase in _all(sentence):
            if (phrase.prep == at or phrase.first == at + 1) and human(phrase) and phrase.sort != "body":
                # «سه مأمور قرار جلب»: without the noun.
                over = phrase.first < noun[0] <= phrase.last
                return replace(phrase, last=noun[0] - 1) if over else phrase
        if (he := _pronoun(sentence, at + 1)) is not None:
            return he
    return None


def _joined(sentence: Sentence, line: Told, at: int) -> Phrase | None:
    """ "بحقه": a pronoun at the end of a preposition of two words."""
    both = sentence.tokens[at].low + sentence.tokens[at + 1].low
    for ending, letters in sentence.grammar.his_own.items():
        if sentence.tokens[at].tag == "prep" and both.endswith(ending) and both.removesuffix(ending) in line.whom:
            known = sentence.meant(at + 1) is not None
            return Phrase(at + 1, at + 1, at + 1, "person", pronoun=True, ending=letters) if known else None
    return None


def _pronoun(sentence: Sentence, at: int) -> Phrase | None:
    """ "Contre lui", "بحقها": one who is meant by a pronoun that is no phrase of its own."""
    token = sentence.tokens[at]
    if token.tag not in ("whom", "clitic", "he") or sentence.meant(at) is None:
        return None
    return Phrase(at, at, at, "person", pronoun=True)


def _owner(sentence: Sentence, noun: tuple[int, int], high: int) -> Phrase | None:
    """Whose the noun is: "la condena de X", "su condena", «محکومیت X», «حکمش»."""
    tokens, grammar = sentence.tokens, sentence.grammar
    first = noun[0]
    if first and tokens[first - 1].low in grammar.theirs:
        whose = Phrase(first - 1, first - 1, first - 1, "person", pronoun=True)
        return whose if sentence.meant(first - 1) is not None else None
    for ending in sorted(grammar.his_own, key=len, reverse=True):
        bare = tokens[noun[1]].low.removesuffix(ending)
        at = noun[1]
        if bare != tokens[at].low and bare in grammar.nouns and sentence.meant(at) is not None:
            return Phrase(at, at, at, "person", pronoun=True, ending=grammar.his_own[ending])
    for phrase in _all(sentence):
        behind = noun[1] < phrase.first <= min(noun[1] + 9, high) and human(phrase) and phrase.sort != "body"
        owned = phrase.role == "of" or phrase.prep < 0 or grammar.order != "SVO"
        between = tokens[noun[1] + 1 : phrase.prep if phrase.prep >= 0 else phrase.first]
        if behind and owned and not any(t.tag in _ENDS or t.tag == "comma" for t in between):
            named = sentence.starting_at(phrase.last + 1) if phrase.name is None else None
            if named is not None and named.prep < 0 and named.name is not None and not grammar.capitals:
                # «حکم جلب سرهنگ رضا دلخوان»: one, with the name.
                titles = (phrase.first, phrase.last)
                return replace(named, first=phrase.first, sort="person", titles=titles, rest=[])
            return replace(phrase, rest=[p for p in phrase.rest if human(p)])
    return None


def _all(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence, and those that they are of."""
    found: list[Phrase] = []
    for phrase in sentence.phrases:
        inner: Phrase | None = phrase
        while inner is not None:
            found.append(inner)
            inner = inner.of
    return sorted(found, key=lambda p: p.first)
