"""How long does a list of millions take, how much memory, how well, and is it the same on both engines?

python -m bench.linkage.scale made RECORDS [--plain] [--alone] [--backend spark] [--memory 1GB] [--processes 2]
python -m bench.linkage.scale file FILE TRUTH HEADER=ROLE… [--alone]
python -m bench.linkage.scale same RECORDS

``made`` links a made list; ``file`` a Parquet file of yours, whose column TRUTH says who each record is. With
``--alone`` splink alone, as bench/linkage/peers/with_splink.py uses it, links the same list before. ``same`` links a
made list on DuckDB and on Spark and compares the weights and the people. Each linkage is a process of its own; memory
is the most that it and its children held together (proportional set size). Processor seconds tell what a machine that
is busy with other things makes of the seconds. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import psutil

from asnad.link.engine.scale import link_table
from asnad.link.evaluate import Partition, pairwise
from bench.linkage import synthetic
from bench.linkage.peers.job import Job

_POLL = 1.0
_ROLES = {"act_date": "date", "province": "within"}
"""What the made list calls otherwise than the linker."""
_MADE = {header: _ROLES.get(role, role) for header, role in synthetic.COLUMNS.items() if role != "truth"}


def measured(arguments: Sequence[str]) -> tuple[dict[str, Any], dict[str, float]]:
    """Run a module of this tree: the JSON it prints; seconds, those of processors, and the most MiB held."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen([sys.executable, "-m", *arguments], stdout=subprocess.PIPE, text=True) as process:
        peak = 0.0
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            with suppress(psutil.Error):
                held = sum(one.memory_full_info().pss for one in (watched, *watched.children(recursive=True)))
                peak = max(peak, held / 2**20)
            time.sleep(_POLL)
        said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(process.returncode)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    seconds = {"seconds": round(time.perf_counter() - started, 1), "processor seconds": round(busy, 1)}
    return json.loads(said or "{}"), seconds | {"MiB": round(peak)}


def score(path: Path, truth: str, clusters: Sequence[Sequence[str]], identifier: str) -> dict[str, float]:
    """Precision, recall and F1 over pairs, against a column of the list."""
    column, record = (name.replace('"', '""') for name in (truth, identifier))
    sql = f"""select "{record}"::varchar, dense_rank() over (order by "{column}") from '{path}'"""  # noqa: S608  # ours
    found = pairwise(Partition.of(clusters), Partition(dict(duckdb.execute(sql).fetchall())))
    return {name: round(getattr(found, name), 4) for name in ("precision", "recall", "f1")}


def alone(path: Path, roles: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """Splink alone on the same list."""
    names = {role: ours for ours, role in _ROLES.items()} | {"birth": "birth_date", "profession": "occupation"}
    columns = {header: names.get(role, role) for header, role in roles.items()}
    identifier = next(header for header, role in roles.items() if role == "id")
    selected = ", ".join(f'"{header}"' for header in columns)
    duckdb.execute(f"copy (select {selected} from '{path}') to '{folder / 'rows.csv'}' (header)")  # noqa: S608  # ours
    Job(str(folder), path.stem, identifier, columns, apart=False).save(folder / "job.json")
    module = "bench.linkage.peers.with_splink"
    _, took = measured([module, str(folder / "job.json"), str(folder / "answer.json")])
    answer: dict[str, Any] = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    return took | answer


def linked(options: argparse.Namespace) -> None:
    """Link one file and write what was found; the process that is measured."""
    found = link_table(
        options.file,
        json.loads(options.roles),
        backend=options.backend,
        memory=options.memory,
        processes=options.processes,
    )
    options.out.write_text(json.dumps([list(cluster) for cluster in found.clusters]), encoding="utf-8")
    print(json.dumps(asdict(found.report)))


def run(path: Path, truth: str, roles: Mapping[str, str], options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Link a file in a process of its own."""
    out = folder / f"clusters-{options.backend}.json"
    told = [f"--{name}={getattr(options, name)}" for name in ("backend", "memory", "processes")]
    module = "bench.linkage.scale"
    report, took = measured([module, "linked", str(path), json.dumps(dict(roles)), str(out), *told])
    clusters = json.loads(out.read_text(encoding="utf-8"))
    identifier = next(header for header, role in roles.items() if role == "id")
    answer: dict[str, Any] = {**took, **score(path, truth, clusters, identifier), "report": report}
    if options.alone:
        splink = alone(path, roles, folder)
        ((_, theirs),) = splink.pop("clusters")
        answer["splink alone"] = splink | score(path, truth, theirs, identifier)
    return answer


def same(records: int, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Whether DuckDB and Spark give the same weights and the same people."""
    from asnad.link.engine.coarse import coarse_pairs  # noqa: PLC0415  # these need Java
    from asnad.link.engine.duckdb import DuckDB  # noqa: PLC0415
    from asnad.link.engine.scale import link_candidates  # noqa: PLC0415
    from asnad.link.engine.spark import Spark  # noqa: PLC0415

    path = folder / "made.parquet"
    synthetic.write(path, records)
    weights: list[dict[tuple[int, int], float]] = []
    people: list[Any] = []
    seconds: dict[str, float] = {}
    for engine in (DuckDB(folder, memory=options.memory), Spark(folder, memory=options.memory)):
        started = time.perf_counter()
        coarse = coarse_pairs(engine, path, _MADE)
        people.append(link_candidates(engine, coarse, processes=options.processes).clusters)
        seconds[type(engine).__name__] = round(time.perf_counter() - started, 1)
        engine.close()
        pairs = coarse.survivors.to_pydict()
        weights.append(dict(zip(zip(pairs["n_l"], pairs["n_r"], strict=True), pairs["weight"], strict=True)))
    here, there = weights
    return {
        "records": records,
        "seconds": seconds,
        "pairs": [len(here), len(there)],
        "greatest difference of weights": max(abs(here[pair] - there[pair]) for pair in here.keys() & there.keys()),
        "pairs on one engine only": len(here.keys() ^ there.keys()),
        "people alike": people[0] == people[1],
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("made")
    made.add_argument("records", type=int)
    made.add_argument("--plain", action="store_true", help="all lists spell in one manner")
    file = commands.add_parser("file")
    file.add_argument("file", type=Path)
    file.add_argument("truth")
    file.add_argument("roles", nargs="+", metavar="HEADER=ROLE")
    both = commands.add_parser("same")
    both.add_argument("records", type=int)
    one = commands.add_parser("linked")
    one.add_argument("file", type=Path)
    one.add_argument("roles")
    one.add_argument("out", type=Path)
    for command in (made, file, both, one):
        command.add_argument("--backend", choices=["duckdb", "spark"], default="duckdb")
        command.add_argument("--memory", default="1GB")
        command.add_argument("--processes", type=int, default=2)
        command.add_argument("--alone", action="store_true", help="splink alone on the same list, too")
    options = parser.parse_args(arguments)
    if options.command == "linked":
        linked(options)
        return
    with TemporaryDirectory() as passing:
        folder = Path(passing)
        if options.command == "same":
            answer = same(options.records, folder, options)
        elif options.command == "made":
            path = folder / "made.parquet"
            synthetic.write(path, options.records, plain=options.plain)
            answer = run(path, "person", _MADE, options, folder)
        else:
            roles = dict(each.split("=", 1) for each in options.roles)
            answer = run(options.file, options.truth, roles, options, folder)
    print(json.dumps(answer, indent=2))


if __name__ == "__main__":
    main()
