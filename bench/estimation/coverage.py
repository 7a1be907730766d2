"""How often does a 95 % interval of latent classes hold the truth? Tables simulated from known populations.

python -m bench.estimation.coverage [--tables 500] [--processes 2] [--only NAME]

In the first five populations the lists tell the classes apart, and at least 93 % are expected to hold. In the others
all that the method supposes is true as well, but the lists tell little of the class that most of those missing are in:
what happens there is told, with the share of tables that were flagged, and nobody should expect better of real lists.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from typing import Any

import numpy as np

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent import LatentClasses

METHOD = LatentClasses(minimum_ess=100, largest_r_hat=1.05, refit=False, threads=1)
WANTED = 0.93


@dataclass(frozen=True, slots=True)
class Population:
    """So many people in classes of these shares, each with its chance to be on each list."""

    people: int
    shares: Sequence[float]
    chances: Sequence[Sequence[float]]
    told_apart: bool = True

    def drawn(self, generator: np.random.Generator) -> CaptureHistories:
        chances = np.array(self.chances)[generator.choice(len(self.shares), self.people, p=self.shares)]
        marks = generator.random(chances.shape) < chances
        return CaptureHistories.from_records([str(j) for j in range(chances.shape[1])], marks[marks.any(axis=1)])


POPULATIONS = {
    "independent, 3 lists": Population(1000, [1.0], [[0.35, 0.3, 0.2]]),
    "independent, 4 lists": Population(2000, [1.0], [[0.3, 0.2, 0.25, 0.15]]),
    "two classes": Population(2000, [0.88, 0.12], [[0.12, 0.1, 0.06, 0.05, 0.05], [0.8, 0.7, 0.75, 0.7, 0.65]]),
    "two classes, well listed": Population(
        2000, [0.78, 0.22], [[0.25, 0.22, 0.16, 0.14, 0.1], [0.9, 0.85, 0.8, 0.85, 0.9]]
    ),
    "negative dependence": Population(2000, [0.8, 0.2], [[0.8, 0.7, 0.2, 0.12, 0.1], [0.15, 0.2, 0.85, 0.9, 0.85]]),
    "two classes, hard to tell apart": Population(
        2000, [0.7, 0.3], [[0.12, 0.15, 0.1, 0.12, 0.15], [0.5, 0.4, 0.45, 0.5, 0.4]], told_apart=False
    ),
    "three classes": Population(
        2000,
        [0.6, 0.25, 0.15],
        [[0.2, 0.15, 0.15, 0.1, 0.05], [0.4, 0.5, 0.45, 0.5, 0.4], [0.8, 0.85, 0.8, 0.75, 0.9]],
        told_apart=False,
    ),
    "three classes, one nearly unseen": Population(
        2000,
        [0.55, 0.25, 0.2],
        [[0.02, 0.03, 0.03, 0.02, 0.03], [0.3, 0.2, 0.3, 0.25, 0.3], [0.6, 0.7, 0.5, 0.6, 0.65]],
        told_apart=False,
    ),
}


def interval(name: str, seed: int) -> tuple[bool, float, float, list[str]]:
    """Did it hold the truth; the estimate and the width as shares of the truth; the rules that fired."""
    population = POPULATIONS[name]
    found = METHOD.fit(population.drawn(np.random.default_rng([seed, len(name)])), seed=seed)
    low, high = found.interval()
    truth = population.people
    return low <= truth <= high, found.estimate / truth, (high - low) / truth, [flag.rule for flag in found.flags]


def coverage(name: str, tables: int, pool: ProcessPoolExecutor) -> dict[str, Any]:
    found = list(pool.map(interval, [name] * tables, range(tables), chunksize=10))
    held = float(np.mean([one[0] for one in found]))
    told: dict[str, Any] = {
        "held": held,
        "standard error": round(float(np.sqrt(held * (1 - held) / tables)), 4),
        "estimate/N": round(float(np.median([one[1] for one in found])), 3),
        "width/N": round(float(np.median([one[2] for one in found])), 3),
        "flagged": {
            rule: round(count / tables, 3)
            for rule, count in sorted(Counter(chain.from_iterable(one[3] for one in found)).items())
        },
    }
    return told | ({"pass": held >= WANTED} if POPULATIONS[name].told_apart else {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, default=500, help="of each population")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", choices=POPULATIONS, action="append", metavar="NAME")
    options = parser.parse_args()
    started = time.perf_counter()
    with ProcessPoolExecutor(options.processes, get_context("spawn")) as pool:
        told = {name: coverage(name, options.tables, pool) for name in options.only or POPULATIONS}
    print(
        json.dumps(
            {"tables": options.tables, "coverage": told, "seconds": round(time.perf_counter() - started, 1)}, indent=2
        )
    )


if __name__ == "__main__":
    main()
