from __future__ import annotations

import pytest

from bench.estimation.calibration import Kind, places, uniform


@pytest.mark.parametrize("kind", ["gibbs", "hybrid"])
def test_the_truth_may_stand_anywhere_among_the_draws(kind: Kind) -> None:
    found = places(kind, 60, seed=5)
    assert uniform(found[:, 0]) > 0.01
    assert uniform(found[:, 1]) > 0.01
