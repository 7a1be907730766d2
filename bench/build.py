"""How long does it take to capture, read, propose and journal many articles, and then one that changed?

    python -m bench.build [--articles 10000] [--muc4 train.jsonl] [--table list.csv]

Prints seconds, peak memory (MB, largest process) and claims as JSON.
``--muc4`` takes the articles from a file of JSON lines with ``text``;
``--table`` builds a case of one table, site included.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from asnad import Case
from bench.articles import write_articles


def peak_mb() -> float:
    """Largest resident size so far of this process or any of its finished children, in MB."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024


def timed_build(folder: Path, *, site: bool) -> dict[str, Any]:
    started = time.perf_counter()
    with Case.open(folder) as case:
        report = case.build(site=site)
    return {
        "seconds": round(time.perf_counter() - started, 2),
        "steps": {step: round(seconds, 2) for step, seconds in report.seconds.items()},
        "sources": report.sources,
        "captured": report.captured,
        "claims": report.claims,
        "peak_mb": round(peak_mb()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--muc4", type=Path)
    parser.add_argument("--table", type=Path)
    parser.add_argument("--site", action="store_true", help="also link, weigh and write the site")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "case"
        Case.init(folder, title="Benchmark").close()
        if options.table:
            shutil.copy(options.table, folder / "sources" / "list.csv")
            print(json.dumps({"table": timed_build(folder, site=True)}, indent=2))
            return
        if options.muc4:
            with options.muc4.open(encoding="utf-8") as lines:
                for index, line in enumerate(lines):
                    (folder / "sources" / f"{index:05d}.txt").write_text(json.loads(line)["text"], encoding="utf-8")
        else:
            write_articles(folder / "sources", options.articles)
        first = timed_build(folder, site=options.site)
        changed = min((folder / "sources").iterdir())
        changed.write_text(
            changed.read_text(encoding="utf-8") + "\nTwo men were arrested in Arkhal.\n", encoding="utf-8"
        )
        print(json.dumps({"first": first, "one changed": timed_build(folder, site=options.site)}, indent=2))


if __name__ == "__main__":
    main()
