"""How many? Figures that count the same, side by side, and the disputes over what a figure counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from asnad.model.count import Count
from asnad.model.question import Note, Question, Relation
from asnad.weigh.alliance import Alliance
from asnad.weigh.answers import Said, ask, said
from asnad.weigh.deeds import narrowest
from asnad.weigh.figures import Figure, limited, years_in
from asnad.weigh.grounds import Grounds
from asnad.weigh.values import relate_counts

__all__ = ["ask_tolls"]

_LARGE = 500
"""People: figures from here up that name no place are taken to be of one whole (a country's year), where linking
found that whole or knows of no events at all. Smaller ones are as likely to be of two incidents."""


def ask_tolls(grounds: Grounds, figures: tuple[Figure, ...], origin_of: Mapping[str, str]) -> list[Question]:
    """``toll`` questions: one for each event, each group as a whole, each place and year, each large whole."""
    by_id = {f.claim.id: f for f in figures}
    whole = Alliance()
    for figure in figures:
        for scope in _scopes(grounds, figure):
            whole.join(figure.claim.id, "\0" + scope)
    disputes = _disputes(grounds, figures)
    for narrow, disputed in disputes:
        whole.join(narrow.claim.id, disputed.claim.id)
    _join_large(grounds, figures, whole)
    found = []
    for members in whole.members().values():
        group = [by_id[m] for m in members if m in by_id]
        scopes = sorted(m[1:] for m in members if m.startswith("\0"))
        if len(group) < 2:
            continue
        events = Counter(f.event for f in group if f.event)
        groups = {g for f in group for g in f.groups}
        question = ask(
            "toll",
            _parts(grounds, group),
            _relate,
            origin_of,
            about=tuple(groups) if len(groups) == 1 else (),
            act=narrowest(f.act for f in group),
            event=min(events, key=lambda e: (-events[e], e), default=None),
            scope=_words(grounds, group),
            key=scopes[0] if scopes else "",
        )
        if question:
            found.append(question)
    return found


def _scopes(grounds: Grounds, figure: Figure) -> list[str]:
    """What a figure may count, as keys; figures that share a key are about the same.

    Linking knows best which claims tell of one event; place and year serve where it said nothing.
    """
    kin, year = figure.family, figure.year
    keys = []
    if figure.happening and any(w.isdigit() and len(w) == 4 for w in figure.happening):
        keys.append(f"{kin} happening {' '.join(figure.happening)}")
    if figure.groups and not figure.place:
        # A group is killed in many years, but what happens to all of it at once happens in one.
        dated = f" {year}" if figure.dated and kin == "killing" else ""
        keys.append(f"{kin} group {' '.join(figure.groups)}{dated}")
    if figure.event:
        # Large figures of two years are of two wholes, whatever else joins them.
        return [*keys, f"{kin} event {figure.event}" + (f" {year}" if _is_large(figure) else "")]
    if figure.place and year is not None and figure.dated:
        place = grounds.place(figure.claim, figure.where) or " ".join(figure.place)
        day = f" {figure.when.earliest}" if figure.when and figure.when.precision == "day" else ""
        keys.append(f"{kin} place {place} {year}{day}")
    if _is_large(figure) and year is not None:
        keys.append(f"{kin} whole {year}")
    return keys


def _is_large(figure: Figure) -> bool:
    return not figure.place and not figure.groups and not figure.count.of and _size(figure) >= _LARGE


def _size(figure: Figure) -> int:
    return figure.count.number or figure.count.lower or 0


def _join_large(grounds: Grounds, figures: tuple[Figure, ...], whole: Alliance) -> None:
    """Put large figures that linking left alone with the one event of many large figures in their year.

    A figure that gives no year is put there too when its text speaks of one such year and of no other; where two
    events of one year could be meant, it is left alone.
    """
    large = [figure for figure in figures if _is_large(figure)]
    gathered: dict[tuple[str, int], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in large:
        if figure.year is not None:
            gathered[figure.family, figure.year][figure.event or ""].append(figure)
    heads: dict[tuple[str, int], Figure] = {}
    for year, by_event in gathered.items():
        shared = [told[0] for told in by_event.values() if len(told) > 1]
        if len(shared) == 1:
            heads[year] = shared[0]
            for told in by_event.values():
                whole.join(shared[0].claim.id, told[0].claim.id)
    for figure in large:
        if figure.year is None and figure.when is None and figure.claim.quote.row is None:
            years = years_in(grounds.texts(figure.claim.layer))
            spoken_of = [heads[figure.family, y] for y in sorted(years) if (figure.family, y) in heads]
            if len(spoken_of) == 1:
                whole.join(spoken_of[0].claim.id, figure.claim.id)


def _disputes(grounds: Grounds, figures: tuple[Figure, ...]) -> list[tuple[Figure, Figure]]:
    """Pairs of a figure said to count only a part and the figure that this is said of."""
    alike: dict[tuple[str, int | None, int | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        alike[figure.family, figure.count.lower, figure.count.upper].append(figure)
    return [
        (figure, other)
        for same in alike.values()
        if len(same) > 1
        for figure in same
        if _narrows(grounds, figure)
        for other in same
        if _disputed_by(grounds, figure, other)
    ]


def _narrows(grounds: Grounds, figure: Figure) -> bool:
    return bool(figure.when or figure.place) and limited(grounds, figure.claim, "only")


def _disputed_by(grounds: Grounds, figure: Figure, other: Figure) -> bool:
    """Whether one voice says of another's figure that it counts only a part: the same number in a narrower scope."""
    if figure.claim.layer == other.claim.layer and figure.claim.sanad == other.claim.sanad:
        return False
    # "Four" is said of many things; what is said of a large number, or within one event, is said of that number.
    if _size(figure) < _LARGE and (figure.event is None or figure.event != other.event):
        return False
    if figure.year is not None and other.year is not None and figure.year != other.year:
        return False
    narrower_time = figure.when is not None and (other.when is None or figure.when.refines(other.when))
    narrower_place = bool(figure.place) and not other.place
    return _narrows(grounds, figure) and not _narrows(grounds, other) and (narrower_time or narrower_place)


def _parts(grounds: Grounds, group: list[Figure]) -> list[Said]:
    alike: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in group:
        alike[str(figure.count.lower), str(figure.count.upper)].append(figure)
    parts = []
    for figure in group:
        key: tuple[str, ...] = (str(figure.count.lower), str(figure.count.upper))
        words = figure.label
        notes: tuple[Note, ...] = ()
        rejects: tuple[tuple[str, ...], ...] = ()
        same = [f for f in alike[key] if f is not figure]
        if figure.claim.polarity == "negative" and not any(figure.counted & other.counted for other in same):
            continue  # "there cannot have been 30,000 smugglers" says nothing of 30,000 prisoners
        if any(_disputed_by(grounds, figure, other) for other in same):
            rejects = (key,)
            key = (*key, figure.scope)
            words = f"{words} ({figure.scope})"
        elif limited(grounds, figure.claim, "listed"):
            key = (*key, "listed")
            notes = (Note("limits", "listed"),)
        if not figure.dated and figure.when is None and _is_large(figure):
            notes = (*notes, Note("limits", "undated"))
        part = said(figure.claim, key, words, figure.count, notes=notes)
        parts.append(replace(part, rejects=rejects))
    return parts


def _relate(left: Said, right: Said) -> Relation | None:
    if not isinstance(left.value, Count) or not isinstance(right.value, Count):
        return None
    if bool(left.rejects) != bool(right.rejects):
        return None  # a figure narrowed to a part says nothing of the whole but that it is a part
    return relate_counts(left.value, right.value)


def _words(grounds: Grounds, group: list[Figure]) -> str:
    """What the question is about, in words of the sources: the event's name, or the place and year."""
    happenings = sorted({f.happening_words for f in group if f.happening_words}, key=lambda w: (len(w), w))
    if happenings:
        return happenings[0]
    years = sorted({f.year for f in group if f.year is not None and f.dated})
    places = sorted({f.where.name for f in group if f.where and f.where.name and not _narrows(grounds, f)})
    return ", ".join([*(places if len(places) == 1 else ()), *(str(y) for y in years if len(years) == 1)])
