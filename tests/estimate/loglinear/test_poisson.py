from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from asnad.estimate.loglinear.existence import Existence, existence
from asnad.estimate.loglinear.hierarchy import Model, hierarchical_models, parse_model
from asnad.estimate.loglinear.poisson import CONVERGED, DIVERGED, UNIDENTIFIED, fit, supersets

Floats = npt.NDArray[np.float64]

_STATUS = {Existence.EXISTS: CONVERGED, Existence.NO_ESTIMATE: DIVERGED, Existence.NOT_IDENTIFIED: UNIDENTIFIED}


def _fitted(counts: list[int], model: Model) -> tuple[int, float, Floats]:
    table = np.array(counts, np.float64)
    possible = np.arange(len(table)) > 0
    terms = np.array(model.terms)
    parameters = np.full(len(terms), np.nan)
    status, deviance = fit(table, possible, terms, parameters)
    return status, deviance, parameters


def test_sums_over_supersets_are_those_of_the_definition() -> None:
    values = np.random.default_rng(1).random(16)
    expected = [sum(values[other] for other in range(16) if other & mask == mask) for mask in range(16)]

    supersets(values)

    np.testing.assert_allclose(values, expected, rtol=1e-12)


def test_two_independent_lists_give_lincoln_and_petersen() -> None:
    _, deviance, parameters = _fitted([0, 30, 20, 10], parse_model("[1,2]", 2))

    assert pytest.approx(np.exp(parameters[-1]), rel=1e-12) == 30 * 20 / 10
    assert deviance == pytest.approx(0, abs=1e-9)


def test_a_pair_conditionally_independent_of_a_third_list_has_its_closed_form() -> None:
    counts = [0, 40, 33, 12, 51, 9, 14, 6]  # lists 1 and 2 depend, 3 on neither: nobody of list 3's own is told apart
    _, _, parameters = _fitted(counts, parse_model("[12,3]", 3))
    others, both = sum(counts[1:4]), sum(counts[5:8])

    assert counts[4] * others / both == pytest.approx(np.exp(parameters[-1]), rel=1e-10)


def test_all_pairs_of_three_lists_give_the_ratio_of_odd_to_even_patterns() -> None:
    counts = [0, 40, 33, 12, 51, 9, 14, 6]
    _, _, parameters = _fitted(counts, parse_model("[12,13,23]", 3))

    assert pytest.approx(np.exp(parameters[-1]), rel=1e-10) == 40 * 33 * 51 * 6 / (12 * 9 * 14)


def test_a_model_of_four_lists_fits_as_a_general_minimiser_does() -> None:
    rng = np.random.default_rng(5)
    model = parse_model("[123,14,34]", 4)
    counts = np.append(0, rng.poisson(40, 15))
    design = (np.arange(16)[1:, None] & np.array(model.terms) == np.array(model.terms)).astype(float)

    def lost(parameters: Floats) -> float:
        return float(np.exp(design @ parameters).sum() - counts[1:] @ (design @ parameters))

    def slope(parameters: Floats) -> Floats:
        return np.asarray(design.T @ (np.exp(design @ parameters) - counts[1:]))

    slow = minimize(lost, np.linalg.lstsq(design, np.log(counts[1:] + 0.5))[0], jac=slope, tol=1e-10)

    _, _, parameters = _fitted(counts.tolist(), model)

    np.testing.assert_allclose(parameters, slow.x, atol=1e-5)


def test_counts_of_a_thousand_million_are_fitted_as_exactly() -> None:
    small = _fitted([0, 40, 33, 12, 51, 9, 14, 6], parse_model("[12,13]", 3))[2]
    large = _fitted([0, *(count * 10**9 for count in (40, 33, 12, 51, 9, 14, 6))], parse_model("[12,13]", 3))[2]

    assert np.exp(small[-1]) * 1e9 == pytest.approx(np.exp(large[-1]), rel=1e-9)


def test_a_term_nobody_has_is_at_minus_infinity_and_its_patterns_leave_the_fit() -> None:
    counts = [0, 40, 33, 0, 51, 9, 14, 0]  # nobody is on lists 1 and 2

    status, _, parameters = _fitted(counts, parse_model("[12,3]", 3))

    assert status == CONVERGED
    assert parameters[0] == -np.inf
    assert pytest.approx(np.exp(parameters[-1]), rel=1e-10) == (51 * (40 + 33)) / (9 + 14)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([0, 0, 1, 2, 7, 60]), min_size=15, max_size=15))
def test_a_fit_converges_exactly_when_the_linear_programme_says_an_estimate_exists(cells: list[int]) -> None:
    counts = np.array([0, *cells])
    possible = np.arange(16) > 0
    for model in list(hierarchical_models(4, 3))[::14]:
        assert _STATUS[existence(counts, possible, model)] == _fitted(counts.tolist(), model)[0], str(model)
