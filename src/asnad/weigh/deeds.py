"""What was done to whom? Act claims gathered under the one they were done to, as far as it can be the same act."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.weigh.announced import Announced
from asnad.weigh.answers import speaks
from asnad.weigh.grounds import Grounds, family, is_lethal, wider

__all__ = ["Deed", "find_deeds", "narrowest"]


@dataclass(frozen=True, slots=True)
class Deed:
    """One act on one victim (entity ids in ``about``; none when the event alone says who it was), as claims tell it."""

    about: tuple[str, ...]
    family: str
    event: str | None
    told: tuple[tuple[Claim, Act], ...]

    @property
    def act(self) -> str:
        return narrowest(act.act for _, act in self.told)

    @property
    def key(self) -> str:
        """What tells it apart from other deeds on the same victim: the event, but only where it can happen again."""
        return self.family if self.about and self.family == "killing" else f"{self.family} {self.event}"


def narrowest(acts: Iterable[str]) -> str:
    """The code all sources use, else the narrowest that is wide enough for all, else their family."""
    counted = Counter(acts)
    if len(counted) == 1:
        return next(iter(counted))
    chains = [wider(act) for act in sorted(counted)]
    return next((act for act in chains[0] if all(act in chain for chain in chains)), family(chains[0][0]))


def find_deeds(grounds: Grounds, announced: tuple[Announced, ...] = ()) -> tuple[Deed, ...]:
    """Deeds in one order; what was announced of people stands with what was done to them.

    A person is killed once: all claims of any killing of one person are one deed. Anything else can happen again, so
    only claims that linking put into one event are one deed. Groups and unnamed victims go by event too.
    """
    gathered: dict[tuple[tuple[str, ...], str, str | None], list[tuple[Claim, Act]]] = defaultdict(list)
    for claim in grounds.claims:
        act = claim.content
        if not isinstance(act, Act) or not speaks(claim):
            continue
        event = grounds.event_of.get(claim.id)
        people = grounds.people(claim, act.victims)
        for person in people:
            if is_lethal(act.act):
                gathered[(person,), family(act.act), None].append((claim, act))
            elif event:
                gathered[(person,), family(act.act), event].append((claim, act))
        if people or event is None:
            continue
        groups = (*grounds.people(claim, act.victims, "group"), *grounds.people(claim, act.victims, "organisation"))
        abouts: list[tuple[str, ...]] = [(g,) for g in groups]
        for about in abouts or [()]:
            gathered[about, family(act.act), event].append((claim, act))
    for foretold in announced:
        for person in foretold.people:
            gathered[(person,), family(foretold.act.act), None].append((foretold.claim, foretold.act))
    deeds = []
    for (about, kin, event), told in gathered.items():
        events = Counter(e for c, _ in told if (e := grounds.event_of.get(c.id)))
        most = min(events, key=lambda e: (-events[e], e), default=None)
        deeds.append(Deed(about, kin, event or most, tuple(told)))
    return tuple(sorted(deeds, key=lambda d: (d.about, d.family, d.event or "")))
