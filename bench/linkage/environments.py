"""Where does a peer run? In a virtual environment of its own, made once, outside the tree.

One for each peer: their pins cannot be met together (splink is run on DuckDB 2, nomenklatura wants DuckDB 1).
"""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

__all__ = ["NotInstalled", "default_folder", "python_of"]

_REQUIREMENTS = Path(__file__).parent / "peers"
_STAMP = "requirements.sha256"


class NotInstalled(Exception):
    """A peer could not be installed."""


def default_folder() -> Path:
    """``asnad/bench-linkage`` in the user's folder for things that can be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "asnad" / "bench-linkage"


def python_of(peer: str, folder: Path) -> Path:
    """The interpreter that has the peer, in ``folder/peer``; installed with pip when it is not, or by other pins.

    Raises ``NotInstalled`` with the last words of pip.
    """
    requirements = _REQUIREMENTS / f"{peer}.txt"
    digest = sha256(requirements.read_bytes()).hexdigest()
    stamp = folder / peer / _STAMP
    python = folder / peer / "bin" / "python"
    if python.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return python
    print(f"installing {peer} into {folder / peer}", file=sys.stderr)
    steps = [
        [sys.executable, "-m", "venv", "--clear", str(folder / peer)],
        [str(python), "-m", "pip", "install", "--quiet", "-r", str(requirements)],
    ]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotInstalled(f"{peer} could not be installed: {done.stderr.strip()[-400:]}")
    stamp.write_text(digest, encoding="ascii")
    return python
