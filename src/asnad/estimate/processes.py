"""How do several processes share out work, and end when they are stopped?"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from threading import current_thread, main_thread
from typing import Any, TypeVar

from asnad.errors import EstimateError

__all__ = ["shared_out"]

Key = TypeVar("Key")
Answer = TypeVar("Answer")


def shared_out(
    function: Callable[..., Answer], jobs: Mapping[Key, tuple[Any, ...]], processes: int, told: Callable[[int], None]
) -> dict[Key, Answer]:
    """The answer of each job, its arguments given by key; ``told`` hears how many are done.

    When one fails, or Ctrl-C is pressed, the others are ended. Raises what a job raises, and ``EstimateError`` when a
    process was killed from outside.
    """
    others = active_children()
    deaf = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(min(processes, len(jobs)), get_context("spawn"), signal.signal, deaf) as pool:
        try:
            with _uninterrupted():
                running = {pool.submit(function, *arguments): key for key, arguments in jobs.items()}
            found: dict[Key, Answer] = {}
            for future in as_completed(running):
                found[running[future]] = future.result()
                told(len(found))
        except BrokenProcessPool as error:
            raise EstimateError("a process was ended from outside, most often for want of memory; use fewer") from error
        except BaseException:
            for process in set(active_children()).difference(others):
                process.terminate()  # otherwise the jobs under way would be waited for
            raise
    return found


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes begun here do not hear Ctrl-C, from their first line on: it is for the one that began them to stop."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
