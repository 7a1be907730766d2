"""One folder in place of another."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from asnad.errors import CaseError
from asnad.publish.swap import MARK, fresh

BUILD = """
import sys
from pathlib import Path
from asnad.publish.swap import MARK, fresh
number = 0
while True:
    number += 1
    with fresh(Path(sys.argv[1])) as folder:
        for page in range(40):
            (folder / f"{page}.html").write_text(str(number))
        (folder / MARK).write_text("")
    print(number, flush=True)
"""


def _state(folder: Path) -> set[tuple[str, str]]:
    return {(p.name, p.read_text(encoding="utf-8")) for p in folder.iterdir()}


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    folder, dice = tmp_path / "site", random.Random(11)
    for _ in range(12):
        builder = subprocess.Popen([sys.executable, "-c", BUILD, str(folder)], stdout=subprocess.PIPE)
        assert builder.stdout is not None
        builder.stdout.readline()
        time.sleep(dice.random() / 10)
        os.kill(builder.pid, signal.SIGKILL)
        builder.wait()
        builder.stdout.close()
        found = _state(folder)
        assert len(found) == 41
        assert len({text for name, text in found if name != MARK}) == 1


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    left_over = tmp_path / ".site.new-12345"
    left_over.mkdir()
    (left_over / "half.html").write_text("half", encoding="utf-8")
    with fresh(tmp_path / "site") as folder:
        (folder / MARK).write_text("", encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]
    assert [p.name for p in (tmp_path / "site").iterdir()] == [MARK]


def test_an_old_site_set_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    aside = tmp_path / ".site.old"
    aside.mkdir()
    (aside / MARK).write_text("old", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), fresh(tmp_path / "site"):
        raise ZeroDivisionError
    assert (tmp_path / "site" / MARK).read_text(encoding="utf-8") == "old"


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseError, match="name an empty or a new folder"), fresh(tmp_path / "site"):
        pass
    assert (tmp_path / "site").read_text(encoding="utf-8") == "mine"
