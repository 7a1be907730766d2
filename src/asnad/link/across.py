"""Which people of different documents or rows are one? Scored as records; the best pairs are joined first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from asnad.language.names import NameComparison, compare_names, is_full_name, name_tokens
from asnad.link.block import Occasion
from asnad.link.candidate import Candidate, lines_of
from asnad.link.clusters import Clusters
from asnad.link.context import Context, context_of
from asnad.link.fellegi_sunter import probability
from asnad.link.kin import Guess, guessed
from asnad.link.likeness import GivenNames, Person, cannot_be, differ
from asnad.link.linker import score_records
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting
from asnad.link.told import record_of, words_of
from asnad.model.claim import Claim
from asnad.model.entity import Link

__all__ = ["join_across"]

CERTAIN_ENOUGH = 0.9
"""Probability from which on the program joins two people in what it publishes; below it asks."""
_WORTH_ASKING = 0.05
_MOST_ASKED = 5_000
_MOST_LEARNED, _MOST_CALIBRATED = 60_000, 20_000
"""Pairs up to which a case's own agreements bend the shipped weights and odds: a build must not take long."""
_TELLING = ("post", "with", "fate", "group", "place", "title", "part", "trait", "act")
_BARE = frozenset(["rare-name"])


def join_across(
    sightings: Mapping[Id, Sighting], clusters: Clusters[Id], claims: Mapping[str, Claim]
) -> tuple[tuple[Candidate, ...], list[Guess]]:
    """Join people across documents and rows; return the pairs to ask about and those that may be relatives.

    Likeliest first.

    Who is joined already, by what people judged, teaches. A link is not made when the sets it would join have
    names or dates that rule each other out, nor on a bare name that fits two people of whom different things are told.
    """
    people = _people(sightings, clusters, claims)
    known = _known(people, clusters)
    records = [record_of(person) for person in people]
    scores = score_records(
        records,
        known,
        occasions=[_occasion(person) for person in people],
        most_learned=_MOST_LEARNED,
        most_calibrated=_MOST_CALIBRATED,
    )
    given = GivenNames(person.form for person in people)
    found: list[tuple[Link, Id, Id]] = []
    asked: list[Candidate] = []
    ordered = sorted(scores.log_odds.items(), key=lambda one: (-one[1], one[0]))
    for (i, j), log_odds in ordered:
        a, b = people[i], people[j]
        share = probability(log_odds)
        if share < _WORTH_ASKING or (i, j) in known or _settled(a, b, clusters):
            continue
        made = _link(a, b, share, given) if share >= CERTAIN_ENOUGH else None
        if made is not None:
            found.append((made, a.id, b.id))
        if len(asked) < _MOST_ASKED:
            lines = lines_of(scores.model, records[i], records[j], words_of(a), words_of(b))
            asked.append(Candidate(a.sighting.key, b.sighting.key, log_odds, lines))
    _join(found, people, clusters)
    return tuple(asked), guessed(people, records, scores.model, clusters.head)


