"""Dates in the cells of lists."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.table.dates import CellDates, DateOrder, order_of


def read(cell: str, order: DateOrder = "dmy", *, newest: int | None = 1995, zeros: bool = True) -> When | None:
    return CellDates(order, zero_is_unknown=zeros, newest=newest, language=None).read(cell, Span(0, len(cell)))


@pytest.mark.parametrize(
    ("cell", "edtf", "precision"),
    [
        ("10/7/84", "1984-07-10", "day"),
        ("0/6/81", "1981-06", "month"),
        ("0/0/82", "1982", "year"),
        ("7.5.1984", "1984-05-07", "day"),
        ("1984-05-07", "1984-05-07", "day"),
        ("1984-05", "1984-05", "month"),
        ("5/1984", "1984-05", "month"),
        ("1984", "1984", "year"),
        ("۱۰/۷/۸۴", "1984-07-10", "day"),
        ("7 May 1984", "1984-05-07", "day"),
    ],
)
def test_known_parts_are_dated_and_unknown_ones_left_open(cell: str, edtf: str, precision: str) -> None:
    when = read(cell)
    assert when is not None
    assert (when.wording, when.edtf, when.precision, when.span) == (cell, edtf, precision, Span(0, len(cell)))


@pytest.mark.parametrize("cell", ["0/0/0", "0/0/00", "0", "00/00/00", "/", "0/0/0/"])
def test_nothing_but_zeros_is_no_date(cell: str) -> None:
    assert read(cell) is None


@pytest.mark.parametrize(
    ("cell", "language", "edtf"),
    [
        ("۱۳۶۷/۵/۱۲", "fa", "1988-08-03"),
        ("12/5/1367", "fa", "1988-08-03"),
        ("۱۳۶۷", "fa", "1988-03-21/1989-03-20"),
        ("1988-08-03", "fa", "1988-08-03"),
        ("مرداد ۱۳۶۷", "fa", "1988-07-23/1988-08-22"),
    ],
)
def test_a_year_of_another_calendar_is_of_that_of_the_list(cell: str, language: str, edtf: str) -> None:
    when = CellDates("dmy", zero_is_unknown=False, newest=2026, language=language).read(cell, Span(0, len(cell)))
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize("cell", ["1367/5/12", "12.5.1367", "1367", "05/1408"])
def test_a_year_of_a_calendar_that_the_list_does_not_tell_is_left_open(cell: str) -> None:
    when = read(cell)
    assert when is not None
    assert (when.wording, when.earliest, when.latest, when.precision) == (cell, None, None, "open")
    assert when.reason is not None
    assert "is of another calendar, and which one the list does not tell" in when.reason


@pytest.mark.parametrize("cell", ["813/5/12", "5000/5/12", "9999", "2500/13/40"])
def test_a_year_that_no_list_means_is_left_open_in_any_calendar(cell: str) -> None:
    for language in ("fa", "ar", "en", None):
        when = CellDates("ymd", zero_is_unknown=False, newest=2026, language=language).read(cell, None)
        assert when is not None
        assert (when.earliest, when.latest) == (None, None)


def test_two_digits_of_a_persian_list_are_left_open() -> None:
    when = CellDates("ymd", zero_is_unknown=False, newest=2026, language="fa").read("67/5/12", None)
    assert when == When("67/5/12", None, None, precision="open", reason=when.reason if when else None)


def test_columns_of_year_month_and_day_are_in_the_calendar_of_the_list() -> None:
    when = CellDates("ymd", zero_is_unknown=False, newest=2026, language="fa").of_columns("۱۳۶۷", "۵", "۱۲", None)
    assert when is not None
    assert (when.edtf, when.calendar) == ("1988-08-03", "solar_hijri")


def test_a_day_without_a_year_keeps_its_words() -> None:
    assert read("17/8/0") == When("17/8/0", None, None, precision="open", span=Span(0, 6))


@pytest.mark.parametrize(
    ("cell", "edtf", "reason"),
    [
        ("15/18/81", "1981", "there is no month 18; only the year was taken"),
        ("46/3/81", "1981-03", "month 3 of 1981 has 31 days, not 46; only the month was taken"),
        ("6/0/81", "1981", "the month is not stated; day 6 was left out"),
    ],
)
def test_an_impossible_part_is_left_out_and_said(cell: str, edtf: str, reason: str) -> None:
    when = read(cell)
    assert when is not None
    assert (when.edtf, when.basis, when.reason) == (edtf, "inferred", reason)


@pytest.mark.parametrize(("newest", "year"), [(1995, 1995), (1994, 1895), (2026, 1995), (2095, 2095), (None, 1995)])
def test_two_digits_mean_the_latest_year_that_is_possible(newest: int | None, year: int) -> None:
    when = read("1/1/95", newest=newest)
    assert when is not None
    assert when.earliest == dt.date(year, 1, 1)
    assert (when.basis, when.anchor) == ("resolved", f"the latest such year up to {newest or 2068}")


def test_without_a_habit_of_zeros_00_is_a_year() -> None:
    when = read("15/8/00", newest=2004, zeros=False)
    assert when is not None
    assert when.edtf == "2000-08-15"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["1/2/88", "13/2/88"], ("dmy", False)),
        (["1/2/88", "2/13/88", "3/14/88", "15/1/88"], ("mdy", False)),
        (["1988/2/1", "1988/12/30"], ("ymd", False)),
        (["0/6/81", "1/2/88"], ("dmy", True)),
        ([], ("dmy", False)),
    ],
)
def test_the_order_of_parts_is_told_from_all_dates_of_a_list(cells: list[str], order: tuple[str, bool]) -> None:
    assert order_of(cells) == order


@settings(deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["dmy", "mdy", "ymd"]))
def test_a_whole_date_is_read_in_any_order(day: dt.date, order: DateOrder) -> None:
    formats = {"dmy": "%d/%m/%Y", "mdy": "%m/%d/%Y", "ymd": "%Y/%m/%d"}
    when = read(day.strftime(formats[order]), order)
    assert when is not None
    assert when.earliest == when.latest == day


@settings(deadline=None)
@given(st.text(alphabet="0123456789/-. ", max_size=12))
def test_no_cell_is_too_odd(cell: str) -> None:
    when = read(cell)
    assert when is None or when.earliest is None or when.latest is None or when.earliest <= when.latest


def test_columns_of_their_own_make_one_date() -> None:
    dates = CellDates("dmy", zero_is_unknown=True, newest=None, language="en")
    whole, month, year = (
        dates.of_columns("1984", "5", "7", None),
        dates.of_columns("1984", "5", "0", None),
        dates.of_columns("1984", "", "", None),
    )
    assert [when.edtf for when in (whole, month, year) if when] == ["1984-05-07", "1984-05", "1984"]
    assert dates.of_columns("", "", "", None) is None
