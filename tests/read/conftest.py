"""Files for the reading tests, made byte by byte: PDFs, Word documents, workbooks, pages."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter

Write = Callable[[str, bytes | str], Path]
MakePdf = Callable[..., bytes]
MakeDocx = Callable[..., Path]
MakeWorkbook = Callable[[str, Mapping[str, Sequence[Sequence[object]]]], Path]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Aufzhlung"><w:name w:val="List Bullet"/></w:style>
</w:styles>"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of this name into an empty folder."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def make_pdf(*pages: Sequence[str], trailer: str = "", objects: Sequence[str] = (), title: str = "") -> bytes:
    """A PDF whose pages have these lines; an empty line is a wider gap."""
    body = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []

    def add(content: bytes) -> None:
        offsets.append(len(body))
        body.extend(b"%d 0 obj\n%b\nendobj\n" % (len(offsets), content))

    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(pages)))
    add(b"<</Type/Catalog/Pages 2 0 R>>")
    add(b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(pages), kids))
    add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    add(b"<</Title(%b)>>" % title.encode("latin-1"))
    for lines in pages:
        shown = b" ".join(b"(%b) Tj T*" % line.encode("latin-1") if line else b"T*" for line in lines)
        stream = b"BT /F1 12 Tf 72 770 Td 14 TL " + shown + b" ET"
        resources = b"<</Font<</F1 3 0 R>>>>"
        contents = len(offsets) + 2
        add(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %b/Contents %d 0 R>>" % (resources, contents))
        add(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
    for extra in objects:
        add(extra.encode("latin-1"))
    start = len(body)
    body.extend(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    body.extend(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    body.extend(b"trailer<</Size %d/Root 1 0 R/Info 4 0 R%b>>\n" % (len(offsets) + 1, trailer.encode("latin-1")))
    body.extend(b"startxref\n%d\n%%%%EOF" % start)
    return bytes(body)


@pytest.fixture
def pdf() -> MakePdf:
    """Makes a PDF whose pages have these lines; an empty line is a wider gap."""
    return make_pdf


def make_docx(path: Path, body: str, **parts: str) -> Path:
    """A Word document with this body (WordprocessingML), and other parts by name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("[Content_Types].xml", "<Types/>")
        container.writestr("word/styles.xml", STYLES)
        container.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for part, content in parts.items():
            container.writestr(part.replace("__", "/") + ".xml", content)
    return path


@pytest.fixture
def docx(tmp_path: Path) -> MakeDocx:
    """Makes a Word document with this body (WordprocessingML), and other parts by name."""
    return lambda name, body, **parts: make_docx(tmp_path / name, body, **parts)


def make_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """An XLSX of these sheets."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> MakeWorkbook:
    """Makes an XLSX of these sheets."""
    return lambda name, sheets: make_workbook(tmp_path / name, sheets)
