"""What do all questions need to know of the record? Claims in one order, whom a mention stands for, what acts are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event
from asnad.model.mention import Mention, Place
from asnad.model.source import Source
from asnad.model.text import Span
from asnad.vocabularies import vocabulary

__all__ = ["Grounds", "family", "is_culpable", "is_lethal", "wider"]


@cache
def family(act: str) -> str:
    """The code under which sources may tell of one thing in different words.

    All acts that kill are one family, because one source's execution is another's murder; any other act is told of
    under the widest code it is a kind of.
    """
    return "killing" if is_lethal(act) else wider(act)[-1]


@cache
def wider(act: str) -> tuple[str, ...]:
    """The code and the codes it is a kind of, narrowest first."""
    terms = vocabulary("acts").terms
    chain = [act]
    while chain[-1] in terms and (broader := terms[chain[-1]].broader) and broader not in chain:
        chain.append(broader)
    return tuple(chain)


@cache
def is_lethal(act: str) -> bool:
    """Whether nobody can suffer the act twice."""
    term = vocabulary("acts").terms.get(act)
    return bool(term and term.traits.get("lethal"))


@cache
def is_culpable(degree: str) -> bool:
    """Whether who had this part in an act is guilty of it: not who watched, stood guard, or is only suspected."""
    term = vocabulary("degrees").terms.get(degree)
    return bool(term and term.traits.get("culpable"))


class Grounds:
    """The record as weighing sees it; it does not change once made.

    ``claims`` stand in one order (source, place in its text, id) whatever order they were given in.
    """

    __slots__ = ("_entity_at", "_place_at", "claims", "entities", "event_of", "events", "sources", "texts")

    def __init__(
        self,
        claims: Iterable[Claim],
        *,
        sources: Mapping[str, Source],
        texts: Callable[[str], str],
        entities: Sequence[Entity],
        events: Sequence[Event],
    ) -> None:
        self.sources = sources
        self.texts = texts
        self.claims = tuple(
            sorted(
                {c.id: c for c in claims}.values(),
                key=lambda c: (self.source(c).id, c.layer, c.quote.start, c.quote.end, c.id),
            )
        )
        self.entities = {e.id: e for e in sorted(entities, key=lambda e: e.id)}
        self.events = {e.id: e for e in sorted(events, key=lambda e: e.id)}
        self.event_of = {claim: e.id for e in self.events.values() for claim in e.claims}
        self._entity_at: dict[tuple[str, int, int], str] = {}
        self._place_at: dict[tuple[str, int, int], str] = {}
        for entity in self.entities.values():
            at = self._place_at if entity.kind == "place" else self._entity_at
            for key in entity.mentions:
                layer, _, span = key.rpartition(":")
                start, _, end = span.partition("-")
                at.setdefault((layer, int(start), int(end)), entity.id)

    def source(self, claim: Claim) -> Source:
        """The source a claim stands in; one made of the layer's id when nothing is known of it."""
        return self.sources.get(claim.layer) or Source(id=claim.layer, path="")

    def who(self, claim: Claim, mention: Mention | None) -> tuple[str, ...]:
        """The entities a mention stands for: its own, else those of its antecedents; none for a mere description."""
        if mention is None:
            return ()
        own = self._at(claim, mention.span, self._entity_at)
        if own:
            return (own,)
        if not mention.antecedents:
            return ()
        found = {e for end in mention.ends() if (e := self._at(claim, end.span, self._entity_at))}
        return tuple(sorted(found))

    def people(self, claim: Claim, mentions: Iterable[Mention], kind: str = "person") -> tuple[str, ...]:
        """The entities of one kind that some mentions stand for, in order of id."""
        found = [e for mention in mentions for e in self.who(claim, mention) if self.entities[e].kind == kind]
        return tuple(sorted(set(found))) if len(found) > 1 else tuple(found)

    def place(self, claim: Claim, place: Place | None) -> str | None:
        """The place entity that a place as written was linked to."""
        return self._at(claim, place.span, self._place_at) if place else None

    def label(self, entity: str) -> str:
        return self.entities[entity].label

    @staticmethod
    def _at(claim: Claim, span: Span | None, index: Mapping[tuple[str, int, int], str]) -> str | None:
        return index.get((claim.quote.layer, *span)) if span else None
