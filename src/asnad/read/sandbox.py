"""How can one bad file do no harm to the rest? Work is done in child processes that can be killed.

A parser that hangs, crashes or eats the memory takes only its own process with it: that job gets an error, a fresh
process takes the place of the dead one, and every other job is done as if nothing had been. No thread can promise that.
"""

from __future__ import annotations

import pickle
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, Self, TypeVar

from asnad.errors import AsnadError, ReadError
from asnad.read.child import Child
from asnad.read.progress import Progress

__all__ = ["Named", "Sandbox"]

AHEAD = 256
"""Jobs taken before the oldest unfinished one is done; bounds what waits in memory."""

LONGEST_CHUNK = 32
CHUNK_SECONDS = 0.1
"""The chunks of jobs given to a child are made longer while they take less than this, and shorter while more."""

WATCH_SECONDS = 0.1
STOPPED, PAGE = -1, -2


class Named(Protocol):
    """A job: anything that pickles and has a name that people know it by."""

    @property
    def name(self) -> str: ...


JobT = TypeVar("JobT", bound=Named)
ResultT = TypeVar("ResultT")


class Sandbox(Generic[JobT, ResultT]):
    """Runs ``work`` on jobs in child processes, each with at most ``memory_bytes`` of address space and ``seconds``
    for a job.

    ``work`` must be a function at the top of an importable module; jobs and results must pickle, and results be made of
    plain values and of classes from the same package as ``work`` or from Asnad. ``on_progress`` is called in the thread
    of :meth:`run` with a job, and how many of its pages are done, of those that take long; each has ``seconds`` of its
    own. ``instead`` says what to do in place of a job over which a child died, for that reason, if anything; what comes
    of it is the job's result. The children open no network connections. Memory is bounded where the system can do so
    (Linux and most Unixes).
    """

    def __init__(
        self,
        work: Callable[[JobT], ResultT],
        *,
        processes: int = 2,
        memory_bytes: int = 1024 * 1024 * 1024,
        seconds: float = 60.0,
        on_progress: Callable[[JobT, int, int], None] = lambda *_: None,
        instead: Callable[[JobT, ReadError], JobT | None] = lambda *_: None,
    ) -> None:
        self._work = pickle.dumps(work)
        self._package = work.__module__.partition(".")[0]
        self._processes = processes
        self._memory_bytes = memory_bytes
        self._seconds = seconds
        self._on_progress = on_progress
        self._instead = instead
        self._ready: list[Child] = []

    def warm_up(self) -> None:
        """Start a child for the next run while there is other work to do; without a run, :meth:`close` ends it."""
        self._ready.append(self._new_child())

    def close(self) -> None:
        """End the children that were started for nothing."""
        while self._ready:
            self._ready.pop().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _new_child(self) -> Child:
        return Child(self._work, self._package, self._memory_bytes, self._seconds)

    def run(self, jobs: Iterable[JobT], processes: int | None = None) -> Iterator[tuple[JobT, ResultT | AsnadError]]:
        """Each job with its result, in the order of the jobs, as they get done; ``processes`` may be fewer this time.

        An ``AsnadError`` that ``work`` raises is the job's result. Any other end of the child is ``TooLarge`` (time or
        memory ran out) or ``BrokenFile`` (it crashed), with the name of the job. ``jobs`` is taken a little ahead.

        Raises:
            ReadError: a child cannot be started at all.
        """
        run = _Run[JobT, ResultT](
            lambda: self._ready.pop() if self._ready else self._new_child(), self._on_progress, self._instead
        )
        source = iter(jobs)
        try:
            run.start(processes or self._processes)
            yield from run.results(source)
        finally:
            run.stop()


@dataclass(frozen=True, slots=True)
class _Page(Generic[JobT]):
    """A page of a long job is done."""

    job: JobT
    progress: Progress


