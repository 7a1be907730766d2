"""Weights of evidence: they add up, they are the same either way, and relatives are not one person."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from math import isfinite, log2

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from asnad.language.names import name_key_of
from asnad.link.evidence.factor import STRANGERS
from asnad.link.fellegi_sunter import KINDS, NAMES, RELATIVES, Model, are_relatives, cannot_join, probability
from asnad.link.record import Happening, Record, Where
from tests.link.listed import crowd, people, record, where

MERAN = where("meran", within=["south"])


@settings(deadline=None)
@given(people(min_size=2))
def test_the_findings_add_up_to_the_weight(records: list[Record]) -> None:
    model, (a, b) = Model(records), records[:2]
    findings = model.findings(a, b)
    total = sum(finding.bits for finding in findings)
    if cannot_join(finding.factor for finding in findings):
        total = min(total, -RELATIVES)
    assert model.weight(a, b) == pytest.approx(total)
    assert model.log_odds(a, b) == pytest.approx(total + model.log_prior)


def _in_one_province(value: object) -> bool:
    where = value.where if isinstance(value, Happening) else value
    return not isinstance(where, Where) or bool(where.narrow) or not where.wide


@settings(deadline=None)
@given(people(min_size=2))
def test_the_weight_is_the_same_either_way(records: list[Record]) -> None:
    assume(all(_in_one_province(value) for one in records for value in one.said.values()))
    model, (a, b) = Model(records), records[:2]
    assert model.weight(a, b) == pytest.approx(model.weight(b, a))


@settings(deadline=None)
@given(people(min_size=2))
def test_a_weight_is_never_without_bound(records: list[Record]) -> None:
    assert abs(Model(records).weight(*records[:2])) < 300


@settings(deadline=None)
@given(people(min_size=2), st.sampled_from([*KINDS, *NAMES]))
def test_what_one_does_not_tell_gives_nothing(records: list[Record], kind: str) -> None:
    model, (a, b) = Model(records), records[:2]
    silent = replace(a, said={told: value for told, value in a.said.items() if told != kind})
    other = replace(b, said={told: value for told, value in b.said.items() if told != kind})
    assert kind not in {found for found, _ in model.factors(silent, b)}
    assert model.weight(silent, b) == pytest.approx(model.weight(silent, other))


def test_two_who_tell_of_different_things_weigh_nothing() -> None:
    a, b = record("a", "Nader Zandi"), record("b", sex="m")
    model = Model([a, b])
    assert model.findings(a, b) == ()
    assert model.weight(a, b) == 0


def test_a_kind_that_no_record_tells_of_is_not_asked_for() -> None:
    a, b = record("a", "Nader Zandi", sex="m"), record("b", "Nader Zandi", sex="m")
    assert Model([record("c", "Tovik Vandrel")]).factors(a, b) == Model([record("c", "Tovik Vandrel")]).factors(
        record("a", "Nader Zandi"), record("b", "Nader Zandi")
    )


def named(number: str, given: str, family: str = "Vandrel", on: str = "2031-05-12") -> Record:
    return record(number, name_key_of(given=given, family=family), on, MERAN)


def test_one_family_and_one_event_under_two_given_names_are_relatives() -> None:
    a, b = named("a", "Nader"), named("b", "Shirin")
    model = Model([*crowd(50), a, b])
    assert are_relatives(factor for _, factor in model.factors(a, b))
    assert model.weight(a, b) <= -RELATIVES


@pytest.mark.parametrize(
    "other",
    [
        named("b", "Nadir"),  # the same given name
        named("b", "Shirin", family="Kestenov"),  # no family name in common
        named("b", ""),  # no given name is told
    ],
)
def test_who_is_not_taken_for_a_relative(other: Record) -> None:
    one = named("a", "Nader")
    assert not are_relatives(factor for _, factor in Model([*crowd(50), one, other]).factors(one, other))


def test_relatives_are_told_apart_whatever_else_agrees() -> None:
    same: dict[str, Hashable] = {"sex": "f", "address": "12 mulberry road", "occupation": frozenset(["baker"])}
    a, b = (replace(one, said={**one.said, **same}) for one in (named("a", "Mirela"), named("b", "Shirin")))
    assert Model([*crowd(50), a, b]).weight(a, b) <= -RELATIVES


@pytest.mark.parametrize("size", [0, 1, 2])
def test_with_hardly_a_record_two_are_hardly_one(size: int) -> None:
    model = Model(crowd(size))
    assert model.log_prior == log2(1 / (size + STRANGERS))
    for weights in ([], [0.0] * size, [30.0] * size):
        learned = model.learn_prior(weights)
        assert isfinite(learned)
        assert learned <= 0
        assert learned == model.log_prior


@settings(deadline=None)
@given(st.lists(st.floats(-60, 60), max_size=40), st.integers(0, 60))
def test_a_list_with_more_matches_has_the_higher_prior(weights: list[float], size: int) -> None:
    few, many = Model([], size=size), Model([], size=size)
    assert few.learn_prior(weights) <= many.learn_prior([*weights, 40.0]) + 1e-3
    assert many.log_prior <= 0


def test_records_may_stand_for_more() -> None:
    assert Model(crowd(10), size=1_000).log_prior == log2(1 / (1_000 + STRANGERS))


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_a_probability_rises_with_the_odds(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= probability(low) <= probability(high) <= 1
    assert probability(0.0) == 0.5
    assert probability(-1.0) == pytest.approx(1 / 3)


def test_words_are_those_of_the_evidence() -> None:
    a, b = named("a", "Nader"), named("b", "Nadir")
    model = Model([*crowd(50), a, b])
    words = [model.words(a, b, finding) for finding in model.findings(a, b)]
    assert "event: the same day" in words
    assert "event place: both “meran”" in words
    assert all(words)
