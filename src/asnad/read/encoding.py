"""Which characters do these bytes stand for?"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from asnad.errors import BrokenFile

__all__ = ["Decoded", "declared_encoding", "decode", "known_encoding", "looks_like_text"]

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; the UTF-32 ones first, because the little-endian one begins like that of UTF-16."""

GUESSED = ("cp1252", "cp1256", "iso8859_6", "cp1251", "cp1253", "cp1255", "cp932", "gb18030", "cp949", "big5")
"""One encoding for each script, and both of Arabic, which bytes can tell apart. Among those of the Latin script they
cannot: "ñ" in Windows-1252 is "ń" in
Windows-1250, and both are letters of real names. The commonest is taken, and a notice says so."""

SAMPLE = 256 * 1024
"""Bytes looked at to guess an encoding; the whole is then decoded strictly."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``guessed`` is true when neither a mark, nor UTF-8, nor a declaration said which encoding it is."""

    text: str
    encoding: str
    guessed: bool = False

    def notices(self) -> tuple[str, ...]:
        """What the owner of the case should know."""
        if not self.guessed:
            return ()
        notice = (
            f"the encoding is not stated and was taken to be {self.encoding}; if letters look wrong, "
            'save the file as UTF-8 or write encoding = "…" in its .meta.toml'
        )
        return (notice,)


def decode(data: bytes, shown: str, declared: str | None = None) -> Decoded:
    """Decode strictly: no character but the byte order mark is ever replaced or left out.

    In order: the byte order mark, ``declared``, UTF-16 without a mark (known by its zero bytes, which text has none
    of), UTF-8, then a guess among one encoding for each script. ``shown`` names the file in messages.

    Raises:
        BrokenFile: no encoding fits, or there are zero characters in it, which no text has.
    """
    decoded = _decode(data, shown, declared)
    zero = decoded.text.find("\0")
    if zero >= 0:
        raise BrokenFile(f"{shown}: looks like text, but character {zero} is a zero; the file is damaged, or no text")
    return decoded


def _decode(data: bytes, shown: str, declared: str | None) -> Decoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data, encoding, shown).removeprefix("\ufeff"), encoding)
    if declared:
        try:
            codecs.lookup(declared)
        except LookupError as error:
            raise BrokenFile(
                f'{shown}: no encoding is called "{declared}"; write one such as "utf-8" or "windows-1256"'
            ) from error
        return Decoded(_strict(data, declared, shown), declared)
    wide = _wide(data)
    if wide:
        return Decoded(_strict(data, wide, shown), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        first_fault = error
    best = from_bytes(data[:SAMPLE], cp_isolation=list(GUESSED)).best()
    candidates = [best.encoding] if best else []
    for encoding in [*candidates, "cp1252"]:
        try:
            return Decoded(data.decode(encoding), encoding, guessed=True)
        except UnicodeDecodeError:
            continue
    raise BrokenFile(
        f"{shown}: byte {first_fault.start} is not UTF-8, and no other encoding fits the whole file; "
        'save it as UTF-8 or write encoding = "…" in its .meta.toml'
    ) from first_fault


def known_encoding(name: str | None) -> str | None:
    """Python's name for this encoding of text, if it knows one."""
    try:
        # "iso-8859-8-i" is the same letters, in the order in which they are read (RFC 1556).
        found = codecs.lookup((name or "").strip("\"' ").lower().removesuffix("-i").removesuffix("-e"))
    except (LookupError, ValueError):
        return None
    return found.name if found._is_text_encoding else None  # noqa: SLF001 it has no public name


def declared_encoding(name: str | None, data: bytes) -> str | None:
    """The encoding to decode ``data`` in when ``name`` is declared for it: none when it is UTF-8, whatever is said."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        name = (name or "").lower()
        # The web reads these names as Windows-1252 (WHATWG Encoding Standard, section 4.2).
        return "cp1252" if name in {"iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"} else _not_utf(name)
    return None


def _not_utf(name: str) -> str | None:
    return None if not name or "utf" in name else name


def looks_like_text(head: bytes) -> bool:
    """Whether these first bytes of a file can be text in some encoding.

    Text holds almost no control characters but tab, line feed, carriage return, form feed and escape.
    """
    if head.startswith(tuple(mark for mark, _ in MARKS)) or _wide(head):
        return True
    if b"\0" in head:
        return False
    controls = sum(head.count(byte) for byte in range(0x20) if byte not in b"\t\n\r\f\x1b")
    return controls * 100 <= len(head)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows zero bytes on one side of almost every pair where the text is Latin or has spaces."""
    head = data[: SAMPLE - SAMPLE % 2]
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0::2], head[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        letters = sum(high.count(block) for block in (0x00, 0x04, 0x05, 0x06))
        if high.count(0) and not low.count(0) and letters * 10 >= pairs * 9:
            return encoding
    return None


def _strict(data: bytes, encoding: str, shown: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenFile(
            f"{shown}: should be {encoding}, but byte {error.start} does not fit ({error.reason}); the file is damaged"
        ) from error
