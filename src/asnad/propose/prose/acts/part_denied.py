"""Who denies a part in what was done to somebody, of one's own or of others: "نفى تورط ضباط في قتل …"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Act, Involvement
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.noun_roles import whom_of

__all__ = ["draft_parts_denied"]

_ENDS = frozenset({"stop", "end", "that", "rel", "comma", "if"})
_FAR = 6
"""Tokens between a word for a part and the act's noun."""


def draft_parts_denied(sentence: Sentence, row: list[Predicate]) -> None:
    """Denied claims from "negó su participación en el asesinato de X", «دست داشتن مأموران در قتل X را رد کرد».

    Promises: what is denied is the part, of those who are told to have had it, or of whoever denies it; that somebody
    was killed is not denied with it, so that no claim without a doer is made of it. Who denies nothing, and whose part
    it was is not understood, makes no claim.
    """
    for verb in row:
        denies = (verb.sense.kind, verb.sense.code) == ("say", "denied") and verb.tense in ("past", "present")
        if not denies or verb.negative or verb.impersonal:
            continue
        for deed in _acts(sentence):
            at = _part_before(sentence, deed)
            behind = verb.first > deed.end if sentence.grammar.order == "SOV" else verb.last < at
            low, _ = reach(sentence, verb, row)
            near = behind and (at >= low if sentence.grammar.order == "SOV" else _runs_to(sentence, verb.last + 1, at))
            if at > 0 and near:
                _claim(sentence, verb, at, deed, row)


def _acts(sentence: Sentence) -> list[Phrase]:
    """The acts' nouns of a sentence, with those inside another phrase."""
    inner = (of for p in sentence.phrases for of in (p, p.of) if of is not None)
    return [p for p in inner if p.sort == "act" and p.head not in sentence.taken]


def _part_before(sentence: Sentence, deed: Phrase) -> int:
    """The token of a word for a part in an act ("تورط", «دست داشتن») before its noun; 0 where there is none."""
    tokens, grammar = sentence.tokens, sentence.grammar
    led = deed.prep if deed.prep >= 0 else deed.first
    for at in range(led - 1, max(0, led - _FAR), -1):
        if tokens[at].tag in _ENDS:
            return 0
        words = {
            tokens[at].low,
            f"{tokens[at - 1].low} {tokens[at].low}",
            *(s for s, _ in grammar.stems(tokens[at].low)),
        }
        if words & grammar.parts and not tokens[at].tag:
            return at
    return 0


def _runs_to(sentence: Sentence, first: int, last: int) -> bool:
    return last - first < 2 * _FAR and not any(t.tag in _ENDS for t in sentence.tokens[first:last])


def _claim(sentence: Sentence, verb: Predicate, at: int, deed: Phrase, row: list[Predicate]) -> None:
    denier = _denier(sentence, verb, at, row)
    whom = whom_of(deed, deed)
    if denier is None or whom is None or not human(whom) or whom.sort == "body":
        return
    if whom.pronoun and not sentence.is_told(whom):
        return
    who = _whose_part(sentence, at, deed) or _speaks_for(denier)
    sentence.taken.add(deed.head)
    mention = sentence.mention(denier)
    told = Act(
        sentence.tokens[deed.head].act,
        tuple(sentence.mention(p) for p in whom.group if human(p)),
        (Involvement(sentence.mention(who), "took_part"),),
        count=sentence.count_of(whom.group),
    )
    heard = sentence.voice(deed.head)[0][-1]
    said = heard.commitment != "denies"
    asserter = Asserter("cited", mention, sentence.words(verb.first, verb.last), commitment="denies")
    sentence.emit(
        told, deed.head, rule="part-denied", first=at, last=deed.last, stance="denied",
        said_by=asserter if said else None,
    )  # fmt: skip


def _denier(sentence: Sentence, verb: Predicate, at: int, row: list[Predicate]) -> Phrase | None:
    """Who denies it: people, or one with a name, who are the verb's subject."""
    order = sentence.grammar.order
    low, _ = reach(sentence, verb, row)
    if order == "SVO":
        who = subject_before(sentence, verb.first)[0]
    else:
        first = low if order == "SOV" else verb.last + 1
        plain = (p for p in sentence.phrases if first <= p.first < at and p.prep < 0 and not p.marked)
        who = next(plain, None)
        if who is None and order == "VSO":
            who = subject_before(sentence, verb.first)[0]
    if who is None or not human(who) or who.pronoun:
        return None
    # «ارتش مسئولیت قتل»: without the word for the part.
    begins = at - (sentence.tokens[at - 1].low + " " + sentence.tokens[at].low in sentence.grammar.parts)
    while begins > who.head + 1 and sentence.tokens[begins - 1].tag in ("det", "none"):
        begins -= 1
    return replace(who, last=begins - 1) if who.last >= begins > who.head else who


def _whose_part(sentence: Sentence, at: int, deed: Phrase) -> Phrase | None:
    """Whose part it was, where that stands behind the word: "تورط ضباط في", «دست داشتن مأموران در»."""
    end = deed.prep if deed.prep >= 0 else deed.first
    for phrase in sentence.phrases:
        for one in (phrase, phrase.of):
            if one is not None and at < one.first and one.last < end and human(one) and not one.pronoun:
                return one
    return None


def _speaks_for(denier: Phrase) -> Phrase:
    """ "المتحدث باسم الشرطة": a spokesman without a name denies the part of whom he speaks for."""
    of = denier.of
    return of if of is not None and of.sort == "body" and denier.name is None and denier.sort == "person" else denier
