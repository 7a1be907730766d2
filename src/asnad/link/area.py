"""Which mentions of places are one place? By name, within the wider places given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.link.clusters import Clusters
from asnad.link.gazetteer import NOWHERE, Gazetteer, Listed
from asnad.link.place import place_key, same_place, same_region
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting

__all__ = ["join_places"]


def join_places(sightings: Mapping[Id, Sighting], clusters: Clusters[Id], gazetteer: Gazetteer = NOWHERE) -> None:
    """Join places of one name, spelling aside, unless the wider places given with them have nothing in common.

    Names that the gazetteer has as names of one place, and of no other, are joined too; of two places, never.
    """
    known_as = {s.id: _listed(s, gazetteer) for s in sightings.values() if s.family == "place" and s.name}
    blocks: dict[str, list[Sighting]] = defaultdict(list)
    for s in sightings.values():
        if s.family == "place" and s.name:
            blocks[place_key(s.name.form)].append(s)
    for key in sorted(blocks):
        first_of: dict[tuple[str, tuple[str, ...]], Sighting] = {}
        for s in blocks[key]:
            name = s.name.form if s.name else ""
            known = first_of.get((name, s.within))
            if known is not None:
                clusters.join(known.id, s.id, link(known, s, "same-place", f"both named “{name}”", 1.0))
                continue
            for (other, within), first in first_of.items():
                listed, others = known_as[s.id], known_as[first.id]
                if listed and others and listed.id != others.id:
                    continue
                if same_place(name, other) and same_region(s.within, within):
                    reason = (
                        f"both named “{name}”" if name == other else f"“{other}” and “{name}” are spellings of one name"
                    )
                    clusters.join(first.id, s.id, link(first, s, "same-place", reason, 0.9))
                    break
            first_of[name, s.within] = s
    _join_listed(sightings, known_as, clusters)


def _listed(sighting: Sighting, gazetteer: Gazetteer) -> Listed | None:
    """The one place of the gazetteer that a sighting can be."""
    found = gazetteer.candidates(sighting.name.form, sighting.within) if sighting.name else ()
    return found[0] if len(found) == 1 else None


def _join_listed(
    sightings: Mapping[Id, Sighting], known_as: Mapping[Id, Listed | None], clusters: Clusters[Id]
) -> None:
    first_of: dict[str, Sighting] = {}
    for id_, listed in known_as.items():
        if listed is None:
            continue
        s, first = sightings[id_], first_of.setdefault(listed.id, sightings[id_])
        if not clusters.together(first.id, s.id):
            one, other = first.wording, s.wording
            reason = f"the gazetteer has “{one}” and “{other}” as names of one place ({listed.names[0]})"
            clusters.join(first.id, s.id, link(first, s, "gazetteer", reason, 0.95))
