"""What speaks for a number's being how many somebody was? How it is said, and who is so counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from asnad.propose.score.bins import some, tenth
from asnad.propose.score.phrases import Candidate
from asnad.propose.score.pooled import Pooled

__all__ = ["Number", "numbers"]


@dataclass(frozen=True, slots=True)
class Number:
    """How many ``who`` is said to be, with what speaks for it."""

    who: Pooled
    value: int
    features: frozenset[str]


def numbers(who: Pooled, victim: float) -> Iterator[Number]:
    """The numbers of a person or group that is a victim with a probability of ``victim`` (0–1)."""
    said: dict[int, set[str]] = defaultdict(set)
    for candidate in who.candidates:
        value, how = _number(candidate)
        if value is not None:
            said[value].add(how)
    unsaid = "also many" if any(_number(one)[0] is None for one in who.candidates) else "always counted"
    for value, ways in said.items():
        rank = "most" if value == max(said) else "fewer"
        own = {f"how={how}" for how in ways} | {f"n={some(value)}", f"numbers={some(len(said))}", rank, unsaid}
        own |= {f"v={tenth(victim)}", *(f"how={how}|v={tenth(victim)}" for how in ways)}
        yield Number(who, value, frozenset(own) | who.features)


def _number(candidate: Candidate) -> tuple[int | None, str]:
    """How many one phrase says, and how it says so."""
    mention = candidate.mention
    if mention.count is not None:
        same = mention.count.lower == mention.count.upper
        return (mention.count.lower, "counted") if same else (None, "about")
    if mention.kind == "person":
        return 1, "named" if mention.name else "one"
    return (None, "many") if candidate.phrase.plural else (1, "singular")
