"""Calibration: what agrees by chance is counted off, and a better score never comes out worse."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import NameKey
from asnad.link.calibrate import HIGHEST, LOWEST, Calibration, calibrated, dealt_anew, donors
from asnad.link.record import Happening, Record
from tests.link.listed import GIVEN, crowd, people, record, where

scores = st.lists(st.tuples(st.floats(LOWEST - 2, HIGHEST + 2), st.sampled_from([1, 2, 30, 200])), max_size=12).map(
    lambda counted: [score for score, count in counted for _ in range(count)]
)


def parts(one: Record, role: str) -> list[str]:
    keys: Any = one.said.get("name", ())
    return [part.token for key in keys for part in key.parts if (part.role or part.guess) == role]


def without_name(one: Record) -> tuple[object, ...]:
    return one.id, one.source, {kind: value for kind, value in one.said.items() if kind != "name"}


def place(one: Record) -> object:
    happening = one.said.get("event")
    return happening.where.narrow if isinstance(happening, Happening) else None


@settings(deadline=None)
@given(people(), st.integers(0, 5))
def test_dealing_leaves_all_but_the_given_names(records: list[Record], seed: int) -> None:
    dealt = dealt_anew(records, seed)
    assert list(map(without_name, dealt)) == list(map(without_name, records))
    assert [parts(one, "family") for one in dealt] == [parts(one, "family") for one in records]


@settings(deadline=None)
@given(people(), st.integers(0, 5))
def test_no_given_name_is_lost_or_won(records: list[Record], seed: int) -> None:
    before, after = (
        Counter(name for one in them for name in parts(one, "given")) for them in (records, dealt_anew(records, seed))
    )
    assert before == after


@settings(deadline=None)
@given(people(max_size=12), st.integers(0, 5))
def test_given_names_stay_in_their_place_where_enough_were_named(records: list[Record], seed: int) -> None:
    named: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(records):
        if "name" in one.said:
            named[place(one)].append(number)
    dealt = dealt_anew(records, seed)
    for numbers in named.values():
        if len(numbers) > 2:
            before, after = (
                Counter(name for n in numbers for name in parts(them[n], "given")) for them in (records, dealt)
            )
            assert before == after


@settings(deadline=None)
@given(people(), st.integers(0, 5))
def test_one_seed_deals_one_way(records: list[Record], seed: int) -> None:
    assert dealt_anew(records, seed) == dealt_anew(records, seed)


def test_another_seed_deals_another_way() -> None:
    records = crowd(40)
    assert dealt_anew(records, 0) != dealt_anew(records, 1)


def test_a_full_name_keeps_all_but_its_first_word() -> None:
    records = [record(n, f"{name} Tovik Vandrel", at=where("meran")) for n, name in enumerate(GIVEN[:5])]
    forms: list[NameKey] = [one.said["name"][0] for one in dealt_anew(records, 3)]  # type: ignore[index]
    assert {form.form.split(" ", 1)[1] for form in forms} == {"tovik vandrel"}
    assert {form.parts[0].token for form in forms} == {name.casefold() for name in GIVEN[:5]}


def test_dealing_parts_what_was_one_person() -> None:
    twice = [one for one in crowd(60) for _ in range(2)]
    dealt = dealt_anew(twice)
    assert sum(dealt[n].said["name"] == dealt[n + 1].said["name"] for n in range(0, 120, 2)) < 10


@pytest.mark.parametrize("size", [0, 1])
def test_there_is_nothing_to_deal_among_so_few(size: int) -> None:
    assert [one.id for one in dealt_anew(crowd(size))] == [one.id for one in crowd(size)]


@given(scores, scores, st.integers(1, 5), st.floats(-30, 30), st.floats(-30, 30))
def test_a_better_score_never_comes_out_worse(
    found: list[float], chance: list[float], deals: int, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    bend = calibrated(found, chance, deals)
    assert bend(low) <= bend(high) + 1e-9


@given(scores, scores)
def test_every_pair_in_range_is_counted_once(found: list[float], chance: list[float]) -> None:
    bins = calibrated(found, chance, 2).bins
    assert [each.at for each in bins] == list(range(LOWEST, HIGHEST))
    assert sum(each.pairs for each in bins) == sum(LOWEST <= value < HIGHEST for value in found)
    assert sum(each.by_chance for each in bins) == sum(LOWEST <= value < HIGHEST for value in chance) / 2


@given(st.floats(-60, 60))
def test_without_bins_the_model_is_believed(value: float) -> None:
    assert Calibration()(value) == value


@given(st.floats(-5.5, 7.5))
def test_without_pairs_the_odds_stay(value: float) -> None:
    assert calibrated([], [])(value) == pytest.approx(value, abs=0.2)


@pytest.mark.parametrize("score", [0.5, 3.5, 7.5])
def test_pairs_that_are_all_chance_come_out_low(score: float) -> None:
    assert calibrated([score] * 300, [score] * 300)(score) < -2


@pytest.mark.parametrize("score", [-3.5, 0.5, 3.5])
def test_pairs_of_which_none_is_chance_come_out_high(score: float) -> None:
    assert calibrated([score] * 300, [])(score) > 3


def test_half_by_chance_is_even_odds() -> None:
    assert calibrated([1.5] * 2_000, [1.5] * 1_000)(1.5) == pytest.approx(0, abs=0.1)


def test_several_deals_are_counted_as_one() -> None:
    assert calibrated([1.5] * 200, [1.5] * 500, deals=5) == calibrated([1.5] * 200, [1.5] * 100)


@pytest.mark.parametrize("seed", range(6))
def test_nobody_of_a_household_is_called_as_another_where_that_can_be_helped(seed: int) -> None:
    # forty households of two; half of all have one given name
    called = [frozenset(["tvk" if n % 2 else f"other {n}"]) for n in range(80)]
    families = [{f"family {n // 2}"} for n in range(80)]

    def alike(*, at_once: bool) -> int:
        found = donors([range(80)], called, families, lambda a, b: at_once, seed)
        assert sorted(found.values()) == list(range(80))
        return sum(called[found[n]] == called[found[n + 1]] for n in range(0, 80, 2))

    assert alike(at_once=True) <= 1 < alike(at_once=False)


@given(st.floats(min_value=-12, max_value=14, allow_nan=False))
def test_a_pair_that_shares_no_key_is_never_made_likelier(score: float) -> None:
    found = calibrated([0.5] * 60, [])
    assert found.of_others(score) <= min(score, found(score))
