"""Is a word a verb, by its subject or its article? One thing does not "request", "a newly formed band" is one."""

from __future__ import annotations

from asnad.propose.english.words.token import HELPERS, Token, noun_sort

__all__ = ["goes_on_with_it", "has_children", "is_no_verb_of_one", "is_so_described", "is_what_with"]

_POINTS = frozenset({"this", "that", "these", "those", "her", "all", "both"})
_ONE = frozenset({"has", "is", "was", "does"})


def is_no_verb_of_one(tokens: list[Token], i: int) -> bool:
    """ "A bail request has been declined": a form that only several have, behind one thing, before its verb."""
    if tokens[i].forms != "b" or i < 2 or i + 1 >= len(tokens) or tokens[i + 1].tag not in HELPERS:
        return False
    one, det = tokens[i - 1], tokens[i - 2]
    return one.tag == "noun" and det.low in {"a", "an"}


def goes_on_with_it(tokens: list[Token], i: int) -> bool:
    """ "Was charged with 37 counts and faces the gallows": what one does next, behind "and"."""
    if tokens[i].forms != "s" or i < 3 or i + 1 >= len(tokens) or tokens[i - 1].low not in {"and", "but"}:
        return False
    if tokens[i + 1].tag not in {"det", "own"} or tokens[i - 2].tag not in {"noun", "name", "adv", "time"}:
        return False
    if noun_sort(tokens[i].low) in {"person", "body", "group", "act", "place"}:
        return False
    does = any(t.low in _ONE or (t.tag == "verb" and t.forms == "s") for t in tokens[: i - 1])
    return does and not _is_said_of(tokens, i)


def _is_said_of(tokens: list[Token], i: int) -> bool:
    """ "Wounds the army caused": whoever stands behind it has a verb of its own."""
    j = i + 2
    while j < len(tokens) and tokens[j].tag in {"noun", "name", "adj", "num"}:
        j += 1
    return j < len(tokens) and (tokens[j].tag in HELPERS or (tokens[j].tag == "verb" and tokens[j].forms != "g"))


def is_so_described(tokens: list[Token], i: int, follow: str) -> bool:
    """ "A recently released report", "the newly formed militia": between an article and a noun."""
    opens = i > 1 and tokens[i - 2].tag in {"det", "own", "gen"} and tokens[i - 1].low.endswith("ly")
    return opens and follow in {"noun", "adj"} and "n" in tokens[i].forms and tokens[i - 2].low not in _POINTS


_NO_OBJECT = frozenset({"prep", "comma", "conj", "stop", "end", "time"})


def is_what_with(tokens: list[Token], i: int) -> bool:
    """ "Beaten with iron | bars", "hit with gun butts and | stones": a plural, and no verb of what stands before it."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if tokens[i].forms != "s" or i < 2 or after is None or after.tag not in _NO_OBJECT or after.low == "of":
        return False
    at = i - 2 if tokens[i - 1].tag in {"noun", "adj"} else i - 3 if tokens[i - 1].tag == "conj" else -1
    several = tokens[i - 1].tag != "conj" or (tokens[i - 2].tag == "noun" and tokens[i - 2].low.endswith("s"))
    while several and at > 0 and tokens[at].tag in {"noun", "adj"}:
        at -= 1
    return several and at >= 0 and tokens[at].low == "with"


def has_children(tokens: list[Token], i: int) -> bool:
    """Whether the number before ``i`` is of somebody's children: "a mother of four | killed him"."""
    lows = [token.low for token in tokens[max(0, i - 3) : i]]
    return len(lows) == 3 and lows[1] == "of" and lows[0] in {"mother", "father", "parent", "mothers", "fathers"}
