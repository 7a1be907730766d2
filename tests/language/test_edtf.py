"""EDTF level 0–1: which days an expression covers, and writing days back."""

from __future__ import annotations

from datetime import date
from time import struct_time
from typing import cast

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.edtf import Extent, parse_edtf, season, write_edtf

DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1988", Extent(date(1988, 1, 1), date(1988, 12, 31), "year")),
        ("1988-02", Extent(date(1988, 2, 1), date(1988, 2, 29), "month")),
        ("1989-01-28", Extent(date(1989, 1, 28), date(1989, 1, 28), "day")),
        ("1989-01-28T09:30:00Z", Extent(date(1989, 1, 28), date(1989, 1, 28), "day")),
        ("198X", Extent(date(1980, 1, 1), date(1989, 12, 31), "decade")),
        ("19XX", Extent(date(1900, 1, 1), date(1999, 12, 31), "century")),
        ("1988-XX", Extent(date(1988, 1, 1), date(1988, 12, 31), "year")),
        ("1988-07-XX", Extent(date(1988, 7, 1), date(1988, 7, 31), "month")),
        ("1988-XX-XX", Extent(date(1988, 1, 1), date(1988, 12, 31), "year")),
        ("1988-22", Extent(date(1988, 6, 21), date(1988, 9, 22), "season")),
        ("1988?", Extent(date(1988, 1, 1), date(1988, 12, 31), "year", uncertain=True)),
        ("1988-07~", Extent(date(1988, 7, 1), date(1988, 7, 31), "month", approximate=True)),
        ("1988%", Extent(date(1988, 1, 1), date(1988, 12, 31), "year", approximate=True, uncertain=True)),
        ("1981/1988", Extent(date(1981, 1, 1), date(1988, 12, 31), "window")),
        ("../1988-07-31", Extent(None, date(1988, 7, 31), "open")),
        ("2011/..", Extent(date(2011, 1, 1), None, "open")),
        ("2011/", Extent(date(2011, 1, 1), None, "open")),
        ("/2011~", Extent(None, date(2011, 12, 31), "open", approximate=True)),
    ],
)
def test_parse(text: str, expected: Extent) -> None:
    assert parse_edtf(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "/",
        "../..",
        "88",
        "1988-13",
        "1988-00",
        "1988-02-30",
        "1988-25",
        "1988-22-01",
        "198X-07",
        "1988-XX-12",
        "1988/1981",
        "-0044",
        "0000",
        "Y17000",
        "1988 ",
        "1988-7",
        "١٩٨٨",
        "1988\n",
        "1988-07-31T25:00:00",
    ],
)
def test_refuses_what_names_no_days(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|names no day"):
        parse_edtf(text)


def test_a_winter_is_at_either_end_of_its_year() -> None:
    first, last = season(1988, 24)
    assert (first, last) == (date(1987, 12, 21), date(1989, 3, 19))


@settings(deadline=None)
@given(DAYS, st.integers(0, 40000), st.booleans())
def test_written_days_are_read_back(first: date, length: int, approximate: bool) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date(9998, 12, 31).toordinal()))
    extent = parse_edtf(write_edtf(first, last, approximate=approximate))
    assert (extent.earliest, extent.latest, extent.approximate) == (first, last, approximate)


@settings(deadline=None)
@given(DAYS, st.booleans())
def test_open_ends_are_read_back(day: date, start: bool) -> None:
    ends = (day, None) if start else (None, day)
    extent = parse_edtf(write_edtf(*ends))
    assert (extent.earliest, extent.latest, extent.precision) == (*ends, "open")


@pytest.mark.parametrize("text", ["1988", "1988-07", "1988-07-31", "198X", "19XX", "1988-22", "1988-24", "2011/.."])
def test_the_shortest_form_is_written(text: str) -> None:
    extent = parse_edtf(text)
    assert write_edtf(extent.earliest, extent.latest) == text


def dates() -> st.SearchStrategy[str]:
    year = st.integers(1000, 2999)
    day = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(date.isoformat)
    return st.one_of(
        year.map(str),
        year.map(lambda y: f"{y // 10}X"),
        year.map(lambda y: f"{y // 100}XX"),
        year.map(lambda y: f"{y}-XX"),
        day,
        day.map(lambda d: d[:7]),
        day.map(lambda d: f"{d[:7]}-XX"),
    )


@settings(max_examples=25, deadline=None)
@given(dates(), st.sampled_from(["", "?", "~", "%"]))
def test_a_date_covers_the_days_another_reader_finds(text: str, mark: str) -> None:
    oracle = edtf.parse_edtf(text + mark)
    extent = parse_edtf(text + mark)
    assert extent.earliest == day_of(oracle.lower_strict())
    assert extent.latest == day_of(oracle.upper_strict())


@settings(max_examples=15, deadline=None)
@given(dates(), dates())
def test_an_interval_covers_the_days_another_reader_finds(left: str, right: str) -> None:
    if parse_edtf(left).earliest > parse_edtf(right).earliest:  # type: ignore[operator]  # dates are never open
        left, right = right, left
    extent = parse_edtf(f"{left}/{right}")
    assert extent.earliest == day_of(edtf.parse_edtf(left).lower_strict())
    assert extent.latest == day_of(edtf.parse_edtf(right).upper_strict())


def day_of(moment: object) -> date:
    parts = cast("struct_time", moment)
    return date(parts[0], parts[1], parts[2])
