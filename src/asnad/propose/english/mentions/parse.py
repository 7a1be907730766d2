"""How does a layer become parsed sentences?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Generic, TypeVar

from asnad.language.counts import find_counts
from asnad.language.dates import anchored, find_dates
from asnad.model.count import Count
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.blocks import blocks_of
from asnad.propose.english.clauses.as_claimed import without_as_claimed
from asnad.propose.english.clauses.syntax import clauses
from asnad.propose.english.mentions.bodies import body_names
from asnad.propose.english.mentions.names_settled import count_alone, settle_acronyms, settle_names
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.chunks import chunks
from asnad.propose.english.words.apostrophes import single_quotes
from asnad.propose.english.words.days_in_names import in_names
from asnad.propose.english.words.segment import sentences
from asnad.propose.english.words.tags import tokenize
from asnad.propose.english.words.token import is_upper

__all__ = ["read_layer"]

_At = TypeVar("_At", When, Count)
_LONGEST = 2_000
"""Words and marks beyond which a sentence is no sentence, and is passed over: reading it would take minutes."""


def read_layer(layer: Layer, source: Source) -> Reading:
    """Parse every sentence of a layer."""
    reading = Reading(layer, source)
    text = layer.text
    found = find_dates(text, language="en", published=source.published)
    whens = anchored(found, language="en", strict=True, text=text)
    named = in_names(text, [w.span for w in whens if w.span is not None])
    dates = _Placed([(w.span, w) for w in whens if w.span is not None and w.span not in named])
    counts = find_counts(text, language="en", dates=whens)
    numbers = _Placed([(c.span, c) for c in counts if c.span is not None and not dates.overlapping(c.span)])
    for number, block in enumerate(blocks_of(layer)):
        if block.kind in {"row", "header"}:
            continue
        body = text[block.start : block.end]
        if not body.strip():
            continue
        loud, opened = is_upper(body), False
        marks = single_quotes(text, block.start, block.end)
        for span in sentences(text, block):
            upper = loud or is_upper(text[span.start : span.end])
            here, counted = dates.overlapping(span), numbers.overlapping(span)
            times, numerals = _spans(here), _spans(counted)
            tokens = without_as_claimed(tokenize(text, span, times=times, counts=numerals, marks=marks, upper=upper))
            if not tokens or len(tokens) > _LONGEST:
                continue
            row = chunks(tokens, upper=upper)
            sentence = Sentence(
                len(reading.sentences),
                number,
                block.kind,
                span,
                text,
                tokens,
                row,
                clauses(tokens, row),
                [when for when in here if not _recurs(text, when)],
                counted,
                upper,
                text[span.start : span.end].rstrip("\"'”’»)").endswith("?"),
                opened,
            )
            reading.sentences.append(sentence)
            opened ^= len(sentence.quotes) % 2 == 1
    settle_names(reading)
    count_alone(reading)
    reading.bodies = settle_acronyms(reading) | body_names(reading.sentences)
    return reading


_EVERY = re.compile(r"\b(?:every|each|most)[ \n]$", re.IGNORECASE)
_FOR_LONG = re.compile(r"\b(?:hours|days|weeks|months|years|decades|time)[ \n]$", re.IGNORECASE)


def _recurs(text: str, when: When) -> bool:
    """ "Meets him at the market every Sunday", "beaten for weeks now": no day on which something happened."""
    if when.span is None:
        return False
    lead, start = max(0, when.span.start - 8), when.span.start
    lasting = when.wording.lower() == "now" and _FOR_LONG.search(text, lead, start) is not None
    return lasting or _EVERY.search(text, lead, start) is not None


def _spans(placed: Sequence[When] | Sequence[Count]) -> list[Span]:
    return [one.span for one in placed if one.span is not None] if placed else []


class _Placed(Generic[_At]):
    """What stands at spans of a text, none of which overlap, to be found by a span."""

    def __init__(self, placed: Sequence[tuple[Span, _At]]) -> None:
        self._placed: list[tuple[Span, _At]] = sorted(placed, key=lambda one: one[0])
        self._ends: list[int] = [span.end for span, _ in self._placed]

    def overlapping(self, span: Span) -> list[_At]:
        """Those whose spans overlap this one, in order."""
        found = []
        for at in range(bisect_right(self._ends, span.start), len(self._placed)):
            if self._placed[at][0].start >= span.end:
                break
            found.append(self._placed[at][1])
        return found
