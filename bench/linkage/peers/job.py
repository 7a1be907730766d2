"""What is a tool asked to link, and how does it answer? Standard library only: it runs in the tool's environment."""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

__all__ = ["Answer", "Clock", "Job", "closed", "installed", "main_job", "of_scored", "reply"]


@dataclass(frozen=True, slots=True)
class Job:
    """A list in ``folder/rows.csv`` and what its columns hold, by header; the truth is not in it.

    ``thresholds``  other thresholds at which clusters are wanted too, for the ceiling.
    ``variant``     which of its methods the tool is to use, where it has several.
    ``neighbours``  which places lie beside each other, where that is known.
    ``answers``     whether the tool may ask for the truth, from ``folder/truth.csv``, as it would ask a person.
    """

    folder: str
    name: str
    id: str
    columns: Mapping[str, str]
    apart: bool
    thresholds: Sequence[float] = ()
    variant: str = ""
    answers: bool = False
    neighbours: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=2), encoding="utf-8")

    @property
    def rows_file(self) -> Path:
        return Path(self.folder) / "rows.csv"

    def rows(self) -> list[dict[str, str]]:
        """The whole list; equal values are kept once. For millions of rows read ``rows_file`` instead."""
        with self.rows_file.open(encoding="utf-8", newline="") as file:
            return [{header: sys.intern(value) for header, value in row.items()} for row in csv.DictReader(file)]

    def truth(self) -> dict[str, str]:
        """Who the judged records are; only for tools that learn from a person's answers."""
        if not self.answers:
            raise PermissionError("this tool was not given the truth")
        with (Path(self.folder) / "truth.csv").open(encoding="utf-8", newline="") as file:
            return dict(csv.reader(file))

    def having(self, *roles: str) -> list[str]:
        """The headers of the columns with one of these roles, role by role."""
        return [header for role in roles for header, has in self.columns.items() if has == role]

    def names(self, row: Mapping[str, str]) -> list[str]:
        """The full names in a row: those in one column, or else one put together from its parts."""
        whole = [row[header] for header in self.having("name") if row[header]]
        return whole or list(filter(None, [self.parts(row)]))

    def parts(self, row: Mapping[str, str]) -> str:
        """The given and family names in a row, in the order of the columns."""
        return " ".join(filter(None, (row[header] for header in self.having("given_name", "family_name"))))


@dataclass(frozen=True, slots=True)
class Answer:
    """The clusters of two or more at the tool's own ``threshold``, and at others, by threshold.

    ``setting`` says in words how the tool was used; ``stages`` how many seconds each part took.
    """

    version: str
    threshold: float
    setting: str
    clusters: Mapping[float, Sequence[Sequence[str]]]
    stages: Mapping[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Clock:
    """Seconds by stage."""

    stages: dict[str, float] = field(default_factory=dict)
    _at: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        """What was done since the last stage was of this name."""
        now = time.perf_counter()
        self.stages[name] = round(now - self._at, 2)
        self._at = now


def closed(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Clusters from pairs: whoever is tied to whoever is in one."""
    parent: dict[str, str] = {}

    def head(record: str) -> str:
        while (above := parent.setdefault(record, record)) != record:
            parent[record] = record = parent[above]
        return record

    for left, right in pairs:
        parent[head(left)] = head(right)
    members: dict[str, list[str]] = {}
    for record in list(parent):
        members.setdefault(head(record), []).append(record)
    return [cluster for cluster in members.values() if len(cluster) > 1]


def of_scored(job: Job, scored: Sequence[tuple[str, str, float]], threshold: float) -> dict[float, list[list[str]]]:
    """Clusters at the tool's threshold and at the others that are wanted, from pairs with scores."""
    return {
        at: closed((left, right) for left, right, score in scored if score >= at)
        for at in dict.fromkeys((threshold, *job.thresholds))
    }


def installed(package: str) -> str:
    """The version of a package of this environment."""
    return version(package)


def peak_mib() -> float:
    """The most memory that this process has held; 0 where Linux does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    told = dict(line.split(":", 1) for line in status.read_text(encoding="ascii").splitlines() if ":" in line)
    return int(told["VmHWM"].split()[0]) / 1024


def main_job() -> Job:
    """The job that the first argument names."""
    told: dict[str, Any] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    return Job(**told)


def reply(answer: Answer) -> None:
    """Write the answer to the file that the second argument names."""
    Path(sys.argv[2]).write_text(
        json.dumps(
            {
                "version": answer.version,
                "threshold": answer.threshold,
                "setting": answer.setting,
                "clusters": list(answer.clusters.items()),
                "stages": answer.stages,
                "peak_mib": peak_mib(),
            }
        ),
        encoding="utf-8",
    )
