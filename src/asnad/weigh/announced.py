"""Who was it that an announcement spoke of? Announced killings laid beside the killings told of after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import Act
from asnad.model.text import Span
from asnad.weigh.companions import Companions
from asnad.weigh.grounds import Grounds, is_lethal

__all__ = ["Announced", "find_announced", "spans_of"]

_WITHIN = 1200  # characters: what is told later in the text than this is not what was announced


@dataclass(frozen=True, slots=True)
class Announced:
    """An announced act on people it does not name, and the people that the record tells it was done to."""

    claim: Claim
    act: Act
    people: tuple[str, ...]


def find_announced(grounds: Grounds, companions: Companions) -> tuple[Announced, ...]:
    """Announced killings of unnamed people that a text then tells of as done to named ones.

    In one text: the next killing told of after the announcement, when it is of as many people as were announced or no
    number was. From another text: an announcement of as many people at a time that can be the same, where both texts
    tell of one of these people. It is a conclusion, so the answers it gives stay marked as announced.
    """
    lethal: dict[str, list[tuple[Claim, Act]]] = defaultdict(list)
    spoken_of: dict[str, set[str]] = defaultdict(set)
    for claim in grounds.claims:
        act = claim.content
        if not isinstance(act, Act) or claim.quote.row is not None:
            continue
        spoken_of[claim.layer].update(grounds.people(claim, act.victims))
        if is_lethal(act.act) and claim.polarity == "positive":
            lethal[claim.layer].append((claim, act))
    found: list[Announced] = []
    loose: list[tuple[Claim, Act]] = []
    for told in lethal.values():
        for at, (claim, act) in enumerate(told):
            if claim.modality != "planned" or any(grounds.who(claim, victim) for victim in act.victims):
                continue
            people = _done_to(grounds, claim, act, told[at + 1 :], companions)
            if people:
                found.append(Announced(claim, act, people))
            else:
                loose.append((claim, act))
    for claim, act in loose:
        for other in found:
            if _same_announcement(claim, act, other) and spoken_of[claim.layer] & set(other.people):
                found.append(Announced(claim, act, other.people))
                break
    return tuple(found)


def _done_to(
    grounds: Grounds,
    claim: Claim,
    act: Act,
    after: list[tuple[Claim, Act]],
    companions: Companions,
) -> tuple[str, ...]:
    for done, its in after:
        if done.quote.start - claim.quote.end > _WITHIN:
            break
        if done.modality != "actual":
            continue
        breath = companions.get(done.id, ((done, its),))
        people = {p for c, a in breath for p in grounds.people(c, a.victims)}
        number = _number(act)
        if number is None or (number.lower is not None and number.lower == number.upper == len(people)):
            return tuple(sorted(people))
        break
    return ()


def _number(act: Act) -> Count | None:
    return act.count or next((v.count for v in act.victims if v.count), None)


def _same_announcement(claim: Claim, act: Act, other: Announced) -> bool:
    mine, yours = _number(act), _number(other.act)
    if mine is None or yours is None or (mine.lower, mine.upper) != (yours.lower, yours.upper):
        return False
    said, too = act.when or claim.voice.when, other.act.when or other.claim.voice.when
    return said is not None and too is not None and said.could_equal(too)


def spans_of(announced: tuple[Announced, ...]) -> Mapping[tuple[str, Span], tuple[str, ...]]:
    """The people that stand behind each description in an announcement, by layer and place."""
    return {(a.claim.layer, v.span): a.people for a in announced for v in a.act.victims if v.span}
