"""Bytes that a reader wants as a file: there while they are read, and gone after that."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from asnad.read.held import held


@pytest.mark.parametrize("in_memory", [True, False])
def test_bytes_are_a_file_as_long_as_they_are_read(
    in_memory: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    if not in_memory:
        monkeypatch.delattr(os, "memfd_create", raising=False)
    elif not hasattr(os, "memfd_create"):
        pytest.skip("this system has no files in memory")
    with held(b"They came.") as path:
        assert path.read_bytes() == path.read_bytes() == b"They came."
        assert path.stat().st_size == 10
        assert bool(list(tmp_path.iterdir())) is not in_memory
    assert not path.exists()
    assert list(tmp_path.iterdir()) == []
