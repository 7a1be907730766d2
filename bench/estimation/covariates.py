"""Is the doubly robust estimate right, and do its intervals hold? On 200 fresh draws, and on one that drpop made.

python -m bench.estimation.covariates [DATA] [--library FOLDER]

The fresh draws are made here: 3,000 people of three covariates on which their chances to be on either of two lists
depend, so N is known. ``DATA`` is a folder that may hold ``drsim2_N3000_individual.csv``: two lists and three
covariates of people drawn from 3,000, by the package drpop. With drpop at hand (``--library``, or where R finds it by
itself) it runs on the same file.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import expit

from asnad.estimate.covariates import DoublyRobust
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.table import read_table
from bench.estimation.check import Check, passed
from bench.estimation.peers import Missing, Peers

PEOPLE = 3_000
DRAWS = 200
FILE = "drsim2_N3000_individual"


def drawn(seed: int) -> CaptureHistories:
    """Chances that rise with all three covariates, and curve with the first."""
    generator = np.random.default_rng([2023, seed])
    x = generator.normal(0.0, 1.0, (PEOPLE, 3))
    level = x.sum(axis=1) + 0.5 * (x[:, 0] ** 2 - 1)
    chances = expit(np.column_stack([0.2 + 0.3 * level, 0.4 + 0.3 * level]))
    marks = generator.random((PEOPLE, 2)) < chances
    seen = marks.any(axis=1)
    return CaptureHistories.from_records(
        ["one", "other"], marks[seen], {f"x{at + 1}": x[seen, at].tolist() for at in range(3)}
    )


def fresh() -> tuple[list[Check], dict[str, Any]]:
    """Bias, coverage of both intervals, and the spread that the standard errors promise, over draws of known N."""
    method, estimates, spent = DoublyRobust(), [], []
    for seed in range(DRAWS):
        table = drawn(seed)
        started = time.process_time()
        estimates.append(method.fit(table, seed=seed))
        spent.append(time.process_time() - started)
    notes = [estimate.diagnostics.notes for estimate in estimates]
    covered = sum(low <= PEOPLE <= high for low, high in (estimate.interval(0.95) for estimate in estimates)) / DRAWS
    normal = sum(of["normal_interval"][0] <= PEOPLE <= of["normal_interval"][1] for of in notes) / DRAWS
    values = np.array([estimate.estimate for estimate in estimates])
    bare = float(np.mean([of["without_covariates"] for of in notes]))
    checks = [
        Check("mean estimate of 3,000, fresh draws", PEOPLE, float(values.mean()), 0.02),
        Check("coverage of 95 % intervals, between 0.90 and 0.98", 0.94, covered, 0.04 / 0.94),
        Check("coverage of normal 95 % intervals, between 0.90 and 0.98", 0.94, normal, 0.04 / 0.94),
        Check("Lincoln-Petersen falls 5 % short, between 2 and 8", 0.95 * PEOPLE, bare, 0.03 / 0.95),
    ]
    told = {
        "draws": DRAWS,
        "listed": round(float(np.mean([estimate.histories.n for estimate in estimates]))),
        "root mean squared error": round(float(np.sqrt(np.mean((values - PEOPLE) ** 2))), 1),
        "standard deviation": round(float(values.std(ddof=1)), 1),
        "mean standard error": round(float(np.mean([of["standard_error"] for of in notes])), 1),
        "cpu seconds a fit": round(statistics.median(spent), 4),
    }
    return checks, told


def published(data: Path, library: Path | None) -> tuple[list[Check], dict[str, Any]]:
    table = read_table(data / f"{FILE}.csv", covariates=("x1", "x2", "x3")).histories
    started = time.process_time()
    estimate = DoublyRobust().fit(table)
    spent = time.process_time() - started
    low, high = estimate.interval(0.95)
    told: dict[str, Any] = {
        "estimate": round(estimate.estimate, 1),
        "interval": [round(low, 1), round(high, 1)],
        "without covariates": round(estimate.diagnostics.notes["without_covariates"], 1),
        "cpu seconds": round(spent, 4),
    }
    try:
        for task in ("logit", "gam"):
            done = Peers.find(library).run("drpop", task, data, FILE)
            told[f"drpop, {task}"] = {**done.values, "cpu seconds": done.cpu_seconds}
    except (Missing, RuntimeError) as failure:
        told["drpop"] = str(failure)
    return [
        Check("estimate of 3,000, the file", PEOPLE, estimate.estimate, 0.02),
        Check("the interval holds 3,000", 1.0, float(low <= PEOPLE <= high), 0.0),
    ], told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", metavar="DATA", help="folder of capture tables")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="where R finds the packages")
    options = parser.parse_args()
    checks, told = fresh()
    results: dict[str, Any] = {"fresh draws": told}
    if options.data is not None and (options.data / f"{FILE}.csv").exists():
        more, results["file"] = published(options.data, options.library)
        checks += more
    print(json.dumps({"covariates": passed(checks), **results}, indent=2))


if __name__ == "__main__":
    main()
