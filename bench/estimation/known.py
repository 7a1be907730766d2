"""Do intervals hold the truth where it is known? Printed beside each other; nothing is tuned on these tables.

    python -m bench.estimation.known DATA

Golf tees (250 groups placed, two observers), cottontails (135 released, 18 occasions, frequencies only), hepatitis A in
Taiwan (545 in the end, by a later screening) and Kosovo (about 10,401, by the Kosovo Memory Book). ``DATA`` is a folder
of capture tables in CSV; a table that is not there is left out.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

from asnad.estimate import estimate, read_table
from asnad.estimate.chao import lower_bound

TRUTH = {"golftees2": 250, "hav_taiwan3": 545, "kosovo4": 10_401}
COTTONTAILS = "freq_cottontail_T18_truth135"


def studied(path: Path, truth: int) -> dict[str, Any]:
    """The light, and for each method its interval and whether it holds the truth."""
    study = estimate(read_table(path).histories)
    methods = {}
    for found in study.estimates:
        low, high = found.interval()
        methods[found.method] = {
            "estimate": round(found.estimate),
            "low": round(low),
            "high": round(high),
            "holds": found.estimate <= truth if found.lower_bound else low <= truth <= high,
        }
    return {"truth": truth, "documented": study.histories.n, "light": study.verdict.light.name.lower(), **methods}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA", type=Path, help="folder of capture tables")
    folder: Path = parser.parse_args().data
    found: dict[str, Any] = {
        name: studied(folder / f"{name}.csv", truth)
        for name, truth in TRUTH.items()
        if (folder / f"{name}.csv").exists()
    }
    cottontails = folder / f"{COTTONTAILS}.csv"
    if cottontails.exists():
        rows = csv.DictReader(cottontails.read_text(encoding="utf-8").splitlines())
        bound = lower_bound({int(row["nbcap"]): int(row["freq"]) for row in rows}, occasions=18)
        low, middle, high = bound.quantile([0.025, 0.5, 0.975])
        found["cottontails"] = {
            "truth": 135,
            "chao": {"bound": round(float(middle)), "low": round(float(low)), "high": round(float(high))},
        }
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
