"""How does a row of a list become a record? By the role of each column; what cannot be right is asked about.

Roles are the codes of ``vocabularies/columns.toml``, and for the linker also ``birth_year``, ``birth_month``,
``birth_day``, ``identifier`` (a number of the person's own), ``address`` and ``postcode``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from asnad.language.calendars import days_of
from asnad.language.dates import parse_date
from asnad.language.dates_points import Order
from asnad.language.fold import fold
from asnad.language.names import NameKey, name_key, name_key_of
from asnad.link.context import act_root
from asnad.link.record import Days, Happening, Record, Where, days_of_when
from asnad.model.when import Calendar
from asnad.vocabularies import vocabulary

__all__ = ["records_of"]

_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)$")
_SPLIT = re.compile(r"[^\w]+")
_NOTHING = frozenset(["", "na", "nan", "none", "null", "unknown", "nat"])
_SEX = {"f": "f", "female": "f", "w": "f", "m": "m", "male": "m"}
_OLDEST = 130
"""Years beyond which a number is no age."""


class Reads(NamedTuple):
    """How the dates of a list are written."""

    calendar: Calendar
    order: Order


def records_of(
    rows: Iterable[Mapping[str, str]],
    roles: Mapping[str, str],
    source: str = "list",
    calendar: Calendar = "gregorian",
    order: Order = "dmy",
) -> list[Record]:
    """A record for each row; ``roles`` maps a header to its role.

    ``calendar`` is that of years and of dates in digits, ``order`` that of day, month and year in other dates.
    """
    by_role: dict[str, list[str]] = defaultdict(list)
    for header, role in roles.items():
        by_role[role].append(header)
    reads = Reads(calendar, order)
    return [_record(row, by_role, str(number), source, reads) for number, row in enumerate(rows)]


def _record(
    row: Mapping[str, str], by_role: Mapping[str, Sequence[str]], number: str, source: str, reads: Reads
) -> Record:
    def cells(role: str) -> list[str]:
        if role not in by_role:
            return []
        found = [(row.get(header) or "").strip() for header in by_role[role]]
        return [cell for cell in found if cell.casefold() not in _NOTHING]

    def cell(role: str) -> str:
        return " ".join(cells(role)) if role in by_role else ""

    said: dict[str, Hashable] = {}
    if names := _names(cells("name"), cell("given_name"), cell("family_name"), cells("alias")):
        said["name"] = names
    if father := cell("father_name"):
        said["father's name"] = (name_key(father),)
    when = _date(cell("date"), reads) or _of_parts(cell("year"), cell("month"), cell("day"), reads.calendar)
    where = _where(cells("place"), cells("within"))
    if when or any(where):
        said["event"] = Happening(_act(cell("act")), when, where)
    birth = _date(cell("birth"), reads)
    birth = birth or _of_parts(cell("birth_year"), cell("birth_month"), cell("birth_day"), reads.calendar)
    if birth is None and when:
        birth = _born(when, cell("age"))
    if birth:
        said["birth"] = birth
    if sex := _SEX.get(cell("sex").casefold()):
        said["sex"] = sex
    if any(born := _where(cells("birth_place"), ())):
        said["birth place"] = born
    for role, kind in (("profession", "occupation"), ("group", "group")):
        if words := frozenset(_words(cells(role))):
            said[kind] = words
    for role in ("identifier", "address", "postcode"):
        if text := fold(cell(role)):
            said[role] = text
    return Record(cell("id") or number, cell("source") or source, said)


def _names(full: Sequence[str], given: str, family: str, aliases: Sequence[str]) -> tuple[NameKey, ...]:
    keys = [name_key(form) for form in (*full, *aliases)]
    if given or family:
        keys.append(name_key_of(given=given, family=family))
    return tuple(dict.fromkeys(key for key in keys if key.parts))


@cache
def _acts() -> Mapping[str, str]:
    """The widest kind of act that a word stands for, by the word folded."""
    found: dict[str, str] = {}
    for code, term in vocabulary("acts").terms.items():
        for word in (code, *term.labels.values(), *(word for words in term.words.values() for word in words)):
            found.setdefault(fold(word).split("/")[0], act_root(code))
    return found


def _act(text: str) -> str:
    """The kind of act a cell names, or nothing: words that are not understood part no two records."""
    return _acts().get(fold(text), "")


def _where(narrow: Sequence[str], wide: Sequence[str]) -> Where:
    return Where(frozenset(_words(narrow)), frozenset(fold(text) for text in wide))


def _words(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from (word for word in _SPLIT.split(fold(text)) if len(word) > 1)


def _date(text: str, reads: Reads) -> Days | None:
    if not text:
        return None
    if found := _ISO.match(text):
        return _of_parts(found[1], found[2], found[3], reads.calendar)
    if text.isdecimal() and len(text) == 4:
        return _of_parts(text, "", "", reads.calendar)
    return days_of_when(parse_date(text, order=reads.order))


def _of_parts(year: str, month: str, day: str, calendar: Calendar) -> Days | None:
    """The days of these parts; a month or day that cannot be is left open, and what follows it."""
    if not year.isdecimal():
        return None
    for parts in ((year, month, day), (year, month), (year,)):
        if all(part.isdecimal() for part in parts):
            try:
                first, last = days_of(calendar, *map(int, parts))
            except (ValueError, OverflowError):
                continue
            return Days(first.toordinal(), last.toordinal())
    return None


def _born(when: Days, age: str) -> Days | None:
    """The days of birth of someone of this age then, a year either way: sources count from different birthdays."""
    if not age.isdecimal() or len(age) > 3 or int(age) > _OLDEST:
        return None
    first, last = when.first - 366 * (int(age) + 1), when.last - 365 * int(age)
    return Days(first, last) if first > 0 else None
