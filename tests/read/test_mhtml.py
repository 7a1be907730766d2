"""Pages that a browser saved as one file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile
from asnad.read.document import read_document

Write = Callable[[str, bytes | str], Path]

HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/night
Subject: =?utf-8?Q?A=20night?=
Date: Tue, 6 May 1997 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="b"

"""
FRAME = """--b
Content-Type: text/html
Content-Location: https://other.example/frame

<html><body><p>An advertisement in a frame.</p></body></html>
"""
PAGE = """--b
Content-Type: text/html{charset}
Content-Transfer-Encoding: {encoding}
Content-Location: https://courier.example/night

{page}
"""
HTML = "<html><head><title>A night</title></head><body><article><p>{}</p></article></body></html>"


def saved(page: bytes, charset: str = "", encoding: str = "8bit") -> bytes:
    before, after = PAGE.format(charset=charset, encoding=encoding, page="\0").encode().split(b"\0")
    return (HEAD + FRAME).encode() + before + page + after + b"--b--\n"


def test_the_main_part_is_read_with_its_address(write: Write) -> None:
    page = HTML.format("They came=\n at night to Meran=E2=80=A6").encode()
    document = read_document(write("a.mhtml", saved(page, encoding="quoted-printable")), "a.mhtml")
    assert document.text == "They came at night to Meran…"
    assert document.metadata == {"title": "A night", "url": "https://courier.example/night"}
    assert document.reader == "asnad-read-mhtml/2"
    assert document.notices[-1] == "saved from the web on 1997-05-06, as it says itself"


def test_the_address_that_the_page_states_is_believed_first(write: Write) -> None:
    page = HTML.format("They came.").replace(
        "<title>", '<link rel="canonical" href="https://courier.example/1"><title>'
    )
    document = read_document(write("a.mht", saved(page.encode())), "a.mht")
    assert document.metadata["url"] == "https://courier.example/1"


def test_the_encoding_that_the_part_names_is_used(write: Write) -> None:
    page = HTML.format("سلام على كل من كان في المدينة").encode("cp1256")
    document = read_document(write("a.mht", saved(page, '; charset="windows-1256"')), "a.mht")
    assert document.text == "سلام على كل من كان في المدينة"


def test_a_saved_page_is_told_from_a_letter(write: Write) -> None:
    path = write("a.txt", saved(HTML.format("They came.").encode()))
    assert read_document(path, "a.txt").media_type == "multipart/related"


def test_without_a_page_it_is_broken(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.mht: a saved web page without a page in it"):
        read_document(write("a.mht", HEAD + "--b\nContent-Type: image/png\n\nx\n--b--\n"), "a.mht")
