"""Which words open a clause, and which are its verb, known or not (Spanish, French)?"""

from __future__ import annotations

from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.some_of_them import ends_at
from asnad.propose.prose.words.token import Token, may_be_verb

__all__ = ["BESIDE", "BOUNDS", "FINITE", "has_had_verb", "is_finite", "is_participle", "is_unknown", "opens_clause"]

FINITE = frozenset({"past", "present", "future", "conditional", "subjunctive"})
BOUNDS = frozenset({"stop", "end", "quote"})
BESIDE = frozenset({"adv", "time", "clitic", "neg", "se", "hedge", "nearly", "yet"})
_OPENERS = frozenset({"rel", "that", "if", "when", "because", "aim"})
_NOUN_BEHIND = frozenset({"det", "num", "prep", "aux", "quant", "pre"})
_NO_VERB_BEHIND = _NOUN_BEHIND | {"rel", "that"}
_WHICH = ("duquel", "desquels", "desquelles")
_OF = frozenset({"de", "d'", "pour"})


def is_participle(token: Token) -> bool:
    """Whether a word may be a participle: "emprisonné"."""
    return any(form.tense == "participle" for form in token.forms)


def opens_clause(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """Whether a word opens a clause with a verb of its own."""
    token = tokens[at]
    if token.low in grammar.whose or (not token.tag and token.low.endswith(_WHICH)):
        # "Au cours duquel".
        return not _counts_some(tokens, grammar, at)
    if token.tag not in _OPENERS or _counts_some(tokens, grammar, at):
        return False
    return token.tag in ("rel", "that", "because") or token.low.split()[-1] not in _OF


def _counts_some(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """ "Dont six enfants, …": some of those before, by their number, with no verb before the comma."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag != "num" or not ends_at(tokens, grammar, at + 1):
        return False
    comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in ("comma", "stop", "end")), len(tokens))
    return not any(is_finite(tokens, grammar, i) for i in range(at + 2, comma))


def is_finite(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """Whether a word is a helper or a verb that has a subject, or the word right behind "who"."""
    token = tokens[at]
    if token.tag == "aux":
        return grammar.auxiliaries[token.low][1] in FINITE
    if token.tag or not token.low[:1].isalpha() or (token.capital and at and tokens[at - 1].tag not in BOUNDS):
        return False
    led = _led(tokens, at)
    if led in ("rel", "that"):
        return True
    if led == "num" and at > 1 and not token.sort and ends_at(tokens, grammar, at - 1):
        # "Dont six venaient de Lomay".
        return any(f.tense in FINITE for f in token.forms)
    if led in _NOUN_BEHIND or token.sort or token.act:
        return False
    if any(f.tense == "participle" for f in token.forms):
        return False
    return any(f.tense in FINITE for f in token.forms) or may_be_verb(token, grammar)


def is_unknown(tokens: list[Token], at: int) -> bool:
    """Whether a word that nobody knows stands where a verb may: behind no article and no "who"."""
    token = tokens[at]
    known = token.tag or token.sort or token.act or token.forms or token.capital or not token.low[:1].isalpha()
    return not known and _led(tokens, at) not in _NO_VERB_BEHIND


def has_had_verb(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """Whether the clause that goes on at a token has its verb: more verbs than there are clauses opened in it."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in BOUNDS or tokens[i].tag == "but"), 0)
    verbs = sum(is_finite(tokens, grammar, i) for i in range(first, at))
    return verbs > sum(opens_clause(tokens, grammar, i) for i in range(first, at))


def _led(tokens: list[Token], at: int) -> str:
    """The tag of what stands before a word, past adverbs and pronouns."""
    before = at - 1
    while before > 0 and tokens[before].tag in BESIDE:
        before -= 1
    return tokens[before].tag if at else ""
