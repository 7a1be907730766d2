"""Run every benchmark at its full size and print one JSON object: ``make bench``, or ``python -m bench --quick``.

With ``ASNAD_ESTIMATION_DATA``, a folder of published capture tables, estimates are compared with known figures and,
where R has its packages (``R_LIBS``), with those; see bench/estimation/README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from typing import Any

FULL: dict[str, list[str]] = {
    "help": ["asnad.cli", "--help"],
    "build, 10,000 articles": ["bench.build", "--articles", "10000"],
    "journal, 1,000,000 entries": ["bench.journal", "1000000"],
    "archive, 10,000 files": ["bench.archive"],
    "site, 10,000 people and 100,000 claims": ["bench.site"],
    "files made to exhaust it": ["bench.faults"],
    "made sentences, 2,000 of each family": ["bench.sentences", "--seed", "5173", "--count", "2000"],
}
DATA = os.environ.get("ASNAD_ESTIMATION_DATA", "")
"""A folder of published capture tables; with it the estimates are checked against known figures and R's packages."""
FULL |= {
    "estimates, 1,000 strata of 10 replicates": ["bench.estimation.strata"],
    "estimates, coverage on simulated tables": ["bench.estimation.coverage"],
    "estimates, calibration of the sampler": ["bench.estimation.calibration"],
}
if DATA:
    FULL |= {
        f"estimates, {name}": [f"bench.estimation.{name}", DATA]
        for name in ("known", "graphs", "loglinear", "covariates", "latent")
    }
LISTS = os.environ.get("ASNAD_LINKAGE_DATA", "")
"""A folder of lists whose truth is known; with it linking is measured on them (bench/linkage/README.md)."""
if LISTS:
    FULL |= {"linking, lists whose truth is known": ["bench.linkage", "--only", "asnad"]}
QUICK: dict[str, list[str]] = {
    "help": ["asnad.cli", "--help"],
    "build, 200 articles": ["bench.build", "--articles", "200"],
    "journal, 20,000 entries": ["bench.journal", "20000"],
    "made sentences, 100 of each family": ["bench.sentences", "--count", "100"],
    "linking, 2,000 made records": ["bench.linkage", "--synthetic", "2000", "--only", "asnad"],
    "estimates, 5 strata of 2 replicates": ["bench.estimation.strata", "--strata", "5", "--replicates", "2"],
}


def run(arguments: list[str]) -> dict[str, Any]:
    """Run a module; what it prints as JSON, or how long it took when it prints something else."""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, check=True)
    seconds = round(time.perf_counter() - started, 3)
    try:
        return {"seconds": seconds, **json.loads(done.stdout)}
    except json.JSONDecodeError:
        return {"seconds": seconds}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that every benchmark runs")
    options = parser.parse_args()
    print(
        json.dumps({name: run(arguments) for name, arguments in (QUICK if options.quick else FULL).items()}, indent=2)
    )


if __name__ == "__main__":
    main()
