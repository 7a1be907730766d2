from __future__ import annotations

import pytest

from asnad.estimate.assessment import Assessment, assess, islands
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Light

THREE = ("court", "families", "press")
GOOD = CaptureHistories.from_counts(
    THREE,
    [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]],
    [180, 200, 60, 150, 40, 50, 15],
)


def table(lists: tuple[str, ...], **cells: int) -> CaptureHistories:
    patterns = [[int(mark) for mark in cell[1:]] for cell in cells]
    return CaptureHistories.from_counts(lists, patterns, list(cells.values()))


def rules(assessment: Assessment, light: Light) -> set[str]:
    return {flag.rule for flag in assessment.flags if flag.light == light}


def words(assessment: Assessment, rule: str) -> str:
    return next(flag.words for flag in assessment.flags if flag.rule == rule)


def test_three_overlapping_lists_pass() -> None:
    assert assess(GOOD) == Assessment(Light.PASS)


@pytest.mark.parametrize(
    ("lists", "told"),
    [
        (table(("a",), _1=412), "only one list (a)"),
        (table(("a", "b"), _10=412), "only one list (a)"),
        (CaptureHistories.from_counts(("a", "b"), [], []), "no list has anybody"),
        (table(("a", "b"), _10=100, _01=80, _11=40), "only two lists"),
    ],
)
def test_fewer_than_three_lists_are_refused(lists: CaptureHistories, told: str) -> None:
    assessment = assess(lists)
    assert assessment.light == Light.REFUSED
    assert told in words(assessment, "R1")


def test_two_lists_with_covariates_are_a_caution() -> None:
    lists = CaptureHistories.from_records(
        ("a", "b"), [[1, 1]] * 20 + [[1, 0]] * 20 + [[0, 1]] * 20, {"age": list(range(60))}
    )
    assert rules(assess(lists), Light.CAUTION) == {"R1"}


def test_two_lists_that_share_nobody_are_refused_in_plain_words() -> None:
    assessment = assess(table(("police", "families"), _10=300, _01=112))
    assert words(assessment, "R2") == "police and families share nobody: nothing says how many both miss"
    assert assessment.flags[0].light == Light.REFUSED


def test_lists_that_do_not_hang_together_are_refused() -> None:
    lists = table(("a", "b", "c", "d"), _1000=50, _1100=20, _0100=30, _0010=50, _0011=20, _0001=10)
    assert islands(lists) == [("a", "b"), ("c", "d")]
    assert "a, b | c, d" in words(assess(lists), "R2")


@pytest.mark.parametrize(("alone", "light"), [(9, Light.PASS), (10, Light.REFUSED)])
def test_a_list_of_a_handful_that_shares_nobody_is_only_told(alone: int, light: Light) -> None:
    lists = table(("a", "b", "c", "d"), _1000=50, _0100=50, _0010=50, _1100=20, _0110=20, _1010=20, _0001=alone)
    assert assess(lists).light == light


def test_lists_joined_through_a_third_hang_together() -> None:
    lists = table(THREE, _100=50, _110=20, _011=20, _001=30)
    assert islands(lists) == [THREE]
    assert "R2" not in {flag.rule for flag in assess(lists).flags}


@pytest.mark.parametrize(("shared", "light"), [(9, Light.REFUSED), (10, Light.PASS)])
def test_fewer_than_ten_shared_people_are_refused(shared: int, light: Light) -> None:
    assessment = assess(table(THREE, _100=50, _010=50, _001=50, _110=shared - 8, _101=4, _011=4))
    assert (assessment.light, "R3" in rules(assessment, Light.REFUSED)) == (light, light == Light.REFUSED)


def test_a_list_inside_another_is_a_caution_that_asks_for_its_origin() -> None:
    assessment = assess(table(THREE, _100=90, _010=80, _001=0, _110=30, _101=20, _011=0))
    assert "everybody on press (20) is also on court" in words(assessment, "nested")
    assert any("one origin" in line for line in assessment.advice)


def test_two_lists_of_the_same_people_are_a_caution() -> None:
    assessment = assess(table(THREE, _100=4, _010=3, _110=150, _001=60, _101=9, _011=9, _111=20))
    assert "court and families hold nearly the same people (170 of 195)" not in str(assessment.flags)
    assessment = assess(table(THREE, _100=2, _010=2, _110=150, _001=60, _101=1, _011=1, _111=20))
    assert "court and families hold nearly the same people (170 of 176)" in words(assessment, "copies")


def test_pairs_that_share_nobody_are_told() -> None:
    assessment = assess(table(THREE, _100=50, _110=20, _011=20, _001=30))
    assert "1 of 3 pairs" in words(assessment, "empty pairs")
    said = assess(table(THREE, _100=50, _110=20, _011=20, _001=30).with_limits(disjoint=[("court", "press")]))
    assert "empty pairs" not in {flag.rule for flag in said.flags}


def test_pairs_that_give_very_different_answers_are_a_caution() -> None:
    assessment = assess(table(THREE, _100=300, _010=300, _001=300, _110=200, _101=5, _011=8))
    assert rules(assessment, Light.CAUTION) == {"dependence"}


def test_a_pair_that_gives_fewer_than_are_documented_is_told() -> None:
    assessment = assess(table(THREE, _100=100, _010=100, _001=200, _110=150, _101=60, _011=60))
    assert (assessment.light, "fewer than the 670 documented" in words(assessment, "dependence")) == (Light.PASS, True)


def test_short_and_empty_lists_are_told() -> None:
    lists = table(("a", "b", "c", "d"), _1000=50, _0100=50, _0010=3, _1100=20, _0110=3, _1010=2)
    assert {flag.rule for flag in assess(lists).flags} >= {"short lists", "empty lists"}


def test_a_total_without_names_is_only_a_floor() -> None:
    assert "at least so many" in words(assess(GOOD.with_limits(totals={"ministry": 2_000})), "totals")


def test_splitting_is_advised_where_each_part_keeps_enough() -> None:
    people = [[1, 1, 0]] * 12 + [[1, 0, 0]] * 9 + [[0, 1, 1]] * 12 + [[0, 0, 1]] * 9
    parts = CaptureHistories.from_records(THREE, people * 2, {"year": ["1988"] * 42 + ["1989"] * 42})
    assert "The table can be split by year: each of its 2 parts has enough shared people." in assess(parts).advice
    thin = CaptureHistories.from_records(THREE, people, {"year": ["1988"] * 4 + ["1989"] * 38})
    assert any("leaves 1 of 2 parts" in line for line in assess(thin).advice)


def test_a_long_list_that_finds_nobody_of_its_own_may_be_no_list() -> None:
    assessment = assess(table(("sex", "a", "b"), _110=40, _010=45, _101=50, _001=40, _111=30, _011=25))
    assert "everybody on sex (120) is on another list, too" in words(assessment, "nobody new")
    assert assessment.light == Light.CAUTION
    one_person_more = assess(table(("sex", "a", "b"), _100=1, _110=40, _010=45, _101=50, _001=40, _111=30, _011=25))
    assert "nobody new" not in rules(one_person_more, Light.CAUTION)


def test_a_list_within_one_other_is_told_once() -> None:
    assessment = assess(table(("part", "whole", "press"), _110=40, _010=60, _001=50, _011=30))
    assert rules(assessment, Light.CAUTION) & {"nested", "nobody new"} == {"nested"}
