"""PDFs: paragraphs that know their page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.document import read_document
from asnad.read.limits import Limits

Write = Callable[[str, bytes | str], Path]
MakePdf = Callable[..., bytes]
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def test_lines_become_paragraphs_and_items_of_their_page(write: Write, pdf: MakePdf) -> None:
    lines = ["The first line of a paragraph that goes", "on in a second.", "", "Another.", "- one", "- two"]
    document = read_document(write("a.pdf", pdf(lines, ["Next page."], title="A report")), "a.pdf")
    assert [(b.kind, b.page, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", 1, "The first line of a paragraph that goes on in a second."),
        ("paragraph", 1, "Another."),
        ("item", 1, "one"),
        ("item", 1, "two"),
        ("paragraph", 2, "Next page."),
    ]
    assert document.metadata == {"title": "A report"}


def test_a_broken_word_is_joined_but_a_double_name_keeps_its_hyphen(write: Write, pdf: MakePdf) -> None:
    lines = ["They were taken to the mili-", "tary court, where Ada Venn-", "Orr was heard."]
    document = read_document(write("a.pdf", pdf(lines)), "a.pdf")
    assert document.text == "They were taken to the military court, where Ada Venn-Orr was heard."


@pytest.mark.parametrize("kept", [9, 200])
def test_a_cut_off_pdf_is_broken(write: Write, pdf: MakePdf, kept: int) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.pdf: a damaged or cut off PDF"):
        read_document(write("a.pdf", pdf(["Words."])[:kept]), "a.pdf")


def test_more_pages_than_the_limit_are_refused(write: Write, pdf: MakePdf) -> None:
    with pytest.raises(TooLarge, match=r"^a\.pdf: 3 pages; at most 2 are read at once"):
        read_document(write("a.pdf", pdf(["a"], ["b"], ["c"])), "a.pdf", limits=Limits(pages=2))


def test_what_is_filled_in_on_a_form_is_read_below_its_labels(write: Write, pdf: MakePdf) -> None:
    fields = [
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/TU(Name)/V(Tovik Vandrel)/Rect[72 600 300 620]>>",
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(place)/V(\xfe\xff\x06E\x061\x06\x27\x06F)/Rect[72 560 300 580]>>",
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(empty)/Rect[72 520 300 540]>>",
    ]
    made = pdf(["A complaint."], objects=fields)
    made = made.replace(b"/Type/Catalog", b"/Type/Catalog/AcroForm<</Fields[7 0 R 8 0 R 9 0 R]>>")
    made = made.replace(b"/MediaBox", b"/Annots[7 0 R 8 0 R 9 0 R]/MediaBox")
    document = read_document(write("a.pdf", made), "a.pdf")

    assert [(b.kind, b.page, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", 1, "A complaint."),
        ("caption", 1, "Name"),
        ("paragraph", 1, "Tovik Vandrel"),
        ("caption", 1, "place"),
        ("paragraph", 1, "مران"),
    ]


def test_a_pdf_that_needs_a_password_is_protected(write: Write, pdf: MakePdf) -> None:
    """Encrypted as PDF 1.7, section 7.6 (RC4, 40 bits) says, with a user password."""
    password = (b"secret" + PADDING)[:32]
    owner = _rc4(hashlib.md5(password).digest()[:5], password)  # noqa: S324 the standard's
    permissions = 0xFFFFFFFC
    key = hashlib.md5(password + owner + permissions.to_bytes(4, "little") + b"0123456789abcdef").digest()[:5]  # noqa: S324
    user = _rc4(key, PADDING)
    encrypt = f"<</Filter/Standard/V 1/R 2/O<{owner.hex()}>/U<{user.hex()}>/P -4>>"
    identity = b"0123456789abcdef".hex()
    made = pdf(["Words."], objects=[encrypt], trailer=f"/Encrypt 7 0 R/ID[<{identity}><{identity}>]")
    with pytest.raises(ProtectedFile, match=r"^a\.pdf: needs a password; save it without one"):
        read_document(write("a.pdf", made), "a.pdf")


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
