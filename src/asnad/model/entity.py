"""Who is one and the same? Entities, the links that make them, and the events they take part in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.judgement import MentionKey
from asnad.model.mention import Place
from asnad.model.name import Name
from asnad.model.when import When

__all__ = ["Entity", "EntityKind", "Event", "Kin", "Link", "Part"]

EntityKind = Literal["person", "group", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class Link:
    """Why two mentions are in one entity: ``rule`` is a code, ``reason`` one sentence, ``by`` a program or a person.

    ``score`` is 0–1 for a program's link and ``None`` for a person's.
    """

    left: MentionKey
    right: MentionKey
    rule: str
    reason: str
    by: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A claim an entity has a part in: ``role`` is ``victim``, ``perpetrator``, ``holder``, ``asserter``, ``group``…"""

    claim: str
    role: str
    mention: MentionKey


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions judged the same. ``label`` is the fullest form most often used.

    ``names`` are all forms, commonest first.

    ``id`` depends only on the mentions' content so that a rebuild gives the same one.
    """

    id: str
    kind: EntityKind
    label: str
    names: tuple[Name, ...]
    mentions: tuple[MentionKey, ...]
    parts: tuple[Part, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Kin:
    """Two people of whom a source says that they are related, or of whom a program guesses that they may be.

    ``left`` and ``right`` are ids of entities; ``reason`` is one sentence. A guess has a ``score`` (0–1) and the
    program in ``by``; it is no claim and counts nowhere. What is stated has the ``claims`` that state it instead, and
    ``relation``, a code of ``vocabularies/relations.toml``: the right one is the father of the left one.
    """

    left: str
    right: str
    reason: str
    by: str
    score: float | None = None
    relation: str = ""
    claims: tuple[str, ...] = ()

    @property
    def stated(self) -> bool:
        """Whether a source says so."""
        return bool(self.claims)


@dataclass(frozen=True, slots=True)
class Event:
    """Acts that are told of as one happening: the same act, and victims, time and place that can be the same.

    ``victims`` and ``perpetrators`` are entity ids (named ones only); ``claims`` are in order of appearance.
    ``reason`` says why the claims stand together.
    """

    id: str
    act: str
    claims: tuple[str, ...]
    victims: tuple[str, ...] = ()
    perpetrators: tuple[tuple[str, str], ...] = ()
    when: When | None = None
    where: Place | None = None
    place: str | None = None
    reason: str = ""
