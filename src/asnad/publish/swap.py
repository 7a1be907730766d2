"""How does a finished folder take the place of another in one step?"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from asnad.errors import CaseError

__all__ = ["MARK", "fresh"]

MARK = "written-by-asnad.txt"
"""Stands in every folder we wrote; a folder with other things in it and no mark is never replaced."""

_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2


def _exchange(left: Path, right: Path) -> bool:
    """Swap two folders in one system call, where the system has one."""
    names = os.fsencode(left), os.fsencode(right)
    if os.name != "posix":
        return False
    libc = ctypes.CDLL(None)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        return bool(libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(names[0], names[1], _RENAME_SWAP) == 0)
    return False


@contextmanager
def fresh(folder: Path) -> Iterator[Path]:
    """An empty folder beside this one to build in; it takes this one's place when the block ends well.

    Whoever looks sees the old folder or the new one, never half. Where the system cannot exchange two folders in one
    step, a process killed between two renames leaves the old one beside it as ``.NAME.old``,
    and the next run puts it back first.

    Raises:
        CaseError: the folder holds things that were not written by us.
    """
    building, old = folder.with_name(f".{folder.name}.new-{os.getpid()}"), folder.with_name(f".{folder.name}.old")
    if not folder.exists() and old.exists():
        old.rename(folder)
    if folder.exists() and not (folder / MARK).exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseError(
            f"{folder} holds files that were not written by asnad, and a site would replace them; "
            "name an empty or a new folder"
        )
    for left_over in (*folder.parent.glob(f".{escape(folder.name)}.new-*"), old):
        shutil.rmtree(left_over, ignore_errors=True)
    building.mkdir(parents=True)
    try:
        yield building
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    if folder.exists():
        if not _exchange(building, folder):
            folder.rename(old)
            building.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
        shutil.rmtree(building, ignore_errors=True)
    else:
        building.rename(folder)
