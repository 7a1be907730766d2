"""May a title and a name beside it be two people, one of whom did something to the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.propose.prose.phrases.phrase import HUMAN, Phrase

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = ["two_in_one"]

_U = "\u064f"
"""The vowel of a passive."""


def two_in_one(sentence: Sentence, phrase: Phrase, *, surely: bool = False) -> bool:
    """ "قاضی مینا نوری را آزاد کرد", "استدعى القاضي ليلى منصور": the judge may have done it to her, where nobody else
    is told of; not where a verb of many, or of saying, or a passive that is written so, stands beside them. ``surely``:
    the Arabic verb before them is known to tell what one does to another."""
    if phrase.titles is None or phrase.name is None or phrase.prep >= 0:
        return False
    if sentence.grammar.order == "SOV":
        verb = next((t for t in sentence.tokens[phrase.end + 1 :] if t.forms and not t.tag and not t.sort), None)
        many = verb is not None and {form.number for form in verb.forms} == {"many"}
        before = any(p.end < phrase.first and p.prep < 0 and p.sort in HUMAN for p in sentence.phrases)
        return phrase.marked and not many and not before
    return sentence.grammar.order == "VSO" and _behind_verb(sentence, phrase, surely=surely)


def _behind_verb(sentence: Sentence, phrase: Phrase, *, surely: bool) -> bool:
    tokens, grammar = sentence.tokens, sentence.grammar
    verb = tokens[phrase.first - 1] if phrase.first else None
    if verb is None or verb.tag or verb.sort or verb.act or phrase.titles is None or _U in verb.text[:4]:
        return False
    kinds = {s.kind for form in verb.forms for s in grammar.senses.get(form.lemma, ())}
    if kinds & {"say", "fact", "support"} or (surely and not kinds & {"act", "appoint", "accuse", "judged"}):
        return False
    words = [t.low for t in tokens[phrase.titles[0] : phrase.titles[1] + 1]]
    officer = any(grammar.is_office(w) or any(s in grammar.forces for s, _ in grammar.stems(w)) for w in words)
    opens = phrase.first == 1 or tokens[phrase.first - 2].tag in ("conj", "comma", "stop", "that", "adv")
    by = any(p.role == "agent" and p.first > phrase.end for p in sentence.phrases)
    return officer and (bool(verb.forms) or opens) and not by and not _has_object(sentence, phrase)


def _has_object(sentence: Sentence, subject: Phrase) -> bool:
    """ "أقال الرئيس هاني الترابي قائد الشرطة سمير البرديسي", "أصدر الوزير نايف القحطاني قرارا": what was done is
    told of another, or of a thing, further on."""
    tokens = sentence.tokens
    for phrase in sentence.phrases:
        if phrase.first <= subject.end or phrase.prep >= 0:
            continue
        between = tokens[subject.end + 1 : phrase.first]
        if any(t.forms or t.tag in ("comma", "conj", "stop", "that", "rel") for t in between):
            return False
        if phrase.sort not in HUMAN or phrase.name is not None or phrase.plural or phrase.count is not None:
            return not _is_given(sentence, subject, phrase)
    return False


def _is_given(sentence: Sentence, subject: Phrase, phrase: Phrase) -> bool:
    """ "عين الرئيس قاسم الشريف وزيرا خلفا للنمر": behind a verb of appointing the post, and whom one comes after, are
    nobody it was done to."""
    grammar, verb = sentence.grammar, sentence.tokens[subject.first - 1]
    appoints = any(s.kind == "appoint" for form in verb.forms for s in grammar.senses.get(form.lemma, ()))
    low = sentence.tokens[phrase.head].low
    return appoints and (grammar.is_office(low) or low in grammar.instead_of)
