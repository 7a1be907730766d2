"""How many dead does somebody's tally count: "el balance oficial es de 31 muertos", "الحصيلة الرسمية 31 قتيلا"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Toll
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.scope import Scope

__all__ = ["draft_official"]

_UNSURE = frozenset({"if", "aim", "neg", "never", "will", "none"})


def draft_official(sentence: Sentence) -> None:
    """Claims from a tally that a verb of being, or nothing, parts from a number of the dead.

    Promises: the number is the word of the body whose tally it is, or else of the official tally; one that is nobody's,
    denied, or of a condition, claims nothing.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    for phrase in sentence.phrases:
        words = grammar.tally_openers | grammar.tallies
        if phrase.prep >= 0 or not any(stem in words for stem, _ in grammar.stems(tokens[phrase.head].low)):
            continue
        at = end = next((i for i in range(phrase.head + 1, phrase.end + 1) if _is(sentence, i)), phrase.end + 1)
        while at < len(tokens) and tokens[at].count is None and _may_stand_between(sentence, at):
            at += 1
        count = tokens[at].count if at + 1 < len(tokens) else None
        code = grammar.tolls.get(tokens[at + 1].low) if count is not None else None
        who = _whose(sentence, phrase, end)
        unsure = any(t.tag in _UNSURE for t in tokens[: at + 2])
        if code is None or count is None or who is None or unsure or sentence.voice(at)[0][-1].kind != "source":
            continue
        cue = sentence.words(phrase.head, phrase.head)
        told = sentence.document.claims_before
        own = [
            c for c in sentence.document.claims[told:] if c.voice.kind == "source" and c.content == Toll(count, code)
        ]
        for claim in own:
            # "بلغت الحصيلة الرسمية 17 قتيلا": whose number it is is told.
            sentence.document.claims.remove(claim)
        said = Scope(at, at + 1, Asserter("cited", sentence.mention(who), cue), "asserted")
        sentence.scopes.append(said)
        sentence.emit(Toll(count, code), at, rule="toll", last=at + 1)
        while grammar.order == "SVO" and at + 4 < len(tokens) and tokens[at + 2].tag in ("conj", "comma"):
            # "Es de 12 muertos y 40 heridos".
            at += 3 + (tokens[at + 3].role == "of")
            count, code = tokens[at].count, grammar.tolls.get(tokens[at + 1].low)
            if code is None or count is None:
                break
            sentence.scopes.append(replace(said, first=at, last=at + 1))
            sentence.emit(Toll(count, code), at, rule="toll", last=at + 1)


def _may_stand_between(sentence: Sentence, at: int) -> bool:
    """ "Es de", "est de": a verb of being in the present or past, and a preposition."""
    token = sentence.tokens[at]
    return _is(sentence, at) or token.role == "of" or token.tag == "adv"


def _is(sentence: Sentence, at: int) -> bool:
    """Whether a token is, or begins with ("est de", which may be a place), a verb of being."""
    helper = sentence.grammar.auxiliaries.get(sentence.tokens[at].low.split()[0], ("", "", False))
    return sentence.grammar.order == "SVO" and helper[:2] in (("be", "present"), ("be", "past"))


def _whose(sentence: Sentence, phrase: Phrase, end: int) -> Phrase | None:
    """Whose tally it is: a body, or whoever makes an official one."""
    if phrase.of is not None and human(phrase.of) and phrase.of.sort == "body":
        return replace(phrase.of, last=min(phrase.of.last, end - 1))
    tokens, official = sentence.tokens, sentence.grammar.official
    last = max((i for i in range(phrase.head + 1, min(phrase.last + 1, end)) if tokens[i].low in official), default=-1)
    return replace(phrase, last=last, of=None, rest=[]) if last > 0 else None
