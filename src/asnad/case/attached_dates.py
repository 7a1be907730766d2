"""Which dates of a document within another rest on words outside it? They are not known, and are left open.

"Yesterday" in a report is the day before the report, and not before the letter that it is attached to.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import groupby
from typing import Any

from asnad.model.claim import Claim
from asnad.model.frames import Gap
from asnad.model.source import Layer
from asnad.model.when import When

__all__ = ["with_own_dates"]


def with_own_dates(claims: Iterable[Claim], layer: Layer) -> tuple[Claim, ...]:
    """The claims, without days that are counted from another document's; nor is the letter undated because what is
    attached to it is."""
    documents = list(_documents(layer))
    if not documents:
        return tuple(claims)
    starts = [start for start, _ in documents]
    kept = []
    for claim in claims:
        at = bisect_right(starts, claim.quote.start) - 1
        if at < 0 or claim.quote.start >= documents[at][1]:
            kept.append(claim)
        elif not (isinstance(claim.content, Gap) and claim.content.kind == "undated_document"):
            kept.append(_in_its_own_time(claim, layer.text[slice(*documents[at])]))
    return tuple(kept)


def _documents(layer: Layer) -> Iterator[tuple[int, int]]:
    """Where each document that stands within this one begins and ends."""
    for within, run in groupby(layer.blocks, key=lambda block: block.kind == "quote" and block.level is not None):
        if within:
            blocks = list(run)
            yield blocks[0].start, blocks[-1].end


def _in_its_own_time(claim: Claim, document: str) -> Claim:
    loose: dict[str, Any] = {
        each.name: _left_open(when)
        for each in fields(claim.content)
        if isinstance(when := getattr(claim.content, each.name), When) and _rests_on_another(when, document)
    }
    sanad = tuple(
        replace(asserter, when=_left_open(said))
        if (said := asserter.when) and _rests_on_another(said, document)
        else asserter
        for asserter in claim.sanad
    )
    return replace(claim, content=replace(claim.content, **loose), sanad=sanad)


def _left_open(when: When) -> When:
    """As readers leave it where they do not know from when it counts; without words of its own it is the day of
    whatever it stands in."""
    if when.span is None:
        return When("", None, None, precision="open", basis="resolved", anchor=when.anchor)
    return When(when.wording, None, None, calendar=when.calendar, precision="open", span=when.span)


def _rests_on_another(when: When, document: str) -> bool:
    """Whether it is counted from something that this document does not date."""
    anchor = when.anchor
    return anchor is not None and not (any(map(str.isdecimal, anchor)) and anchor in document)
