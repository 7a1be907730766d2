"""Which files lie under ``sources/``, and what is new about them?"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asnad.errors import CaseError
from asnad.model.display import display_name
from asnad.read.metadata import is_there

__all__ = ["SIDECAR", "Added", "Found", "copy_in", "scan", "sha256_of"]

SIDECAR = ".meta.toml"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file under ``sources/``: ``name`` is its path below it with ``/``, odd bytes written ``\\xff``."""

    path: Path
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Added:
    """Where copied files now lie, and a line on each thing in a folder that was not copied."""

    placed: tuple[Path, ...]
    left_out: tuple[str, ...] = ()


def sha256_of(path: Path) -> str:
    """SHA-256 (hex) of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            digest.update(piece)
    return digest.hexdigest()


LITTER = re.compile(r"thumbs\.db|desktop\.ini|~\$.*\.\w{3,4}|\.~lock\..*", re.IGNORECASE)
"""What Windows and office programs put into folders: previews, views, and who has a document open."""


def scan(folder: Path) -> tuple[list[Found], list[str]]:
    """Every source file, in order of name; and a line on each thing that is no file or cannot be opened.

    Hidden files, sidecars and what systems leave in folders are left out. Links are followed to files within the folder
    only.
    """
    root = folder.resolve()
    names: list[str] = []
    found: list[Found] = []
    left_out: list[str] = []

    def refused(error: OSError) -> None:
        where = os.path.relpath(error.filename, root.parent)
        left_out.append(f"{_shown(where)}: cannot be opened ({error.strerror}); give yourself the right to read it")

    for where, folders, files in os.walk(root, followlinks=False, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if (Path(where) / name).is_symlink()]
        names += [os.path.relpath(Path(where) / name, root) for name in files + linked if not name.startswith(".")]
    for name in sorted(names):
        path = root / name
        if name.endswith(SIDECAR) or LITTER.fullmatch(path.name):
            continue
        try:
            if reason := _unfit(path, root):
                left_out.append(f"{_shown(name)}: left out, because it is {reason}")
            else:
                found.append(Found(path, _printable(name), sha256_of(path)))
        except OSError as error:
            left_out.append(f"{_shown(name)}: cannot be opened ({error.strerror}); give yourself the right to read it")
    return found, left_out


def _unfit(path: Path, root: Path) -> str:
    """Why nothing can be read here, if so: what is not a file could wait for ever, or lead to files of others."""
    kind = path.lstat().st_mode
    if stat.S_ISLNK(kind):
        if not path.exists():
            return "a link that leads nowhere; remove it"
        if not path.resolve().is_relative_to(root):
            return "a link that leads out of the folder; put a copy of the file in its place"
        if path.is_dir():
            return "a link to a folder that is read already; remove it"
        kind = path.stat().st_mode
    if not stat.S_ISREG(kind):
        return "not a file but a pipe, a socket or a device; remove it"
    return ""


def _printable(name: str) -> str:
    return os.fsencode(Path(name).as_posix()).decode("utf-8", "backslashreplace")


def _shown(name: str) -> str:
    return display_name(_printable(name))


def copy_in(files: Sequence[Path], folder: Path) -> Added:
    """Copy files (with their sidecars) into the folder; a folder is copied with what it holds, but for what is no file
    and links that lead out of it.

    A file that is there with the same bytes is left; one with other bytes gets a number before its suffix,
    so that nothing is ever written over.

    Raises:
        CaseError: a file does not exist or cannot be read.
    """
    placed: list[Path] = []
    left_out: list[str] = []
    for given in files:
        if not given.exists():
            raise CaseError(f"{given} does not exist. Check the name; nothing was added from it.")
        base, root = given.parent, given.resolve()
        for member in [given] if given.is_file() else _below(given):
            if member.name.endswith(SIDECAR) and member != given:
                continue
            if member != given and (reason := _unfit(member, root)):
                left_out.append(f"{_shown(str(member.relative_to(base)))}: left out, because it is {reason}")
                continue
            placed.append(_place(member, folder / member.relative_to(base)))
            sidecar = member.with_name(member.name + SIDECAR)
            if is_there(sidecar):
                _place(sidecar, placed[-1].with_name(placed[-1].name + SIDECAR))
    return Added(tuple(placed), tuple(left_out))


def _below(folder: Path) -> list[Path]:
    """All that lies in a folder but folders: files, links, and what is neither."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _place(file: Path, target: Path) -> Path:
    try:
        return _copied(file, target)
    except OSError as error:
        raise CaseError(
            f"{display_name(file)} cannot be copied ({error.strerror}). Check its rights, the length of its name and "
            "the space on the disk; what was copied before it stays."
        ) from error


def _copied(file: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    stem, suffix, number = target.stem, target.suffix, 1
    while target.exists():
        if sha256_of(target) == sha256_of(file):
            return target
        number += 1
        target = target.with_name(f"{stem}-{number}{suffix}")
    temporary = target.with_name(f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}.part")
    shutil.copyfile(file, temporary)
    temporary.replace(target)
    return target
