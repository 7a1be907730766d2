"""Chances of strangers agreeing: never none, never beyond what the records bear out, the same every time."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.factor import STRANGERS, TRUST, chance_of, chances_by_sample

TYPICAL = {"same": 0.25, "different": 0.75}


def alike(a: str, b: str) -> str:
    return "same" if a == b else "different"


def test_two_records_alone_of_a_value_do_not_make_it_unique() -> None:
    assert chance_of(2, 2) == log2(1 / (2 + STRANGERS))


def test_of_a_sample_less_is_taken_off_for_the_pair_itself() -> None:
    assert chance_of(3, 1_000, 2.0) < chance_of(3, 1_000, 0.1)


def test_few_records_tell_little() -> None:
    assert chance_of(2, 5) > chance_of(2, 50) > chance_of(2, 5_000)


@given(st.integers(0, 1_000), st.integers(0, 1_000))
def test_a_value_that_more_have_is_likelier_a_strangers(count: int, more: int) -> None:
    records = count + more
    assert chance_of(count, records) <= chance_of(count + more, records) <= 0


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_chances_are_shares_of_all_pairs(values: list[str]) -> None:
    found = chances_by_sample(values, alike, TYPICAL)
    assert sum(2**chance for chance in found.values()) == pytest.approx(1)
    assert found == chances_by_sample(values, alike, TYPICAL)


@pytest.mark.parametrize("values", [[], ["a"]])
def test_without_a_pair_the_typical_holds(values: list[str]) -> None:
    assert chances_by_sample(values, alike, TYPICAL) == {level: log2(share) for level, share in TYPICAL.items()}


def test_many_pairs_outweigh_the_typical_and_few_do_not() -> None:
    few, many = (chances_by_sample(["a"] * size, alike, TYPICAL)["same"] for size in (3, 100))
    assert few == log2((6 + TRUST * 0.25) / (6 + TRUST))
    assert many > log2(0.99)


def test_a_level_never_seen_keeps_a_chance() -> None:
    assert chances_by_sample(["a"] * 100, alike, TYPICAL)["different"] > -10
