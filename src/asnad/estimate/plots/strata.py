"""How do the parts differ? Documented and estimated people of each stratum, over time where strata are years."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import between, full, isolated, rounded
from asnad.estimate.plots.look import COLOURS, LEFT, People, drawn, legend, row_names, rows

__all__ = ["strata"]

_MOST = 60
_ROW = 38
_YEAR = re.compile(r"\d{4}")


def strata(parts: Sequence[tuple[str, int, float | None, float, float]]) -> Chart:
    """A bar of documented people for each stratum, and its estimate with the 95 % interval, in the order given.

    Each row is (name, documented, estimate, low, high); one without an estimate has ``None``, and its bar is all there
    is. Strata that are all years stand side by side in time, with gaps where a year is missing; others one below the
    other. The first 60 are drawn and the rest counted.
    """
    shown = list(parts[:_MOST])
    over_time = len(shown) > 2 and all(_YEAR.fullmatch(name) for name, *_ in shown)
    largest = max(
        (number for row in shown for number in row[1:3] if number is not None and number < math.inf), default=1
    )
    ends = [high for *_, high in shown if high < 20 * largest]
    people = People.over([0, largest, *ends], zero=True)
    across, down = ("y", "x") if over_time else ("x", "y")
    names = [name for name, *_ in shown]
    base = "year" if over_time else "row"
    place = _years(names) if over_time else rows("row", len(shown))
    bars, spans, points, arrows = [], [], [], []
    for row, (name, documented, estimate, low, high) in enumerate(shown):
        at = {base: int(name) if over_time else row}
        bars.append({**at, "from": 0, "to": documented})
        if estimate is None or not math.isfinite(estimate):
            continue
        points.append({**at, "to": people.held(estimate)})
        if not math.isnan(low) and not math.isnan(high):
            spans.append({**at, "low": people.held(low), "high": people.held(high)})
            if high > people.high:
                arrows.append({**at, "to": people.high})
    many = max(len(shown), int(shown[-1][0]) - int(shown[0][0]) + 1 if over_time else 0)
    size = min(18.0, 0.55 * (500 / max(many, 1) if over_time else _ROW))
    title = f"people ({len(parts) - _MOST} more strata are not drawn)" if len(parts) > _MOST else "people"
    to, low_end = people.encoding("to", title), people.encoding("low", title)
    point = {"type": "point", "filled": True, "opacity": 1, "color": COLOURS["accent"]}
    layer: list[dict[str, Any]] = [
        {
            "data": {"values": bars},
            "mark": {"type": "rule", "color": COLOURS["sand"], "strokeWidth": size},
            "encoding": {across: people.encoding("from", title), f"{across}2": {"field": "to"}, down: place},
        },
        {
            "data": {"values": spans},
            "mark": {"type": "rule", "color": COLOURS["accent"], "strokeWidth": 2},
            "encoding": {across: low_end, f"{across}2": {"field": "high"}, down: place},
        },
        {
            "data": {"values": points},
            "mark": {**point, "size": 70, "stroke": COLOURS["sheet"], "strokeWidth": 1},
            "encoding": {across: to, down: place},
        },
        {
            "data": {"values": arrows},
            "mark": {**point, "size": 90, "shape": "triangle-up" if over_time else "triangle-right"},
            "encoding": {across: to, down: place},
        },
        *([] if over_time else row_names(names, _ROW)),
        *legend(
            (
                ("documented", {"shape": "square", "size": 130, "color": COLOURS["sand"]}),
                ("estimated, with its 95 % interval", {"color": COLOURS["accent"]}),
            )
        ),
    ]
    return drawn(
        _words(parts),
        height=280 if over_time else _ROW * len(shown),
        layer=layer,
        left=80 if over_time else LEFT,
        top=40,
    )


def _years(names: list[str]) -> dict[str, Any]:
    """An axis on which years stand where they are in time."""
    first, last = min(map(int, names)), max(map(int, names))
    scale = {"domain": [first - 0.6, last + 0.6], "nice": False, "zero": False}
    every = max(1, math.ceil((last - first + 1) / 14))
    axis = {"values": list(range(first, last + 1, every)), "format": "d", "grid": False}
    return {"field": "year", "type": "quantitative", "title": None, "scale": scale, "axis": axis}


def _words(parts: Sequence[tuple[str, int, float | None, float, float]]) -> str:
    """The alternative text: the strata drawn with their numbers, and how many are not."""
    said = [
        f"{len(parts)} strata, {sum(estimate is None for _, _, estimate, *_ in parts)} of them without an estimate."
    ]
    for name, documented, estimate, low, high in parts[:_MOST]:
        numbers = "no estimate"
        if estimate is not None:
            numbers = f"estimated {rounded(estimate, documented)}, {between(low, high, documented)}"
        said.append(f"{isolated(name)}: documented {full(documented)}; {numbers}.")
    if len(parts) > _MOST:
        said.append(f"{len(parts) - _MOST} more are not drawn.")
    return " ".join(said)
