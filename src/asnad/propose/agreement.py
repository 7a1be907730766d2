"""Do two readers find the same claims? What both found, what one found alone, and where they part ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Literal

from asnad.model.claim import Claim
from asnad.model.frames import Act, Membership, Post, Toll
from asnad.model.text import Span
from asnad.propose.act_kinds import same_act
from asnad.propose.slots import slot_spans
from asnad.vocabularies import vocabulary

__all__ = ["COMPARED", "Finding", "compare", "findings", "says_all"]

COMPARED = (Act, Toll, Post, Membership)
"""The frames that every reader of prose looks for; only these are compared."""

Verdict = Literal["both", "differ", "first", "second"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim of the ``first`` reader, one of the ``second``, or both; ``differs`` says in what they part ways."""

    verdict: Verdict
    first: Claim | None
    second: Claim | None
    differs: tuple[str, ...] = ()


def findings(first: Sequence[Claim], second: Sequence[Claim]) -> list[Finding]:
    """Every claim of both readers, each once where it agrees, in the order of the text of each layer."""
    ones = [claim for claim in first if isinstance(claim.content, COMPARED)]
    others = [claim for claim in second if isinstance(claim.content, COMPARED)]
    found: list[Finding] = []
    met: set[str] = set()
    for other in others:
        pairs = [(differs, one) for one in ones if (differs := compare(one, other)) is not None]
        met.update(one.id for _, one in pairs)
        if pairs:
            differs, one = min(pairs, key=lambda pair: len(pair[0]))
            found.append(Finding("differ" if differs else "both", one, other, differs))
        else:
            found.append(Finding("second", None, other))
    found += [Finding("first", one, None) for one in ones if one.id not in met]
    return sorted(found, key=_place)


def _place(finding: Finding) -> tuple[str, Span]:
    claim = finding.first or finding.second
    return (claim.layer, claim.quote.span) if claim else ("", Span(0, 0))


def compare(one: Claim, other: Claim) -> tuple[str, ...] | None:
    """In what two claims of the same thing part ways; ``None`` when they are not of the same thing.

    The same thing: quotes that share words, and the same act with a victim in common, the same number, the same holder
    and title, or the same member and group.
    """
    if one.layer != other.layer or not one.quote.span.overlaps(other.quote.span) or not _same_thing(one, other):
        return None
    differs = [name for name in ("polarity", "modality", "stance") if getattr(one, name) != getattr(other, name)]
    if not _same_voice(one, other):
        differs.append("asserter")
    if isinstance(one.content, Act) and isinstance(other.content, Act):
        both_say = one.content.told_perpetrators and other.content.told_perpetrators
        if both_say and not _meet(one, other, "perpetrators"):
            differs.append("doer")
    return tuple(differs)


def says_all(one: Claim, other: Claim) -> bool:
    """Whether the first claim agrees with the other and leaves out nothing that it says."""
    if compare(one, other) != ():
        return False
    acts = (getattr(one.content, "act", None), getattr(other.content, "act", None))
    if acts[1] is not None and acts[0] not in vocabulary("acts").narrower(acts[1]):
        return False  # the other names the act more narrowly, or another act
    degrees = {part.degree for part in getattr(one.content, "perpetrators", ())}
    return not (
        any(part.degree not in degrees for part in getattr(other.content, "perpetrators", ()))
        or any(
            not any(span.overlaps(there) for there in _spans(one, slot.name))
            for slot in fields(other.content)
            for span in _spans(other, slot.name)
        )
    )


def _same_thing(one: Claim, other: Claim) -> bool:
    match one.content, other.content:
        case Act() as a, Act() as b:
            alone = not a.victims and not b.victims
            return same_act(a.act, b.act) and (alone or _meet(one, other, "victims"))
        case Toll() as a, Toll() as b:
            return (a.act is None or b.act is None or same_act(a.act, b.act)) and _meet(one, other, "count")
        case Post(), Post():
            return _meet(one, other, "holder") and _meet(one, other, "title")
        case Membership(), Membership():
            return _meet(one, other, "who") and _meet(one, other, "group")
    return False


def _meet(one: Claim, other: Claim, slot: str) -> bool:
    return any(a.overlaps(b) for a in _spans(one, slot) for b in _spans(other, slot))


def _spans(claim: Claim, slot: str) -> Iterator[Span]:
    return (span for span, _ in slot_spans(getattr(claim.content, slot)))


def _same_voice(one: Claim, other: Claim) -> bool:
    """Whether the same one says it: the source itself, or someone named by words they share, or nobody named."""
    a, b = one.voice, other.voice
    if a.kind != b.kind:
        return False
    said = (a.who.span if a.who else None), (b.who.span if b.who else None)
    return said == (None, None) or (said[0] is not None and said[1] is not None and said[0].overlaps(said[1]))
