"""Which claims does a model find in a layer? Asked piece by piece; what it cannot show in the text is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from asnad.errors import AnswerError
from asnad.model.claim import Claim
from asnad.model.source import Layer, Source
from asnad.propose.agreement import says_all
from asnad.propose.model.answer import answers, checked, each
from asnad.propose.model.claims import EXACT, Made, Refused, claim_of
from asnad.propose.model.ground import Ground, ground_of
from asnad.propose.model.lines import Piece, lines_of, pieces
from asnad.propose.model.prompt import Message, messages, repair, schema

__all__ = ["Ask", "ModelReading", "number_of_pieces", "read_with_model"]

Ask = Callable[[list[Message], dict[str, Any]], str]
"""Takes a conversation and the JSON Schema of its answer, and returns what the model answers."""


@dataclass(slots=True)
class ModelReading:
    """What a model found in one layer.

    ``claims`` are in order; those that the rules make in the same words are the rules' own. ``exact`` and ``repaired``
    count the model's claims by how well its words were copied, ``confirmed`` those among them that are the rules';
    ``refused`` counts by reason those that do not stand, and ``dropped`` the parts left out of those that do.
    """

    claims: list[Claim] = field(default_factory=list)
    exact: int = 0
    repaired: int = 0
    confirmed: int = 0
    dropped: int = 0
    refused: Counter[str] = field(default_factory=Counter)


def number_of_pieces(layer: Layer) -> int:
    """In how many pieces a model is shown the layer; none for a table."""
    return sum(1 for _ in pieces(lines_of(layer)))


def read_with_model(layer: Layer, source: Source, ask: Ask, tick: Callable[[], None] = lambda: None) -> ModelReading:
    """The claims a model finds; ``tick`` is called after each piece.

    Promises: no word of a claim is the model's. Quote and slots are slices of the layer, dates and numbers are what our
    grammars read there, codes are of the vocabularies, and nothing is said more firmly than the rules allow.

    Raises:
        AnswerError: an answer cannot be used, and neither can the second one, after the model was told why.
    """
    ground = ground_of(layer, source)
    reading = ModelReading()
    for piece in pieces(ground.lines):
        for given in _answers(layer.text, piece, ask):
            _take(reading, ground, piece, given)
        tick()
    return reading


def _answers(text: str, piece: Piece, ask: Ask) -> list[Any]:
    asked = messages(text, piece)
    content = ask(asked, schema())
    try:
        return answers(content)
    except AnswerError as problem:
        again = ask(repair(asked, content, str(problem)), schema())
    try:
        return answers(again)
    except AnswerError as problem:
        raise AnswerError(f"of the model's answer nothing can be used, asked twice: {problem}") from None


def _take(reading: ModelReading, ground: Ground, piece: Piece, given: Any) -> None:
    answer = checked(given)
    if isinstance(answer, str):
        reading.refused[answer] += 1
        return
    shown = {line.number: line for line in (*piece.context, *piece.lines)}
    for one in each(answer):
        try:
            made = claim_of(ground, shown, one)
        except Refused as reason:
            reading.refused[str(reason)] += 1
            continue
        if any(made.claim.quote.span == line.span for line in piece.context):
            reading.refused["a sentence that was context alone"] += 1
            continue
        _keep(reading, ground, made)


def _keep(reading: ModelReading, ground: Ground, made: Made) -> None:
    by_rules = next((rule for rule in ground.rules if says_all(rule, made.claim)), None)
    claim = by_rules or made.claim
    if claim in reading.claims:
        return  # a model that says it twice has said it once
    reading.claims.append(claim)
    reading.dropped += made.dropped
    reading.confirmed += by_rules is not None
    if made.claim.rule == EXACT:
        reading.exact += 1
    else:
        reading.repaired += 1
