"""Pictures of lists and estimates: one function a picture, each a ``Chart``."""

from __future__ import annotations

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.density import density

__all__ = ["Chart", "density"]
