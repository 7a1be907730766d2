"""How many matches may blocking have missed? Told by how two kinds of rules find the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Missed", "missed"]

_ENOUGH = 10
"""Matches found by both kinds of rules, below which nothing is estimated."""


@dataclass(frozen=True, slots=True)
class Missed:
    """How many matches no rule may have found, by capture and recapture of those that were.

    Rules on names alone and rules on times and places alone are two nets: of the ``by_time`` matches that the one
    found, the other found ``by_both``. ``estimate`` is how many no rule found, were the two independent and every match
    as easily found as another (Chapman 1951). Matches that are hard for one net are hard for the other, so it is a
    lower bound. ``None`` where a list has no rules of one kind, or too few matches were found by both.
    """

    by_name: int
    by_time: int
    by_both: int
    found: int
    estimate: float | None


def missed(matches: Sequence[tuple[bool, bool]]) -> Missed:
    """From the matches: whether a rule on names alone, and whether one on times and places alone, found each."""
    by_name = sum(name for name, _ in matches)
    by_time = sum(time for _, time in matches)
    by_both = sum(name and time for name, time in matches)
    if by_both < _ENOUGH:
        return Missed(by_name, by_time, by_both, len(matches), None)
    there = (by_name + 1) * (by_time + 1) / (by_both + 1) - 1
    return Missed(by_name, by_time, by_both, len(matches), max(0.0, round(there - len(matches), 1)))
