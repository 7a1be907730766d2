from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy.special import gammaln, xlogy

from asnad.estimate.loglinear.hierarchy import parse_model
from asnad.estimate.loglinear.profile import profile

_COUNTS = np.array([0, 30, 20, 10])
_POSSIBLE = np.array([False, True, True, True])


def test_two_independent_lists_have_the_likelihood_of_two_binomials_at_their_best() -> None:
    people = np.arange(60, 2000, 0.25)

    def binomial(size: int) -> npt.NDArray[np.float64]:
        return np.asarray(xlogy(size, size / people) + xlogy(people - size, 1 - size / people))

    height = gammaln(people + 1) - gammaln(people - 60 + 1) + binomial(40) + binomial(30)
    held = people[2 * (height.max() - height) < 3.841459]

    low, high = profile(_COUNTS, _POSSIBLE, parse_model("[1,2]", 2), 60.0).quantile([0.025, 0.975])

    assert held[0] == pytest.approx(low, abs=0.6)
    assert held[-1] == pytest.approx(high, abs=0.6)


def test_ten_times_as_many_people_narrow_the_interval_by_the_root_of_ten() -> None:
    model = parse_model("[1,2]", 2)
    few = profile(_COUNTS * 10, _POSSIBLE, model, 600.0).quantile([0.025, 0.975]) / 1200
    many = profile(_COUNTS * 100, _POSSIBLE, model, 6000.0).quantile([0.025, 0.975]) / 12000

    assert float(np.ptp(few) / np.ptp(many)) == pytest.approx(np.sqrt(10), rel=0.03)


def test_the_grid_reaches_beyond_any_interval() -> None:
    found = profile(_COUNTS, _POSSIBLE, parse_model("[1,2]", 2), 60.0)

    assert found.loss[-1] > 15
    assert found.loss.min() == 0
    assert np.all(np.diff(found.support) > 0)
