"""Which mentions of people within one document are one person?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from asnad.language.names import compare_names, is_full_name, name_keys, name_tokens
from asnad.language.transliterate import skeleton
from asnad.link.clusters import Clusters
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting

__all__ = ["join_within"]

_SHARED = 200
"""Names that share a part beyond which the part is a syllable, and says nothing."""


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
    yield from sorted({pair for group in holders.values() if len(group) <= _SHARED for pair in combinations(group, 2)})
