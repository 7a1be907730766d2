"""What speaks for a number's being how many somebody was? How it is said, and who is so counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from asnad.language.counts import names_no_number
from asnad.model.count import Count, Operator
from asnad.propose.score.bins import some, tenth
from asnad.propose.score.phrases import Candidate
from asnad.propose.score.pooled import Pooled

__all__ = ["SEVERAL", "Amount", "Number", "amount", "numbers"]


class Amount(NamedTuple):
    """How many, in one way of saying it: six, about six, six or more, up to six; or several, without a number."""

    how: Literal["=", "≈", "≥", "≤", "many"]
    number: int | None


SEVERAL = Amount("many", None)
_HOW: dict[Operator, Literal["=", "≈", "≥", "≤"]] = {
    "=": "=", "all": "=", "≈": "≈", "≥": "≥", ">": "≥", "≤": "≤", "<": "≤",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """How many ``who`` is said to be, with what speaks for it."""

    who: Pooled
    value: Amount
    features: frozenset[str]


def amount(count: Count) -> Amount | None:
    """How many a count says; ``None`` where it gives a share or more than one number."""
    if names_no_number(count):
        return SEVERAL
    how = _HOW.get(count.operator)
    return None if how is None or count.number is None else Amount(how, count.number)


def numbers(who: Pooled, victim: float) -> Iterator[Number]:
    """The numbers of a person or group that is a victim with a probability of ``victim`` (0–1)."""
    said: dict[Amount, set[str]] = defaultdict(set)
    for candidate in who.candidates:
        value, how = _number(candidate)
        if value is not None:
            said[value].add(how)
    unsaid = "also many" if SEVERAL in said else "always counted"
    most = max((value.number or 0 for value in said), default=0)
    for value, ways in said.items():
        rank = "several" if value == SEVERAL else "most" if value.number == most else "fewer"
        own = {f"how={how}" for how in ways} | {f"n={_size(value)}", f"numbers={some(len(said))}", rank, unsaid}
        own |= {f"v={tenth(victim)}", *(f"how={how}|v={tenth(victim)}" for how in ways)}
        yield Number(who, value, frozenset(own) | who.features)


def _size(value: Amount) -> str:
    return "several" if value.number is None else some(value.number)


def _number(candidate: Candidate) -> tuple[Amount | None, str]:
    """How many one phrase says, and how it says so."""
    mention = candidate.mention
    if mention.count is not None:
        value = amount(mention.count)
        return value, "counted" if value is None else f"counted {value.how}"
    if mention.kind == "person":
        return Amount("=", 1), "named" if mention.name else "one"
    return (SEVERAL, "many") if candidate.phrase.plural else (Amount("=", 1), "singular")
