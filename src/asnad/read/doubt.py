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
ARABIC = re.compile("[\u0600-\u06ff]")
"""Among Arabic and Persian letters Tesseract gives wrong figures while it is sure of them: ۱۳۶۷ as ۱۳۱۶ at 78, ۲۴۵ as
۲۳۵ at 90, ۱۳۷۰ as 4. So there they are always doubtful."""

WORD = re.compile(r"\w")


def doubtful(layer: Layer) -> Iterator[Recognised]:
    """The doubtful words of a layer, in order; marks without a letter or figure do not count."""
    eastern = len(ARABIC.findall(layer.text)) * 2 > sum(map(str.isalpha, layer.text))
    for word in layer.words:
        said = layer.text[word.start : word.end]
        if not WORD.search(said):
            continue
        figures = bool(FIGURE.search(said))
        if word.confidence < (UNSURE_OF_FIGURES if figures else UNSURE) or (
            figures and (eastern or ARABIC.search(said))
        ):
            yield word
