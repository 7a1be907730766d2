"""What is known of one who is many mentions? Entities made of joined sightings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from asnad.language.names import is_full_name, name_tokens
from asnad.link.body import is_abbreviation
from asnad.link.clusters import Clusters
from asnad.link.sighting import Id, Sighting
from asnad.model.entity import Entity, EntityKind, Part
from asnad.model.name import Name

__all__ = ["entities_of"]


def entities_of(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> tuple[Entity, ...]:
    """The entities, in order of their first mention. A set in which nothing has a name is a description, not one.

    A mention that stands for several ("the two") is no mention of any of them, but each takes part in its claims.
    """
    guests: dict[Id, list[Sighting]] = {}
    for s in sightings.values():
        if len(s.ends) > 1 or any(end[0] != s.family for end in s.ends):
            for end in sorted(s.ends):
                if end in sightings:
                    guests.setdefault(clusters.head(end), []).append(s)
    found = []
    for members in clusters.sets():
        seen = [sightings[m] for m in members]
        if any(s.name for s in seen):
            found.append(_entity(seen, guests.get(clusters.head(members[0]), []), clusters))
    return tuple(found)


def _entity(seen: Sequence[Sighting], guests: Sequence[Sighting], clusters: Clusters[Id]) -> Entity:
    family = seen[0].family
    counts = Counter(replace(s.name, form=" ".join(s.name.form.split())) for s in seen if s.name)
    names = sorted(counts, key=lambda n: (-counts[n], n.form, n.titles))
    kinds = Counter(s.kind for s in seen)
    kind = sorted(kinds, key=lambda k: (-kinds[k], k))[0]
    digest = hashlib.sha256(f"{family}|{seen[0].key}|{seen[0].wording}".encode()).hexdigest()
    told = {(claim, role, s.key): None for s in (*seen, *guests) for claim, role in s.parts}
    links = sorted(clusters.links(seen[0].id), key=lambda made: (made.left, made.right, made.rule))
    return Entity(
        id=f"{family}-{digest[:12]}",
        kind=kind,
        label=_label(kind, counts),
        names=tuple(names),
        mentions=tuple(s.key for s in seen),
        parts=tuple(Part(claim, role, key) for claim, role, key in told),
        links=tuple(links),
    )


def _label(kind: EntityKind, counts: Mapping[Name, int]) -> str:
    """The fullest form most often used: whole names before surnames and initials, names before abbreviations."""
    by_form: Counter[str] = Counter()
    for name, count in counts.items():
        by_form[name.form] += count

    def rank(form: str) -> tuple[bool, int, int, str]:
        whole = is_full_name(form) if kind == "person" else not is_abbreviation(form)
        return (not whole, -by_form[form], -len(name_tokens(form)), form)

    return min(by_form, key=rank)
