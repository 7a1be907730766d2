"""Verb, noun or adjective: which is a form in "-ing", or a participle, by what stands beside it?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.lexicon import words
from asnad.propose.english.words.by_number import has_children
from asnad.propose.english.words.morphology import known_verb
from asnad.propose.english.words.own_rules import MARKS, are_those
from asnad.propose.english.words.token import Token, is_of_saying, noun_sort
from asnad.propose.english.words.trigger import act_verb, is_act_noun

__all__ = ["finds_guilty", "goes_on_harming", "has_a_subject", "tag_of_ing", "tag_of_participle"]


def tag_of_ing(tokens: list[Token], i: int, before: Token, after: Token) -> str:
    """What a word in -ing is: what somebody does, what is done, or what somebody or something is like."""
    token, prev, follow = tokens[i], before.tag, after.tag
    if prev == "noun" and follow in MARKS | {"prep", "conj"} and i > 1 and tokens[i - 2].low in {"of", "for"}:
        return (
            "verb" if noun_sort(before.low) in {"person", "group", "body"} else "noun"
        )  # "convicted of drug smuggling"
    at_it = noun_sort(after.low) in {"person", "group", "body"} and any("g" in t.forms for t in tokens[i + 2 : i + 3])
    if prev == "prep" and follow == "noun" and at_it:
        return "verb"  # "jailed for filming police beating protesters"
    if prev == "conj" and i > 1 and tokens[i - 2].tag == "verb" and "g" in tokens[i - 2].forms and follow == "noun":
        return "verb"  # "resisting and | disobeying officers"
    if follow in {"noun", "name"}:
        if prev in {"name", "verb", "conj"} and after.low in words("nouns", "case_like") and is_act_noun(token.low):
            return "adj"  # "the Lomay bombing case", "covering bombing sites"
        people = follow == "noun" and noun_sort(after.low) in {"person", "group"}
        if prev != "be" and people and token.lemma in words("verbs", "modifying"):
            return "adj"  # "killed fleeing villagers", "striking workers"
        counted = before.low == "of" and i > 1 and tokens[i - 2].tag in {"quant", "num"} and follow == "name"
        if counted and i + 2 < len(tokens) and noun_sort(tokens[i + 2].low) == "person":
            return "adj"  # "dozens of fleeing Meranian villagers"
        if follow == "name" and before.low.endswith("s") and noun_sort(before.low) == "person":
            return "verb"  # "soldiers hunting Mira Holt"
        if prev != "be" and is_act_noun(token.low) and after.low in words("nouns", "outlaws"):
            return "adj"  # "involved with kidnapping gangs"
        if prev != "be" and not known_verb(token.low):
            return "adj"  # "Shining Path rebels": a word that only its ending makes a verb
    if prev == "adj" and noun_sort(before.low) == "body" and follow in {"own", "pron", "det"}:
        return "verb"  # "the military beating her brother"
    if token.low == "building" and prev == "noun" and follow not in {"det", "own", "num", "quant"}:
        return "noun"  # "her apartment building"
    if prev in {"name", "noun"} and token.low in words("nouns", "held_events") and _is_of_one(tokens, i, follow):
        return "noun"  # "attending a Labour Day | gathering in Meran"
    if token.low == "warning" and before.low == "without" and follow not in {"det", "own", "pron", "name"}:
        return "noun"  # "opened fire without warning, killing two"
    if prev in {"det", "own", "gen", "adj"} or (follow == "prep" and after.low == "of"):
        return "noun" if follow not in {"noun", "name"} or prev == "gen" else "adj"
    if prev in {"prep", "be", "sub", "comma", "start", "adv", "conj"}:
        return "verb"
    if token.tag == "noun" and follow in {"prep", "end", "comma", "stop", "conj", "verb", "be", "have", "modal"}:
        return "noun"
    alone = prev == "noun" and follow in {"end", "stop", "comma"}
    return "noun" if alone and noun_sort(before.low) != "person" else "verb"


def tag_of_participle(tokens: list[Token], i: int, before: Token, after: Token) -> str:
    """A past form or participle: what is told, unless it says of a noun which one is meant."""
    token, prev, follow = tokens[i], before.tag, after.tag
    forms = token.forms
    if token.low in {"enforced", "forced"} and follow == "noun" and noun_sort(after.low) == "act":
        return "adj"  # "reports of torture, enforced disappearances and killings"
    if prev in {"be", "have"}:
        # "Had armed men abducted him, …".
        return "adj" if i == 1 and before.low == "had" and follow == "noun" else "verb"
    if "n" in forms and are_those(tokens, i, follow):
        return "noun"
    named, described = follow in {"noun", "name"}, follow in {"noun", "name", "adj"}
    if prev == "quant" and before.low == "most" and not described and follow != "num":
        return "adj"  # "one of the most attacked"
    if "n" in forms and described and _opens_late(tokens, i):
        return "adj"  # "On Friday, jailed poet Mira Holt was …"
    if prev in {"det", "own", "gen", "num", "quant"} and not has_children(tokens, i):
        # "the executed prisoners"; but "those murdered people" is rare beside "two killed people".
        alone = before.low == "another" or (before.low == "other" and i > 1 and tokens[i - 2].low == "the")
        if alone and "d" in forms and follow == "name" and not after.text.endswith("s"):
            return "verb"  # "the other beat Holt"; not "the other detained MPs"
        if described or follow == "num":
            return "adj"
        if token.low in words("words", "truth", "discredited") and is_of_saying(after.low):
            return "adj"
    if prev == "det" and before.low not in {"those", "that", "these", "this", "another"}:
        return "noun"
    presented = prev == "quote" and i > 1 and tokens[i - 2].low == "as"
    if "n" in forms and follow == "noun" and (presented or ("-" in token.low and prev in {"prep", "quote"})):
        return "adj"  # "as “paid | agents”", "as foreign-trained | terrorists"
    if prev == "verb" and follow == "noun" and _are_held(token, before, after):
        return "adj"  # "had tortured detained students"
    inside = (
        (prev == "adj" and noun_sort(before.low) != "body")
        or prev == "prep"
        or (prev == "verb" and before.forms == "g")
    )
    if inside and "n" in forms and (named or (prev == "prep" and follow == "adj")):
        return "adj"
    opens = follow == "noun" and (prev in {"that", "sub", "verb", "comma"} or before.low == "case")
    if opens and not known_verb(token.low):
        return "adj"  # "that masked gunmen killed": a word that only its ending makes a participle
    if token.tag == "noun" and prev in {"prep", "adj"} and ("d" not in forms or "b" in forms):
        return "noun"
    stays = token.tag == "adj" and named and prev in {"prep", "conj", "comma", "start", "verb"}
    return "adj" if stays and not goes_on_harming(tokens, i) else "verb"


def _is_of_one(tokens: list[Token], i: int, follow: str) -> bool:
    """Whether an article stands before the words that say which it is, and no object behind: "a union | meeting in"."""
    at = i - 1
    while at > 0 and i - at < 4 and tokens[at].tag in {"name", "noun", "adj"}:
        at -= 1
    return tokens[at].low in {"a", "an"} and follow in MARKS | {"prep", "conj", "time"}


def finds_guilty(tokens: list[Token], i: int) -> bool:
    """ "The chamber found Voss guilty"."""
    return tokens[i].low == "found" and any(t.low == "guilty" for t in tokens[i + 2 : i + 5])


def goes_on_harming(tokens: list[Token], i: int) -> bool:
    """ "Soldiers killed two men and | wounded Oren Falk": he was not killed; but "tended the sick and wounded men"."""
    if "d" not in tokens[i].forms or i < 3 or tokens[i - 2].tag not in {"noun", "name", "num"}:
        return False
    if tokens[i - 1].tag not in {"conj", "comma"}:
        return False
    acted = [t for t in tokens[: i - 1] if t.tag == "verb" and "d" in t.forms]
    trigger = act_verb(acted[-1].lemma, (), ()) if acted else None
    return trigger is not None and "non-violation" not in act_traits(trigger.code)


def _are_held(token: Token, before: Token, after: Token) -> bool:
    """Whether a verb acts on people right behind it who are described by what had befallen them."""
    held = token.lemma in words("lemmas", "held_ones") and noun_sort(after.low) in {"person", "group"}
    return held and before.lemma not in words("lemmas", "no_object") | words("lemmas", "intransitive")


def _opens_late(tokens: list[Token], i: int) -> bool:
    """Whether only a date or place stands before the comma, and the sentence's own verb is still to come."""
    if (tokens[i - 1].tag != "comma") if i else (tokens[1].tag == "name"):
        return False
    later = any(t.tag in {"be", "have", "modal"} or t.low == "said" for t in tokens[i + 1 :])
    if not i or not later:
        return later  # "Exiled leader Mira Holt said …"
    opening = {t.tag for t in tokens[: i - 1]}
    return tokens[0].tag in {"time", "prep"} and opening <= {"time", "prep", "det", "noun", "name", "adj", "num"}


def has_a_subject(tokens: list[Token], i: int, after: Token) -> bool:
    """Whether somebody or something opens the sentence, and no verb of its own stands before what may be one."""
    if tokens[i].forms != "s" or after.tag not in {"that", "det"}:
        return False
    lead = next((j for j in range(i) if tokens[j].tag not in {"adv", "comma", "time", "stop", "quote"}), i)
    if tokens[lead].tag == "prep" and (comma := next((j for j in range(i) if tokens[j].tag == "comma"), None)):
        lead = comma + 1  # "In addition, the brigade, in Lomay, reports the death"
    verbs = sum(t.tag in {"be", "have", "modal", "do"} or t.tag == "verb" for t in tokens[lead:i])
    done = any("n" in t.forms and t.tag == "verb" for t in tokens[lead:i])
    return lead < i - 1 and tokens[lead].tag in {"det", "noun", "name"} and verbs - done <= 0
