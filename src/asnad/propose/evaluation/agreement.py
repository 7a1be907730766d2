"""Does a claim of ours answer a gold claim: in kind, quote, asserter, stance, and what it says?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import (
    Accountability,
    Act,
    Alias,
    Gap,
    Membership,
    Norm,
    Outcome,
    Portrayal,
    Post,
    Statement,
    Toll,
    Trait,
)
from asnad.model.mention import Mention
from asnad.model.text import Span, Words
from asnad.model.when import When
from asnad.propose.evaluation.gold import Gold, words_of
from asnad.vocabularies import vocabulary

__all__ = [
    "TYPES",
    "agrees",
    "has_object",
    "kind_of",
    "one_family",
    "overlap",
    "right_asserter",
    "right_count",
    "right_date",
    "right_stance",
    "sides",
]

TYPES: dict[str, tuple[str, ...]] = {
    "order": ("order",), "demand": ("demand",), "act": ("act",), "announcement": ("announcement", "planned"),
    "instrument": ("decree",),
    "role": ("role", "founding", "post"), "founding": ("founding",), "membership": ("membership",), "share": ("share",),
    "source_work": ("publication",), "targeting": ("targeting",), "alias": ("alias",), "identity": ("identity",),
    "attribute": ("portrayal",), "stated_reason": ("charge",), "legal_characterisation": ("legal",),
    "rebuttal": ("rebuttal",), "toll": ("toll",), "law": ("norm",), "outcome": ("outcome",), "post": ("post",),
    "circumstance": ("witnessed",), "presence": ("present", "witnessed"), "purpose": ("purpose",),
    "accountability": ("accountability",), "missing_list": ("missing_list",), "trait": ("trait", "role"),
    "undated_document": ("undated_document",), "agent_not_stated": ("agent_not_stated",),
    "kinship": ("kinship",), "statement": ("publication", "decree", "announcement"),
}  # fmt: skip
"""For each claim type of a gold file, the kinds of ours that can answer it (see :func:`kind_of`)."""

_STANCES = {
    "asserted": {"asserted"}, "attributed": {"attributed"}, "disputed": {"disputed", "denied"},
    "denied": {"denied", "disputed"}, "planned": {"planned"},
}  # fmt: skip


def kind_of(claim: Claim) -> str:
    """The one word by which a claim of ours is compared with a gold type."""
    content = claim.content
    negative = claim.polarity == "negative"
    if isinstance(content, Act):
        if claim.modality == "purpose":
            return "purpose"
        if (
            content.others
            and not content.perpetrators
            and any(i.degree in ("guarded", "present") for i in content.others)
        ):
            return "present"
        if content.others and not content.perpetrators:
            return "witnessed"
        if claim.modality == "ordered":
            return "order"
        if claim.modality == "planned":
            return "planned"
        if claim.modality == "demanded":
            return "demand"
        return "targeting" if claim.rule == "especially" else "act"
    if isinstance(content, Toll):
        return "rebuttal" if negative else "toll"
    if isinstance(content, Membership):
        if content.count is not None and (
            content.count.operator in ("share", "many") or content.count.share_lower is not None
        ):
            return "share"
        return {"founded": "founding", "led": "role"}.get(content.relation, "membership")
    if isinstance(content, Alias):
        return "identity" if content.kind == "identity" else "alias"
    if isinstance(content, Portrayal):
        return {"charge": "charge", "legal": "legal"}.get(content.register, "portrayal")
    if isinstance(content, Statement):
        return content.kind
    if isinstance(content, Trait):
        return "role" if content.trait in ("role", "profession") else "trait"
    if isinstance(content, Gap):
        return content.kind
    kinds: tuple[tuple[type, str], ...] = (
        (Post, "post"),
        (Norm, "norm"),
        (Outcome, "outcome"),
        (Accountability, "accountability"),
    )
    return next((name for frame, name in kinds if isinstance(content, frame)), content.frame)


def _stance(claim: Claim, claims: Sequence[Claim]) -> str:
    """The stance as the gold counts it: "planned" for acts under a plan, and for the announcement of one."""
    content = claim.content
    if isinstance(content, Act) and claim.modality in ("planned", "threatened"):
        return "planned"
    if isinstance(content, Statement) and content.kind == "announcement" and content.about and content.about.span:
        about = content.about.span
        for other in claims:
            if isinstance(other.content, Act) and other.modality == "planned" and other.quote.span.overlaps(about):
                return "planned"
    return claim.stance


def right_asserter(gold: Gold, claim: Claim) -> bool:
    """Whether our claim is the word of whom the gold names: of the source itself, of hearsay, or of somebody."""
    asserter = gold.line["asserter"]
    voice = claim.voice
    if asserter["kind"] in ("author", "source"):
        return voice.kind == "source"
    if not asserter.get("name"):
        return voice.kind == "cited" and voice.who is None
    if voice.kind != "cited" or voice.who is None:
        return False
    name = words_of(asserter.get("name") or "")
    return any(name & words_of(m.wording) for m in (voice.who, *voice.who.ends()))


def right_stance(gold: Gold, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the source stands to our claim as the gold says; of a gap nothing is asked."""
    if gold.kind == "gap":
        return True
    ours = _stance(claim, claims)
    return ours in _STANCES.get(gold.line["stance"], {gold.line["stance"]})


def overlap(gold: Span, ours: Span, *, least: float = 0.5) -> float:
    """How much of the two quotes is common, 0–1; 0 unless it is ``least`` of one and 15 % of the other."""
    common = min(gold.end, ours.end) - max(gold.start, ours.start)
    if common <= 0:
        return 0.0
    of_gold, of_ours = common / (gold.end - gold.start), common / (ours.end - ours.start)
    if max(of_gold, of_ours) < least or min(of_gold, of_ours) < 0.15:
        return 0.0
    return of_gold * of_ours


