"""Which gaps does the text fill itself: "were arrested", where the sentence before says that police arrested them?"""

from __future__ import annotations

from collections.abc import Sequence

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap
from asnad.propose.act_kinds import act_root

__all__ = ["without_filled_gaps"]

_PLAIN = frozenset({"he", "she", "they", "him", "her", "them", "the two", "the three", "the four", "the five"})
_NEAR = 300
"""Characters over which an act of one kind is hardly another one."""


def without_filled_gaps(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, without the gaps of acts whose doers the text names near by, or of the same people."""
    gaps = [c for c in claims if isinstance(c.content, Gap) and c.content.kind == "agent_not_stated"]
    if not gaps:
        return list(claims)
    acts = [(c, c.content) for c in claims if isinstance(c.content, Act) and c.happened]
    filled = {id(gap) for gap in gaps if any(_fills(gap, one, acts) for one in acts)}
    return [c for c in claims if id(c) not in filled]


def _fills(gap: Claim, one: tuple[Claim, Act], acts: Sequence[tuple[Claim, Act]]) -> bool:
    """Whether one act is that of a gap, told with its doers."""
    told, act = one
    if not act.perpetrators:
        return False
    at = gap.quote.start
    for open_, other in acts:
        if not open_.quote.start <= at < open_.quote.end or other.perpetrators or open_ is told:
            continue
        near = abs(told.quote.start - at) < _NEAR and _may_be_the_same(other, act)
        if act_root(other.act) == act_root(act.act) and (near or not _whom(other).isdisjoint(_whom(act))):
            return True
    return False


def _may_be_the_same(one: Act, other: Act) -> bool:
    """Whether those it was done to are called alike, or one of them only "they" or "the five"."""
    heads = [{v.wording.lower().split()[-1] for v in act.victims} for act in (one, other)]
    called = [v for v in one.victims if v.name is None]
    return not heads[0].isdisjoint(heads[1]) or any(v.antecedents or v.wording.lower() in _PLAIN for v in called)


def _whom(act: Act) -> set[tuple[str, str]]:
    """Whom an act was done to: names, or what they are called with how many they are."""
    found = set()
    for victim in act.victims:
        for end in victim.ends():
            count = str(end.count) if end.count is not None else ""
            if end.name is not None or count:
                found.add((end.wording.lower().split()[-1], count if end.name is None else ""))
    return found
