"""How well does a reader read? One matching rule serves what is found, precision, slots and must-nots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap, Membership, Toll
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.evaluation.agreement import (
    TYPES,
    agrees,
    has_object,
    kind_of,
    one_family,
    overlap,
    right_asserter,
    right_count,
    right_date,
    right_stance,
    sides,
)
from asnad.propose.evaluation.gold import Gold, gold_lines, words_of

__all__ = ["Evaluation", "evaluate"]


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
    gold = [Gold(g["id"], g["kind"], g["claim_type"], Span(int(g["start"]), int(g["end"])), g) for g in lines]
    wanted = [g for g in gold if g.kind in ("claim", "gap")]
    kinds = {g.type for g in gold if g.kind == "gap"}
    ours = [c for c in claims if not isinstance(c.content, Gap) or c.content.kind in kinds]
    pairs = _matched(wanted, ours, claims)
    by_gold = {g.id: c for g, c in pairs}
    spurious = [c for c in ours if not any(agrees(g, c, claims, split=True) for g in wanted)]
    return Evaluation(
        found=len(pairs),
        of=len(wanted),
        precision=round((len(ours) - len(spurious)) / len(ours), 4) if ours else 0.0,
        must_nots_broken=[f"{g.id}: {why}" for g in gold if g.kind == "must_not" for why in _broken(g, claims, text)],
        slots=_slots(wanted, by_gold, ours, claims),
        missed=[f"{g.id} {g.type}: {g.line['quote']}" for g in wanted if g.id not in by_gold],
        spurious=[f"{kind_of(c)} ({c.rule}): {c.quote.exact}" for c in spurious],
    )


def _matched(wanted: list[Gold], ours: Sequence[Claim], claims: Sequence[Claim]) -> list[tuple[Gold, Claim]]:
    """The largest one-to-one matching, better overlaps and more right slots first (augmenting paths)."""
    edges: dict[str, list[int]] = {}
    for g in wanted:
        fits = [(-_score(g, c), i) for i, c in enumerate(ours) if agrees(g, c, claims)]
        edges[g.id] = [i for _, i in sorted(fits)]
    taken: dict[int, Gold] = {}

    def place(g: Gold, seen: set[int]) -> bool:
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


def _score(gold: Gold, claim: Claim) -> float:
    score = overlap(gold.span, claim.quote.span)
    if gold.line.get("act") and isinstance(claim.content, Act) and claim.content.act == gold.line["act"]:
        score += 1
    subjects, objects = sides(claim)
    for slot, mentions in (("subject", subjects), ("object", objects)):
        if gold.line.get(slot) and any(words_of(gold.line[slot]) & words_of(m.wording) for m in mentions):
            score += 1
    if gold.line.get("count") and right_count(gold.line["count"], claim):
        score += 0.5
    return score


def _slots(
    wanted: list[Gold], by_gold: Mapping[str, Claim], ours: Sequence[Claim], claims: Sequence[Claim]
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
        near = [c for c in ours if kind_of(c) in TYPES.get(g.type, (g.type,)) and overlap(g.span, c.quote.span)]
        tell("type", right=bool(near))
        tell("asserter", right=any(right_asserter(g, c) for c in near))
        tell("stance", right=any(right_stance(g, c, claims) for c in near))
        if g.kind == "gap":
            continue
        tell("polarity", right=mine is not None)
        if line.get("act"):
            tell(
                "act",
                right=mine is not None
                and (not isinstance(mine.content, Act) or one_family(line["act"], mine.content.act)),
            )
        subjects, objects = sides(mine) if mine is not None else ([], [])
        if line.get("subject"):
            tell("subject", right=any(words_of(line["subject"]) & words_of(m.wording) for m in subjects))
        if line.get("object"):
            tell("object", right=has_object(line["object"], mine, objects))
        if line.get("count"):
            tell("count", right=mine is not None and right_count(line["count"], mine))
        stated = line.get("date")
        if stated and stated.get("raw"):
            tell("date", right=mine is not None and right_date(stated, mine))
        if line.get("place"):
            where = getattr(mine.content, "where", None) if mine is not None else None
            tell("place", right=where is not None and bool(words_of(line["place"]) & words_of(where.wording)))
    return table


def _broken(gold: Gold, claims: Sequence[Claim], text: str) -> list[str]:
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
