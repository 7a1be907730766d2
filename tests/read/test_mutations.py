"""Two thousand and more damaged files of every kind: each is a document, or one line that names the file. None hangs.

Small whole files are changed by bits, bytes, cuts, and pieces of each other, from one seed.
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from email.message import EmailMessage
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from asnad.errors import ReadError
from asnad.read.sandbox import Sandbox
from tests.read.conftest import make_docx, make_pdf, make_png, make_scan, make_tiff, make_workbook
from tests.read.test_doc import make_doc
from tests.read.test_odt import make_odt
from tests.read.test_warc import archive

MUTANTS = 120
SEED = 1988
SECONDS = 10.0

LETTER = """From: Ines Falkenberg <ines@valdoria.example>
To: =?utf-8?b?2KLYsdin2YU=?= <a@lomay.example>
Subject: =?windows-1256?q?=E4=C7=E3?=
Date: Tue, 6 May 1997 10:00:00 +0330
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

They came at night=E2=80=A6
> What did they say?
--b
Content-Type: text/html; charset="windows-1256"
Content-Transfer-Encoding: base64

PHA+V2UgcmFuLjwvcD4=
--b
Content-Type: message/rfc822

From: Bo Marl <bo@lomay.example>
Subject: night

We ran.
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8''%D9%86%D8%A7%D9%85.pdf

