"""Bad and hostile files in a case: each is named in one line, the rest of the case is as if they were not there."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from asnad import Case
from asnad.errors import CaseError, CaseLocked
from asnad.model.display import display_name
from bench.articles import articles, write_articles
from tests.chromium import Browser
from tests.read.conftest import W, make_docx, make_pdf, make_workbook
from tests.read.test_bounds import S, bomb

SCRIPT = '"\'><script>window.hit=1</script><img src="http://127.0.0.1:9/i.png" onerror="window.hit=1">{{7*7}}'
SOME_UNREAD = 3
MARK = "zqx"
"""Begins the name of every source, to be found where names of files must not be."""

JUNK = bytes(range(256)) * 4
NAMES = ["line\nbreak", "right\u202eto-left", "escape\x1b[31m", "up..and..up", "..\\..\\etc", "گزارش", "n" * 247]
"""Names that a file system allows; the last is 255 bytes long when it has got its ending and its mark."""


@dataclass(frozen=True)
class Built:
    folder: Path
    code: int
    lines: list[str]
    bad: list[str]


def fill_with_bad(folder: Path) -> list[str]:
    """Write files that no reader can use; their names."""

    def path(name: str) -> Path:
        return folder / f"{MARK}-{name}"

    words = "<w:p><w:r><w:t>" + "Some words. " * 500 + "</w:t></w:r></w:p>"
    whole = make_docx(path("truncated.docx"), words).read_bytes()
    path("truncated.docx").write_bytes(whole[: len(whole) // 2])
    path("empty.txt").write_bytes(b"")
    path("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + JUNK)
    path("not-a.docx").write_bytes(b"PK\x03\x04" + JUNK)
    path("broken.pdf").write_bytes(make_pdf(["Words."])[:60] + JUNK)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    path("locked.xlsx").write_bytes(ole)
    bomb(path("bomb.docx"), "word/document.xml", f'<w:document xmlns:w="{W}">', b" " * 1000, "</w:document>")
    bomb(path("bomb.xlsx"), "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{S}">', b" " * 1000, "</worksheet>")
    path("deep.html").write_text("<html><body>" + "<div>" * 100_000 + "x", encoding="utf-8")
    for number, name in enumerate(NAMES):
        (folder / f"{MARK}-{name}"[:251]).with_suffix(".txt").write_bytes(JUNK + bytes([number]))
    return sorted(file.name for file in folder.iterdir())


def fill_with_hostile(folder: Path) -> None:
    """Write files that can be read and say script wherever they can say something."""
    shown = html.escape(SCRIPT)
    sentence = f"Tovik {SCRIPT} Vandrel was arrested in Arkhal on 3 May 1989, {SCRIPT} said."
    said = "".join(f"{key} = {json.dumps(SCRIPT)}\n" for key in ("title", "publisher", "author"))
    front = f"---\ntitle: '{SCRIPT}'\nlanguage: en\n---\n# {SCRIPT}\n\n{sentence}\n\n- {SCRIPT}\n"
    (folder / f"{MARK}-front.md").write_text(front, encoding="utf-8")
    (folder / f"{MARK}-said.txt").write_text(sentence + "\n", encoding="utf-8")
    (folder / f"{MARK}-said.txt.meta.toml").write_text(said + 'language = "en"\n', encoding="utf-8")
    page = (
        f"<html><head><title>{shown}</title><meta name=author content='{shown}'></head><body><article>"
        f"<h1>{shown}</h1><p>{html.escape(sentence)}</p><p onclick='window.hit=1'>Mirela Oskari was hanged in Arkhal."
        f"<script>window.hit=1</script><iframe src='http://127.0.0.1:9/'></iframe></p></article></body></html>"
    )
    (folder / f"{MARK}-page.html").write_text(page, encoding="utf-8")
    cells = [SCRIPT, "arrest", "1989-05-03", SCRIPT]
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    formula = '=HYPERLINK("http://127.0.0.1:9/")'.replace('"', '""')
    table = f'name,act,date,place\n{quoted}\n"{formula}",arrest\nAda,arrest,1989,Arkhal,too,many\n@SUM(1),arrest,,\n'
    (folder / f"{MARK}-ragged.csv").write_text(table, encoding="utf-8")
    make_workbook(
        folder / f"{MARK}-book.xlsx", {"S": [["name", "act", "date", "place"], ["Mirela", *cells[1:]], cells]}
    )
    run = f"<w:p><w:r><w:t>{html.escape(sentence)}</w:t></w:r></w:p>"
    make_docx(folder / f"{MARK}-letter.docx", run)
    (folder / f"{MARK}-encoded.txt").write_bytes("خبر: سه نفر در ارخال کشته شدند. ".encode("cp1256") * 20)
    (folder / f"{MARK}-half.txt").write_bytes(b"Kesten Brisk was arrested in Arkhal in 1989. \xff\xfe\xc3(\n")
    (folder / f"{MARK}-really-a-pdf.txt").write_bytes(make_pdf(["Kesten Brisk was jailed in Arkhal in 1990."]))


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "asnad.cli", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, stdin=subprocess.DEVNULL)


def said_by(folder: Path, title: str) -> set[tuple[str, str]]:
    """What is claimed from the sources whose title begins so."""
    with Case.open(folder) as case:
        ids = {source.id for source in case.state.sources.values() if (source.title or "").startswith(title)}
        layers = {case.state.layer(id_).id for id_ in ids if case.state.layer(id_)}  # type: ignore[union-attr]
        return {(standing.id, standing.layer) for standing in case.state.standing() if standing.layer in layers}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("faults") / "case"
    Case.init(folder, title=SCRIPT).close()
    bad = fill_with_bad(folder / "sources")
    fill_with_hostile(folder / "sources")
    write_articles(folder / "sources", 2)
    done = run(folder, "build")
    return Built(folder, done.returncode, done.stderr.splitlines(), bad)


@pytest.mark.slow
class TestBadFilesInACase:
    def test_the_build_ends_and_says_that_some_were_not_read(self, built: Built) -> None:
        assert built.code == SOME_UNREAD
        assert not any("Traceback" in line for line in built.lines)

    def test_each_is_named_in_one_line_and_nothing_else_is(self, built: Built) -> None:
        unread = [line for line in built.lines if line.startswith("  not read: ")]
        assert len(unread) == len(built.bad) == 16
        for name in built.bad:
            assert len([line for line in unread if line.startswith(f"  not read: {display_name(name)}: ")]) == 1, name
        assert all(character.isprintable() or character == "\u200c" for line in built.lines for character in line)

    def test_good_articles_are_there_as_if_alone(self, built: Built, tmp_path: Path) -> None:
        with Case.init(tmp_path / "alone") as case:
            write_articles(case.sources, 2)
            case.build(processes=1, site=False)
        alone = said_by(tmp_path / "alone", "Report")

        assert len(alone) > 10
        assert said_by(built.folder, "Report") == alone

    def test_it_verifies(self, built: Built) -> None:
        assert run(built.folder, "verify").returncode == 0

    def test_no_script_runs_and_nothing_is_loaded_from_elsewhere(self, built: Built, browser: Browser) -> None:
        site = built.folder / "site"
        own, asked, troubles = site.resolve().as_uri(), list[str](), list[str]()
        pages = sorted(site.rglob("*.html"))
        with browser.new_context() as context:
            context.on("request", lambda request: asked.append(request.url))
            context.on("console", lambda message: troubles.append(message.text))
            context.on("weberror", lambda error: troubles.append(str(error.error)))
            tab = context.new_page()
            for page in pages:
                tab.goto(page.resolve().as_uri())
                injected = "[window.hit, document.querySelectorAll('iframe, img, main script, [onclick]').length]"
                assert tab.evaluate(injected) == [None, 0], page
        assert len(pages) > 50
        assert troubles == []
        assert [url for url in asked if not url.startswith(own)] == []

    def test_names_of_files_stay_at_home(self, built: Built, tmp_path: Path) -> None:
        assert run(built.folder, "export", "--format", "jsonl", "-o", str(tmp_path / "lines")).returncode == 0
        assert run(built.folder, "export", "--format", "csv", "-o", str(tmp_path / "tables")).returncode == 0
        written = [file for top in (built.folder / "site", tmp_path) for file in top.rglob("*") if file.is_file()]
        assert [file for file in written if MARK.encode() in file.read_bytes() or MARK in file.name] == []

    def test_no_cell_of_an_export_is_a_formula(self, built: Built, tmp_path: Path) -> None:
        run(built.folder, "export", "--format", "csv", "-o", str(tmp_path))
        text = "".join(file.read_text(encoding="utf-8") for file in tmp_path.glob("*.csv"))
        assert "HYPERLINK" in text
        assert not any(start in text for start in ("\n=", ",=", ',"=', "\n@", ",@", ',"@'))


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.init(tmp_path / "case") as case:
        write_articles(case.sources, 1)
        yield case


class TestSourcesFolder:
    def test_what_is_no_file_is_named_and_not_waited_for(self, case: Case) -> None:
        (case.sources / "loop").symlink_to("loop")
        (case.sources / "up").symlink_to("..")
        (case.sources / "again").symlink_to(".")
        os.mkfifo(case.sources / "pipe.txt")
        report = case.build(processes=1, site=False)

        assert report.captured == 1
        assert [problem.split(":")[0] for problem in report.problems] == ["again", "loop", "pipe.txt", "up"]
        assert "a link to a folder that is read already" in report.problems[0]
        assert "a link that leads nowhere" in report.problems[1]
        assert "a pipe, a socket or a device" in report.problems[2]
        assert "a link that leads out of the folder" in report.problems[3]

    def test_a_folder_that_is_gone_is_named(self, case: Case) -> None:
        case.sources.rename(case.folder / "elsewhere")
        assert case.build(site=False).problems[0].startswith("sources: cannot be opened (No such file or directory)")

    def test_a_file_that_vanishes_after_the_scan_stops_nothing(self, case: Case) -> None:
        write_articles(case.sources, 3)

        keep = case._archive.keep  # asked after the scan

        def keep_late(paths: list[Path]) -> object:
            (case.sources / "report-00001.md").unlink(missing_ok=True)
            return keep(paths)

        case._archive.keep = keep_late  # type: ignore[method-assign, assignment]
        report = case.build(processes=1, site=False)

        assert report.captured == 2
        assert [problem.split(":")[0] for problem in report.problems] == ["report-00001.md"]


class TestDamageBetweenBuilds:
    def test_an_archived_file_that_is_gone_is_named_and_archived_anew(self, case: Case) -> None:
        case.build(processes=1, site=False)
        archived = next(file for file in (case.folder / "archive").glob("??/*"))
        archived.unlink()
        fault = case.verify().faults[0]

        assert archived.name in fault
        assert "(report-00000.md) is missing; put that file back into sources/" in fault
        assert "was missing from the archive; archived anew" in case.build(site=False).notices[0]
        assert case.verify().faults == ()

    def test_an_original_that_is_gone_from_both_does_not_stop_the_rest(self, case: Case) -> None:
        case.build(processes=1, site=False)
        next(file for file in (case.folder / "archive").glob("??/*")).unlink()
        (case.sources / "report-00000.md").unlink()
        (case.sources / "new.md").write_text(next(articles(1, seed=5))[1], encoding="utf-8")

        assert case.build(processes=1, site=False).captured == 1

    @pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + JUNK])
    def test_a_record_of_junk_is_one_clear_line(self, case: Case, damage: bytes) -> None:
        case.close()
        (case.folder / "record.db").write_bytes(damage)
        done = run(case.folder, "build")

        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert "record.db" in done.stderr
        assert "copy" in done.stderr

    def test_a_record_that_is_gone_says_what_to_do(self, case: Case) -> None:
        case.close()
        (case.folder / "record.db").unlink()
        with pytest.raises(CaseError, match=r"record\.db is missing or empty.*Put back a copy"):
            Case.open(case.folder)

    def test_a_site_that_cannot_be_written_is_one_clear_line(self, case: Case) -> None:
        case.build(processes=1)
        shutil.rmtree(case.folder / "site")
        (case.folder / "site").symlink_to("site")
        with pytest.raises(CaseError, match=r"site cannot be written.*The record is whole"):
            case.build(processes=1)
        (case.folder / "site").unlink()
        assert case.build(processes=1).pages > 0

    def test_of_two_builds_at_once_one_is_told_to_wait(self, case: Case) -> None:
        case.build(processes=1, site=False)
        with Case.open(case.folder) as other, pytest.raises(CaseLocked, match="another process is writing to"):
            other.build(site=False)
