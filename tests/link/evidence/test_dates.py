"""Dates: slips of writing are told from other days, and what is wide is not held against what is exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.dates import EXACT, OPEN, DateEvidence, date_level
from asnad.link.evidence.factor import Factor
from asnad.link.record import Days
from tests.link.listed import day, days, spans

MAY = days("2031-05-01", "2031-05-31")
YEAR = days("2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("2031-05-12", "2031-05-12", "same"),
        ("2031-05-12", "2031-12-05", "slip"),
        ("2031-05-12", "2031-05-17", "slip"),
        ("2031-05-12", "2031-08-12", "slip"),
        ("2031-05-12", "2013-05-12", "slip"),
        ("2031-05-08", "2031-05-11", "near"),
        ("2031-04-29", "2031-05-03", "near"),
        ("2031-09-12", "2031-10-12", "part"),
        ("1994-03-07", "2002-03-07", "part"),
        ("2031-05-03", "2031-06-02", "month"),
        ("2031-01-03", "2031-11-25", "year"),
        ("2031-01-03", "2034-11-25", "years"),
        ("2011-01-03", "2034-11-25", "far"),
    ],
)
def test_two_days(one: str, other: str, level: str) -> None:
    assert date_level(day(one), day(other)) == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (MAY, day("2031-05-31"), "within"),
        (MAY, YEAR, "within"),
        (YEAR, YEAR, "within"),
        (MAY, day("2031-06-01"), "open month"),
        (MAY, day("2032-02-01"), "open year"),
        (YEAR, day("2034-01-01"), "open years"),
        (YEAR, day("2050-01-01"), "open far"),
    ],
)
def test_where_one_is_wider_than_a_day(one: Days, other: Days, level: str) -> None:
    assert date_level(one, other) == level


@given(spans, spans)
def test_which_date_comes_first_does_not_matter(a: Days, b: Days) -> None:
    evidence = DateEvidence("event", [a, b])
    assert evidence.compare(a, b) == evidence.compare(b, a)


@given(spans, spans)
def test_only_days_that_can_be_one_are_within(a: Days, b: Days) -> None:
    level = date_level(a, b)
    assert level in (EXACT if a.exact and b.exact else OPEN)
    assert (level in ("same", "within")) == (max(a.first, b.first) <= min(a.last, b.last))


@given(st.lists(spans, min_size=2, max_size=12))
def test_a_level_is_never_impossible_for_strangers_nor_more_than_sure(values: list[Days]) -> None:
    (factor,) = DateEvidence("event", values).compare(values[0], values[1])
    assert -30 < factor.chance <= 0


def chance(values: list[Days], a: Days, b: Days) -> float:
    ((_, _, found),) = DateEvidence("event", values).compare(a, b)
    return found


def test_the_day_of_a_massacre_says_less_than_another() -> None:
    values = [day("2031-05-12")] * 50 + [day("2031-07-04")] * 2 + [day(f"2031-08-{n:02}") for n in range(1, 29)]
    massacre, quiet = day("2031-05-12"), day("2031-07-04")
    assert chance(values, massacre, massacre) > chance(values, quiet, quiet) + 4


def test_a_month_in_which_few_fell_says_more_than_one_in_which_many_did() -> None:
    quiet = days("2031-09-01", "2031-09-30")
    values = [MAY, MAY, quiet, quiet, *(day(f"2031-05-{n:02}") for n in range(1, 31)), day("2031-09-09")]
    assert chance(values, quiet, quiet) < chance(values, MAY, MAY) - 3


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2031-05-12", "2031-05-12", "event: the same day"),
        ("2031-05-12", "2031-12-05", "event: day and month swapped, or one part of the date written otherwise"),
        ("1994-03-07", "2002-03-07", "event: two of day, month and year are the same"),
        ("2031-05-31", "2031-06-01", "event: 1 day apart"),
        ("2031-01-03", "2031-11-25", "event: 326 days apart"),
    ],
)
def test_a_comparison_in_words(one: str, other: str, words: str) -> None:
    a, b = day(one), day(other)
    evidence = DateEvidence("event", [a, b])
    (factor,) = evidence.compare(a, b)
    assert evidence.words(a, b, factor) == words


def test_dates_that_can_be_one_are_called_so() -> None:
    assert DateEvidence("event", []).words(MAY, YEAR, Factor("event", "within", 0)) == "event: dates that can be one"
