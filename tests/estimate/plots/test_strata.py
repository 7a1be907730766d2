from __future__ import annotations

import math

from asnad.estimate.plots import strata
from asnad.estimate.plots.chart import Chart

ROWS = (
    ("1381", 200, 300.0, 250.0, 400.0),
    ("1380", 100, 900.0, 500.0, math.inf),
    ("1384", 50, None, math.nan, math.nan),
)


def placed(chart: Chart, field: str) -> list[float]:
    return [value[field] for value in chart.spec["layer"][0]["data"]["values"]]


def test_years_stand_in_time_with_gaps() -> None:
    chart = strata(ROWS)
    assert placed(chart, "year") == [1381, 1380, 1384]
    axis = chart.spec["layer"][0]["encoding"]["x"]
    assert axis["axis"]["values"] == [1380, 1381, 1382, 1383, 1384]


def test_years_may_be_in_persian_digits() -> None:
    rows = [(name, *rest) for name, (_, *rest) in zip(("۱۳۸۱", "۱۳۸۰", "۱۳۸۴"), ROWS, strict=True)]
    assert placed(strata(rows), "year") == [1381, 1380, 1384]  # type: ignore[arg-type]


def test_other_strata_stand_in_the_order_given() -> None:
    chart = strata([("Fars", 200, 300.0, 250.0, 400.0), ("Alborz", 100, 900.0, 500.0, 1200.0)])
    assert placed(chart, "row") == [0, 1]
    assert [text for text in ("Fars", "Alborz") if f">{text}<" not in chart.to_svg()] == []


def test_bars_begin_at_nobody() -> None:
    chart = strata(ROWS)
    assert chart.spec["layer"][0]["encoding"]["y"]["scale"]["domain"][0] == 0
    assert placed(chart, "from") == [0, 0, 0]


def test_a_stratum_without_an_estimate_is_a_bar_alone() -> None:
    chart = strata(ROWS)
    drawn = [len(part["data"]["values"]) for part in chart.spec["layer"][:3]]
    assert drawn == [3, 2, 2]
    assert "1384: documented 50; no estimate." in chart.words
    assert "1380: documented 100; estimated 900, at least 500, with no upper end." in chart.words


def test_strata_beyond_sixty_are_counted() -> None:
    chart = strata([(f"place {number}", number, None, math.nan, math.nan) for number in range(72)])
    assert chart.words.endswith("12 more are not drawn.")
    assert "12 more strata are not drawn" in chart.to_svg()
