"""How does a tool do on a list? Run in a process of its own, its time and memory taken, scored as all are."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from asnad.link.evaluate import Pairs, Partition, bcubed, pairwise
from bench.linkage.data import Dataset
from bench.linkage.environments import NotInstalled, python_of
from bench.linkage.peers.job import Job

__all__ = ["TOOLS", "Result", "Tool", "contest"]

_TREE = Path(__file__).parents[2]
_POLL = 0.2
_NOT_ROLES = frozenset({"truth"})


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool and how it is run: a module of ours, in the environment of ``peer``, or in Asnad's own without one.

    ``others`` are the thresholds looked at for the ceiling.
    """

    module: str
    peer: str = ""
    variant: str = ""
    others: Sequence[float] = ()
    answers: bool = False


_SCORES = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.93, 0.95, 0.98, 0.99)
TOOLS: Mapping[str, Tool] = {
    "asnad": Tool("bench.linkage.asnad"),
    "splink": Tool("bench.linkage.peers.with_splink", "splink", others=(0.2, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 0.9999)),
    "dedupe": Tool("bench.linkage.peers.with_dedupe", "dedupe", others=(0.1, 0.3, 0.5, 0.7, 0.8, 0.9), answers=True),
    "nomenklatura name-based": Tool(
        "bench.linkage.peers.with_nomenklatura", "nomenklatura", "name-based", others=_SCORES
    ),
    "nomenklatura logic-v2": Tool("bench.linkage.peers.with_nomenklatura", "nomenklatura", "logic-v2", others=_SCORES),
    "rapidfuzz": Tool(
        "bench.linkage.peers.with_rapidfuzz", "rapidfuzz", others=(80, 84, 87, 90, 92, 94, 95, 96, 97, 98, 100)
    ),
}


@dataclass(frozen=True, slots=True)
class Result:
    """What came out: ``state`` is ``done``, or in words why nothing did.

    ``threshold`` is the tool's own, and the scores are those at it. ``ceiling`` is the best pair F1 at any threshold
    looked at, and the threshold: picked on the truth, so nobody could have known it. Seconds are of the whole process,
    memory is the most that it and its children held.
    """

    data: str
    tool: str
    state: str
    seconds: float
    peak_mib: float
    version: str = ""
    setting: str = ""
    threshold: float | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    ceiling: Mapping[str, float] = field(default_factory=dict)
    stages: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Process:
    state: str
    seconds: float
    peak_mib: float


def contest(
    dataset: Dataset, name: str, *, folder: Path, environments: Path, limit: float, ceiling: bool = False
) -> Result:
    """Run one tool on one list, within ``limit`` seconds, with its files in ``folder``."""
    tool = TOOLS[name]
    try:
        python = python_of(tool.peer, environments) if tool.peer else Path(sys.executable)
    except NotInstalled as failure:
        return Result(dataset.name, name, str(failure), 0, 0)
    job = _prepared(dataset, tool, folder, others=tool.others if ceiling else ())
    answer = folder / "answer.json"
    answer.unlink(missing_ok=True)
    ran = _run([str(python), "-m", tool.module, str(folder / "job.json"), str(answer)], folder, limit)
    if ran.state != "done":
        return Result(dataset.name, name, ran.state, ran.seconds, ran.peak_mib)
    told: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    by_threshold = {threshold: Partition.of(clusters) for threshold, clusters in told["clusters"]}
    f1s = {threshold: _pair_f1(dataset, found) for threshold, found in by_threshold.items()}
    best = max(f1s, key=lambda threshold: f1s[threshold])
    return Result(
        dataset.name,
        name,
        ran.state,
        ran.seconds,
        round(max(ran.peak_mib, told["peak_mib"])),
        told["version"],
        told["setting"],
        told["threshold"],
        _scores(dataset, by_threshold[told["threshold"]]),
        {"threshold": best, "f1": f1s[best]} if job.thresholds else {},
        told["stages"],
    )


def _scores(dataset: Dataset, found: Partition) -> dict[str, float]:
    pairs = pairwise(found, dataset.truth, judged=dataset.judged)
    truth = dataset.truth if isinstance(dataset.truth, Partition) else Partition.closing(dataset.truth.pairs)
    records = bcubed(found, truth, dataset.records())
    return {
        "right": pairs.right,
        "found": pairs.found,
        "true": pairs.true,
        "precision": round(pairs.precision, 4),
        "recall": round(pairs.recall, 4),
        "f1": round(pairs.f1, 4),
        "bcubed_precision": round(records.precision, 4),
        "bcubed_recall": round(records.recall, 4),
        "bcubed_f1": round(records.f1, 4),
    }


def _pair_f1(dataset: Dataset, found: Partition) -> float:
    return round(pairwise(found, dataset.truth, judged=dataset.judged).f1, 4)


def _prepared(dataset: Dataset, tool: Tool, folder: Path, *, others: Sequence[float]) -> Job:
    """Write the list as the tool may see it: columns with a role that hold something, and not the truth."""
    folder.mkdir(parents=True, exist_ok=True)
    held = {
        header: role
        for header, role in dataset.columns.items()
        if role not in _NOT_ROLES and any(row[header] for row in dataset.rows)
    }
    job = Job(
        str(folder),
        dataset.name,
        dataset.id,
        held,
        dataset.apart,
        others,
        tool.variant,
        tool.answers,
        dataset.neighbours,
    )
    job.save(folder / "job.json")
    with job.rows_file.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(held), extrasaction="ignore")
        writer.writeheader()
        writer.writerows(dataset.rows)
    told = folder / "truth.csv"
    told.unlink(missing_ok=True)
    if tool.answers:
        with told.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(_answers(dataset))
    return job


def _answers(dataset: Dataset) -> list[tuple[str, str]]:
    """Who each judged record is: the label of its cluster, or itself."""
    truth = Partition.closing(dataset.truth.pairs) if isinstance(dataset.truth, Pairs) else dataset.truth
    return [(record, str(truth.labels.get(record, f"alone-{record}"))) for record in dataset.records()]


def _run(command: Sequence[str], folder: Path, limit: float) -> _Process:
    """Run it, watch its memory, and end it and its children when the time is up."""
    with (folder / "words.txt").open("w", encoding="utf-8") as words:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=_TREE,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore"},
            stdout=words,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        peak = 0.0
        while process.poll() is None:
            if time.perf_counter() - started > limit:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return _Process(f"out of time after {limit:.0f} s", round(limit, 1), round(peak))
            peak = max(peak, _memory(process.pid))
            time.sleep(_POLL)
        seconds = round(time.perf_counter() - started, 1)
    if process.returncode:
        said = (folder / "words.txt").read_text(encoding="utf-8", errors="replace").strip()
        return _Process(f"failed ({process.returncode}): {said[-300:]}", seconds, round(peak))
    return _Process("done", seconds, round(peak))


def _memory(root: int) -> float:
    """MiB held now by a process and its children; what they share counts once, where the system tells."""
    try:
        process = psutil.Process(root)
        if not (children := process.children(recursive=True)):
            return float(process.memory_info().rss) / 2**20
        held = 0
        for each in [process, *children]:
            full = each.memory_full_info()
            held += getattr(full, "pss", full.rss)
    except psutil.Error:  # it ended while it was looked at
        return 0.0
    return held / 2**20
