from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.latent.exponential import chances, falling


def test_it_is_the_exponential() -> None:
    values = np.concatenate([np.linspace(0, 30, 1001), np.geomspace(1e-12, 690, 500)])
    assert np.array([falling(value) for value in values]) == pytest.approx(np.exp(-values), rel=1e-12)


@pytest.mark.parametrize("logit", [-600.0, -40.0, -1.0, 0.0, 0.3, 25.0, 600.0])
def test_neither_chance_loses_its_digits(logit: float) -> None:
    factors = np.zeros((2, 1))
    chances(np.array([[logit]]), 0, factors)
    assert factors[:, 0] == pytest.approx([1 / (1 + np.exp(logit)), 1 / (1 + np.exp(-logit))], rel=1e-12)
