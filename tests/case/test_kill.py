"""A build that is killed at any moment loses nothing that was acknowledged, and the next one goes on."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from asnad import Case
from asnad.case import ingest
from asnad.record.ports import Commit
from bench.articles import articles, write_articles

KILLS = int(os.environ.get("ASNAD_KILLS", "15"))
"""How many builds are killed; set it to 500 or more before a release."""

KILLS_A_CASE = 25
ARTICLES, CHANGED = 20, 12
STEPS = ("starting", "capturing", "reading", "linking", "weighing", "writing pages")
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["asnad.case.case", "asnad.publish.site"])


@dataclass(frozen=True)
class Told:
    """One line of a running build: its step, the instant, and the latest commit."""

    step: str
    at: float
    number: int
    size: int
    root: str


def acknowledge(folder: Path, said: Path) -> None:
    """Build, in many small commits, and write down the latest commit whenever the build tells of progress."""
    os.setsid()
    ingest.CAPTURE_BATCH, ingest.ENTRIES_A_COMMIT = 3, 60
    with Case.open(folder) as case, said.open("a", buffering=1, encoding="utf-8") as stream:

        def tell(step: str, _done: int, _total: int) -> None:
            head = case._journal.head
            assert head is not None
            stream.write(f"{step}\t{time.monotonic()}\t{head.number}\t{head.size}\t{head.root.hex()}\n")

        tell("starting", 0, 1)
        case.build(tell, processes=2)
        tell("done", 1, 1)


def start(folder: Path, said: Path) -> BaseProcess:
    said.write_text("", encoding="utf-8")
    process = PROCESSES.Process(target=acknowledge, args=(folder, said))
    process.start()
    return process


def kill_in(process: BaseProcess, said: Path, step: str, seconds: float) -> bool:
    """Kill the build and all its children this long after it said that it is in this step; whether it still ran."""
    while process.exitcode is None and step not in {told.step for told in heard(said)}:
        process.join(0.002)
    process.join(seconds)
    if running := process.exitcode is None:
        with contextlib.suppress(ProcessLookupError):  # it has not yet made a group of its own, nor any children
            os.killpg(process.pid or 0, signal.SIGKILL)
        process.kill()
        process.join()
    return running


def heard(said: Path) -> list[Told]:
    """All that a build told, less a line that it was killed over."""
    lines = [line.split() for line in said.read_text(encoding="utf-8").splitlines(True) if line.endswith("\n")]
    return [Told(" ".join(step), float(at), int(number), int(size), root) for *step, at, number, size, root in lines]


def lengths(told: list[Told]) -> dict[str, float]:
    """How many seconds each step of a whole build took."""
    began: dict[str, float] = {}
    for each in told:
        began.setdefault(each.step, each.at)
    moments = [*began.values()]
    return {step: end - start for step, start, end in zip(began, moments, moments[1:], strict=False)}


def check(folder: Path, seen: Commit | None, told: list[Told]) -> Commit | None:
    """The case verifies, and begins with all that was seen or told of before; its latest commit."""
    with Case.open(folder) as case:
        assert case.verify().faults == ()
        journal = case._journal
        assert journal.verify(seen).faults == ()
        commits = {(commit.number, commit.size, commit.root.hex()) for commit in journal._store.commits()}
        assert {(each.number, each.size, each.root) for each in told} <= commits
        return journal.head


def claims(folder: Path) -> set[str]:
    with Case.open(folder) as case:
        return {standing.id for standing in case.state.standing()}


def built(folder: Path, said: Path) -> list[Told]:
    """Build to the end; all that it told."""
    process = start(folder, said)
    process.join()
    assert process.exitcode == 0
    return heard(said)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, KILLS, KILLS_A_CASE))
def test_a_killed_build_goes_on_where_it_stopped(tmp_path: Path, first: int) -> None:
    dice = random.Random(first)
    folder, said = tmp_path / "killed", tmp_path / "said"
    Case.init(folder, title="Killed").close()
    write_articles(folder / "sources", ARTICLES, seed=first)
    told = built(folder, said)
    took = lengths(told)
    seen = check(folder, None, told)
    steps: Counter[str] = Counter()
    goal = min(KILLS_A_CASE, KILLS - first)
    while steps.total() < goal:
        for name, text in dice.sample(list(articles(ARTICLES, seed=dice.randrange(10**9))), CHANGED):
            (folder / "sources" / name).write_text(text, encoding="utf-8")
        process = start(folder, said)
        step = dice.choice(STEPS)
        interrupted = kill_in(process, said, step, dice.uniform(0, took[step]))
        told = heard(said)
        if interrupted:
            steps[told[-1].step if told else "starting"] += 1
        else:
            assert process.exitcode == 0
        seen = check(folder, seen, told)

    check(folder, seen, built(folder, said))
    clean = tmp_path / "clean"
    Case.init(clean, title="Killed").close()
    for source in (folder / "sources").iterdir():
        (clean / "sources" / source.name).write_bytes(source.read_bytes())
    built(clean, said)
    assert claims(folder) == claims(clean)
    assert (folder / "site" / "index.html").is_file()
    sys.stdout.write(f"{steps.total()} builds killed: {dict(steps)}\n")
