"""Which bodies and places may be one, though no rule joins their names? Names weighed word by word, to ask people.

As between people (:mod:`asnad.link.fellegi_sunter`): a word that few bodies of the case have says much, one that many
have little, and words on one side only speak against. The program joins nothing by this; it asks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log2
from typing import NamedTuple

from asnad.language.transliterate import skeleton
from asnad.link.body import abbreviates, body_key, is_abbreviation
from asnad.link.candidate import Candidate, EvidenceLine
from asnad.link.clusters import Clusters
from asnad.link.evidence.factor import STRANGERS, chance_of
from asnad.link.fellegi_sunter import probability
from asnad.link.place import nearly_same_place, place_key, same_place, same_region
from asnad.link.sighting import Id, Sighting
from asnad.link.weights import default_weights

__all__ = ["namesakes"]

_WORTH_ASKING = 0.05
_CROWDED = 60
"""Bodies that share a word beyond which two are not compared by that word alone."""
_SHORT = 2
"""Consonants below which a word's sound says nothing."""


class _One(NamedTuple):
    """One body or place as it is joined so far: its first mention, and the names it has, words as keys → as written."""

    first: Sighting
    names: tuple[tuple[str, Mapping[str, str]], ...]
    within: tuple[str, ...] = ()


def namesakes(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> tuple[Candidate, ...]:
    """Pairs of bodies, and pairs of places, to ask about, likeliest first; who was parted or joined is left out."""
    found = [*_bodies(sightings, clusters), *_places(sightings, clusters)]
    return tuple(sorted(found, key=lambda one: (-one.log_odds, one.left, one.right)))


def _bodies(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> Iterator[Candidate]:
    bodies = list(_gathered("body", sightings, clusters))
    holders: dict[str, list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        for word in {word for _, words in body.names for word in words}:
            holders[word].append(number)
    pairs = {pair for group in holders.values() if len(group) <= _CROWDED for pair in combinations(group, 2)}
    short = [number for number, body in enumerate(bodies) if any(is_abbreviation(form) for form, _ in body.names)]
    meant: Counter[int] = Counter()
    for number in short:
        for other, body in enumerate(bodies):
            if other != number and _initials(bodies[number], body):
                meant[number] += 1
                pairs.add((min(number, other), max(number, other)))
    counts = {word: len(group) for word, group in holders.items()}
    for i, j in sorted(pairs):
        a, b = bodies[i], bodies[j]
        if not _open(a, b, clusters):
            continue
        lines = _best(a, b, counts, len(bodies))
        fits = meant[i] or meant[j]
        if fits and (said := _initials(a, b) or _initials(b, a)):
            weight = default_weights()["initials of the name"]["agree"] - log2(fits / (len(bodies) + STRANGERS))
            short_form, full = said
            words = f"“{short_form}” can be the initials of “{full}”"
            if fits > 1:
                words += f", and of {fits - 1} more here"
            lines = (EvidenceLine("name", a.names[0][0], b.names[0][0], words, weight),)
        yield from _candidate(a, b, lines, len(bodies))


def _best(a: _One, b: _One, counts: Mapping[str, int], bodies: int) -> tuple[EvidenceLine, ...]:
    """What the two names say that agree best."""
    tried = (_by_words(x, y, counts, bodies) for x in a.names for y in b.names)
    return max(tried, key=lambda lines: sum(line.bits for line in lines))


def _by_words(
    left: tuple[str, Mapping[str, str]], right: tuple[str, Mapping[str, str]], counts: Mapping[str, int], bodies: int
) -> tuple[EvidenceLine, ...]:
    (one, mine), (other, yours) = left, right
    weights = default_weights()["word of the name"]
    lines = [
        EvidenceLine(
            "name", mine[word], yours[word], "the same word", weights["agree"] - chance_of(counts[word], bodies)
        )
        for word in mine
        if word in yours
    ]
    alone, only = [mine[w] for w in mine if w not in yours], [yours[w] for w in yours if w not in mine]
    clashing = min(len(alone), len(only))
    if clashing:
        bits = clashing * weights["different"]
        lines.append(EvidenceLine("name", " ".join(alone), " ".join(only), "other words", bits))
    elif alone or only:
        bits = (len(alone) + len(only)) * weights["left out"]
        lines.append(EvidenceLine("name", " ".join(alone), " ".join(only), "left out on the other side", bits))
    if not lines:  # one name in two ways of writing that have no word to compare
        lines.append(EvidenceLine("name", one, other, "nothing to compare", 0.0))
    return tuple(lines)


def _initials(short: _One, full: _One) -> tuple[str, str] | None:
    """A name of the one that is made of the initials of a name of the other."""
    return next(
        ((s, f) for s, _ in short.names if is_abbreviation(s) for f, _ in full.names if abbreviates(s, f)), None
    )


def _places(sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> Iterator[Candidate]:
    places = list(_gathered("place", sightings, clusters))
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for key in {key for form, _ in place.names for key in _place_keys(form)}:
            blocks[key].append(number)
    weights = default_weights()
    pairs = {pair for group in blocks.values() if len(group) <= _CROWDED for pair in combinations(group, 2)}
    near: Counter[int] = Counter()
    regions = Counter(place.within for place in places if place.within)
    found: list[tuple[int, int, str, str, str]] = []
    for i, j in sorted(pairs):
        tried = ((_spelling(x, y), x, y) for x, _ in places[i].names for y, _ in places[j].names)
        level, one, other = max(tried, key=lambda each: ("", "slip", "same").index(each[0]))
        if level:
            near.update((i, j))
            found.append((i, j, level, one, other))
    for i, j, level, one, other in found:
        a, b = places[i], places[j]
        if not _open(a, b, clusters):
            continue
        bits = weights["spelling of the place"][level] - log2(min(near[i], near[j]) / (len(places) + STRANGERS))
        words = "one name" if level == "same" else "nearly one name"
        lines = [EvidenceLine("name", one, other, words, bits)]
        if a.within and b.within:
            lines.append(_in_region(a, b, regions))
        yield from _candidate(a, b, tuple(lines), len(places))


def _in_region(a: _One, b: _One, regions: Mapping[tuple[str, ...], int]) -> EvidenceLine:
    """Whether the wider places given with two can be the same, which says more where few lie there."""
    weights = default_weights()["wider place"]
    shared = sum(count for within, count in regions.items() if same_region(a.within, within))
    share = shared / (sum(regions.values()) + 1)
    if same_region(a.within, b.within):
        words, bits = "one region", weights["same"] - log2(share)
    else:
        words, bits = "two regions", weights["other region"] - log2(1 - share)
    return EvidenceLine("lies in", ", ".join(a.within), ", ".join(b.within), words, bits)


def _place_keys(form: str) -> set[str]:
    """The key of a name, and it with one consonant left out, so that names a slip apart share one."""
    key = place_key(form)
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))} if len(key) > _SHORT else {key}


def _spelling(left: str, right: str) -> str:
    if same_place(left, right):
        return "same"
    return "slip" if nearly_same_place(left, right) else ""


def _gathered(family: str, sightings: Mapping[Id, Sighting], clusters: Clusters[Id]) -> Iterator[_One]:
    """The bodies or places as they are joined so far, each with its first mention that has a name."""
    sets: dict[Id, list[Sighting]] = defaultdict(list)
    for s in sightings.values():
        if s.family == family and s.name:
            sets[clusters.head(s.id)].append(s)
    for members in sets.values():
        forms = dict.fromkeys(form for s in members if s.name for form in (s.name.form, *s.also))
        within = max((s.within for s in members), key=len)
        yield _One(members[0], tuple((form, _words(form)) for form in forms), within)


def _words(form: str) -> dict[str, str]:
    """The words of a name that say something: key → as it stands in the key of the name."""
    return {_sound(word): word for word in body_key(form).split()}


def _sound(word: str) -> str:
    sound = skeleton(word)
    return sound if len(sound) > _SHORT else word


def _open(a: _One, b: _One, clusters: Clusters[Id]) -> bool:
    return not (clusters.together(a.first.id, b.first.id) or clusters.parted(a.first.id, b.first.id))


def _candidate(a: _One, b: _One, lines: Sequence[EvidenceLine], count: int) -> Iterator[Candidate]:
    log_odds = sum(line.bits for line in lines) - log2(count + STRANGERS)
    if probability(log_odds) >= _WORTH_ASKING:
        shown = tuple(sorted(lines, key=lambda line: (-abs(line.bits), line.kind, line.words)))
        yield Candidate(a.first.key, b.first.key, log_odds, shown)
