"""Columns that can hardly mean what they are taken for are asked about; sound ones are not."""

from __future__ import annotations

import pytest

from asnad.link.doubts import doubts_about


def questions(role: str, *cells: str, calendar: str = "gregorian") -> list[str]:
    rows = [{"column": cell} for cell in cells]
    return [doubt.question for doubt in doubts_about(rows, {"column": role}, calendar)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("role", "cells", "asked"),
    [
        ("birth_year", ("1367", "1370", "1344"), "Solar Hijri year 1988/89"),
        ("birth", ("1367-05-01", "1370-01-01"), "--calendar solar_hijri"),
        ("month", ("3", "21", "28", "7"), "are day and month exchanged"),
        ("age", ("34", "1988", "1990"), "is it a year of birth"),
        ("name", ("12", "15", "", "99"), "hardly any cell names one person"),
        ("sex", tuple("abcdefgh"), "different words"),
        ("identifier", ("x1",) * 6, "each person's own number"),
    ],
)
def test_what_cannot_be_is_asked_about(role: str, cells: tuple[str, ...], asked: str) -> None:
    (question,) = questions(role, *cells)
    assert asked in question


def test_a_gregorian_year_in_a_solar_hijri_column_is_asked_about() -> None:
    (question,) = questions("year", "1988", "1989", calendar="solar_hijri")
    assert "Gregorian" in question


@pytest.mark.parametrize(
    ("role", "cells"),
    [
        ("birth_year", ("1967", "1970", "")),
        ("birth_year", ("1967", "1970", "1971", "1980", "1990", "2001", "1367")),
        ("month", ("1", "12", "0")),
        ("age", ("34", "101")),
        ("name", ("Tovik Vandrel", "unknown")),
        ("sex", ("f", "m", "F")),
        ("identifier", ("1", "2", "3", "4", "5", "6")),
        ("place", ("1367",)),
        ("birth_year", ()),
    ],
)
def test_what_is_sound_or_a_single_slip_is_not(role: str, cells: tuple[str, ...]) -> None:
    assert questions(role, *cells) == []
