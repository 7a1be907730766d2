"""What do R's packages answer on the same tables, and what does it cost them? Runs the scripts of ``peers``.

python -m bench.estimation.peers DATA [--library FOLDER] [--only PACKAGE] [--quick]

``DATA`` is a folder of capture tables in CSV, ``FOLDER`` where R finds the packages (README.md says how to get them).
Each script is a process of its own; the seconds are of the fit alone, user and system, as R counts them. Without R, or
without a package, that is said and the rest goes on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from asnad.estimate.convergence import convergence

SCRIPTS = {
    "LCMCR": "lcmcr.R",
    "dga": "dga.R",
    "Rcapture": "rcapture.R",
    "SparseMSE": "sparsemse.R",
    "MultipleSystemsEstimation": "mse.R",
    "conting": "conting.R",
    "drpop": "drpop.R",
}
# What is run: package, task, tables, and the settings other than the defaults of the script.
SUITE: tuple[tuple[str, str, str, Mapping[str, float | str]], ...] = (
    ("LCMCR", "latent", "kosovo4 uk5 uk6 korea3 hiv_rome4 hav_taiwan3 sim1", {}),
    ("dga", "graphs", "kosovo4 korea3 hav_taiwan3 uk5 netherlands5 madiganyork5 scotpwid4 sim1", {}),
    ("dga", "graphs", "spinabifida3", {"delta": 1, "gamma_a": 13.14, "gamma_b": 55.17}),
    ("Rcapture", "loglinear", "kosovo4 korea3 hav_taiwan3 hiv_rome4 indep4", {}),
    ("SparseMSE", "stepwise", "neworleans8 neworleans5 westernus5 uk6 uk5 netherlands5 kosovo4", {}),
    ("SparseMSE", "stepwise-bootstrap", "kosovo4 hav_taiwan3 korea3 uk5", {}),
    ("MultipleSystemsEstimation", "bic", "kosovo4 korea3 hav_taiwan3", {}),
    ("MultipleSystemsEstimation", "bayesthresh", "kosovo4 uk5 netherlands5 neworleans5 westernus5 korea3", {}),
    ("MultipleSystemsEstimation", "bayesthresh", "uk5", {"prior": "improper", "maxorder": 3}),
    ("conting", "pairs", "kosovo4 korea3", {}),
    ("drpop", "logit", "drsim2_N3000_individual", {}),
    ("drpop", "gam", "drsim2_N3000_individual", {}),
    ("drpop", "rangerlogit", "drsim2_N3000_individual", {}),
)
QUICK: tuple[tuple[str, str, str, Mapping[str, float | str]], ...] = (
    ("LCMCR", "latent", "korea3", {"samples": 20}),
    ("dga", "graphs", "korea3", {}),
    ("Rcapture", "loglinear", "korea3", {}),
    ("SparseMSE", "stepwise", "korea3", {}),
    ("SparseMSE", "stepwise-bootstrap", "korea3", {"nboot": 20}),
    ("MultipleSystemsEstimation", "bic", "korea3", {"nboot": 20}),
    ("MultipleSystemsEstimation", "bayesthresh", "korea3", {}),
    ("conting", "pairs", "korea3", {"n.sample": 200, "burnin": 100}),
    ("drpop", "logit", "drsim2_N3000_individual", {}),
)
# Long chains of LCMCR, one for each seed from 1 to CHAINS, to see what its draws are worth: a minute of processor time
# each at most. On the first table that is plenty; on the others chains stay in one hump for long.
LONG: Mapping[str, Mapping[str, float]] = {
    "kosovo4": {"burnin": 20_000, "samples": 2_000, "thinning": 500},
    "uk5": {"burnin": 20_000, "samples": 10_000, "thinning": 500},
    "colombia_recruit_hombre1999_R1": {"burnin": 20_000, "samples": 1_400, "thinning": 500},
}
CHAINS = 4
_FOLDER = Path(__file__).parent / "peers"
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_VERSIONS = """
for (name in commandArgs(TRUE)) if (nzchar(system.file(package = name))) cat(name, format(packageVersion(name)), "\\n")
"""


class Missing(Exception):
    """R or a package of it is not on this machine."""


@dataclass(frozen=True, slots=True)
class Run:
    """One fit by a package of R: what it answered, with which settings, and the processor seconds it took.

    ``values`` are named as the script names them; ``draws`` of N come with the methods that sample, in their order.
    """

    package: str
    version: str
    task: str
    data: str
    values: Mapping[str, Any]
    cpu_seconds: float
    settings: Mapping[str, Any]
    draws: tuple[float, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Peers:
    """The R of this machine, and the version of each of the packages it has."""

    program: str
    environment: Mapping[str, str]
    versions: Mapping[str, str]

    @classmethod
    def find(cls, library: Path | None = None) -> Peers:
        """Look for R, and for the packages in ``library`` and where R itself looks (its ``R_LIBS``).

        Raises ``Missing`` without R, or without the package its scripts write JSON with.
        """
        program = shutil.which("Rscript")
        if program is None:
            raise Missing("there is no Rscript on the PATH; bench/estimation/README.md says how to install R")
        environment = {**os.environ, **_ONE_THREAD}
        if library is not None:
            places = [str(library.resolve()), *filter(None, [os.environ.get("R_LIBS")])]
            environment["R_LIBS"] = os.pathsep.join(places)
        asked = [program, "-e", _VERSIONS, "jsonlite", *SCRIPTS]
        lines = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()
        versions = dict(line.split() for line in lines)
        if versions.pop("jsonlite", None) is None:
            raise Missing("R has no package jsonlite, with which the scripts write; install r-cran-jsonlite")
        return cls(program, environment, versions)

    def run(
        self, package: str, task: str, data: Path, table: str, settings: Mapping[str, float | str] | None = None
    ) -> Run:
        """Fit one table, ``DATA/table.csv``, in a process of R; ``settings`` override the defaults of the script.

        Raises ``Missing`` without the package, and ``RuntimeError`` with R's last words when it fails.
        """
        if package not in self.versions:
            raise Missing(f"R has no package {package}; bench/estimation/README.md says how to install it")
        overrides = [f"{name}={value}" for name, value in (settings or {}).items()]
        asked = [self.program, str(_FOLDER / SCRIPTS[package]), str(data), task, table, *overrides]
        done = subprocess.run(asked, env=self.environment, capture_output=True, text=True, check=False)
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode or not lines:
            raise RuntimeError(f"{package}, {task}, {table}: {done.stderr.strip()[-400:]}")
        return Run(**{**lines[0], "draws": tuple(lines[0]["draws"])})


@dataclass(frozen=True, slots=True)
class Mixing:
    """How well chains of one table mixed: what all their draws are worth, and what that cost.

    ``ess_of_each`` is what each chain makes of its own draws. One that never leaves a hump thinks well of itself: where
    the chains disagree (``r_hat`` above 1.01), only ``ess`` counts them as what they are together.
    """

    data: str
    chains: int
    draws: int
    settings: Mapping[str, Any]
    mean: float
    low: float
    median: float
    high: float
    r_hat: float
    ess: float
    ess_of_each: tuple[float, ...]
    cpu_seconds: float
    ess_a_second: float


def mixing(runs: Sequence[Run]) -> Mixing:
    """What the draws of N are worth, over runs of one table that differ by their seed; set-up and warm-up cost too."""
    chains = np.array([run.draws for run in runs])
    found = convergence(chains)
    seconds = sum(run.cpu_seconds for run in runs)
    low, median, high = np.quantile(chains, [0.025, 0.5, 0.975])
    return Mixing(
        data=runs[0].data,
        chains=len(runs),
        draws=chains.size,
        settings={name: value for name, value in runs[0].settings.items() if name != "seed"},
        mean=float(chains.mean()),
        low=float(low),
        median=float(median),
        high=float(high),
        r_hat=found.r_hat,
        ess=found.ess,
        ess_of_each=tuple(convergence(chain[np.newaxis]).ess for chain in chains),
        cpu_seconds=seconds,
        ess_a_second=found.ess / seconds,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of capture tables")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="where R finds the packages")
    parser.add_argument("--only", choices=SCRIPTS, action="append", metavar="PACKAGE", help="only this package")
    parser.add_argument("--quick", action="store_true", help="short runs, to see that each package works")
    options = parser.parse_args()
    packages = options.only or list(SCRIPTS)
    try:
        peers = Peers.find(options.library)
    except Missing as missing:
        print(json.dumps({"missing": [str(missing)]}, indent=2))
        return
    results: dict[str, Any] = {"versions": peers.versions, "missing": [], "failed": [], "runs": [], "chains": []}

    def run(package: str, task: str, table: str, settings: Mapping[str, float | str]) -> list[Run]:
        print(package, task, table, file=sys.stderr)
        try:
            return [peers.run(package, task, options.data, table, settings)]
        except Missing as missing:
            results["missing"].append(str(missing))
        except RuntimeError as failure:
            results["failed"].append(str(failure))
        return []

    for package, task, tables, settings in QUICK if options.quick else SUITE:
        for table in tables.split() if package in packages else []:
            for done in run(package, task, table, settings):
                results["runs"].append({name: value for name, value in asdict(done).items() if name != "draws"})
    for table, length in {} if options.quick or "LCMCR" not in packages else LONG.items():
        seeds = range(1, CHAINS + 1)
        chains = [done for seed in seeds for done in run("LCMCR", "latent", table, {**length, "seed": seed})]
        if chains:
            results["chains"].append(asdict(mixing(chains)))
    results["missing"] = sorted(set(results["missing"]))
    print(json.dumps(results, indent=2))


if __name__ == "__main__":
    main()
