"""How is an uncertain date written out, in which calendar?"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from asnad.language.calendars import days_of, year_is_possible
from asnad.model.when import When
from asnad.publish.speech import Speech, speech

__all__ = ["date_words", "gregorian_words", "solar_hijri", "solar_words"]

_DAY = timedelta(days=1)


def solar_hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day in the Solar Hijri calendar; ``None`` outside the years for which it is known."""
    year = day.year - 621
    if not year_is_possible("solar_hijri", year) or not year_is_possible("solar_hijri", year - 1):
        return None
    first = days_of("solar_hijri", year)[0]
    if day < first:
        first = days_of("solar_hijri", year - 1)[0]
        year -= 1
    past = (day - first).days
    month, rest = (past // 31, past % 31) if past < 186 else (6 + (past - 186) // 30, (past - 186) % 30)
    return year, month + 1, rest + 1


def _last_of_month(day: date) -> bool:
    return day < date.max and (day + _DAY).month != day.month


def _month(say: Speech, year: int, month: int) -> str:
    return say("date.month", month=say(f"months.{month}"), year=say.digits(str(year)))


def _year(say: Speech, year: int) -> str:
    return say.digits(str(year)) if year > 999 else say("date.year", year=say.digits(str(year)))


def _day(say: Speech, day: date) -> str:
    month = say(f"months.{day.month}")
    return say("date.day", day=say.digits(str(day.day)), month=month, year=say.digits(str(day.year)))


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _span(say: Speech, first: date, last: date) -> str:
    if first == last:
        return _day(say, first)
    if _whole_years(first, last):
        if first.year == last.year:
            return _year(say, first.year)
        if first.year % 10 == 0 and last.year == first.year + 9:
            return say("date.decade", year=_year(say, first.year))
        return say("date.span", first=_year(say, first.year), last=_year(say, last.year))
    if first.day == 1 and _last_of_month(last):
        if (first.year, first.month) == (last.year, last.month):
            return _month(say, first.year, first.month)
        if first.year == last.year:
            # The sign that ties a Persian month to its year has no place where no year follows.
            opening = say(f"months.{first.month}").removesuffix("\u0654")
            return say("date.span", first=opening, last=_month(say, last.year, last.month))
        return say("date.span", first=_month(say, first.year, first.month), last=_month(say, last.year, last.month))
    return say("date.span", first=_day(say, first), last=_day(say, last))


@cache
def _bounds(language: str, first: date | None, last: date | None) -> str:
    say = speech(language)
    if first and last:
        return _span(say, first, last)
    if first:
        return say("date.since", day=_day(say, first))
    if last:
        return say("date.until", day=_day(say, last))
    return ""


def date_words(say: Speech, when: When) -> str:
    """The date in the site's language; the source's own words when it has no bounds.

    It is in the Gregorian calendar, but for a Solar Hijri date on a Persian page.
    """
    own = solar_words(say, when) if say.language == "fa" and when.calendar == "solar_hijri" else ""
    words = own or _bounds(say.language, when.earliest, when.latest) or when.wording
    return say("date.about", date=words) if when.approximate else words


@cache
def _solar(language: str, first: date, last: date) -> str:
    say = speech(language)
    start, end = solar_hijri(first), solar_hijri(last)
    if start is None or end is None:
        return ""

    def month(of: tuple[int, int, int]) -> str:
        return say("date.month", month=say(f"solar.{of[1]}"), year=say.digits(str(of[0])))

    def day(of: tuple[int, int, int]) -> str:
        name = say(f"solar.{of[1]}")
        return say("date.day", day=say.digits(str(of[2])), month=name, year=say.digits(str(of[0])))

    after = solar_hijri(last + _DAY) if last < date.max else None
    month_ends = after is not None and after[2] == 1
    if first == last:
        words = day(start)
    elif start[1:] == (1, 1) and month_ends and after and after[1] == 1:
        years = [say.digits(str(start[0])), say.digits(str(end[0]))]
        words = years[0] if start[0] == end[0] else say("date.span", first=years[0], last=years[1])
    elif _whole_years(first, last):
        words = say("date.span", first=say.digits(str(start[0])), last=say.digits(str(end[0])))
    elif (start[2] == 1 and month_ends) or (first.day == 1 and _last_of_month(last)):
        words = month(start) if start[:2] == end[:2] else say("date.span", first=month(start), last=month(end))
    else:
        words = say("date.span", first=day(start), last=day(end))
    return words


def gregorian_words(say: Speech, when: When) -> str:
    """The date in the Gregorian calendar; empty when it has no bounds."""
    return _bounds(say.language, when.earliest, when.latest)


def solar_words(say: Speech, when: When) -> str:
    """The same span in the Solar Hijri calendar; empty where it has an open end."""
    return _solar(say.language, when.earliest, when.latest) if when.earliest and when.latest else ""
