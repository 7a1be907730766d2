"""Word documents of before 2007: text in pieces, formats apart from it; older ones by a program, if it is installed."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import BrokenFile, MissingProgram, ReadError
from asnad.read.doc import read_doc
from asnad.read.document import read_document
from asnad.read.limits import Limits

Write = Callable[[str, bytes | str], Path]

NONE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def make_doc(
    text: str,
    *,
    version: int = 193,
    unseen: Sequence[tuple[int, int]] = (),
    said: Sequence[tuple[int, int, bytes]] = (),
    formats: Sequence[bytes] = (),
    styles: Sequence[tuple[int, int, bytes]] = (),
    styled: Sequence[int] = (),
    lengths: Sequence[int] = (),
    inside: str = "",
) -> bytes:
    """A Word 97 document of these paragraphs: a Compound File of two streams, text as one piece of UTF-16.

    ``unseen`` are stretches of it that are deleted, ``said`` of which this is said; ``formats`` is what is said of each
    paragraph, by the marks that end them, and ``styled`` the number of its style; ``styles`` are those, each with its
    kind, the one it is based on, and what it says of letters. ``lengths`` are how many letters the parts of the text
    have; ``inside`` a stream of this name in a folder.
    """
    said = [*said, *((start, end, b"\x00\x08\x01") for start, end in unseen)]
    formats = formats or [b""] * len(styled)
    words = text.replace("\n", "\r") + "\r"
    body = words.encode("utf-16-le")
    head = bytearray(1536)
    struct.pack_into("<HH", head, 0, 0xA5EC, version)
    struct.pack_into("<H", head, 0x0A, 0x1200)
    struct.pack_into("<II", head, 0x18, 1536, 1536 + len(body))
    struct.pack_into("<H", head, 0x20, 14)
    struct.pack_into("<H", head, 0x3E, 22)
    struct.pack_into("<7I", head, 0x4C, *[*(lengths or [len(words)]), *[0] * 7][:7])
    struct.pack_into("<H", head, 0x98, 93)
    pieces = b"\x02" + struct.pack("<III", 16, 0, len(words)) + struct.pack("<HIH", 0, 1536, 0)
    struct.pack_into("<II", head, 0x1A2, 0, len(pieces))
    stream = bytes(head) + body
    stream += bytes(-len(stream) % 512)
    table = pieces
    if styles:
        sheet = struct.pack("<HHH", 18, len(styles), 10) + bytes(14) + b"".join(map(_style, styles))
        struct.pack_into("<II", head, 0xA2, len(table), len(sheet))
        table += sheet
    if said:
        runs = [(1536 + 2 * start, 1536 + 2 * end, words) for start, end, words in said]
        struct.pack_into("<II", head, 0xFA, len(table), 12)
        table += struct.pack("<III", runs[0][0], runs[-1][1], len(stream) // 512)
        stream += _page([(start, end, bytes([len(each)]) + each) for start, end, each in runs], 1)
    if formats:
        ends = [1536 + 2 * (at + 1) for at, letter in enumerate(words) if letter in "\r\x07"]
        starts = [1536, *ends[:-1]]
        numbers = styled or [0] * len(formats)
        each = zip(starts, ends, formats, numbers, strict=True)
        found = [(start, end, _of_paragraph(words, style)) for start, end, words, style in each]
        struct.pack_into("<II", head, 0x102, len(table), 12)
        table += struct.pack("<III", 1536, ends[-1], len(stream) // 512)
        stream += _page(found, 13)
    return _container({"WordDocument": bytes(head) + stream[1536:], "1Table": table}, inside)


def _page(runs: Sequence[tuple[int, int, bytes]], width: int) -> bytes:
    """A page of formats, of stretches that follow each other."""
    page, at = bytearray(512), 510
    struct.pack_into(f"<{len(runs) + 1}I", page, 0, *[start for start, _, _ in runs], runs[-1][1])
    for number, (_, _, said) in enumerate(runs):
        at = (at - len(said)) // 2 * 2
        page[at : at + len(said)] = said
        page[4 * (len(runs) + 1) + width * number] = at // 2
    page[511] = len(runs)
    return bytes(page)


def _style(style: tuple[int, int, bytes]) -> bytes:
    """One of no name, which says nothing of paragraphs."""
    kind, based_on, said = style
    whole = struct.pack("<HHHHH", 0x0FFE, kind | based_on << 4, 0, 0, 0) + struct.pack("<HH", 0, 0)
    whole += struct.pack("<HH", 2, 0) if kind == 1 else b""
    whole += struct.pack("<H", len(said)) + said
    return struct.pack("<H", len(whole)) + whole + bytes(len(whole) % 2)


def _of_paragraph(said: bytes, style: int) -> bytes:
    whole = struct.pack("<H", style) + said
    return bytes([len(whole) // 2 + 1]) + whole if len(whole) % 2 else b"\0" + bytes([len(whole) // 2]) + whole


def _container(streams: Mapping[str, bytes], inside: str) -> bytes:
    sectors: list[bytes] = []
    chain: list[int] = []
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    for name, data, left in (("WordDocument", streams["WordDocument"], 2), ("1Table", streams["1Table"], NONE)):
        count = max(8, -(-len(data) // 512))
        padded = data.ljust(count * 512, b"\0")
        entries.append(_entry(name, 2, len(chain), len(padded), left=left if left != NONE or not inside else 3))
        sectors += [padded[at * 512 : at * 512 + 512] for at in range(count)]
        chain += [*range(len(chain) + 1, len(chain) + count), END]
    if inside:
        first = int.from_bytes(entries[1][116:120], "little")
        entries += [_entry("ObjectPool", 1, 0, 0, child=4), _entry(inside, 2, first, 4096)]
    directory = b"".join(entries)
    count = -(-len(directory) // 512)
    start = len(chain)
    chain += [*range(start + 1, start + count), END, FAT]
    sectors += [directory.ljust(count * 512, b"\0"), struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, start, 0, 4096, END, 0, END, 0)
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
        read_document(write("a.doc", make_doc(TEXT, version=104)), "a.doc")


def read(write: Write, data: bytes) -> tuple[list[tuple[str, int | None, str]], tuple[str, ...]]:
    document = read_document(write("a.doc", data), "a.doc")
    return [(b.kind, b.row, document.text[b.start : b.end]) for b in document.blocks], document.notices


def test_what_is_deleted_in_it_is_left_out_and_that_is_said(write: Write) -> None:
    text = "They came at night and killed him."
    found, notices = read(write, make_doc(text, unseen=[(13, 33)]))
    assert found == [("paragraph", None, "They came at .")]
    assert notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_what_a_style_hides_or_strikes_out_is_left_out(write: Write) -> None:
    strike, hide, show = b"\x37\x08\x01", b"\x3c\x08\x01", b"\x37\x08\x00"
    styles = [(1, 0xFFF, b""), (1, 0, strike), (1, 1, b""), (1, 1, show), (2, 0xFFF, hide), (2, 0xFFF, strike)]
    text = "Plain.\nStruck.\nBased on that.\nShown again.\nShe was in part held.\nBut this was said.\n"
    part, but = text.index("in part"), text.index("But this")
    said = [(part, part + 8, b"\x30\x4a\x04\x00"), (part + 8, but, b""), (but, but + 9, show)]
    found, notices = read(write, make_doc(text[:-1], styles=styles, styled=[0, 1, 2, 3, 0, 1], said=said))
    assert [words for _, _, words in found] == ["Plain.", "Shown again.", "She was held.", "But this"]
    assert notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_a_document_whose_styles_hide_nothing_is_whole(write: Write) -> None:
    styles = [(1, 0xFFF, b"\x35\x08\x01"), (2, 0xFFF, b"\x35\x08\x01")]
    found, notices = read(write, make_doc("They came.\nThey left.", styles=styles, styled=[0, 0]))
    assert ([words for _, _, words in found], notices) == (["They came.", "They left."], ())


def test_a_list_is_rows_and_a_note_stands_behind_the_body(write: Write) -> None:
    cell, ends_row, heading = b"\x16\x24\x01", b"\x16\x24\x01\x17\x24\x01", b"\x40\x26\x00"
    text = "Report\nname\x07act\x07\x07Tovik\x07arrest\x07\x07It was so.\x02\nThe Gazette."
    formats = [heading, *[cell, cell, ends_row] * 2, b"", b""]
    body = text.index("The Gazette")
    found, _ = read(write, make_doc(text, formats=formats, lengths=[body, len(text) + 1 - body]))
    assert found == [
        ("heading", None, "Report"),
        ("header", 1, "name\tact"),
        ("row", 2, "Tovik\tarrest"),
        ("paragraph", None, "It was so."),
        ("paragraph", None, "The Gazette."),
    ]


def test_running_heads_and_comments_are_left_out_and_of_fields_the_result_is_read(write: Write) -> None:
    text = "See \x13HYPERLINK x\x14the list\x15\x05.\n1\nA comment.\nIn a box."
    parts = [text.index("1\n"), 0, 2, 0, len("A comment.\n"), 0, len("In a box.\n")]
    found, _ = read(write, make_doc(text, lengths=parts))
    assert [words for _, _, words in found] == ["See the list.", "In a box."]


def test_what_is_embedded_in_it_is_not_taken_for_it(write: Write) -> None:
    found, _ = read(write, make_doc("Tovik was arrested.", inside="1Table"))
    assert [words for _, _, words in found] == ["Tovik was arrested."]


def test_a_folder_within_itself_is_no_end_of_the_reader(write: Write) -> None:
    data = bytearray(make_doc("Tovik was arrested."))
    root = data.find("Root Entry".encode("utf-16-le"))
    data[root + 66] = 1  # a folder as any other
    struct.pack_into("<I", data, root + 76, 0)  # the first that lies in it: it itself
    with pytest.raises(BrokenFile, match=r"^a\.doc: damaged or cut off"):
        read(write, bytes(data))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_whatever_stands_in_it_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    styles = [(1, 0xFFF, b""), (1, 2, b"\x37\x08\x01"), (2, 1, b"\x3c\x08\x81")]
    whole = bytearray(make_doc(TEXT, unseen=[(3, 9)], styles=styles, styled=[1, 0, 2]))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("doc") / "a.doc"
    path.write_bytes(bytes(whole))
    with suppress(ReadError):
        read_doc(path, "a.doc", Limits(), None)


def test_a_damaged_document_is_broken(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.doc: "):
        read_document(write("a.doc", make_doc(TEXT)[:2600] + b"WordDocument".decode().encode("utf-16-le")), "a.doc")
