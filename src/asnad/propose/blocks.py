"""Which blocks does a layer have? Its own, or what its blank lines cut apart."""

from __future__ import annotations

import re

from asnad.model.source import Block, Layer

__all__ = ["blocks_of"]

_BLANK_LINES = re.compile(r"\n[ \t\xa0\r]*\n")


def blocks_of(layer: Layer) -> tuple[Block, ...]:
    """The layer's blocks; a text without any is cut at its blank lines."""
    if layer.blocks:
        return layer.blocks
    found = []
    start = 0
    for gap in [*_BLANK_LINES.finditer(layer.text), None]:
        end = gap.start() if gap else len(layer.text)
        if layer.text[start:end].strip():
            found.append(Block("paragraph", start, end))
        start = gap.end() if gap else end
    return tuple(found)
