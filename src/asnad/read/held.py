"""Where do bytes lie that a reader wants as a file? In memory where the system can do that, else in a folder that goes.

What people send to documenters must not stay behind on a disk when the process that reads it is killed.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["held"]

NAME = "held"
"""Never what a letter calls it: that could be a path to anywhere."""

OPENED = Path("/proc/self/fd")


@contextmanager
def held(data: bytes) -> Iterator[Path]:
    """A file of these bytes, as long as the context is open. Linux keeps it in memory, and drops it with the process.

    Raises:
        OSError: there is no room for it.
    """
    if hasattr(os, "memfd_create") and OPENED.is_dir():
        with os.fdopen(os.memfd_create(NAME), "wb") as file:
            file.write(data)
            file.flush()
            # By the number of this process: a program that it starts has another "self".
            yield Path(f"/proc/{os.getpid()}/fd/{file.fileno()}")
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / NAME
            path.write_bytes(data)
            yield path
