"""Files for the reading tests, made byte by byte: PDFs, Word documents, workbooks, pages."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from pypdfium2 import PdfDocument

from asnad.read import ocr, programs

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
        container.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for part, content in ({"word__styles": STYLES} | parts).items():
            name = part.replace("__", "/")
            container.writestr(name if "." in name else f"{name}.xml", content)
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


def picture_of(pdf_bytes: bytes, scale: float = 3.0) -> tuple[int, int, bytes]:
    """Width, height and grey points of the first page of a PDF."""
    with PdfDocument(pdf_bytes) as document:
        bitmap = document[0].render(scale=scale, grayscale=True)
        rows = [bytes(bitmap.buffer)[at * bitmap.stride :][: bitmap.width] for at in range(bitmap.height)]
        return bitmap.width, bitmap.height, b"".join(rows)


def make_png(lines: Sequence[str]) -> bytes:
    """A PNG of a page with these lines."""
    width, height, points = picture_of(make_pdf(lines))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + points[at * width : at * width + width] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def make_tiff(*pages: Sequence[str]) -> bytes:
    """A TIFF of pages with these lines."""
    data = b"II*\0" + struct.pack("<I", 8)
    for number, lines in enumerate(pages, start=1):
        width, height, points = picture_of(make_pdf(lines))
        start = len(data) + 114
        tags = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, start), (277, 1), (278, height)]
        tags.append((279, len(points)))
        entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        following = start + len(points) if number < len(pages) else 0
        data += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following) + points
    return data


def make_bmp(lines: Sequence[str]) -> bytes:
    """A BMP of a page with these lines, in shades of grey."""
    width, height, points = picture_of(make_pdf(lines))
    rows = [points[at * width : (at + 1) * width].ljust((width + 3) // 4 * 4, b"\0") for at in range(height)]
    palette = b"".join(bytes([shade, shade, shade, 0]) for shade in range(256))
    body = b"".join(reversed(rows))
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 0, len(body), 3000, 3000, 256, 0)
    return b"BM" + struct.pack("<IHHI", 54 + 1024 + len(body), 0, 0, 54 + 1024) + head + palette + body


def make_scan(*pages: Sequence[str], text: Sequence[str] = (), hidden: str = "") -> bytes:
    """A PDF of pictures of pages with these lines, after a page of text if there is one.

    ``hidden`` is a text that lies on each picture unseen, as programs leave it that recognise letters.
    """
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    layer = b"BT /F1 12 Tf 3 Tr 72 700 Td (%b) Tj ET" % hidden.encode("latin-1") if hidden else b""
    objects: list[bytes] = []
    kids: list[int] = []
    if text:
        shown = b" ".join(b"(%b) Tj T*" % line.encode("latin-1") for line in text)
        stream = b"BT /F1 12 Tf 72 770 Td 14 TL " + shown + b" ET"
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
        resources = b"<</Font<</F1 %b>>>>" % font
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %b/Contents 3 0 R>>" % resources)
        kids.append(4)
    for lines in pages:
        width, height, points = picture_of(make_pdf(lines))
        data = zlib.compress(points)
        at = len(objects) + 3
        kind = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
        objects.append(
            b"<<%b/Width %d/Height %d/Length %d>>stream\n%b\nendstream" % (kind, width, height, len(data), data)
        )
        shown = b"q 595 0 0 842 0 0 cm /I Do Q " + layer
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(shown), shown))
        resources = b"<</XObject<</I %d 0 R>>/Font<</F1 %b>>>>" % (at, font)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %b/Contents %d 0 R>>" % (resources, at + 1)
        )
        kids.append(at + 2)
    tree = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), tree), *objects]
    body = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(offsets) + 1, start)
    return bytes(body)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any of the programs that read files for us."""

    def forget() -> None:
        programs.path_of.cache_clear()
        ocr.known_languages.cache_clear()

    monkeypatch.setenv("PATH", "")
    forget()
    yield
    forget()


DRAW = """
import sys
from tests.chromium import chromium
with chromium() as browser:
    page = browser.new_page(viewport={"width": 1000, "height": 500}, device_scale_factor=2)
    page.set_content(sys.stdin.read())
    page.screenshot(path=sys.argv[1]) if sys.argv[1].endswith(".png") else page.pdf(path=sys.argv[1])
"""


def draw(path: Path, page: str) -> Path:
    """What a browser makes of a page, as PNG or PDF; in its own process, because another test may have one open."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, sys.path)])
    }
    subprocess.run([sys.executable, "-c", DRAW, str(path)], input=page, text=True, check=True, env=environment)
    return path
