"""Partitions: agreement within a set outweighs what speaks against it, and who must stay apart does."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.partition import MOST, partition

Pair = tuple[int, int]
Table = dict[Pair, float]
SIZE = 7
PAIRS = list(combinations(range(SIZE), 2))


def cut(size: int, odds: Table, unlike: float = -6.0, **more: object) -> list[list[int]]:
    """Sets by the odds that are told, all other pairs being as ``unlike``."""
    return partition(size, odds, lambda _a, _b: unlike, **more)  # type: ignore[arg-type]


tables = st.dictionaries(st.sampled_from(PAIRS), st.floats(-20, 20), max_size=len(PAIRS))
unlikely = st.floats(-15, 0)
parted = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda p: p[0] != p[1]), max_size=5
)
sources = st.lists(st.sampled_from([None, "one", "other"]), min_size=SIZE, max_size=SIZE)


def test_a_chain_does_not_join_its_ends() -> None:
    assert cut(3, {(0, 1): 8.0, (1, 2): 6.0, (0, 2): -12.0}) == [[0, 1], [2]]


def test_a_chain_whose_ends_are_only_a_little_unlike_is_one() -> None:
    assert cut(3, {(0, 1): 8.0, (1, 2): 6.0, (0, 2): -1.0}) == [[0, 1, 2]]


def test_two_sets_tied_by_one_pair_stay_two() -> None:
    pairs = {pair: 8.0 for half in ((0, 1, 2), (3, 4, 5)) for pair in combinations(half, 2)}
    assert cut(6, pairs | {(2, 3): 7.0}) == [[0, 1, 2], [3, 4, 5]]


def test_sets_that_each_hold_together_are_not_joined_by_one_bridge() -> None:
    """Though nobody would leave the larger set, had they been joined."""
    halves = {pair: 12.0 for half in ((0, 1, 2), (3, 4, 5)) for pair in combinations(half, 2)}
    assert cut(6, halves | {(2, 3): 11.0}, unlike=-3.0) == [[0, 1, 2], [3, 4, 5]]


def test_who_no_longer_fits_a_set_that_grew_leaves_it() -> None:
    odds = {(0, 1): 10.0, (0, 2): 9.0, (1, 2): -8.0, (0, 3): 9.0, (2, 3): 9.0, (1, 3): -12.0}
    assert cut(4, odds) == [[0, 2, 3], [1]]


def test_a_record_moves_to_the_set_it_fits_best() -> None:
    odds = {(0, 1): 9.0, (1, 2): 6.0, (1, 3): 6.0, (2, 3): 8.0, (0, 2): -8.0, (0, 3): -8.0}
    assert cut(4, odds) == [[0], [1, 2, 3]]


def test_no_single_pair_outweighs_several_plain_differences() -> None:
    odds = {(0, 1): 11.0, (2, 3): 11.0, (1, 2): 10 * MOST, (0, 2): -8.0, (0, 3): -8.0, (1, 3): -8.0}
    assert cut(4, odds) == [[0, 1], [2, 3]]


@pytest.mark.parametrize("size", [0, 1, 3])
def test_without_pairs_everyone_is_alone(size: int) -> None:
    assert cut(size, {}) == [[n] for n in range(size)]


def test_even_odds_join_nobody() -> None:
    assert cut(2, {(0, 1): 0.0}) == [[0], [1]]


@given(tables, unlikely, parted, sources)
def test_every_record_is_in_exactly_one_set(odds: Table, unlike: float, apart: list[Pair], lists: list[str]) -> None:
    found = cut(SIZE, odds, unlike, apart=apart, lists=lists)
    assert sorted(one for members in found for one in members) == list(range(SIZE))
    assert found == sorted(sorted(members) for members in found)
    assert all(found)


@given(tables, unlikely, parted)
def test_who_is_apart_is_never_together(odds: Table, unlike: float, apart: list[Pair]) -> None:
    for members in cut(SIZE, odds, unlike, apart=apart):
        assert not any(a in members and b in members for a, b in apart)


@given(tables, unlikely, sources)
def test_no_set_has_two_of_a_list_that_names_nobody_twice(odds: Table, unlike: float, lists: list[str | None]) -> None:
    for members in cut(SIZE, odds, unlike, lists=lists):
        listed = [lists[one] for one in members if lists[one] is not None]
        assert len(listed) == len(set(listed))


@given(tables, unlikely, parted, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(
    odds: Table, unlike: float, apart: list[Pair], chance: st.DataObject
) -> None:
    listed, turned = list(odds.items()), [(b, a) for a, b in apart]
    chance.shuffle(listed)  # type: ignore[attr-defined]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert cut(SIZE, dict(listed), unlike, apart=turned) == cut(SIZE, odds, unlike, apart=apart)


def weight(odds: Table, unlike: float, one: int, members: list[int]) -> float:
    pairs = [(min(one, other), max(one, other)) for other in members if other != one]
    return sum(max(-MOST, min(MOST, odds.get(pair, unlike))) for pair in pairs)


@given(tables, unlikely, parted)
def test_nobody_in_a_set_would_rather_be_alone(odds: Table, unlike: float, apart: list[Pair]) -> None:
    for members in cut(SIZE, odds, unlike, apart=apart):
        assert all(weight(odds, unlike, one, members) >= -1e-9 for one in members)


@given(tables, unlikely)
def test_only_a_pair_that_speaks_for_it_joins(odds: Table, unlike: float) -> None:
    for members in cut(SIZE, odds, unlike):
        assert len(members) == 1 or any(odds.get(pair, unlike) > 0 for pair in combinations(members, 2))


@given(tables)
def test_the_pairs_given_are_left_as_they_were(odds: Table) -> None:
    before = dict(odds)
    cut(SIZE, odds)
    assert odds == before
