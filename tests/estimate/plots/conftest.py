"""Invented estimates to draw."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import pytest

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Estimate
from asnad.estimate.spread import LogNormal, Spread


class MakeEstimate(Protocol):
    """An estimate by an invented method, of 123 documented people unless told otherwise."""

    def __call__(self, number: float = 300.0, spread: Spread | None = None, **more: Any) -> Estimate: ...


@pytest.fixture
def three_lists() -> CaptureHistories:
    return CaptureHistories.from_counts(
        ["court", "press", "families"], [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 1, 1]], [60, 30, 20, 10, 3]
    )


@pytest.fixture
def make_estimate(three_lists: CaptureHistories) -> MakeEstimate:
    def make(number: float = 300.0, spread: Spread | None = None, **more: Any) -> Estimate:
        return Estimate(
            **{
                "method": "invented",
                "title": "Invented method",
                "paper": "Nobody 1900",
                "assumptions": (),
                "histories": three_lists,
                "estimate": number,
                "spread": spread or LogNormal(123.0, np.log(number - 123.0), 0.3),
                **more,
            }
        )

    return make