%PDF
--b--
"""
FROM = "From a@b.example Tue May  6 10:00:00 1997\n"
PAGE = "<html><head><title>A night</title></head><body><article><p>They came at <b>night</b>.<ul><li>one</ul></article>"
RTF = (
    r"{\rtf1\ansi\ansicpg1256{\fonttbl{\f0\fcharset178 A;}}\f0 \'d3\'e1 \u1587?{\footnote\pard note}\par"
    r"\trowd\intbl a\cell b\cell\row\pard}"
)
SRT = (
    "1\n00:00:01,000 --> 00:00:03,500\nThey denied that they\n\n"
    "2\n00:00:03,500 --> 00:00:06,000\n<i>came</i> at night.\n"
)
ROWS = [["Name", "Act", "Date"], ["Tovik Vandrel", "arrest", "1988"], ["Mirela Oskari", "torture", "1989"]]


def table(row: str, *cell: str) -> str:
    """The rows in XML of these elements, from the row inwards."""
    before, after = "".join(f"<{tag}>" for tag in cell), "".join(f"</{tag}>" for tag in reversed(cell))
    return "".join(f"<{row}>{''.join(f'{before}{words}{after}' for words in cells)}</{row}>" for cells in ROWS)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    words = f"<w:p><w:r><w:t>They came.</w:t></w:r></w:p><w:tbl>{table('w:tr', 'w:tc', 'w:p', 'w:r', 'w:t')}</w:tbl>"
    rows = table("table:table-row", "table:table-cell", "text:p")
    warc = archive(
        ("https://courier.example/a", PAGE.encode(), "text/html; charset=utf-8"),
        ("https://courier.example/a.pdf", make_pdf(["They came at night."]), "application/pdf"),
        packed=False,
    )
    with zipfile.ZipFile(folder / "a.wacz", "w") as container:
        container.writestr("datapackage.json", "{}")
        container.writestr("archive/data.warc", warc)
    message = LETTER.replace("\n", "\r\n").encode()
    made = {
        "a.txt": "گزارش\n\nThey came at night.\n- one\n- two\n".encode(),
        "a.md": "---\ntitle: T\n---\n# گزارش\n- a\n\n> b\n".encode(),
        "a.html": PAGE.encode(),
        "a.csv": "\n".join(",".join(row) for row in ROWS).encode(),
        "a.xlsx": make_workbook(folder / "a.xlsx", {"S": ROWS}).read_bytes(),
        "a.docx": make_docx(folder / "a.docx", words).read_bytes(),
        "a.odt": make_odt(folder / "a.odt", f"<text:p>They.</text:p><table:table>{rows}</table:table>").read_bytes(),
        "a.rtf": RTF.encode(),
        "a.doc": make_doc("They came at night.\nمی‌روم"),
        "a.pdf": make_pdf(["They came at night.", "", "- one"], ["Next page."]),
        "a.eml": message,
        "a.mbox": f"{FROM}{LETTER}\n{FROM}{LETTER}".encode(),
        "a.srt": SRT.encode(),
        "a.vtt": b"WEBVTT\n\n" + SRT.replace(",", ".").encode(),
        "a.mhtml": (
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/a\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
            f"{PAGE}\r\n--b--\r\n"
        ).encode(),
        "a.warc": warc,
        "a.wacz": (folder / "a.wacz").read_bytes(),
    }
    full = EmailMessage()
    full["From"], full["To"], full["MIME-Version"] = "a@b.example", "c@d.example", "1.0"
    full.set_content("They came at night.")
    for name in ("a.pdf", "a.docx", "a.xlsx", "a.doc", "a.rtf", "a.csv", "a.eml", "a.mbox", "a.warc"):
        full.add_attachment(made[name], "application", "octet-stream", filename=name)
    return made | {"full.eml": full.as_bytes()}


def damaged(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """The file with one to six injuries; of a container most often what is packed in it, so that it still unpacks."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return repacked(data, other, chance)
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        match chance.choice(["bit", "bit", "byte", "cut", "drop", "repeat", "splice", "number"]):
            case "bit" if at < len(made):
                made[at] ^= 1 << chance.randrange(8)
            case "byte" if at < len(made):
                made[at] = chance.choice([0, 0xFF, 0x0A, 0x22, 0x3C, 0x7B, 0x5C])
            case "cut":
                del made[max(at, 8) :]
            case "drop":
                del made[at : at + chance.randint(1, 40)]
            case "repeat":
                made[at:at] = made[at : at + chance.randint(1, 60)] * chance.randint(1, 30)
            case "splice":
                start = chance.randrange(len(other))
                made[at:at] = other[start : start + chance.randint(1, 80)]
            case "number" if at + 4 < len(made):
                made[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", b"9999"])
    return bytes(made)


def repacked(data: bytes, other: bytes, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as container, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        hurt = chance.choice(container.namelist())
        for name in container.namelist():
            content = container.read(name)
            copy.writestr(name, damaged(content, other, chance) if name == hurt else content)
    return made.getvalue()


WORK = """
from dataclasses import dataclass
from pathlib import Path
from asnad.read.document import read_document

@dataclass(frozen=True)
class Job:
    path: Path
    name: str

def work(job):
    document = read_document(job.path, job.name)
    document.text.encode()
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.text), block
        last = block.end
    for word in document.words:
        assert 0 <= word.start < word.end <= len(document.text), word
    return "read"
"""


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("code")
    (folder / "mutation_jobs.py").write_text(WORK)
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(folder))
        import mutation_jobs  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

        yield mutation_jobs
        del sys.modules["mutation_jobs"]


def outcomes(work: ModuleType, files: Mapping[str, bytes], mutants: int, folder: Path) -> list[tuple[str, Any]]:
    """What came of the files damaged in so many ways, each by its name."""
    chance = random.Random(SEED)
    contents: Sequence[bytes] = list(files.values())
    jobs = []
    for number in range(mutants):
        for name, data in files.items():
            shown = f"{number}-{name}"
            path = folder / shown
            path.write_bytes(damaged(data, chance.choice(contents), chance))
            jobs.append(work.Job(path, shown))
    sandbox = Sandbox[Any, Any](work.work, processes=2, memory_bytes=1 << 30, seconds=SECONDS)
    return [(job.name, outcome) for job, outcome in sandbox.run(jobs)]


def faults(found: Sequence[tuple[str, Any]]) -> list[str]:
    """The outcomes that no damaged file may have."""
    wrong = []
    for name, outcome in found:
        said = str(outcome)
        if outcome == "read":
            continue
        if not isinstance(outcome, ReadError) or not said.startswith(f"{name}: ") or "\n" in said:
            wrong.append(f"{name}: {type(outcome).__name__}: {said}")
        elif "the reader gave up on it (" in said or "not read within" in said:
            wrong.append(said)
    return wrong


@pytest.mark.slow
def test_whatever_is_done_to_a_file_it_is_read_or_named(
    work: ModuleType, whole: dict[str, bytes], tmp_path: Path
) -> None:
    found = outcomes(work, whole, MUTANTS, tmp_path)
    assert len(found) >= 2000
    assert faults(found) == []
    assert {name.partition("-")[2] for name, outcome in found if outcome == "read"} == set(whole)


@pytest.mark.slow
def test_damaged_pictures_are_read_or_named(work: ModuleType, tmp_path: Path) -> None:
    lines = ["Tovik Vandrel was arrested"]
    files = {"a.png": make_png(lines), "a.tif": make_tiff(lines)[:20_000], "a.pdf": make_scan(lines)}
    assert faults(outcomes(work, files, 3, tmp_path)) == []
