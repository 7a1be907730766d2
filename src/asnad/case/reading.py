"""What happens to one captured file? Its bytes are read to a layer and claims are proposed from it.

A pure function of one job, so that any number of processes can run it, each in its own sandbox.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from asnad.case.attached_dates import with_own_dates
from asnad.errors import BadEntry
from asnad.language.detect import guess_language, plainly_other
from asnad.language.script import COMMON, script
from asnad.model.claim import HARDLY_LEGIBLE, Claim
from asnad.model.source import Block, Layer, Recognised, Source
from asnad.propose.english import reader as english
from asnad.propose.prose import reader as prose
from asnad.propose.table import reader as table
from asnad.propose.table.columns import ColumnMapping, guess_mapping, sheets_of
from asnad.propose.table.unread import unread_dates
from asnad.read.document import layer_of, read_document
from asnad.read.doubt import doubtful
from asnad.read.limits import Limits
from asnad.read.metadata import describe_source
from asnad.record.codec import identify

__all__ = ["Job", "Reading", "agrees", "current_proposers", "identified", "marked_doubtful", "read_and_propose"]

MOST_SHOWN = 10
NO_PROPOSER = "asnad-none/2"
"""Signs readings of prose in a language for which there is no reader yet: the text is kept, and nothing claimed."""

_SCRIPTS = {"fa": "Arab", "ar": "Arab", "ru": "Cyrl"}
_WORDS_TO_TELL = 25
"""Words from which on a block's own language is trusted against the language of its layer."""


