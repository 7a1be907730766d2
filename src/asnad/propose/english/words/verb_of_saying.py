"""Which words that may be nouns are verbs of saying: "witnesses claim they did", "the army reports 30 dead"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.own_rules import MARKS
from asnad.propose.english.words.token import Token, is_of_saying, is_said, noun_sort

__all__ = ["SOME", "closes_with", "says_it"]

SOME = frozenset({"some", "many", "few", "several", "most", "both", "all", "others", "more"})


def says_it(tokens: list[Token], i: int) -> bool:
    """ "Some believe Arlen Voss …", "witnesses claim soldiers killed …": a verb of saying, and no part of the name."""
    token = tokens[i]
    if not i or token.forms not in {"b", "s"} or not is_said(token.lemma):
        return False
    if closes_with(tokens, i):
        return True
    if token.forms == "s" and tokens[i - 1].low == "all" and tokens[i + 1 : i + 2] and tokens[i + 1].low == "that":
        return token.lemma in words("lemmas", "indicates")  # "All indicates that"
    if i + 2 >= len(tokens):
        return False
    before, after = tokens[_over_adverbs(tokens, i)], tokens[i + 1]
    if token.forms == "s" and after.low == "that" and before.low in {"he", "she", "it"}:
        return True  # "she further states that"
    people = after.tag in {"num", "quant"} or (
        after.tag == "noun" and noun_sort(after.low) in {"person", "group", "body"}
    )
    people = people and _have_a_verb(tokens, i + 1)
    if before.low in SOME and token.forms == "b" and not noun_sort(token.low) and not is_of_saying(token.low):
        return True  # "SOME BELIEVE THAT"; no noun is written so
    if not people and after.tag not in {"name", "det", "that", "own", "pron"}:
        return False
    if token.forms == "b" and before.low in SOME:
        return True
    if token.capital or before.tag not in {"noun", "name"}:
        return False
    sort, many = noun_sort(before.low), before.low.endswith("s") or before.low in {"people", "police"}
    if token.forms == "b":
        return before.tag == "noun" and many and (sort in {"person", "group"} or before.low in {"police", "sources"})
    return not many and (people or after.tag == "name") and (before.tag == "name" or sort in {"person", "body"})


def _over_adverbs(tokens: list[Token], i: int) -> int:
    """The index before a verb and what is put in there: "the union (now) claims", "the union, however, claims"."""
    j = i - 1
    while j > 0 and tokens[j].tag in {"adv", "time"}:
        j -= 1
    named = j
    while named > 0 and j == i - 1 and tokens[j].tag == "comma" and tokens[named - 1].tag == "name":
        named -= 1
    if 1 < named < j and tokens[named - 1].tag == "comma":
        return named - 2  # "the prosecutor, Mira Holt, claims"
    put_in = j == i - 1 and j > 2 and tokens[j].tag == tokens[j - 2].tag == "comma" and tokens[j - 1].tag == "adv"
    return j - 3 if put_in else j


def _have_a_verb(tokens: list[Token], first: int) -> bool:
    """ "30 miners were", "soldiers killed", "at least 30 dead": what is said of those told of from here on."""
    j = first
    told = {"num", "quant", "noun", "adj", "name"}
    while j < len(tokens) and (tokens[j].tag in told or tokens[j].low == "of") and "d" not in tokens[j].forms:
        j += 1
    dead = tokens[first].tag == "num" and any(t.low in {"dead", "deaths"} for t in tokens[first:j])
    return dead or (j < len(tokens) and (tokens[j].tag in {"be", "have", "modal"} or "d" in tokens[j].forms))


def closes_with(tokens: list[Token], i: int) -> bool:
    """ "…, or so the rebels claim.", "…, as the army claims.", "…, the agency notes."."""
    if i < 3 or (i + 1 < len(tokens) and tokens[i + 1].tag not in MARKS):
        return False
    opens = tokens[i - 2].tag in {"det", "own"} and tokens[i - 3].low in {"so", "as"}
    told = tokens[i].forms == "s" and any(t.tag in {"verb", "be", "have", "modal"} for t in tokens[: i - 3])
    opens = opens or (told and tokens[i - 2].low == "the" and tokens[i - 3].tag == "comma")
    return opens and tokens[i - 1].tag == "noun"
