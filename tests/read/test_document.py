"""From a file to a document, and from a document to a layer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, ReadError, TooLarge
from asnad.read.document import layer_of, read_document
from asnad.read.limits import Limits

Write = Callable[[str, bytes | str], Path]
SHA = "ab" * 32


def test_a_layer_s_id_depends_on_bytes_reader_and_text_alone(write: Write) -> None:
    document = read_document(write("a.txt", "Words."), "a.txt")
    digest = hashlib.sha256(f"{SHA}\nasnad-read-plain/2\nWords.".encode()).hexdigest()
    layer = layer_of(document, "s1", SHA)
    assert layer.id == f"l{digest[:16]}" == layer_of(document, "s2", SHA).id
    assert (layer.text, layer.reader, layer.source, layer.capture) == ("Words.", "asnad-read-plain/2", "s1", SHA)


def test_a_wrong_name_is_noticed_and_the_content_read(write: Write) -> None:
    document = read_document(write("a.pdf", "<!doctype html><p>Words that were meant."), "a.pdf")
    assert document.media_type == "text/html"
    assert document.notices[0] == "its name ends in .pdf, but it is an HTML page and was read as that"


def test_a_file_of_white_space_has_nothing_to_quote(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.txt: plain text without any text in it"):
        read_document(write("a.txt", " \n\t\n"), "a.txt")


def test_a_large_file_is_refused_by_its_size(write: Write) -> None:
    with pytest.raises(TooLarge, match=r"^a\.txt: 2.4 kB of plain text; at most 1 kB are read, so split the file$"):
        read_document(write("a.txt", "words " * 400), "a.txt", limits=Limits(whole_bytes=1000))


def test_500_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"name,act\n" * 10_000)
        file.seek(500_000_000)
        file.write(b"\n")
    with pytest.raises(TooLarge, match=r"^a\.csv: 500 MB of a table in text form"):
        read_document(path, "a.csv")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "../../etc/passwd"),
        ("a\nb\tc.txt", r"a\x0ab\x09c.txt"),
        ("a\u202etxt.exe", r"a\u202etxt.exe"),
        ("گزارش\u200cها.txt", "گزارش\u200cها.txt"),
        ("a\udcff.txt", r"a\udcff.txt"),
        ("n" * 251 + ".txt", "n" * 80 + "…" + "n" * 35 + ".txt"),
    ],
)
def test_an_error_names_the_file_on_one_harmless_line(write: Write, name: str, shown: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_document(write("a", b""), name)
    assert str(raised.value) == f"{shown}: the file is empty (0 bytes)"


@pytest.mark.parametrize("name", ["گزارش.txt", "a\nb.txt", "a\u202eb.txt", "n" * 251 + ".txt", "..txt", "-rf.txt"])
def test_any_name_that_a_file_can_have_is_read(write: Write, name: str) -> None:
    assert read_document(write(name, "Words."), name).text == "Words."
