"""Do log-linear models, Silverman's methods and their bootstraps give the known figures, and at what cost?

python -m bench.estimation.loglinear DATA [--library FOLDER] [--turns N]

``DATA`` is a folder of capture tables in CSV; a table that is not there is left out. With ``--library`` (or the
packages where R finds them by itself) Rcapture, SparseMSE and MultipleSystemsEstimation run on the same tables, in
turns, and the ratio of processor seconds is told; README.md says how to get them. The slowest of them takes minutes a
turn.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear import LogLinear
from asnad.estimate.loglinear.candidates import possible_cells
from asnad.estimate.loglinear.existence import Existence, existence
from asnad.estimate.loglinear.hierarchy import hierarchical_models
from asnad.estimate.loglinear.stepwise import Stepwise
from asnad.estimate.loglinear.threshold import Threshold
from asnad.estimate.result import Method
from asnad.estimate.spread import Bootstrap
from asnad.estimate.table import read_table
from bench.estimation.check import Check, passed
from bench.estimation.peers import Missing, Peers

# By Rcapture 1.4-4: N of the model of lowest BIC.
BIC = {
    "kosovo4": (10_356.52, "[123,14,34]"),
    "korea3": (157.1667, "[12,23]"),
    "hav_taiwan3": (1_312.765, "[12,13,23]"),
    "hiv_rome4": (11_124.58, "[1,2,3,4]"),
    "indep4": (1_887.735, "[1,2,3,4]"),
}
# By SparseMSE 2.0.1 with a threshold of 0.02, and its BCa intervals from 1,000 resamples.
STEPWISE = {
    "neworleans8": 1184,
    "neworleans5": 1034,
    "westernus5": 2483,
    "uk6": 11_418,
    "uk5": 11_313,
    "netherlands5": 121_522,
    "kosovo4": 14_342,
}
STEPWISE_INTERVALS = {
    "kosovo4": (12_484, 16_623),
    "hav_taiwan3": (355, 438),
    "korea3": (123, 434),
    "uk5": (8939, 14_486),
}
# As Silverman, Chan and Vincent (2024) print them in tables 2 and 3: the best models searched, and the 95 % interval.
BIC_INTERVALS = (("kosovo4", 1, 9100, 12_000), ("kosovo4", 10, 6900, 18_000), ("korea3", 1, 131, 248))
# By MultipleSystemsEstimation 1.2.0; of the improper prior, with terms of three lists.
BAYES = {
    "kosovo4": (13_971, 12_236, 16_389),
    "uk5": (12_400, 11_061, 14_240),
    "netherlands5": (49_960, 44_879, 57_344),
    "neworleans5": (1_050, 681, 1865),
    "westernus5": (2_327, 1590, 3579),
    "korea3": (153, 134, 201),
}
BAYES_IMPROPER = (12_163.46, 10_609, 13_694)
# Of Chan, Silverman and Vincent's artificial table: what holds for each model, by how many of its terms are pairs.
ARTIFICIAL = {
    "[1,2,3]": Existence.EXISTS,
    "[12,3]": Existence.NO_ESTIMATE,
    "[13,2]": Existence.EXISTS,
    "[23,1]": Existence.EXISTS,
    "[12,13]": Existence.NO_ESTIMATE,
    "[12,23]": Existence.NO_ESTIMATE,
    "[13,23]": Existence.EXISTS,
    "[12,13,23]": Existence.NOT_IDENTIFIED,
}
MANY = 20_000  # a thousand resamples leave the ends of some intervals uncertain by more than the tolerance

# Ours, the package of R, its task and settings.
COSTS: tuple[tuple[str, str, Callable[[], Method], str, str], ...] = (
    ("kosovo4", "113 models, 1,000 resamples that choose anew, BCa", LogLinear, "MultipleSystemsEstimation", "bic"),
    ("korea3", "8 models, 1,000 resamples that choose anew, BCa", LogLinear, "MultipleSystemsEstimation", "bic"),
    ("kosovo4", "stepwise, 1,000 resamples, BCa", Stepwise, "SparseMSE", "stepwise-bootstrap"),
    ("uk5", "stepwise, 1,000 resamples, BCa", Stepwise, "SparseMSE", "stepwise-bootstrap"),
    ("kosovo4", "threshold", Threshold, "MultipleSystemsEstimation", "bayesthresh"),
    ("uk5", "threshold", Threshold, "MultipleSystemsEstimation", "bayesthresh"),
)


def tables(data: Path, *names: str) -> Iterator[tuple[str, CaptureHistories]]:
    for name in names:
        if (path := data / f"{name}.csv").exists():
            yield name, read_table(path).histories


def best_models(data: Path) -> Iterator[Check]:
    """N of the model of lowest BIC, to 0.0001, and that it is the same model (1)."""
    for name, table in tables(data, *BIC):
        expected, model = BIC[name]
        fitted = LogLinear(resamples=2).fit(table)
        rounding = 0.5 * 10.0 ** -len(str(expected).partition(".")[2])
        yield Check(f"{name}, lowest BIC", expected, fitted.estimate, (1e-4 + rounding) / expected)
        yield Check(f"{name}, is {model}", 1, float(fitted.diagnostics.notes["model"] == model), 0.0)


def stepwise(data: Path) -> Iterator[Check]:
    for name, table in tables(data, *STEPWISE):
        expected = STEPWISE[name]
        yield Check(f"{name}, stepwise", expected, Stepwise(resamples=2).fit(table).estimate, 1 / expected)
    for name, table in tables(data, *STEPWISE_INTERVALS):
        for end, expected, actual in zip(
            ("low", "high"), STEPWISE_INTERVALS[name], Stepwise(resamples=MANY).fit(table).interval(), strict=True
        ):
            yield Check(f"{name}, stepwise, BCa {end}", expected, actual, 0.05)


def bootstraps(data: Path) -> Iterator[Check]:
    """Intervals that choose anew among the best models. The paper leaves resamples without an estimate out.

    Here they count as infinite; for the comparison they are left out too.
    """
    for name, top, *ends in BIC_INTERVALS:
        for _, table in tables(data, name):
            spread = LogLinear(top=top, resamples=MANY).fit(table).spread
            if not isinstance(spread, Bootstrap):
                raise TypeError("a bootstrap was expected")
            finite = Bootstrap(spread.replicates[np.isfinite(spread.replicates)], spread.bias, spread.acceleration)
            for end, expected, actual in zip(("low", "high"), ends, finite.quantile([0.025, 0.975]), strict=True):
                yield Check(f"{name}, best {top} by BIC, BCa {end}", expected, float(actual), 0.05)


def thresholds(data: Path) -> Iterator[Check]:
    """Against single chains of R, whose ends carry Monte Carlo error of some per cent."""
    for name, table in tables(data, *BAYES):
        fitted = Threshold().fit(table)
        for what, expected, actual in zip(
            ("median", "low", "high"), BAYES[name], (fitted.estimate, *fitted.interval()), strict=True
        ):
            yield Check(f"{name}, threshold, {what}", expected, actual, 0.05)
    # One pair's mean is 2.00 deviations from nought, so with a threshold of 2 it is chance whether it stays. In R's
    # run it did.
    for name, table in tables(data, "uk5"):
        for threshold in (2.0, 1.95):
            fitted = Threshold(math.inf, threshold, order=3).fit(table)
            actuals = (fitted.estimate, *fitted.interval())
            for what, figure, actual in zip(("median", "low", "high"), BAYES_IMPROPER, actuals, strict=True):
                yield Check(f"{name}, improper prior, threshold {threshold}, {what}", figure, actual, 0.02)


def existences(data: Path) -> Iterator[Check]:
    for name, table in tables(data, "artificial3"):
        for model in hierarchical_models(3, 2):
            same = existence(table.dense(), possible_cells(table), model) is ARTIFICIAL[str(model)]
            yield Check(f"{name}, {model}: {ARTIFICIAL[str(model)].value}", 1, float(same), 0.0)


def seconds(method: Method, table: CaptureHistories) -> float:
    started = time.process_time()
    method.fit(table)
    return time.process_time() - started


def cost(data: Path, library: Path | None, turns: int) -> list[dict[str, Any]]:
    """Processor seconds, the median over turns, beside those of R where it is to be had."""
    try:
        peers: Peers | None = Peers.find(library)
    except Missing:
        peers = None
    told: list[dict[str, Any]] = []
    for name, what, method, package, task in COSTS:
        for _, table in tables(data, name):
            first, ours, theirs = seconds(method(), table), [], []
            for _ in range(turns):
                ours.append(seconds(method(), table))
                if peers is not None and package in peers.versions:
                    theirs.append(peers.run(package, task, data, name).cpu_seconds)
            row = {"table": name, "what": what, "first call": round(first, 4)}
            row["asnad"] = round(statistics.median(ours), 4)
            if theirs:
                row |= {package: statistics.median(theirs)}
                row |= {"ratio": round(statistics.median(theirs) / statistics.median(ours), 1)}
            told.append(row)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of capture tables")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="where R finds the packages")
    parser.add_argument("--turns", type=int, default=5, metavar="N", help="how often each is timed")
    options = parser.parse_args()
    spent = cost(options.data, options.library, options.turns)
    parts = (best_models, stepwise, bootstraps, thresholds, existences)
    checks = [check for part in parts for check in part(options.data)]
    print(json.dumps({"loglinear": passed(checks), "cpu_seconds": spent}, indent=2))


if __name__ == "__main__":
    main()
