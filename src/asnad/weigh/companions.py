"""Which claims tell of one act on several in one breath? "He was hanged, together with eleven friends"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.weigh.grounds import Grounds

__all__ = ["Companions", "find_companions"]

Companions = Mapping[str, tuple[tuple[Claim, Act], ...]]
"""The claims of one breath, by the id of each of them."""

_NEAR = 30  # characters between a clause and the words that name another victim ("…, along with Holub")


def find_companions(grounds: Grounds) -> Companions:
    """For each claim about an act, all claims of the same breath, itself among them, where there are others.

    A reader that makes one claim for each victim cuts one sentence into several. They belong together when they are
    of one act, one voice and one modality, their dates and places do not part them, and their quotes overlap or one
    quote is no more than the name of a victim close by in the same sentence.
    """
    by_layer: dict[str, list[tuple[Claim, Act]]] = defaultdict(list)
    for claim in grounds.claims:
        if isinstance(claim.content, Act) and claim.content.victims and claim.quote.row is None:
            by_layer[claim.layer].append((claim, claim.content))
    found: dict[str, tuple[tuple[Claim, Act], ...]] = {}
    for told in by_layer.values():
        breath: list[tuple[Claim, Act]] = []
        for claim, act in told:
            if breath and not any(_together(grounds, other, its, claim, act) for other, its in breath):
                found |= {c.id: tuple(breath) for c, _ in breath if len(breath) > 1}
                breath = []
            breath.append((claim, act))
        found |= {c.id: tuple(breath) for c, _ in breath if len(breath) > 1}
    return found


def _together(grounds: Grounds, one: Claim, its: Act, other: Claim, act: Act) -> bool:
    if its.act != act.act or (one.modality, one.polarity, one.sanad) != (other.modality, other.polarity, other.sanad):
        return False
    if any(a and b and a.span != b.span for a, b in ((its.when, act.when), (its.where, act.where))):
        return False
    if one.quote.span.overlaps(other.quote.span):
        return True
    first, second = sorted((one, other), key=lambda c: c.quote.start)
    between = grounds.texts(one.layer)[first.quote.end : second.quote.start]
    if len(between) > _NEAR or any(mark in between for mark in ".!?;:\n"):
        return False
    return any(v.wording == c.quote.exact for c, a in ((one, its), (other, act)) for v in a.victims)
