"""Do latent classes give the known figures, what are their draws worth, and at what cost?

python -m bench.estimation.latent DATA [--library FOLDER] [--only figures|mixing|size|start]

``DATA`` is a folder of capture tables in CSV; a table that is not there is left out. With ``--library`` (or the
packages where R finds them by itself) LCMCR runs on the same tables, four long chains each, and the ratio of effective
draws of N a processor second is told; README.md says how to get it. Set-up and warm-up count on both sides; so do, on
ours, all diagnostics. The quantiles expected of Kosovo are those of eight chains of LCMCR of a million sweeps each.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent import LatentClasses
from asnad.estimate.latent.chain import started
from asnad.estimate.latent.gibbs import sweeps
from asnad.estimate.latent.table import table_of
from asnad.estimate.result import Estimate
from asnad.estimate.table import read_table
from bench.estimation.check import Check, passed
from bench.estimation.peers import CHAINS, LONG, Missing, Peers, mixing

LONG_RUN = LatentClasses(minimum_ess=8000, refit=False)
# Expected low, median, high of a long run, with the tolerance of the middle and of the ends.
QUANTILES: dict[str, tuple[float, float, float, float, float]] = {
    "kosovo4": (8964, 10_424, 13_980, 0.01, 0.03),
    "sim1": (1631, 1974, 2514, 0.03, 0.03),
    "korea3": (124, 137, 190, 0.05, 0.08),
    "hav_taiwan3": (350, 505, 906, 0.05, 0.08),
}
MEDIANS = {"uk5": (22_077, 0.04)}
MEANS = {"hiv_rome4": (10_970, 0.02)}
# Twenty lists: mean, low, high of four chains of 1.1 million sweeps without splits and mergers. On the first table they
# missed a state of three classes (N near 1,410) that chains which split and join classes come to again and again.
MANY_LISTS = {
    "colombia_recruit_hombre1999_R1": (1972, 1379, 3048),
    "colombia_recruit_hombre1999_R2": (1611, 1405, 2053),
}
TIMED = {"kosovo4": 10, "uk5": 10, "colombia_recruit_hombre1999_R1": 15}
TURNS = 5
FIRST_FIT = """
import time, resource
start = time.perf_counter()
from asnad.estimate.latent import LatentClasses
imported = time.perf_counter() - start
from asnad.estimate.histories import CaptureHistories
patterns = [[(cell >> j) & 1 for j in range(4)] for cell in range(1, 16)]
table = CaptureHistories.from_counts("abcd", patterns, [30] * 8 + [10] * 7)
start = time.perf_counter()
LatentClasses(threads=1).fit(table)
fitted = time.perf_counter() - start
print(imported, fitted, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def tables(data: Path, *names: str) -> Iterator[tuple[str, CaptureHistories]]:
    for name in names:
        if (path := data / f"{name}.csv").exists():
            yield name, read_table(path).histories


def mean(found: Estimate) -> float:
    posterior = found.posterior
    return float("nan") if posterior is None else float(posterior.mean())


def figures(data: Path) -> Iterator[Check]:
    for name, table in tables(data, *QUANTILES, *MEDIANS, *MEANS):
        found = LONG_RUN.fit(table)
        low, high = found.interval()
        yield Check(f"{name}, R-hat", 1.0, found.diagnostics.r_hat or np.inf, 0.01)
        if name in QUANTILES:
            least, middle, most, tolerance, ends = QUANTILES[name]
            yield Check(f"{name}, median", middle, found.estimate, tolerance)
            yield Check(f"{name}, low", least, low, ends)
            yield Check(f"{name}, high", most, high, ends)
        if name in MEDIANS:
            yield Check(f"{name}, median", MEDIANS[name][0], found.estimate, MEDIANS[name][1])
        if name in MEANS:
            yield Check(f"{name}, mean", MEANS[name][0], mean(found), MEANS[name][1])
    for name, table in tables(data, *MANY_LISTS):
        found = replace(LONG_RUN, classes=15, minimum_ess=1500).fit(table)
        low, high = found.interval()
        yield Check(f"{name}, R-hat", 1.0, found.diagnostics.r_hat or np.inf, 0.01)
        for what, expected, actual in zip(
            ("mean", "low", "high"), MANY_LISTS[name], (mean(found), low, high), strict=True
        ):
            yield Check(f"{name}, {what}", expected, actual, 0.02)


def two_modes(data: Path) -> dict[str, Any]:
    """A table whose posterior has two modes: what is flagged, and where they are."""
    for _, table in tables(data, "netherlands5"):
        found = replace(LONG_RUN, chains=8, minimum_ess=400, refit=True).fit(table)
        return {
            "flags": [flag.rule for flag in found.flags],
            "modes": [(round(mode.at), round(mode.share, 3)) for mode in found.diagnostics.modes],
        }
    return {}


def worth(data: Path, library: Path | None) -> dict[str, Any]:
    """Effective draws of N a processor second: the median over seeds, and four long chains of LCMCR."""
    try:
        peers: Peers | None = Peers.find(library)
    except Missing:
        peers = None
    told: dict[str, Any] = {}
    for name, table in tables(data, *TIMED):
        method = LatentClasses(classes=TIMED[name], minimum_ess=1000, refit=False)
        method.fit(table)
        rates, ratios = [], []
        for seed in range(1, TURNS + 1):
            spent = time.process_time()
            found = method.fit(table, seed=seed).diagnostics
            rates.append((found.ess or 0) / (time.process_time() - spent))
            ratios.append(round(found.r_hat or np.inf, 4))
        told[name] = {"effective draws a second": round(statistics.median(rates), 1), "R-hat": ratios}
        if peers is not None and "LCMCR" in peers.versions:
            theirs = mixing(
                [
                    peers.run("LCMCR", "latent", data, name, {**LONG[name], "seed": seed})
                    for seed in range(1, CHAINS + 1)
                ]
            )
            told[name] |= {
                "LCMCR": round(theirs.ess_a_second, 2),
                "LCMCR, R-hat": round(theirs.r_hat, 4),
                "ratio": round(statistics.median(rates) / theirs.ess_a_second, 1),
            }
    return told


def size(data: Path) -> dict[str, Any]:
    """A thousand times the people: seconds to set up, and to set up and sweep a thousand times."""
    told: dict[str, Any] = {}
    for name, table in tables(data, "kosovo4"):
        for times in (1, 1000):
            taken = []
            setup = 0.0
            for _ in range(TURNS):
                spent = time.process_time()
                large = CaptureHistories.from_counts(table.lists, table.patterns, table.counts * times)
                laid_out = table_of(large, 20.0, (0.25, 0.25))
                (chain,) = started(laid_out, 10, 1, 1)
                setup = time.process_time() - spent
                sweeps(laid_out, chain, 1, 1000)
                taken.append(time.process_time() - spent)
            told[f"{name} x {times}"] = {"set-up": round(setup, 5), "1,000 sweeps": round(statistics.median(taken), 4)}
    return told


def start() -> dict[str, float]:
    """In a fresh interpreter, kernels compiled before: seconds to import and to fit for the first time; megabytes."""
    done = [
        subprocess.run([sys.executable, "-c", FIRST_FIT], capture_output=True, text=True, check=True) for _ in range(2)
    ]
    imported, fitted, memory = map(float, done[-1].stdout.split())
    return {"import": round(imported, 2), "first fit": round(fitted, 2), "megabytes": round(memory)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of capture tables")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="where R finds the packages")
    parser.add_argument("--only", choices=("figures", "mixing", "size", "start"), help="one part")
    options = parser.parse_args()
    told: dict[str, Any] = {}
    if options.only in {None, "figures"}:
        told["figures"] = passed(list(figures(options.data))) | {"two modes": two_modes(options.data)}
    if options.only in {None, "mixing"}:
        told["mixing"] = worth(options.data, options.library)
    if options.only in {None, "size"}:
        told["size"] = size(options.data)
    if options.only in {None, "start"}:
        told["start"] = start()
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
