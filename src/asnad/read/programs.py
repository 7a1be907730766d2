"""Which other programs may a reader start? A few by name, found before any file is opened, each within a time.

They get bytes on their standard input, or the path of the archived file, and never an address or anything a file says.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache

from asnad.errors import BrokenFile, TooLarge

__all__ = ["ALLOWED", "allowed_paths", "path_of", "run"]

ALLOWED = ("tesseract", "catdoc")
KEPT = ("HOME", "PATH", "SYSTEMROOT", "TESSDATA_PREFIX", "TMPDIR")
"""Of the environment: what the programs need to find their own files."""


@cache
def path_of(name: str) -> str | None:
    """Where the program is; ``None`` when it is not installed, or none of those that are allowed."""
    return shutil.which(name) if name in ALLOWED else None


def allowed_paths() -> frozenset[str]:
    """The programs that a process that reads files may start."""
    return frozenset(filter(None, map(path_of, ALLOWED)))


def run(path: str, *arguments: str, data: bytes = b"", shown: str, seconds: float, lenient: bool = False) -> bytes:
    """What the program writes to its standard output; with ``lenient`` also when it gives up.

    Raises:
        BrokenFile: it gives up on the file. TooLarge: it takes longer than ``seconds``.
    """
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= {"LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 one of ALLOWED, by its path
            [path, *arguments], input=data, capture_output=True, timeout=seconds, check=False, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise TooLarge(f"{shown}: not read by {os.path.basename(path)} within {seconds:g} seconds") from error  # noqa: PTH119
    if done.returncode and not lenient:
        lines = done.stderr.decode("utf-8", "replace").split("\n")
        said = " ".join(next((line for line in reversed(lines) if line.strip()), "no reason given").split())[:200]
        raise BrokenFile(f"{shown}: {os.path.basename(path)} gave up on it ({said}); the file is damaged")  # noqa: PTH119
    return done.stdout
