"""The threshold: half the best expected F1, between one in three and one in two."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.decide import LOWEST, threshold_of
from asnad.link.fellegi_sunter import probability

odds = st.lists(st.floats(-40, 40), max_size=30)


def best_f1(found: list[float]) -> float:
    """The greatest of the expected F1 of taking the first so many, each counted out."""
    shares = sorted((probability(value) for value in found), reverse=True)
    return max(2 * sum(shares[:taken]) / (taken + sum(shares)) for taken in range(1, len(shares) + 1))


@given(odds.filter(bool))
def test_it_is_half_the_best_expected_f1(found: list[float]) -> None:
    assert probability(threshold_of(found)) == pytest.approx(min(0.5, max(LOWEST, best_f1(found) / 2)))


@given(odds)
def test_it_is_never_below_one_in_three_nor_above_one_half(found: list[float]) -> None:
    assert log2(0.5) - 1e-9 <= threshold_of(found) <= 0


@given(odds, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(found: list[float], chance: st.DataObject) -> None:
    shuffled = found[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert threshold_of(shuffled) == pytest.approx(threshold_of(found))


@pytest.mark.parametrize("found", [[], [40.0] * 5, [40.0, -40.0]])
def test_where_nothing_is_in_doubt_it_is_one_half(found: list[float]) -> None:
    assert threshold_of(found) == pytest.approx(0, abs=1e-9)


def test_where_all_is_in_doubt_it_is_one_in_three() -> None:
    assert threshold_of([-1.0] * 50 + [-3.0] * 50) == pytest.approx(log2(0.5))
