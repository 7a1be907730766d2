"""Which points has a photograph of a telephone (HEIC, ISO/IEC 23008-12)? Unpacked by pi-heif, where installed."""

from __future__ import annotations

import io
import re

from asnad.errors import BrokenFile, MissingProgram, TooLarge
from asnad.read.layout import one_line
from asnad.read.limits import Limits

__all__ = ["INSTALL", "is_heic", "unpacked"]

INSTALL = "pip install 'asnad[photos]' and build again, or save it as JPEG"
BRAND = re.compile(rb".{4}ftyp(?:hei[cfsx]|hev[cx]|mif1|msf1)", re.S)
POINT_BYTES = {"L": 1, "RGB": 3, "RGBA": 4, "RGBa": 4}
WITH_OPACITY = ("RGBA", "RGBa")
DAMAGED = (ValueError, RuntimeError, SyntaxError, LookupError, EOFError, OSError)
"""What the library raises over files that are damaged, or hold what it does not know."""


def is_heic(data: bytes) -> bool:
    """Whether a file begins as such photographs do, which share their container with videos."""
    return bool(BRAND.match(data))


def unpacked(data: bytes, shown: str, limits: Limits) -> bytes:
    """The photograph upright, as a PPM picture; of several that of which the file says that it is the main one.

    Raises:
        MissingProgram: pi-heif is not installed. BrokenFile: it is damaged. TooLarge: more points than the limit.
    """
    try:
        import pi_heif  # noqa: PLC0415 not everybody has such photographs, and it brings much along
    except ImportError as error:
        raise MissingProgram(f"{shown}: a photograph in HEIC, which the package pi-heif unpacks; {INSTALL}") from error
    try:
        picture = pi_heif.open_heif(io.BytesIO(data))
        width, height = picture.size
        if width * height > limits.pixels:
            raise TooLarge(f"{shown}: a picture of more than {limits.pixels // 10**6} million points; make it smaller")
        points, mode = bytes(picture.data), picture.mode
    except DAMAGED as error:
        raise BrokenFile(
            f"{shown}: a photograph in HEIC that is damaged, or of an unusual make ({one_line(str(error))}); "
            "save it as JPEG"
        ) from error
    if len(points) != POINT_BYTES.get(mode, 0) * width * height:
        raise BrokenFile(f"{shown}: a photograph in HEIC of an unusual make ({one_line(mode)}); save it as JPEG")
    if mode in WITH_OPACITY:
        opaque = bytearray(3 * width * height)
        for colour in range(3):
            opaque[colour::3] = points[colour::4]
        points = bytes(opaque)
    return b"P%d %d %d 255\n" % (5 if mode == "L" else 6, width, height) + points
