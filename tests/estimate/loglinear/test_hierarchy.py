from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from asnad.estimate.loglinear.hierarchy import Model, hierarchical_models, parse_model


@pytest.mark.parametrize(
    ("lists", "order", "many"), [(2, 1, 1), (3, 2, 8), (4, 2, 64), (4, 3, 113), (4, 4, 114), (5, 4, 6893), (5, 2, 1024)]
)
def test_there_are_as_many_models_as_there_are_ways_to_choose_terms_with_all_within(
    lists: int, order: int, many: int
) -> None:
    models = list(hierarchical_models(lists, order))

    assert many == len(set(models)) == len(models)


def test_each_model_of_four_lists_holds_with_every_term_all_terms_within() -> None:
    for model in hierarchical_models(4, 3):
        terms = set(model.terms)

        assert {0, 1, 2, 4, 8} <= terms
        assert all(part in terms for term in terms for part in range(16) if part & term == part)
        assert model.terms[-1] == 0


@pytest.mark.parametrize(("lists", "chordal"), [(3, 8), (4, 61), (5, 822)])
def test_decomposable_models_are_as_many_as_chordal_graphs(lists: int, chordal: int) -> None:
    decomposable = sum(model.decomposable for model in hierarchical_models(lists, lists))

    assert chordal == decomposable


def test_a_ring_of_pairs_is_not_decomposable_and_a_path_is() -> None:
    assert not parse_model("[12,23,34,14]", 4).decomposable
    assert not parse_model("[12,13,23]", 3).decomposable
    assert parse_model("[12,23,34]", 4).decomposable


def test_models_without_a_pair_have_no_term_that_contains_it() -> None:
    models = list(hierarchical_models(4, 3, without=[0b0011]))

    assert models
    assert not any(term & 0b0011 == 0b0011 for model in models for term in model.terms)


@pytest.mark.parametrize("name", ["[123,14,34]", "[1,2,3,4]", "[12,13,23,4]"])
def test_a_name_is_read_as_the_model_that_bears_it(name: str) -> None:
    assert name == str(parse_model(name, 4))


def test_names_of_ten_lists_and_more_tell_ten_from_one_and_nought() -> None:
    model = Model.of(11, [1 << 9 | 1])

    assert str(model) == "[1.10,2,3,4,5,6,7,8,9,11]"
    assert model == parse_model(str(model), 11)


@pytest.mark.parametrize("name", ["[15]", "AB", "", "[1,,2]", "[10]"])
def test_what_is_no_name_of_a_model_is_said_to_be_none(name: str) -> None:
    with pytest.raises(ValueError, match="some of the lists 1 to 4 were expected"):
        parse_model(name, 4)


def test_models_of_pairs_are_all_graphs() -> None:
    pairs = [sum(1 << place for place in pair) for pair in combinations(range(4), 2)]
    rng = np.random.default_rng(1)
    models = set(hierarchical_models(4, 2))

    for _ in range(20):
        chosen = [pair for pair in pairs if rng.random() < 0.5]

        assert Model.of(4, chosen) in models
