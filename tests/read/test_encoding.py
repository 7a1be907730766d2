"""Which characters do these bytes stand for?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import BrokenFile
from asnad.read.encoding import decode, looks_like_text

PERSIAN = "گزارش بازداشت در تهران، به گفته خانواده"
SPANISH = "El niño desapareció en la población de Añoranza, según la señora."


LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")


@settings(deadline=None)
@given(st.text(alphabet=LETTERS))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text


@settings(deadline=None)
@given(
    st.text(alphabet=LETTERS),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["A list of names.", PERSIAN])
def test_utf_16_without_a_mark_is_known_by_its_zero_bytes(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "cp1252"),
        ("محمد در سال گذشته در شهر بازداشت شد و خانواده او خبري ندارند", "cp1256"),
        ("اعتقلت قوات الأمن المواطن في مدينة مران ولم تعرف عائلته أين هو", "iso8859_6"),
        ("Иван был арестован в июне и пропал без вести в городе", "cp1251"),
    ],
)
def test_a_guess_reads_the_text_and_says_that_it_was_one(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.notices()


def test_a_declared_encoding_is_used_without_a_notice() -> None:
    decoded = decode("Dvořák".encode("cp1250"), "a.txt", "windows-1250")
    assert decoded.text == "Dvořák"
    assert decoded.notices() == ()


def test_what_does_not_fit_its_mark_is_refused_and_not_replaced() -> None:
    with pytest.raises(BrokenFile, match=r"^a\.txt: should be utf-8, but byte 5 does not fit"):
        decode(b"\xef\xbb\xbfab\xff", "a.txt")


def test_an_encoding_that_does_not_exist_is_named() -> None:
    with pytest.raises(BrokenFile, match='no encoding is called "utf-9"'):
        decode(b"a", "a.txt", "utf-9")


def test_zeros_inside_are_damage() -> None:
    with pytest.raises(BrokenFile, match=r"^a\.txt: looks like text, but character 3 is a zero"):
        decode(b"abc\0def", "a.txt")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_are_decoded_with_loss(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except BrokenFile:
        return
    assert "\ufffd" not in decoded.text or "\ufffd".encode(decoded.encoding) in data


@pytest.mark.parametrize("text", [SPANISH.encode("cp1252"), PERSIAN.encode(), PERSIAN.encode("utf-16-le"), b"a\tb\r\n"])
def test_text_looks_like_text(text: bytes) -> None:
    assert looks_like_text(text)


@pytest.mark.parametrize("junk", [bytes(range(256)), b"abc\0\0\0\1\2\3def", b"\x01\x02\x03\x04" * 20])
def test_junk_does_not_look_like_text(junk: bytes) -> None:
    assert not looks_like_text(junk)
