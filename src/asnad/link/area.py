"""Which mentions of places are one place? By name, within the wider places given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.link.clusters import Clusters
from asnad.link.place import place_key, same_place, same_region
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting

__all__ = ["join_places"]


def join_places(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> None:
    """Join places of one name, spelling aside, unless the wider places given with them have nothing in common."""
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
                if same_place(name, other) and same_region(s.within, within):
                    reason = (
                        f"both named “{name}”" if name == other else f"“{other}” and “{name}” are spellings of one name"
                    )
                    clusters.join(first.id, s.id, link(first, s, "same-place", reason, 0.9))
                    break
            first_of[name, s.within] = s
