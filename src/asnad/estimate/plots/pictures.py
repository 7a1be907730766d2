"""Which pictures does a study have? All that its parts allow, by name."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from asnad.estimate.plots.chart import Chart
from asnad.estimate.plots.consistency import consistency
from asnad.estimate.plots.density import density
from asnad.estimate.plots.methods import methods
from asnad.estimate.plots.overlap import overlap
from asnad.estimate.plots.sensitivity import sensitivity
from asnad.estimate.plots.strata import strata

if TYPE_CHECKING:
    from asnad.estimate.study import Study

__all__ = ["charts", "stratum_names"]


def charts(study: Study) -> dict[str, Chart]:
    """The pictures of a study: ``overlap`` always, the others where there is something to draw."""
    found: dict[str, Chart] = {}
    if study.estimates:
        found["methods"] = methods(study.estimates)
        found["density"] = density(study.estimates)
    found["overlap"] = overlap(study.histories)
    if study.sensitivity is not None:
        curve = study.sensitivity
        documented = study.histories.documented
        found["sensitivity"] = sensitivity(curve.xi, curve.estimate, curve.low, curve.high, documented=documented)
    if study.consistency is not None and study.consistency.lists:
        known = study.consistency.lists
        found["consistency"] = consistency([(one.name, one.truth, one.estimate, one.low, one.high) for one in known])
    if study.strata:
        found["strata"] = strata([_stratum(name, part) for name, part in stratum_names(study).items()])
    return found


def stratum_names(study: Study) -> dict[str, Study]:
    """The strata by the shortest name that says which: ``Fars`` where all are ``province = …``."""
    titles = [part.title for part in study.strata]
    column = titles[0].partition(" = ")[0] if titles else ""
    if all(title.count(" = ") == 1 and title.startswith(f"{column} = ") for title in titles):
        titles = [title.partition(" = ")[2] for title in titles]
    return dict(zip(titles, study.strata, strict=True))


def _stratum(name: str, part: Study) -> tuple[str, int, float | None, float, float]:
    if part.headline is None:
        return name, part.histories.documented, None, math.nan, math.nan
    return name, part.histories.documented, part.headline.estimate, *part.headline.interval()
