"""A small record built by hand: invented sources, people and claims, as reading and linking would hand them over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count, Operator
from asnad.model.entity import Entity, EntityKind, Event
from asnad.model.frames import Content
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.question import Question
from asnad.model.source import Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.weigh import Weighed, weigh


def count(
    wording: str, lower: int | None, upper: int | None, operator: Operator = "=", unit: str | None = None
) -> Count:
    return Count(wording, lower, upper, operator, unit)


def year(number: int) -> When:
    return When(str(number), date(number, 1, 1), date(number, 12, 31), precision="year")


def month(wording: str, number: int, of: int) -> When:
    end = {1: 31, 2: 28, 3: 31, 5: 31, 7: 31, 8: 31}.get(of, 30)
    return When(wording, date(number, of, 1), date(number, of, end), precision="month")


def day(wording: str, number: int, of: int, at: int) -> When:
    return When(wording, date(number, of, at), date(number, of, at))


@dataclass
class Record:
    """Collects sources, claims, entities and events; every mention it makes stands at a place of its own."""

    sources: dict[str, Source] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    known: dict[str, tuple[EntityKind, list[str]]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    _at: int = 0

    def source(self, name: str, text: str = "", **described: object) -> str:
        """Add a source; the id of its layer comes back."""
        self.sources[f"{name}-layer"] = replace(Source(id=name, path=f"{name}.txt"), **described)  # type: ignore[arg-type]
        self.texts[f"{name}-layer"] = text
        return f"{name}-layer"

    def mention(
        self,
        layer: str,
        wording: str,
        entity: str | None = None,
        *,
        kind: MentionKind = "person",
        as_kind: EntityKind | None = None,
        number: Count | None = None,
        antecedents: tuple[Mention, ...] = (),
    ) -> Mention:
        """A mention, and with ``entity`` the link to the entity of that name."""
        self._at += 100
        span = Span(self._at, self._at + len(wording))
        if entity:
            known = self.known.setdefault(entity, (as_kind or ("person" if kind == "person" else "group"), []))
            known[1].append(f"{layer}:{span.start}-{span.end}")
        name = Name(wording) if entity else None
        return Mention(wording, kind, span, name, number, antecedents)

    def place(self, layer: str, wording: str, name: str | None = None, entity: str | None = None) -> Place:
        self._at += 100
        span = Span(self._at, self._at + len(wording))
        if entity:
            self.known.setdefault(entity, ("place", []))[1].append(f"{layer}:{span.start}-{span.end}")
        return Place(wording, span, name)

    def words(self, text: str) -> Words:
        return Words(text)

    def claim(self, layer: str, content: Content, words: str = "so it is said", /, **said: object) -> str:
        """Add a claim; its id comes back. ``said`` are fields of the claim; ``by`` is a cited asserter's mention."""
        self._at += 100
        quote = Quote(layer, self._at, self._at + len(words), words)
        by = said.pop("by", None)
        sanad = (Asserter(), Asserter("cited", by)) if isinstance(by, Mention) else (Asserter(),)
        identity = f"claim-{len(self.claims):03}"
        self.claims.append(Claim(content, quote, sanad, id=identity, **said))  # type: ignore[arg-type]
        return identity

    def event(self, name: str, act: str, *claims: str, **told: object) -> str:
        self.events.append(Event(name, act, claims, **told))  # type: ignore[arg-type]
        return name

    def entities(self) -> list[Entity]:
        return [
            Entity(name, kind, name, (Name(name),), tuple(mentions), ())
            for name, (kind, mentions) in self.known.items()
        ]

    def weigh(self) -> Weighed:
        return weigh(
            self.claims,
            sources=self.sources,
            texts=self.texts.__getitem__,
            entities=self.entities(),
            events=self.events,
        )

    def questions(self, kind: str) -> list[Question]:
        return [q for q in self.weigh().questions if q.kind == kind]

    def question(self, kind: str) -> Question:
        """The one question of this kind."""
        (found,) = self.questions(kind)
        return found


@pytest.fixture
def record() -> Record:
    return Record()
