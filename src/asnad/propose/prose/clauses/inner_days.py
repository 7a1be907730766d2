"""Is a day that opens a sentence of its main verb, and not of one inside the subject: "in 1983 X, who had …, …"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import relative_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.words.finite import BOUNDS, is_finite, opens_clause

__all__ = ["is_inside", "is_over", "is_reason", "opens_before"]

_WHERE = frozenset({"donde", "où"})


def is_inside(sentence: Sentence, verb: Predicate) -> bool:
    """ "Una cárcel donde los soldados torturaron a tres", "una mujer cuyo hermano fue detenido": whether a verb is that
    of a clause which tells of somebody or something."""
    return relative_before(sentence, verb) or _opener(sentence, verb) is not None


def opens_before(sentence: Sentence, verb: Predicate, day: int) -> bool:
    """ "En 1983, una mujer cuyo hermano fue detenido …", «در سال ۱۳۵۰ معلمی که بازداشت شده بود …»: whether a day stands
    before whom such a clause tells of, and so is no day of its verb."""
    opener = _opener(sentence, verb) if sentence.grammar.order == "SVO" else _who_had(sentence, verb)
    return opener is not None and day < opener


def _opener(sentence: Sentence, verb: Predicate) -> int | None:
    """Where, behind somebody or something, a clause opens that waits for its verb when this one comes."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if grammar.order != "SVO":
        return None
    first = next((i + 1 for i in range(verb.first - 1, -1, -1) if tokens[i].tag in BOUNDS), 0)
    opened = [i for i in range(first, verb.first) if opens_clause(tokens, grammar, i)]
    verbs = sum(is_finite(tokens, grammar, i) for i in range(first, verb.first))
    return opened[0] if len(opened) > verbs and _tells_of(sentence, opened[0]) else None


def _tells_of(sentence: Sentence, at: int) -> bool:
    """Whether a word behind a noun is "who", "whose" or "where"."""
    token, before = sentence.tokens[at], at - 1
    while before > 0 and sentence.tokens[before].tag in ("comma", "prep"):
        before -= 1
    noun = sentence.ending_at(before) if at else None
    who = token.tag == "rel" or token.low in sentence.grammar.whose
    where = token.tag == "when" and token.low in _WHERE
    return noun is not None and sentence.tokens[before].when is None and (who or where)


def _who_had(sentence: Sentence, verb: Predicate) -> int | None:
    """In Persian: where "who" stands behind somebody, before a verb that tells what had been before."""
    tokens = sentence.tokens
    if sentence.grammar.order != "SOV" or tokens[verb.last].low.split()[-1] not in sentence.grammar.words_for("had"):
        return None
    for at in range(verb.first - 1, 0, -1):
        if tokens[at].tag == "rel":
            who = sentence.ending_at(at - 1 - (tokens[at - 1].tag == "comma"))
            return at if who is not None and human(who) else None
        if tokens[at].tag in ("stop", "end", "comma", "quote"):
            return None
    return None


def is_reason(sentence: Sentence, predicate: Predicate) -> bool:
    """ "El 3 de mayo un hombre condenado por matar a Luna fue …": what somebody was convicted for, some other day."""
    before = sentence.tokens[predicate.first - 1].low if predicate.first else ""
    plainly = predicate.tense == "infinitive" and before in sentence.grammar.reasons
    had = predicate.tense == "perfect" and before in sentence.grammar.having_done
    return (plainly or had) and sentence.grammar.order == "SVO"


def is_over(sentence: Sentence, day: int, verb: int) -> bool:
    """ "Jusqu'en 1970, il fut instituteur ; les soldats l'ont tué": a span of time that a mark parts from the verb."""
    when = sentence.tokens[day].when
    open_ended = when is not None and (when.earliest is None) != (when.latest is None)
    return open_ended and any(t.tag == "stop" for t in sentence.tokens[day:verb])
