"""How does a child process take work, and what did it die of?

Parent and child speak in frames over the child's standard input and output: eight bytes of length, then a pickle.
The child is a fresh interpreter: it inherits no threads, no open files and no state, and does not run ``__main__``.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import pickle
import re
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import IO, Any, NoReturn

from asnad.errors import AsnadError, BrokenFile, ReadError, TooLarge
from asnad.model.display import display_name
from asnad.read.limits import Limits
from asnad.read.programs import allowed_paths
from asnad.read.progress import Progress, hear

__all__ = ["Child", "serve"]

FRAME = struct.Struct("<Q")
STARTING_SECONDS = 60.0
ENDING_SECONDS = 5.0
TIME_SIGNALS = frozenset(getattr(signal, name) for name in ("SIGXCPU", "SIGALRM") if hasattr(signal, name))
OUT_OF_MEMORY = 77
NEAR = 0.9
"""Share of the allowed address space above which an unexplained failure is put down to it."""

OUTPUT_BYTES = Limits().whole_bytes
"""What it may write into one file: as much as a file has that is attached to a letter, which is held in memory."""

TAIL_BYTES = 4096
NEW_OBJECTS = 200_000
"""Objects made between two looks for garbage; by default it is 700, and a list makes a million that all stay."""

MEMORY_WORDS = ("memory allocation", "MemoryError", "bad_alloc", "out of memory", "Cannot allocate memory")
UNREADABLE = (pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError, TypeError, ValueError)
"""What loading a pickle raises when it is not one of ours."""

FORBIDDEN_EVENTS = frozenset({
    "socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.bind", "os.system", "os.exec", "os.posix_spawn",
    "os.spawn", "os.fork", "os.forkpty", "os.startfile",
})  # fmt: skip


class Child:
    """One child process that runs ``work``, a pickled function of this package."""

    def __init__(self, work: bytes, package: str, memory_bytes: int, seconds: float) -> None:
        self._seconds = seconds
        self._deadline: float | None = None
        self._late = False
        self._words = ""
        self._allowed = ("asnad", package)
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 closed in close(), when the process is gone
        # The current folder may be full of strangers' files, so nothing is imported from there (-P, and no "").
        path = json.dumps([entry for entry in sys.path if entry])
        self._process = subprocess.Popen(  # noqa: S603 our own interpreter and code
            [sys.executable, "-P", "-c", START, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            start_new_session=True,  # so that Ctrl-C reaches the parent alone, which then ends its children
        )
        self._given = self._send((work, memory_bytes, seconds))

    def wait_until_ready(self) -> None:
        """Wait until it has loaded its work.

        Raises:
            ReadError: it does not start.
        """
        self._deadline = time.monotonic() + STARTING_SECONDS
        if not self._given or self._receive() is None:
            reason = self._last_words()
            self.close()
            raise ReadError(f"the process that reads files does not start: {reason}")

    def answers(self, jobs: Sequence[object]) -> Iterator[Any]:
        """What ``work`` returned, or the ``AsnadError`` it raised, for one job after the other. Fewer answers than jobs
        mean that it died over the first job without one. Between them come pages of long jobs, as ``Progress``."""
        if not self._send(jobs):
            return
        answered = 0
        while answered < len(jobs):
            self._deadline = time.monotonic() + self._seconds
            answer = self._receive()
            self._deadline = None
            if answer is None:
                return
            answered += not isinstance(answer[0], Progress)
            yield answer[0]

    def kill(self) -> None:
        """Kill it and the programs that it started."""
        self._process.kill()
        if hasattr(os, "killpg"):
            with contextlib.suppress(OSError):  # nothing is left of its group, whose number is that of the process
                os.killpg(self._process.pid, signal.SIGKILL)

    def kill_if_late(self) -> None:
        """Kill it when its job has had its time."""
        if self._deadline is not None and time.monotonic() > self._deadline:
            self._late = True
            self.kill()

    def cause_of_death(self, name: str) -> ReadError:
        """What to say of the job it died over."""
        shown = display_name(name)
        words = self._last_words()
        code = self._process.returncode
        if self._late or -code in TIME_SIGNALS:
            return TooLarge(
                f"{shown}: not read within {self._seconds:g} seconds; split the file or save it more simply"
            )
        killed = code == -getattr(signal, "SIGKILL", 9) and not self._words
        if killed or code == OUT_OF_MEMORY or any(word in words for word in MEMORY_WORDS):
            return TooLarge(f"{shown}: reading it takes more memory than is allowed; split the file")
        return BrokenFile(f"{shown}: the reader gave up on it ({words}); the file is damaged or of an unusual make")

    def close(self) -> None:
        """End it and free what it held."""
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._said):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    def _send(self, value: object) -> bool:
        stream = self._process.stdin
        try:
            _write(stream, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        except OSError:
            return False
        return True

    def _receive(self) -> tuple[Any] | None:
        data = _read(self._process.stdout)
        if data is None:
            return None
        collecting = gc.isenabled()
        gc.disable()  # a big answer is a million new objects and no garbage: looking for it takes most of the time
        try:
            return (_Plain(data, self._allowed).load(),)
        except UNREADABLE as error:
            self._words = str(error)
            self._process.kill()
            return None
        finally:
            if collecting:
                gc.enable()

    def _last_words(self) -> str:
        """The last line it wrote to its standard error, or how it ended."""
        try:
            self._process.wait(timeout=ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._words:
            return self._words
        self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, self._said.tell() - TAIL_BYTES))
        lines = self._said.read().decode("utf-8", "replace").strip().splitlines()
        code = self._process.returncode
        return display_name(lines[-1]) if lines else f"signal {-code}" if code < 0 else f"exit code {code}"


class _Plain(pickle.Unpickler):
    """Takes only values, and classes of some packages: a child that a hostile file took over calls nothing here."""

    def __init__(self, data: bytes, packages: tuple[str, ...]) -> None:
        super().__init__(io.BytesIO(data))
        self._packages = (*packages, "datetime")

    def find_class(self, module: str, name: str) -> object:
        if module.partition(".")[0] in self._packages and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not a class that a result may hold")


START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from asnad.read.child import serve; serve()"


def serve() -> NoReturn:
    """Be the child: take jobs and answer them until the parent is gone."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the frames.
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    first = _read(incoming)
    if first is None:
        sys.exit(0)
    pickled, memory_bytes, seconds = pickle.loads(first)  # noqa: S301 from the parent
    work = pickle.loads(pickled)  # noqa: S301 from the parent
    bound_job = _bound(memory_bytes)
    gc.set_threshold(NEW_OBJECTS)
    sys.addaudithook(_stays_alone(allowed_paths()))

    def report(progress: Progress) -> None:
        bound_job(seconds)
        _write(outgoing, pickle.dumps(progress))

    hear(report)
    _write(outgoing, pickle.dumps("ready"))
    while (data := _read(incoming)) is not None:
        for job in pickle.loads(data):  # noqa: S301 from the parent
            bound_job(seconds)
            try:
                answer = _answer(work, job)
            except MemoryError:
                os._exit(OUT_OF_MEMORY)
            except BaseException:
                if _peak() > memory_bytes * NEAR:  # libraries call lack of memory by other names
                    os._exit(OUT_OF_MEMORY)
                raise
            _write(outgoing, answer)
        bound_job(None)
    sys.exit(0)


