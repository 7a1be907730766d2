"""Which mentions of groups and organisations are one body? By name, declared abbreviation and initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from asnad.link.body import abbreviates, body_key, is_abbreviation, share_a_word
from asnad.link.clusters import Clusters
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting

__all__ = ["join_bodies_across", "join_bodies_within"]


def _forms(sighting: Sighting) -> tuple[str, ...]:
    return (sighting.name.form, *sighting.also) if sighting.name else ()


def _keys(sighting: Sighting) -> dict[str, str]:
    """The keys of the names of a sighting, each with the name; brackets and slashes part names."""
    found: dict[str, str] = {}
    for form in _forms(sighting):
        if key := body_key(form):
            found[key] = form
        if is_abbreviation(form):
            for part in form.split("/"):
                found.setdefault(body_key(part), part.strip())
    return found


def join_bodies_within(layer: Sequence[Sighting], clusters: Clusters[Id]) -> None:
    """Join the mentions of one body in one document: the same name, or the initials of a name that stands there."""
    by_key: dict[str, list[Sighting]] = defaultdict(list)
    for s in layer:
        if s.family == "body":
            for key in _keys(s):
                by_key[key].append(s)
    for group in by_key.values():
        for a, b in pairwise(group):
            clusters.join(a.id, b.id, link(a, b, "same-name", "the same name in one text", 1.0))
    short = {key: group[0] for key, group in by_key.items() if is_abbreviation(_keys(group[0])[key])}
    for key, s in short.items():
        full = {
            clusters.head(group[0].id): group[0]
            for other, group in by_key.items()
            if other not in short and abbreviates(key, _keys(group[0])[other])
        }
        if len(full) == 1:
            (whole,) = full.values()
            reason = f"“{_keys(s)[key]}” are the initials of “{_spelled_out(key, whole)}”, in one text"
            clusters.join(whole.id, s.id, link(whole, s, "initials", reason, 0.95))


def join_bodies_across(
    sightings: Mapping[Id, Sighting], clusters: Clusters[Id], declared: Iterable[tuple[str, ...]] = ()
) -> None:
    """Join bodies across documents.

    The same full name joins; the same abbreviation joins unless both documents spell it out and the full names share
    no word; an abbreviation that no document spells out joins the one full name in the case that it abbreviates.
    ``declared`` are names that the descriptions of sources give to one body.
    """
    by_key: dict[str, dict[Id, Sighting]] = defaultdict(dict)
    full_names: dict[Id, set[str]] = defaultdict(set)
    for s in sightings.values():
        if s.family == "body":
            head = clusters.head(s.id)
            for key, form in _keys(s).items():
                by_key[key].setdefault(head, s)
                if not is_abbreviation(form) and " " in key:
                    full_names[head].add(form)
    abbreviations = {key for key, group in by_key.items() if _is_short(key, group.values(), sightings, clusters)}
    for key in sorted(by_key.keys() - abbreviations):
        for a, b in pairwise(by_key[key].values()):
            clusters.join(a.id, b.id, link(a, b, "same-name", f"both named “{_keys(a)[key]}”", 0.95))
    for said in sorted(set(declared)):
        holders = [by_key[key] for name in said if (key := body_key(name)) in by_key]
        for a, b in pairwise([next(iter(group.values())) for group in holders]):
            reason = f"the description of a source names “{' / '.join(said)}” as one"
            clusters.join(a.id, b.id, link(a, b, "declared", reason, 0.9))
    known: dict[Id, set[str]] = defaultdict(set)
    for head, names in full_names.items():
        known[clusters.head(head)] |= names
    for key in sorted(abbreviations):
        _join_abbreviation(key, list(by_key[key].values()), clusters, known)
    _join_initials(sorted(abbreviations), by_key, clusters)


def _is_short(key: str, group: Iterable[Sighting], sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> bool:
    """Whether a key is an abbreviation, or one word that texts only ever give as another name of something."""
    group = list(group)
    if is_abbreviation(_keys(group[0])[key]):
        return True
    if " " in key:
        return False
    named = [sightings[m] for s in group for m in clusters.members(s.id) if key in _keys(sightings[m])]
    return all(role == "alias" for s in named for _, role in s.parts)


def _join_abbreviation(key: str, group: Sequence[Sighting], clusters: Clusters[Id], known: dict[Id, set[str]]) -> None:
    groups: list[Sighting] = []
    for s in group:
        mine = known.get(clusters.head(s.id), set())
        for other in groups:
            theirs = known.get(clusters.head(other.id), set())
            if mine and theirs and not any(share_a_word(a, b) for a in mine for b in theirs):
                continue
            reason = f"both called “{_keys(s)[key]}”"
            if clusters.join(other.id, s.id, link(other, s, "same-abbreviation", reason, 0.85)):
                known[clusters.head(s.id)] = mine | theirs
                break
        groups.append(s)


def _join_initials(
    abbreviations: Sequence[str], by_key: Mapping[str, dict[Id, Sighting]], clusters: Clusters[Id]
) -> None:
    full = {key: next(iter(group.values())) for key, group in by_key.items() if key not in set(abbreviations)}
    spelled = {key: _keys(s)[key] for key, s in full.items()}
    for short in abbreviations:
        holders: dict[Id, Sighting] = {}
        for key, s in full.items():
            if abbreviates(short, spelled[key]):
                holders.setdefault(clusters.head(s.id), s)
        if len(holders) != 1:
            continue
        (whole,) = holders.values()
        first = next(iter(by_key[short].values()))
        reason = f"“{_keys(first)[short]}” are the initials of “{_spelled_out(short, whole)}”"
        clusters.join(whole.id, first.id, link(whole, first, "initials", reason, 0.75))


def _spelled_out(short: str, whole: Sighting) -> str:
    return next(form for form in _keys(whole).values() if abbreviates(short, form))
