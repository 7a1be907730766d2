"""Do averages over decomposable graphs give the known figures, and at what cost?

python -m bench.estimation.graphs DATA [--library FOLDER]

``DATA`` is a folder of capture tables in CSV; a table that is not there is left out. With ``--library`` (or the
packages where R finds them by itself) dga runs on the same tables, in turns, and the ratio of processor seconds is
told; README.md says how to get it. ``madiganyork3`` is the spina bifida table as Madigan and York print it.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asnad.estimate.consistency import internal_consistency
from asnad.estimate.graphs import DecomposableGraphs, GammaPoisson
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.table import read_table
from bench.estimation.check import Check, passed
from bench.estimation.peers import Missing, Peers

# Means by dga 2.0.2 with delta 2^-J, prior 1/N and every number of unseen people up to ten times those seen.
MEANS = {
    "kosovo4": 12_749.3,
    "korea3": 188.8,
    "hav_taiwan3": 378.5,
    "uk5": 20_228.4,
    "netherlands5": 48_004.9,
    "madiganyork5": 618.9,
    "scotpwid4": 32_805.5,
    "sim1": 1_507.2,
}
# By the same, of each Kosovo list from the other three: estimate and 95 % interval.
KOSOVO_LISTS = {
    "EXH": (1492, 1254, 2104),
    "ABA": (894, 844, 957),
    "OSCE": (1606, 1405, 1866),
    "HRW": (645, 494, 821),
}
TIMED = ("kosovo4", "uk5", "netherlands5")
SIX_LISTS = ("uk6", "netherlands6")
TURNS = 5


def tables(data: Path, *names: str) -> Iterator[tuple[str, CaptureHistories]]:
    for name in names:
        if (path := data / f"{name}.csv").exists():
            yield name, read_table(path).histories


def means(data: Path) -> Iterator[Check]:
    """The mean of N to 0.1 % on the full grid, to 1.5 % on the log grid."""
    for name, table in tables(data, *MEANS):
        for grid, tolerance in (("full", 0.001), ("log", 0.015)):
            mean = DecomposableGraphs(grid=grid).fit(table).diagnostics.notes["mean"]  # type: ignore[arg-type]
            yield Check(f"{name}, mean, {grid} grid", MEANS[name], mean, tolerance)


def kosovo(data: Path) -> Iterator[Check]:
    for _, table in tables(data, "kosovo4"):
        for grid, tolerance in (("full", 0.001), ("log", 0.015)):
            estimate = DecomposableGraphs(grid=grid).fit(table)  # type: ignore[arg-type]
            low, high = estimate.interval(0.95)
            told = (("median", 12_595, estimate.estimate), ("low", 9827, low), ("high", 16_544, high))
            for what, expected, actual in told:
                yield Check(f"kosovo4, {what}, {grid} grid", expected, actual, tolerance)
            likeliest = estimate.diagnostics.notes["graphs"][0][1]
            yield Check(f"kosovo4, likeliest graph, {grid} grid", 0.986, likeliest, 0.001)
        for known in internal_consistency(table).lists:
            middle, low, high = KOSOVO_LISTS[known.name]
            yield Check(f"kosovo4, {known.name} from the others", middle, known.estimate or 0.0, 0.01)
            yield Check(f"kosovo4, {known.name} from the others, low", low, known.low, 0.01)
            yield Check(f"kosovo4, {known.name} from the others, high", high, known.high, 0.01)


def spina_bifida(data: Path) -> Iterator[Check]:
    """Madigan and York's own figures (1997): their estimate, the mode, and the share of the likeliest graph."""
    method = DecomposableGraphs(delta=1.0, prior=GammaPoisson(13.14, 55.17), grid="full")
    for name, table in tables(data, "madiganyork3"):
        notes = method.fit(table).diagnostics.notes
        yield Check(f"{name}, estimate", 731, round(notes["least_relative_error"]), 0.0)
        yield Check(f"{name}, mode", 728, notes["mode"], 0.0)
        yield Check(f"{name}, likeliest graph", 0.37, round(notes["graphs"][0][1], 2), 0.0)


def seconds(table: CaptureHistories) -> float:
    started = time.process_time()
    DecomposableGraphs().fit(table)
    return time.process_time() - started


def cost(data: Path, library: Path | None) -> dict[str, Any]:
    """Processor seconds, the median of five turns, beside those of dga where it is to be had."""
    try:
        peers: Peers | None = Peers.find(library)
    except Missing:
        peers = None
    told: dict[str, Any] = {}
    for name, table in tables(data, *TIMED, *SIX_LISTS):
        first, ours, theirs = seconds(table), [], []
        for _ in range(TURNS):
            ours.append(seconds(table))
            if peers is not None and "dga" in peers.versions and name in TIMED:
                theirs.append(peers.run("dga", "graphs", data, name).cpu_seconds)
        told[name] = {"first call": round(first, 4), "asnad": round(statistics.median(ours), 4)}
        if theirs:
            told[name] |= {"dga": statistics.median(theirs)}
            told[name] |= {"ratio": round(statistics.median(theirs) / statistics.median(ours), 1)}
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of capture tables")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="where R finds the packages")
    options = parser.parse_args()
    spent = cost(options.data, options.library)
    checks = [*means(options.data), *kosovo(options.data), *spina_bifida(options.data)]
    print(json.dumps({"graphs": passed(checks), "cpu_seconds": spent}, indent=2))


if __name__ == "__main__":
    main()
