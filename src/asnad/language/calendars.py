"""Which Gregorian days are a day, month or year of another calendar, and what are the months called?

Three calendars: Gregorian; Solar Hijri (Iran, Afghanistan); Lunar Hijri. Solar years 1280–1498 follow the 33-year rule,
which gives the astronomical calendar for them. Lunar months begin with a sighting that no table can know, so lunar
dates cover one day more on either side than the tables say (Umm al-Qura from 1343 to 1500, the civil rule elsewhere).
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from asnad.language.edtf import season
from asnad.model.when import Calendar

__all__ = ["MonthName", "days_of", "month_names", "season_days", "season_names", "year_is_possible"]

_SOLAR_YEARS = range(1280, 1499)
_LUNAR_YEARS = range(1, 1501)
_SOLAR_EPOCH = date(1901, 3, 21)
_SIGHTING = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month by its name: ``number`` counts from 1 in ``calendar``."""

    calendar: Calendar
    number: int


@cache
def month_names(*languages: str) -> dict[str, MonthName]:
    """Names in lower case in these languages; the first language wins where one word names two months."""
    found: dict[str, MonthName] = {}
    for language in languages:
        for calendar in ("gregorian", "solar_hijri", "lunar_hijri"):
            for number, names in _table()[calendar].items():
                for name in names.get(language, ()):
                    found.setdefault(name, MonthName(calendar, int(number)))
    return found


@cache
def season_names(*languages: str) -> dict[str, int]:
    """Names of seasons in lower case, with their EDTF numbers 21–24."""
    return {
        name: int(number)
        for language in reversed(languages)
        for number, names in _table()["season"].items()
        for name in names.get(language, ())
    }


def year_is_possible(calendar: Calendar, year: int) -> bool:
    """Whether a text of our time can mean this year: Gregorian 1000–2100, Solar Hijri 1280–1498, Lunar 1–1500."""
    match calendar:
        case "solar_hijri":
            return year in _SOLAR_YEARS
        case "lunar_hijri":
            return year in _LUNAR_YEARS
    return 1000 <= year <= 2100


def days_of(calendar: Calendar, year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    """First and last Gregorian day of a year, a month or a day.

    Raises:
        ValueError: the calendar has no such day, or the year is outside the calendar's known years.
    """
    if day is not None and month is None:
        raise ValueError(f"day {day} without a month; give the month too")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"month {month} is not between 1 and 12")
    match calendar:
        case "solar_hijri":
            return _solar(year, month, day)
        case "lunar_hijri":
            return _lunar(year, month, day)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(f"month {month} of {year} has {monthrange(year, month)[1]} days, not {day}")
    return date(year, month, day), date(year, month, day)


def season_days(calendar: Calendar, year: int, number: int) -> tuple[date, date]:
    """First and last day of a season (21–24). Solar Hijri seasons are three whole months.

    Raises:
        ValueError: there is no such season or year.
    """
    if calendar == "solar_hijri":
        first = 3 * (number - 21) + 1
        return _solar(year, first, None)[0], _solar(year, first + 2, None)[1]
    return season(year, number)


@cache
def _table() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(files("asnad.language").joinpath("months.toml").read_text(encoding="utf-8"))


@cache
def _new_year(year: int) -> date:
    """1 Farvardin."""
    leap = sum((25 * y + 11) % 33 < 8 for y in range(_SOLAR_YEARS.start, year))
    return _SOLAR_EPOCH + timedelta(days=365 * (year - _SOLAR_YEARS.start) + leap)


def _solar(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if year not in _SOLAR_YEARS:
        raise ValueError(f"Solar Hijri year {year} is outside the known years 1280–1498")
    first, last = _new_year(year), _new_year(year + 1) - timedelta(days=1)
    if month is None:
        return first, last
    start = first + timedelta(days=31 * (month - 1) - max(0, month - 7))
    length = 31 if month <= 6 else 30 if month < 12 else (last - start).days + 1
    if day is None:
        return start, start + timedelta(days=length - 1)
    if not 1 <= day <= length:
        raise ValueError(f"month {month} of Solar Hijri year {year} has {length} days, not {day}")
    return (start + timedelta(days=day - 1),) * 2


@cache
def _lunar_month(year: int, month: int) -> tuple[date, int]:
    """First day and length of a month by the tables."""
    if 1343 <= year <= 1500:
        from hijridate import Hijri  # noqa: PLC0415  # most texts have no lunar date

        first = Hijri(year, month, 1)
        return date(*first.to_gregorian().datetuple()), first.month_length()
    before = 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    leap = (11 * year + 14) % 30 < 11
    return date(622, 7, 19) + timedelta(days=before), 30 if month % 2 or (month == 12 and leap) else 29


def _lunar(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if year not in _LUNAR_YEARS:
        raise ValueError(f"Lunar Hijri year {year} is outside the known years 1–1500")
    first, length = _lunar_month(year, month or 1)
    if month is None:
        start, length = _lunar_month(year, 12)
        return first - _SIGHTING, start + timedelta(days=length - 1) + _SIGHTING
    if day is None:
        return first - _SIGHTING, first + timedelta(days=length - 1) + _SIGHTING
    if not 1 <= day <= 30:
        raise ValueError(f"day {day} is not in a lunar month; it has 29 or 30 days")
    return first + timedelta(days=day - 1) - _SIGHTING, first + timedelta(days=day - 1) + _SIGHTING
