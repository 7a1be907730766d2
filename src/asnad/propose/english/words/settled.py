"""Noun, verb or adjective: which is a word that can be several, by what stands beside it?"""

from __future__ import annotations

from functools import cache

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.by_number import goes_on_with_it, is_no_verb_of_one, is_so_described, is_what_with
from asnad.propose.english.words.morphology import known_verb, singular
from asnad.propose.english.words.own_rules import (
    END,
    MARKS,
    START,
    is_alleged,
    is_tear_gas,
    is_told_there,
    settle_by_itself,
    with_own_rules,
)
from asnad.propose.english.words.settled_forms import (
    finds_guilty,
    goes_on_harming,
    has_a_subject,
    tag_of_ing,
    tag_of_participle,
)
from asnad.propose.english.words.token import Token, country_words, is_of_saying, is_said, noun_sort
from asnad.propose.english.words.told_now import is_no_deed, is_told_now
from asnad.propose.english.words.trigger import is_act_noun
from asnad.propose.english.words.verb_of_saying import SOME, closes_with, says_it

__all__ = ["settle"]

_BEFORE_NOUN = frozenset({"det", "own", "gen", "adj", "num", "quant"})
_WHO = frozenset({"he", "she", "they", "we", "i"})
_ACCUSES = frozenset({"charges", "convicts"})


def settle(tokens: list[Token]) -> None:
    """Decide between noun, verb and adjective from the neighbours, left to right."""
    own_rules, unsettled = with_own_rules(), _unsettled()
    for i, token in enumerate(tokens):
        if token.tag == "noun" and not token.forms and i and _can_only_be_a_verb(tokens, i):
            token.tag, token.forms, token.lemma = "verb", "b", token.low
            continue
        if token.tag == "noun" and i > 2 and tokens[i - 1].tag == "that" and _is_what_one_does(tokens, i):
            token.tag, token.forms, token.lemma = "verb", "s", token.low.removesuffix("s")
            continue
        if not token.forms and token.low not in unsettled:
            continue
        if "n" in token.forms and i > 1 and tokens[i - 1].tag == "quote" and _is_quoted_of_somebody(tokens, i):
            token.tag = "adj"
            continue
        if token.low in own_rules and settle_by_itself(tokens, i):
            continue
        if token.low == "'d" and _is_had(tokens, i):
            token.tag = "have"
        if not token.forms and token.tag not in {"that", "own", "to"}:
            continue
        before = tokens[i - 1] if i else START
        after = tokens[i + 1] if i + 1 < len(tokens) else END
        if token.forms == "s" and before.low == ")" and i > 3 and tokens[i - 3].low == "(":
            before = tokens[i - 4]  # "the Workers' Union (WU) notes that"
        if token.forms == "s" and before.low in {"me", "him", "them", "us"}:
            token.tag, token.forms = "noun", ""  # "asked me questions"
        elif token.forms == "s" and before.low == "whom":
            token.tag, token.forms = "noun", ""  # "whom guards shot"
        elif token.low == "following" and before.tag in {"det", "own"} and after.tag in {"noun", "name", "adj", "num"}:
            token.tag = "adj"
        elif token.tag == "that":
            if _points(tokens, i, before, after):
                token.tag = "det"
        elif token.tag == "own":
            if token.low == "her" and (_is_she(before, after) or _is_had_done_to_her(tokens, i)):
                token.tag = "pron"
        elif token.tag == "to":
            _settle_to(tokens, i, after)
        elif "g" in token.forms and before.tag == "conj" and _is_joined_adjective(tokens, i, after):
            token.tag = "adj"
        elif (token.low in _ACCUSES and _charges(tokens, i)) or _goes_on_saying(tokens, i, before, after):
            token.tag = "verb"
        elif token.tag == "name":
            if _is_no_name(tokens, i, before, after):
                token.tag = "verb"
        elif token.tag in {"noun", "verb", "adj"}:
            if says_it(tokens, i):
                token.tag = "verb"
                if i >= 3 and tokens[i - 3].low == "as" and closes_with(tokens, i):
                    tokens[i - 3].tag = "sub"
            else:
                token.tag = _tag_of(tokens, i, before, after)


