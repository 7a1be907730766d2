"""What follows from answers, and where they contradict each other."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.closure import Closure
from asnad.model.judgement import Judgement, Said, Verdict


def said(*answers: tuple[str, str, Said]) -> Closure[str, Judgement]:
    return Closure(Judgement(left, right, verdict, "I knew them") for left, right, verdict in answers)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((("a", "b", "same"), ("b", "c", "same")), "same"),
        ((("a", "b", "same"), ("b", "c", "different")), "different"),
        ((("a", "b", "different"), ("b", "c", "different")), None),
        ((("a", "b", "same"), ("b", "c", "unsure")), None),
        ((("a", "c", "unsure"),), "unsure"),
        ((("a", "c", "withdrawn"),), None),
        ((("a", "x", "same"), ("x", "y", "different"), ("y", "c", "same")), "different"),
    ],
)
def test_what_follows(answers: tuple[tuple[str, str, Said], ...], expected: Verdict | None) -> None:
    assert said(*answers).says("a", "c") == expected


def test_same_all_the_way_round_to_a_different_is_a_conflict_with_its_path() -> None:
    closure = said(("a", "b", "same"), ("b", "c", "same"), ("a", "c", "different"), ("d", "e", "same"))

    (conflict,) = closure.conflicts
    assert conflict.different.pair == ("a", "c")
    assert [step.pair for step in conflict.path] == [("a", "b"), ("b", "c")]


def test_the_shortest_path_is_shown() -> None:
    long = said(("a", "b", "same"), ("b", "c", "same"), ("c", "d", "same"), ("a", "c", "same"), ("a", "d", "different"))
    (conflict,) = long.conflicts

    assert [step.pair for step in conflict.path] == [("a", "c"), ("c", "d")]


def test_in_a_conflict_what_was_answered_stands_and_nothing_follows() -> None:
    closure = said(("a", "b", "same"), ("b", "c", "same"), ("c", "d", "same"), ("a", "c", "different"))

    assert closure.says("a", "c") == "different"
    assert closure.says("a", "b") == "same"
    assert closure.says("a", "d") is None


def test_withdrawing_the_one_answer_ends_the_conflict() -> None:
    assert said(("a", "b", "same"), ("b", "c", "same"), ("a", "c", "withdrawn")).conflicts == ()


def test_who_no_answer_names_follows_from_none() -> None:
    assert said(("a", "b", "same")).says("a", "z") is None


people = st.sampled_from("abcdef")
answers = st.lists(
    st.tuples(people, people, st.sampled_from(get_args(Said))), max_size=12, unique_by=lambda a: frozenset(a[:2])
)


@given(answers, st.randoms(use_true_random=False))
def test_neither_order_nor_sides_make_a_difference(listed: list[tuple[str, str, Said]], chance: st.DataObject) -> None:
    turned = [(b, a, verdict) if chance.random() < 0.5 else (a, b, verdict) for a, b, verdict in listed]  # type: ignore[attr-defined]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    one, other = said(*listed), said(*turned)

    assert [[c.different.pair, [s.pair for s in c.path]] for c in one.conflicts] == [
        [c.different.pair, [s.pair for s in c.path]] for c in other.conflicts
    ]
    for a, b in combinations("abcdef", 2):
        assert one.says(a, b) == one.says(b, a) == other.says(a, b)


@given(answers)
def test_an_answer_on_the_very_pair_stands_whatever_the_rest_says(listed: list[tuple[str, str, Said]]) -> None:
    closure = said(*listed)
    for a, b, verdict in listed:
        if a != b and verdict != "withdrawn":
            assert closure.says(a, b) == verdict


@given(answers)
def test_a_withdrawn_answer_is_as_if_it_had_never_been(listed: list[tuple[str, str, Said]]) -> None:
    upheld = [answer for answer in listed if answer[2] != "withdrawn"]
    for a, b in combinations("abcdef", 2):
        assert said(*listed).says(a, b) == said(*upheld).says(a, b)


@given(answers)
def test_without_a_conflict_same_is_transitive(listed: list[tuple[str, str, Said]]) -> None:
    closure = said(*listed)
    if closure.conflicts:
        return
    for a, b in combinations("abcdef", 2):
        for c in "abcdef":
            if c not in (a, b) and closure.says(a, b) == closure.says(b, c) == "same":
                assert closure.says(a, c) in ("same", "unsure")


@given(answers)
def test_every_conflict_has_a_path_of_same_from_one_side_to_the_other(listed: list[tuple[str, str, Said]]) -> None:
    for conflict in said(*listed).conflicts:
        here, end = conflict.different.pair
        for step in conflict.path:
            assert step.verdict == "same"
            assert here in step.pair
            (here,) = set(step.pair) - {here}
        assert here == end
