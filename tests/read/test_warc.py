"""Web archives: each page with its address and the day of its capture."""

from __future__ import annotations

import errno
import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document, read_document
from asnad.read.limits import Limits
from tests.read.conftest import make_pdf

Write = Callable[[str, bytes | str], Path]

PAGE = "<html><head><title>{0}</title></head><body><article><p>They came at night to {0}.</p></article></body></html>"


def archive(*pages: tuple[str, bytes, str], packed: bool = True, status: str = "200 OK", extra: str = "") -> bytes:
    """A WARC of these responses: address, body, content type; ``extra`` are further headers of the server."""
    records = [("Content-Type: application/warc-fields\r\nWARC-Type: warcinfo", b"software: by hand\r\n")]
    for address, body, kind in pages:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n"
        headers = (
            f"WARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response"
        )
        records.append((headers, head.encode() + body))
    made = []
    for headers, block in records:
        head = f"WARC/1.0\r\n{headers}\r\nWARC-Date: 1997-05-06T10:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
        record = head.encode() + block + b"\r\n\r\n"
        made.append(gzip.compress(record) if packed else record)
    return b"".join(made)


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


MERAN = ("https://courier.example/meran", PAGE.format("Meran").encode(), "text/html; charset=utf-8")
LOMAY = ("https://gazette.example/lomay", PAGE.format("Lomay").encode(), "text/html")
PICTURE = ("https://courier.example/a.png", b"\x89PNG", "image/png")


@pytest.mark.parametrize("packed", ["by record", "at once", "not"])
def test_each_page_is_a_section_with_address_and_day(write: Write, packed: str) -> None:
    data = archive(MERAN, PICTURE, LOMAY, MERAN, packed=packed == "by record")
    document = read_document(write("a.warc.gz", gzip.compress(data) if packed == "at once" else data), "a.warc.gz")
    assert parts(document) == [
        ("heading", "Meran"),
        ("caption", "https://courier.example/meran\n1997-05-06"),
        ("paragraph", "They came at night to Meran."),
        ("heading", "Lomay"),
        ("caption", "https://gazette.example/lomay\n1997-05-06"),
        ("paragraph", "They came at night to Lomay."),
    ]
    (notice,) = document.notices
    assert notice.startswith(
        "2 pages of 2 sites (courier.example, gazette.example) in one source, which speaks with one"
    )
    assert document.metadata == {}


def test_a_lone_page_says_what_the_source_is(write: Write) -> None:
    document = read_document(write("a.warc", archive(MERAN)), "a.warc")
    assert document.metadata == {"title": "Meran", "url": "https://courier.example/meran"}
    assert document.notices == ()


def test_a_title_that_the_page_shows_stands_once(write: Write) -> None:
    page = MERAN[1].replace(b"<article>", b"<article><h1>Meran</h1>")
    document = read_document(write("a.warc", archive((MERAN[0], page, MERAN[2]))), "a.warc")

    assert [words for kind, words in parts(document) if kind == "heading"] == ["Meran"]


def test_a_packed_archive_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("datapackage.json", "{}")
        container.writestr("archive/data.warc.gz", archive(MERAN))
        container.writestr("indexes/index.cdx", "")
    document = read_document(path, "a.wacz")
    assert parts(document)[-1] == ("paragraph", "They came at night to Meran.")
    assert document.media_type == "application/wacz"


def test_an_old_encoding_that_the_server_names_is_used(write: Write) -> None:
    words = "سلام على كل من كان في المدينة"
    body = f"<html><body><article><p>{words}</p></article></body></html>".encode("cp1256")
    document = read_document(
        write("a.warc", archive(("http://a.example/", body, "text/html; charset=cp1256"))), "a.warc"
    )
    assert parts(document)[-1] == ("paragraph", words)


