"""Which columns does the coarse score compare? Each distinct cell is read once, in Python, and joined back in SQL.

A *facet* is what a few cells of a row say of one thing: the given name, the day of the event, the place. Dates, places
and the rest are read by :func:`asnad.link.table.records_of`, which also makes the records of the exact score. Of a name
the coarse score needs no more than its sounds, which take a quarter of the time that a whole
:class:`~asnad.language.names.NameKey` takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any, Literal, NamedTuple

import pyarrow as pa

from asnad.language.names import is_name_of_one, name_tokens, name_words, split_titles
from asnad.language.transliterate import skeleton, sounds
from asnad.link.record import Days, Happening, Record, Where
from asnad.link.table import Reads, records_of

__all__ = ["FACETS", "TYPES", "Column", "Facet", "facet_named", "facets_of", "reader_of", "schema_of"]

Kind = Literal["text", "words", "day"]
TYPES: Mapping[Kind, pa.DataType] = {"text": pa.string(), "words": pa.list_(pa.string()), "day": pa.int32()}
"""What a column holds, as Arrow has it: a text, a list of texts, the ordinal of a day (``date.toordinal``)."""

_LONGEST = 64
"""Characters of a text that the coarse score looks at; Levenshtein takes as long as the product of two lengths."""
_LONGEST_NAME = 1000
_PARTS = 6
_PAIRS = 60
Values = tuple[Any, ...]
Row = Mapping[str, str]
Roles = Mapping[str, str]
Read = Callable[[Sequence[Row], Roles, Reads], list[Values]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the coarse score and what it holds."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Facet:
    """What the cells of some roles say of one thing.

    ``needs`` are roles of which one must be there, ``more`` others that are looked at; ``read`` gives the values of
    ``columns`` for each row, ``None`` where it does not tell.
    """

    name: str
    needs: frozenset[str]
    columns: tuple[Column, ...]
    read: Read
    more: frozenset[str] = frozenset()


class _Part(NamedTuple):
    bones: str
    sounds: str
    called: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def _part(token: str) -> _Part:
    words = token[:_LONGEST].split()
    sound = "".join(map(sounds, words)) or "".join(words)
    called = name_words().groups("".join(words), sound)
    return _Part("".join(map(skeleton, words)) or sound, sound, tuple(map(str, sorted(called))))


def _parts(form: str) -> list[_Part]:
    """The parts of a name; none when it names nobody, or more than one."""
    if not form or not is_name_of_one(form):
        return []
    return [_part(token) for token in name_tokens(split_titles(form[:_LONGEST_NAME])[1])[:_PARTS]]


def _joined(parts: Sequence[_Part]) -> Values:
    """Parts as one word by its consonants and by its sounds, the consonants of each, and what groups of pet names."""
    bones, sound = "".join(part.bones for part in parts), "".join(part.sounds for part in parts)
    called = _listed(group for part in parts for group in part.called)
    return bones[:_LONGEST] or None, sound[:_LONGEST] or None, _listed(part.bones for part in parts), called


def _listed(words: Iterable[str]) -> list[str] | None:
    return sorted({word[:_LONGEST] for word in words if word})[:_PARTS] or None


def _cells(row: Row, roles: Roles) -> list[str]:
    return [cell for header in roles if (cell := row[header].strip())]


def _one_name(rows: Sequence[Row], roles: Roles, _: Reads) -> list[Values]:
    return [_joined(_parts(" ".join(_cells(row, roles)))) for row in rows]


def _whole_name(rows: Sequence[Row], roles: Roles, _: Reads) -> list[Values]:
    """The parts of a full name: those before the last one, and the last; any two parts of any form."""
    found = []
    given = [header for header, role in roles.items() if role == "given_name"]
    family = [header for header, role in roles.items() if role == "family_name"]
    whole = [header for role in ("name", "alias") for header, has in roles.items() if has == role]
    for row in rows:
        forms = [parts for header in whole if (parts := _parts(row[header].strip()))]
        in_columns = _parts(" ".join(row[header] for header in given)) + _parts(" ".join(row[h] for h in family))
        first = forms[0] if forms else []
        before, last = (first[:-1], first[-1:]) if len(first) > 1 else (first, [])
        pairs = {pair for parts in (*forms, in_columns) for pair in _pairs(parts)}
        found.append((*_joined(before), *_joined(last), sorted(pairs)[:_PAIRS] or None))
    return found


def _pairs(parts: Sequence[_Part]) -> Iterator[str]:
    """Any two parts of a form, in no order, neighbours also written as one: ``mhmd jfd krm`` has ``krm mhmdjfd``."""
    bones = [part.bones for part in parts[:_PARTS]]
    spans = [(at, at + 1, one) for at, one in enumerate(bones)]
    if len(bones) > 2:
        spans += [(at, at + 2, one + other) for at, (one, other) in enumerate(pairwise(bones))]
    for (start, stop, one), (other_start, other_stop, other) in combinations(spans, 2):
        if stop <= other_start or other_stop <= start:
            yield f"{min(one, other)} {max(one, other)}"


def _of_record(read: Callable[[Record], Values]) -> Read:
    return lambda rows, roles, reads: [read(record) for record in records_of(rows, roles, "", *reads)]


def _days(days: Days | None) -> Values:
    """First and last day, the day when it is one, and that day with day and month in the other order."""
    if days is None:
        return (None, None, None, None)
    if not days.exact:
        return (days.first, days.last, None, None)
    day = date.fromordinal(days.first)
    swapped = date(day.year, day.day, day.month).toordinal() if day.day <= 12 else None
    return (days.first, days.last, days.first, swapped)


def _event(record: Record) -> Values:
    happening = record.said.get("event")
    return _days(happening.when if isinstance(happening, Happening) else None)


def _birth(record: Record) -> Values:
    days = record.said.get("birth")
    return _days(days if isinstance(days, Days) else None)


def _place(record: Record) -> Values:
    happening = record.said.get("event")
    return _places(happening.where if isinstance(happening, Happening) else Where())


def _birth_place(record: Record) -> Values:
    where = record.said.get("birth place")
    return _places(where if isinstance(where, Where) else Where())[:1]


def _places(where: Where) -> Values:
    """Narrow places by the consonants of their words, as they are spelled as variously as people; wide ones joined."""
    return _listed(_heard(word) for word in where.narrow), " ".join(sorted(map(_heard, where.wide)))[:_LONGEST] or None


def _heard(text: str) -> str:
    bones = _part(text).bones
    return bones if len(bones) > 1 else text


def _text(kind: str) -> Callable[[Record], Values]:
    def read(record: Record) -> Values:
        text: Any = record.said.get(kind)
        return (text[:_LONGEST] if text else None,)

    return read


def _set(kind: str) -> Callable[[Record], Values]:
    def read(record: Record) -> Values:
        words: Any = record.said.get(kind, ())
        return (_listed(words),)

    return read


def _name_columns(name: str) -> tuple[Column, ...]:
    lists = (Column(f"{name}_parts", "words"), Column(f"{name}_called", "words"))
    return (Column(name), Column(f"{name}_sounds"), *lists)


def _day_columns(name: str) -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{end}", "day") for end in ("first", "last", "day", "swapped"))


_WHEN = frozenset(["date", "year", "month", "day"])
FACETS: tuple[Facet, ...] = (
    Facet("given", frozenset(["given_name"]), _name_columns("given"), _one_name),
    Facet("family", frozenset(["family_name"]), _name_columns("family"), _one_name),
    Facet(
        "whole",
        frozenset(["name", "alias"]),
        (*_name_columns("whole_given"), *_name_columns("whole_family"), Column("pairs_of_parts", "words")),
        _whole_name,
        frozenset(["given_name", "family_name"]),
    ),
    Facet("father", frozenset(["father_name"]), _name_columns("father"), _one_name),
    Facet("event", frozenset(["date", "year"]), _day_columns("event"), _of_record(_event), _WHEN),
    Facet(
        "birth",
        frozenset(["birth", "birth_year", "age"]),
        _day_columns("birth"),
        _of_record(_birth),
        frozenset(["birth_month", "birth_day"]) | _WHEN,
    ),
    Facet(
        "place", frozenset(["place", "within"]), (Column("place_words", "words"), Column("wide")), _of_record(_place)
    ),
    Facet("birth place", frozenset(["birth_place"]), (Column("birth_place_words", "words"),), _of_record(_birth_place)),
    Facet("sex", frozenset(["sex"]), (Column("sex"),), _of_record(_text("sex"))),
    Facet("identifier", frozenset(["identifier"]), (Column("identifier"),), _of_record(_text("identifier"))),
    Facet("address", frozenset(["address"]), (Column("address"),), _of_record(_text("address"))),
    Facet("postcode", frozenset(["postcode"]), (Column("postcode"),), _of_record(_text("postcode"))),
    Facet("occupation", frozenset(["profession"]), (Column("occupation", "words"),), _of_record(_set("occupation"))),
    Facet("group", frozenset(["group"]), (Column("member_of", "words"),), _of_record(_set("group"))),
)
"""All facets; a table has those for which it has a column."""


def facets_of(roles: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The facets that a table has, by name, each with the columns it is read from and their roles.

    The day of an event is looked at for a birth only where an age is told, since an age says nothing without it.
    """
    found: dict[str, dict[str, str]] = {}
    for facet in FACETS:
        wanted = facet.needs | facet.more
        if facet.name == "birth" and "age" not in roles.values():
            wanted -= _WHEN
        if facet.needs & set(roles.values()):
            found[facet.name] = {column: role for column, role in roles.items() if role in wanted}
    return found


def schema_of(name: str, cells: Iterable[str]) -> pa.Schema:
    """The columns of a facet's table: its cells, how many records have them (``m``), and what they say."""
    facet = facet_named(name)
    said = ((column.name, TYPES[column.kind]) for column in facet.columns)
    return pa.schema([*((cell, pa.string()) for cell in cells), ("m", pa.int64()), *said])


def reader_of(name: str, roles: Mapping[str, str], reads: Reads) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    """What reads a batch of distinct cells and their ``m`` into a batch of the facet's table.

    ``reads`` are the calendar of the dates, and the order of their parts.
    """
    facet, schema = facet_named(name), schema_of(name, roles)

    def read(cells: pa.RecordBatch) -> pa.RecordBatch:
        found = facet.read(cells.select(list(roles)).to_pylist(), roles, reads)
        said = [pa.array([values[place] for values in found], TYPES[c.kind]) for place, c in enumerate(facet.columns)]
        return pa.RecordBatch.from_arrays([*(cells.column(name) for name in (*roles, "m")), *said], schema=schema)

    return read


def facet_named(name: str) -> Facet:
    return next(facet for facet in FACETS if facet.name == name)
