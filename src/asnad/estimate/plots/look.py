"""What do all pictures share? Colours, type, and axes of people."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import full, lines, visible

__all__ = ["COLOURS", "LEFT", "WIDTH", "People", "documented_rule", "drawn", "legend", "row_names", "rows"]

WIDTH = 720
LEFT = 190
"""Pixels in all, and of those the margin for the names of rows."""

COLOURS: Mapping[str, str] = {
    "sheet": "#ffffff",
    "ink": "#1d2329",
    "quiet": "#56606b",
    "faint": "#dcd9d1",
    "stripe": "#f4f2ec",
    "accent": "#1f5673",
    "tint": "#a9c6d6",
    "sand": "#d3b583",
    "floor": "#8c3b12",
}
"""Each colour by its part. They differ in lightness too, so that grey prints and every kind of sight tell them apart;
a page with a dark ground may replace them by attribute, as no two parts share a colour."""

_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Vazirmatn", "Noto Sans Arabic", Tahoma, sans-serif'
_LINE = 15.0
_BRIEF = (
    "datum.value >= 1e12 ? format(datum.value, '.1e') : "
    "datum.value >= 1e9 ? format(datum.value / 1e9, ',~r') + ' billion' : "
    "datum.value >= 1e6 ? format(datum.value / 1e6, ',~r') + ' million' : format(datum.value, ',')"
)
_STEPS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)


@dataclass(frozen=True, slots=True)
class People:
    """An axis of numbers of people from ``low`` to ``high``, in equal ratios where they differ more than sixfold."""

    low: float
    high: float
    log: bool

    @classmethod
    def over(cls, numbers: Iterable[float], *, zero: bool = False) -> People:
        """The axis that holds all of these numbers, those that are finite; with ``zero`` it begins at nought."""
        finite = [float(number) for number in numbers if math.isfinite(number)] or [0.0, 1.0]
        low, high = min(finite), max(finite)
        log = not zero and high > 6 * max(low, 1.0)
        if log:
            return cls(max(low, 1.0) / 1.06, high * 1.12, log=True)
        room = 0.04 * ((high - low) or high or 1.0)
        return cls(0.0 if zero else max(low - room, 0.0), high + 2 * room, log=False)

    def held(self, number: float) -> float:
        """The number itself, or the end of the axis that is nearest."""
        return min(max(number, self.low), self.high)

    def share(self, number: float) -> float:
        """How far along the axis a number lies, 0 to 1."""
        low, high, at = self.low, self.high, self.held(number)
        if self.log:
            low, high, at = math.log(low), math.log(high), math.log(at)
        return (at - low) / (high - low)

    def encoding(self, field: str, title: str | None = "people", **axis: Any) -> dict[str, Any]:
        """How a field of the data lies on this axis."""
        scale = {"type": "log" if self.log else "linear", "domain": [self.low, self.high], "nice": False, "zero": False}
        ticks: dict[str, Any] = {"values": self._ticks()} if self.log else {"tickCount": 6}
        if self.high >= 1e7:
            ticks["labelExpr"] = _BRIEF
        return {
            "field": field,
            "type": "quantitative",
            "scale": scale,
            "title": f"{title} (equal steps multiply)" if self.log and title else title,
            "axis": {"format": ",.0f" if self.high - self.low > 5 else ",", "grid": True, **ticks, **axis},
        }

    def _ticks(self) -> list[float]:
        decades = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
        spans = math.log10(self.high / self.low)
        steps = _STEPS if spans < 1.2 else (1.0, 2.0, 5.0) if spans < 3 else (1.0,)
        every = max(1, math.ceil(len(decades) / 8)) if spans >= 3 else 1
        ticks = [step * 10.0**decade for decade in decades if decade % every == 0 for step in steps]
        return [tick for tick in ticks if self.low <= tick <= self.high]


def drawn(
    words: str,
    *,
    height: float,
    layer: Sequence[Mapping[str, Any]],
    left: int = LEFT,
    right: int = 20,
    top: int = 26,
    bottom: int = 46,
) -> Chart:
    """A chart of fixed size: layers over one plane of ``height`` pixels, and margins for what stands around it.

    Names reach the picture as data only, never as a field or part of an expression. Layers without data are left out.
    """
    text = {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}
    spec: dict[str, Any] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": visible(words),
        "background": COLOURS["sheet"],
        "width": WIDTH - left - right,
        "height": height,
        "autosize": "none",
        "padding": {"left": left, "right": right, "top": top, "bottom": bottom},
        "layer": [{**part, "mark": {**part["mark"], "aria": False}} for part in layer if part["data"]["values"]],
        "config": {
            "aria": False,
            "font": _FONT,
            "view": {"stroke": None},
            "locale": {"number": {"decimal": ".", "thousands": "\u202f", "grouping": [3], "currency": ["", ""]}},
            "axis": {
                **text,
                "labelColor": COLOURS["ink"],
                "titleColor": COLOURS["quiet"],
                "gridColor": COLOURS["faint"],
                "domainColor": COLOURS["quiet"],
                "tickColor": COLOURS["quiet"],
                "titlePadding": 8,
                "labelOverlap": True,
                "labelSeparation": 8,
                "labelFlush": False,
            },
            "text": {"fontSize": 12, "color": COLOURS["ink"]},
        },
    }
    return Chart(spec, visible(words))


def rows(field: str, number: int) -> dict[str, Any]:
    """How a field that counts rows from the top lies on the plane."""
    scale = {"domain": [number - 0.5, -0.5], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def row_names(names: Sequence[str], height: float, notes: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The name of each row in the margin, two lines at most, and below it a note if it has one."""
    named, noted = [], []
    for row, name in enumerate(names):
        label, note = lines(name), notes[row] if notes else ""
        start = row - 0.5 * _LINE / height * (len(label) - 1 + bool(note))
        named += [{"row": start + at * _LINE / height, "text": line} for at, line in enumerate(label)]
        if note:
            noted.append({"row": start + len(label) * _LINE / height, "text": note})
    mark = {"type": "text", "x": -12, "align": "right", "baseline": "middle", "limit": LEFT - 16}
    encoding = {"y": rows("row", len(names)), "text": {"field": "text"}}
    return [
        {"data": {"values": named}, "mark": mark, "encoding": encoding},
        {"data": {"values": noted}, "mark": {**mark, "fontSize": 11, "color": COLOURS["quiet"]}, "encoding": encoding},
    ]


