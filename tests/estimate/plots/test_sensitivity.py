from __future__ import annotations

import numpy as np

from asnad.estimate.plots import sensitivity


def test_the_curve_and_its_band_are_drawn_as_given() -> None:
    xi = np.array([-1.0, 0.0, 1.0])
    chart = sensitivity(xi, [150, 200, 300], [130, 160, 220], [180, 260, 410], documented=123)
    band = chart.spec["layer"][0]["data"]["values"]
    assert [(row["xi"], row["n"], row["low"], row["high"]) for row in band] == [
        (-1.0, 150.0, 130.0, 180.0),
        (0.0, 200.0, 160.0, 260.0),
        (1.0, 300.0, 220.0, 410.0),
    ]
    assert chart.words.endswith(
        "At -1: 150, between 130 and 180. At 0: 200, between 160 and 260. At 1: 300, between 220 and 410."
    )


def test_where_there_is_no_answer_nothing_is_drawn() -> None:
    chart = sensitivity([-1, 0, 1], [np.nan, 200, np.inf], [1, 160, 2], [2, 260, 3], documented=123)
    assert [row["xi"] for row in chart.spec["layer"][0]["data"]["values"]] == [0.0]
    assert "At -1: unknown" in chart.words


def test_a_band_without_upper_end_reaches_the_edge() -> None:
    chart = sensitivity([0, 1], [200, 210], [160, 170], [260, np.inf], documented=123)
    (area,) = (part for part in chart.spec["layer"] if part["mark"]["type"] == "area")
    assert [row["high"] for row in area["data"]["values"]] == [260.0, area["encoding"]["y"]["scale"]["domain"][1]]
