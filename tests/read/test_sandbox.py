"""Work in processes that can be killed: one bad job does no harm to the rest."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest

from asnad.errors import BrokenFile, ReadError, TooLarge
from asnad.read.sandbox import Sandbox

WORK = '''
"""Jobs that behave well and badly."""
import ctypes, os, pickle, socket, subprocess, time
from dataclasses import dataclass
from asnad.errors import BrokenFile

@dataclass(frozen=True)
class Job:
    name: str
    does: str = "answer"
    words: str = ""

class Evil:
    def __reduce__(self):
        return (os.system, ("true",))

def work(job):
    match job.does:
        case "answer":
            return job.words
        case "refuse":
            raise BrokenFile(f"{job.name}: refused")
        case "hang":
            time.sleep(600)
        case "spin":
            while True:
                pass
        case "eat":
            return len(bytearray(8 << 30))
        case "crash":
            ctypes.string_at(0)
        case "leave":
            os._exit(0)
        case "raise":
            return {}[job.name]
        case "print":
            print("x" * 100_000)
            os.write(1, b"y" * 1000)
            return "printed"
        case "connect":
            return socket.create_connection(("127.0.0.1", 9))
        case "start":
            return subprocess.run(["true"])
        case "read":
            from asnad.read.programs import path_of, run
            return run(path_of("catdoc"), "-V", shown=job.name, seconds=5)
        case "evil":
            return Evil()
        case "pid":
            return os.getpid()
'''


@pytest.fixture
def jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    (tmp_path / "sandbox_jobs.py").write_text(textwrap.dedent(WORK))
    monkeypatch.syspath_prepend(str(tmp_path))
    import sandbox_jobs  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    yield sandbox_jobs
    del sys.modules["sandbox_jobs"]


@pytest.fixture
def run(jobs: ModuleType) -> Callable[..., list[Any]]:
    """Runs jobs that do these things, one second each; what came of them."""

    def run(*does: str) -> list[Any]:
        sandbox = Sandbox[Any, Any](jobs.work, processes=2, seconds=1.0, memory_bytes=1 << 30)
        made = [jobs.Job(f"{number}.txt", each, "words") for number, each in enumerate(does)]
        given, results = zip(*sandbox.run(made), strict=True)
        assert list(given) == made
        return list(results)

    return run


def test_results_come_in_the_order_of_the_jobs(jobs: ModuleType) -> None:
    made = (jobs.Job(str(number), words=str(number)) for number in range(2000))
    assert [result for _, result in Sandbox[Any, Any](jobs.work).run(made)] == [str(number) for number in range(2000)]


def test_no_jobs_give_no_results(run: Callable[..., list[Any]], jobs: ModuleType) -> None:
    assert list(Sandbox[Any, Any](jobs.work).run([])) == []


@pytest.mark.parametrize(
    ("does", "error", "said"),
    [
        ("refuse", BrokenFile, r"^1\.txt: refused$"),
        ("hang", TooLarge, r"^1\.txt: not read within 1 seconds"),
        ("spin", TooLarge, r"^1\.txt: not read within 1 seconds"),
        ("eat", TooLarge, r"^1\.txt: reading it takes more memory than is allowed"),
        ("crash", BrokenFile, r"^1\.txt: the reader gave up on it \(signal 11\)"),
        ("leave", BrokenFile, r"^1\.txt: the reader gave up on it \(exit code 0\)"),
        ("raise", BrokenFile, r"^1\.txt: the reader gave up on it \(KeyError: '1\.txt'\)"),
        ("connect", BrokenFile, r"^1\.txt: .*must not use the network"),
        ("start", BrokenFile, r"^1\.txt: .*must not use the network or start programs"),
        ("evil", BrokenFile, r"^1\.txt: .*posix\.system is not a class that a result may hold"),
    ],
)
def test_a_bad_job_alone_gets_an_error(
    run: Callable[..., list[Any]], does: str, error: type[Exception], said: str
) -> None:
    before, culprit, *after = run("answer", does, "answer", "answer", "answer")
    assert [before, *after] == ["words"] * 4
    assert type(culprit) is error
    with pytest.raises(error, match=said):
        raise culprit


def test_in_place_of_a_job_over_which_a_child_died_another_may_be_done(jobs: ModuleType) -> None:
    causes = []

    def instead(job: Any, cause: ReadError) -> Any:
        causes.append(str(cause))
        return jobs.Job(job.name, "answer", "less") if job.does == "leave" else None

    made = [jobs.Job("a"), jobs.Job("b", "leave"), jobs.Job("c", "raise"), jobs.Job("d", "refuse"), jobs.Job("e")]
    results = list(Sandbox[Any, Any](jobs.work, processes=1, instead=instead).run(made))
    assert [job for job, _ in results] == made
    assert [result for _, result in results][:2] == ["", "less"]
    assert [type(result) for _, result in results][2:] == [BrokenFile, BrokenFile, str]
    assert [cause.partition(":")[0] for cause in causes] == ["b", "c"]  # what the work itself refuses is its answer


def test_a_program_that_reads_files_may_be_started(run: Callable[..., list[Any]]) -> None:
    (said,) = run("read")
    assert said.startswith(b"Catdoc")


def test_what_a_library_prints_does_not_disturb_the_answers(run: Callable[..., list[Any]]) -> None:
    assert run("print", "answer") == ["printed", "words"]


def test_many_bad_jobs_in_a_row_are_each_to_blame(run: Callable[..., list[Any]]) -> None:
    results = run("leave", "raise", "leave", "answer", "leave")
    assert [type(result) for result in results] == [BrokenFile, BrokenFile, BrokenFile, str, BrokenFile]


def test_jobs_are_taken_only_a_little_ahead(jobs: ModuleType) -> None:
    taken = 0

    def endless() -> Iterator[Any]:
        nonlocal taken
        while True:
            taken += 1
            yield jobs.Job(str(taken))

    results = Sandbox[Any, Any](jobs.work).run(endless())
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert taken < 1000


def test_leaving_early_ends_the_children_at_once(jobs: ModuleType) -> None:
    results = Sandbox[Any, Any](jobs.work, processes=2, seconds=600).run(
        [jobs.Job("a"), jobs.Job("b", "hang"), jobs.Job("c", "hang")]
    )
    next(results)
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 5


def test_a_child_that_was_started_early_does_the_work(jobs: ModuleType) -> None:
    with Sandbox[Any, Any](jobs.work, processes=1) as sandbox:
        sandbox.warm_up()
        early = psutil.Process().children()
        ((_, pid),) = sandbox.run([jobs.Job("a", "pid")])
    assert pid in [child.pid for child in early]


def test_a_child_that_was_started_for_nothing_is_ended(jobs: ModuleType) -> None:
    others = set(psutil.Process().children())
    with Sandbox[Any, Any](jobs.work) as sandbox:
        sandbox.warm_up()
        (early,) = set(psutil.Process().children()) - others
    assert not early.is_running()


def test_children_end_when_their_parent_is_killed(jobs: ModuleType, tmp_path: Path) -> None:
    script = """
