"""Dates in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.language.calendars import days_of
from asnad.model.when import Calendar, When
from asnad.publish.dates import date_words, solar_hijri, solar_words
from asnad.publish.speech import speech


@pytest.mark.parametrize(
    ("first", "last", "english", "persian"),
    [
        (date(1988, 8, 28), date(1988, 8, 28), "28 August 1988", "۲۸ اوت ۱۹۸۸"),
        (date(1989, 2, 1), date(1989, 2, 28), "February 1989", "فوریهٔ ۱۹۸۹"),
        (date(1989, 1, 1), date(1989, 2, 28), "January – February 1989", "ژانویه تا فوریهٔ ۱۹۸۹"),
        (date(1988, 12, 1), date(1989, 2, 28), "December 1988 – February 1989", "دسامبر ۱۹۸۸ تا فوریهٔ ۱۹۸۹"),
        (date(1988, 1, 1), date(1988, 12, 31), "1988", "۱۹۸۸"),
        (date(1980, 1, 1), date(1989, 12, 31), "1980s", "دههٔ ۱۹۸۰"),
        (date(1983, 1, 1), date(1985, 12, 31), "1983 – 1985", "۱۹۸۳ تا ۱۹۸۵"),
        (date(1988, 8, 1), None, "from 1 August 1988 on", "از ۱ اوت ۱۹۸۸ به بعد"),
        (None, date(1988, 8, 1), "until 1 August 1988", "تا ۱ اوت ۱۹۸۸"),
        (None, None, "then", "then"),
    ],
)
def test_a_span_is_written_as_wide_as_it_is(first: date | None, last: date | None, english: str, persian: str) -> None:
    when = When("then", first, last)
    assert date_words(speech("en"), when) == english
    assert date_words(speech("fa"), when) == persian


@pytest.mark.parametrize(
    ("first", "last", "calendar", "shown"),
    [
        (date(1988, 8, 28), date(1988, 8, 28), "gregorian", "۶ شهریور ۱۳۶۷"),
        (date(1989, 1, 21), date(1989, 2, 19), "solar_hijri", "بهمن ۱۳۶۷"),
        (date(1989, 2, 1), date(1989, 2, 28), "gregorian", "بهمن ۱۳۶۷ تا اسفند ۱۳۶۷"),
        (date(1995, 3, 21), date(1996, 3, 19), "solar_hijri", "۱۳۷۴"),
        (date(1988, 1, 1), date(1988, 12, 31), "gregorian", "۱۳۶۶ تا ۱۳۶۷"),
    ],
)
def test_the_same_span_in_the_solar_calendar(first: date, last: date, calendar: Calendar, shown: str) -> None:
    assert solar_words(speech("fa"), When("", first, last, calendar=calendar)) == shown


def test_a_solar_date_keeps_its_calendar_on_a_persian_page() -> None:
    when = When("بهمن ۱۳۶۷", date(1989, 1, 21), date(1989, 2, 19), calendar="solar_hijri")
    assert date_words(speech("fa"), when) == "بهمن ۱۳۶۷"
    assert date_words(speech("en"), when) == "21 January 1989 – 19 February 1989"


@given(st.dates(date(1902, 3, 22), date(2118, 1, 1)))
def test_solar_days_are_those_of_the_calendar(day: date) -> None:
    found = solar_hijri(day)
    assert found is not None
    assert days_of("solar_hijri", *found) == (day, day)


@given(st.dates())
def test_no_day_is_outside_what_can_be_said(day: date) -> None:
    when = When("", day, day)
    assert date_words(speech("fa"), when)
    solar_words(speech("fa"), when)
