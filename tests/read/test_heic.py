"""Photographs as telephones keep them: ``photograph.heic`` is two lines of 12 points, saved by pillow-heif 1.8."""

from __future__ import annotations

import random
import struct
import sys
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from asnad.errors import BrokenFile, MissingProgram, TooLarge
from asnad.read.document import read_document
from asnad.read.heic import unpacked
from asnad.read.limits import Limits
from tests.read.conftest import Write

PHOTOGRAPH = Path(__file__).with_name("photograph.heic").read_bytes()


def test_a_photograph_is_read_as_any_picture() -> None:
    pytest.importorskip("pi_heif")
    document = read_document(Path(__file__).with_name("photograph.heic"), "IMG_1.HEIC")
    assert document.text == "Tovik Vandrel was arrested by soldiers in Arkhal."
    assert document.media_type == "image/heic"
    assert len(document.words) == 8


def test_its_points_are_a_picture_that_tesseract_knows() -> None:
    pytest.importorskip("pi_heif")
    made = unpacked(PHOTOGRAPH, "a.heic", Limits())
    assert made.startswith(b"P6 474 116 255\n")
    assert len(made) == len(b"P6 474 116 255\n") + 474 * 116 * 3


def test_one_of_too_many_points_is_refused() -> None:
    pytest.importorskip("pi_heif")
    with pytest.raises(TooLarge, match=r"^a\.heic: a picture of more than 0 million points"):
        unpacked(PHOTOGRAPH, "a.heic", Limits(pixels=1000))


def test_one_that_is_damaged_is_read_or_broken() -> None:
    pytest.importorskip("pi_heif")
    with pytest.raises(BrokenFile, match=r"^a\.heic: a photograph in HEIC that is damaged.*; save it as JPEG$"):
        unpacked(PHOTOGRAPH[:900], "a.heic", Limits())
    chance = random.Random(1988)
    for _ in range(300):
        data = bytearray(PHOTOGRAPH)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(12, len(data) - 4)
            data[at : at + 4] = chance.choice(
                [b"\xff\xff\xff\xff", bytes(4), struct.pack(">I", chance.getrandbits(32))]
            )
        with suppress(BrokenFile, TooLarge):
            unpacked(bytes(data), "a.heic", Limits())


@pytest.mark.parametrize(("mode", "each"), [("RGBa", 4), ("RGBA", 4), ("RGB", 3), ("L", 1)])
def test_opacity_is_left_out_and_points_that_do_not_fit_are_refused(
    monkeypatch: pytest.MonkeyPatch, mode: str, each: int
) -> None:
    picture = SimpleNamespace(size=(2, 1), mode=mode, data=bytes(range(2 * each)))
    monkeypatch.setitem(sys.modules, "pi_heif", SimpleNamespace(open_heif=lambda _: picture))
    made = unpacked(PHOTOGRAPH, "a.heic", Limits())
    assert made.partition(b"255\n")[2] == {4: b"\0\1\2\4\5\6", 3: bytes(range(6)), 1: b"\0\1"}[each]
    for changed in ({"data": bytes(2 * each + 1)}, {"mode": "I;16"}):
        monkeypatch.setattr(picture, next(iter(changed)), next(iter(changed.values())))
        with pytest.raises(BrokenFile, match=r"^a\.heic: a photograph in HEIC of an unusual make"):
            unpacked(PHOTOGRAPH, "a.heic", Limits())


def test_without_the_package_it_is_said_what_to_install(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    with pytest.raises(
        MissingProgram, match=r"^a\.heic: .* pip install 'asnad\[photos\]' and build again, or save it as J"
    ):
        read_document(write("a.heic", PHOTOGRAPH), "a.heic")
