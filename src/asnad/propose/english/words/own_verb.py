"""Which word must be the sentence's own verb? "The man who shot Mira Holt now lives in Lomay": it has no other."""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.morphology import VerbForm, singular, verb_form
from asnad.propose.english.words.token import HELPERS, Token

__all__ = ["give_its_own_verb"]

_OPENERS = frozenset({"wh", "that", "sub"})
_ENDS = frozenset({"stop", "quote", "end"})
_OVER = frozenset({"adv", "neg", *HELPERS})
_ACTED_ON = frozenset({"det", "own", "pron", "name", "num", "noun", "adj", "quant"})
_STAND_BEFORE = frozenset({"name", "noun", "verb", "comma", "pron", "time", "num"})
_OPENS = frozenset({"det", "own", "name", "noun", "num", "quant", "pron", "adj"})
_GOES_ON = frozenset({"prep", "det", "own", "to", "adv", "name", "noun", "adj", "num", "quant", "pron", "end", "comma"})
_MANY = frozenset({"people", "police", "those", "others", "some", "they", "we"})
_SURELY = frozenset({"prep", "det", "own", "to", "adv"})


def give_its_own_verb(tokens: list[Token]) -> None:
    """Make the word a verb that stands where a relative clause or a participle has ended, and none has been told.

    Any word may be one behind "now" or "still"; else only what somebody does for years: "lives", "owns", "teaches".
    """
    for i, token in enumerate(tokens):
        if token.tag == "noun" and i > 1 and not token.capital and _is_its_own(tokens, i):
            form = verb_form(token.low) or VerbForm(_base(token.low), "s" if token.low.endswith("s") else "b")
            token.tag, token.lemma, token.forms = "verb", form.lemma, form.forms


def _is_its_own(tokens: list[Token], i: int) -> bool:
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.tag not in _GOES_ON or (after.low == "of" and token.low != "dreams"):
        return False
    lead = i - 1
    while lead > 0 and tokens[lead].low in words("words", "still"):
        lead -= 1
    still, one = lead < i - 1, token.low.endswith("s")
    if lead < 1 or tokens[lead].tag not in _STAND_BEFORE or not (still or _lasts(token, tokens[lead], after)):
        return False
    begin = next((j + 1 for j in range(i - 1, -1, -1) if tokens[j].tag in _ENDS), 0)
    if tokens[begin].tag not in _OPENS or _is_one(tokens, begin, lead) != one:
        return False
    opened = sum(t.tag in _OPENERS for t in tokens[begin:i])
    if opened == 0 and (tokens[lead].tag == "noun" or not _is_apart(tokens, begin, lead)):
        return False
    behind = next((j for j in range(i + 1, len(tokens)) if tokens[j].tag in _ENDS), len(tokens))
    return _told(tokens, begin, i) <= opened and not _has_one_behind(tokens, i + 1, behind)


def _lasts(token: Token, before: Token, after: Token) -> bool:
    goes_on = after.tag in _SURELY or (before.tag == "name" and after.tag in {"noun", "name"})
    return goes_on and _base(token.low) in words("lemmas", "lasts")


def _base(low: str) -> str:
    """The base form of a verb by its third person: "teaches", "studies", "lives"."""
    known = verb_form(low)
    if known is not None:
        return known.lemma
    if low.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return low[:-2]
    return f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")


def _is_one(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether the phrase that opens the sentence is of one, by its last word."""
    head = begin
    while head + 1 <= end and tokens[head + 1].tag in {"name", "noun", "adj", "num", "gen"}:
        head += 1
    plural = tokens[head].tag == "noun" and singular(tokens[head].low) != tokens[head].low
    return not plural and tokens[head].low not in _MANY and tokens[begin].tag not in {"num", "quant"}


def _told(tokens: list[Token], begin: int, end: int) -> int:
    """How many verbs with a subject of their own stand between, as far as can be told: helpers with theirs are one."""
    count, j = 0, begin
    while j < end:
        token = tokens[j]
        if token.tag in HELPERS:
            count += 1
            while j + 1 < end and tokens[j + 1].tag in _OVER | {"verb"}:
                j += 1
        elif token.tag == "verb" and _has_a_subject(tokens, j):
            count += 1
        j += 1
    return count


def _has_a_subject(tokens: list[Token], j: int) -> bool:
    """Whether a verb form is no participle and no infinitive: by its form, a "who" before or an object behind it."""
    token, before, after = tokens[j], tokens[j - 1] if j else None, tokens[j + 1] if j + 1 < len(tokens) else None
    if "g" in token.forms or (before is not None and before.tag in {"to", "prep"}):
        return False
    if token.forms in {"d", "s", "bs", "b"} or (before is not None and before.tag in _OPENERS | {"pron"}):
        return True
    return after is not None and after.tag in _ACTED_ON and not (before is not None and before.tag == "comma")


def _has_one_behind(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether a verb that no "who", "and" or "that" opens is still to come."""
    opened = 0
    for j in range(begin, end):
        token = tokens[j]
        if token.tag in _OPENERS | {"conj"}:
            opened += 1
        elif token.tag in HELPERS or (token.tag == "verb" and token.forms == "d"):
            if tokens[j - 1].tag in _OVER:
                continue
            opened -= 1
            if opened < 0:
                return True
    return False


def _is_apart(tokens: list[Token], begin: int, lead: int) -> bool:
    """ "The man accused of killing her now lives in Lomay": a participle says who is meant."""
    return any("n" in t.forms and t.tag in {"verb", "adj"} for t in tokens[begin + 1 : lead + 1])
