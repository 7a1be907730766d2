"""Scores of phrases: what speaks for them, whom they name together, and weights that can be read."""

from __future__ import annotations

import json
import math
from collections.abc import Set

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.propose.english.reader import read_and_claim
from asnad.propose.score.linear import MODELS, ROLES, SLOTS, Linear, shipped
from asnad.propose.score.looked import looked_at
from asnad.propose.score.phrases import Candidate, candidates
from asnad.propose.score.pooled import Pooled, pooled
from asnad.propose.score.scored import Scored
from tests.propose.reader import SOURCE, layer

TEXT = (
    "Mirela Holt was arrested by soldiers in Meran on 3 May. The family of Tovik Sandrek buried him. Holt was beaten."
    " The price of bread rose in spring."
)


def found(text: str) -> list[Candidate]:
    reading, claims = read_and_claim(layer(text), SOURCE)
    return candidates(reading, claims, looked_at(reading))


def features(text: str, core: str) -> Set[str]:
    return next(candidate.features for candidate in found(text) if candidate.core == core)


def named(text: str) -> dict[str, Pooled]:
    return {one.names[0]: one for one in pooled(found(text)) if one.names}


def test_features_tell_grammar_and_what_the_rules_made_of_it() -> None:
    holt = features(TEXT, "Mirela Holt")

    assert {"S:passive!deprivation_of_liberty", "v", "name=person"} <= holt
    assert {"by:passive:act", "p"} <= features(TEXT, "soldiers")


def test_things_places_and_acts_are_no_candidates() -> None:
    cores = {candidate.core for candidate in found(TEXT)}

    assert not cores & {"Meran", "3 May", "spring"}


def test_a_surname_alone_is_the_one_who_was_named_in_full() -> None:
    people = named(TEXT)

    assert [c.core for c in people["Mirela Holt"].candidates] == ["Mirela Holt", "Holt"]


def test_two_of_one_surname_are_two() -> None:
    people = named("Mirela Holt was arrested in Meran. Dovin Holt was shot dead in Lomay.")

    assert set(people) == {"Mirela Holt", "Dovin Holt"}


def test_a_given_name_alone_is_the_only_one_who_has_it() -> None:
    people = named("Mirela Holt was arrested in Meran. Later Mirela was beaten by guards.")

    assert list(people) == ["Mirela Holt"]


def test_the_whole_name_stands_for_its_parts() -> None:
    (one,) = pooled(found("Holt was beaten. Holt fled. Mirela Anna Holt was beaten."))[:1]

    assert one.names[0] == "Mirela Anna Holt"


@pytest.mark.parametrize("name", MODELS)
def test_shipped_weights_are_finite_and_readable(name: str) -> None:
    model = shipped()[name]

    assert model.name == name
    assert all(map(math.isfinite, model.weights.values()))
    assert 0 < model.threshold < 1
    assert model.trained
    assert model.on


def test_shipped_weights_are_small() -> None:
    assert sum(len(model.to_json().encode()) for model in shipped().values()) < 2_000_000


def test_a_victim_of_a_killing_is_likelier_one_than_who_reports_it() -> None:
    people = named("Mirela Holt was murdered by gunmen in Meran, Dovin Morvan said.")
    victim = shipped()["victim"]

    assert victim.probability(people["Mirela Holt"].features) > victim.probability(people["Dovin Morvan"].features)


@given(st.frozensets(st.text(max_size=6), max_size=8))
def test_a_probability_is_one_whatever_the_features(some: frozenset[str]) -> None:
    assert 0 < shipped()["victim"].probability(some) < 1


def test_unknown_features_say_nothing() -> None:
    linear = Linear("victim", {"known": 2.0}, -1.0, 0.5)

    assert linear.probability({"unknown"}) == linear.probability(frozenset()) < linear.probability({"known"})


def test_of_a_scaled_model_a_long_text_is_no_likelier_than_a_short_one_of_its_kind() -> None:
    scaled = Linear("killing", {f"w={at}": 1.0 for at in range(100)}, 0.0, 0.5, scaled=True)
    plain = Linear("killing", scaled.weights, 0.0, 0.5)
    words = {f"w={at}" for at in range(100)}

    assert scaled.probability(words) == plain.probability({f"w={at}" for at in range(10)})


def test_a_model_is_written_and_read_the_same() -> None:
    linear = Linear("victim", {"b": 1.5, "a": -0.25}, -1.0, 0.5, scaled=True, trained="2031-05-09", on=("invented",))

    assert Linear.from_json(linear.to_json()) == linear
    assert list(json.loads(linear.to_json())["weights"]) == ["a", "b"]


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    scored = Scored(*read_and_claim(layer(text), SOURCE), shipped())

    assert all(one.candidates for one in scored.people)
    assert scored.told()
    assert len(scored.everything()) == 1 + len(ROLES) + len(SLOTS)
