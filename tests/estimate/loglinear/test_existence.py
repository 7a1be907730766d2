from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.loglinear.existence import Existence, existence
from asnad.estimate.loglinear.hierarchy import hierarchical_models, parse_model

_POSSIBLE = np.arange(8) > 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("[1,2,3]", Existence.EXISTS),
        ("[12,3]", Existence.NO_ESTIMATE),
        ("[13,2]", Existence.EXISTS),
        ("[23,1]", Existence.EXISTS),
        ("[12,13]", Existence.NO_ESTIMATE),
        ("[12,23]", Existence.NO_ESTIMATE),
        ("[13,23]", Existence.EXISTS),
        ("[12,13,23]", Existence.NOT_IDENTIFIED),
    ],
)
def test_where_only_two_of_three_lists_overlap_the_term_of_those_two_cannot_be_had(
    name: str, expected: Existence
) -> None:
    counts = np.array([0, 25, 31, 4, 18, 0, 0, 0])  # only lists 1 and 2 share people

    assert expected == existence(counts, _POSSIBLE, parse_model(name, 3))


def test_without_empty_patterns_every_model_has_an_estimate() -> None:
    counts = np.arange(16)

    assert {Existence.EXISTS} == {existence(counts, np.arange(16) > 0, model) for model in hierarchical_models(4, 3)}


def test_the_term_of_all_lists_is_never_identified() -> None:
    assert existence(np.arange(8), _POSSIBLE, parse_model("[123]", 3)) == Existence.NOT_IDENTIFIED


def test_only_which_patterns_are_empty_matters() -> None:
    few, many = np.array([0, 1, 1, 1, 1, 0, 1, 0]), np.array([0, 90, 7, 3, 2000, 0, 5, 0])
    for model in hierarchical_models(3, 2):
        assert existence(few, _POSSIBLE, model) == existence(many, _POSSIBLE, model)


def test_patterns_that_cannot_be_leave_two_lists_without_identification() -> None:
    possible = np.array([False, True, True, False])

    assert existence(np.array([0, 10, 20, 0]), possible, parse_model("[1,2]", 2)) == Existence.NOT_IDENTIFIED
