"""How large a picture is, as it states itself, and how many pages a TIFF has."""

from __future__ import annotations

import struct

import pytest

from asnad.read.picture_size import Pages, pages_of


def tiff(*sizes: tuple[int, int], following: int = 0) -> bytes:
    """A TIFF of pages without points; the last one leads to ``following``."""
    data = b"II*\0" + struct.pack("<I", 8)
    for number, (width, height) in enumerate(sizes, start=1):
        end = len(data) + 30
        entries = struct.pack("<HHIIHHII", 256, 4, 1, width, 257, 3, 1, height)
        data += struct.pack("<H", 2) + entries + struct.pack("<I", end if number < len(sizes) else following)
    return data


@pytest.mark.parametrize(
    "header",
    [
        b"BM" + struct.pack("<IIIIHH", 26, 0, 26, 12, 40, 30) + bytes(4),
        b"BM" + struct.pack("<IIIIii", 54, 0, 54, 40, 40, -30) + bytes(4),
        b"GIF89a" + struct.pack("<HH", 40, 30),
        b"RIFF" + bytes(4) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + bytes((39, 0, 0, 29, 0, 0)),
        b"RIFF" + bytes(4) + b"WEBPVP8 " + bytes(10) + struct.pack("<HH", 40, 30),
        b"RIFF" + bytes(4) + b"WEBPVP8L" + bytes(4) + b"\x2f" + struct.pack("<I", 39 | 29 << 14) + bytes(6),
    ],
)
def test_a_picture_states_its_size_as_its_kind_does(header: bytes) -> None:
    assert pages_of(header, 10) == Pages(((40, 30),))


def test_each_page_of_a_tiff_has_its_own_size() -> None:
    assert pages_of(tiff((40, 30), (6000, 20)), 10) == Pages(((40, 30), (6000, 20)))
    assert pages_of(tiff((40, 30), (6000, 20)), 10).points(1) == 120_000
    assert pages_of(tiff(*[(1, 1)] * 50), 10) == Pages(((1, 1),) * 10)


def test_of_a_size_that_stands_twice_the_larger_counts() -> None:
    entries = struct.pack("<HHIIHHIIHHII", 256, 4, 1, 60_000, 256, 4, 1, 1, 257, 4, 1, 50_000)
    data = b"II*\0" + struct.pack("<IH", 8, 3) + entries + bytes(4)
    assert pages_of(data, 10) == Pages(((60_000, 50_000),))


@pytest.mark.parametrize("data", [tiff((4, 3), following=8), tiff((4, 3), following=10_000), tiff((4, 3))[:-2]])
def test_a_list_of_pages_that_leads_nowhere_is_not_whole(data: bytes) -> None:
    assert pages_of(data, 10) == Pages(((4, 3),), whole=False)


def test_pages_that_lie_on_each_other_end_the_list() -> None:
    data = bytearray(b"II*\0" + struct.pack("<I", 8) + bytes(200_000))
    for at in range(8, 4_000, 4):  # each begins four bytes behind the other and has thousands of entries
        struct.pack_into("<H", data, at, 8_000)
        struct.pack_into("<I", data, at + 2 + 8_000 * 12, at + 4)
    found = pages_of(bytes(data), 20_000)
    assert not found.whole
    assert len(found.sizes) < 10


@pytest.mark.parametrize("data", [b"", b"II*\0", b"MM\0*\0\0", b"\x89PNG", b"\xff\xd8\xff", b"GIF89a", b"BM", b"RIFF"])
def test_what_states_no_size_is_one_page_of_none(data: bytes) -> None:
    assert pages_of(data, 10).sizes == ((0, 0),)
