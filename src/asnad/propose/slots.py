"""Where do the slots of a claim's content stand in the text, and what must its quote cover?"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import get_args, get_type_hints

from asnad.model.frames import Content
from asnad.model.source import Layer
from asnad.model.text import Quote, Span

__all__ = ["quoted", "slot_spans"]


def slot_spans(value: object) -> list[tuple[Span, str]]:
    """Every span of a content's slots with its wording; antecedents are links and not looked into."""
    found: list[tuple[Span, str]] = []
    _gather(value, found)
    return found


def _gather(value: object, found: list[tuple[Span, str]]) -> None:
    if isinstance(value, tuple):
        for item in value:
            _gather(item, found)
        return
    kind: type = type(value)
    parts = _parts(kind)
    if parts is None:
        return
    span = getattr(value, "span", None)
    if isinstance(span, Span):
        found.append((span, str(getattr(value, "wording", None) or getattr(value, "text", ""))))
    for part in parts:
        if inner := getattr(value, part):
            _gather(inner, found)


@cache
def _parts(kind: type) -> tuple[str, ...] | None:
    """The fields in which spans are looked for; ``None`` if it is no kind of content."""
    if not is_dataclass(kind):
        return None
    hints = get_type_hints(kind)
    looked_into = (part.name for part in fields(kind) if part.name not in {"antecedents", "name", "span"})
    return tuple(name for name in looked_into if _may_hold_spans(hints[name]))


def _may_hold_spans(hint: object) -> bool:
    """Whether values of a type are content or hold some: "tuple[Mention, ...]", but not "str | None"."""
    return is_dataclass(hint) or any(map(_may_hold_spans, get_args(hint)))


def quoted(layer: Layer, sentence: Span, content: Content, begin: int, end: int) -> Quote:
    """The quote of a claim: from ``begin`` to ``end`` of the layer's text, and over its slots in that sentence."""
    for span, _ in slot_spans(content):
        if sentence.contains(span):
            begin, end = min(begin, span.start), max(end, span.end)
    return Quote.cut(layer.id, layer.text, begin, end)
