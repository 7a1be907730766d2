"""Spans of days: how far apart they are, and what an uncertain date says of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from asnad.link.record import Days, days_of_when
from asnad.model.when import When
from tests.link.listed import day, days, spans
from tests.link.told import month


@given(spans, spans)
def test_the_gap_is_the_least_number_of_days_between(a: Days, b: Days) -> None:
    nearest = min(abs(x - y) for x in {a.first, a.last, *b} & set(range(a.first, a.last + 1)) for y in b)
    apart = a.last < b.first or b.last < a.first
    assert a.gap(b) == b.gap(a) == (nearest if apart else 0)


def test_a_span_is_exact_when_it_is_one_day() -> None:
    assert day("2031-05-12").exact
    assert not days("2031-05-12", "2031-05-13").exact


def test_a_month_is_all_its_days() -> None:
    assert days_of_when(month("2031-02")) == days("2031-02-01", "2031-02-28")


@pytest.mark.parametrize(
    "when",
    [
        None,
        When("after 2030", date(2030, 1, 1), None),
        When("before 2030", None, date(2030, 1, 1)),
        When("then", None, None),
    ],
)
def test_what_is_open_at_an_end_is_no_span(when: When | None) -> None:
    assert days_of_when(when) is None
