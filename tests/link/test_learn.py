"""Learning from the data: a little, never that one person has two names, and what people answered counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.dates import EXACT, OPEN
from asnad.link.evidence.factor import Factor
from asnad.link.fellegi_sunter import LIKE
from asnad.link.learn import learn_weights
from asnad.link.weights import Weights, default_weights

SHIPPED = default_weights()
NAMES = ["given name", "family name", "part of name", "father name", "father's name"]
LINES = [(slot, level) for slot, levels in SHIPPED.items() for level in levels]
factors = st.builds(lambda line, chance: Factor(line[0], line[1], chance), st.sampled_from(LINES), st.floats(-20, 0))
pairs = st.lists(st.tuples(st.lists(factors, min_size=1, max_size=6), st.sampled_from([None, 0.0, 1.0])), max_size=12)
Pairs = list[tuple[list[Factor], float | None]]


def learned(seen: Pairs, prior: float = -6.0) -> Weights:
    return learn_weights(SHIPPED, seen, prior, LIKE)


def test_without_pairs_the_shipped_table_comes_back() -> None:
    assert learned([]) == SHIPPED


@given(pairs, st.floats(-20, 0))
def test_that_one_person_has_two_names_is_never_learned(seen: Pairs, prior: float) -> None:
    table = learned(seen, prior)
    for slot in NAMES:
        for level in ("different", "left out"):
            assert table[slot][level] == SHIPPED[slot][level]


@given(pairs, st.floats(-20, 0))
def test_that_one_person_is_of_two_regions_or_far_times_is_never_learned(seen: Pairs, prior: float) -> None:
    table = learned(seen, prior)
    for slot, level in (("event place", "other region"), ("event", "far"), ("birth", "open far")):
        assert table[slot][level] == SHIPPED[slot][level]


@given(pairs, st.floats(-20, 0))
def test_each_distribution_keeps_its_mass(seen: Pairs, prior: float) -> None:
    table = learned(seen, prior)
    for slot, group in (("event", EXACT), ("event", OPEN), ("birth", EXACT), ("sex", ("same", "different"))):
        mass = sum(2 ** SHIPPED[slot][level] for level in group)
        assert sum(2 ** table[slot][level] for level in group) == pytest.approx(mass)
    assert all(level <= 1e-9 for levels in table.values() for level in levels.values())


def days(level: str, said: float | None = None, count: int = 200) -> Pairs:
    return [([Factor("event", level, -4.0)], said)] * count


def test_slips_that_people_called_one_person_make_slips_likelier() -> None:
    assert learned(days("slip", 1.0))["event"]["slip"] > SHIPPED["event"]["slip"] + 1


def test_pairs_that_people_called_two_teach_nothing_of_one_person() -> None:
    assert learned(days("slip", 0.0)) == SHIPPED


def test_an_answer_counts_for_more_than_what_the_program_thinks() -> None:
    thought = learned(days("slip"))["event"]["slip"]
    assert SHIPPED["event"]["slip"] <= thought < learned(days("slip", 1.0))["event"]["slip"]


def test_a_few_pairs_hardly_bend_the_table() -> None:
    assert learned(days("slip", 1.0, count=2))["event"]["slip"] == pytest.approx(SHIPPED["event"]["slip"], abs=0.4)


def test_slots_without_a_line_of_their_own_teach_the_one_they_take() -> None:
    table = learned([([Factor("occupation", "shared", -4.0)], 1.0)] * 200)
    assert table["words"]["shared"] > SHIPPED["words"]["shared"]
    assert "occupation" not in table


def test_the_order_of_pairs_does_not_matter() -> None:
    seen = [*days("slip", 1.0, 9), *days("far", None, 7), *days("same", None, 5)]
    one, other = learned(seen), learned(seen[::-1])
    for slot, levels in one.items():
        assert dict(levels) == pytest.approx(dict(other[slot]))


FAMILY: Pairs = [
    (
        [
            Factor("family name", "agree", -10.0),
            Factor("given name", "different", -0.1),
            Factor("event", "slip", -14.0),
        ],
        None,
    )
] * 50


def test_what_families_teach_is_refused() -> None:
    assert learned(FAMILY, prior=-2.0) == SHIPPED


def test_those_who_share_a_birthday_are_no_family_and_teach() -> None:
    own = [([*factors, Factor("birth", "same", -12.0)], said) for factors, said in FAMILY]
    assert learned(own, prior=-2.0)["event"]["slip"] > SHIPPED["event"]["slip"]
