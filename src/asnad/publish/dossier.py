"""What does the release hold on one name? A dossier: names, claims by role with quote and chain, questions."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from asnad.errors import NotFound
from asnad.language.fold import fold
from asnad.language.names import compare_names
from asnad.model.entity import Entity, Kin
from asnad.model.release import Release
from asnad.publish.edition import Edition
from asnad.publish.rows import question_rows, sanad_words
from asnad.publish.search_key import sound_keys
from asnad.publish.sentence import plain

__all__ = ["Dossier", "DossierLine", "Relative", "dossier", "find"]


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One claim: a sentence, its exact words, its chain of asserters as text, and whether a person has reviewed it.

    ``by`` is who did, or the program that proposed it.
    """

    claim: str
    role: str
    sentence: str
    quote: str
    sanad: str
    reviewed: bool
    by: str


@dataclass(frozen=True, slots=True)
class Relative:
    """Someone who is said to be related, by ``claims``, or of whom a program guesses it, with a ``score`` (0–1).

    ``relation`` is a code; ``is_relative`` says whether this one is the father or the like of the dossier's, or it is
    the other way round.
    """

    id: str
    label: str
    relation: str
    is_relative: bool
    reason: str
    by: str
    score: float | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the release holds on one entity. ``others`` are entities of a like name that are kept apart."""

    id: str
    label: str
    kind: str
    names: tuple[str, ...]
    lines: tuple[DossierLine, ...]
    questions: tuple[dict[str, Any], ...]
    others: tuple[str, ...]
    relatives: tuple[Relative, ...] = ()

    def by_role(self) -> list[tuple[str, list[DossierLine]]]:
        """The lines under each role, in the order in which the roles first appear."""
        roles: dict[str, list[DossierLine]] = {}
        for line in self.lines:
            roles.setdefault(line.role, []).append(line)
        return list(roles.items())

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        lines = [{name: getattr(line, name) for name in DossierLine.__slots__} for line in self.lines]
        return {
            "id": self.id,
            "label": self.label,
            "kind": self.kind,
            "names": self.names,
            "claims": lines,
            "questions": self.questions,
            "kept_apart": self.others,
            "relatives": [asdict(relative) for relative in self.relatives],
        }


def find(release: Release, name: str) -> list[Entity]:
    """Entities of this id or name, best first: the same name in any spelling, then names that hold its words.

    When there is none, names whose words sound like its words, in any script.
    """
    by_id = [entity for entity in release.entities if entity.id == name]
    if by_id:
        return by_id
    wanted = set(fold(name).split())
    scored = []
    for entity in release.entities:
        comparisons = [compare_names(name, form.form) for form in entity.names]
        same = any(comparison.same for comparison in comparisons)
        holds = bool(wanted) and any(wanted <= set(fold(form.form).split()) for form in entity.names)
        if same or holds:
            score = max((comparison.score for comparison in comparisons), default=0.0)
            scored.append((not same, -score, -len(entity.parts), entity.id, entity))
    return [entity for *_, entity in sorted(scored)] or _sounding_like(release, name)


def _sounding_like(release: Release, name: str) -> list[Entity]:
    """Entities with a name in which every word of this one is heard, those named most often first."""
    wanted = {key for word in name.split() for key in sound_keys(word)}
    found = (
        entity
        for entity in release.entities
        if wanted and any(wanted <= set(sound_keys(form.form)) for form in entity.names)
    )
    return sorted(found, key=lambda entity: (-len(entity.parts), entity.id))


def dossier(release: Release, name: str) -> Dossier:
    """The dossier of the entity this name means best.

    Raises:
        NotFound: nothing in the release is called so.
    """
    found = find(release, name)
    if not found:
        raise NotFound(f"nothing in the record is called “{name}”. Try a part of the name, or another spelling.")
    entity, *others = found
    edition = Edition(release)
    lines = []
    for part in entity.parts:
        released = edition.claims[part.claim]
        lines.append(
            DossierLine(
                claim=part.claim,
                role=edition.say(f"role.{part.role}") if edition.say.has(f"role.{part.role}") else part.role,
                sentence=plain(edition.claim_sentence(part.claim), edition.say),
                quote=released.claim.quote.exact,
                sanad=sanad_words(edition, released.claim, released.source),
                reviewed=released.status != "proposed",
                by=released.by,
            )
        )
    ids = set(edition.questions_of_entity.get(entity.id, ()))
    questions = [question for question in release.questions if question.id in ids]
    relatives = (_relative(edition, entity, kin) for kin in edition.kin_of_entity.get(entity.id, ()))
    return Dossier(
        id=entity.id,
        label=entity.label,
        kind=entity.kind,
        names=tuple(dict.fromkeys(form.form for form in entity.names if form.form != entity.label)),
        lines=tuple(dict.fromkeys(lines)),
        questions=tuple(question_rows(edition, questions)),
        others=tuple(f"{other.label} ({other.id})" for other in others if other.kind == entity.kind),
        relatives=tuple(relatives),
    )


def _relative(edition: Edition, entity: Entity, kin: Kin) -> Relative:
    other = edition.entities[kin.right if kin.left == entity.id else kin.left]
    is_relative = kin.right == other.id
    return Relative(other.id, other.label, kin.relation, is_relative, kin.reason, kin.by, kin.score, kin.claims)
