"""Which pairs of records are worth scoring? Those that share a key; and how many matches that may miss.

A key is made of what the records of one person mostly share, one rule for each way in which the rest can fail: two
parts of the name by sound; the whole name with one consonant misread; a part and the day or the year; a birthday; an
identifier. A block larger than the bound is a common name or a massacre: it is cut down by the finer rules, and told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import Any

from asnad.link.record import Days, Happening, Record

__all__ = ["Blocking", "Occasion", "block", "keys_of"]

LARGEST = 120
"""Records of one block beyond which its pairs are left to the other rules."""
_LARGEST_OF = {"part": 30, "part and place": 60, "misread": 60}
"""The same for rules that ask for little: one part of a name alone says something only where it is rare."""
_PARTS = 6


def keys_of(record: Record) -> Iterator[tuple[str, str]]:
    """The rule and key of every block a record is in."""
    names: Any = record.said.get("name", ())
    happening: Any = record.said.get("event")
    birth: Any = record.said.get("birth")
    bones: set[str] = set()
    for form in names:
        parts = [part.bones for part in form.parts[:_PARTS]]
        bones.update(parts)
        whole = "".join(parts)
        yield "name", whole
        yield "name", "".join(sorted(parts))
        if len(whole) > 4:
            for i in range(len(whole)):
                yield "misread", whole[:i] + whole[i + 1 :]
        joined = [*parts, *("".join(pair) for pair in pairwise(parts))]
        for one, other in combinations(sorted(set(joined)), 2):
            yield "two parts", f"{one} {other}"
    times = [*_times("event", happening.when if isinstance(happening, Happening) else None), *_times("birth", birth)]
    for bone in sorted(bones):
        yield "part", bone
        for time in times:
            yield "part and date", f"{bone} {time}"
        if isinstance(happening, Happening):
            for where in happening.where.narrow:
                yield "part and place", f"{bone} {where}"
        if "postcode" in record.said:
            yield "part and place", f"{bone} {record.said['postcode']}"
    for time in times:
        if time.startswith("birth") and "-" in time:
            yield "birthday", time
    for kind in ("identifier", "address"):
        if kind in record.said:
            yield kind, str(record.said[kind])


def _times(slot: str, days: Days | None) -> Iterator[str]:
    if days is None:
        return
    first = date.fromordinal(days.first)
    if days.last - days.first < 732:
        yield f"{slot} {first.year}"
        if days.last - days.first > 300:
            yield f"{slot} {date.fromordinal(days.last).year}"
    if days.exact:
        yield f"{slot} {first.isoformat()}"


@dataclass(frozen=True, slots=True)
class Blocking:
    """Pairs to score, as positions with the smaller first.

    ``rules`` counts the pairs that each rule added to those before it, ``skipped`` the blocks too large to take apart.
    """

    pairs: tuple[tuple[int, int], ...]
    rules: dict[str, int]
    skipped: dict[str, int]


Occasion = tuple[str, frozenset[Hashable]]
"""The source a record stands in, and what another record of that source must share with it to be compared at all."""


def block(records: Sequence[Record], largest: int = LARGEST, occasions: Sequence[Occasion] | None = None) -> Blocking:
    """The pairs that share a key of a block no larger than ``largest``, each once, in order.

    With ``occasions``, one for each record, two of one source are compared only where their occasions have something in
    common: a list that names people once says of two rows that they are two.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, record in enumerate(records):
        for key in set(keys_of(record)):
            blocks[key].append(i)
    found: set[tuple[int, int]] = set()
    rules: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    for (rule, _), members in blocks.items():
        if len(members) > min(largest, _LARGEST_OF.get(rule, largest)):
            skipped[rule] += 1
        elif len(members) > 1:
            pairs = combinations(members, 2) if occasions is None else _on_occasion(members, occasions)
            before = len(found)
            found.update(pairs)
            rules[rule] += len(found) - before
    return Blocking(tuple(sorted(found)), dict(rules), dict(skipped))


def _on_occasion(members: Sequence[int], occasions: Sequence[Occasion]) -> Iterator[tuple[int, int]]:
    sources: dict[str, list[int]] = defaultdict(list)
    shared: dict[tuple[str, Hashable], list[int]] = defaultdict(list)
    for member in members:
        source, keys = occasions[member]
        sources[source].append(member)
        for key in keys:
            shared[source, key].append(member)
    for one, other in combinations(sources.values(), 2):
        yield from ((min(a, b), max(a, b)) for a in one for b in other)
    for group in shared.values():
        yield from combinations(group, 2)
