"""Which accounts name each victim? Capture histories out of a case: one list for each independent origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from asnad.errors import NotFound
from asnad.model.frames import Act
from asnad.model.release import Release
from asnad.model.when import When
from asnad.vocabularies import vocabulary
from asnad.weigh.grounds import Grounds, is_lethal, wider

if TYPE_CHECKING:
    from asnad.estimate.histories import CaptureHistories

__all__ = ["lists_of"]

FEWEST_NAMED = 5
"""An origin that names fewer people is no list; whom only such origins name is left out."""


def lists_of(release: Release, act: str, period: When | None = None, fewest: int = FEWEST_NAMED) -> CaptureHistories:
    """People named as victims of an act that happened, by the independent origins that name them.

    ``act`` is a code; ``killing`` takes in every act that kills, any other code the acts that are a kind of it. With a
    ``period`` someone counts when an account puts the act inside it, and is on the list of each origin whose account
    does not put it elsewhere. Origins, not sources, are the lists: ten copies of one list are one list. An origin that
    names fewer than ``fewest`` people is left out.

    Raises:
        NotFound: there is no such act, or nobody is named as its victim.
    """
    from asnad.estimate.histories import CaptureHistories

    if act not in vocabulary("acts").terms:
        raise NotFound(f"there is no act {act!r}. The codes stand in the vocabulary: execution, arrest, killing, …")
    held, dated = _named(release, act, period)
    named = Counter(origin for person in dated for origin in held[person])
    lists = [origin for origin, size in named.most_common() if size >= fewest]
    if not lists:
        raise NotFound(f"no origin names {fewest} or more people as victims of {act!r}; nothing can be estimated")
    labels = _labels(release, lists)
    people = {person: {labels[origin] for origin in held[person] if origin in labels} for person in sorted(dated)}
    return CaptureHistories.from_entities(people, tuple(labels.values()))


def _labels(release: Release, lists: Sequence[str]) -> dict[str, str]:
    """A name for each origin; two origins of one name are told apart by their ids."""
    label_of = {origin.id: origin.label for origin in release.origins}
    times = Counter(label_of[origin] for origin in lists)
    return {
        origin: label_of[origin] + (f" ({origin})" if times[label_of[origin]] > 1 else "") for origin in sorted(lists)
    }


def _named(release: Release, act: str, period: When | None) -> tuple[dict[str, set[str]], set[str]]:
    """The origins that name each person as a victim, and those whom some account puts inside the period."""
    grounds = Grounds(
        (released.claim for released in release.claims),
        sources={},
        texts=lambda _: "",
        entities=release.entities,
        events=release.events,
    )
    origin_of = {claim: origin.id for origin in release.origins for claim in origin.claims}
    held: dict[str, set[str]] = defaultdict(set)
    inside: set[str] = set()
    for claim in grounds.claims:
        done = claim.content
        if not (isinstance(done, Act) and claim.happened and _is_kind_of(done.act, act) and claim.id in origin_of):
            continue
        if period and done.when and not done.when.could_equal(period):
            continue
        for person in grounds.people(claim, done.victims):
            held[person].add(origin_of[claim.id])
            if period is None or (done.when and _within(done.when, period)):
                inside.add(person)
    return held, inside


def _is_kind_of(act: str, wanted: str) -> bool:
    return wanted in wider(act) or (wanted == "killing" and is_lethal(act))


def _within(when: When, period: When) -> bool:
    return (period.earliest is None or (when.earliest is not None and when.earliest >= period.earliest)) and (
        period.latest is None or (when.latest is not None and when.latest <= period.latest)
    )
