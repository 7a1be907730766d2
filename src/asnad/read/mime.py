"""Which parts has a message, and what do its headers say? MIME (RFC 2045–2049), as mail programs and browsers write it.

What people have is often not quite MIME: nothing in a header or a part stops the reading of the rest.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from asnad.errors import BrokenFile, TooLarge
from asnad.read.encoding import Decoded, declared_encoding, decode, known_encoding
from asnad.read.layout import one_line
from asnad.read.limits import Limits

__all__ = ["charset_of", "file_name", "flowed", "header", "letter_in", "parse", "parts", "payload", "text_of"]

LONGEST_HEADER = 2_000
BAD = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError)
"""What the standard library raises over headers and parts that are not as they should be."""

BLANK_LINE = re.compile(rb"\r?\n\r?\n")
SAMPLE = 64 * 1024
QUOTED = re.compile(r"(?:> ?)+")
SIGNATURE = "-- "
"""Alone on its line it begins what a program puts below each letter."""

CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def parse(data: bytes, shown: str) -> Message:
    """The message of these bytes.

    Raises:
        BrokenFile: it cannot be parsed. TooLarge: its parts are nested without end.
    """
    data = _in_letters(data)
    try:
        # Headers come as they are written: the parsers behind other policies give up on some that are broken.
        return BytesParser(policy=compat32).parsebytes(data)
    except RecursionError as error:
        raise TooLarge(f"{shown}: parts nested in parts without end; no mail program writes that") from error
    except BAD as error:
        raise BrokenFile(
            f"{shown}: a message that cannot be parsed ({one_line(str(error))}); get a whole copy"
        ) from error


def _in_letters(data: bytes) -> bytes:
    """The message with headers in UTF-8, where a program wrote them in an older encoding and did not say in which.

    A name alone is too short to tell the encoding from, so that is told from the whole message.
    """
    end = next((found.start() for found in [BLANK_LINE.search(data)] if found), len(data))
    head = data[:end]
    if head.isascii():
        return data
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        with suppress(BrokenFile, LookupError, UnicodeDecodeError):
            encoding = decode(head + b"\n" + _beyond_ascii(data[end : end + SAMPLE]), "").encoding
            return head.decode(encoding).encode("utf-8") + data[end:]
    return data


def _beyond_ascii(data: bytes) -> bytes:
    """The lines that hold letters beyond ASCII."""
    return b"\n".join(line for line in data.split(b"\n") if not line.isascii())


def flowed(part: Message, text: str) -> str:
    """The text with its lines whole, where the program that wrote it says that a space at the end of a line, and no
    more, parts it from the next (RFC 3676)."""
    try:
        stated = str(part.get_param("format") or "").lower()
        joined = str(part.get_param("delsp") or "").lower() == "yes"
    except BAD:
        return text
    if stated != "flowed":
        return text
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.replace("\r\n", "\n").split("\n"):
        quoted = QUOTED.match(line)
        marks, words = (quoted[0].count(">"), line[quoted.end() :]) if quoted else (0, line.removeprefix(" "))
        goes_on = words.endswith(" ") and words != SIGNATURE
        if open_depth == marks and words != SIGNATURE:
            lines[-1] += words
        else:
            lines.append(">" * marks + (" " if marks else "") + words)
        if goes_on and joined:
            lines[-1] = lines[-1][:-1]
        open_depth = marks if goes_on else None
    return "\n".join(lines)


def header(message: Message, name: str) -> str:
    """What a header says, in letters; "" when it is not there. What cannot be decoded stays as it is written."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return _letters(raw[:LONGEST_HEADER])


def _letters(raw: str) -> str:
    # Bytes beyond ASCII stand for themselves in headers that nobody encoded.
    text = _guessed(raw.encode("utf-8", "surrogateescape"))
    try:
        pieces = [_piece(piece, charset) for piece, charset in decode_header(text)]
    except BAD:
        pieces = [text]
    return one_line(CONTROL.sub(" ", "".join(pieces)))


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        return piece.decode("raw-unicode-escape")  # as the library packs what is not encoded
    try:
        return piece.decode(known_encoding(charset) or "utf-8")
    except BAD:
        return _guessed(piece)


def _guessed(data: bytes) -> str:
    try:
        return decode(data, "").text
    except BrokenFile:
        return data.decode("ascii", "ignore")


def parts(message: Message, shown: str, limits: Limits, *, prefer: str) -> Iterator[Message]:
    """The parts that hold something themselves, in order; the parts of a message inside are its own.

    Of one text in several forms that of the type ``prefer`` is taken, else the last, which is the richest.

    Raises:
        TooLarge: more parts than a container may have members.
    """
    waiting = [message]
    count = 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > limits.members:
            raise TooLarge(f"{shown}: a message of more than {limits.members:,} parts; it was not read")
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            inside = [each for each in part.get_payload() if isinstance(each, Message)]
            if part.get_content_subtype() == "alternative" and inside:
                inside = [next((each for each in inside if _is_filled(each, prefer)), inside[-1])]
            waiting += reversed(inside)
        else:
            yield part


def _is_filled(part: Message, content_type: str) -> bool:
    return part.get_content_type() == content_type and bool(payload(part).strip())


def payload(part: Message) -> bytes:
    """The bytes of a part, however they were packed for the way."""
    try:
        data = part.get_payload(decode=True)
    except BAD:
        data = None
    return data if isinstance(data, bytes) else b""


def letter_in(part: Message, shown: str) -> Message | None:
    """The letter that a part of type message/rfc822 is; some programs pack it in base64, against the rule (RFC 2046,
    section 5.2.1).

    Raises:
        BrokenFile, TooLarge: it is packed, and what comes out cannot be parsed.
    """
    inside = part.get_payload()
    letter = next((each for each in inside if isinstance(each, Message)), None) if isinstance(inside, list) else None
    words = letter.get_payload() if letter is not None and not letter.keys() else None
    if isinstance(words, str) and header(part, "Content-Transfer-Encoding").lower() == "base64":
        with suppress(ValueError):
            return parse(b64decode(words), shown)
    return letter


def text_of(part: Message, shown: str) -> Decoded:
    """The text of a part, in the encoding it names, or else in the one that it seems to have.

    Raises:
        BrokenFile: no encoding fits.
    """
    data = payload(part)
    with suppress(BrokenFile):  # it may not be what it is said to be
        if declared := charset_of(part):
            return decode(data, shown, declared)
    return decode(data, shown)


def charset_of(part: Message) -> str | None:
    """The encoding that a part names, when there is such a one and its bytes are not UTF-8."""
    try:
        return declared_encoding(known_encoding(part.get_content_charset()), payload(part))
    except BAD:
        return None


def file_name(part: Message) -> str:
    """The name that a part should be saved under, if it has one."""
    try:
        return _letters(part.get_filename() or "")
    except BAD:
        return ""
