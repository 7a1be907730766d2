"""Which pairs of a large list are worth scoring? Rules that ask for things in common, and how large a block may be.

Every rule is a few expressions on the columns of :mod:`asnad.link.engine.columns`; records that agree on all of them
are a block. Blocks beyond a bound are common names and massacres: left to the finer rules, and told. The bound is found
rule by rule, so that a rule brings no more than so many pairs for each record, whatever the list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["LARGEST", "PAIRS_PER_RECORD", "RULES", "Bound", "Rule", "bound_of", "rules_for"]

LARGEST = 500
"""Records of a block beyond which no rule goes, however few such blocks there are."""
PAIRS_PER_RECORD = 1.0
"""Pairs that one rule may bring, for each record of the list."""
FEWEST_PAIRS = 500_000
"""Pairs that a rule may bring to any list: a short one has time for all, and people may stand in it ten times."""

Basis = Literal["name", "time", "both", "other"]


@dataclass(frozen=True, slots=True)
class Rule:
    """``on`` are the expressions to agree on, ``basis`` what they speak of: names alone, times and places alone, both.

    ``explode`` is the column of lists of which one member must be shared.
    """

    name: str
    on: tuple[str, ...]
    needs: frozenset[str]
    basis: Basis
    explode: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """How far a rule goes: the records of its largest block that is looked at, and what is within and beyond it."""

    rule: str
    largest: int
    blocks: int
    pairs: int
    blocks_over: int
    pairs_over: int


def _rule(name: str, on: str, needs: str, basis: Basis, explode: str = "") -> Rule:
    return Rule(name, tuple(on.split("; ")), frozenset(needs.split()), basis, explode)


_YEAR = "cast(floor(({0}_first + {0}_last) / 730.5) as int)"
"""A year, counted from the middle of the span, so that a day and its year agree."""
_EVENT_YEAR, _BIRTH_YEAR = _YEAR.format("event"), _YEAR.format("birth")
_NARROW = f"case when event_last - event_first < 400 then {_EVENT_YEAR} end"
_NAMES = "least(given, family); greatest(given, family)"

RULES: tuple[Rule, ...] = (
    _rule("identifier", "identifier", "identifier", "other"),
    _rule("both names", _NAMES, "given family", "name"),
    _rule("two parts of the name", "pairs_of_parts", "pairs_of_parts", "name", "pairs_of_parts"),
    _rule("given and father's name", "given; father", "given father", "name"),
    _rule("family and father's name", "family; father", "family father", "name"),
    _rule("family name", "family", "family", "name"),
    _rule("family name, given name begins alike", "family; substr(given, 1, 2)", "given family", "name"),
    _rule("given name, family name begins alike", "given; substr(family, 1, 3)", "given family", "name"),
    _rule("both names and region", f"{_NAMES}; wide", "given family wide", "both"),
    _rule("both names and birth", f"{_NAMES}; birth_first", "given family birth_first", "both"),
    _rule("both names and year", f"{_NAMES}; {_NARROW}", "given family event_first", "both"),
    _rule("given name and day", "given; event_day", "given event_day", "both"),
    _rule("family name and day", "family; event_day", "family event_day", "both"),
    _rule("given name and birth", "given; birth_first; birth_last", "given birth_first", "both"),
    _rule("family name and birth", "family; birth_first; birth_last", "family birth_first", "both"),
    _rule("given name and place", "given; place", "given place", "both"),
    _rule("family name and place", "family; place", "family place", "both"),
    _rule("given name, year and place", f"given; {_NARROW}; place", "given place event_first", "both"),
    _rule("given name, birth and place", "given; birth_first; place", "given place birth_first", "both"),
    _rule("given name, birth and region", "given; birth_first; wide", "given wide birth_first", "both"),
    _rule("given and father's name and region", "given; father; wide", "given father wide", "both"),
    _rule("given and father's name and birth", "given; father; birth_first", "given father birth_first", "both"),
    _rule("given and father's name and year", f"given; father; {_NARROW}", "given father event_first", "both"),
    _rule("family name, birth and region", "family; birth_first; wide", "family wide birth_first", "both"),
    _rule(
        "family name and region, given name begins alike",
        "family; wide; substr(given, 1, 1)",
        "given family wide",
        "both",
    ),
    _rule(
        "given name and region, family name begins alike",
        "given; wide; substr(family, 1, 2)",
        "given family wide",
        "both",
    ),
    _rule("place, names begin alike", "place; substr(given, 1, 1); substr(family, 1, 2)", "given family place", "both"),
    _rule("day and place", "event_day; place", "event_day place", "time"),
    _rule("day, birth and region", "event_day; birth_first; wide", "event_day birth_first wide", "time"),
    _rule("birthday", "birth_day", "birth_day", "time"),
    _rule("birth and place of birth", "birth_first; birth_place", "birth_first birth_place", "time"),
    _rule("given name and place of birth", "given; birth_place", "given birth_place", "both"),
    _rule("family name and place of birth", "family; birth_place", "family birth_place", "both"),
    _rule("family name and postcode", "family; postcode", "family postcode", "both"),
    _rule("given name and postcode", "given; postcode", "given postcode", "both"),
    _rule("address", "address", "address", "other"),
)


def rules_for(columns: Collection[str]) -> list[Rule]:
    """The rules of a table that has these columns."""
    return [rule for rule in RULES if rule.needs <= set(columns)]


def bound_of(
    rule: Rule,
    sizes: Iterable[tuple[int, int]],
    records: int,
    *,
    largest: int = LARGEST,
    pairs: float = PAIRS_PER_RECORD,
    fewest: int = FEWEST_PAIRS,
) -> Bound:
    """The bound of a rule, from ``sizes``: how many records a block has, and how many blocks have so many.

    The smallest blocks are taken first: the fewer share a key, the likelier they are one person.
    """
    within = over = pairs_within = pairs_over = reached = 0
    for size, blocks in sorted(sizes):
        if size < 2:
            continue
        more = blocks * (size * (size - 1) // 2)
        if not over and size <= largest and pairs_within + more <= max(pairs * records, fewest):
            within, pairs_within, reached = within + blocks, pairs_within + more, size
        else:
            over, pairs_over = over + blocks, pairs_over + more
    return Bound(rule.name, reached, within, pairs_within, over, pairs_over)
