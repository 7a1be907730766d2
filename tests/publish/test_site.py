"""The site as files."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from asnad.errors import CaseError
from asnad.model.release import Release
from asnad.publish.site import SiteReport, write_site


def _files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _pages(folder: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in _files(folder).items() if name.endswith(".html")}


def test_the_report_counts_what_was_written(english_site: tuple[Path, SiteReport]) -> None:
    folder, report = english_site
    files = _files(folder)
    assert report.pages == sum(name.endswith(".html") for name in files)
    assert report.bytes == sum(map(len, files.values()))
    assert report.largest[1] == max(len(content) for name, content in files.items() if name.endswith(".html"))


def test_the_same_release_gives_the_same_bytes_in_any_number_of_processes(
    make_release: Callable[[], Release], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(make_release(), tmp_path / "one")
    monkeypatch.setattr("asnad.publish.site._CHUNK", 3)
    write_site(make_release(), tmp_path / "two", processes=2)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["one", "two"]


def test_every_link_leads_to_a_file_and_every_fragment_to_an_element(english_site: tuple[Path, SiteReport]) -> None:
    folder, _ = english_site
    pages = _pages(folder)
    checked = 0
    for name, text in pages.items():
        for target in re.findall(r'(?:href|src|action)="([^"]*)"', text):
            if target.startswith("https://herald.example/"):
                continue
            path, _, fragment = target.partition("#")
            reached = (folder / name).parent / path if path else folder / name
            assert reached.resolve().is_relative_to(folder.resolve()), (name, target)
            assert reached.is_file(), (name, target)
            if fragment:
                assert f'id="{fragment}"' in reached.read_text(encoding="utf-8"), (name, target)
            checked += 1
    assert checked > 500


def test_no_identifier_stands_twice_on_a_page(english_site: tuple[Path, SiteReport]) -> None:
    for name, text in _pages(english_site[0]).items():
        found = re.findall(r' id="([^"]*)"', text)
        assert len(found) == len(set(found)), name


def test_no_file_name_of_a_source_is_anywhere_in_the_site(english_site: tuple[Path, SiteReport]) -> None:
    for name, content in _files(english_site[0]).items():
        for secret in ("golnar", "witness-", "secret-folder", ".csv"):
            assert secret not in content.decode("utf-8"), (name, secret)
            assert secret not in name


def test_a_source_without_title_is_called_untitled(english_site: tuple[Path, SiteReport]) -> None:
    assert "<h1>Untitled source</h1>" in _pages(english_site[0])["sources/c0ffee0000000004.html"]


def test_every_page_forbids_whatever_is_not_its_own(english_site: tuple[Path, SiteReport]) -> None:
    for name, text in _pages(english_site[0]).items():
        assert "default-src &#39;none&#39;; script-src &#39;self&#39; file:;" in text, name
        assert not re.search(r"<script(?! src=\")|<style|\son\w+=|\sstyle=", text), name


def test_a_quote_is_marked_in_its_source_and_its_claim_leads_there(english_site: tuple[Path, SiteReport]) -> None:
    pages = _pages(english_site[0])
    source = pages["sources/c0ffee0000000001.html"]
    assert (
        '<span class="anchor" id="quote-0000000000000004"></span><mark>Colonel Behrad Kuhestani had ordered' in source
    )
    person = pages["people/e000000000000002.html"]
    assert 'href="../sources/c0ffee0000000001.html#quote-0000000000000004"' in person


def test_pages_that_are_no_more_are_gone(make_release: Callable[[], Release], tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_site(make_release(), folder)
    (folder / "people" / "stale.html").write_text("old", encoding="utf-8")
    write_site(make_release(), folder)
    assert not (folder / "people" / "stale.html").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_other_things_in_it_is_left_alone(release: Release, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseError, match="were not written by asnad"):
        write_site(release, tmp_path)
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "mine"


def test_a_build_that_fails_leaves_the_old_site(make_release: Callable[[], Release], tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_site(make_release(), folder)
    before = _files(folder)

    def stop(done: int, total: int) -> None:
        if done > 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_site(make_release(), folder, progress=stop)
    assert _files(folder) == before
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


BUILD = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from conftest import invented_release
from asnad.publish.site import write_site
made = invented_release()
many = tuple(replace(made.events[1], id=f"ee{number:014x}") for number in range(9, 20_000))
write_site(replace(made, events=made.events + many), Path(sys.argv[1]), processes=2,
           progress=lambda done, total: print(done, flush=True))
"""


def test_a_killed_build_leaves_no_process_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILD, str(tmp_path / "site"), str(Path(__file__).parent)]
    builder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert builder.stdout is not None
    workers: list[psutil.Process] = []
    while not workers:
        assert builder.stdout.readline()
        workers = psutil.Process(builder.pid).children()
    builder.kill()
    builder.wait()
    builder.stdout.close()
    _, alive = psutil.wait_procs(workers, timeout=10)
    assert alive == []
    assert not (tmp_path / "site").exists()


def test_a_worker_that_is_killed_ends_the_build_and_leaves_the_old_site(
    make_release: Callable[[], Release], tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    write_site(make_release(), folder)
    before = _files(folder)
    made = make_release()
    many = tuple(replace(made.events[1], id=f"ee{number:014x}") for number in range(9, 20_000))

    others = set(psutil.Process().children())  # the browser of other tests, say

    def kill(done: int, total: int) -> None:
        for worker in set(psutil.Process().children()) - others:
            worker.kill()

    with pytest.raises(CaseError, match="ended early"):
        write_site(replace(made, events=made.events + many), folder, processes=2, progress=kill)
    assert _files(folder) == before


def test_progress_ends_at_its_total(release: Release, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_site(release, tmp_path / "site", progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)
