"""Asnad and its peers side by side: the same lists, each at its own threshold, one way to score.

python -m bench.linkage DATA [--data NAME] [--only TOOL] [--synthetic RECORDS] [--limit SECONDS] [--ceiling]

``DATA`` is a folder of lists (README.md says which), or ``ASNAD_LINKAGE_DATA``. Prints one JSON object, and a table to
stderr. Tools that cannot be installed, fail or run out of time are reported as such.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from bench.linkage import synthetic
from bench.linkage.contest import TOOLS, Result, contest
from bench.linkage.data import LOADERS, Dataset, Unusable, load
from bench.linkage.environments import default_folder

_HEADINGS = ("list", "tool", "at", "P", "R", "F1", "B3 P", "B3 R", "B3 F1", "seconds", "MiB", "ceiling")


def table(results: Sequence[Result]) -> str:
    """The results as lines of text; the ceiling is picked on the truth and no figure of the tool."""
    lines: list[tuple[str, ...]] = [_HEADINGS]
    for one in results:
        if one.state != "done":
            lines.append((one.data, one.tool, one.state.splitlines()[-1][:80], *[""] * 9))
            continue
        lines.append(
            (
                one.data,
                f"{one.tool} {one.version}",
                f"{one.threshold:g}",
                *(
                    f"{one.scores[name]:.3f}"
                    for name in ("precision", "recall", "f1", "bcubed_precision", "bcubed_recall", "bcubed_f1")
                ),
                f"{one.seconds:.0f}",
                f"{one.peak_mib:.0f}",
                f"{one.ceiling['f1']:.3f} at {one.ceiling['threshold']:g}" if one.ceiling else "",
            )
        )
    # words of failure may run on over the columns of figures
    widths = [
        max(len(line[n]) for line, result in zip(lines, [None, *results], strict=True) if n < 2 or not _failed(result))
        for n in range(len(_HEADINGS))
    ]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _failed(result: Result | None) -> bool:
    return result is not None and result.state != "done"


def _lists(options: argparse.Namespace) -> Iterator[Dataset]:
    for name in [] if options.synthetic and not options.data else options.data or LOADERS:
        try:
            yield load(name, options.folder)
        except Unusable as missing:
            print(missing, file=sys.stderr)
    for records in options.synthetic:
        yield synthetic.dataset(records)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told = os.environ.get("ASNAD_LINKAGE_DATA")
    parser.add_argument(
        "folder", type=Path, metavar="DATA", nargs="?", default=told and Path(told), help="folder of lists"
    )
    parser.add_argument("--data", choices=LOADERS, action="append", metavar="NAME", help="only this list")
    parser.add_argument("--only", choices=TOOLS, action="append", metavar="TOOL", help="only this tool")
    parser.add_argument("--synthetic", type=int, action="append", default=[], metavar="RECORDS", help="a made list")
    parser.add_argument("--limit", type=float, default=900, metavar="SECONDS", help="for each run (default 900)")
    parser.add_argument("--ceiling", action="store_true", help="also the best F1 at any threshold; no tool's figure")
    parser.add_argument("--environments", type=Path, default=default_folder(), metavar="FOLDER", help="of the peers")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep what the tools were given and what they said")
    options = parser.parse_args(arguments)
    if options.folder is None and (options.data or not options.synthetic):
        parser.error("no folder of lists was given; give one, or set ASNAD_LINKAGE_DATA (see bench/linkage/README.md)")
    results: list[Result] = []
    with TemporaryDirectory() as passing:
        for dataset in _lists(options):
            for tool in options.only or TOOLS:
                print(f"{dataset.name}: {tool}", file=sys.stderr)
                folder = (options.work or Path(passing)).resolve() / dataset.name / tool.replace(" ", "-")
                results.append(
                    contest(
                        dataset,
                        tool,
                        folder=folder,
                        environments=options.environments.resolve(),
                        limit=options.limit,
                        ceiling=options.ceiling,
                    )
                )
                print(table(results[-1:]), file=sys.stderr)
    machine = {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": psutil.cpu_count(),
        "memory GiB": round(psutil.virtual_memory().total / 2**30),
    }
    print(json.dumps({"machine": machine, "runs": [asdict(result) for result in results]}, indent=2))
    print(table(results), file=sys.stderr)


if __name__ == "__main__":
    main()
