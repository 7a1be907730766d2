"""Which word is a verb of the present, and which a noun? "Police | fire on a crowd"; "an entry | wound"."""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.token import HELPERS, Token, noun_sort

__all__ = ["is_no_deed", "is_told_now"]

_WHOM = frozenset({"num", "quant", "det", "own", "name"})
_AT = frozenset({"on", "at", "into"})
_PEOPLE = frozenset({"person", "group", "body"})
_HELD = frozenset({"prisoner", "prisoners", "detainee", "detainees", "centre", "center", "prison", "home", "inmate"})
_THINGS = frozenset({"shells", "mines", "wounds", "blows", "burns", "raids", "searches"})


def is_no_deed(token: Token, before: Token, after: Token) -> bool:
    """ "An entry wound 8 mm in diameter", "remand prisoner Mira Holt": nobody is wounded or remanded there."""
    if token.forms == "s" and before.tag == "conj" and after.tag in {"end", "comma", "stop"}:
        return token.low in _THINGS  # "to carry rice and shells"
    if token.low == "appeals" and after.low in words("nouns", "hears_appeals"):
        return True  # "a Lomay appeals court"
    if token.low == "remand":
        return after.low in _HELD or before.tag == "prep"
    wound = token.low == "wound" and before.tag in {"noun", "adj", "det"}
    return wound and after.tag in {"num", "prep", "end", "comma", "be"}


def is_told_now(tokens: list[Token], i: int) -> bool:
    """Whether a word that may be a noun is what those who open the sentence do, or do next."""
    if not 0 < i < len(tokens) - 1 or not {"b", "s"} & set(tokens[i].forms):
        return False
    return _opens_with_it(tokens, i) or _does_it_next(tokens, i)


def _opens_with_it(tokens: list[Token], i: int) -> bool:
    """ "Police fire on a crowd, killing two", "guards attack two villages": and no other verb is there."""
    acts = tokens[i].low in {"fire", "fires"} and tokens[i + 1].low in _AT
    acts = acts or tokens[i + 1].tag in {"num", "quant"}
    who = tokens[i - 1]
    if not acts or who.tag != "noun" or noun_sort(who.low) not in _PEOPLE:
        return False
    many = who.low.endswith("s") or who.low in {"police", "people", "gunmen", "militiamen", "policemen", "troops"}
    opens = all(t.tag in {"det", "adj", "num", "noun", "name", "stop", "time", "quant"} for t in tokens[: i - 1])
    return opens and many != ("s" in tokens[i].forms) and not any(map(_is_finite, tokens[i + 1 :]))


def _does_it_next(tokens: list[Token], i: int) -> bool:
    """ "Soldiers raid the office and arrest two miners": as the verb before "and" is."""
    if tokens[i].tag != "noun" or tokens[i - 1].low not in {"and", "or"} or not _are_whom(tokens[i + 1]):
        return False
    told = [j for j, t in enumerate(tokens[: i - 1]) if t.tag == "verb" or t.tag in HELPERS]
    if not told or told[0] == 0 or tokens[told[0]].tag != "verb" or tokens[told[0]].forms not in {"b", "s", "bs"}:
        return False
    first = tokens[told[0]]
    who = tokens[told[0] - 1]
    alike = ("s" in tokens[i].forms) == (first.low.endswith("s") and first.forms == "s")
    return alike and who.tag in {"noun", "name"} and not any(map(_is_finite, tokens[told[0] + 1 :]))


def _are_whom(token: Token) -> bool:
    return token.tag in _WHOM or (token.low.endswith("s") and noun_sort(token.low) in {"person", "group"})


def _is_finite(token: Token) -> bool:
    """Whether a token tells that what is told has a verb of its own: a helper, or a past that is no participle."""
    known = token.tag == "verb" and token.lemma not in words("verbs", "report", "asserted")
    return token.tag in HELPERS or (known and "d" in token.forms and "n" not in token.forms)
