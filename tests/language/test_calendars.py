"""Days, months and years of three calendars as Gregorian days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from convertdate import islamic, persian
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.calendars import MonthName, days_of, month_names, season_days, season_names, year_is_possible
from asnad.model.when import Calendar


@settings(deadline=None)
@given(st.integers(1280, 1498), st.integers(1, 12), st.integers(1, 29))
def test_solar_days_are_those_of_the_astronomical_calendar(year: int, month: int, day: int) -> None:
    expected = date(*map(int, persian.to_gregorian(year, month, day)))
    assert days_of("solar_hijri", year, month, day) == (expected, expected)


@settings(deadline=None)
@given(st.integers(1, 1342), st.integers(1, 12), st.integers(1, 29))
def test_lunar_days_hold_the_civil_calendar_s_day(year: int, month: int, day: int) -> None:
    # the library counts in the Julian calendar's day number, which knows no other proleptic year
    first, last = days_of("lunar_hijri", year, month, day)
    civil = date.fromordinal(int(islamic.to_jd(year, month, day) - 1721424.5))
    assert first <= civil <= last


def test_a_lunar_day_is_known_to_one_day_either_way() -> None:
    assert days_of("lunar_hijri", 1409, 1, 1) == (date(1988, 8, 12), date(1988, 8, 14))


@pytest.mark.parametrize("calendar", ["gregorian", "solar_hijri", "lunar_hijri"])
@settings(deadline=None)
@given(year=st.integers(1285, 1490))
def test_months_fill_the_year(calendar: Calendar, year: int) -> None:
    months = [days_of(calendar, year, m) for m in range(1, 13)]
    slack = timedelta(days=2) if calendar == "lunar_hijri" else timedelta(0)
    assert (months[0][0], months[-1][1]) == days_of(calendar, year)
    for one, two in pairwise(months):
        assert two[0] == one[1] + timedelta(days=1) - slack


def test_a_solar_summer_is_three_whole_months() -> None:
    assert season_days("solar_hijri", 1367, 22) == (date(1988, 6, 22), date(1988, 9, 22))


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [
        ("gregorian", 1988, 2, 30),
        ("gregorian", 1988, 13, None),
        ("gregorian", 1988, None, 3),
        ("solar_hijri", 1367, 12, 30),
        ("solar_hijri", 1367, 5, 32),
        ("solar_hijri", 1988, None, None),
        ("lunar_hijri", 1988, None, None),
        ("lunar_hijri", 1409, 1, 31),
    ],
)
def test_impossible_days_are_refused(calendar: Calendar, year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        days_of(calendar, year, month, day)


def test_month_names_by_language() -> None:
    assert month_names("en")["mordad"] == MonthName("solar_hijri", 5)
    assert month_names("ar")["كانون الثاني"] == MonthName("gregorian", 1)
    assert month_names("fa")["مرداد"] == MonthName("solar_hijri", 5)
    assert "enero" not in month_names("en")


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "fa", "ar"])
def test_every_language_has_twelve_months_and_four_seasons(language: str) -> None:
    gregorian = {n.number for n in month_names(language).values() if n.calendar == "gregorian"}
    assert gregorian == set(range(1, 13))
    assert set(season_names(language).values()) == {21, 22, 23, 24}


@pytest.mark.parametrize(
    ("calendar", "year", "expected"),
    [("gregorian", 1988, True), ("gregorian", 998, False), ("solar_hijri", 1367, True), ("lunar_hijri", 1988, False)],
)
def test_possible_years(calendar: Calendar, year: int, expected: bool) -> None:
    assert year_is_possible(calendar, year) is expected
