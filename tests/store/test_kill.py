"""Is all that was acknowledged before a ``kill -9`` still there? ``ASNAD_KILLS`` says how many; 60 unless told."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from asnad.record.journal import Journal
from asnad.record.ports import Commit
from asnad.record.state import State
from asnad.store.archive import FileArchive
from asnad.store.open import open_store

KILLS = int(os.environ.get("ASNAD_KILLS", "60"))
LONGEST = 0.05
"""Seconds a writer may live on, so that kills fall before, in and between its commits."""


def promises(folder: Path, start: int) -> list[tuple[Commit, list[str]]]:
    """What writers were promised, from the ``start``-th on."""
    path = folder / "acknowledged"
    lines = path.read_text().splitlines()[start:] if path.exists() else []
    return [
        (Commit(number, size, bytes.fromhex(root), ""), digests)
        for number, size, root, digests in map(json.loads, lines)
    ]


@pytest.mark.slow
def test_what_was_acknowledged_survives_every_kill(where: Path | str, tmp_path: Path) -> None:
    chance = random.Random(7)
    archive = FileArchive(tmp_path / "archive")
    seen = 0
    script = Path(__file__).with_name("enter_until_killed.py")
    with subprocess.Popen(
        [sys.executable, script, str(where), tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as killer:
        assert killer.stdin is not None
        assert killer.stdout is not None
        for seed in range(KILLS):
            killer.stdin.write(f"{seed} {chance.randint(0, 4)} {chance.uniform(0, LONGEST)}\n")
            killer.stdin.flush()
            assert killer.stdout.readline() == "killed\n"
            new = promises(tmp_path, seen)
            if not new:
                continue
            seen += len(new)
            state = State()
            journal = Journal(open_store(where))
            report = journal.verify(expected=new[-1][0], state=state)
            journal.close()
            assert report.faults == ()
            for _, digests in new:
                assert all(("s1", digest) in state.captures for digest in digests)
                assert all(archive.verify(digest) for digest in digests)
        killer.stdin.close()
    assert seen > KILLS / 4  # else nothing was tried
    for _, digests in promises(tmp_path, 0):
        assert all(archive.verify(digest) for digest in digests)
    assert all(archive.verify(digest) for digest in archive.digests())  # acknowledged or not, no file is torn
