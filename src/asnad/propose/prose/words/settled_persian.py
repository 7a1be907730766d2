"""Which of the things that a Persian word can do does it do here? Courts by number, "all", "until", verbs cut short."""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.prose.words.grammar import Form, Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["settle_persian"]

_WISHED = ("ordered", "planned", "attempted")
_NOT_COUNTED = frozenset({"", "comma", "prep", "he", "object", "conj", "stop", "end", "that", "rel", "adv", "time"})


def settle_persian(tokens: list[Token], known: Grammar) -> None:
    """Tell the words of a Persian sentence apart that only Persian has."""
    _settle_numbered(tokens, known)
    _settle_all(tokens, known)
    _settle_so_that(tokens, known)
    _settle_compounds(tokens, known)
    _settle_news(tokens, known)
    _settle_demands(tokens, known)


def _settle_numbered(tokens: list[Token], known: Grammar) -> None:
    """ "دادگاه کیفری یک تهران", "فرماندهی لشکر ۲۸", «زندان کیلومتر ۹»: which court, division or prison it is."""
    for at, (before, number) in enumerate(pairwise(tokens)):
        if number.tag != "num" or before.low not in known.numbered or at + 2 >= len(tokens):
            continue
        after, body = tokens[at + 2], before.sort == "body" or (at > 0 and tokens[at - 1].sort in ("body", "place"))
        counts = (
            after.sort in ("person", "people") or after.act or after.low in known.tolls or after.tag == "classifier"
        )
        if body and not counts and after.tag in _NOT_COUNTED:
            number.tag, number.count = "", None


def _settle_news(tokens: list[Token], known: Grammar) -> None:
    """«پلیس خبر مرگ رضا را تکذیب کرد»: before a denial the news of a deed is no part of who denies it."""
    for at, (token, after) in enumerate(pairwise(tokens)):
        if token.low in known.words_for("news_of") and not token.tag and after.act and not after.tag:
            later = (f for t in tokens[at + 2 :] for f in t.forms)
            if any(s.kind == "say" and s.code == "denied" for f in later for s in known.senses.get(f.lemma, ())):
                token.sort = ""


def _settle_demands(tokens: list[Token], known: Grammar) -> None:
    """«پلیس دانشجویان خواستار آزادی او را کشت»: who demands something and did not become so just now is described."""
    for at, token in enumerate(tokens):
        if token.tag == "demand":
            ends = next((t for t in tokens[at + 1 :] if any(f.tense != "participle" for f in t.forms)), None)
            if ends is None or not {f.lemma for f in ends.forms} & known.words_for("ends_demand"):
                token.tag = ""


def _settle_all(tokens: list[Token], known: Grammar) -> None:
    """«بازداشت همه معترضان»: before people "all" is no pronoun."""
    for token, whom in pairwise(tokens):
        if token.tag == "pron" and token.low in known.all_of and whom.plural and whom.sort == "people" and not whom.tag:
            token.tag = "quant"


def _settle_so_that(tokens: list[Token], known: Grammar) -> None:
    """«دستور داد تا اسیران را اعدام کنند»: behind an order "until" opens what was ordered."""
    for verb, token in pairwise(tokens):
        senses = (s for form in verb.forms for s in known.senses.get(form.lemma, ()))
        if token.low in known.so_that and any(s.kind == "cue" and s.code in _WISHED for s in senses):
            token.tag, token.role = "that", ""


def _settle_compounds(tokens: list[Token], known: Grammar) -> None:
    """«حکم را نقض و پرونده را به دادگاه دیگری ارجاع داد»: behind an object, and before an "and", the first word of a
    verb that has its second left out, because another stands at the end."""
    for at, (before, token, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        bare = not (token.tag or token.forms or token.act)
        plain = bare and not token.sort
        if bare and after.tag == "conj" and _is_judged(tokens, at + 1, known):
            # «سه نفر به قتل محکوم و دو نفر تبرئه شدند»
            token.forms, token.sort = _whole(token, "became", known), ""
            continue
        if before.tag != "object" or after.tag != "conj" or not plain:
            continue
        ends = next((t for t in tokens[at + 3 :] if t.forms or t.tag in ("stop", "end", "that", "rel")), None)
        if ends is None or not ends.forms or ends.forms[0].tense != "past" or ends.forms[0].negative:
            continue
        token.forms = _whole(token, "did_many" if ends.forms[0].number == "many" else "did", known)


def _whole(token: Token, light: str, known: Grammar) -> tuple[Form, ...]:
    """The forms of a verb whose first word this is, with the light verb that it has left out."""
    return next((known.forms.get(f"{token.low} {word}", ()) for word in known.words_for(light)), ())


def _is_judged(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether the first word of a verb of judging stands behind what a preposition leads, and the verb at the end of
    the next clause is one that happens to somebody."""
    senses = [s for f in _whole(tokens[at], "became", known) for s in known.senses.get(f.lemma, ())]
    if not senses or senses[0].kind not in ("judged", "accuse"):
        return False
    # «به «تبلیغ علیه نظام» متهم و به دو سال حبس محکوم شد»
    near = (t for t in reversed(tokens[max(0, at - 6) : at]) if t.tag != "quote")
    before = (t for t in near if t.tag or t.forms or t.act)
    # "به قتل" is one word of the list.
    led = next((t for t in before if t.tag or t.forms or t.low.split()[0] in known.prepositions), None)
    ends = next((t for t in tokens[at + 2 :] if t.forms or t.tag in ("stop", "end", "that", "rel")), None)
    told = [s for f in ends.forms for s in known.senses.get(f.lemma, ())] if ends is not None else []
    happens = any("passive" in (s.voice, s.code) for s in told)
    return led is not None and (led.tag == "prep" or bool(led.act)) and happens
