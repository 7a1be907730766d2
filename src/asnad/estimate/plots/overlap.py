"""Which lists share how many people? Bars of patterns over a matrix of lists (UpSet, Lex et al. 2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.legible import counted, full, isolated, joined, lines, share
from asnad.estimate.plots.look import COLOURS, WIDTH, drawn

if TYPE_CHECKING:
    from asnad.estimate.histories import CaptureHistories

__all__ = ["overlap"]

_MOST_PATTERNS = 30
_MOST_LISTS = 40
_NAMES, _SIZES, _MATRIX = 168, 230, 296
"""Where the names end, where the bars of sizes end, and where the matrix begins, in pixels."""
_BARS, _ROW, _TOP = 150, 24, 46


def overlap(histories: CaptureHistories) -> Chart:
    """Bars of how many people have each pattern, which lists each pattern is made of, and the lists' sizes.

    The 30 most frequent patterns and the 40 longest lists; ``words`` and the picture count what is left out.
    """
    table = histories.collapsed()
    chosen = np.sort(np.argsort(-table.sizes, kind="stable")[:_MOST_LISTS])
    frequent = np.argsort(-table.counts, kind="stable")[:_MOST_PATTERNS]
    counts, marks = table.counts[frequent], table.patterns[frequent]
    step = min(34.0, (WIDTH - 16 - _MATRIX) / max(len(frequent), 1))
    x = [_MATRIX + step * (at + 0.5) for at in range(len(frequent))]
    rows = [_TOP + _BARS + 22 + _ROW * at for at in range(len(chosen))]
    tallest, longest = max(counts.tolist(), default=1), max(*table.sizes.tolist(), 1)
    bars, tops = [], []
    for column, (count, pattern) in enumerate(zip(counts.tolist(), marks, strict=True)):
        top = _TOP + _BARS - max(_BARS * count / tallest, 1.0)
        bars.append(
            _box(x[column] - 0.36 * step, x[column] + 0.36 * step, top, _TOP + _BARS, one=int(pattern.sum()) == 1)
        )
        tops.append({"x": x[column], "y": top - 5, "text": full(count)})
    stripes = [_box(0, WIDTH - 16, y - _ROW / 2, y + _ROW / 2) for y in rows[::2]]
    sizes, labels, numbers, dots, links = [], [], [], [], []
    for middle, place in zip(rows, chosen.tolist(), strict=True):
        size = int(table.sizes[place])
        end = _NAMES + 10 + (_SIZES - _NAMES - 10) * size / longest
        sizes.append(_box(_NAMES + 10, end, middle - 6, middle + 6))
        labels.append({"x": _NAMES, "y": middle, "text": lines(table.lists[place], width=24, most=1)[0]})
        numbers.append({"x": end + 5, "y": middle, "text": full(size)})
        dots += [{"x": at, "y": middle, "on": bool(on)} for at, on in zip(x, marks[:, place], strict=True)]
    for at, pattern in zip(x, marks[:, chosen], strict=True):
        held = np.flatnonzero(pattern)
        if len(held) > 1:
            links.append({"x": at, "y": rows[held[0]], "y2": rows[held[-1]]})
    rest = _rest(table, len(frequent), len(chosen), int(counts.sum()))
    upright = step >= 7 * max((len(top["text"]) for top in tops), default=1)
    text = {"type": "text", "color": COLOURS["ink"], "baseline": "middle"}
    turned: dict[str, Any] = {"align": "center", "baseline": "bottom"} if upright else {"align": "left", "angle": -90}
    layer: list[dict[str, Any]] = [
        _boxes(stripes, COLOURS["stripe"]),
        _boxes([bar for bar in bars if bar["one"]], COLOURS["sand"]),
        _boxes([bar for bar in bars if not bar["one"]], COLOURS["accent"]),
        _boxes(sizes, COLOURS["quiet"]),
        _placed(tops, {**text, **turned, "fontSize": 11}, text={"field": "text"}),
        _placed(labels, {**text, "align": "right"}, text={"field": "text"}),
        _placed(numbers, {**text, "align": "left", "fontSize": 11}, text={"field": "text"}),
        _placed(
            [dot for dot in dots if not dot["on"]],
            {"type": "point", "filled": True, "size": _dot(step), "opacity": 1, "color": COLOURS["faint"]},
        ),
        _placed(links, {"type": "rule", "color": COLOURS["ink"], "strokeWidth": 2}, y2={"field": "y2"}),
        _placed(
            [dot for dot in dots if dot["on"]],
            {"type": "point", "filled": True, "size": _dot(step), "opacity": 1, "color": COLOURS["ink"]},
        ),
        _boxes([_box(0, 12, 6, 18)], COLOURS["sand"]),
        _boxes([_box(134, 146, 6, 18)], COLOURS["accent"]),
        _placed(
            [
                {"x": 18, "y": 12, "text": "on one list only"},
                {"x": 152, "y": 12, "text": "on two or more"},
                {"x": 0, "y": _TOP + _BARS - 4, "text": "people on each list"},
                {"x": 0, "y": (rows[-1] if rows else _TOP + _BARS) + 26, "text": rest},
            ],
            {**text, "align": "left", "color": COLOURS["quiet"]},
            text={"field": "text"},
        ),
    ]
    return drawn(
        _words(table, rest),
        height=_TOP + _BARS + 16 + _ROW * len(rows) + (24 if rest else 0),
        layer=layer,
        left=8,
        right=8,
        top=8,
        bottom=8,
    )


def _box(x: float, x2: float, y: float, y2: float, *, one: bool = False) -> dict[str, Any]:
    return {"x": x, "x2": x2, "y": y, "y2": y2, "one": one}


def _dot(step: float) -> float:
    return min(0.4 * step**2, 110.0)


def _placed(values: list[dict[str, Any]], mark: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Marks at pixels: no scale stands between the data and the plane."""
    place = {name: {"field": name, "type": "quantitative", "scale": None, "axis": None} for name in ("x", "y")}
    return {"data": {"values": values}, "mark": mark, "encoding": {**place, **more}}


