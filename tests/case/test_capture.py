"""Which files are found under ``sources/``, and how they are copied in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from asnad.case.capture import copy_in, scan
from asnad.errors import CaseError


def names(folder: Path) -> list[str]:
    return [found.name for found in scan(folder)[0]]


class TestScan:
    def test_finds_files_in_folders_in_order_of_name(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        (tmp_path / "b" / "one.txt").write_text("one")
        (tmp_path / "a.txt").write_text("two")

        assert names(tmp_path) == ["a.txt", "b/one.txt"]

    def test_leaves_out_sidecars_and_hidden_files(self, tmp_path: Path) -> None:
        for name in ("a.txt", "a.txt.meta.toml", ".hidden", "Thumbs.db", "desktop.ini", "~$report.docx"):
            (tmp_path / name).write_text("x")

        assert names(tmp_path) == ["a.txt"]

    def test_does_not_follow_links_out_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "outside.txt").write_text("secret")
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources" / "link.txt").symlink_to(tmp_path / "outside.txt")

        assert names(tmp_path / "sources") == []

    @pytest.mark.parametrize("name", ["گزارش.txt", "a\nb.txt", "a\u202eb.txt", "x" * 251 + ".txt"])
    def test_keeps_every_name_the_file_system_allows(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("x")

        assert names(tmp_path) == [name]

    def test_writes_bytes_that_are_no_text_visibly(self, tmp_path: Path) -> None:
        Path(tmp_path, "a\udcff.txt").write_text("x")

        assert names(tmp_path) == ["a\\xff.txt"]


class TestCopyIn:
    def test_never_writes_over_a_file_of_other_bytes(self, tmp_path: Path) -> None:
        sources = tmp_path / "sources"
        sources.mkdir()
        (sources / "a.txt").write_text("first")
        (tmp_path / "a.txt").write_text("second")

        added = copy_in([tmp_path / "a.txt"], sources)

        assert (sources / "a.txt").read_text() == "first"
        assert [path.read_text() for path in added.placed] == ["second"]

    def test_leaves_the_same_bytes_where_they_are(self, tmp_path: Path) -> None:
        sources = tmp_path / "sources"
        (tmp_path / "a.txt").write_text("same")

        first = copy_in([tmp_path / "a.txt"], sources)
        second = copy_in([tmp_path / "a.txt"], sources)

        assert first == second

    def test_takes_the_sidecar_along(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("x")
        (tmp_path / "a.txt.meta.toml").write_text('title = "A"')

        copy_in([tmp_path / "a.txt"], tmp_path / "sources")

        assert (tmp_path / "sources" / "a.txt.meta.toml").read_text() == 'title = "A"'

    def test_says_which_file_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(CaseError, match=r"gone\.txt does not exist"):
            copy_in([tmp_path / "gone.txt"], tmp_path / "sources")

    def test_names_what_it_does_not_copy_from_a_folder(self, tmp_path: Path) -> None:
        folder = tmp_path / "given"
        folder.mkdir()
        (tmp_path / "secret.txt").write_text("of others")
        (folder / "a.txt").write_text("x")
        (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
        (folder / "gone.txt").symlink_to(folder / "nothing")
        os.mkfifo(folder / "pipe")

        added = copy_in([folder], tmp_path / "sources")

        assert [path.name for path in added.placed] == ["a.txt"]
        assert [line.partition(":")[0] for line in added.left_out] == ["given/gone.txt", "given/out.txt", "given/pipe"]
