"""How fast is each kind of file read? Files of our own making, read in this process.

python -m bench.files
"""

from __future__ import annotations

import csv
import json
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from asnad.read.document import read_document

WORDS = "the people of this village were taken from their homes on monday and nobody has seen them since".split()


def sentence(words: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(words)).capitalize() + "."


def texts(folder: Path) -> Iterator[Path]:
    for number in range(2000):
        path = folder / f"{number}.txt"
        path.write_text("\n\n".join(sentence(60) for _ in range(6)))
        yield path


def pages(folder: Path) -> Iterator[Path]:
    for number in range(300):
        menu = "".join(f'<li><a href="/{item}">{sentence(3)}</a></li>' for item in range(60))
        article = "".join(f"<p>{sentence(60)}</p>" for _ in range(30))
        path = folder / f"{number}.html"
        path.write_text(
            f"<html><body><nav><ul>{menu}</ul></nav><article><h1>A page</h1>{article}</article></body></html>"
        )
        yield path


def rows() -> Iterator[list[str]]:
    yield ["name", "act", "date", "place", "number"]
    for number in range(50_000):
        yield [f"Ada {number} Venn", "arrest", "1/2/88", "Riverton", str(number)]


def delimited(folder: Path) -> Iterator[Path]:
    path = folder / "a.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows())
    yield path


def workbook(folder: Path) -> Iterator[Path]:
    path = folder / "a.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows()):
            sheet.write_row(number, 0, row)
    yield path


def pdf(folder: Path) -> Iterator[Path]:
    """10,000 pages of 40 lines."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    for page in range(10_000):
        lines = b" ".join(b"(line %d of page %d with some more words) Tj T*" % (line, page) for line in range(40))
        stream = b"BT /F1 12 Tf 72 770 Td 14 TL " + lines + b" ET"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % (len(objects) + 2)
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
    kids = b" ".join(b"%d 0 R" % number for number in range(4, len(objects) + 1, 2))
    objects[1] = b"<</Type/Pages/Count 10000/Kids[%b]>>" % kids
    body, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(body),
    )
    path = folder / "a.pdf"
    path.write_bytes(body)
    yield path


KINDS = {
    "text of 2 kB": (texts, 2000),
    "HTML of 13 kB": (pages, 300),
    "rows of CSV": (delimited, 50_000),
    "rows of XLSX": (workbook, 50_000),
    "pages of PDF": (pdf, 10_000),
}


def main() -> None:
    random.seed(1)
    figures = {}
    for name, (make, units) in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            files = list(make(Path(folder)))
            read_document(files[0], files[0].name) if len(files) > 1 else None  # loads the library
            started = time.perf_counter()
            for path in files:
                read_document(path, path.name)
            seconds = time.perf_counter() - started
            size = sum(path.stat().st_size for path in files)
        figures[name] = {"a second": round(units / seconds), "MB a second": round(size / seconds / 1e6, 2)}
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
