from __future__ import annotations

import numpy as np

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.plots import overlap
from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.look import COLOURS


def bars(chart: Chart, colour: str) -> list[float]:
    """Heights of the upright bars of a colour, as shares of the tallest."""
    heights = [
        value["y2"] - value["y"]
        for part in chart.spec["layer"]
        if part["mark"].get("color") == COLOURS[colour] and part["mark"]["type"] == "rect"
        for value in part["data"]["values"]
        if value["x"] > 290
    ]
    return [round(height / 150, 4) for height in heights]


def test_bars_are_as_long_as_their_counts(three_lists: CaptureHistories) -> None:
    chart = overlap(three_lists)
    assert bars(chart, "sand") == [1.0, 0.5, round(20 / 60, 4)]
    assert bars(chart, "accent") == [round(10 / 60, 4), 0.05]


def test_the_dots_say_which_lists(three_lists: CaptureHistories) -> None:
    dots = [
        value
        for part in overlap(three_lists).spec["layer"]
        if part["mark"]["type"] == "point"
        for value in part["data"]["values"]
    ]
    columns, rows = sorted({dot["x"] for dot in dots}), sorted({dot["y"] for dot in dots})
    marks = np.zeros((len(columns), len(rows)), int)
    for dot in dots:
        marks[columns.index(dot["x"]), rows.index(dot["y"])] = dot["on"]
    assert marks.tolist() == [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 1, 1]]


def test_the_words_count_the_overlap_and_what_is_apart() -> None:
    table = CaptureHistories.from_counts(["a", "b", "c"], [[1, 0, 0], [1, 1, 0], [0, 0, 1]], [60, 30, 10])
    assert overlap(table).words == (
        "100 people on 3 lists; 30 of them (30\u202f%) are on two or more. Lists: a 90, b 30, c 10. 60 are on a only. "
        "30 are on a and b only. 10 are on c only. 2 pairs of lists share nobody."
    )


def test_what_is_too_much_to_draw_is_counted() -> None:
    generator = np.random.default_rng(3)
    marks = generator.random((2000, 45)) < 0.1
    table = CaptureHistories.from_records([f"list {number}" for number in range(45)], marks[marks.any(axis=1)])
    chart = overlap(table)
    left = table.n - int(np.sort(table.counts)[-30:].sum())
    told = f"Not drawn: {len(table.counts) - 30:,} rarer patterns with {left:,} people and 5 shorter lists."
    assert chart.words.endswith(told.replace(",", "\u202f"))
    assert "5 shorter lists" in chart.to_svg()


def test_strata_are_counted_together() -> None:
    rows = [[1, 0], [1, 0], [1, 1]]
    split = CaptureHistories.from_counts(["a", "b"], rows, [1, 2, 3], {"year": ["1", "2", "1"]})
    assert overlap(split).words == overlap(split.collapsed()).words


def test_lists_without_people_are_drawn_empty() -> None:
    chart = overlap(CaptureHistories.from_counts(["a", "b"], [], []))
    assert chart.words.startswith("0 people on 2 lists")
    chart.to_svg()
