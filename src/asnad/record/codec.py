"""How is an entry written as bytes, and read back? One canonical JSON object for each, with nothing left to choose."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from typing import Literal, NamedTuple

from asnad.errors import BadEntry
from asnad.model.claim import Claim
from asnad.record.canonical import Json, canonical_in_order
from asnad.record.entry import Entry
from asnad.record.plain import converters

__all__ = [
    "ClaimGlance",
    "LayerGlance",
    "claim_to_plain",
    "decode",
    "encode",
    "entry_from_plain",
    "entry_to_plain",
    "glance",
    "identify",
    "parse",
]


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


_parse = json.JSONDecoder(parse_constant=_refuse_constant).decode


def encode(entry: Entry) -> bytes:
    """The entry as canonical JSON (RFC 8785) in UTF-8.

    Raises:
        BadEntry: a field holds what it must not, or text with a lone surrogate.
    """
    return canonical_in_order(_ENTRY.write(entry))


def decode(body: bytes) -> Entry:
    """The entry these bytes stand for.

    Raises:
        BadEntry: not JSON in UTF-8, or an unknown, missing or mistyped field, kind or frame.
    """
    return entry_from_plain(parse(body))


def parse(body: bytes) -> Json:
    """The plain JSON value of an entry's bytes, strictly: UTF-8, finite numbers, whole characters.

    Raises:
        BadEntry: it is not such JSON.
    """
    try:
        value: Json = _parse(body.decode("utf-8"))
        if b"\\ud" in body or b"\\uD" in body:
            canonical_in_order({"": value})
    except (ValueError, RecursionError) as error:
        raise BadEntry(f"an entry is not JSON in UTF-8 ({error}); run `asnad verify`") from None
    return value


class ClaimGlance(NamedTuple):
    """What replay needs of a proposed claim: when, by whom, which, and from which layer."""

    at: str
    kind: Literal["person", "program"]
    name: str
    id: str
    layer: str


class LayerGlance(NamedTuple):
    """What replay needs of a layer: all but its text and blocks."""

    capture: str
    id: str
    language: str | None
    reader: str
    source: str


_CLAIM_GLANCE = re.compile(
    rb'\{"at":"([^"\\]*)","author":\{"kind":"(person|program)","name":"([^"\\]*)"\},'
    rb'"body":\{"claim":\{"content":.*,"id":"([^"\\]*)",.*,"layer":"([^"\\]*)".*,"kind":"claim_proposed"\}\}',
    re.DOTALL,
)
"""A proposed claim as :func:`encode` writes it. Nothing inside a text can look like a key, because its quotation marks
are escaped; and of the keys of a claim only ``id`` and ``layer`` have these names."""

_LAYER_GLANCE = re.compile(
    rb'\{"at":"[^"\\]*","author":\{"kind":"(?:person|program)","name":"[^"\\]*"\},'
    rb'"body":\{"kind":"layer_read","layer":\{"blocks":\[[^]]*\],"capture":"([^"\\]*)","id":"([^"\\]*)",'
    rb'(?:"language":"([^"\\]+)",)?"reader":"([^"\\]*)","source":"([^"\\]*)","text":"(?:[^"\\]++|\\.)*+"'
    rb'(?:,"words":\[[^]]*\])?\}\}\}',
    re.DOTALL,
)


def glance(body: bytes) -> ClaimGlance | LayerGlance | None:
    """What replay needs of an entry, far faster than parsing it; ``None`` for what is not plainly a claim or layer."""
    try:
        if found := _CLAIM_GLANCE.fullmatch(body):
            at, kind, name, identity, layer = found.groups()
            signed: Literal["person", "program"] = "person" if kind == b"person" else "program"
            return ClaimGlance(at.decode(), signed, name.decode(), identity.decode(), layer.decode())
        if found := _LAYER_GLANCE.fullmatch(body):
            capture, identity, language, reader, source = (part.decode() for part in found.groups(default=b""))
            return LayerGlance(capture, identity, language or None, reader, source)
    except UnicodeDecodeError:
        pass
    return None


def entry_to_plain(entry: Entry) -> dict[str, Json]:
    """The entry as a plain JSON object, keys in canonical order."""
    plain: dict[str, Json] = _ENTRY.write(entry)
    return plain


def entry_from_plain(plain: Json) -> Entry:
    """The entry a plain JSON object stands for; raises ``BadEntry`` as :func:`decode` does."""
    entry: Entry = _ENTRY.read(plain)
    return entry


def claim_to_plain(claim: Claim) -> dict[str, Json]:
    """The claim as a plain JSON object, keys in canonical order: what exports write."""
    plain: dict[str, Json] = _CLAIM.write(claim)
    return plain


def identify(claim: Claim) -> Claim:
    """The claim with its ``id``: "c" and the first 16 hex digits of the SHA-256 of its canonical form.

    ``id`` and ``rule`` do not count, so that the same words read twice, by whatever rule, give the same claim.
    """
    plain = _CLAIM.write(claim)
    plain.pop("id", None)
    plain.pop("rule", None)
    return replace(claim, id="c" + sha256(canonical_in_order(plain)).hexdigest()[:16])


_ENTRY = converters(Entry)
_CLAIM = converters(Claim)
