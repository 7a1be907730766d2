"""What did a build find, and how long did each step take?"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from asnad.model.frames import Gap
from asnad.model.release import Release

__all__ = ["BuildReport", "Stopwatch", "counted", "without_collector"]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found.

    ``captured`` are the sources that were new or changed, ``problems`` the files that could not be read, each with its
    reason; ``seconds`` is the wall time of each step. Without a site nothing is derived, and those counts stay 0.
    """

    sources: int
    captured: int
    claims: int
    gaps: int = 0
    people: int = 0
    bodies: int = 0
    places: int = 0
    events: int = 0
    questions: int = 0
    contested: int = 0
    pages: int = 0
    site: str = ""
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


def counted(release: Release) -> dict[str, int]:
    """The counts of a release under the names of :class:`BuildReport`."""
    kinds = [entity.kind for entity in release.entities]
    gaps = sum(isinstance(released.claim.content, Gap) for released in release.claims)
    return {
        "claims": len(release.claims) - gaps,
        "gaps": gaps,
        "people": kinds.count("person"),
        "bodies": kinds.count("group") + kinds.count("organisation"),
        "places": kinds.count("place"),
        "events": len(release.events),
        "questions": len(release.questions),
        "contested": sum(question.contested for question in release.questions),
    }


@contextmanager
def without_collector() -> Iterator[None]:
    """Many claims are made and kept: looking for cycles among them again and again would take half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Stopwatch:
    """Seconds of wall time by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(time.perf_counter() - started, 3)
