"""What may the reader have overlooked in a case's English texts? A model's list for whoever reads after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from asnad.model.release import Release
from asnad.model.source import Layer
from asnad.propose.score.overlooked import overlooked

__all__ = ["overlooked_rows"]


def overlooked_rows(release: Release, layer: Callable[[str], Layer], least: float) -> Iterator[dict[str, Any]]:
    """A row each, with probability, sentence and source; likeliest first, source by source."""
    for source in release.sources:
        text = layer(head) if (head := release.layers.get(source.id)) else None
        if text is None or text.language != "en":
            continue
        found = sorted(overlooked(text, source, least=least), key=lambda one: -one.probability)
        for one in found:
            yield {
                "what": one.what,
                "value": " ".join(one.value.split()),
                "probability": round(one.probability, 3),
                "sentence": " ".join(one.sentence.exact.split()),
                "source": source.id,
                # never its path: a file name can expose a witness
                "title": source.title or source.publisher or source.author or source.id,
            }
