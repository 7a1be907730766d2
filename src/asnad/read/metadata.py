"""What is known of a source? From the ``NAME.meta.toml`` beside its file, its front matter, and the file itself."""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from asnad.errors import SettingsError
from asnad.language.dates import parse_date
from asnad.model.display import display_name
from asnad.model.source import Source
from asnad.model.when import When

__all__ = ["SIDECAR", "DescribedSource", "describe_source", "is_there", "read_sidecar", "sidecar_of"]

SIDECAR = ".meta.toml"
TEXT_KEYS = (
    "title",
    "publisher",
    "author",
    "url",
    "language",
    "kind",
    "affiliation",
    "connection",
    "reference",
    "note",
)
KEYS = frozenset({*TEXT_KEYS, "published", "access", "encoding"})
NOT_KNOWN = frozenset({"", "unknown", "n/a", "none", "?", "-"})
LARGEST = 256 * 1024
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class DescribedSource:
    """A source, and the keys that were found but have no meaning here (for a notice: they may be misspelt)."""

    source: Source
    unknown_keys: tuple[str, ...] = ()


def sidecar_of(path: Path) -> Path:
    """Where the ``.meta.toml`` of a file is: ``report.pdf`` → ``report.pdf.meta.toml``, else ``report.meta.toml``."""
    long = path.with_name(f"{path.name}{SIDECAR}")
    short = path.with_name(f"{path.stem}{SIDECAR}")
    return short if is_there(short) and not is_there(long) else long


def is_there(path: Path) -> bool:
    """Whether this is a file; a name that is too long for the file system is none, and no error."""
    return os.path.isfile(path)  # noqa: PTH113 Path.is_file raises for a name that is too long


def read_sidecar(path: Path, name: str) -> dict[str, str]:
    """What a ``.meta.toml`` says, as text; dates in ISO 8601. An absent file says nothing.

    Raises:
        SettingsError: it is not TOML, or a value is not text, a number or a date; the message names ``name``.
    """
    if not is_there(path):
        return {}
    shown = display_name(name)
    try:
        if path.stat().st_size > LARGEST:
            raise SettingsError(
                f'{shown}: larger than {LARGEST // 1024} kB; it should hold some lines such as title = "…"'
            )
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{shown}: cannot be opened ({error.strerror}); give yourself the right to read it"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{shown}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise SettingsError(f'{shown}: not TOML: {said}. Write lines such as title = "…"') from error
    return {key: _text(key, value, shown) for key, value in table.items()}


def _text(key: str, value: object, shown: str) -> str:
    match value:
        case str() | int() | float() | dt.date() | dt.time():  # a date and time is a date too
            return str(value)
        case list() if all(isinstance(each, str) for each in value):
            return ", ".join(value)
        case _:
            raise SettingsError(
                f'{shown}: "{display_name(key)}" should be text in quotation marks, such as "…", '
                f"and is a {type(value).__name__}"
            )


def describe_source(source_id: str, path: str, *stated: Mapping[str, str], shown: str | None = None) -> DescribedSource:
    """The source that these statements describe; an earlier mapping is believed before a later one.

    Give them in the order sidecar, front matter or file. ``published`` keeps its wording, however vague; "unknown" is
    not a wording but the lack of one. ``shown`` names the file in messages.

    Raises:
        SettingsError: ``access`` is neither ``open`` nor ``closed``. It is not guessed: a misspelt "closed" would
            publish what must not be.
    """
    found: dict[str, str] = {}
    for mapping in stated:
        for key, value in mapping.items():
            cleaned = " ".join(value.split())[:LONGEST]
            if cleaned.lower() not in NOT_KNOWN:
                found.setdefault(key.lower(), cleaned)
    unknown = tuple(sorted({key.lower() for mapping in stated for key in mapping} - KEYS))
    language = found.get("language")
    source = Source(
        id=source_id,
        path=path,
        title=found.get("title"),
        publisher=found.get("publisher"),
        author=found.get("author"),
        published=published(found["published"], language) if "published" in found else None,
        url=found.get("url"),
        language=language,
        kind=found.get("kind"),
        affiliation=found.get("affiliation"),
        connection=found.get("connection"),
        reference=found.get("reference"),
        note=found.get("note"),
        access=_access(found.get("access", "open"), shown or display_name(path)),
    )
    return DescribedSource(source, unknown)


def published(wording: str, language: str | None = None) -> When:
    """When it was published, as far as these words tell; words that tell no day keep both ends open."""
    plain = re.sub(r"(?<=\d)[T ]\d{2}:\d{2}.*\Z", "", wording)
    when = parse_date(plain, language=language or "en") or parse_date(plain)
    return when or When(wording=wording, earliest=None, latest=None, precision="open")


def _access(value: str, shown: str) -> Literal["open", "closed"]:
    match value.lower():
        case "open":
            return "open"
        case "closed":
            return "closed"
        case _:
            raise SettingsError(f'{shown}: access is "{display_name(value)}"; it should be "open" or "closed"')