def _known(people: Sequence[Person], clusters: Clusters[Id]) -> dict[tuple[int, int], bool]:
    """Pairs of different documents that are joined already."""
    sets: dict[Id, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        sets[clusters.head(person.id)].append(number)
    return {pair: True for members in sets.values() for pair in combinations(members, 2)}


def _occasion(person: Person) -> Occasion:
    """One text tells of two people as of two; two rows of a list may be one who fell on one day at one place."""
    dated = () if person.row is None else (key for key in person.context.dated if key[2])
    return person.layer, frozenset(dated)


def _settled(a: Person, b: Person, clusters: Clusters[Id]) -> bool:
    """Whether it is known already how the two stand: parted, one, or ruled out by dates."""
    return clusters.together(a.id, b.id) or clusters.parted(a.id, b.id) or cannot_be(a.context, b.context)


def _link(a: Person, b: Person, share: float, given: GivenNames) -> Link | None:
    """The link the program makes of a pair it is this sure of, or none where a name or a list speaks against it."""
    names = _nearest(a, b)
    if names.relation == "different" or not (given.begin(a.form) and given.begin(b.form)):
        return None
    common = sorted(a.context.told.keys() & b.context.told.keys(), key=_strongest)
    dated = sorted(a.context.dated & b.context.dated)
    known = {key[1].partition(":")[0] for key in common if key[0] == "fate"}
    words = [a.context.told[key] for key in common if key[0] != "act" or key[1] not in known][:3]
    if dated:
        words.insert(0, f"{dated[0][0].replace('_', ' ')} on {dated[0][1].isoformat()}")
    if a.layer == b.layer:
        # Two rows of one list are two people, unless they tell the same of one name.
        if not (names.same and any(place for _, _, place in dated)):
            return None
        rule = "same-row"
    elif differ(a.context, b.context) and not (words and names.same):
        return None  # a part more, or nothing but the name, and told otherwise
    elif not words:
        if not names.same:
            return None
        rule = "rare-name"
    else:
        rule = "name-and-context" if names.same else "part-of-name-and-context"
    told = f"both {', '.join(words)}" if words else "a name that is rare here"
    against = "; they differ about when or where the death was" if differ(a.context, b.context) else ""
    reason = f"{names.reason}; {told}{against}"
    return link(a.sighting, b.sighting, rule, reason, round(min(share, 0.99), 3))


def _nearest(a: Person, b: Person) -> NameComparison:
    return max((compare_names(x, y) for x in a.forms for y in b.forms), key=lambda found: found.score)


def _strongest(key: tuple[str, str]) -> tuple[int, str]:
    return _TELLING.index(key[0]), key[1]


def _join(found: Sequence[tuple[Link, Id, Id]], people: Sequence[Person], clusters: Clusters[Id]) -> None:
    merged = _Merged(people, clusters)
    for made, left, right in found:
        if made.rule not in _BARE:
            merged.join(left, right, made)
    bare = [one for one in found if one[0].rule in _BARE]
    partners: dict[Id, set[Id]] = defaultdict(set)
    for _, left, right in bare:
        partners[clusters.head(left)].add(clusters.head(right))
        partners[clusters.head(right)].add(clusters.head(left))
    unsure = {head for head, others in partners.items() if merged.disagree({head, *others})}
    for made, left, right in bare:
        # A name that fits two people of whom different things are told tells of neither.
        if clusters.head(left) not in unsure and clusters.head(right) not in unsure:
            merged.join(left, right, made)


class _Merged:
    """The names and contexts of what has been joined so far."""

    def __init__(self, people: Sequence[Person], clusters: Clusters[Id]) -> None:
        self._clusters = clusters
        self._names: dict[Id, set[str]] = defaultdict(set)
        self._contexts: dict[Id, Context] = defaultdict(Context)
        for person in people:
            head = clusters.head(person.id)
            self._names[head].add(person.form)
            self._contexts[head].merge(person.context)

    def join(self, left: Id, right: Id, made: Link) -> None:
        """Join two sets unless their names or dates rule each other out."""
        first, second = self._clusters.head(left), self._clusters.head(right)
        if first == second or _clash(self._names[first], self._names[second]):
            return
        if cannot_be(self._contexts[first], self._contexts[second]):
            return
        if self._clusters.join(left, right, made):
            head = self._clusters.head(left)
            lost = second if head == first else first
            self._names[head] |= self._names[lost]
            self._contexts[head].merge(self._contexts[lost])

    def disagree(self, heads: set[Id]) -> bool:
        """Whether different things are told of any two of these."""
        contexts = [self._contexts[head] for head in sorted(heads)]
        return any(differ(a, b) for a, b in combinations(contexts, 2))


def _people(sightings: Mapping[Id, Sighting], clusters: Clusters[Id], claims: Mapping[str, Claim]) -> list[Person]:
    """What each document, or row of a table, tells of each person it names in full."""
    seen: dict[tuple[Id, str, int | None], list[Sighting]] = defaultdict(list)
    for s in sightings.values():
        if s.family == "person":
            seen[clusters.head(s.id), s.layer, s.row].append(s)
    people = []
    for (_, layer, row), members in seen.items():
        full = [s for s in members if s.name and is_full_name(s.name.form)]
        if full:
            first = max(full, key=lambda s: (len(name_tokens(_form_of(s))), -s.start))
            context = context_of(members, claims)
            for title in {" ".join(s.name.titles) for s in full if s.name and s.name.titles}:
                context.add("title", title.casefold().rstrip("."), f"titled {title}")
            forms = tuple(dict.fromkeys(_form_of(s) for s in full))
            people.append(Person(first.id, _form_of(first), forms, layer, row, context, first))
    return people


def _form_of(sighting: Sighting) -> str:
    return sighting.name.form if sighting.name else ""


def _clash(left: set[str], right: set[str]) -> bool:
    return any(compare_names(a, b).relation == "different" for a in sorted(left)[:12] for b in sorted(right)[:12])
