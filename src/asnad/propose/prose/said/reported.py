"""What stands behind "that" and a verb of saying whose speaker is not understood, or behind a denial without "that"?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.scope import Scope

__all__ = ["behind_aside", "cite_rest", "denied_behind", "is_one_named", "is_own_word", "names_another"]

_LONGEST_ASIDE = 12
_SAYS = frozenset({"say", "fact"})
"""Words for what somebody says, as they stand before a pronoun."""
_SPEAKERS = HUMAN | {"name", "document"}


def behind_aside(sentence: Sentence, at: int) -> int:
    """The token that closes "(اسم مستعار)" or "– وهو مزارع –" opened at a token; 0 where none is opened or closed."""
    tokens = sentence.tokens
    closes = {"(": ")", "[": "]", "—": "—", "–": "–", "-": "-"}.get(tokens[at].text, "")
    ends = (i for i in range(at + 1, min(at + _LONGEST_ASIDE, len(tokens))) if closes and tokens[i].text == closes)
    return next(ends, 0)


def denied_behind(sentence: Sentence, verb: Predicate) -> tuple[int, int] | None:
    """ "نفت الوزارة في بيان لها تعرض أي من المتهمين للتعذيب": in Arabic all that stands behind who denies is denied."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO" or verb.sense.code != "denied" or verb.negative:
        return None
    who = next((p for p in sentence.phrases if verb.last < p.first <= verb.last + 3 and p.prep < 0), None)
    first = who.end + 1 if who is not None and who.sort in _SPEAKERS else verb.last + 1
    if verb.last + 1 < first < len(tokens) and tokens[first].tag == "comma":
        # "نفى المتحدث، العقيد فلان، أن …": the name is no part of what is denied.
        first = next((i + 1 for i in range(first + 1, min(first + 8, len(tokens))) if tokens[i].tag == "comma"), first)
    last = next((i for i in range(first, len(tokens)) if tokens[i].tag in ("but", "stop", "end")), len(tokens) - 1)
    for other in range(first, last):
        says = any(s.kind == "say" for f in tokens[other + 1].forms for s in sentence.grammar.senses.get(f.lemma, ()))
        if tokens[other].tag == "conj" and says and not tokens[other + 1].tag:
            # "نفى … مسؤولية قواته وقال إن …"
            last = other - 1
            break
    return (first, last) if first <= last else None


def is_one_named(sentence: Sentence, phrase: Phrase) -> bool:
    """ "وأكد مصطفى أمام النيابة أنه …": whether a phrase is a given name alone."""
    token = sentence.tokens[phrase.head]
    return phrase.first == phrase.last and (token.met or token.low in sentence.grammar.given)


def is_own_word(sentence: Sentence, phrase: Phrase) -> bool:
    """In Arabic "حسب قوله", "وفق روايتها": whether it is the word of whoever spoke before."""
    low = sentence.tokens[phrase.head].low
    bare = phrase.first == phrase.last and sentence.grammar.order == "VSO"
    own = sentence.grammar.words_for("own_word")
    return bare and any(low.removesuffix(ending) in own for ending in sentence.grammar.enclitics)


def names_another(sentence: Sentence, verb: Predicate) -> bool:
    """ "وأكد مصطفى أمام النيابة أنه …": in Arabic a word right behind a verb of saying, though nobody knows it, is who
    says so, and not whoever spoke before."""
    after = verb.last + 1
    if sentence.grammar.order != "VSO" or after >= len(sentence.tokens) or verb.sense.code == "denied":
        return False
    token = sentence.tokens[after]
    return not (token.tag or token.act) and token.low[:1].isalpha()


def cite_rest(sentence: Sentence, row: list[Predicate], heard: set[int]) -> None:
    """In Arabic and Persian what stands behind "that", and a verb of saying before it, is never the text's own word.

    ``heard`` are the first tokens of what has been given to somebody, or is the author's own.
    """
    if sentence.grammar.capitals:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.tag != "that" or at + 1 in heard or any(s.first <= at + 1 <= s.last for s in sentence.scopes):
            continue
        opener = max((i for i in range(at) if tokens[i].tag in ("that", "stop", "end")), default=-1)
        said = [p for p in row if opener < p.first and p.last < at and p.sense.kind in _SAYS]
        told = [p for p in said if not p.negative and p.sense.kind == "say"]
        if not said:
            continue
        last = next((i for i in range(at, len(tokens)) if tokens[i].low in (";", "؛")), len(tokens) - 1)
        cue = sentence.words(said[-1].first, said[-1].last)
        asserter = Asserter("cited", None, cue)
        sentence.scopes.append(Scope(at + 1, last, asserter, "attributed", supposed=not told))