def _boxes(values: list[dict[str, Any]], colour: str) -> dict[str, Any]:
    return _placed(values, {"type": "rect", "color": colour}, x2={"field": "x2"}, y2={"field": "y2"})


def _rest(table: CaptureHistories, patterns: int, lists: int, people: int) -> str:
    """What is not drawn, when so many patterns with so many people, and so many lists, are."""
    said = []
    if patterns < len(table.counts):
        rarer = counted(len(table.counts) - patterns, "rarer pattern")
        said.append(f"{rarer} with {counted(table.n - people, 'person', 'people')}")
    if lists < len(table.lists):
        said.append(counted(len(table.lists) - lists, "shorter list"))
    return f"Not drawn: {joined(said)}." if said else ""


def _words(table: CaptureHistories, rest: str) -> str:
    """The alternative text: how much overlap there is, the commonest patterns, and pairs without any."""
    several = int(table.counts[table.patterns.sum(axis=1) > 1].sum())
    part = share(several / max(table.n, 1))
    people = counted(table.n, "person", "people")
    said = [f"{people} on {counted(len(table.lists), 'list')}; {full(several)} of them ({part}) are on two or more."]
    sizes = [f"{isolated(name)} {full(size)}" for name, size in zip(table.lists, table.sizes.tolist(), strict=True)]
    said.append(f"Lists: {', '.join(sizes[:_MOST_LISTS])}.")
    for row in np.argsort(-table.counts, kind="stable")[:3]:
        held = [isolated(table.lists[place]) for place in np.flatnonzero(table.patterns[row])]
        said.append(f"{full(int(table.counts[row]))} are on {joined(held)} only.")
    apart = int((table.overlaps == 0)[np.triu_indices(len(table.lists), 1)].sum())
    if apart:
        said.append(f"{apart} {'pair of lists shares' if apart == 1 else 'pairs of lists share'} nobody.")
    return " ".join([*said, rest]).strip()
