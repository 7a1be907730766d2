"""Who makes a link? The program's name and version, and links as it makes them."""

from __future__ import annotations

from asnad.link.sighting import Sighting
from asnad.model.entity import Link

__all__ = ["BY", "link"]

BY = "asnad-link/1"


def link(left: Sighting, right: Sighting, rule: str, reason: str, score: float | None) -> Link:
    """A link of this program between two sightings, the earlier one left."""
    a, b = sorted((left, right), key=lambda s: (s.layer, s.start, s.key))
    return Link(a.key, b.key, rule, " ".join(reason.split()), BY, score)
