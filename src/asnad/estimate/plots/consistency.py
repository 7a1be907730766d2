"""Would the method have found a list it was not shown? Each list's true length beside its estimate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import between, counted, full, isolated, rounded
from asnad.estimate.plots.look import COLOURS, People, drawn, legend, row_names, rows

__all__ = ["consistency"]

_ROW = 48


def consistency(lists: Sequence[tuple[str, int, float | None, float, float]]) -> Chart:
    """One line a list: its true length (bar), and what the other lists say of it with the 95 % interval.

    Each row is (name, truth, estimate, low, high); a list without an estimate has ``None`` and is named with its truth.
    """
    known = [row for row in lists if row[2] is not None and math.isfinite(row[2])]
    people = People.over([truth for _, truth, *_ in lists] + [end for row in known for end in _ends(row) if end])
    truths, spans, points, notes, arrows = [], [], [], [], []
    for place, (_, truth, estimate, low, high) in enumerate(lists):
        truths.append({"row": place, "x": truth})
        if estimate is None or not math.isfinite(estimate):
            notes.append("no estimate")
            continue
        inside = low <= truth <= high
        notes.append("holds the truth" if inside else "misses the truth")
        points.append({"row": place, "x": estimate, "inside": inside})
        if not math.isnan(low) and not math.isnan(high):
            spans.append({"row": place, "low": people.held(low), "high": people.held(high)})
            if high > people.high:
                arrows.append({"row": place, "x": people.high})
    y = rows("row", len(lists))
    x = people.encoding("x")
    point = {"type": "point", "opacity": 1, "color": COLOURS["accent"]}
    layer: list[dict[str, Any]] = [
        {
            "data": {"values": spans},
            "mark": {"type": "rule", "color": COLOURS["accent"], "strokeWidth": 2},
            "encoding": {"x": people.encoding("low"), "x2": {"field": "high"}, "y": y},
        },
        {
            "data": {"values": arrows},
            "mark": {**point, "shape": "triangle-right", "filled": True, "size": 90},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": [one for one in points if one["inside"]]},
            "mark": {**point, "filled": True, "size": 90},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": [one for one in points if not one["inside"]]},
            "mark": {**point, "size": 90, "strokeWidth": 2, "fill": COLOURS["sheet"]},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": truths},
            "mark": {"type": "tick", "color": COLOURS["floor"], "thickness": 3, "size": 26, "opacity": 1},
            "encoding": {"x": x, "y": y},
        },
        *row_names([name for name, *_ in lists], _ROW, notes),
        *legend(
            (
                ("true length", {"type": "tick", "thickness": 3, "size": 16, "color": COLOURS["floor"]}),
                ("estimate that holds it", {"color": COLOURS["accent"]}),
                ("estimate that misses it", {"stroke": COLOURS["accent"], "strokeWidth": 2, "fill": COLOURS["sheet"]}),
            )
        ),
    ]
    return drawn(
        _words(lists, notes),
        height=_ROW * len(lists),
        layer=layer,
        top=40,
    )


def _ends(row: tuple[str, int, float | None, float, float]) -> tuple[float, ...]:
    """The estimate and its ends, without ends that would make the picture useless."""
    _, truth, estimate, low, high = row
    middle = estimate or 0.0
    return middle, low, high if high < 50 * max(middle, truth) else middle


def _words(lists: Sequence[tuple[str, int, float | None, float, float]], notes: Sequence[str]) -> str:
    """The alternative text: every list with its truth and its estimate."""
    held = sum(note == "holds the truth" for note in notes)
    tried = sum(note != "no estimate" for note in notes)
    said = [
        f"{counted(len(lists), 'list')} estimated from the others: {tried} with an estimate, {held} hold the truth."
    ]
    for (name, truth, estimate, low, high), note in zip(lists, notes, strict=True):
        told = note if note == "no estimate" else f"{rounded(estimate)}, {between(low, high)}, {note}"
        said.append(f"{isolated(name)}: truth {full(truth)}; {told}.")
    return " ".join(said)
