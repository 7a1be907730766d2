"""Pictures of lists and estimates: one function a picture, each a ``Chart``."""

from __future__ import annotations

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.consistency import consistency
from asnad.estimate.plots.density import density
from asnad.estimate.plots.methods import methods
from asnad.estimate.plots.overlap import overlap
from asnad.estimate.plots.pictures import charts, stratum_names
from asnad.estimate.plots.sensitivity import sensitivity
from asnad.estimate.plots.strata import strata

__all__ = [
    "Chart",
    "charts",
    "consistency",
    "density",
    "methods",
    "overlap",
    "sensitivity",
    "strata",
    "stratum_names",
]
