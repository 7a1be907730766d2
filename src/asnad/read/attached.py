"""What does a file say that is attached to a letter? Read as one of its kind would be that lies in the folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePath

from asnad.errors import BrokenFile, ProtectedFile, ReadError, TooLarge, UnknownKind
from asnad.model.display import display_name
from asnad.read.document import Document, read_document
from asnad.read.held import held
from asnad.read.kind import PDF, PICTURE, READABLE, kind_of
from asnad.read.limits import Limits, size
from asnad.read.mime import charset_of, file_name, payload
from asnad.read.picture_size import pages_of

__all__ = ["MOST_NAMED", "LeftOut", "is_ornament", "name_of", "of_itself", "read_attached"]

SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
ENCRYPTED = frozenset({"application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
ARMOURED = b"-----BEGIN PGP MESSAGE-----"
ENDINGS = {"text/csv": ".csv", "text/tab-separated-values": ".tsv", "text/markdown": ".md", "text/html": ".html"}
"""What a text is that has no name, or one without an ending."""

ORNAMENT = 40_000
"""Points of a picture within a text below which it is a badge (200 × 200). Old telephones show 320 × 240 on their
screens, and take photographs of no less; words in anything smaller could hardly be recognised."""

LETTERS = frozenset({"mail", "mbox"})
LONGEST_NAME = 60
MOST_NAMED = 50
SAID_OF_ITSELF = ("title", "author", "publisher", "published", "url")


@dataclass(slots=True)
class LeftOut:
    """What was attached and not read, by the reason for it."""

    _by_reason: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, why: ReadError | str) -> None:
        """Note it; of an error what it says about the file, without how it calls it and what else could be read."""
        reason = str(why).removeprefix(f"{name}: ").removesuffix(READABLE).rstrip("; .")
        self._by_reason.setdefault(reason, []).append(name)

    def lines(self) -> Iterator[str]:
        """Names and their reason, at most so many that a person can look through them."""
        left = MOST_NAMED
        for reason, names in self._by_reason.items():
            if left > 0:
                yield f"{', '.join(names[:left])}: {reason}"
            left -= len(names)
        if left < 0:
            yield f"{-left:,} more"


def name_of(part: Message) -> str:
    """What the letter calls it, or else what it says that it is; to be shown, and never to be a path."""
    return display_name(file_name(part) or part.get_content_type(), LONGEST_NAME)


def is_ornament(part: Message) -> bool:
    """Whether it is a picture within a text too small to be a photograph or a scan."""
    if part.get_content_maintype() != "image" or part.get_content_disposition() == "attachment":
        return False
    if part.get_content_type() == "image/svg+xml":
        return True
    return 0 < pages_of(payload(part), 1).points(0) < ORNAMENT


def read_attached(part: Message, limits: Limits, language: str | None) -> tuple[str, Document | bytes]:
    """The kind of a part that is attached, by its code, and what it says; of letters and boxes of them their bytes.

    Raises:
        ReadError: it cannot be read; the message begins with its :func:`name_of`.
    """
    shown, data = name_of(part), payload(part)
    if part.get_content_type() in SIGNATURES:
        raise UnknownKind(f"{shown}: a signature, which has no text")
    if part.get_content_type() in ENCRYPTED or data.startswith(ARMOURED):
        raise ProtectedFile(f"{shown}: encrypted; decrypt it with the program that has its key")
    if len(data) > limits.whole_bytes:
        raise TooLarge(f"{shown}: {size(len(data))}; of what is attached at most {size(limits.whole_bytes)} are read")
    known = shown if PurePath(file_name(part)).suffix else shown + ENDINGS.get(part.get_content_type(), "")
    try:
        with held(data) as path:
            kind = kind_of(path, known, limits=limits)
            if kind.code == "plain" and _is_said_to_be_no_text(part, kind.contradicts(known)):
                raise BrokenFile(f"{known}: damaged, or not what it is said to be; ask for it to be sent again")
            if kind.code in LETTERS:
                return kind.code, data
            declared = charset_of(part) if part.get_content_maintype() == "text" else None
            document = read_document(path, known, limits=limits, encoding=declared, language=language)
    except OSError as error:
        raise BrokenFile(f"{shown}: cannot be opened ({error.strerror})") from error
    except ReadError as error:
        raise type(error)(f"{shown}: {str(error).removeprefix(f'{known}: ')}") from error
    return kind.code, document


def _is_said_to_be_no_text(part: Message, ending: str | None) -> bool:
    return part.get_content_maintype() in {"image", "audio", "video"} or ending in {*PICTURE.endings, *PDF.endings}


def of_itself(document: Document) -> str:
    """What it says of itself, line by line; it is no more the sender's word than the rest of it."""
    said = document.metadata
    return "\n".join(f"{key.title()}: {said[key]}" for key in SAID_OF_ITSELF if said.get(key))
