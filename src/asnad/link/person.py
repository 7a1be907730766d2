"""Which mentions of people are one person? First within a document, then across documents, the best links first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from asnad.language.names import compare_names, is_full_name, name_keys, name_tokens, split_titles
from asnad.language.transliterate import skeleton
from asnad.link.clusters import Clusters
from asnad.link.context import Context, context_of
from asnad.link.likeness import SHARED, Crowd, Person, cannot_be, differ, likeness, worth_comparing
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting
from asnad.model.claim import Claim
from asnad.model.entity import Link

__all__ = ["join_across", "join_within"]

_MANY = 60
"""Mentions of one name from which on only those that share something telling are compared."""


def _form_of(sighting: Sighting) -> str:
    return sighting.name.form if sighting.name else ""


def join_within(layer: Sequence[Sighting], clusters: Clusters[Id]) -> None:
    """Join the mentions of one document: the same full form, its spellings, and the short forms that mean only it.

    Rows of a table are documents of their own: two rows are never joined here.
    """
    named = [s for s in layer if s.family == "person" and s.name]
    rows: dict[int | None, list[Sighting]] = defaultdict(list)
    for s in named:
        rows[s.row].append(s)
    for row in sorted(rows, key=lambda r: -1 if r is None else r):
        _join_text(rows[row], clusters)


def _join_text(named: Sequence[Sighting], clusters: Clusters[Id]) -> None:
    if len(named) < 2:
        return
    by_form: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for s in named:
        by_form[name_tokens(_form_of(s))].append(s)
    full = [group for tokens, group in by_form.items() if is_full_name(_form_of(group[0])) and tokens]
    for group in full:
        for a, b in pairwise(group):
            clusters.join(a.id, b.id, link(a, b, "same-form", "the same name in one text", 1.0))
    for one, other in _candidates([_form_of(group[0]) for group in full]):
        a, b = full[one][0], full[other][0]
        found = compare_names(_form_of(a), _form_of(b))
        if found.same:
            clusters.join(a.id, b.id, link(a, b, "same-name", f"{found.reason}, in one text", found.score))
        elif not clusters.together(a.id, b.id):
            clusters.part(a.id, b.id)  # two full names side by side in one text are two people
    for group in by_form.values():
        if group in full:
            continue
        for s in group:
            _join_short(s, full, clusters)


def _join_short(short: Sighting, full: Sequence[Sequence[Sighting]], clusters: Clusters[Id]) -> None:
    if clusters.links(short.id):
        return
    holders = {
        clusters.head(group[0].id): group[0]
        for group in full
        if not _traces(_form_of(short)).isdisjoint(_traces(_form_of(group[0])))
        and compare_names(_form_of(short), _form_of(group[0])).relation == "compatible"
    }
    if len(holders) == 1:
        (holder,) = holders.values()
        reason = f"“{_form_of(short)}” in a text where only one person of that name is named: {_form_of(holder)}"
        clusters.join(holder.id, short.id, link(holder, short, "short-form", reason, 0.85))


@lru_cache(maxsize=1 << 15)
def _traces(form: str) -> frozenset[str]:
    """What two names must share to be compared within a document: the consonants of a part, or a key."""
    return frozenset(name_keys(form)) | frozenset(map(skeleton, name_tokens(form)))


def _candidates(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing within a document: those that share a part or a key."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        for trace in _traces(form):
            holders[trace].append(at)
    yield from sorted({pair for group in holders.values() if len(group) <= SHARED for pair in combinations(group, 2)})


def _blocked(forms: Sequence[str]) -> list[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        for key in name_keys(form):
            blocks[key].append(at)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        # A key that hundreds of different names share is a syllable, not a name.
        if 1 < len(block) <= SHARED:
            pairs.update(combinations(block, 2))
    return sorted(pairs)


def join_across(sightings: Mapping[Id, Sighting], clusters: Clusters[Id], claims: Mapping[str, Claim]) -> None:
    """Join people across documents and rows: candidates by name, links by likeness, the best first.

    A link is not made when the sets it would join have names or dates that rule each other out.
    """
    people = _people(sightings, clusters, claims)
    crowd = Crowd(people)
    by_form: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_form[person.form].append(person)
    forms = sorted(by_form)
    found: list[tuple[Link, Id, Id]] = []
    for a, b in _pairs(forms, by_form, crowd):
        made = likeness(a, b, crowd)
        if made is not None:
            found.append((made, a.id, b.id))
    merged = _Merged(people, clusters)
    ordered = sorted(found, key=lambda f: (-(f[0].score or 0), f[0].left, f[0].right))
    for made, left, right in ordered:
        if made.rule != "rare-name":
            merged.join(left, right, made)
    rare = [one for one in ordered if one[0].rule == "rare-name"]
    partners: dict[Id, set[Id]] = defaultdict(set)
    for _, left, right in rare:
        partners[clusters.head(left)].add(clusters.head(right))
        partners[clusters.head(right)].add(clusters.head(left))
    unsure = {head for head, others in partners.items() if merged.disagree({head, *others})}
    for made, left, right in rare:
        # A name that fits two people of whom different things are told tells of neither.
        if clusters.head(left) not in unsure and clusters.head(right) not in unsure:
            merged.join(left, right, made)


class _Merged:
    """The names and contexts of what has been joined so far."""

    def __init__(self, people: Sequence[Person], clusters: Clusters[Id]) -> None:
        self._clusters = clusters
        self._names: dict[Id, set[str]] = {p.id: {p.form} for p in people}
        self._contexts: dict[Id, Context] = {p.id: p.context for p in people}

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
    seen: dict[Id, list[Sighting]] = defaultdict(list)
    for s in sightings.values():
        if s.family == "person":
            seen[clusters.head(s.id)].append(s)
    people = []
    for head, members in seen.items():
        full = [s for s in members if s.name and is_full_name(_form_of(s))]
        if full:
            first = max(full, key=lambda s: (len(name_tokens(_form_of(s))), -s.start))
            context = context_of(members, claims)
            for title in {" ".join(s.name.titles) for s in full if s.name and s.name.titles}:
                context.add("title", title.casefold().rstrip("."), f"titled {title}")
            form = _form_of(first)
            bones = "".join(map(skeleton, name_tokens(split_titles(form)[1])))
            people.append(Person(head, form, bones, first.layer, first.row, context, first))
    return people


def _pairs(
    forms: Sequence[str], by_form: Mapping[str, Sequence[Person]], crowd: Crowd
) -> Iterator[tuple[Person, Person]]:
    for form in forms:
        yield from _laid_together(by_form[form], None, crowd)
    for one, other in _blocked(forms):
        for a, b in _laid_together(by_form[forms[one]], by_form[forms[other]], crowd):
            if worth_comparing(a, b, crowd):
                yield a, b


def _laid_together(
    left: Sequence[Person], right: Sequence[Person] | None, crowd: Crowd
) -> Iterator[tuple[Person, Person]]:
    if len(left) * len(right or left) <= _MANY * _MANY:
        yield from combinations(left, 2) if right is None else ((a, b) for a in left for b in right)
        return
    # So many of one name: only those are laid side by side that share something few of them have.
    shared: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, group in enumerate((left, right or left)):
        for at, person in enumerate(group):
            for key in (*person.context.told.keys() - crowd.weak, *person.context.dated):
                shared[key][side].append(at)
    pairs: set[tuple[int, int]] = set()
    for one, other in shared.values():
        if len(one) * len(other) <= _MANY:
            pairs.update((i, j) for i in one for j in other if right is not None or i < j)
    for i, j in sorted(pairs):
        yield left[i], (right or left)[j]


def _clash(left: set[str], right: set[str]) -> bool:
    return any(compare_names(a, b).relation == "different" for a in sorted(left)[:12] for b in sorted(right)[:12])