def legend(parts: Sequence[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """What each mark means, in one line above the plane: (words, mark)."""
    layer: list[dict[str, Any]] = []
    at = 8.0
    for words, mark in parts:
        place = {"field": "at", "type": "quantitative", "scale": None, "axis": None}
        layer += [
            {
                "data": {"values": [{"at": at}]},
                "mark": {"type": "point", "filled": True, "opacity": 1, "y": -20, "size": 90, **mark},
                "encoding": {"x": place},
            },
            {
                "data": {"values": [{"at": at + 12, "text": words}]},
                "mark": {"type": "text", "align": "left", "baseline": "middle", "y": -20, "color": COLOURS["quiet"]},
                "encoding": {"x": place, "text": {"field": "text"}},
            },
        ]
        at += 44 + 6.6 * len(words)
    return layer


def documented_rule(people: People, documented: float, side: Literal["x", "y"] = "x") -> list[dict[str, Any]]:
    """The documented minimum as a dashed line across the plane, with its number."""
    where = people.encoding("documented")
    text: dict[str, Any] = {"type": "text", "baseline": "bottom", "color": COLOURS["floor"], "align": "left"}
    if side == "y":
        text |= {"x": 4, "dy": -4}
    elif people.share(documented) < 0.7:
        text |= {"y": -5, "dx": -2}
    else:
        text |= {"y": -5, "dx": 2, "align": "right"}
    data = {"values": [{"documented": documented, "text": f"documented {full(documented)}"}]}
    return [
        {
            "data": data,
            "mark": {"type": "rule", "color": COLOURS["floor"], "strokeWidth": 1.5, "strokeDash": [5, 3]},
            "encoding": {side: where},
        },
        {
            "data": data,
            "mark": text,
            "encoding": {side: where, "text": {"field": "text"}},
        },
    ]
