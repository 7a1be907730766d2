"""ZIP containers, unpacked within bounds."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, ProtectedFile, TooLarge
from asnad.read.container import Container
from asnad.read.limits import Limits

Write = Callable[[str, bytes | str], Path]


@pytest.fixture
def packed(tmp_path: Path) -> Callable[..., Path]:
    def packed(**members: bytes) -> Path:
        path = tmp_path / "a.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path

    return packed


def test_a_member_is_read_as_it_was(packed: Callable[..., Path]) -> None:
    with Container(packed(a=b"words"), "a.zip", Limits()) as container:
        assert container.names == {"a"}
        assert container.read("a") == b"words"


def test_what_unpacks_beyond_the_limit_is_refused_while_it_unpacks(packed: Callable[..., Path]) -> None:
    with (
        Container(packed(a=bytes(3_000_000)), "a.zip", Limits(unpacked_bytes=1_000_000)) as container,
        pytest.raises(TooLarge, match=r"^a\.zip: unpacks to more than 1 MB; it may be a bomb"),
    ):
        container.read("a")


def test_all_members_together_are_bounded(packed: Callable[..., Path]) -> None:
    limits = Limits(unpacked_bytes=1_000_000)
    with Container(packed(a=bytes(600_000), b=bytes(600_000)), "a.zip", limits) as container:
        container.read("a")
        with pytest.raises(TooLarge):
            container.read("b")


def test_a_member_that_lies_about_its_size_is_broken(packed: Callable[..., Path]) -> None:
    path = packed(a=bytes(3_000_000))
    lie = path.read_bytes().replace(struct.pack("<I", 3_000_000), struct.pack("<I", 10))
    path.write_bytes(lie)
    with Container(path, "a.zip", Limits()) as container, pytest.raises(BrokenFile, match="damaged or cut off"):
        container.read("a")


def test_too_many_members_are_refused_before_they_are_listed(packed: Callable[..., Path]) -> None:
    path = packed(**{str(number): b"" for number in range(20)})
    with pytest.raises(TooLarge, match="holds more than 10 packed files"):
        Container(path, "a.zip", Limits(members=10))


def test_an_encrypted_member_is_protected(packed: Callable[..., Path]) -> None:
    path = packed(a=b"words")
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(ProtectedFile, match="needs a password"):
        Container(path, "a.zip", Limits())


def test_a_missing_member_is_named(packed: Callable[..., Path]) -> None:
    with (
        Container(packed(a=b"words"), "a.zip", Limits()) as container,
        pytest.raises(BrokenFile, match=r"^a\.zip: b is missing in it"),
    ):
        container.read("b")