def test_errors_of_a_server_are_no_pages(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.warc: a web archive without a page that has text"):
        read_document(write("a.warc", archive(MERAN, status="404 Not Found")), "a.warc")


@pytest.mark.parametrize("at_once", [True, False])
def test_of_an_archive_that_is_cut_off_the_whole_pages_are_read(write: Write, at_once: bool) -> None:
    data = archive(MERAN, LOMAY, packed=not at_once)
    # What is packed at once repeats much, so less of it is behind a page.
    data = gzip.compress(data)[:-12] if at_once else data[:-60]
    document = read_document(write("a.warc.gz", data), "a.warc.gz")
    assert ("paragraph", "They came at night to Meran.") in parts(document)
    assert document.notices[-1].startswith("the archive is damaged or cut off")


@pytest.mark.parametrize("at_once", [True, False])
def test_what_unpacks_without_end_is_refused(write: Write, at_once: bool) -> None:
    bomb = archive(("http://a.example/", bytes(3_000_000), "image/png"), packed=not at_once)
    bomb = gzip.compress(bomb) if at_once else bomb
    with pytest.raises(TooLarge, match=r"^a\.warc\.gz: unpacks to more than 1 MB"):
        read_document(write("a.warc.gz", bomb), "a.warc.gz", limits=Limits(unpacked_bytes=1_000_000))


def test_what_a_server_packed_is_unpacked_within_the_limits(write: Write) -> None:
    body = gzip.compress(PAGE.format("Meran").encode() + b" " * 3_000_000)
    page = ("http://a.example/", body, "text/html")
    path = write("a.warc", archive(page, packed=False, extra="Content-Encoding: gzip\r\n"))
    assert parts(read_document(path, "a.warc"))[-1] == ("paragraph", "They came at night to Meran.")
    with pytest.raises(TooLarge, match=r"^a\.warc: unpacks to more than 1 MB"):
        read_document(path, "a.warc", limits=Limits(unpacked_bytes=1_000_000))


def test_documents_and_pages_that_were_not_read_are_named(write: Write) -> None:
    report = ("https://courier.example/report.pdf", b"%PDF-1.4", "application/pdf")
    empty = ("https://courier.example/empty", b"<html><body></body></html>", "text/html")
    itself = ("https://courier.example/a.pdf?x=/y", archive(MERAN), "application/pdf")
    robots = ("https://courier.example/robots.txt", b"User-agent: *\nDisallow: /\n", "text/plain")
    document = read_document(write("a.warc", archive(MERAN, report, empty, itself, robots)), "a.warc")
    pages, damaged, others = document.notices
    assert pages == "further pages could not be read or have no text (https://courier.example/empty)"
    assert damaged.startswith("in it and not read: https://courier.example/report.pdf: a damaged or cut off PDF")
    assert others == (
        "in it and not read: https://courier.example/a.pdf?x=/y, https://courier.example/robots.txt: "
        "no document that is read in an archive"
    )


def test_a_document_in_an_archive_is_read_below_the_pages_as_someone_elses(write: Write) -> None:
    report = ("https://courier.example/report.pdf", make_pdf(["They came."], ["It rained."]), "application/pdf")
    table = ("https://courier.example/a.csv", b"Name,Act\nAda Venn,arrest\nBo Marl,arrest\n", "text/csv")
    document = read_document(write("a.warc", archive(report, MERAN, table)), "a.warc")
    assert parts(document)[3:] == [
        ("caption", "https://courier.example/report.pdf\n1997-05-06"),
        ("quote", "They came."),
        ("quote", "It rained."),
        ("caption", "https://courier.example/a.csv\n1997-05-06"),
        ("quote", "Name | Act"),
        ("quote", "Ada Venn | arrest"),
        ("quote", "Bo Marl | arrest"),
    ]
    assert document.metadata == read_document(write("b.warc", archive(MERAN)), "b.warc").metadata
    assert document.notices[-1].startswith("https://courier.example/a.csv: a list in it was read as text")

    alone = read_document(write("c.warc", archive(report)), "c.warc")
    assert [kind for kind, _ in parts(alone)] == ["caption", "paragraph", "paragraph"]
    assert alone.metadata == {"url": "https://courier.example/report.pdf"}


def test_a_document_captured_in_part_is_named_and_an_address_that_is_none_stops_nothing(write: Write) -> None:
    report = ("https://[x/report.pdf", make_pdf(["They came."]), "application/pdf")
    page = ("https://[x/", MERAN[1], "text/html")
    data = archive(report, status="206 Partial Content") + archive(report, page)
    document = read_document(write("a.warc.gz", data), "a.warc.gz")
    assert [words for _, words in parts(document)][-1] == "They came."
    assert document.notices == ("in it and not read: https://[x/report.pdf: captured in part",)


def test_a_document_that_cannot_be_held_is_named_and_the_archive_goes_on(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = ("https://courier.example/report.pdf", make_pdf(["They came."]), "application/pdf")
    path = write("a.warc", archive(report, MERAN))
    document = read_document(path, "a.warc", limits=Limits(whole_bytes=100))
    assert document.notices == (
        f"in it and not read: {report[0]}: {len(report[1])} bytes; of a document at most 100 bytes are read",
    )

    def full(_: bytes) -> Path:
        raise OSError(errno.EFBIG, "File too large")

    monkeypatch.setattr("asnad.read.warc.held", full)
    document = read_document(path, "a.warc")
    assert "at night to Meran" in document.text
    assert document.notices == (f"in it and not read: {report[0]}: cannot be opened (File too large)",)


def test_what_is_said_of_documents_is_counted_and_their_addresses_are_shown_tamely(write: Write) -> None:
    table = b"Name,Act\nAda Venn,arrest\nBo Marl,arrest\n"
    tables = [(f"https://courier.example/{at}.csv", table + b"x,%d\n" % at, "text/csv") for at in range(8)]
    document = read_document(write("a.warc", archive(MERAN, *tables)), "a.warc")
    assert len(document.notices) == 6
    assert document.notices[-1] == "3 more notices on documents in it"

    hostile = ("https://courier.example/\u202e" + "a" * 300 + ".csv", table, "text/csv")
    document = read_document(write("b.warc", archive(MERAN, hostile)), "b.warc", limits=Limits(text_characters=120))
    (notice,) = document.notices
    assert "more text than is read at once" in notice
    assert "\u202e" not in notice
    assert "a" * 200 not in notice


def test_a_page_that_is_cut_off_is_left_out(write: Write) -> None:
    whole = archive(MERAN, LOMAY, packed=False)
    document = read_document(write("a.warc", whole[:-60]), "a.warc")
    assert "Lomay" not in document.text
    assert "the archive is damaged or cut off; only what stands before that was read" in document.notices
