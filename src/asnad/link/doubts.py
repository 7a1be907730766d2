"""Can a column mean what it is taken for? What looks wrong is asked about, and never swallowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from asnad.language.calendars import days_of, year_is_possible
from asnad.language.names import is_name_of_one
from asnad.model.when import Calendar

__all__ = ["Doubt", "doubts_about"]

_MANY = 0.2
"""Share of a column's cells from which on it is the column that is doubtful, and not a cell."""
_SOME = 0.02
_YEARS = frozenset(["year", "birth_year"])
_DATES = frozenset(["date", "birth"])
_SEXES = 6
_CALENDARS: dict[Calendar, str] = {
    "solar_hijri": "Solar Hijri", "lunar_hijri": "Lunar Hijri", "gregorian": "Gregorian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """One column that can hardly hold what its role says: what was found, and how to answer."""

    header: str
    role: str
    question: str


def doubts_about(
    rows: Sequence[Mapping[str, str]], roles: Mapping[str, str], calendar: Calendar = "gregorian"
) -> tuple[Doubt, ...]:
    """The doubts about all columns, in their order."""
    found = []
    for header, role in roles.items():
        cells = [cell for row in rows if (cell := (row.get(header) or "").strip())]
        found += [Doubt(header, role, question) for question in _questions(header, role, cells, calendar)]
    return tuple(found)


def _questions(header: str, role: str, cells: Sequence[str], calendar: Calendar) -> Iterator[str]:
    if not cells:
        return

    def share(fits: Callable[[str], bool]) -> float:
        return sum(map(fits, cells)) / len(cells)

    if role in _YEARS | _DATES:
        yield from _years(header, role, [year for cell in cells if (year := _year(cell, role))], calendar)
    if role in ("month", "birth_month") and share(lambda cell: cell.isdecimal() and int(cell) > 12) > _SOME:
        yield f"“{header}” is taken for a month, but holds numbers above 12; are day and month exchanged?"
    if role == "age" and share(lambda cell: cell.isdecimal() and int(cell) > 120) > _SOME:
        yield f"“{header}” is taken for an age, but holds numbers above 120; is it a year of birth?"
    if role in ("name", "given_name", "family_name") and share(lambda cell: not is_name_of_one(cell)) > 0.8:
        yield f"“{header}” is taken for names, but hardly any cell names one person (“{cells[0][:40]}”)"
    if role == "sex" and len({cell.casefold() for cell in cells}) > _SEXES:
        yield f"“{header}” is taken for the sex, but holds {len(set(cells))} different words"
    if role == "identifier":
        commonest, times = Counter(cells).most_common(1)[0]
        if len(cells) > 5 and times / len(cells) > _MANY:
            yield f"“{header}” is taken for each person's own number, but “{commonest[:40]}” stands in {times} rows"


def _year(cell: str, role: str) -> int:
    digits = cell[:4] if role in _DATES else cell
    return int(digits) if digits.isdecimal() and len(digits) == 4 else 0


def _years(header: str, role: str, years: Sequence[int], calendar: Calendar) -> Iterator[str]:
    if not years:
        return
    for other, name in _CALENDARS.items():
        if other == calendar:
            continue
        odd = [year for year in years if not _now(calendar, year) and _now(other, year)]
        if len(odd) > _MANY * len(years):
            first, last = days_of(other, odd[0])
            yield (
                f"“{header}” is taken for a {role.replace('_', ' ')} in the {calendar.replace('_', ' ')} calendar, but "
                f"holds {odd[0]}; is it the {name} year {first.year}/{last.year % 100:02}? "
                f"If so: --calendar {other}"
            )
            return


def _now(calendar: Calendar, year: int) -> bool:
    """Whether a year of this calendar is one that lists of our time tell of."""
    if not year_is_possible(calendar, year):
        return False
    low, high = {"gregorian": (1800, 2100), "solar_hijri": (1250, 1450), "lunar_hijri": (1260, 1480)}[calendar]
    return low <= year <= high
