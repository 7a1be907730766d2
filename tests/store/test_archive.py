"""Are the originals kept whole, once, durably, and without a trace of what they were called?"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asnad.errors import BrokenFile, NotFound, StoreError
from asnad.store.archive import FileArchive


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def digest_of(data: bytes) -> str:
    return sha256(data).hexdigest()


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def archive(tmp_path: Path) -> FileArchive:
    return FileArchive(tmp_path / "archive")


def test_files_come_back_whole_and_in_order(archive: FileArchive, tmp_path: Path) -> None:
    contents = [b"one", b"", b"three" * 1_000_000]
    kept = archive.keep([write(tmp_path, str(number), data) for number, data in enumerate(contents)])
    assert kept == [(digest_of(data), len(data)) for data in contents]
    assert [archive.path(digest).read_bytes() for digest, _ in kept] == contents
    assert set(archive.digests()) == {digest for digest, _ in kept}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=50), max_size=8))
def test_whatever_is_kept_is_held_and_verifies(archive: FileArchive, tmp_path: Path, contents: list[bytes]) -> None:
    kept = archive.keep([write(tmp_path, f"file{number}", data) for number, data in enumerate(contents)])
    assert [digest for digest, _ in kept] == [digest_of(data) for data in contents]
    assert all(digest in archive and archive.verify(digest) for digest, _ in kept)


def test_the_same_bytes_are_kept_once(archive: FileArchive, tmp_path: Path) -> None:
    twins = [write(tmp_path, name, b"same") for name in ("a", "b", "c")]
    archive.keep(twins)
    archive.keep(twins[:1])
    assert len(files(tmp_path / "archive")) == 1


def test_nothing_of_the_name_is_left(archive: FileArchive, tmp_path: Path) -> None:
    archive.keep([write(tmp_path, "testimony of Tarn Oldo.docx", b"words")])
    for path in files(tmp_path / "archive"):
        assert path.suffix == ""
        assert "Tarn" not in str(path.relative_to(tmp_path))


@pytest.mark.parametrize("name", ["line\nbreak", "\u202egnp.exe", "x" * 255, "شهادت.txt", "-rf", "a;b", " "])
def test_any_name_can_be_kept(archive: FileArchive, tmp_path: Path, name: str) -> None:
    [(digest, _)] = archive.keep([write(tmp_path, name, b"words")])
    assert archive.verify(digest)


def test_only_the_owner_can_read_and_nobody_can_write(archive: FileArchive, tmp_path: Path) -> None:
    [(digest, _)] = archive.keep([write(tmp_path, "a", b"words")])
    assert stat.S_IMODE(archive.path(digest).stat().st_mode) == 0o400
    assert stat.S_IMODE(archive.path(digest).parent.stat().st_mode) == 0o700


def test_a_file_of_the_right_name_and_size_is_not_believed(archive: FileArchive, tmp_path: Path) -> None:
    original = write(tmp_path, "a", b"words")
    [(digest, _)] = archive.keep([original])
    archive.path(digest).chmod(0o600)
    archive.path(digest).write_bytes(b"swords"[:5])
    assert not archive.verify(digest)
    archive.keep([original])
    assert archive.verify(digest)


@pytest.mark.parametrize("bit", range(0, 40, 7))
def test_one_changed_bit_is_noticed(archive: FileArchive, tmp_path: Path, bit: int) -> None:
    [(digest, _)] = archive.keep([write(tmp_path, "a", b"words")])
    path = archive.path(digest)
    path.chmod(0o600)
    path.write_bytes((int.from_bytes(b"words") ^ 1 << bit).to_bytes(5))
    assert not archive.verify(digest)


@pytest.mark.parametrize("digest", ["", "zz", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "a" * 64])
def test_what_is_not_there_is_not_found(archive: FileArchive, digest: str) -> None:
    assert digest not in archive
    assert not archive.verify(digest)
    with pytest.raises(NotFound, match="holds no file"):
        archive.path(digest)


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_kept(archive: FileArchive, tmp_path: Path) -> None:
    good = [write(tmp_path, "a", b"one"), write(tmp_path, "b", b"two")]
    with pytest.raises(BrokenFile, match="nowhere cannot be read"):
        archive.keep([good[0], tmp_path / "nowhere", good[1]])
    assert {digest_of(b"one"), digest_of(b"two")} == set(archive.digests())
    assert list((tmp_path / "archive" / "incoming").iterdir()) == []


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_not_kept(archive: FileArchive, tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "thing")
    with pytest.raises(BrokenFile, match="thing is no file"):
        archive.keep([tmp_path / "thing"])


def test_a_full_disk_is_named_and_leaves_nothing_torn(tmp_path: Path) -> None:
    program = (
        "import sys, resource; from pathlib import Path; from asnad.store.archive import FileArchive\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "FileArchive(Path(sys.argv[1])).keep([Path(path) for path in sys.argv[2:]])\n"
    )
    small, large = write(tmp_path, "small", b"words"), write(tmp_path, "large", b"words" * 100_000)
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "archive", large, small], capture_output=True, text=True, check=False
    )
    assert "StoreError" in done.stderr
    assert "look for free space" in done.stderr
    assert all(FileArchive(tmp_path / "archive").verify(path.name) for path in files(tmp_path / "archive"))


def test_an_archive_that_cannot_be_written_to_says_so(tmp_path: Path) -> None:
    (tmp_path / "archive").write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreError, match="cannot be written to"):
        FileArchive(tmp_path / "archive").keep([write(tmp_path, "a", b"words")])


def test_what_a_killed_process_left_is_cleared_away(archive: FileArchive, tmp_path: Path) -> None:
    archive.keep([])
    stale = write(tmp_path / "archive" / "incoming", "0123", b"half a fi")
    FileArchive(tmp_path / "archive").digests()
    assert stale.exists()  # a reader clears nothing: it may be another process's work
    FileArchive(tmp_path / "archive").keep([])
    assert not stale.exists()


def test_nothing_is_named_before_it_is_on_the_disk(
    archive: FileArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.keep([])
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_replace(self: Path, target: Path) -> Path:
        order.append("rename")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    archive.keep([write(tmp_path, "a", b"words")])
    assert order == ["file", "rename", "folder"]


def test_a_large_file_is_streamed(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(300 << 20)
    program = (
        "import sys; from pathlib import Path; from asnad.store.archive import FileArchive\n"
        "FileArchive(Path(sys.argv[1])).keep([Path(sys.argv[2])])\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "archive", large], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 100 << 10  # KiB: far less than the file
