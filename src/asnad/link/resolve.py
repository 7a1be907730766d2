"""Who is one and the same, and what is one happening? The whole of linking, from claims to entities and events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from asnad.link.across import join_across
from asnad.link.area import join_places
from asnad.link.body import declared_names, is_a_word_of
from asnad.link.candidate import Candidate
from asnad.link.clusters import Clusters
from asnad.link.entities import entities_of
from asnad.link.event import events_of
from asnad.link.gazetteer import NOWHERE, Gazetteer
from asnad.link.group import join_bodies_across, join_bodies_within
from asnad.link.kin import kin_of
from asnad.link.namesakes import namesakes
from asnad.link.person import join_within
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting, gather
from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event, Kin, Link
from asnad.model.frames import Act, Alias, Involvement, Kinship, Post
from asnad.model.judgement import Judgement
from asnad.model.mention import Mention
from asnad.model.source import Source

__all__ = ["Resolution", "resolve"]


_ALIASES = 2
"""Other names of one body in one claim, beyond which they are taken for the words of one name."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What follows about who and what is one, who is or may be related, and which pairs a person may be asked about."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    candidates: tuple[Candidate, ...] = ()
    kin: tuple[Kin, ...] = ()


def resolve(
    claims: Sequence[Claim],
    *,
    sources: Mapping[str, Source],
    judgements: Sequence[Judgement] = (),
    gazetteer: Gazetteer = NOWHERE,
) -> Resolution:
    """Link the mentions of these claims to people, groups, organisations and places, and their acts to events.

    ``sources`` maps a layer's id to its source; the later of two judgements on a pair stands. Certainties come first:
    what people judged, who stands beside whom, what stands for what in its document. Then names within a document,
    then names and context across documents, best links first; a link that would join what was parted is not made.

    Promises: the same claims in any order give the same answer; a human "different" is never overruled; every link
    says its rule and reason.
    """
    by_id = {claim.id: claim for claim in claims}
    ordered = sorted(by_id.values(), key=lambda c: (c.layer, c.quote.start, c.quote.end, c.id))
    sightings = gather(ordered, sources)
    clusters: Clusters[Id] = Clusters(sightings, lambda n: (sightings[n].layer, sightings[n].start, n))
    _judge(judgements, sightings, clusters)
    for claim in ordered:
        _set_apart(claim, sightings, clusters)
    for claim in ordered:
        _join_aliases(claim, sightings, clusters)
    _join_antecedents(sightings, clusters)
    layers: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings.values():
        layers[sighting.layer].append(sighting)
    for layer in layers.values():
        join_within(layer, clusters)
        join_bodies_within(layer, clusters)
    candidates, guesses = join_across(sightings, clusters, by_id)
    described = {text for s in sources.values() for text in (s.affiliation, s.publisher, s.author) if text}
    join_bodies_across(sightings, clusters, [names for text in sorted(described) for names in declared_names(text)])
    join_places(sightings, clusters, gazetteer)
    candidates += namesakes(sightings, clusters)
    entities = entities_of(sightings, clusters)
    titles = {layer: source.title for layer, source in sources.items() if source.title}

    def parted(left: Entity, right: Entity) -> bool:
        return clusters.parted(("person", left.mentions[0]), ("person", right.mentions[0]))

    events = events_of(ordered, entities, titles, parted)
    return Resolution(entities, events, candidates, kin_of(ordered, guesses, entities))


def _judge(judgements: Sequence[Judgement], sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> None:
    standing = {tuple(sorted((j.left, j.right))): j for j in judgements}
    by_key: dict[str, list[Id]] = defaultdict(list)
    for node in sightings:
        by_key[node[1]].append(node)
    for verdict in ("different", "same"):
        for _, judgement in sorted(standing.items()):
            if judgement.verdict != verdict:
                continue
            for a in by_key.get(judgement.left, ()):
                for b in by_key.get(judgement.right, ()):
                    if a[0] != b[0] or a == b:
                        continue
                    if verdict == "different":
                        clusters.part(a, b)
                    else:
                        made = Link(judgement.left, judgement.right, "judged", judgement.reason, "a person")
                        clusters.join(a, b, made)


def _id(layer: str, mention: Mention) -> Id | None:
    family = {"person": "person", "group": "body", "organisation": "body"}.get(mention.kind)
    if family is None or mention.span is None:
        return None
    return family, f"{layer}:{mention.span.start}-{mention.span.end}"


def _set_apart(claim: Claim, sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> None:
    """Part the people who stand side by side in one slot of a claim, or on its two sides."""
    content = claim.content
    rows: list[tuple[Mention, ...]] = []
    match content:
        case Act():
            rows = [content.victims, tuple(p.who for p in content.perpetrators if isinstance(p, Involvement))]
        case Alias(kind="identity"):
            rows = [content.names]
        case Kinship():
            rows = [(content.who, content.relative)]
        case Post():
            rows = [tuple(m for m in (content.holder, content.predecessor, content.appointed_by) if m is not None)]
        case _:
            pass
    for row in rows:
        ends = [
            n for m in row for end in m.ends() if end.kind == "person" and (n := _id(claim.layer, end)) in sightings
        ]
        for a, b in combinations(dict.fromkeys(ends), 2):
            if a is not None and b is not None:
                clusters.part(a, b)


def _join_aliases(claim: Claim, sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> None:
    content = claim.content
    if not isinstance(content, Alias) or claim.polarity == "negative":
        return
    who = tuple(content.who.ends())
    if len(who) != 1 or (content.kind == "identity" and len(content.names) != 1):
        return
    left = sightings.get(_id(claim.layer, who[0]) or ("", ""))
    if left is None or (left.family == "body" and len(content.names) > _ALIASES):
        return
    for name in content.names:
        right = sightings.get(_id(claim.layer, name) or ("", ""))
        if right is None or left.family != right.family or is_a_word_of(right.wording, left.wording):
            continue
        reason = f"the text says that “{left.wording}” is also called “{right.wording}”"
        clusters.join(left.id, right.id, link(left, right, "alias", reason, 0.99))


def _join_antecedents(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> None:
    for sighting in sightings.values():
        if len(sighting.ends) == 1:
            (end,) = sighting.ends
            if end in sightings and end[0] == sighting.family and end != sighting.id:
                other = sightings[end]
                reason = f"“{sighting.wording}” stands for “{other.wording}” in the same text"
                clusters.join(end, sighting.id, link(other, sighting, "antecedent", reason, 0.95))