def _is_quoted_of_somebody(tokens: list[Token], i: int) -> bool:
    """ "Relatives of “disappeared” students", "several “disappeared” men"; not "soldiers “killed” two men"."""
    closes, whom = (*tokens[i + 1 : i + 3], END, END)[:2]
    of = tokens[i - 2].tag in {"prep", "det", "num", "quant", "own", "gen", "adj", "verb"}
    return of and closes.tag == "quote" and whom.tag in {"noun", "adj", "name", "conj"}


def _can_only_be_a_verb(tokens: list[Token], i: int) -> bool:
    """ "Could not access the town", "sent to access the town": no verb that is known, and no noun either."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else END
    if before.tag == "neg" and i > 1:
        before = tokens[i - 2]
    if noun_sort(tokens[i].low) or tokens[i].capital or after.tag not in {"det", "own", "pron", "quant", "num"}:
        return False
    return before.tag in {"modal", "do", "to"} or (before.low == "to" and before.tag == "prep")


def _is_what_one_does(tokens: list[Token], i: int) -> bool:
    """ "A group that | monitors arrests": no verb that is known, behind "a …" and "that", and before a deed."""
    if tokens[i].forms or not tokens[i].low.endswith("s") or i + 1 == len(tokens):
        return False
    first = i - 2
    while first > 0 and tokens[first].tag in {"noun", "adj", "name"}:
        first -= 1
    return first < i - 2 and tokens[first].low in {"a", "an"} and is_act_noun(tokens[i + 1].low)


@cache
def _unsettled() -> frozenset[str]:
    """Words that are no verbs and may be several things all the same."""
    return with_own_rules() | words("words", "tags", "possessive") | {"'d", "that", "to"}


def _points(tokens: list[Token], i: int, before: Token, after: Token) -> bool:
    """Whether "that" opens no clause: "in that house", "since that", "That day …", "rejected that finding."."""
    return (
        (before.tag == "prep" and before.low != "out" and not _opens_clause(before, after))  # but "pointed out that"
        or before.low in {"than", "since"}
        or (not i and after.tag in {"noun", "adj"})
        or (before.tag == "verb" and before.lemma not in words("lemmas", "only_says") and _ends_with_it(tokens, i))
    )


_STANDS_ALONE = frozenset({"outside", "inside", "around", "over"})
_OPENS_CLAUSE = frozenset({"det", "own", "pron"})


def _opens_clause(before: Token, after: Token) -> bool:
    """ "Told reporters outside | that soldiers …", "… that Holt …": what can open no phrase with "that"."""
    if before.low in _STANDS_ALONE and after.tag in {"name", "num", "quant"}:
        return True
    many = after.tag == "noun" and after.low != "news" and singular(after.low) != after.low
    return many or after.tag in _OPENS_CLAUSE


def _ends_with_it(tokens: list[Token], i: int) -> bool:
    """ "Rejected that finding.": one word and a mark behind "that", and no clause."""
    after = tokens[i + 1 : i + 3]
    nounish = bool(after) and (after[0].tag == "noun" or (after[0].forms == "g" and after[0].tag == "verb"))
    return nounish and (len(after) == 1 or after[1].tag in MARKS)


def _is_had_done_to_her(tokens: list[Token], i: int) -> bool:
    """ "Threatened to have her | killed", "had her | beaten by guards"; not "had her wounded brother treated"."""
    had = i and (tokens[i - 1].tag == "have" or tokens[i - 1].lemma in {"have", "order", "get"})
    done, beyond = tokens[i + 1 : i + 2], tokens[i + 2 : i + 3]
    told = bool(done) and done[0].tag == "verb" and "n" in done[0].forms
    return bool(had) and told and all(t.tag not in {"noun", "name", "adj", "num"} for t in beyond)


def _is_she(before: Token, after: Token) -> bool:
    """Whether "her" is somebody, and says of nothing that it is hers."""
    if after.low == "own":
        return False  # "her own father"
    if after.tag not in {"noun", "adj", "name", "num", "verb"}:
        return after.low != "home" or before.tag != "prep"  # "drove her home"; but "from her home"
    made = before.lemma in {"make", "let", "see", "hear"} and after.forms == "b"
    return made and known_verb(after.low)  # "made her confess"


def _is_had(tokens: list[Token], i: int) -> bool:
    """ "They'd burned it": had; but "they'd burn it" is "would"."""
    verb = next((t for t in tokens[i + 1 : i + 4] if t.tag not in {"adv", "neg"}), None)
    return verb is not None and "n" in verb.forms and "b" not in verb.forms


def _settle_to(tokens: list[Token], i: int, after: Token) -> None:
    """Tell "to the house" from "to leave"; what somebody is subjected to is a noun."""
    if (after.tag == "quote" or after.low == "either") and i + 2 < len(tokens) and "b" in tokens[i + 2].forms:
        if after.low == "either":
            after.tag, tokens[i + 2].tag = "adv", "verb"  # "to either kill or free him"
        after = tokens[i + 2]  # "to “detain or eliminate” eleven men"
    if after.tag == "noun" and not after.forms and _can_only_be_a_verb(tokens, i + 1):
        after.tag, after.forms, after.lemma = "verb", "b", after.low
    puts = any(t.forms and t.lemma in words("verbs", "befalls") for t in tokens[max(0, i - 6) : i])
    puts = puts or (tokens[i - 1].low == "guilty" and is_act_noun(after.low))  # "pleaded guilty to murder"
    if puts and tokens[i - 1].tag in {"verb", "noun", "name", "pron", "adv", "adj"}:
        tokens[i].tag = "prep"  # "was subjected to torture", "subjected them to rape"
        if after.forms and "g" not in after.forms:
            after.tag, after.forms = "noun", ""
    elif after.tag == "adj" and "b" in after.forms and tokens[i + 2 : i + 3] and tokens[i + 2].tag in _WHOM:
        after.tag = "verb"  # "urged police to | free Holt"
    elif after.tag in {"det", "own", "name", "num", "quant", "pron", "end", "adj"} or (
        "b" not in after.forms and after.tag != "adv" and after.low not in _BASE
    ):
        tokens[i].tag = "prep"


_WHOM = frozenset({"name", "own", "det", "num", "pron"})
_BASE = frozenset({"be", "have", "do"})
"""Not "the official he reported to | was killed"."""


def _goes_on_saying(tokens: list[Token], i: int, before: Token, after: Token) -> bool:
    """ "Denies that his men opened fire and | claims that …": another verb in that tense stands before."""
    if tokens[i].forms != "s" or before.tag != "conj" or after.tag != "that":
        return False
    return is_said(tokens[i].lemma) and any(t.tag == "verb" and t.forms == "s" for t in tokens[:i])


def _is_joined_adjective(tokens: list[Token], i: int, after: Token) -> bool:
    """ "Abusive and threatening e-mails"."""
    return after.tag == "noun" and i >= 2 and tokens[i - 2].tag == "adj"


def _charges(tokens: list[Token], i: int) -> bool:
    """ "The indictment charges Holt with murder", "the court convicts him of it": verbs, and no nouns."""
    before, after = tokens[i - 1 : i] if i else [], tokens[i + 1 : i + 2]
    whom = bool(after) and after[0].tag in {"name", "det", "own", "pron"}
    if tokens[i].low == "convicts":
        return whom and bool(before) and before[0].tag not in _BEFORE_NOUN
    told = bool(before) and before[0].tag in {"noun", "name", "num"}
    return told and whom and any(token.low == "with" for token in tokens[i + 2 : i + 9])


def _is_no_name(tokens: list[Token], i: int, before: Token, after: Token) -> bool:
    """Whether a capital at or near the beginning is that of a verb: "Fleeing …", "Some Say Arlen Voss …"."""
    token = tokens[i]
    if not i:
        return "g" in token.forms and (after.tag != "name" or known_verb(token.low))
    return i == 1 and before.low in SOME and after.tag == "name" and says_it(tokens, i)


def _tag_of(tokens: list[Token], i: int, before: Token, after: Token) -> str:
    """The tag of a word that can be a verb."""
    token, prev, follow = tokens[i], before.tag, after.tag
    forms = token.forms
    joined = token.tag == "noun" and "b" in forms and prev == "conj"
    whom = follow == "own" or (follow == "pron" and after.low not in _WHO)  # "the stories of rape he heard"
    if is_no_deed(token, before, after):
        return "noun"
    if joined and (whom or (follow in {"name", "det"} and _is_meant_too(tokens, i))):
        return "verb"  # "police raid the office and arrest its owner", "came to kill or arrest Holt"
    if is_told_now(tokens, i):
        return "verb"
    said_of = token.tag == "adj" and follow in {"noun", "name", "adj"}
    said_of = said_of and not (goes_on_harming(tokens, i) or finds_guilty(tokens, i))
    meant = prev in {"modal", "do", "to"} or (prev == "adv" and _is_to_be_done(tokens, i))
    said_of = said_of and not ("b" in forms and meant)  # "will | free Holt", "should immediately | free Holt"
    if said_of and (prev not in {"be", "have", "pron", "noun", "name"} or before.low in country_words()):
        return "adj"
    if after.forms == "g" and is_alleged(token, before, after):
        return "adj"
    if "b" in forms and (prev in {"modal", "do", "to", "neg"} or (prev == "adv" and _is_to_be_done(tokens, i))):
        return "verb"  # "will likely result"
    told = follow == "that" and token.lemma in words("nouns", "saying", "reports")
    if forms == "s" and prev == "start" and (told or after.low == "of"):
        return "noun"  # "Rumours of …", "Rumours that …"
    if prev == "adv" and is_so_described(tokens, i, follow):
        before.tag = "adj"
        return "adj"  # "a recently released report"
    if prev == "adv" and token.tag == "verb":
        return "verb"
    if forms == "g" and prev == follow == "quote" and [t.low for t in tokens[i + 2 : i + 3]] == ["of"]:
        return "noun"  # "the killing and “disappearing” of miners"
    if forms == "g":
        return tag_of_ing(tokens, i, before, after)
    if is_tear_gas(token, before, after):
        return "noun"
    if token.low == "said" and prev != "det":
        return "verb"
    if "n" in forms or "d" in forms:
        return tag_of_participle(tokens, i, before, after)
    if forms == "b" and follow == "that" and is_told_there(tokens, i):
        return "noun"
    if "b" in forms and (_is_seen_to(tokens, i, after) or (prev == "adv" and tokens[i - 2].low == "who")):
        return "verb"  # "who verbally abuse and beat them"
    if forms == "b" and before.low in {"responsible", "guilty"} and tokens[i - 2].low == "those":
        return "verb"  # "those responsible | remain free"
    if goes_on_with_it(tokens, i):
        return "verb"
    if is_no_verb_of_one(tokens, i) or is_what_with(tokens, i):
        return "noun"
    if prev == "that" and "s" in forms and follow in {"name", "det", "own", "pron"} and i > 2:
        whose = tokens[i - 2]
        told = any(t.forms and is_said(t.lemma) for t in tokens[max(0, i - 8) : i - 1])
        one = noun_sort(whose.low) in {"group", "body"} and singular(whose.low) == whose.low
        if whose.tag == "noun" and one and not told:
            return "verb"  # "the unit that | guards Holt"
    return _tag_of_present(token, before, after, opens=has_a_subject(tokens, i, after))


def _is_to_be_done(tokens: list[Token], i: int) -> bool:
    """ "Should immediately and unconditionally | release her", "to at once | free her": behind adverbs."""
    while i and (tokens[i - 1].tag == "adv" or (tokens[i - 1].low == "and" and tokens[i - 2].tag == "adv")):
        i -= 1
    return i > 0 and tokens[i - 1].tag in {"modal", "to"}


def _is_meant_too(tokens: list[Token], i: int) -> bool:
    """ "To kill or | arrest Holt", "to either kill or | arrest Holt"."""
    return i > 2 and tokens[i - 2].tag == "verb" and tokens[i - 3].low in {"to", "either"}


def _is_seen_to(tokens: list[Token], i: int, after: Token) -> bool:
    """ "Saw demonstrators | attack police", "saw the police | fire on miners", "let guards | murder prisoners"."""
    who, begin = tokens[i - 1], i - 1
    while begin > 0 and tokens[begin - 1].tag in _BEFORE_NOUN | {"noun", "name"}:
        begin -= 1
    lead, sort = tokens[begin - 1] if begin > 0 else START, noun_sort(who.low)
    many = who.tag == "noun" and who.low.endswith("s") and sort in {"person", "group", "body"}
    police = who.tag == "noun" and sort == "body" and lead.lemma in words("lemmas", "senses", "only")
    whom = after.tag in {"det", "own", "name", "num"} or noun_sort(after.low) in {"person", "group", "body"}
    whom = whom or (after.tag == "conj" and "b" in tokens[i + 2].forms if i + 2 < len(tokens) else False)
    onto = after.low in {"on", "at", "into", "upon"} and (many or tokens[i].low == "fire")
    whom = whom or (onto and not any(t.tag in {"have", "modal"} for t in tokens[i:]))
    return (many or police) and whom and lead.lemma in words("lemmas", "senses") | {"have"}


def _tag_of_present(token: Token, before: Token, after: Token, *, opens: bool) -> str:
    """Base and third-person forms: nouns unless their place says verb."""
    prev, follow, forms = before.tag, after.tag, token.forms
    if prev == "start" and follow in {"verb", "be", "have", "modal"} and (forms == "s" or is_of_saying(token.low)):
        # "Rumours spread that", "Rumour has it": no verb with a subject opens a sentence.
        return "noun"
    if forms == "s" and prev == "verb" and {"d", "g"} & set(before.forms) and follow == "prep":
        return "noun"  # "imposed sanctions on Voss", "bearing signs of torture"
    if "s" in forms and _is_of_its_subject(token, before, after):
        return "verb"
    if "s" in forms and prev == "conj" and after.low in {"him", "them", "me", "us"}:
        return "verb"  # "convicts Holt and sentences him"
    if forms == "s" and before.low in _AS_OF_NOW and follow in {"det", "own"}:
        return "verb"  # "Voss now heads the judiciary"
    if prev == "adv" and "b" in forms and follow in {"pron", "det", "own"} and _is_of_manner(before.low):
        return "verb"  # "arbitrarily arrest them"
    if opens and prev in {"time", "comma"} and is_said(token.lemma):
        return "verb"  # "The report issued on 3 May states that", "The brigade, in Lomay, reports the death"
    if prev in _BEFORE_NOUN or prev in {"prep", "be"}:
        return "adj" if token.tag == "adj" else "noun"
    if token.tag == "noun" and prev in {"pron", "wh"}:
        return "noun" if before.low in {"one", "none", "whose"} else "verb"
    if token.tag == "noun" and prev in {"noun", "name"} and follow in {"det", "pron", "that", "own"}:
        return "noun" if _is_of_a_body(token, before, after) else "verb"
    if token.tag == "verb" and token.low in words("lemmas", "also_nouns"):
        acts_on_one = forms == "s" and prev == follow == "name"  # "the US sanctions Voss"
        return "verb" if follow in {"that", "det"} or acts_on_one else "noun"
    return token.tag


_AS_OF_NOW = frozenset({"now", "currently", "today", "still", "also"})


def _is_of_its_subject(token: Token, before: Token, after: Token) -> bool:
    """Whether a third-person form stands behind who does it: "Torben Alvik lives in …", "the law bans torturing …"."""
    prev, follow = before.tag, after.tag
    if prev == "name":
        # An act's or people's noun after a name stays one ("the Alba killings in …").
        noun = is_act_noun(token.low) or noun_sort(token.low) in {"person", "body", "group", "place"}
        if token.forms == "s" and not noun and follow in {"prep", "det", "own", "to", "adv"}:
            return True
        if follow in {"noun", "name", "num"} and token.low in words("lemmas", "claims"):
            return True  # "Torben Alvik claims soldiers killed him"
    says_so = follow in {"that", "det"} or after.low in {"only", "just", "on", "how"}
    if says_so and (prev == "name" or (prev == "num" and not noun_sort(token.low))):
        return True
    deeds = prev in {"noun", "name"} and token.lemma in words("lemmas", "deals_with")
    return deeds and ("g" in after.forms or after.low == "being")


def _is_of_manner(low: str) -> bool:
    return low.endswith("ly") and low not in words("words", "above_all")


def _is_of_a_body(token: Token, before: Token, after: Token) -> bool:
    """ "A radio report that", and no verb: one body does not "report"; but "the workers claim that"."""
    one = before.tag == "noun" and noun_sort(before.low) == "body" and before.low[-1:] != "s"
    return one and token.forms == "b" and after.tag == "that" and before.low not in {"police", "press"}
