"""Whom may the reader have overlooked? People of whom no rule claims that something was done to them, and a model does.

For a person to look at: of such names in articles held back about half were victims. Nothing is claimed by it, and of
doers nothing is said at all: a wrong accusation weighs more than a missed one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from asnad.model.source import Layer, Source
from asnad.model.text import Quote
from asnad.propose.english import read_and_claim
from asnad.propose.score.features import DOER, VICTIM, candidates
from asnad.propose.score.linear import model
from asnad.propose.score.pooled import pooled

__all__ = ["Overlooked", "overlooked"]

_KNOWN = frozenset([VICTIM, DOER, "post:holder"])
"""What a rule makes of people who are left out: victims, doers, and those who hold an office."""


class Overlooked(NamedTuple):
    """A name, the probability that the text tells of something done to its bearer, and the sentence that says most."""

    name: str
    probability: float
    sentence: Quote


def overlooked(layer: Layer, source: Source, *, least: float = 0.3) -> Iterator[Overlooked]:
    """The people of an English text that may be victims and are not claimed to be, in order of their first mention.

    ``least`` is the probability from which on they are named.
    """
    reading, claims = read_and_claim(layer, source)
    weigh = model("victim").probability
    for one in pooled(candidates(reading, claims)):
        probability = weigh(one.features)
        if one.names and one.features.isdisjoint(_KNOWN) and probability >= least:
            best = max(one.candidates, key=lambda candidate: weigh(candidate.features))
            span = reading.sentences[best.sentence].span
            yield Overlooked(one.names[0], probability, Quote.cut(layer.id, layer.text, span.start, span.end))
