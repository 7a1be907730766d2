"""Files made to exhaust the machine: each is refused or read within 512 MB, and the files around it are read."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from asnad.errors import BrokenFile, TooLarge
from asnad.read.sandbox import Sandbox

Write = Callable[[str, bytes | str], Path]
MakePdf = Callable[..., bytes]

WORK = """
import resource
from dataclasses import dataclass
from pathlib import Path
from asnad.read.document import read_document

@dataclass(frozen=True)
class Job:
    path: Path
    name: str

def work(job):
    document = read_document(job.path, job.name)
    return len(document.text), len(document.blocks)
"""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "bounds_jobs.py").write_text(WORK)
    monkeypatch.syspath_prepend(str(folder))
    import bounds_jobs  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    yield bounds_jobs
    del sys.modules["bounds_jobs"]


@pytest.fixture
def read(work: ModuleType, write: Write) -> Callable[[Path], Any]:
    """Reads a file in the sandbox between two good ones; what came of it."""

    def read(path: Path) -> Any:
        good = write("good.txt", "Some words.")
        jobs = [work.Job(good, "good.txt"), work.Job(path, path.name), work.Job(good, "good.txt")]
        sandbox = Sandbox[Any, Any](work.work, processes=1, memory_bytes=512 << 20, seconds=60)
        before, result, after = (result for _, result in sandbox.run(jobs))
        assert before == after == (11, 1)
        return result

    return read


def bomb(path: Path, member: str, start: str, unit: bytes, end: str) -> Path:
    """A container with a member of 300 MB that is packed into well under a hundredth of that."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container, container.open(member, "w") as file:
        file.write(start.encode())
        block = unit * (1_000_000 // len(unit))
        for _ in range(300):
            file.write(block)
        file.write(end.encode())
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path, "a") as container:
            container.writestr("xl/workbook.xml", "<workbook/>")
    return path


@pytest.mark.slow
def test_a_word_document_that_unpacks_a_thousandfold(tmp_path: Path, read: Callable[[Path], Any]) -> None:
    start = f'<w:document xmlns:w="{W}"><w:body>'
    unit = b"<w:p>" + b" " * 90 + b"</w:p>"
    path = bomb(tmp_path / "bomb.docx", "word/document.xml", start, unit, "</w:body></w:document>")
    assert path.stat().st_size * 200 < 300_000_000
    assert isinstance(read(path), TooLarge)


@pytest.mark.slow
def test_a_workbook_that_unpacks_a_thousandfold(tmp_path: Path, read: Callable[[Path], Any]) -> None:
    unit = b'<row><c t="inlineStr"><is><t>AAAAAAAAAAAAAAAA</t></is></c></row>'
    start, end = f'<worksheet xmlns="{S}"><sheetData>', "</sheetData></worksheet>"
    path = bomb(tmp_path / "bomb.xlsx", "xl/worksheets/sheet1.xml", start, unit, end)
    result = read(path)
    assert isinstance(result, TooLarge)
    assert str(result).startswith("bomb.xlsx: unpacks to more than 128 MB")


def test_two_cells_in_far_corners(tmp_path: Path, read: Callable[[Path], Any]) -> None:
    path = tmp_path / "corners.xlsx"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("xl/workbook.xml", "<workbook/>")
        cells = '<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row>'
        container.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{S}"><sheetData>{cells}</sheetData></worksheet>'
        )
    result = read(path)
    assert isinstance(result, TooLarge)
    assert "spreads over more than 20,000,000 cells" in str(result)


def test_entities_that_grow_by_themselves(tmp_path: Path, read: Callable[[Path], Any]) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    path = tmp_path / "laughs.docx"
    with zipfile.ZipFile(path, "w") as container:
        body = f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:document>'
        container.writestr("word/document.xml", f'<!DOCTYPE d [<!ENTITY e0 "{"a" * 100}">{entities}]>{body}')
    assert isinstance(read(path), (TooLarge, BrokenFile))


@pytest.mark.slow
def test_a_pdf_of_ten_thousand_pages_is_read(write: Write, pdf: MakePdf, read: Callable[[Path], Any]) -> None:
    path = write("long.pdf", pdf(*([f"Page {number} has words."] for number in range(10_000))))
    _, blocks = read(path)
    assert blocks == 10_000


@pytest.mark.parametrize(
    "content",
    [
        "<html><body>" + "<div>" * 500_000 + "x",
        "<html><body>" + "<b>" * 500_000 + "x",
        "<html><body><table>" * 100_000 + "x",
    ],
)
def test_pages_nested_without_end(write: Write, read: Callable[[Path], Any], content: str) -> None:
    result = read(write("deep.html", content))
    assert isinstance(result, TooLarge)
    assert "nested more than 250 deep" in str(result)


def test_a_page_of_many_small_elements(write: Write, read: Callable[[Path], Any]) -> None:
    result = read(write("wide.html", "<html><body><p>" + "<b>x</b>" * 400_000))
    assert isinstance(result, TooLarge) or result[0] > 0
