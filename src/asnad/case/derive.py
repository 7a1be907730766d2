"""What follows from the record? Entities, events, questions, origins and tallies; and the release made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from asnad.case.carried import carried
from asnad.link.candidate import Candidate
from asnad.link.gazetteer import NOWHERE, Gazetteer
from asnad.link.resolve import resolve
from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event, Kin
from asnad.model.judgement import Judgement, MentionKey
from asnad.model.question import Origin, Question, Tally
from asnad.model.release import Problem, Release, ReleasedClaim
from asnad.model.source import Layer, Source
from asnad.record.claims import standing_claims
from asnad.record.journal import Journal
from asnad.record.state import State
from asnad.weigh.weighing import weigh

__all__ = ["Derived", "View", "derive", "view_of"]

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything that can be thrown away and made again from the claims and judgements.

    ``candidates`` are pairs that a person may be asked about; they are for the owner's screen and no part of a release.
    """

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    questions: tuple[Question, ...]
    origins: tuple[Origin, ...]
    tallies: tuple[Tally, ...]
    candidates: tuple[Candidate, ...]
    kin: tuple[Kin, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What the standing record shows, and which pairs of its mentions may be one.

    ``carried`` maps judged mentions of earlier readings to those of today.
    """

    release: Release
    candidates: tuple[Candidate, ...]
    carried: Mapping[MentionKey, MentionKey] = field(default_factory=dict)


class Kept(Protocol):
    """A place where what was derived waits for the next look at the same state."""

    def get(self, key: str) -> Derived | None: ...

    def put(self, key: str, derived: Derived) -> None: ...


def derive(
    claims: Sequence[Claim],
    sources: Mapping[str, Source],
    judgements: Sequence[Judgement],
    text_of: Callable[[str], str],
    progress: Progress = lambda *_: None,
    *,
    gazetteer: Gazetteer = NOWHERE,
) -> Derived:
    """Link mentions and weigh claims. ``sources`` maps a layer's id to its source; ``text_of`` gives a layer's text."""
    progress("linking", 0, 1)
    resolution = resolve(claims, sources=sources, judgements=judgements, gazetteer=gazetteer)
    progress("linking", 1, 1)
    progress("weighing", 0, 1)
    weighed = weigh(claims, sources=sources, texts=text_of, entities=resolution.entities, events=resolution.events)
    progress("weighing", 1, 1)
    return Derived(
        resolution.entities,
        resolution.events,
        weighed.questions,
        weighed.origins,
        weighed.tallies,
        resolution.candidates,
        resolution.kin,
    )


def view_of(
    journal: Journal,
    state: State,
    *,
    title: str,
    language: str,
    description: str,
    program: str,
    layer: Callable[[str], Layer],
    kept: Kept | None = None,
    gazetteer: Gazetteer = NOWHERE,
    closed: bool = False,
    progress: Progress = lambda *_: None,
) -> View:
    """What the standing record shows.

    Sources marked closed are left out before anything is derived, so that no link, number or question rests on them;
    ``closed=True`` keeps them, for the owner's own screen. What was derived is taken from ``kept`` when it has it.
    The release is made at the instant of the last commit, so that the same journal gives the same release.
    """
    shown = {id_: source for id_, source in state.sources.items() if closed or source.access == "open"}
    claims = [standing for standing in standing_claims(journal, state) if standing.source in shown]
    current = {id_: head.id for id_ in sorted(shown) if (head := state.layer(id_)) is not None}
    by_layer = {head.id: shown[head.source] for head in state.layers.values() if head.source in shown}
    standing = [c.claim for c in claims]
    moved = carried(state, standing, by_layer, lambda id_: layer(id_).text)
    judgements = [
        replace(said, left=moved.get(said.left, said.left), right=moved.get(said.right, said.right))
        for said in (judged.judgement for judged in state.judgements.values())
    ]
    commit = journal.head
    key = f"{commit.root.hex() if commit else ''} {program} {len(shown)} sources {gazetteer.digest}"
    derived = kept.get(key) if kept else None
    if derived is None:
        derived = derive(standing, by_layer, judgements, lambda id_: layer(id_).text, progress, gazetteer=gazetteer)
        if kept:
            kept.put(key, derived)
    release = Release(
        title=title,
        language=language,
        description=description,
        made=commit.at if commit else "",
        program=program,
        root=commit.root.hex() if commit else "",
        size=state.size,
        sources=tuple(shown[id_] for id_ in sorted(shown)),
        layers=current,
        layer=layer,
        claims=tuple(ReleasedClaim(c.claim, c.source, c.status, c.by.name) for c in claims),
        entities=derived.entities,
        events=derived.events,
        questions=derived.questions,
        origins=derived.origins,
        tallies=derived.tallies,
        kin=derived.kin,
        problems=tuple(Problem(f.source, f.reason, f.error) for f in state.failures.values() if f.source in shown),
        withheld={"closed sources": len(state.sources) - len(shown)} if len(shown) < len(state.sources) else {},
    )
    return View(release, derived.candidates, moved)
