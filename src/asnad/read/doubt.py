"""Which recognised words may be wrong? Those of which the program was unsure, and figures that it often gets wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asnad.model.source import Layer, Recognised

__all__ = ["doubtful"]

UNSURE = 60
UNSURE_OF_FIGURES = 85
"""Confidence from 0 to 100 below which a word, or a word with figures in it, is doubtful."""

FIGURE = re.compile(r"\d")
EASTERN_FIGURE = re.compile(r"[٠-٩۰-۹]")
"""Of Arabic and Persian figures Tesseract gives wrong ones while it is sure of them: ۱۳۶۷ as ۱۳۱۶ at 78, ۲۴۵ as ۲۳۵ at
90. So they are always doubtful."""

WORD = re.compile(r"\w")


def doubtful(layer: Layer) -> Iterator[Recognised]:
    """The doubtful words of a layer, in order; marks without a letter or figure do not count."""
    for word in layer.words:
        said = layer.text[word.start : word.end]
        if not WORD.search(said):
            continue
        least = UNSURE_OF_FIGURES if FIGURE.search(said) else UNSURE
        if word.confidence < least or EASTERN_FIGURE.search(said):
            yield word
