"""What may leave? The only thing ``publish`` accepts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event, Kin
from asnad.model.question import Origin, Question, Tally
from asnad.model.source import Layer, Source

__all__ = ["Problem", "Release", "ReleasedClaim"]


@dataclass(frozen=True, slots=True)
class ReleasedClaim:
    """A claim as it goes out.

    ``status`` is ``proposed`` (by a machine, nobody has looked), ``accepted`` or ``amended``;
    ``by`` is the program with version, or the person, behind that status.
    """

    claim: Claim
    source: str
    status: str
    by: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read: what, and why, in one line.

    ``source`` is its id. ``message`` is for the owner of the case and may name files; what is published of it is
    ``error``, the name of the error's class.
    """

    source: str
    message: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Exactly what may be shown.

    ``layers`` maps a source id to the id of its current layer, and ``layer`` gives a layer by id on demand, so that
    a release of many sources does not hold all their texts in memory. ``made`` is an ISO 8601 instant,
    ``root`` the journal's Merkle root (hex) and ``size`` its number of entries. ``kin`` are people who are said to be
    related, and guesses by a program that some may be.
    """

    title: str
    language: str
    made: str
    program: str
    root: str
    size: int
    sources: tuple[Source, ...]
    layers: dict[str, str]
    layer: Callable[[str], Layer]
    claims: tuple[ReleasedClaim, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    questions: tuple[Question, ...]
    origins: tuple[Origin, ...]
    tallies: tuple[Tally, ...]
    description: str = ""
    problems: tuple[Problem, ...] = ()
    kin: tuple[Kin, ...] = ()
    withheld: dict[str, int] = field(default_factory=dict)
