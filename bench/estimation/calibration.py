"""Does the sampler draw from the posterior it says? Simulation-based calibration of N and alpha.

python -m bench.estimation.calibration [--draws 1000] [--sampler hybrid]

Parameters and tables are drawn from the prior, and the place of the true N among thinned draws of its posterior must be
uniform (Talts, Betancourt, Simpson, Vehtari and Gelman 2018, arXiv 1804.06788). p(N) as 1/N has no finite sum, so N is
drawn with p(N) as 1/N between two bounds, and the posterior is made to match: the sampler's limit is set to the upper
bound, and draws below the lower one are left out, which is the posterior under the bounded prior exactly. A table on
which nobody is seen is drawn again; the places stay uniform given any kind of table. Ties are broken at random.
"""

from __future__ import annotations

import argparse
import json
import time
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.stats import chisquare

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent.chain import laddered, started
from asnad.estimate.latent.chains import Gibbs, Hybrid, Sampler, Tempered, Wish, run
from asnad.estimate.latent.table import Table, table_of

Kind: TypeAlias = Literal["gibbs", "hybrid", "tempered"]
KINDS: tuple[Kind, ...] = ("gibbs", "hybrid", "tempered")
LISTS, CLASSES = 4, 5
CONCENTRATION = (0.25, 0.25)
LEAST, MOST = 30, 400
KEPT = 63
THINNING = 8
BINS = 16


def drawn(generator: np.random.Generator) -> tuple[int, float, CaptureHistories]:
    """N, alpha and a table of somebody, from the prior."""
    support = np.arange(LEAST, MOST + 1)
    while True:
        people = int(generator.choice(support, p=(1 / support) / (1 / support).sum()))
        alpha = max(float(generator.gamma(CONCENTRATION[0], 1 / CONCENTRATION[1])), 1e-300)
        left = np.append(generator.random(CLASSES - 1) ** (1 / alpha), 0.0)
        shares = np.append(1.0, np.cumprod(left[:-1])) * (1 - left)
        chances = generator.random((CLASSES, LISTS))
        marks = generator.random((people, LISTS)) < chances[generator.choice(CLASSES, people, p=shares)]
        if marks.any():
            seen = marks[marks.any(axis=1)]
            return people, alpha, CaptureHistories.from_records([str(j) for j in range(LISTS)], seen)


def sampler_of(kind: Kind, table: Table, seed: int) -> Sampler:
    chains = started(table, CLASSES, 1, seed)
    match kind:
        case "gibbs":
            return Gibbs(table, chains, warm=2000, thinning=4 * THINNING)
        case "hybrid":
            return Hybrid(table, chains, thinning=1)
        case "tempered":
            return Tempered(table, [laddered(chain, 8) for chain in chains], windows=(100, 200))


def places(kind: Kind, draws: int, seed: int) -> npt.NDArray[np.int64]:
    """The places of N and of alpha among ``KEPT`` draws, each from 0 to ``KEPT``, shape (draws, 2)."""
    found = []
    for child in np.random.SeedSequence(seed).spawn(draws):
        generator = np.random.default_rng(child)
        people, alpha, histories = drawn(generator)
        table = table_of(histories, 1.0, CONCENTRATION)._replace(limit=MOST - histories.n)
        sampler = sampler_of(kind, table, int(generator.integers(2**32)))
        step = THINNING if sampler.thinning == 1 else 1
        chains = run(sampler, Wish(0.0, np.inf, 2 * KEPT * step * sampler.thinning), threads=1)
        inside = chains.people[0] >= LEAST
        found.append(
            [
                _place(people, chains.people[0][inside], generator),
                _place(alpha, chains.concentration[0][inside], generator),
            ]
        )
    return np.array(found)


def _place(truth: float, values: npt.NDArray[np.float64], generator: np.random.Generator) -> int:
    kept = values[np.linspace(0, len(values) - 1, KEPT).astype(int)]
    return int((kept < truth).sum() + generator.integers((kept == truth).sum() + 1))


def uniform(found: npt.NDArray[np.int64]) -> float:
    """The p-value of chi-squared against places that are all as likely."""
    return float(chisquare(np.bincount(found * BINS // (KEPT + 1), minlength=BINS)).pvalue)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=1000, help="draws from the prior")
    parser.add_argument("--sampler", choices=KINDS, default="hybrid")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started_at = time.process_time()
    found = places(options.sampler, options.draws, options.seed)
    print(
        json.dumps(
            {
                "sampler": options.sampler,
                "draws": options.draws,
                "p, N": uniform(found[:, 0]),
                "p, alpha": uniform(found[:, 1]),
                "processor seconds": round(time.process_time() - started_at, 1),
            }
        )
    )


if __name__ == "__main__":
    main()
