"""How long do many strata take? Latent classes on strata × replicates of a four-list table, with all diagnostics.

    python -m bench.estimation.strata [--strata 1000] [--replicates 10] [--processes 2]

Tables are simulated: 50 to 500 people a stratum in two classes, found by four lists; replicates differ as imputations
of a missing year would, by moving one person in twenty. Prints JSON: wall and CPU seconds, memory of this and the
largest other process, and how many strata passed, were cautioned or refused.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections import Counter

import numpy as np

from asnad.estimate import CaptureHistories, estimate

LISTS = ("a", "b", "c", "d")
CHANCES = np.array([[0.5, 0.45, 0.4, 0.3], [0.2, 0.15, 0.25, 0.3]])


def replicates(strata: int, count: int, seed: int = 1) -> list[CaptureHistories]:
    """``count`` tables of the same people; one in twenty is in another stratum in each."""
    chance = np.random.default_rng(seed)
    sizes = chance.integers(50, 500, strata)
    home = np.repeat(np.arange(strata), sizes)
    marks = chance.random((len(home), len(LISTS))) < CHANCES[chance.integers(0, 2, len(home))]
    seen = marks.any(axis=1)
    home, marks = home[seen], marks[seen]
    tables = []
    for _ in range(count):
        moved = np.where(chance.random(len(home)) < 0.05, (home + 1) % strata, home)
        tables.append(CaptureHistories.from_records(LISTS, marks, {"stratum": [f"{at:04}" for at in moved.tolist()]}))
    return tables


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strata", type=int, default=1_000)
    parser.add_argument("--replicates", type=int, default=10)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    tables = replicates(options.strata, options.replicates)
    started = time.perf_counter()
    study = estimate(tables, by=["stratum"], methods=["latent"], thorough=False, processes=options.processes)
    seconds = time.perf_counter() - started
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    lights = Counter(part.verdict.light.name.lower() for part in study.strata)
    print(
        json.dumps(
            {
                "strata": options.strata,
                "replicates": options.replicates,
                "seconds": round(seconds, 1),
                "cpu_seconds": round(sum(use.ru_utime + use.ru_stime for use in (own, others)), 1),
                "megabytes": round(own.ru_maxrss / 1024),
                "megabytes_largest_other": round(others.ru_maxrss / 1024),
                "lights": dict(lights),
                "rules": dict(Counter(flag.rule for part in study.strata for flag in part.verdict.flags)),
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
