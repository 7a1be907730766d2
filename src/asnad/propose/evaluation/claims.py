"""How well does a reader read? Long: one matching rule serves finding, precision, slots and must-nots."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from asnad.errors import EvaluationError
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
from asnad.vocabularies import vocabulary

__all__ = ["Evaluation", "evaluate", "gold_lines"]

_TYPES: dict[str, tuple[str, ...]] = {
    "order": ("order",), "act": ("act",), "announcement": ("announcement", "planned"), "instrument": ("decree",),
    "role": ("role", "founding", "post"), "founding": ("founding",), "membership": ("membership",), "share": ("share",),
    "source_work": ("publication",), "targeting": ("targeting",), "alias": ("alias",), "identity": ("identity",),
    "attribute": ("portrayal",), "stated_reason": ("charge",), "legal_characterisation": ("legal",),
    "rebuttal": ("rebuttal",), "toll": ("toll",), "law": ("norm",), "outcome": ("outcome",), "post": ("post",),
    "circumstance": ("witnessed",), "presence": ("present", "witnessed"), "purpose": ("purpose",),
    "accountability": ("accountability",), "missing_list": ("missing_list",), "trait": ("trait", "role"),
    "undated_document": ("undated_document",), "agent_not_stated": ("agent_not_stated",),
    "kinship": ("kinship",), "statement": ("publication", "decree", "announcement"),
}  # fmt: skip
"""For each claim type of a gold file, the kinds of ours that can answer it (see :func:`_kind`)."""

_STANCES = {
    "asserted": {"asserted"}, "attributed": {"attributed"}, "disputed": {"disputed", "denied"},
    "denied": {"denied", "disputed"}, "planned": {"planned"},
}  # fmt: skip
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "by",
        "to",
        "and",
        "or",
        "for",
        "its",
        "their",
        "his",
        "her",
        "this",
        "that",
        "these",
        "those",
        "'s",
        "s",
        "s'",
        "other",
    ]
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one evaluation.

    ``found`` of ``of`` gold claims and gaps; ``precision`` of our claims; ``must_nots_broken`` are ids of the gold's
    must-nots with what broke them; ``slots`` maps a slot to its ``right`` and ``of``; ``missed`` are gold ids with the
    nearest reason; ``spurious`` are our claims that match no gold claim.
    """

    found: int
    of: int
    precision: float
    must_nots_broken: list[str]
    slots: dict[str, dict[str, int]]
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The figures as plain values for JSON."""
        return asdict(self)


@dataclass(slots=True)
class _Gold:
    id: str
    kind: str
    type: str
    span: Span
    line: Mapping[str, Any]


def gold_lines(path: Path, text: str) -> list[Mapping[str, Any]]:
    """The lines of a gold file; where the text was read otherwise than the file, quotes are found again by their words.

    Raises:
        EvaluationError: a line is not JSON, lacks a field, or its quote is not in the text.
    """
    found = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            quote, start, end = line["quote"], int(line["start"]), int(line["end"])
            line["id"], line["kind"], line["claim_type"], line["asserter"]["kind"], line["stance"]
        except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            said = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise EvaluationError(
                f"{path}, line {number}: {said}; expected JSON with id, kind, claim_type, quote, start, end, "
                "asserter and stance"
            ) from error
        if _plain(text[start:end]) != _plain(quote):
            pattern = r"\s+".join(re.escape(word) for word in quote.split())
            again = re.search(pattern, text)
            if again is None:
                raise EvaluationError(
                    f"{path}, line {number}: the quote {quote!r} is not in the text; give the gold's own text"
                )
            line["start"], line["end"] = again.span()
        found.append(line)
    return found


def evaluate(gold_path: Path, claims: Sequence[Claim], text: str) -> Evaluation:
    """Measure claims read from a text against a gold file.

    A gold claim is found when one of ours, used for no other gold claim, has a kind that answers its type, the same
    asserter and stance, and a quote that overlaps its quote both ways: the common part is at least half of one quote
    and 15 % of the other. For acts the act must be the gold's or share a broader act with it. Polarity must be equal;
    subject and object must not contradict: a name in our slot must share a word with the gold's words for it.
    Asserter: the innermost voice; the gold's ``author`` is the source's own, and one cited without a name is hearsay.
    Stance: the gold's ``planned`` asks for the modality, on the act or on what the announcement announces; "disputed"
    and "denied" answer one another.

    Precision: the share of ours that match some gold claim in type, stance and overlap, where two of ours may match
    one gold claim (a finer split, a third of a quote in common) and an announced act may be told from the announcer's
    side. Gold inferences are neither required nor punished, and gaps of kinds that the gold does not mark are left out.

    Must-nots are checked against all of our claims: nothing may be asserted over the words of a question; nobody in a
    must-not's words may be victim, member or doer of an act said to have happened (being "involved" is none), or be
    counted as fact.

    Raises:
        EvaluationError: the gold file cannot be used.
    """
    lines = gold_lines(gold_path, text)
    gold = [_Gold(g["id"], g["kind"], g["claim_type"], Span(int(g["start"]), int(g["end"])), g) for g in lines]
    wanted = [g for g in gold if g.kind in ("claim", "gap")]
    kinds = {g.type for g in gold if g.kind == "gap"}
    ours = [c for c in claims if not isinstance(c.content, Gap) or c.content.kind in kinds]
    pairs = _matched(wanted, ours, claims)
    by_gold = {g.id: c for g, c in pairs}
    spurious = [c for c in ours if not any(_agrees(g, c, claims, split=True) for g in wanted)]
    return Evaluation(
        found=len(pairs),
        of=len(wanted),
        precision=round((len(ours) - len(spurious)) / len(ours), 4) if ours else 0.0,
        must_nots_broken=[f"{g.id}: {why}" for g in gold if g.kind == "must_not" for why in _broken(g, claims, text)],
        slots=_slots(wanted, by_gold, ours, claims),
        missed=[f"{g.id} {g.type}: {g.line['quote']}" for g in wanted if g.id not in by_gold],
        spurious=[f"{_kind(c)} ({c.rule}): {c.quote.exact}" for c in spurious],
    )


def _kind(claim: Claim) -> str:
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


def _right_asserter(gold: _Gold, claim: Claim) -> bool:
    asserter = gold.line["asserter"]
    voice = claim.voice
    if asserter["kind"] in ("author", "source"):
        return voice.kind == "source"
    if not asserter.get("name"):
        return voice.kind == "cited" and voice.who is None
    if voice.kind != "cited" or voice.who is None:
        return False
    name = _words(asserter.get("name") or "")
    return any(name & _words(m.wording) for m in (voice.who, *voice.who.ends()))


def _right_stance(gold: _Gold, claim: Claim, claims: Sequence[Claim]) -> bool:
    if gold.kind == "gap":
        return True
    ours = _stance(claim, claims)
    return ours in _STANCES.get(gold.line["stance"], {gold.line["stance"]})


def _overlap(gold: Span, ours: Span, *, least: float = 0.5) -> float:
    """How much of the two quotes is common, 0–1; 0 unless it is ``least`` of one and 15 % of the other."""
    common = min(gold.end, ours.end) - max(gold.start, ours.start)
    if common <= 0:
        return 0.0
    of_gold, of_ours = common / (gold.end - gold.start), common / (ours.end - ours.start)
    if max(of_gold, of_ours) < least or min(of_gold, of_ours) < 0.15:
        return 0.0
    return of_gold * of_ours


def _agrees(gold: _Gold, claim: Claim, claims: Sequence[Claim], *, split: bool = False) -> bool:
    """Whether our claim answers the gold claim; with ``split`` by the rules of precision."""
    if _kind(claim) not in _TYPES.get(gold.type, (gold.type,)) or not _overlap(
        gold.span, claim.quote.span, least=0.33 if split else 0.5
    ):
        return False
    if not _right_stance(gold, claim, claims) or not _agree_in_content(gold, claim):
        return False
    if split and gold.type == "announcement":
        return True
    return _right_asserter(gold, claim)


def _agree_in_content(gold: _Gold, claim: Claim) -> bool:
    line = gold.line
    content = claim.content
    if gold.kind == "claim" and line.get("polarity", "pos") != claim.polarity[:3]:
        return False
    act = line.get("act")
    if (
        act
        and isinstance(content, Act)
        and not _one_family(act, content.act)
        and gold.type not in ("circumstance", "presence")
    ):
        return False
    if gold.type in ("circumstance", "presence", "purpose", "announcement"):
        return True
    subjects, objects = _sides(claim)
    return _may_be(line.get("subject"), subjects) and _may_be(line.get("object"), objects)


def _one_family(gold: str, ours: str) -> bool:
    """Whether two acts are the same, one a kind of the other, or of one parent."""
    terms = vocabulary("acts").terms

    def line(code: str) -> list[str]:
        found = [code]
        while code in terms and terms[code].broader is not None:
            code = str(terms[code].broader)
            found.append(code)
        return found

    return bool(set(line(gold)) & set(line(ours)))


def _sides(claim: Claim) -> tuple[list[Mention], list[Mention]]:
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
    wanted = _words(gold)
    if any(wanted & _words(m.wording) for m in ours):
        return True
    return not any(m.name is not None for m in ours)


def _matched(wanted: list[_Gold], ours: Sequence[Claim], claims: Sequence[Claim]) -> list[tuple[_Gold, Claim]]:
    """The largest one-to-one matching, better overlaps and more right slots first (augmenting paths)."""
    edges: dict[str, list[int]] = {}
    for g in wanted:
        fits = [(-_score(g, c), i) for i, c in enumerate(ours) if _agrees(g, c, claims)]
        edges[g.id] = [i for _, i in sorted(fits)]
    taken: dict[int, _Gold] = {}

    def place(g: _Gold, seen: set[int]) -> bool:
        for i in edges[g.id]:
            if i in seen:
                continue
            seen.add(i)
            if i not in taken or place(taken[i], seen):
                taken[i] = g
                return True
        return False

    for g in sorted(wanted, key=lambda g: (len(edges[g.id]), g.id)):
        place(g, set())
    return [(g, ours[i]) for i, g in sorted(taken.items())]


def _score(gold: _Gold, claim: Claim) -> float:
    score = _overlap(gold.span, claim.quote.span)
    if gold.line.get("act") and isinstance(claim.content, Act) and claim.content.act == gold.line["act"]:
        score += 1
    subjects, objects = _sides(claim)
    for slot, mentions in (("subject", subjects), ("object", objects)):
        if gold.line.get(slot) and any(_words(gold.line[slot]) & _words(m.wording) for m in mentions):
            score += 1
    if gold.line.get("count") and _right_count(gold.line["count"], claim):
        score += 0.5
    return score


def _slots(
    wanted: list[_Gold], by_gold: Mapping[str, Claim], ours: Sequence[Claim], claims: Sequence[Claim]
) -> dict[str, dict[str, int]]:
    """Right and all, for each slot over the gold claims that state it; a slot of a claim not found is not right."""
    table: dict[str, dict[str, int]] = {}

    def tell(slot: str, *, right: bool) -> None:
        row = table.setdefault(slot, {"right": 0, "of": 0})
        row["of"] += 1
        row["right"] += right

    for g in wanted:
        line = g.line
        mine = by_gold.get(g.id)
        near = [c for c in ours if _kind(c) in _TYPES.get(g.type, (g.type,)) and _overlap(g.span, c.quote.span)]
        tell("type", right=bool(near))
        tell("asserter", right=any(_right_asserter(g, c) for c in near))
        tell("stance", right=any(_right_stance(g, c, claims) for c in near))
        if g.kind == "gap":
            continue
        tell("polarity", right=mine is not None)
        if line.get("act"):
            tell(
                "act",
                right=mine is not None
                and (not isinstance(mine.content, Act) or _one_family(line["act"], mine.content.act)),
            )
        subjects, objects = _sides(mine) if mine is not None else ([], [])
        if line.get("subject"):
            tell("subject", right=any(_words(line["subject"]) & _words(m.wording) for m in subjects))
        if line.get("object"):
            tell("object", right=_has_object(line["object"], mine, objects))
        if line.get("count"):
            tell("count", right=mine is not None and _right_count(line["count"], mine))
        stated = line.get("date")
        if stated and stated.get("raw"):
            tell("date", right=mine is not None and _right_date(stated, mine))
        if line.get("place"):
            where = getattr(mine.content, "where", None) if mine is not None else None
            tell("place", right=where is not None and bool(_words(line["place"]) & _words(where.wording)))
    return table


def _has_object(gold: str, mine: Claim | None, objects: list[Mention]) -> bool:
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
    return any(_words(gold) & _words(t) for t in texts)


def _counts(claim: Claim) -> list[Count]:
    content = claim.content
    found = [getattr(content, "count", None)]
    for mention in (*getattr(content, "victims", ()), getattr(content, "who", None)):
        if isinstance(mention, Mention):
            found.extend(m.count for m in (mention, *mention.ends()))
    return [c for c in found if isinstance(c, Count)]


def _right_count(gold: Mapping[str, Any], claim: Claim) -> bool:
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


def _right_date(gold: Mapping[str, Any], claim: Claim) -> bool:
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


def _broken(gold: _Gold, claims: Sequence[Claim], text: str) -> list[str]:
    """What of ours breaks a must-not."""
    words = text[gold.span.start : gold.span.end]
    found = []
    for claim in claims:
        content = claim.content
        if isinstance(content, Gap):
            continue
        if words.rstrip().endswith(("?", "؟")):
            if claim.quote.span.overlaps(gold.span):
                found.append(f"a claim over a question ({claim.rule}): {claim.quote.exact}")
            continue
        happened = claim.modality == "actual" and claim.polarity == "positive"
        fact = happened and claim.voice.kind == "source" and claim.stance == "asserted"
        if isinstance(content, Act) and happened and content.act != "involvement":
            if any(_touches(v, gold.span) for v in content.victims):
                found.append(f"as a victim ({claim.rule}): {claim.quote.exact}")
            if any(_touches(p.who, gold.span) for p in content.perpetrators):
                found.append(f"as a doer ({claim.rule}): {claim.quote.exact}")
        if isinstance(content, Membership) and _touches(content.who, gold.span):
            found.append(f"as a member ({claim.rule}): {claim.quote.exact}")
        if isinstance(content, Toll) and fact and content.whom is not None and _touches(content.whom, gold.span):
            found.append(f"as counted ({claim.rule}): {claim.quote.exact}")
    return found


def _touches(mention: Mention, span: Span) -> bool:
    return mention.span is not None and mention.span.overlaps(span)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> set[str]:
    found = re.findall(r"[^\W_]+", text.lower().replace("’", "'"))
    return {w[:-1] if w.endswith("s") and len(w) > 4 else w for w in found if w not in _SMALL}
