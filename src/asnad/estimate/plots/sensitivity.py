"""How does the answer move with what no list can tell? N against the highest-order interaction."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import between, full, rounded
from asnad.estimate.plots.look import COLOURS, People, documented_rule, drawn

__all__ = ["sensitivity"]


def sensitivity(
    xi: npt.ArrayLike,
    estimate: npt.ArrayLike,
    low: npt.ArrayLike,
    high: npt.ArrayLike,
    *,
    documented: int,
    usual: float = 0.0,
) -> Chart:
    """The estimate and its band for each value ``xi`` of the interaction; arrays of one shape.

    ``usual`` is the value that log-linear models silently take: a rule marks it.
    """
    at, middle, lower, upper = (np.asarray(values, np.float64) for values in (xi, estimate, low, high))
    people = People.over([documented, *middle, *lower, *upper])
    rows = [
        {"xi": float(x), "n": float(n), "low": people.held(float(below)), "high": people.held(float(above))}
        for x, n, below, above in zip(at, middle, lower, upper, strict=True)
        if np.isfinite([x, n, below]).all() and not np.isnan(above)
    ]
    x = {
        "field": "xi",
        "type": "quantitative",
        "title": "highest-order interaction ξ, which no list can tell",
        "scale": {"nice": False, "zero": False},
        "axis": {"grid": False, "tickCount": 7},
    }
    here = {"values": [{"xi": usual, "text": "what log-linear models assume"}]}
    layer: list[dict[str, Any]] = [
        {
            "data": {"values": rows},
            "mark": {"type": "area", "color": COLOURS["tint"], "opacity": 1},
            "encoding": {"x": x, "y": people.encoding("low"), "y2": {"field": "high"}},
        },
        {
            "data": here,
            "mark": {"type": "rule", "color": COLOURS["quiet"], "strokeDash": [2, 3]},
            "encoding": {"x": x},
        },
        {
            "data": here,
            "mark": {"type": "text", "y": -5, "baseline": "bottom", "color": COLOURS["quiet"]},
            "encoding": {"x": x, "text": {"field": "text"}},
        },
        {
            "data": {"values": rows},
            "mark": {"type": "line", "color": COLOURS["accent"], "strokeWidth": 2.5},
            "encoding": {"x": x, "y": people.encoding("n")},
        },
        *documented_rule(people, documented, side="y"),
    ]
    return drawn(
        _words(np.column_stack([at, middle, lower, upper]), documented, usual),
        height=260,
        layer=layer,
        left=90,
        right=24,
    )


def _words(curve: npt.NDArray[np.float64], documented: int, usual: float) -> str:
    """The alternative text: the curve at its ends and at its usual value. Rows are (xi, estimate, low, high)."""
    said = [f"The estimate against the highest-order interaction; documented minimum {full(documented)}."]
    for place in sorted({0, int(np.argmin(np.abs(curve[:, 0] - usual))), len(curve) - 1}) if len(curve) else ():
        xi, estimate, low, high = curve[place]
        said.append(f"At {xi:g}: {rounded(estimate, documented)}, {between(low, high, documented)}.")
    return " ".join(said)
