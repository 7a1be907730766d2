from __future__ import annotations

import numpy as np
import pytest

from asnad.estimate.assessment import Assessment
from asnad.estimate.consistency import Consistency, KnownList
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.plots import charts, stratum_names
from asnad.estimate.result import Estimate, Light
from asnad.estimate.sensitivity import Sensitivity
from asnad.estimate.study import Study
from tests.estimate.plots.conftest import MakeEstimate


def bare(table: CaptureHistories, title: str = "", estimates: tuple[Estimate, ...] = (), **more: object) -> Study:
    passed = Assessment(Light.PASS)
    headline = estimates[0] if estimates else None
    given = {"consistency": None, "sensitivity": None, "strata": (), **more}
    return Study(
        title=title,
        histories=table,
        replicates=1,
        assessment=passed,
        estimates=estimates,
        failures=(),
        verdict=passed,
        headline=headline,
        checklist=(),
        **given,  # type: ignore[arg-type]
    )


def test_a_study_without_estimates_shows_its_overlap(three_lists: CaptureHistories) -> None:
    assert list(charts(bare(three_lists))) == ["overlap"]


def test_a_study_has_a_picture_of_every_part(three_lists: CaptureHistories, make_estimate: MakeEstimate) -> None:
    curve = np.array([150.0, 200.0, 300.0])
    study = bare(
        three_lists,
        estimates=(make_estimate(),),
        consistency=Consistency("graphs", 0.95, (KnownList("court", 73, 60.0, 40.0, 90.0, covered=True),), 1, 1, 0.8),
        sensitivity=Sensitivity(np.array([-1.0, 0.0, 1.0]), curve, curve - 20, curve + 50),
        strata=(bare(three_lists, "year = 1999", (make_estimate(),)), bare(three_lists, "year = 2000")),
    )
    found = charts(study)
    assert list(found) == ["methods", "density", "overlap", "sensitivity", "consistency", "strata"]
    assert found["strata"].words == (
        "2 strata, 1 of them without an estimate. 1999: documented 123; estimated 300, between 221 and 442. "
        "2000: documented 123; no estimate."
    )


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["year = 1999", "year = 2000"], ["1999", "2000"]),
        (["place = Fars, year = 1999"], ["place = Fars, year = 1999"]),
        (["place = a = b", "place = c"], ["place = a = b", "place = c"]),
        ([], []),
    ],
)
def test_strata_have_the_shortest_name_that_says_which(
    three_lists: CaptureHistories, titles: list[str], expected: list[str]
) -> None:
    assert list(stratum_names(bare(three_lists, strata=tuple(bare(three_lists, each) for each in titles)))) == expected
