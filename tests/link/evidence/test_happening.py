"""Date and place of one act together: the dead of one day and place are not told apart by that day and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.happening import HappeningEvidence
from asnad.link.record import Happening
from tests.link.listed import day, happenings, where

DAYS = [f"2031-{month:02}-{number:02}" for month in range(1, 11) for number in range(1, 11)]
MASSACRE = Happening("killing", day("2031-11-12"), where("meran"))
ALONE = Happening("killing", day("2031-03-03"), where("meran"))
LISTED = [MASSACRE] * 40 + [Happening("killing", day(on), where(f"village {on}")) for on in DAYS] + [ALONE] * 2


def chances(values: list[Happening], a: Happening, b: Happening) -> dict[str, float]:
    return {factor.slot: factor.chance for factor in HappeningEvidence("event", values).compare(a, b)}


def test_the_place_says_little_once_all_of_that_day_share_it() -> None:
    assert chances(LISTED, MASSACRE, MASSACRE)["event place"] > -0.5


def test_the_same_place_says_more_on_a_day_when_others_fell_elsewhere() -> None:
    scattered = [Happening("killing", MASSACRE.when, where(f"hamlet {n}")) for n in range(40)]
    values = [*LISTED[40:], *scattered, MASSACRE, MASSACRE]
    assert chances(values, MASSACRE, MASSACRE)["event place"] < -3


def test_the_place_keeps_its_weight_where_the_days_differ() -> None:
    other = MASSACRE._replace(when=day("2031-11-20"))
    overall = chances(LISTED, ALONE._replace(when=None), MASSACRE)["event place"]
    assert chances([*LISTED, other], other, MASSACRE)["event place"] == pytest.approx(overall, abs=0.1)


def test_acts_of_different_kinds_say_nothing_about_each_other() -> None:
    arrest = MASSACRE._replace(act="arrest")
    assert HappeningEvidence("event", [*LISTED, arrest]).compare(MASSACRE, arrest) == ()


def test_an_act_that_is_not_told_is_no_other_act() -> None:
    assert set(chances(LISTED, MASSACRE, MASSACRE._replace(act=""))) == {"event", "event place"}


def test_what_one_of_them_does_not_tell_says_nothing() -> None:
    no_day, no_place = ALONE._replace(when=None), ALONE._replace(where=where())
    assert set(chances(LISTED, ALONE, no_day)) == {"event place"}
    assert set(chances(LISTED, ALONE, no_place)) == {"event"}
    assert chances(LISTED, no_day, no_place) == {}


@given(st.lists(happenings, min_size=2, max_size=8))
def test_levels_are_the_same_either_way_and_chances_are_chances(values: list[Happening]) -> None:
    evidence = HappeningEvidence("event", values)
    there, back = evidence.compare(*values[:2]), evidence.compare(values[1], values[0])
    assert [(f.slot, f.level) for f in there] == [(f.slot, f.level) for f in back]
    assert all(-30 < factor.chance <= 0 for factor in there)


def test_date_and_place_are_put_in_their_own_words() -> None:
    evidence = HappeningEvidence("event", LISTED)
    words = [evidence.words(ALONE, ALONE, factor) for factor in evidence.compare(ALONE, ALONE)]
    assert words == ["event: the same day", "event place: both “meran”"]
