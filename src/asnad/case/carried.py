"""Where do the words of a judged mention stand today, after their source was read anew? So that no answer is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from asnad.link.sighting import gather
from asnad.model.claim import Claim
from asnad.model.judgement import MentionKey
from asnad.model.source import Source
from asnad.model.text import CONTEXT, Span
from asnad.record.state import State

__all__ = ["carried", "found_again"]

_LOOKED_AT = 4 * CONTEXT
"""Characters on either side of words that are compared to find them again."""
_ENOUGH = CONTEXT
"""Characters around words that must be the same, both sides together, unless the text has no more."""


def carried(
    state: State, claims: Sequence[Claim], sources: Mapping[str, Source], text_of: Callable[[str], str]
) -> dict[MentionKey, MentionKey]:
    """Today's mentions for those judged mentions that are no longer what the claims name: old key → new key.

    ``claims`` are those that stand and ``sources`` maps a layer's id to its source. Words are looked for in the newest
    layer of their source by their surroundings; then the one mention of today that they share words with is meant.
    What is found nowhere, or at two places alike, is left out: nothing follows from an answer that could mean either.
    """
    judged = dict.fromkeys(key for pair in state.judgements for key in pair)
    today = {key: layer for key in judged if (layer := _layer_today(state, key)) is not None}
    if not today:
        return {}
    layers = set(today.values())
    mentions = _mentions((claim for claim in claims if claim.layer in layers), sources)
    moved: dict[MentionKey, MentionKey] = {}
    for key, layer in today.items():
        old, span = _parts(key)
        # what comes from metadata stands nowhere in the text, and its key says so in every layer
        here = span if old == layer or span.start == span.end else found_again(text_of(old), span, text_of(layer))
        now = _nearest(here, mentions[layer]) if here is not None else None
        if now is not None and (new := f"{layer}:{now.start}-{now.end}") != key:
            moved[key] = new
    return moved


def found_again(old: str, span: Span, new: str) -> Span | None:
    """The one place of the ``new`` text where the words of a span of the ``old`` one stand in the same surroundings.

    ``None`` when they stand nowhere, at two places equally well, or where too little around them is the same: in a list
    the next row may be of another person of that name.
    """
    exact = old[span.start : span.end]
    if not exact:
        return None
    before, after = _around(old, span)
    enough = min(_ENOUGH, len(before) + len(after))
    found: list[tuple[int, Span]] = []
    at = new.find(exact)
    while at >= 0:
        here = Span(at, at + len(exact))
        left, right = _around(new, here)
        found.append((_shared(before[::-1], left[::-1]) + _shared(after, right), here))
        at = new.find(exact, at + 1)
    found.sort(reverse=True)
    if not found or found[0][0] < enough or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _around(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after a span, without line breaks and double spaces: readers differ about them."""
    sides = text[max(0, span.start - _LOOKED_AT) : span.start], text[span.end : span.end + _LOOKED_AT]
    return "".join(sides[0].split()), "".join(sides[1].split())


def _shared(one: str, other: str) -> int:
    """Characters with which both begin."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _nearest(span: Span, mentions: Iterable[Span]) -> Span | None:
    """The mention that is this span, or else the only one that has words of it."""
    found = [mention for mention in mentions if mention == span or mention.overlaps(span)]
    if span in found:
        return span
    return found[0] if len(found) == 1 else None


def _mentions(claims: Iterable[Claim], sources: Mapping[str, Source]) -> dict[str, set[Span]]:
    """The mentions of each layer."""
    found: dict[str, set[Span]] = defaultdict(set)
    for _, key in gather(claims, sources):
        layer, span = _parts(key)
        found[layer].add(span)
    return found


def _layer_today(state: State, key: MentionKey) -> str | None:
    """The newest layer of the source in which a mention stands, unless its own text or that one is erased."""
    head = state.layers.get(_parts(key)[0])
    newest = state.layer(head.source) if head else None
    return newest.id if newest else None


def _parts(key: MentionKey) -> tuple[str, Span]:
    layer, _, span = key.rpartition(":")
    start, _, end = span.partition("-")
    return layer, Span(int(start), int(end))
