from __future__ import annotations

import math

import pytest

from asnad.estimate.plots.look import People


def test_the_axis_holds_every_finite_number() -> None:
    people = People.over([100.0, 300.0, math.inf, math.nan])
    assert (people.low < 100, people.high > 300, people.log) == (True, True, False)


def test_a_wide_range_is_drawn_in_ratios_and_says_so() -> None:
    people = People.over([100.0, 10_000.0])
    assert people.log
    encoding = people.encoding("n")
    assert (encoding["scale"]["type"], encoding["title"]) == ("log", "people (equal steps multiply)")


@pytest.mark.parametrize("high", [1_000.0, 30_000.0, 1e6, 1e9, 1e15])
def test_ratios_have_some_ticks_and_not_too_many(high: float) -> None:
    ticks = People.over([120.0, high]).encoding("n")["axis"]["values"]
    assert 2 <= len(ticks) <= 10, ticks


def test_nobody_documented_is_no_trouble_for_ratios() -> None:
    people = People.over([0.0, 5_000.0])
    assert people.log
    assert people.low > 0
    assert people.share(0.0) == pytest.approx(0.0)


def test_a_number_off_the_axis_is_held_at_its_end() -> None:
    people = People.over([100.0, 200.0])
    assert (people.held(math.inf), people.held(0.0), people.held(150.0)) == (people.high, people.low, 150.0)
