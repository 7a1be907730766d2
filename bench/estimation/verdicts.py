"""When the interval of the headline misses the truth, was the reader warned? Verdicts on simulated known populations.

    python -m bench.estimation.verdicts [--tables 100] [--processes 2]

For each population of ``coverage``: how many tables passed, were cautioned or refused, how often a number was quoted,
and how often the interval of a quoted number, or of latent classes whether quoted or not, held the truth.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from typing import Any

import numpy as np

from asnad.estimate import Light, estimate
from bench.estimation.coverage import POPULATIONS

SETTINGS = {"loglinear": {"resamples": 50}, "stepwise": {"resamples": 50}, "latent": {"threads": 1}}
"""The verdict looks at estimates, not at intervals of these two: few resamples do."""


@dataclass(frozen=True, slots=True)
class Judged:
    light: Light
    rules: tuple[str, ...]
    quoted: bool
    held: bool | None
    latent_held: bool


def judged(name: str, seed: int) -> Judged:
    """One table of this population."""
    population = POPULATIONS[name]
    table = population.drawn(np.random.default_rng([seed, len(name)]))
    study = estimate(table, settings=SETTINGS, seed=seed, thorough=False)
    low, high = study.headline.interval() if study.headline else (np.nan, np.nan)
    latent_low, latent_high = study.estimates[0].interval()
    return Judged(
        study.verdict.light,
        tuple({flag.rule for flag in study.verdict.flags if flag.light > Light.PASS}),
        study.headline is not None,
        low <= population.people <= high if study.headline else None,
        latent_low <= population.people <= latent_high,
    )


def told(name: str, tables: int, pool: ProcessPoolExecutor) -> dict[str, Any]:
    found = list(pool.map(judged, [name] * tables, range(tables), chunksize=2))
    quoted = [one for one in found if one.quoted]
    missed = [one for one in found if not one.latent_held]
    return {
        "lights": {light.name.lower(): count for light, count in sorted(Counter(one.light for one in found).items())},
        "quoted": len(quoted),
        "quoted and held": sum(one.held is True for one in quoted),
        "latent interval missed": len(missed),
        "missed and not quoted": sum(not one.quoted for one in missed),
        "rules": dict(sorted(Counter(chain.from_iterable(one.rules for one in found)).items())),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, default=100, help="of each population")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", choices=POPULATIONS, action="append", metavar="NAME")
    options = parser.parse_args()
    with ProcessPoolExecutor(options.processes, get_context("spawn")) as pool:
        found = {name: told(name, options.tables, pool) for name in options.only or POPULATIONS}
    print(json.dumps({"tables": options.tables, "populations": found}, indent=2))


if __name__ == "__main__":
    main()
