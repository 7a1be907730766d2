"""Blocks: who may be one person shares a key, however the rest is spelled, and what is too large is told."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import name_key
from asnad.link.block import LARGEST, block, keys_of
from asnad.link.record import Record
from tests.link.listed import crowd, day, days, people, record, where


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruhollah Zandi", "روح‌الله زندی"),
        ("Nader Zandi", "Надер Занди"),
        ("Nader Zandi", "Zandi, Nader"),
        ("Ali Reza Bavaei", "Alireza Bavaie"),
        ("Nader Zandi", "Nader Bakhti Zandi"),
        ("Tovik Vandrel", "Tovik Vandrek"),
        ("Tovik Vandrel", "Tovik Mandrel"),
        ("Abd al-Karim Vandrel", "Abdulkarim Vandrel"),
    ],
)
def test_one_name_spelled_otherwise_shares_a_key(one: str, other: str) -> None:
    assert block([record("a", one), record("b", other)]).pairs == ((0, 1),)


def test_a_part_of_the_name_and_the_day_are_enough() -> None:
    a, b = record("a", "Tovik Vandrel", "2031-05-12"), record("b", "Tovik Kestenov", "2031-05-12")
    assert "part and date" in {rule for rule, _ in set(keys_of(a)) & set(keys_of(b))}


def test_a_part_of_the_name_and_the_village_are_enough() -> None:
    a, b = record("a", "Tovik Vandrel", at=where("meran")), record("b", "Tovik Kestenov", at=where("meran"))
    assert "part and place" in {rule for rule, _ in set(keys_of(a)) & set(keys_of(b))}


@pytest.mark.parametrize("kind", ["identifier", "address"])
def test_a_number_or_a_street_is_enough(kind: str) -> None:
    pair = [Record(name, "list", {"name": (name_key(name),), kind: "204417"}) for name in ("Tovik", "Mirela")]
    assert block(pair).pairs == ((0, 1),)


def test_a_birthday_is_enough_and_a_year_of_birth_is_not() -> None:
    for birth, found in ((day("1994-03-07"), ((0, 1),)), (days("1994-01-01", "1994-12-31"), ())):
        pair = [record(name, name, birth=birth) for name in ("Tovik", "Mirela")]
        assert block(pair).pairs == found


def test_strangers_share_no_key() -> None:
    strangers = ["Tovik Vandrel", "Mirela Kesten", "Omid Bahar"]
    assert (
        block([record(name, name, f"203{n}-05-12", where(f"village {n}")) for n, name in enumerate(strangers)]).pairs
        == ()
    )


@settings(deadline=None)
@given(people(max_size=9))
def test_in_a_small_list_the_pairs_are_those_that_share_a_key(records: list[Record]) -> None:
    keys = [set(keys_of(one)) for one in records]
    found = block(records)
    assert found.pairs == tuple(pair for pair in combinations(range(len(records)), 2) if keys[pair[0]] & keys[pair[1]])
    assert sum(found.rules.values()) == len(found.pairs)
    assert found.skipped == {}


occasions = st.lists(
    st.tuples(st.sampled_from(["one", "other"]), st.frozensets(st.sampled_from("xy"))), min_size=9, max_size=9
)


@settings(deadline=None)
@given(people(max_size=9), occasions)
def test_two_of_one_source_are_compared_only_where_they_share_an_occasion(
    records: list[Record], told: list[tuple[str, frozenset[str]]]
) -> None:
    listed = told[: len(records)]
    found = block(records, occasions=listed).pairs
    assert found == tuple(
        (a, b)
        for a, b in block(records).pairs
        if listed[a][0] != listed[b][0] or not listed[a][1].isdisjoint(listed[b][1])
    )


def test_a_block_too_large_is_skipped_and_told() -> None:
    namesakes = [record(n, "Tovik Vandrel") for n in range(LARGEST + 1)]
    found = block(namesakes)
    assert found.pairs == ()
    assert set(found.skipped) == {"name", "misread", "two parts", "part"}
    assert found.skipped["part"] == 2


def test_a_block_as_large_as_allowed_is_compared() -> None:
    assert len(block([record(n, "Tovik Vandrel") for n in range(LARGEST)]).pairs) == LARGEST * (LARGEST - 1) // 2


def test_namesakes_in_a_block_too_large_are_found_by_a_finer_rule() -> None:
    namesakes = [record(n, "Tovik Vandrel", f"20{n % 60 + 10}-05-12") for n in range(LARGEST + 20)]
    found = block(namesakes)
    assert "name" in found.skipped
    assert (0, 60) in found.pairs


def test_one_part_of_a_name_pairs_only_where_it_is_rare() -> None:
    family = [record(f"kin-{n}", f"{one.said['name'][0].form.split()[0]} Vandrel") for n, one in enumerate(crowd(40))]  # type: ignore[index]
    assert block(family).skipped == {"part": 1}
    assert block([record(name, f"{name} Vandrel") for name in ("Nader", "Shirin", "Omid")]).rules == {"part": 3}


def test_a_bound_may_be_given() -> None:
    namesakes = [record(n, "Tovik Vandrel") for n in range(5)]
    assert block(namesakes, largest=4).pairs == ()
    assert len(block(namesakes, largest=5).pairs) == 10
