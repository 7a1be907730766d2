"""What do the claims come to when they are weighed? Questions, origins and tallies of a whole record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event
from asnad.model.question import Origin, Question, Tally
from asnad.model.source import Source
from asnad.weigh.figures import find_figures
from asnad.weigh.grounds import Grounds
from asnad.weigh.origins import find_origins
from asnad.weigh.questions import find_questions
from asnad.weigh.tallies import find_tallies

__all__ = ["Weighed", "weigh"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """``questions`` contested first; ``origins`` by id, every claim in exactly one; ``tallies`` from wide to narrow."""

    questions: tuple[Question, ...]
    origins: tuple[Origin, ...]
    tallies: tuple[Tally, ...]


def weigh(
    claims: Sequence[Claim],
    *,
    sources: Mapping[str, Source],
    texts: Callable[[str], str],
    entities: Sequence[Entity],
    events: Sequence[Event],
) -> Weighed:
    """Weigh the claims of a record: by independent origins, not by repeats. It never says which source is right.

    ``sources`` gives the source of each layer by the layer's id and ``texts`` the layer's text. Every claim has an id.

    Promises: pure; the order of the arguments' items does not matter; nothing is an answer that no claim gives.
    """
    grounds = Grounds(claims, sources=sources, texts=texts, entities=entities, events=events)
    origins = find_origins(grounds)
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    figures = find_figures(grounds)
    return Weighed(find_questions(grounds, figures, origin_of), origins, find_tallies(grounds, figures, origin_of))
