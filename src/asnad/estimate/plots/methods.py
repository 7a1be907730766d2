"""What does each method say? One line a method, side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import between, counted, full, rounded
from asnad.estimate.plots.look import COLOURS, People, documented_rule, drawn, row_names, rows

if TYPE_CHECKING:
    from asnad.estimate.result import Estimate

__all__ = ["methods"]

_RIGHT = 170
_ROW = 54
_WIDEST = 200.0
"""Ends further than this many times the largest estimate leave the picture as an arrow."""


def methods(estimates: Sequence[Estimate]) -> Chart:
    """Each method's estimate with its 95 % interval (thin) and its 50 % interval (thick), and the documented minimum.

    A refused method is grey and hollow, and its name says so. A lower bound is a triangle that points to more people.
    An end that is infinite, or far beyond every estimate, is an arrow at the edge.
    """
    from asnad.estimate.result import Light

    documented = max((estimate.histories.documented for estimate in estimates), default=0)
    largest = max((one.estimate for one in estimates if math.isfinite(one.estimate)), default=1.0)
    ends = np.array([[*one.interval(0.95), *one.interval(0.5)] for one in estimates]).reshape(-1, 4)
    seen = ends[np.isfinite(ends) & (ends <= _WIDEST * max(largest, documented))]
    people = People.over([documented, *(one.estimate for one in estimates), *seen])
    whole, half, points, arrows = [], [], [], []
    numbers, ranges, notes = [], [], []
    for row, (one, (low, high, lower, upper)) in enumerate(zip(estimates, ends, strict=True)):
        light = max((flag.light for flag in one.flags), default=Light.PASS)
        refused = light is Light.REFUSED
        known = {"row": row, "kind": "refused" if refused else "shown"}
        if math.isfinite(low) and not math.isnan(high):
            whole.append({**known, "low": people.held(low), "high": people.held(high)})
            half.append({**known, "low": people.held(lower), "high": people.held(upper)})
            if high > people.high:
                arrows.append({**known, "x": people.high})
        shape = "triangle-right" if one.lower_bound else "circle"
        if math.isfinite(one.estimate):
            points.append({**known, "x": one.estimate, "shape": shape})
        floor = one.histories.documented
        numbers.append({"row": row - 0.14, "text": ("≥ " if one.lower_bound else "") + rounded(one.estimate, floor)})
        if math.isfinite(low) and not math.isnan(high):
            top = "∞" if math.isinf(high) else rounded(high, floor)
            ranges.append({"row": row + 0.14, "text": f"{rounded(low, floor)} to {top}"})
        notes.append(
            " · ".join(
                word for word, said in (("lower bound", one.lower_bound), (_LIGHTS[light], light > Light.PASS)) if said
            )
        )
    y = rows("row", len(estimates))
    stroke, fill = _coloured("accent", "quiet"), _coloured("accent", "sheet")
    x = people.encoding("x")
    span = {"x": people.encoding("low"), "x2": {"field": "high"}, "y": y, "color": stroke}
    beside = {"type": "text", "align": "left", "baseline": "middle", "dx": 14}
    told = {"x": {"value": "width"}, "y": y, "text": {"field": "text"}}
    layer: list[dict[str, Any]] = [
        *documented_rule(people, documented),
        {"data": {"values": whole}, "mark": {"type": "rule", "strokeWidth": 1.5}, "encoding": span},
        {"data": {"values": half}, "mark": {"type": "rule", "strokeWidth": 6}, "encoding": span},
        {
            "data": {"values": arrows},
            "mark": {"type": "point", "shape": "triangle-right", "filled": True, "size": 90, "opacity": 1},
            "encoding": {"x": x, "y": y, "color": stroke},
        },
        {
            "data": {"values": points},
            "mark": {"type": "point", "size": 110, "opacity": 1, "strokeWidth": 2},
            "encoding": {"x": x, "y": y, "shape": {"field": "shape", "scale": None}, "stroke": stroke, "fill": fill},
        },
        {"data": {"values": numbers}, "mark": {**beside, "fontWeight": "bold"}, "encoding": told},
        {"data": {"values": ranges}, "mark": {**beside, "fontSize": 11}, "encoding": told},
        *row_names([one.title for one in estimates], _ROW, notes),
    ]
    return drawn(
        _words(estimates, documented, notes),
        height=_ROW * len(estimates),
        layer=layer,
        right=_RIGHT,
    )


def _coloured(shown: str, refused: str) -> dict[str, Any]:
    scale = {"domain": ["shown", "refused"], "range": [COLOURS[shown], COLOURS[refused]]}
    return {"field": "kind", "type": "nominal", "legend": None, "scale": scale}


_LIGHTS = ("", "with caution", "refused")


def _words(estimates: Sequence[Estimate], documented: float, notes: Sequence[str]) -> str:
    """The alternative text: every method with its numbers."""
    said = [f"{counted(len(estimates), 'method')} side by side; documented minimum {full(documented)}."]
    for one, note in zip(estimates, notes, strict=True):
        floor = one.histories.documented
        told = f"{one.title} ({note})" if note else one.title
        least = "at least " if one.lower_bound else ""
        said.append(f"{told}: {least}{rounded(one.estimate, floor)}, {between(*one.interval(), floor)}.")
    return " ".join(said)
