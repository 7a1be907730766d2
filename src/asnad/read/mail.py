"""What does a letter say, and who wrote it when? E-mail: one message (.eml), or a box of them (mbox)."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from asnad.errors import BrokenFile, MissingProgram, ReadError, TooLarge, UnknownKind
from asnad.model.display import display_name
from asnad.model.source import Block, Recognised
from asnad.read.attached import MOST_NAMED, LeftOut, is_ornament, name_of, of_itself, read_attached
from asnad.read.document import Document
from asnad.read.html import page_document
from asnad.read.kind import MBOX_FROM
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.mime import file_name, flowed, header, letter_in, parse, parts, payload, text_of
from asnad.read.ocr import PAGES_LEFT_OUT, is_installed
from asnad.read.plain import LINE_END, blocks_of_plain
from asnad.read.reply import parted, voices

__all__ = ["read_mail", "read_mbox"]

MAIL_READER = "asnad-read-mail/4"
MBOX_READER = "asnad-read-mbox/4"

SHOWN = ("From", "To", "Cc", "Date")
"""Headers that stand above a message; its subject is its heading."""

SIGNATURE = re.compile(r"(?<=\n)-- ?\r?\n")
"""Begins what a program puts below each letter: no part of its last sentence."""

DEEPEST = 5
"""Letters in letters that are read: forwarded, and forwarded again."""


def read_mail(
    path: Path,
    shown: str,
    limits: Limits,
    encoding: str | None,  # noqa: ARG001
    language: str | None = None,
) -> Document:
    """Read one message: its subject, its headers, its text; then what is attached to it, each below its name.

    What a reply repeats of other letters, and what is attached, is a quotation: someone else speaks there.

    Raises:
        BrokenFile: it holds no text. TooLarge: more parts or text than the limits allow.
    """
    message = parse(path.read_bytes(), shown)
    letter = _Letter(shown, limits, language)
    letter.read(message)
    if not letter.said:
        raise BrokenFile(f"{shown}: an e-mail without any text{letter.why_empty('it')}")
    return letter.document(MAIL_READER, "message/rfc822", _metadata(message))


def read_mbox(
    path: Path,
    shown: str,
    limits: Limits,
    encoding: str | None,  # noqa: ARG001
    language: str | None = None,
) -> Document:
    """Read each message of a box, one after the other, each under its subject.

    Raises:
        BrokenFile: no message holds text. TooLarge: more text than the limits allow.
    """
    letter = _Letter(shown, limits, language)
    count = 0
    authors = set()
    with path.open("rb") as file:
        for data in _messages(file):
            message = parse(data, shown)
            letter.read(message)
            authors.add(_author(message))
            count += 1
    if not letter.said:
        raise BrokenFile(f"{shown}: {count} e-mails without any text{letter.why_empty('them')}")
    metadata = {"author": authors.pop()} if len(authors) == 1 and "" not in authors else {}
    document = letter.document(MBOX_READER, "application/mbox", metadata)
    if len(authors) > 1:
        voices = (
            f"{count} messages of {len(authors)} authors in one source, which speaks with one voice; "
            "save each message as a file of its own (.eml) to keep apart who says what"
        )
        return replace(document, notices=(*document.notices, voices))
    return document


def _messages(box: Iterable[bytes]) -> Iterator[bytes]:
    """The messages of an mbox. A line that begins with "From " belongs to a letter, unless it is as RFC 4155 says."""
    lines: list[bytes] = []
    after_gap = True
    for line in box:
        if after_gap and line.startswith(b"From ") and MBOX_FROM.match(line.rstrip()):
            if any(each.strip() for each in lines):
                yield b"".join(lines)
            lines = []
        else:
            lines.append(line[1:] if re.match(rb">+From ", line) else line)
        after_gap = not line.strip()
    if any(each.strip() for each in lines):
        yield b"".join(lines)


class _Letter:
    """Lays out messages one below the other with what is attached to them, and remembers what was not read."""

    def __init__(self, shown: str, limits: Limits, language: str | None) -> None:
        self._layout = Layout(shown, limits)
        self._shown = shown
        self._limits = limits
        self._language = language
        self._left_out = LeftOut()
        self._assumed: list[str] = []
        self._assumed_of_attached: list[str] = []
        self._words: list[Recognised] = []
        self._taken = 0
        self._opened: dict[str, str] = {}
        self._quoted_tables = 0
        self._scans_left_out = False

    def read(self, message: Message, *, depth: int = 0) -> None:
        """Add the message. Below ``depth`` 0 it is attached to another, whose author did not write it."""
        quoted = depth > 0
        self._layout.add("heading", header(message, "Subject"), level=2 if quoted else 1)
        shown = [f"{name}: {said}" for name in SHOWN if (said := header(message, name))]
        self._layout.add("caption", "\n".join(shown))
        texts, attached = _sorted_parts(message, self._shown, self._limits)
        for part in texts:
            self._add(part, quoted=quoted)
        for part in attached:
            try:
                self._attach(part, depth)
            except ReadError as error:
                self._left_out.add(name_of(part), error)
                self._scans_left_out |= isinstance(error, MissingProgram) and not is_installed(self._language)

    def _attach(self, part: Message, depth: int) -> None:
        """Add what is attached.

        Raises:
            ReadError: it cannot be read, or not within the limits.
        """
        name = name_of(part)
        letter = letter_in(part, name) if part.get_content_type() == "message/rfc822" else None
        if letter is not None:
            self._forward([letter], name, depth)
            return
        if part.is_multipart():
            raise UnknownKind(f"{name}: what mail programs tell each other about a letter")
        digest = hashlib.sha256(payload(part)).hexdigest()
        if digest in self._opened:
            raise TooLarge(f"{name}: the same bytes as {self._opened[digest]}")
        if len(self._opened) >= self._limits.attached:
            raise TooLarge(f"{name}: of what is attached {self._limits.attached:,} files are opened, and no more")
        self._opened[digest] = name
        kind, found = read_attached(part, self._limits, self._language)
        if isinstance(found, bytes):
            letters = _messages(io.BytesIO(found)) if kind == "mbox" else [found]
            self._forward((parse(data, name) for data in letters), name, depth)
            return
        if not self._layout.has_room_for(found.text):
            raise TooLarge(f"{name}: with it there would be more text than is read at once")
        self._layout.add("heading", display_name(file_name(part)), level=2)
        self._layout.add("caption", f"SHA-256: {digest}")  # so that anybody can know its bytes again
        self._layout.add("quote", of_itself(found))
        if kind == "plain" and part.get_content_type() == "text/plain":
            self._add(part, quoted=True)
            return
        self._words += self._layout.take(found.text, found.blocks, quoted=True, words=found.words)
        self._taken += 1
        self._quoted_tables += any(block.kind == "header" for block in found.blocks)
        self._scans_left_out |= found.reader.endswith(PAGES_LEFT_OUT)
        self._assumed_of_attached += [f"{name}: {notice}" for notice in found.notices]

    def _forward(self, messages: Iterable[Message], name: str, depth: int) -> None:
        if depth >= DEEPEST:
            raise TooLarge(f"{name}: a letter in a letter, more than {DEEPEST} deep")
        for message in messages:
            self.read(message, depth=depth + 1)

    def _add(self, part: Message, *, quoted: bool) -> None:
        stretches: list[tuple[tuple[Block, ...], str, bool]]
        try:
            decoded = text_of(part, self._shown)
            if part.get_content_type() == "text/html":
                page = page_document(decoded.text.encode(), self._shown, self._limits, "utf-8", whole=True)
                stretches = [((block,), page.text, others) for block, others in parted(page.text, page.blocks)]
            else:
                text = LINE_END.sub("\n", SIGNATURE.sub("\n\n\\g<0>", flowed(part, decoded.text)))
                stretches = [(blocks_of_plain(words), words, others) for words, others in voices(text)]
        except BrokenFile as error:
            if payload(part).strip():
                self._left_out.add(name_of(part), str(error).removeprefix(f"{self._shown}: "))
            return
        self._assumed += decoded.notices()
        self._taken += any(blocks for blocks, _, _ in stretches)
        for blocks, text, others in stretches:
            self._quoted_tables += (quoted or others) and any(block.kind == "header" for block in blocks)
            self._layout.take(text, blocks, sheet=f"{self._taken}.", quoted=quoted or others)

    @property
    def said(self) -> bool:
        """Whether there was more than headers."""
        return self._taken > 0

    def why_empty(self, what: str) -> str:
        """What is attached and could not be read either."""
        lines = "; ".join(self._left_out.lines())
        return f", and nothing that could be read is attached to {what}" + (f": {lines}" if lines else "")

    def document(self, reader: str, media_type: str, metadata: Mapping[str, str]) -> Document:
        return Document(
            text=self._layout.text(),
            blocks=self._layout.blocks(),
            reader=reader + (PAGES_LEFT_OUT if self._scans_left_out else ""),
            media_type=media_type,
            metadata=metadata,
            notices=tuple(self._notices()),
            words=tuple(self._words),
        )

    def _notices(self) -> Iterator[str]:
        """What was not read, and what was assumed."""
        yield from dict.fromkeys(self._assumed)
        yield from self._assumed_of_attached[:MOST_NAMED]
        if len(self._assumed_of_attached) > MOST_NAMED:
            yield f"{len(self._assumed_of_attached) - MOST_NAMED:,} more such lines about what is attached"
        yield from (f"attached and not read: {line}" for line in self._left_out.lines())
        if self._quoted_tables:
            yield (
                "a list in what it repeats of other letters, or in what is attached, was read as text, because it is "
                "someone else's; save it as a file of its own and say whose it is"
            )


def _sorted_parts(message: Message, shown: str, limits: Limits) -> tuple[list[Message], list[Message]]:
    """The parts that are the letter's own text, and those that are attached; small pictures in its text are neither."""
    texts: list[Message] = []
    attached: list[Message] = []
    for part in parts(message, shown, limits, prefer="text/plain"):
        own = part.get_content_disposition() != "attachment" and not file_name(part)
        if own and part.get_content_type() in {"text/plain", "text/html"}:
            texts.append(part)
        elif not is_ornament(part):
            attached.append(part)
    return texts, attached


def _metadata(message: Message) -> dict[str, str]:
    found = {"title": header(message, "Subject"), "author": _author(message)}
    # A date that cannot be read stands above the text as it is written.
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        found["published"] = parsedate_to_datetime(header(message, "Date")).date().isoformat()
    return {key: value for key, value in found.items() if value}


def _author(message: Message) -> str:
    """The name of whoever wrote it, or else the address."""
    try:
        names = getaddresses([header(message, "From")])
    except (ValueError, IndexError):
        return ""
    return next((one_line(name) or address for name, address in names if name or address), "")
