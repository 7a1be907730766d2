from __future__ import annotations

from typing import Any

import numpy as np

from asnad.estimate.plots import methods
from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.look import COLOURS
from asnad.estimate.result import Flag, Light
from asnad.estimate.spread import Bootstrap
from tests.estimate.plots.conftest import MakeEstimate


def points(chart: Chart) -> list[dict[str, Any]]:
    (found,) = (part for part in chart.spec["layer"] if "shape" in part["encoding"])
    values: list[dict[str, Any]] = found["data"]["values"]
    return values


def test_a_refused_method_is_hollow_and_says_so(make_estimate: MakeEstimate) -> None:
    chart = methods([make_estimate(), make_estimate(400, flags=(Flag("R6", Light.REFUSED, "two humps"),))])
    assert [point["kind"] for point in points(chart)] == ["shown", "refused"]
    (marks,) = (part for part in chart.spec["layer"] if "shape" in part["encoding"])
    assert marks["encoding"]["fill"]["scale"]["range"] == [COLOURS["accent"], COLOURS["sheet"]]
    assert "Invented method (refused): 400" in chart.words
    assert ">refused<" in chart.to_svg()


def test_a_lower_bound_points_to_more(make_estimate: MakeEstimate) -> None:
    chart = methods([make_estimate(lower_bound=True, flags=(Flag("R10", Light.CAUTION, "few"),))])
    assert [point["shape"] for point in points(chart)] == ["triangle-right"]
    assert "Invented method (lower bound · with caution): at least 300" in chart.words
    assert "≥ 300" in chart.to_svg()


def test_an_infinite_end_is_an_arrow_at_the_edge(make_estimate: MakeEstimate) -> None:
    replicates = np.array([200.0] * 50 + [350.0] * 40 + [np.inf] * 10)
    chart = methods([make_estimate(220, Bootstrap(replicates))])
    (arrow,) = (part for part in chart.spec["layer"] if part["mark"].get("shape") == "triangle-right")
    assert [value["x"] for value in arrow["data"]["values"]] == [arrow["encoding"]["x"]["scale"]["domain"][1]]
    assert "200 to ∞" in chart.to_svg()
    assert "at least 200, with no upper end" in chart.words


def test_an_end_without_measure_does_not_flatten_the_others(make_estimate: MakeEstimate) -> None:
    wild = make_estimate(250, Bootstrap(np.array([200.0] * 50 + [1e12] * 50)))
    (x,) = {part["encoding"]["x"]["scale"]["domain"][1] for part in methods([wild]).spec["layer"][:1]}
    assert x < 1000


def test_a_method_without_an_interval_is_a_point(make_estimate: MakeEstimate) -> None:
    chart = methods([make_estimate(220, Bootstrap(np.full(5, 200.0), bias=np.nan))])
    assert len(points(chart)) == 1
    assert chart.words.endswith("Invented method: 220, no interval.")