def agrees(gold: Gold, claim: Claim, claims: Sequence[Claim], *, split: bool = False) -> bool:
    """Whether our claim answers the gold claim; with ``split`` by the rules of precision."""
    if kind_of(claim) not in TYPES.get(gold.type, (gold.type,)) or not overlap(
        gold.span, claim.quote.span, least=0.33 if split else 0.5
    ):
        return False
    if not right_stance(gold, claim, claims) or not _agree_in_content(gold, claim):
        return False
    if split and gold.type == "announcement":
        return True
    return right_asserter(gold, claim)


def _agree_in_content(gold: Gold, claim: Claim) -> bool:
    line = gold.line
    content = claim.content
    if gold.kind == "claim" and line.get("polarity", "pos") != claim.polarity[:3]:
        return False
    act = line.get("act")
    if (
        act
        and isinstance(content, Act)
        and not one_family(act, content.act)
        and gold.type not in ("circumstance", "presence")
    ):
        return False
    if gold.type in ("circumstance", "presence", "purpose", "announcement"):
        return True
    subjects, objects = sides(claim)
    return _may_be(line.get("subject"), subjects) and _may_be(line.get("object"), objects)


def one_family(gold: str, ours: str) -> bool:
    """Whether two acts are the same, one a kind of the other, or of one parent."""
    terms = vocabulary("acts").terms

    def line(code: str) -> list[str]:
        found = [code]
        while code in terms and terms[code].broader is not None:
            code = str(terms[code].broader)
            found.append(code)
        return found

    return bool(set(line(gold)) & set(line(ours)))


def sides(claim: Claim) -> tuple[list[Mention], list[Mention]]:
    """The mentions in our claim's subject and object, with what they stand for; empty where a slot has no such side."""
    content = claim.content
    subject: Iterable[Mention] = ()
    target: Iterable[Mention] = ()
    if isinstance(content, Act):
        subject, target = [i.who for i in (*content.perpetrators, *content.others)], content.victims
    elif isinstance(content, Membership):
        subject, target = [content.who], [content.group]
    elif isinstance(content, Post):
        subject = [content.holder]
    elif isinstance(content, (Portrayal, Alias, Trait, Outcome, Accountability)):
        subject = [content.who]
    elif isinstance(content, Statement):
        subject = [content.speaker]
    elif isinstance(content, Norm):
        subject = [content.rule]
    elif isinstance(content, Toll) and content.whom is not None:
        subject = [content.whom]
    return [*_with_ends(subject)], [*_with_ends(target)]


def _with_ends(mentions: Iterable[Mention]) -> Iterable[Mention]:
    for mention in mentions:
        yield mention
        yield from mention.ends()


def _may_be(gold: str | None, ours: list[Mention]) -> bool:
    """Whether our mentions do not contradict the gold's words: one shares a word, or only points without a name."""
    if not gold or not ours:
        return True
    wanted = words_of(gold)
    if any(wanted & words_of(m.wording) for m in ours):
        return True
    return not any(m.name is not None for m in ours)


def has_object(gold: str, mine: Claim | None, objects: list[Mention]) -> bool:
    """Whether any slot of our claim beside its subject shares a word with the gold's object."""
    if mine is None:
        return False
    texts = [m.wording for m in objects]
    content = mine.content
    for name in ("as_what", "title", "work", "about", "what", "change", "value"):
        words = getattr(content, name, None)
        if isinstance(words, Words):
            texts.append(words.text)
    for name in ("group", "event", "towards", "organisation"):
        mention = getattr(content, name, None)
        if isinstance(mention, Mention):
            texts.extend(m.wording for m in (mention, *mention.ends()))
    texts.extend(m.wording for m in getattr(content, "names", ()))
    texts.extend(i.who.wording for i in getattr(content, "others", ()))
    return any(words_of(gold) & words_of(t) for t in texts)


def _counts(claim: Claim) -> list[Count]:
    content = claim.content
    found = [getattr(content, "count", None)]
    for mention in (*getattr(content, "victims", ()), getattr(content, "who", None)):
        if isinstance(mention, Mention):
            found.extend(m.count for m in (mention, *mention.ends()))
    return [c for c in found if isinstance(c, Count)]


def right_count(gold: Mapping[str, Any], claim: Claim) -> bool:
    """The same bounds and, where the gold has one, a like operator."""
    for count in _counts(claim):
        if gold["min"] is None and gold["max"] is None:
            share = str(gold["op"]).startswith("> half")
            if (share and (count.operator == "share" or count.share_lower is not None)) or (
                not share and count.operator == "many"
            ):
                return True
        elif (count.lower, count.upper) == (gold["min"], gold["max"]):
            return True
    return False


def right_date(gold: Mapping[str, Any], claim: Claim) -> bool:
    """The same days, or for a season a span within two days of them; a date of the speaking counts for what is said."""
    content = claim.content
    slots = [getattr(content, name, None) for name in ("when", "since", "as_of")]
    slots += [asserter.when for asserter in claim.sanad]
    for when in slots:
        if isinstance(when, When) and _near(gold.get("from"), when.earliest) and _near(gold.get("to"), when.latest):
            return True
    return False


def _near(gold: str | None, ours: date | None) -> bool:
    if gold is None or ours is None:
        return gold is None and ours is None
    return abs((date.fromisoformat(gold) - ours).days) <= 2
