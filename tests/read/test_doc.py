"""Word documents of before 2007, read by the programs that are installed."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, MissingProgram
from asnad.read.document import read_document

Write = Callable[[str, bytes | str], Path]

NONE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def make_doc(text: str) -> bytes:
    """A Word 97 document of these paragraphs: a Compound File of two streams, text as one piece of UTF-16."""
    words = text.replace("\n", "\r") + "\r"
    body = words.encode("utf-16-le")
    head = bytearray(1536)
    struct.pack_into("<HH", head, 0, 0xA5EC, 193)
    struct.pack_into("<H", head, 0x0A, 0x1200)
    struct.pack_into("<II", head, 0x18, 1536, 1536 + len(body))
    struct.pack_into("<H", head, 0x20, 14)
    struct.pack_into("<H", head, 0x3E, 22)
    struct.pack_into("<I", head, 0x4C, len(words))
    struct.pack_into("<H", head, 0x98, 93)
    pieces = b"\x02" + struct.pack("<III", 16, 0, len(words)) + struct.pack("<HIH", 0, 1536, 0)
    struct.pack_into("<II", head, 0x1A2, 0, len(pieces))
    sectors: list[bytes] = []
    chain: list[int] = []
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    for name, data, left in (("WordDocument", bytes(head) + body, 2), ("1Table", pieces, NONE)):
        count = max(8, -(-len(data) // 512))
        padded = data.ljust(count * 512, b"\0")
        entries.append(_entry(name, 2, len(chain), len(padded), left=left))
        sectors += [padded[at * 512 : at * 512 + 512] for at in range(count)]
        chain += [*range(len(chain) + 1, len(chain) + count), END]
    chain += [END, FAT]
    sectors += [b"".join(entries).ljust(512, b"\0"), struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, len(chain) - 2, 0, 4096, END, 0, END, 0)
    return header + struct.pack("<I", len(chain) - 1) + b"\xff" * 432 + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int, *, left: int = NONE, child: int = NONE) -> bytes:
    raw = f"{name}\0".encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(raw), kind, 1, left, NONE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


TEXT = "Tovik Vandrel was arrested in Meran.\nمی\u200cروم به لومای.\n1. An item with café."


def test_paragraphs_are_read_in_every_script(write: Write) -> None:
    document = read_document(write("a.doc", make_doc(TEXT)), "a.doc")
    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks] == [
        ("paragraph", "Tovik Vandrel was arrested in Meran."),
        ("paragraph", "می\u200cروم به لومای."),
        ("item", "An item with café."),
    ]
    assert document.media_type == "application/msword"


def test_without_a_program_the_message_says_what_to_install(write: Write, bare: None) -> None:
    with pytest.raises(
        MissingProgram, match=r"^a\.doc: .*apt-get install catdoc\) and build again, or save .* as DOCX"
    ):
        read_document(write("a.doc", make_doc(TEXT)), "a.doc")


def test_a_damaged_document_is_broken(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.doc: "):
        read_document(write("a.doc", make_doc(TEXT)[:2600] + b"WordDocument".decode().encode("utf-16-le")), "a.doc")