@dataclass(slots=True)
class _Run(Generic[JobT, ResultT]):
    """One run: threads that each feed one child, and the results they bring back in any order."""

    new_child: Callable[[], Child]
    on_progress: Callable[[JobT, int, int], None]
    instead: Callable[[JobT, ReadError], JobT | None]
    _waiting: deque[tuple[int, JobT]] = field(default_factory=deque)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _done: queue.SimpleQueue[tuple[int, ResultT | AsnadError | _Page[JobT]]] = field(default_factory=queue.SimpleQueue)
    _children: set[Child] = field(default_factory=set)
    _threads: list[threading.Thread] = field(default_factory=list)
    _closed: bool = False

    def start(self, processes: int) -> None:
        for number in range(processes):
            thread = threading.Thread(target=self._feed, name=f"sandbox-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """Kill what is left and wait until it is gone."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            for child in self._children:
                child.kill()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def results(self, source: Iterator[JobT]) -> Iterator[tuple[JobT, ResultT | AsnadError]]:
        jobs: deque[JobT] = deque()  # taken and not yet given back, oldest first
        done: dict[int, ResultT | AsnadError] = {}
        oldest, exhausted = 0, False
        while True:
            while not exhausted and len(jobs) < AHEAD:
                job = next(source, None)
                if job is None:
                    exhausted = True
                    break
                with self._changed:
                    self._waiting.append((oldest + len(jobs), job))
                    self._changed.notify()
                jobs.append(job)
            if not jobs:
                return
            while oldest in done:
                yield jobs.popleft(), done.pop(oldest)
                oldest += 1
            if jobs and oldest not in done and (exhausted or len(jobs) >= AHEAD // 2):
                self._collect(done)

    def _collect(self, done: dict[int, ResultT | AsnadError]) -> None:
        """Wait for at least one result, and kill children that are past their time meanwhile."""
        while True:
            try:
                index, result = self._done.get(timeout=WATCH_SECONDS)
            except queue.Empty:
                with self._changed:
                    for child in self._children:
                        child.kill_if_late()
                continue
            if isinstance(result, _Page):
                self.on_progress(result.job, result.progress.done, result.progress.total)
                continue
            if index == STOPPED and isinstance(result, AsnadError):
                raise result
            done[index] = result
            return

    def _take(self, most: int) -> list[tuple[int, JobT]]:
        with self._changed:
            while not self._waiting and not self._closed:
                self._changed.wait()
            # At most a fair share of what waits, so that no child idles while another has a long queue of its own.
            share = max(1, len(self._waiting) // (2 * len(self._threads)))
            return [self._waiting.popleft() for _ in range(min(most, share, len(self._waiting)))]

    def _feed(self) -> None:
        """Keep one child busy, with a new one for each that dies, until there is nothing left to do."""
        child: Child | None = None
        length = 1
        try:
            while chunk := self._take(length):
                began = time.monotonic()
                while chunk and not self._closed:
                    child = child or self._start_child()
                    answered = 0
                    for answer in child.answers([job for _, job in chunk]):
                        if isinstance(answer, Progress):
                            self._done.put((PAGE, _Page(chunk[answered][1], answer)))
                            continue
                        self._done.put((chunk[answered][0], answer))
                        answered += 1
                    if answered < len(chunk):  # it died over this one
                        index, job = chunk[answered]
                        cause = child.cause_of_death(job.name)
                        self._let_go(child)
                        child = None
                        other = self.instead(job, cause)
                        if other is None:
                            self._done.put((index, cause))
                        else:
                            chunk[answered] = (index, other)
                        answered += other is None
                    chunk = chunk[answered:]
                took = time.monotonic() - began
                length = min(length * 2, LONGEST_CHUNK) if took < CHUNK_SECONDS else max(1, length // 2)
        except ReadError as error:
            self._done.put((STOPPED, error))
        finally:
            if child:
                self._let_go(child)
            self._done.put((STOPPED, ReadError("a thread that feeds the reading processes has ended")))

    def _start_child(self) -> Child:
        with self._changed:
            if self._closed:
                raise ReadError("reading was stopped")
            child = self.new_child()
            self._children.add(child)
        child.wait_until_ready()
        return child

    def _let_go(self, child: Child) -> None:
        with self._changed:
            self._children.discard(child)
        child.close()