def _peak() -> int:
    """The most address space that this process has had, in bytes; 0 where the system does not tell (not Linux)."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmPeak:\s*(\d+) kB", status)
    return int(found[1]) * 1024 if found else 0


def _answer(work: Callable[[Any], object], job: object) -> bytes:
    try:
        result = work(job)
    except AsnadError as error:
        result = error
    answer = io.BytesIO()
    _Quick(answer, pickle.HIGHEST_PROTOCOL).dump(result)
    return answer.getvalue()


class _Quick(pickle.Pickler):
    """Writes a dataclass as a call of its class, which costs a quarter of what frozen dataclasses do by themselves."""

    def reducer_override(self, value: object) -> Any:
        kind: Any = type(value)
        getter = _getter(kind)
        return (kind, getter(value)) if getter else NotImplemented


@cache
def _getter(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """What takes the fields of a dataclass, in the order of its parameters; ``None`` when a call would not do."""
    if not is_dataclass(kind) or hasattr(kind, "__post_init__"):
        return None
    names = [each.name for each in fields(kind)]
    if not names or not all(each.init and not each.kw_only for each in fields(kind)):
        return None
    taken = attrgetter(*names)
    return taken if len(names) > 1 else lambda value: (taken(value),)


def _bound(memory_bytes: int) -> Callable[[float | None], None]:
    """Bound memory, output and core dumps of this process; return what bounds the time of the next job."""
    try:
        import resource  # noqa: PLC0415 not there on Windows
    except ImportError:
        return lambda _: None

    def lower(what: int, most: int) -> None:
        _, hard = resource.getrlimit(what)
        with contextlib.suppress(ValueError, OSError):  # a system may know the limit and refuse to set it
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))

    lower(resource.RLIMIT_AS, memory_bytes)
    lower(resource.RLIMIT_FSIZE, OUTPUT_BYTES)
    lower(resource.RLIMIT_CORE, 0)

    def bound_job(seconds: float | None) -> None:
        if seconds is not None:
            lower(resource.RLIMIT_CPU, int(time.process_time() + seconds) + 2)
        # For a job that only waits, when the parent is no longer there to end it. Between jobs the clock is off.
        signal.alarm(0 if seconds is None else int(seconds) + 5)

    return bound_job


def _stays_alone(programs: frozenset[str]) -> Callable[[str, tuple[object, ...]], None]:
    """What refuses the network, and to start any program but these, which are known by their path."""

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        started = event == "subprocess.Popen" and (not arguments or arguments[0] not in programs)
        if started or event in FORBIDDEN_EVENTS:
            raise PermissionError(f"reading a file must not use the network or start programs ({event})")

    return refuse


def _write(stream: IO[bytes] | None, data: bytes) -> None:
    if stream:
        stream.write(FRAME.pack(len(data)))
        stream.write(data)
        stream.flush()


def _read(stream: IO[bytes] | None) -> bytes | None:
    """The next frame, or ``None`` when the other side is gone."""
    head = stream.read(FRAME.size) if stream else b""
    if stream is None or len(head) < FRAME.size:
        return None
    data = stream.read(FRAME.unpack(head)[0])
    return data if len(data) == FRAME.unpack(head)[0] else None
