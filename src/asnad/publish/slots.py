"""Which mentions and places does a claim name, and in which slot of its frame?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

from asnad.model.claim import Claim
from asnad.model.frames import Content, Involvement
from asnad.model.mention import Mention, Place
from asnad.model.text import Span
from asnad.model.when import When

__all__ = ["mention_key", "mentions", "own_when"]


def mention_key(layer: str, span: Span | None) -> str:
    """The key under which entities know this mention; empty for one that has no place in the text."""
    return f"{layer}:{span.start}-{span.end}" if span else ""


_SLOTS = {frame: tuple(field.name for field in fields(frame)) for frame in get_args(Content)}


def _with_antecedents(mention: Mention) -> Iterator[Mention]:
    yield mention
    for antecedent in mention.antecedents:
        yield from _with_antecedents(antecedent)


def mentions(claim: Claim) -> Iterator[tuple[str, Mention | Place]]:
    """Every mention and place of the claim with the name of its slot; ``asserter`` for those of the sanad."""
    for slot in _SLOTS[type(claim.content)]:
        value = getattr(claim.content, slot)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Place):
                yield slot, one
            elif isinstance(one, Involvement):
                yield from ((slot, m) for m in _with_antecedents(one.who))
            elif isinstance(one, Mention):
                yield from ((slot, m) for m in _with_antecedents(one))
    for asserter in claim.sanad:
        if asserter.who:
            yield from (("asserter", m) for m in _with_antecedents(asserter.who))


def own_when(content: Content) -> When | None:
    """When the claimed thing was: the date by which the claim is put in order."""
    for slot in ("when", "since", "as_of", "until"):
        when = getattr(content, slot, None)
        if isinstance(when, When):
            return when
    return None
