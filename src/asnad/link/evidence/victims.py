"""To whom? Two lists of named victims of one act, either of which may be a part of all there were.

Levels: ``most`` (half or more of the shorter list is in both), ``some``, ``alike`` (nobody is known to be in both, but
names are spellings of one name), ``none of many`` (two lists so short beside the toll that they need not meet), ``none
of few``. The chance of having someone in common is by the one who is named of the fewest events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log2
from typing import NamedTuple

from asnad.link.evidence.factor import Factor, chance_of

__all__ = ["Victims", "VictimsEvidence"]

_ALIKE, _NONE = log2(0.02), log2(0.95)
"""log2 of how often two accounts of different events have nobody in common, and of that only names are alike."""
_COMPARED = 12
"""Names of a list up to which its names are compared with those of the other."""


class Victims(NamedTuple):
    """Those an account names, and how many victims it tells of (at least as many)."""

    named: frozenset[str]
    all: int


class VictimsEvidence:
    """Lists of victims of one slot. ``events`` are the victims of each event, ``alike`` says whether two have names
    that are spellings of one name and are not known to be two people."""

    def __init__(self, slot: str, events: Sequence[frozenset[str]], alike: Callable[[str, str], bool]) -> None:
        self._slot = slot
        self._count = len(events)
        self._events = Counter(person for named in events for person in named)
        self._alike = alike

    def compare(self, a: Victims, b: Victims) -> tuple[Factor, ...]:
        if not a.named or not b.named:
            return ()
        if both := a.named & b.named:
            # The pair's own two events are the ones looked at.
            chance = chance_of(min(self._events[person] for person in both), self._count)
            most = 2 * len(both) >= min(len(a.named), len(b.named))
            return (Factor(self._slot, "most" if most else "some", chance),)
        if len(a.named) <= _COMPARED and len(b.named) <= _COMPARED and self._pairs(a, b):
            return (Factor(self._slot, "alike", _ALIKE),)
        expected = len(a.named) * len(b.named) / max(a.all, b.all)
        return (Factor(self._slot, "none of many" if expected < 1 else "none of few", _NONE),)

    def _pairs(self, a: Victims, b: Victims) -> bool:
        """Whether half or more of the shorter list have someone of a like name in the other."""
        few, more = sorted((a.named, b.named), key=len)
        return 2 * sum(any(self._alike(one, other) for other in more) for one in few) >= len(few)

    def words(self, a: Victims, b: Victims, factor: Factor) -> str:
        match factor.level:
            case "most" | "some":
                shared = len(a.named & b.named)
                return f"{shared:,} named victim{'s' if shared > 1 else ''} in common"
            case "alike":
                return "victims of like names"
            case "none of many":
                return "a few of many victims named, none in both"
            case _:
                return "none of the victims in common"
