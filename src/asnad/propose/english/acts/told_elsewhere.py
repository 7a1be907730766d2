"""Which gaps does the text fill itself: "were arrested", where the sentence before says that police arrested them?"""

from __future__ import annotations

from collections.abc import Sequence

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap
from asnad.propose.act_kinds import act_root

__all__ = ["without_filled_gaps"]

_PLAIN = frozenset({"he", "she", "they", "him", "her", "them", "the two", "the three", "the four", "the five"})
_NEAR = 300
"""Characters over which "they" and "the five" are those who were just told of."""
_FAR = 2000
"""Characters beyond which ten miners are perhaps ten others."""
_DOUBTED = frozenset({"accused", "suspected"})


def without_filled_gaps(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, without the gaps of acts whose doers the text names near by, or of the same people."""
    gaps = [c for c in claims if isinstance(c.content, Gap) and c.content.kind == "agent_not_stated"]
    if not gaps:
        return list(claims)
    acts = [(c, c.content) for c in claims if isinstance(c.content, Act) and c.happened]
    filled = {id(gap) for gap in gaps if any(_fills(gap, *left, acts) for left in acts)}
    return [c for c in claims if id(c) not in filled]


def _fills(gap: Claim, left: Claim, act: Act, acts: Sequence[tuple[Claim, Act]]) -> bool:
    """Whether a gap is that of ``act``, and another claim tells who did it, by a voice that is at least as near."""
    if act.perpetrators or not left.quote.start <= gap.quote.start < left.quote.end:
        return False
    for told, other in acts:
        doers = [p for p in other.perpetrators if p.degree not in _DOUBTED]
        heard = told.sanad == left.sanad or len(told.sanad) == 1
        if doers and heard and act_root(other.act) == act_root(act.act) and not _differ(act, other):
            apart = abs(told.quote.start - gap.quote.start)
            if _are_named_alike(act, other, apart) or (apart < _NEAR and _may_be_they(act, other)):
                return True
    return False


def _differ(one: Act, other: Act) -> bool:
    """Whether they are told of different days or places."""
    days = one.when is None or other.when is None or one.when.could_equal(other.when)
    return not days or len({act.where.wording.lower() for act in (one, other) if act.where is not None}) > 1


def _are_named_alike(one: Act, other: Act, apart: int) -> bool:
    """Whether both befell somebody of one name, or as many who are called alike."""
    for mine in (end for victim in one.victims for end in victim.ends()):
        for theirs in (end for victim in other.victims for end in victim.ends()):
            if mine.name is not None and theirs.name is not None:
                a, b = mine.name.form.lower().split(), theirs.name.form.lower().split()
                if a == b or (1 in {len(a), len(b)} and a[-1:] == b[-1:]):
                    return True
            elif (
                mine.count is not None
                and mine.count == theirs.count
                and apart < _FAR
                and mine.wording.lower().split()[-1:] == theirs.wording.lower().split()[-1:]
            ):
                return True
    return False


def _may_be_they(one: Act, other: Act) -> bool:
    """Whether those it was done to are called alike, or one of them only "they" or "the five"."""
    if any(v.antecedents for v in one.victims):
        ends = [{end.span for victim in act.victims for end in victim.ends()} for act in (one, other)]
        return not ends[0].isdisjoint(ends[1])
    heads = [
        {v.wording.lower().split()[-1] for v in act.victims if v.wording and v.name is None} for act in (one, other)
    ]
    return not heads[0].isdisjoint(heads[1]) or any(v.wording.lower() in _PLAIN for v in one.victims)
