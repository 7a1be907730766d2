"""How do several processes share out streams of work, keep their order, and end when they are stopped?"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import active_children, get_context
from types import TracebackType
from typing import Any, Self

from asnad.errors import LinkageError

__all__ = ["Sharing"]

Worker = Callable[..., Any]

_AHEAD = 2
"""Jobs prepared for each process beyond the one that it is at."""

_worker: list[Worker] = []
"""The worker of this process; empty in the process that shares out."""


class Sharing:
    """Processes that each have a worker, made by ``start`` when there is first something to do.

    A single job, or one process, is done here. Processes are spawned: ``start``, jobs and answers are pickled, and the
    program must be importable.
    """

    def __init__(self, start: Callable[[], Worker], processes: int) -> None:
        self._start = start
        self._processes = processes
        self._here: Worker | None = None
        self._pool: ProcessPoolExecutor | None = None
        self._others = active_children()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if error is not None:
            for process in set(active_children()).difference(self._others):
                process.terminate()  # otherwise the jobs under way would be waited for
        self._pool.shutdown(cancel_futures=True)

    def answers(self, jobs: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """The answer to each job, in order. Jobs are drawn as they are needed, so that a long stream is never held.

        Raises what a job raises, and ``LinkageError`` when a process was ended from outside.
        """
        stream = iter(jobs)
        first = list(islice(stream, 2))
        if self._pool is None and (self._processes < 2 or len(first) < 2):
            for job in chain(first, stream):
                self._here = self._here or self._start()
                yield self._here(*job)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _begin, (self._start,))
        try:
            running: deque[Future[Any]] = deque()
            for job in chain(first, stream):
                running.append(self._pool.submit(_do, *job))
                if len(running) > self._processes * (1 + _AHEAD):
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
        except BrokenProcessPool as error:
            raise LinkageError(
                "a process was ended from outside, most often for want of memory; use fewer processes, and call this "
                'under if __name__ == "__main__":'
            ) from error


def _begin(start: Callable[[], Worker]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that shares out
    # What the worker is made of lives as long as the process, and is millions of objects: not to be looked through.
    gc.disable()
    _worker.append(start())
    gc.freeze()
    gc.enable()


def _do(*job: Any) -> Any:
    return _worker[0](*job)
