from __future__ import annotations

import math

from asnad.estimate.plots import consistency

ROWS = (
    ("court", 1000, 800.0, 600.0, 1100.0),
    ("press", 500, 300.0, 250.0, 400.0),
    ("families", 70, None, math.nan, math.nan),
)


def test_every_list_has_its_truth_and_those_that_can_be_their_estimate() -> None:
    ticks, points = [], []
    for part in consistency(ROWS).spec["layer"]:
        values = part["data"]["values"]
        if part["mark"]["type"] == "tick" and "row" in values[0]:
            ticks += [value["x"] for value in values]
        if part["mark"]["type"] == "point" and "inside" in values[0]:
            points += [(value["x"], value["inside"], "fill" in part["mark"]) for value in values]
    assert ticks == [1000, 500, 70]
    assert points == [(800.0, True, False), (300.0, False, True)], "a miss is hollow"


def test_the_words_say_who_holds_the_truth() -> None:
    assert consistency(ROWS).words == (
        "3 lists estimated from the others: 2 with an estimate, 1 hold the truth. "
        "court: truth 1\u202f000; 800, between 600 and 1\u202f100, holds the truth. "
        "press: truth 500; 300, between 250 and 400, misses the truth. families: truth 70; no estimate."
    )


def test_a_divergent_end_is_an_arrow() -> None:
    chart = consistency([("court", 1000, 800.0, 600.0, math.inf), ("press", 500, 450.0, 300.0, 1e11)])
    (arrows,) = (part for part in chart.spec["layer"] if part["mark"].get("shape") == "triangle-right")
    assert [value["row"] for value in arrows["data"]["values"]] == [0, 1]
