from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.plots import density
from asnad.estimate.plots.chart import Chart
from asnad.estimate.result import Diagnostics, Flag, Light, Mode
from asnad.estimate.spread import Bootstrap, Draws, LogNormal, Weighted
from tests.estimate.plots.conftest import MakeEstimate


def curves(chart: Chart) -> dict[int, list[tuple[float, float]]]:
    """Points of each curve: people, and height over its base."""
    found: dict[int, list[tuple[float, float]]] = {}
    for part in chart.spec["layer"]:
        if part["mark"]["type"] == "area":
            for point in part["data"]["values"]:
                found.setdefault(point["curve"], []).append((point["x"], point["row"] - point["top"]))
    return found


def test_a_curve_peaks_where_its_distribution_does(make_estimate: MakeEstimate) -> None:
    support = np.linspace(123, 1000, 878)
    mass = np.exp(-0.5 * ((support - 400) / 60) ** 2)
    points = curves(density([make_estimate(400, Weighted(support, mass))]))[0]
    assert max(points, key=lambda point: point[1])[0] == pytest.approx(400, abs=10)


def test_two_humps_are_two_and_their_shares_are_said(make_estimate: MakeEstimate) -> None:
    generator = np.random.default_rng(1)
    draws = np.concatenate([generator.normal(400, 20, 3000), generator.normal(900, 20, 1000)])[None, :]
    modes = Diagnostics(modes=(Mode(400, 0.75), Mode(900, 0.25)))
    chart = density([make_estimate(405, Draws(draws), diagnostics=modes)])
    heights = np.array([height for _, height in curves(chart)[0]])
    inner = heights[1:-1]
    assert int(((inner > heights[:-2]) & (inner >= heights[2:])).sum()) == 2
    assert "separate humps: near 400 (75\u202f%), near 900 (25\u202f%)" in chart.words


def test_no_curve_reaches_below_the_documented_minimum(make_estimate: MakeEstimate) -> None:
    draws = 123 + np.random.default_rng(2).exponential(30, (1, 4000))
    points = curves(density([make_estimate(150, Draws(draws))]))[0]
    assert min(people for people, _ in points) >= 123
    assert max(points, key=lambda point: point[1])[0] < 130, "and its mass is not lost there"


def test_a_long_tail_is_cut_at_one_per_cent(make_estimate: MakeEstimate) -> None:
    spread = LogNormal(123.0, 4.0, 1.5)
    points = curves(density([make_estimate(200, spread)]))[0]
    assert max(people for people, _ in points) == pytest.approx(float(spread.quantile(0.99)), rel=0.02)


def test_what_is_not_finite_has_no_curve_and_says_so(make_estimate: MakeEstimate) -> None:
    chart = density([make_estimate(200.0, Bootstrap(np.full(50, np.inf))), make_estimate(title="Other")])
    assert list(curves(chart)) == [1]
    assert "no finite distribution" in chart.to_svg()


def test_a_curve_that_is_no_answer_says_so(make_estimate: MakeEstimate) -> None:
    refused = make_estimate(flags=(Flag("R6", Light.REFUSED, "two humps"),))
    chart = density([refused, make_estimate(lower_bound=True)])
    assert "Invented method (refused): " in chart.words
    assert "Invented method (lower bound): " in chart.words
    assert ">refused<" in chart.to_svg()


def test_draws_that_are_all_alike_are_a_point(make_estimate: MakeEstimate) -> None:
    chart = density([make_estimate(123.0, Draws(np.full((2, 20), 123.0)))])
    assert curves(chart) == {}
    chart.to_svg()


def test_the_words_have_the_numbers(make_estimate: MakeEstimate) -> None:
    words = density([make_estimate(300.0)]).words
    assert words.startswith("1 curve over the documented 123. Invented method: 300, between 221 and 442.")
