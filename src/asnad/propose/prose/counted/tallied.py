"""What number is told of a tally, in Spanish and French: "la cifra de muertos asciende a 45", "son 58 los muertos"?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.model.frames import Toll
from asnad.model.mention import Mention
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence

__all__ = ["are_so_many", "official_before", "raised_to", "raises", "tally_at", "told_of_tally"]

_PARTS = frozenset({"comma", "stop", "end", "that", "rel", "conj", "but", "if", "quote", "num"})
_BETWEEN = frozenset({"det", "adv"})
_LONGEST = 10
"""Words that may stand between the tally and its verb: where, and through what, they died."""


def tally_at(sentence: Sentence, at: int) -> tuple[str, int]:
    """The act of those whom a word for a number counts ("el número de muertos"), and the last of its words."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if tokens[at].low not in grammar.tallies or at + 1 >= len(tokens):
        return "", at
    of = at + 1
    while of < at + 3 and of + 1 < len(tokens) and tokens[of].low in grammar.official:
        # "La cifra oficial de muertos".
        of += 1
    if tokens[of].role != "of" or of + 2 >= len(tokens):
        return "", at
    noun = of + 1 + (tokens[of + 1].tag == "det")
    code = grammar.tolls.get(tokens[noun].low, "")
    return code, noun if code else at


def told_of_tally(sentence: Sentence, noun: int, row: list[Predicate]) -> tuple[int, Predicate | None] | None:
    """The number that a verb says a tally is, and the verb; no verb where it is one of being ("es de 12")."""
    tokens, grammar = sentence.tokens, sentence.grammar
    at = noun + 1
    while at < min(noun + _LONGEST, len(tokens)) and not any(p.first <= at for p in row if p.first > noun):
        if tokens[at].tag in _PARTS:
            return None
        if tokens[at].tag == "aux":
            helper = grammar.auxiliaries[tokens[at].low]
            if helper[0] != "be" or helper[1] not in ("past", "present") or tokens[at - 1].tag == "neg":
                return None
            number = at + 1 + (tokens[at + 1].role == "of")
            return (number, None) if number < len(tokens) and tokens[number].count is not None else None
        at += 1
    verb = next((p for p in row if noun < p.first), None)
    if verb is None or verb.first > at or verb.negative or verb.tense not in ("past", "present"):
        return None
    number = verb.last + 1
    while number < len(tokens) and (tokens[number].tag in _BETWEEN or tokens[number].role in ("object", "place")):
        number += 1
    near = number < min(len(tokens), verb.last + 4) and tokens[number].count is not None
    return (number, verb) if near else None


def official_before(sentence: Sentence, at: int, noun: int) -> Asserter | None:
    """ "La cifra oficial de muertos": an official number is the word of whoever counts, and not the source's."""
    tokens = sentence.tokens
    last = next((i for i in range(at + 1, noun) if tokens[i].low in sentence.grammar.official), None)
    if last is None or sentence.voice(at)[0][-1].kind != "source":
        return None
    words = sentence.words(at - (at > 0 and tokens[at - 1].tag == "det"), last)
    return Asserter("cited", Mention(words.text, "thing", words.span), sentence.words(at, at))


def are_so_many(sentence: Sentence, at: int) -> str:
    """ "Ya son 58 los muertos": of whom a number behind a verb of being is."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if grammar.order != "SVO" or not at or at + 2 >= len(tokens) or tokens[at - 1].tag != "aux":
        return ""
    kind, tense, _ = grammar.auxiliaries[tokens[at - 1].low]
    plain = kind == "be" and tense in ("past", "present") and tokens[at + 1].tag == "det"
    if not plain or any(t.tag in ("neg", "if", "none") for t in tokens[max(0, at - 4) : at]):
        return ""
    return grammar.tolls.get(tokens[at + 2].low, "")


def raises(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb that with further words gives a number ("porte à 120") has them, and the number, right behind it;
    not "porter secours à 12 blessés", "porter à l'hôpital"."""
    if verb.sense.voice != "toll" or not verb.sense.rest:
        return True
    tokens, after = sentence.tokens, verb.last + 1
    beside = verb.last - verb.head == len(verb.sense.rest) and after < len(tokens)
    words = sentence.grammar.tallies | sentence.grammar.tally_openers
    return beside and (tokens[after].count is not None or tokens[verb.last].low in words)


def raised_to(sentence: Sentence, verb: Predicate) -> tuple[int, int, str] | None:
    """ "Elevan la cifra de muertos a 120", "portent ce chiffre à 120": the tally, its number and of whom that is, which
    the sentence before may have told."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if grammar.order != "SVO":
        return None
    words = grammar.tallies | grammar.tally_openers
    at = verb.last + 1 + (verb.last + 1 < len(tokens) and tokens[verb.last + 1].tag == "det")
    at = verb.last if tokens[verb.last].low in words else at
    if at >= len(tokens) or tokens[at].low not in words:
        return None
    code, noun = tally_at(sentence, at)
    number = noun + 2
    if number >= len(tokens) or tokens[noun + 1].role not in ("object", "place") or tokens[number].count is None:
        return None
    code = code or (_told_before(sentence) if tokens[at + 1].role != "of" else "")
    return (at, number, code) if code else None


def _told_before(sentence: Sentence) -> str:
    """Of whom all numbers were that the block has told before."""
    document = sentence.document
    told = [c.content for c in document.claims[document.block_claims :]]
    codes = {content.act for content in told if isinstance(content, Toll)}
    return next(iter(codes)) or "" if len(codes) == 1 else ""
