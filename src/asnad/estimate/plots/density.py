"""What do distributions of N look like? One curve a method, over the documented minimum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import between, counted, full, rounded, share
from asnad.estimate.plots.look import COLOURS, People, documented_rule, drawn, row_names, rows

if TYPE_CHECKING:
    from asnad.estimate.result import Estimate

__all__ = ["density"]

_CUT = 0.99
_POINTS = 2001
"""Where a long tail is cut, and how many quantiles stand for a distribution."""


def density(estimates: Sequence[Estimate]) -> Chart:
    """One curve for each estimate, each as high as the others, and a rule at the documented minimum.

    Drawn from evenly spaced quantiles, so the same estimate gives the same picture. Below each curve are its estimate,
    the 95 % interval, and the shares of its humps where there are several. Curves end at the 99 % quantile, and one
    whose distribution is not finite has none.
    """
    height = 78 if len(estimates) > 1 else 180
    documented = max((estimate.histories.documented for estimate in estimates), default=0)
    known = [_finite(estimate) for estimate in estimates]
    people = People.over([documented, *(end for values in known if len(values) for end in values[[0, -1]])])
    curves: list[dict[str, Any]] = []
    marks: list[dict[str, Any]] = []
    humps: list[dict[str, Any]] = []
    for row, (estimate, values) in enumerate(zip(estimates, known, strict=True)):
        for at, tall in _curve(values, documented, people):
            curves.append({"row": row + 0.28, "x": at, "top": row + 0.28 - 0.72 * tall, "curve": row})
        low, high = estimate.interval()
        if np.isfinite(low):
            ends = {"low": people.held(low), "high": people.held(high), "beyond": high > people.high}
            inside = people.low <= estimate.estimate <= people.high
            marks.append({"row": row + 0.28, "x": estimate.estimate if inside else None, **ends})
        if len(estimate.diagnostics.modes) > 1:
            humps += [
                {"row": row + 0.28, "x": people.held(mode.at), "text": f"{rounded(mode.at)} ({share(mode.share)})"}
                for mode in estimate.diagnostics.modes
            ]
    notes = [_note(estimate, len(values) > 0) for estimate, values in zip(estimates, known, strict=True)]
    y, top = rows("row", len(estimates)), rows("top", len(estimates))
    x = people.encoding("x")
    layer: list[dict[str, Any]] = [
        {
            "data": {"values": curves},
            "mark": {"type": "area", "color": COLOURS["tint"], "opacity": 1},
            "encoding": {"x": x, "y": top, "y2": {"field": "row"}, "detail": {"field": "curve"}},
        },
        {
            "data": {"values": curves},
            "mark": {"type": "line", "color": COLOURS["accent"], "strokeWidth": 1.5},
            "encoding": {"x": x, "y": top, "detail": {"field": "curve"}},
        },
        {
            "data": {"values": marks},
            "mark": {"type": "rule", "color": COLOURS["accent"], "strokeWidth": 3, "strokeCap": "round"},
            "encoding": {"x": people.encoding("low"), "x2": {"field": "high"}, "y": y},
        },
        {
            "data": {"values": [mark for mark in marks if mark["x"] is not None]},
            "mark": {
                "type": "point",
                "filled": True,
                "size": 70,
                "opacity": 1,
                "color": COLOURS["accent"],
                "stroke": COLOURS["sheet"],
                "strokeWidth": 1.5,
            },
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": humps},
            "mark": {"type": "text", "dy": 13, "fontSize": 11, "color": COLOURS["ink"]},
            "encoding": {"x": x, "y": y, "text": {"field": "text"}},
        },
        {
            "data": {"values": [{**mark, "x": people.high} for mark in marks if mark["beyond"]]},
            "mark": {"type": "point", "shape": "triangle-right", "filled": True, "size": 90, "opacity": 1}
            | {"color": COLOURS["accent"]},
            "encoding": {"x": x, "y": y},
        },
        *documented_rule(people, documented),
        *row_names([estimate.title for estimate in estimates], height, notes),
    ]
    return drawn(
        _words(estimates, documented),
        height=height * len(estimates),
        layer=layer,
    )


def _note(estimate: Estimate, finite: bool) -> str:
    """What is said below a method's name, so that a curve is not taken for more than it is."""
    from asnad.estimate.result import Light

    refused = any(flag.light is Light.REFUSED for flag in estimate.flags)
    said = (("no finite distribution", not finite), ("lower bound", estimate.lower_bound), ("refused", refused))
    return " · ".join(word for word, holds in said if holds)


def _finite(estimate: Estimate) -> npt.NDArray[np.float64]:
    """Evenly spaced quantiles up to where the tail is cut, those that are finite."""
    quantiles = np.asarray(estimate.spread.quantile((np.arange(_POINTS) + 0.5) / _POINTS * _CUT), np.float64)
    return np.sort(quantiles[np.isfinite(quantiles)])


def _curve(values: npt.NDArray[np.float64], documented: float, people: People) -> list[tuple[float, float]]:
    """A kernel density on the axis as it is drawn, 1 at its peak: (people, height).

    The bandwidth is Silverman's (1986, eq. 3.31). Nothing is smoothed to below the documented minimum: the kernel's
    mass beyond it is reflected.
    """
    if len(values) < 2 or values[0] == values[-1]:
        return []
    from scipy.stats import gaussian_kde

    at = np.log(np.maximum(values, 1.0)) if people.log else values
    floor = np.log(max(documented, 1.0)) if people.log else documented
    spread, quarter = float(np.std(at)), float(np.subtract(*np.quantile(at, [0.75, 0.25])))
    width = 0.9 * min(spread, quarter / 1.34 or spread) * len(at) ** -0.2
    width = max(width, float(at[-1] - at[0]) / 150)
    kernel = gaussian_kde(at, bw_method=width / float(np.std(at, ddof=1)))
    start = max(at[0] - 3 * width, floor) if at[0] >= floor else at[0] - 3 * width
    grid = np.linspace(start, at[-1], 161)
    heights = kernel(grid) + (kernel(2 * floor - grid) if at[0] >= floor else 0.0)
    shown = np.exp(grid) if people.log else grid
    return [
        (float(x), float(height))
        for x, height in zip(shown, heights / heights.max(), strict=True)
        if people.low <= x <= people.high
    ]


def _words(estimates: Sequence[Estimate], documented: float) -> str:
    """The alternative text: each curve's middle, its ends and its humps."""
    said = [f"{counted(len(estimates), 'curve')} over the documented {full(documented)}."]
    for estimate in estimates:
        floor = estimate.histories.documented
        note = _note(estimate, True)
        told = f"{estimate.title} ({note})" if note else estimate.title
        said.append(f"{told}: {rounded(estimate.estimate, floor)}, {between(*estimate.interval(), floor)}.")
        if len(estimate.diagnostics.modes) > 1:
            humps = (f"near {rounded(mode.at)} ({share(mode.share)})" for mode in estimate.diagnostics.modes)
            said.append(f"It has separate humps: {', '.join(humps)}.")
    said.append("Each curve has its own height and ends where 1 % of it is left.")
    return " ".join(said)
