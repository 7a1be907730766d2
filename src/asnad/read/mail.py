"""What does a letter say, and who wrote it when? E-mail: one message (.eml), or a box of them (mbox)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from asnad.errors import BrokenFile
from asnad.model.display import display_name
from asnad.model.source import Block
from asnad.read.document import Document
from asnad.read.html import page_document
from asnad.read.kind import MBOX_FROM
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits
from asnad.read.mime import file_name, flowed, header, parse, parts, payload, text_of
from asnad.read.plain import LINE_END, blocks_of_plain
from asnad.read.reply import parted, voices

__all__ = ["read_mail", "read_mbox"]

MAIL_READER = "asnad-read-mail/3"
MBOX_READER = "asnad-read-mbox/3"

SHOWN = ("From", "To", "Cc", "Date")
"""Headers that stand above a message; its subject is its heading."""

SIGNATURE = re.compile(r"(?<=\n)-- ?\r?\n")
"""Begins what a program puts below each letter: no part of its last sentence."""

NAMED_IN_NOTICE = 10
DEEPEST = 5
"""Letters in letters that are read: forwarded, and forwarded again."""


def read_mail(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read one message: its subject, its headers, its text; then messages and texts that are attached to it.

    What a reply repeats of other letters, and what is attached, is a quotation: someone else speaks there.

    Raises:
        BrokenFile: it holds no text. TooLarge: more parts or text than the limits allow.
    """
    message = parse(path.read_bytes(), shown)
    letter = _Letter(Layout(shown, limits), shown, limits)
    letter.read(message)
    if not letter.said:
        attached = f" ({letter.attached})" if letter.attached else ""
        raise BrokenFile(f"{shown}: an e-mail without any text; save what is attached to it{attached} and add that")
    return Document(
        text=letter.layout.text(),
        blocks=letter.layout.blocks(),
        reader=MAIL_READER,
        media_type="message/rfc822",
        metadata=_metadata(message),
        notices=tuple(letter.notices()),
    )


def read_mbox(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:  # noqa: ARG001
    """Read each message of a box, one after the other, each under its subject.

    Raises:
        BrokenFile: no message holds text. TooLarge: more text than the limits allow.
    """
    letter = _Letter(Layout(shown, limits), shown, limits)
    count = 0
    authors = set()
    for data in _messages(path):
        message = parse(data, shown)
        letter.read(message)
        authors.add(_author(message))
        count += 1
    if not letter.said:
        raise BrokenFile(f"{shown}: {count} e-mails without any text; save what is attached to them and add that")
    notices = letter.notices()
    if len(authors) > 1:
        notices.append(
            f"{count} messages of {len(authors)} authors in one source, which speaks with one voice; "
            "save each message as a file of its own (.eml) to keep apart who says what"
        )
    return Document(
        text=letter.layout.text(),
        blocks=letter.layout.blocks(),
        reader=MBOX_READER,
        media_type="application/mbox",
        metadata={"author": authors.pop()} if len(authors) == 1 and "" not in authors else {},
        notices=tuple(notices),
    )


def _messages(path: Path) -> Iterator[bytes]:
    """The messages of an mbox. A line that begins with "From " belongs to a letter, unless it is as RFC 4155 says."""
    lines: list[bytes] = []
    after_gap = True
    with path.open("rb") as file:
        for line in file:
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
    """Lays out messages one below the other, and remembers what was not read."""

    def __init__(self, layout: Layout, shown: str, limits: Limits) -> None:
        self.layout = layout
        self._shown = shown
        self._limits = limits
        self._left_out: list[str] = []
        self._guessed: list[str] = []
        self._taken = 0
        self._quoted_tables = 0

    def read(self, message: Message, *, depth: int = 0) -> None:
        """Add the message. Below ``depth`` 0 it is attached to another, whose author did not write it."""
        quoted = depth > 0
        self.layout.add("heading", header(message, "Subject"), level=2 if quoted else 1)
        shown = [f"{name}: {said}" for name in SHOWN if (said := header(message, name))]
        self.layout.add("caption", "\n".join(shown))
        texts, attached = _sorted_parts(message, self._shown, self._limits)
        for part in texts:
            self._add(part, quoted=quoted)
        for part in attached:
            inside = part.get_payload()
            if part.get_content_type() == "message/rfc822" and isinstance(inside, list) and depth < DEEPEST:
                for each in inside[:1]:
                    if isinstance(each, Message):
                        self.read(each, depth=depth + 1)
            elif part.get_content_type() in {"text/plain", "text/html"}:
                self.layout.add("heading", display_name(file_name(part)), level=2)
                self._add(part, quoted=True)
            else:
                self._left_out.append(display_name(file_name(part) or part.get_content_type(), 60))

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
        except BrokenFile:
            if payload(part).strip():
                self._left_out.append(display_name(file_name(part) or part.get_content_type(), 60))
            return
        self._guessed += decoded.notices()
        self._taken += any(blocks for blocks, _, _ in stretches)
        for blocks, text, others in stretches:
            self._quoted_tables += (quoted or others) and any(block.kind == "header" for block in blocks)
            self.layout.take(text, blocks, sheet=f"{self._taken}.", quoted=quoted or others)

    @property
    def said(self) -> bool:
        """Whether there was more than headers."""
        return self._taken > 0

    @property
    def attached(self) -> str:
        """What was not read, by its names."""
        more = len(self._left_out) - NAMED_IN_NOTICE
        return ", ".join(self._left_out[:NAMED_IN_NOTICE]) + (f" and {more} more" if more > 0 else "")

    def notices(self) -> list[str]:
        """What was not read, and what was assumed."""
        found = list(dict.fromkeys(self._guessed))
        if self._left_out:
            found.append(
                f"attached and not read: {self.attached}; save what you need as files of their own and add them"
            )
        if self._quoted_tables:
            found.append(
                "a list in what it repeats of other letters, or in what is attached, was read as text, because it is "
                "someone else's; save it as a file of its own and say whose it is"
            )
        return found


def _sorted_parts(message: Message, shown: str, limits: Limits) -> tuple[list[Message], list[Message]]:
    """The parts that are the letter's own text, and those that are attached; pictures inside its text are neither."""
    texts: list[Message] = []
    attached: list[Message] = []
    for part in parts(message, shown, limits, prefer="text/plain"):
        own = part.get_content_disposition() != "attachment" and not file_name(part)
        if own and part.get_content_type() in {"text/plain", "text/html"}:
            texts.append(part)
        elif part.get_content_maintype() != "image" or part.get_content_disposition() == "attachment":
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