import sys
from asnad.read.sandbox import Sandbox
import sandbox_jobs
jobs = [sandbox_jobs.Job("a", "pid"), sandbox_jobs.Job("b", "pid"), sandbox_jobs.Job("c", "hang")]
for _, pid in Sandbox(sandbox_jobs.work, processes=1, seconds=1).run(jobs):
    print(pid, flush=True)
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, sys.path)])}
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 20
    while _runs(child):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_work_that_cannot_be_sent_is_refused_at_once() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        Sandbox[Any, Any](lambda job: job)


def test_work_that_a_child_cannot_load_is_an_error_of_the_whole_run(
    jobs: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = Sandbox[Any, Any](jobs.work)
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if not (Path(entry) / "sandbox_jobs.py").is_file()])
    with pytest.raises(ReadError, match=r"does not start: .*sandbox_jobs"):
        list(sandbox.run([jobs.Job("a")]))


@pytest.mark.slow
def test_ten_thousand_small_jobs_cost_little(jobs: ModuleType) -> None:
    made = [jobs.Job(str(number), words="x" * 2000) for number in range(10_000)]
    began = time.monotonic()
    assert sum(1 for _ in Sandbox[Any, Any](jobs.work).run(made)) == 10_000
    assert time.monotonic() - began < 10  # measured 0.3 s; the bound is for slow machines
