"""How many are reported, and how many are named? The numbers for one act, place and period, never mixed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.model.question import Tally, TallyLine
from asnad.model.when import When
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import identify
from asnad.weigh.deeds import narrowest
from asnad.weigh.figures import Figure, limited, year_of
from asnad.weigh.grounds import Grounds, family, is_culpable, is_lethal
from asnad.weigh.wording import label, words

__all__ = ["find_tallies"]

_EACH = {"act": 40, "year": 150, "place": 150, "perpetrator": 60, "event": 100}
"""Tallies of each level that are kept, fullest first: a table of tens of thousands of rows gives a page, not a book."""


@dataclass(slots=True)
class _Scope:
    """What is gathered for one tally."""

    level: str
    act: str
    place: str | None = None
    year: int | None = None
    perpetrator: str | None = None
    event: str | None = None
    acts: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    figures: list[Figure] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    unnamed: list[str] = field(default_factory=list)

    @property
    def weight(self) -> tuple[int, int, int]:
        return -len(self.figures), -len(self.named), -len(self.unnamed)


def find_tallies(grounds: Grounds, figures: tuple[Figure, ...], origin_of: Mapping[str, str]) -> tuple[Tally, ...]:
    """Tallies by act (all that kill as one), act and year, act with place and year, act and perpetrator, and event.

    ``named`` are distinct people whom some claim names as victims of such an act as a thing that happened; claims of
    what was planned, ordered or denied name nobody. ``reported`` are stated numbers of people, each with who gave it;
    shares are not numbers, and what was only ordered or planned is not reported as done. The largest tallies of each
    level are kept; the order is that of the levels, then of size, then of id.
    """
    scopes: dict[tuple[object, ...], _Scope] = {}

    def at(level: str, act: str, **narrowed: object) -> _Scope:
        key = (level, act, *sorted(narrowed.items()))
        if key not in scopes:
            scopes[key] = _Scope(level, act, **narrowed)  # type: ignore[arg-type]  # the keys are the fields
        return scopes[key]

    figure_of = {f.claim.id: f for f in figures}
    for claim in grounds.claims:
        figure = figure_of.get(claim.id)
        if not claim.happened:
            continue
        act = claim.content if isinstance(claim.content, Act) else None
        if act is None and figure is None:
            continue
        told_as = act.act if act else figure.act if figure else ""
        if not _is_wrong(told_as):
            continue
        code = family(told_as) if is_lethal(told_as) else told_as
        people, described = (grounds.people(claim, act.victims), _undescribed(act.victims)) if act else ((), False)
        where = act.where if act else figure.where if figure else None
        year = figure.year if figure else year_of(act.when) if act else None
        place = (grounds.place(claim, where) or " ".join(words(where.name or where.wording))) if where else None
        within = [at("act", code)]
        if year is not None:
            within.append(at("year", code, year=year))
        if place:
            scope = at("place", code, place=place, year=year)
            scope.places.add(label((where.name or where.wording) if where else "", 60))
            within.append(scope)
        if event := grounds.event_of.get(claim.id):
            within.append(at("event", code, event=event))
        if act:
            culprits = {e for p in act.told_perpetrators if is_culpable(p.degree) for e in grounds.who(claim, p.who)}
            within += [at("perpetrator", code, perpetrator=e) for e in sorted(culprits)]
        for scope in within:
            scope.acts.add(told_as)
            if figure:
                scope.figures.append(figure)
            scope.named.update(people)
            if described:
                scope.unnamed.append(claim.id)
    kept: list[Tally] = []
    for level, most in _EACH.items():
        of_level = [_tally(grounds, s, origin_of) for s in _fullest(scopes.values(), level, most)]
        kept += of_level
    return tuple(kept)


def _is_wrong(act: str) -> bool:
    term = vocabulary("acts").terms.get(act)
    return not (term and term.traits.get("violation") is False)


def _undescribed(victims: Iterable[Mention]) -> bool:
    return any(v.name is None and not v.antecedents and v.kind in ("person", "group") for v in victims)


def _fullest(scopes: Iterable[_Scope], level: str, most: int) -> list[_Scope]:
    worth = [s for s in scopes if s.level == level and (s.figures or s.named)]
    if level in ("event", "place", "perpetrator"):
        worth = [s for s in worth if len(s.figures) + len(s.named) > 1]
    return sorted(worth, key=lambda s: (s.weight, s.act, s.place or "", s.year or 0, s.perpetrator or s.event or ""))[
        :most
    ]


def _tally(grounds: Grounds, scope: _Scope, origin_of: Mapping[str, str]) -> Tally:
    year = f"{scope.year:04}" if scope.year else ""
    place = min(scope.places, key=lambda p: (len(p), p)) if scope.places else None
    narrowed = scope.perpetrator or scope.event or ""
    told = [place or "", year, grounds.label(scope.perpetrator) if scope.perpetrator else ""]
    if scope.event and (event := grounds.events[scope.event]):
        told += [event.where.wording if event.where else "", event.when.wording if event.when else ""]
    return Tally(
        id=identify("t", scope.level, scope.act, scope.place or "", year, narrowed),
        act=narrowest(scope.acts),
        reported=_lines(grounds, scope.figures, origin_of),
        named=tuple(sorted(scope.named)),
        place=place,
        period=_whole_year(scope.year) if scope.year else None,
        label=", ".join(t for t in told if t),
        unnamed=tuple(scope.unnamed),
        event=scope.event,
        perpetrator=scope.perpetrator,
    )


def _lines(grounds: Grounds, figures: list[Figure], origin_of: Mapping[str, str]) -> tuple[TallyLine, ...]:
    """One line for each number in each scope; names on a list are said to be that."""
    gathered: dict[tuple[float, float, str, str], list[Figure]] = defaultdict(list)
    listed = {f.claim.id: limited(grounds, f.claim, "listed") for f in figures}
    for f in figures:
        low = -1.0 if f.count.lower is None else float(f.count.lower)
        high = float("inf") if f.count.upper is None else float(f.count.upper)
        whom = f.count.unit or (f.whom.wording if f.whom else "")
        scope = ", ".join(p for p in (whom, f.scope, "names on a list" if listed[f.claim.id] else "") if p)
        gathered[low, high, scope, f.count.operator].append(f)
    return tuple(
        TallyLine(
            count=told[0].count,
            claims=tuple(f.claim.id for f in told),
            origins=tuple(sorted({origin_of[f.claim.id] for f in told if f.claim.id in origin_of})),
            scope=scope,
        )
        for (_, _, scope, _), told in sorted(gathered.items(), key=lambda item: item[0])
    )


def _whole_year(year: int) -> When:
    return When(
        wording=str(year), earliest=date(year, 1, 1), latest=date(year, 12, 31), edtf=f"{year:04}", precision="year"
    )
