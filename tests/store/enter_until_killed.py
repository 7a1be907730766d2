"""What does a program do that is killed while it enters things? Run by ``test_kill.py``, never imported.

    python enter_until_killed.py RECORD FOLDER

For each line "SEED SIGNS SECONDS" on its input it forks a writer and kills it (SIGKILL) so many seconds after so many
signs of life: one when it holds the lock, one after each commit. Then it answers with a line. The writer keeps files in
``FOLDER/archive``, enters them in the record, and only then writes what it was promised to ``FOLDER/acknowledged``,
whose last line a kill may cut in two: a promise that nobody heard to its end is none, and is taken off.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import alembic.command
import alembic.config  # noqa: F401
import psycopg  # noqa: F401

from asnad.errors import CaseLocked
from asnad.model.source import Capture
from asnad.record.entry import Author, CaptureKept, Entry
from asnad.record.journal import Journal
from asnad.store.archive import FileArchive
from asnad.store.open import open_store


def locked_journal(record: str) -> Journal:
    """The journal, locked; the server may need a moment to see that the last writer is gone."""
    while True:
        try:
            journal = Journal(open_store(record, create=True))
            journal.lock()
        except CaseLocked:
            time.sleep(0.002)
        else:
            return journal


def write(record: str, folder: Path, seed: int, signs: int) -> None:
    """Enter files of random size, one to four at a time, until killed."""
    chance = random.Random(seed)
    journal, archive = locked_journal(record), FileArchive(folder / "archive")
    acknowledged = os.open(folder / "acknowledged", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(signs, b".")
    sources = folder / "sources"
    sources.mkdir(exist_ok=True)
    while True:
        paths = [sources / str(number) for number in range(chance.randint(1, 4))]
        for path in paths:
            path.write_bytes(chance.randbytes(chance.choice((0, 10, 5_000, 300_000))))
        kept = archive.keep(paths)
        captures = [CaptureKept(Capture(digest, size, "text/plain", "s1", "test")) for digest, size in kept]
        commit = journal.append([Entry(Author("program", "test/1"), "2031-05-09T08:30:00Z", body) for body in captures])
        promise = [commit.number, commit.size, commit.root.hex(), [digest for digest, _ in kept]]
        os.write(acknowledged, json.dumps(promise).encode() + b"\n")
        os.write(signs, b".")


def take_off_half_a_promise(acknowledged: Path) -> None:
    """Cut the file after its last whole line."""
    if acknowledged.exists():
        os.truncate(acknowledged, acknowledged.read_bytes().rfind(b"\n") + 1)


def main() -> None:
    """Fork, wait, kill, answer; until the input ends."""
    record, folder = sys.argv[1], Path(sys.argv[2])
    for line in sys.stdin:
        seed, awaited, seconds = line.split()
        signs, sign = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                write(record, folder, int(seed), sign)
            finally:
                os._exit(1)
        os.close(sign)
        for _ in range(int(awaited)):
            os.read(signs, 1)
        time.sleep(float(seconds))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.close(signs)
        take_off_half_a_promise(folder / "acknowledged")
        print("killed" if os.WIFSIGNALED(status) else "failed", flush=True)  # noqa: T201  the answer


if __name__ == "__main__":
    main()