@dataclass(frozen=True, slots=True)
class Job:
    """``path`` is the archived file; ``name`` the name it came with; ``said`` what its ``.meta.toml`` says of it.

    ``newest`` is the last year that a date of two digits can mean. ``unopened`` says why files that are in it, or
    attached to it, are not opened.
    """

    path: Path
    name: str
    sha256: str
    source: Source
    said: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, Any] | None = None
    newest: int | None = None
    unopened: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one job: the claims of each proposer, by its name with version.

    ``notices`` are sentences for the owner of the case. ``replaced`` is what the file itself holds for pages whose text
    is not what they show; nothing is claimed from it.
    """

    source: Source
    layer: Layer
    claims: dict[str, tuple[Claim, ...]]
    notices: tuple[str, ...] = ()
    replaced: Layer | None = None


def read_and_propose(job: Job) -> Reading:
    """Read the file and propose claims from it, each with its id.

    Raises:
        ReadError: the file cannot be read; the message names it.
        SettingsError: what is said of the source cannot be used.
    """
    document = read_document(
        job.path,
        job.name,
        limits=Limits(attached=0) if job.unopened else None,
        encoding=job.said.get("encoding"),
        language=job.said.get("language", "").lower() or None,
    )
    described = describe_source(job.source.id, job.source.path, job.said, document.metadata, shown=job.name)
    layer = layer_of(document, job.source.id, job.sha256)
    stated = (described.source.language or "").partition("-")[0].lower()
    layer = replace(layer, language=_own_language(layer) or layer.language or stated or None)
    notices = list(document.notices)
    if job.unopened:
        notices.append(
            f"no file in it or attached to it was opened (with those, {job.unopened}); "
            "save what you need as files of their own and add them"
        )
    notices += [f'"{key}" in its metadata means nothing here; is it misspelt?' for key in described.unknown_keys]
    claims: dict[str, tuple[Claim, ...]] = {}
    if sheets := list(sheets_of(layer)):
        mapping = ColumnMapping.from_settings(job.mapping, job.name) if job.mapping else None
        notices += [f"{sheet.label()}: {(mapping or guess_mapping(layer, sheet)).summary()}" for sheet in sheets]
        rows = table.propose_table(layer, described.source, mapping, newest=job.newest)
        notices += unread_dates(layer, described.source, mapping, job.newest)
        claims[_table_proposer(job.mapping)] = identified(rows, notices)
    unread = []
    for language, blocks in _by_language(layer).items():
        part = replace(layer, blocks=blocks)
        if language == "en":
            found = english.propose(part, described.source)
            claims[english.VERSION] = identified(with_own_dates(found, layer), notices)
        elif language in prose.VERSIONS:
            found = prose.propose(part, described.source, language)
            claims[prose.VERSIONS[language]] = identified(with_own_dates(found, layer), notices)
            notices.append(
                f"prose in {language!r}: read for acts, posts, numbers, labels and what became of people, "
                "less than English is"
            )
        else:
            unread.append(f"in {language!r}" if language else "in a language that was not recognised")
    if unread:
        claims[NO_PROPOSER] = ()
    notices += [
        f"prose {language}: kept and shown, but claims are proposed only from prose in English, Spanish, French, "
        "Persian and Arabic"
        for language in unread
    ]
    claims = {name: marked_doubtful(found, layer, notices) for name, found in claims.items()}
    replaced = layer_of(document.replaced, job.source.id, job.sha256) if document.replaced else None
    return Reading(described.source, layer, claims or {NO_PROPOSER: ()}, tuple(notices), replaced)


def _own_language(layer: Layer) -> str | None:
    """The language in which a source itself speaks: what it quotes, or is attached to it, may be in another one."""
    own = "\n".join(layer.text[block.start : block.end] for block in layer.blocks if block.kind != "quote")
    return guess_language(own) or guess_language(layer.text)


def _by_language(layer: Layer) -> dict[str | None, tuple[Block, ...]]:
    """The blocks of prose by the language they are read in: their own where it is plain, else that of the quotation
    they are part of, else the layer's.

    A block's own language counts when it has words enough to tell, is plainly in another one, or in another script than
    the usual one around it.
    """
    found: dict[str | None, list[Block]] = {}
    for quoted, run in groupby(layer.blocks, key=lambda block: block.kind == "quote"):
        blocks = list(run)
        usual = (_told(layer.text[blocks[0].start : blocks[-1].end]) if quoted else None) or layer.language
        for block in blocks:
            words = layer.text[block.start : block.end]
            if block.kind not in ("row", "header") and words.strip():
                found.setdefault(_language_of(words, usual), []).append(block)
    return {language: tuple(blocks) for language, blocks in found.items()}


def _language_of(words: str, usual: str | None) -> str | None:
    """The language of a block among others that are in the ``usual`` one."""
    long = len(words.split()) >= _WORDS_TO_TELL
    guessed = guess_language(words) if long else plainly_other(words, usual)
    if guessed is not None:
        return guessed
    written = script(words)
    return usual if written in (_SCRIPTS.get(usual or "", "Latn"), COMMON) else guess_language(words)


def _told(words: str) -> str | None:
    """The language of a text, where that is long enough to tell it from."""
    return guess_language(words) if len(words.split()) >= _WORDS_TO_TELL else None


def marked_doubtful(claims: tuple[Claim, ...], layer: Layer, notices: list[str]) -> tuple[Claim, ...]:
    """The claims; the rule of each that rests on a doubtful word of a scan says so, and so does a notice."""
    words = list(doubtful(layer))
    if not words:
        return claims
    starts, ends = [word.start for word in words], [word.end for word in words]
    marked: list[Claim] = []
    unsure: dict[int, Recognised] = {}
    for claim in claims:
        under = words[bisect_right(ends, claim.quote.start) : bisect_left(starts, claim.quote.end)]
        unsure |= {word.start: word for word in under}
        marked.append(replace(claim, rule=f"{claim.rule}{HARDLY_LEGIBLE}") if under else claim)
    count = sum(claim.hardly_legible for claim in marked)
    if count:
        shown = [f"“{layer.text[word.start : word.end]}”" for _, word in sorted(unsure.items())]
        more = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
        notices.append(
            f"{count} of {len(marked)} claims rest on words that may be recognised wrongly "
            f"({', '.join(shown[:MOST_SHOWN])}{more}); compare them with the picture before you accept them"
        )
    return tuple(marked)


def identified(claims: Iterable[Claim], notices: list[str]) -> tuple[Claim, ...]:
    """The claims with their ids; one that the record cannot hold (a number of thirty digits) is left out and said."""
    kept = []
    for claim in claims:
        try:
            kept.append(identify(claim))
        except BadEntry as error:
            notices.append(f"“{claim.quote.exact[:60]}”: not claimed, because the record cannot hold it ({error})")
    return tuple(kept)


def current_proposers(mapping: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The proposers, with version, whose reading of a layer need not be done again."""
    return (_table_proposer(mapping), english.VERSION, *prose.VERSIONS.values(), NO_PROPOSER)


def _table_proposer(mapping: Mapping[str, Any] | None) -> str:
    """The table proposer's name; columns set by hand are part of its version, so that a change is read again."""
    if not mapping:
        return table.VERSION
    digest = hashlib.sha256(json.dumps(mapping, sort_keys=True).encode()).hexdigest()
    return f"{table.VERSION}+{digest[:8]}"


def agrees(source: Source, said: Mapping[str, str]) -> bool:
    """Whether the recorded source already is what its ``.meta.toml`` says now.

    Raises:
        SettingsError: what is said cannot be used.
    """
    if not said:
        return True
    stated = describe_source(source.id, source.path, said).source
    unsaid = {"access"} - set(said)
    return all(
        getattr(stated, f.name) in (None, getattr(source, f.name)) for f in fields(Source) if f.name not in unsaid
    )
