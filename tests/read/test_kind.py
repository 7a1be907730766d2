"""What kind of file is it? Content first, name second."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, ProtectedFile, UnknownKind
from asnad.read.kind import kind_of

Write = Callable[[str, bytes | str], Path]
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MSG = "__properties_version1.0".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", "Some words.", "plain"),
        ("no ending", "Some words.", "plain"),
        ("a.md", "# Some words", "markdown"),
        ("a.csv", "a,b\n1,2\n", "delimited"),
        ("a.tsv", "a\tb\n", "delimited"),
        ("a.html", "<p>Some words", "html"),
        ("a.txt", "<!DOCTYPE html><html><body>x", "html"),
        ("a.pdf", "\ufeff<!-- saved --> <html>", "html"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        ("a.doc", b"{\\rtf1 words}", "rtf"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
        ("a.html", b"\xff\xfe" + "<html>".encode("utf-16-le"), "html"),
    ],
)
def test_the_bytes_say_the_kind_and_the_name_decides_between_texts(
    write: Write, name: str, content: bytes | str, code: str
) -> None:
    assert kind_of(write(name, content), name).code == code


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", bytes(range(256)) * 4, "neither text nor a known kind"),
        ("a.json", '{"a": 1}', r"data for a program \(\.json\)"),
        ("a.txt", '<?xml version="1.0"?><rss/>', "data for a program"),
        ("a", '<?xml version="1.0"?><rss/>', r"data for a program \(XML\)"),
        ("a", "BEGIN:VCARD\nFN:Lina Okoro\nEND:VCARD\n", r"data for a program \(an address card\)"),
    ],
)
def test_what_has_no_reader_is_named_for_what_it_is(write: Write, name: str, content: bytes | str, said: str) -> None:
    with pytest.raises(UnknownKind, match=rf"^{name}: .*{said}"):
        kind_of(write(name, content), name)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\0\0\0\x18ftypavif" + bytes(40), "an AVIF picture .save it as JPEG."),
        (b"\0\0\0\x18ftypmp42" + bytes(40), "a video or sound recording"),
        (b"RIFF\x10\0\0\0WAVEfmt " + bytes(40), "a sound or video recording"),
        (OLD + MSG, "Outlook keeps it .save it as EML"),
        (OLD + "PowerPoint Document".encode("utf-16-le"), "a presentation .save it as PDF"),
    ],
)  # fmt: skip
def test_what_people_have_and_is_not_read_comes_with_what_to_do(write: Write, content: bytes, said: str) -> None:
    with pytest.raises(UnknownKind, match=rf"^a: .*{said}"):
        kind_of(write("a", content), "a")


@pytest.mark.parametrize(
    ("member", "said"),
    [("ppt/presentation.xml", "a presentation .save it as PDF"), ("META-INF/container.xml", "an e-book")],
)
def test_packed_documents_that_are_not_read_are_no_archives_to_unpack(tmp_path: Path, member: str, said: str) -> None:
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        archive.writestr(member, "<x/>")
    with pytest.raises(UnknownKind, match=said):
        kind_of(tmp_path / "a", "a")


def test_an_empty_file_is_said_to_be_empty(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.pdf: the file is empty \(0 bytes\)$"):
        kind_of(write("a.pdf", b""), "a.pdf")


def test_a_plain_archive_is_not_taken_for_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(UnknownKind, match="a ZIP archive; unpack it"):
        kind_of(path, "a.zip")


def test_an_encrypted_office_file_asks_for_a_copy_without_password(write: Write) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(ProtectedFile, match="needs a password; save it without one"):
        kind_of(write("a.docx", head), "a.docx")


def test_a_name_of_another_kind_is_noticed(write: Write) -> None:
    kind = kind_of(write("a.txt", b"%PDF-1.7\n"), "a.txt")
    assert (kind.contradicts("a.txt"), kind.contradicts("a.pdf"), kind.contradicts("a.PDF")) == (".txt", None, None)


@pytest.mark.parametrize("line", ["They came. " * 5_000, "ا" * 50_000, "a\tb" + "c" * 50_000])
def test_a_text_of_one_long_line_is_text(write: Write, line: str) -> None:
    assert kind_of(write("a.txt", line), "a.txt").code == "plain"
