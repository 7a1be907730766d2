"""Which acts and tolls tell of one happening?

Rules first, where one thing is enough. Four kinds of deeds, each with its own rule. Of *named people*: the same victim
and kind of act; what kills happens to nobody twice, so sources that differ about the day still tell of one event;
anything else needs dates that can agree. Of a *named group*: the same group, kind of act, and dates that can agree.
*Wide* ("thousands", a massacre, no place narrower than a country): the same kind of act, country and year. *Narrow* (a
town, a prison): the same kind of act, place and year, and never one with the wide event it may be a part of, because
its numbers are others.

Then what no rule has joined is joined by evidence together (:mod:`asnad.link.same_event`), the likeliest first.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from asnad.language.names import compare_names
from asnad.link.account import accounts_of
from asnad.link.context import act_root, is_lethal
from asnad.link.country import country_name
from asnad.link.deed import Deed, Deeds, body_forms, can_agree, countries_of, deed_of, is_short, is_soon
from asnad.link.fellegi_sunter import probability
from asnad.link.same_event import CERTAIN_ENOUGH, SameEvent, pairs_of, reason_of
from asnad.model.claim import Claim
from asnad.model.entity import Entity, Event
from asnad.model.when import When
from asnad.vocabularies import vocabulary

__all__ = ["events_of"]

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_TOGETHER = 12
"""Named victims up to which a claim is about one happening and not a list of several."""


def events_of(
    claims: Sequence[Claim],
    entities: Sequence[Entity],
    titles: Mapping[str, str],
    parted: Callable[[Entity, Entity], bool] = lambda *_: False,
) -> tuple[Event, ...]:
    """The events the acts and tolls of these claims tell of, in order of appearance.

    ``titles`` gives the title of a layer's source, where a country may stand that its sentences take for granted;
    ``parted`` says which people are known to be two.
    """
    at: dict[tuple[str, str], str] = {}
    for entity in entities:
        family = entity.kind if entity.kind in ("person", "place") else "body"
        for key in entity.mentions:
            at[family, key] = entity.id
    labels = {entity.id: entity.label for entity in entities}
    countries = countries_of(claims, titles)
    forms = body_forms(entities)
    deeds = [deed for claim in claims if (deed := deed_of(claim, at, forms, countries.get(claim.layer)))]
    years = _years(claims)
    sets = Deeds(len(deeds))
    _join_people(deeds, sets, labels)
    _join_bodies(deeds, sets, labels)
    _join_narrow(deeds, sets, labels)
    _join_wide(deeds, sets, years, _company(entities, claims))
    _join_described(deeds, sets)
    _join_same_words(deeds, sets)
    _join_alike(deeds, sets, entities, parted)
    return tuple(_event([deeds[i] for i in members], reasons) for members, reasons in sets.members())


def _years(claims: Iterable[Claim]) -> dict[str, set[int]]:
    """The years each layer's claims are dated to or name."""
    years: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        for slot in ("when", "as_of", "since"):
            when = getattr(claim.content, slot, None)
            if isinstance(when, When) and when.earliest and is_short(when):
                years[claim.layer].add(when.earliest.year)
        quote = claim.quote
        years[claim.layer].update(map(int, _YEAR.findall(f"{quote.prefix}{quote.exact}{quote.suffix}")))
    return years


def _act_label(act: str) -> str:
    return vocabulary("acts").label(act, "en")


def _join_by(
    groups: Mapping[tuple[str, str], Sequence[int]],
    deeds: Sequence[Deed],
    sets: Deeds,
    fits: Callable[[Deed, Deed], bool],
    reason: Callable[[tuple[str, str]], str],
) -> None:
    """Join the deeds of each group to the first dated one they fit; an undated one only if there is one to fit."""
    for key in sorted(groups):
        heads: list[int] = []
        for i in sorted(groups[key], key=lambda i: (deeds[i].when is None, i)):
            fitting = [h for h in heads if fits(deeds[h], deeds[i])]
            if deeds[i].when is None and len(fitting) > 1:
                continue
            if fitting:
                sets.join(fitting[0], i, reason(key))
            else:
                heads.append(i)


def _join_people(deeds: Sequence[Deed], sets: Deeds, labels: Mapping[str, str]) -> None:
    by_person: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        if len(deed.people) <= _TOGETHER:
            for person in deed.people:
                by_person[deed.root, person].append(i)

    def fits(one: Deed, other: Deed) -> bool:
        if is_lethal(one.act) and is_lethal(other.act):
            return True  # sources may differ about the day; nobody dies twice
        same_where = one.place is None or other.place is None or one.place == other.place
        return same_where and can_agree(one.when, other.when)

    _join_by(
        by_person,
        deeds,
        sets,
        fits,
        lambda key: f"the same kind of act ({_act_label(key[0])}) done to {labels[key[1]]}",
    )


def _join_bodies(deeds: Sequence[Deed], sets: Deeds, labels: Mapping[str, str]) -> None:
    by_body: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        if not deed.people and not deed.large and not deed.narrow:
            for body in deed.bodies:
                by_body[deed.root, body].append(i)
    _join_by(
        by_body,
        deeds,
        sets,
        _same_deed_to_a_body,
        lambda key: f"the same kind of act ({_act_label(key[0])}) done to {labels[key[1]]}, at dates that can agree",
    )


def _same_deed_to_a_body(one: Deed, other: Deed) -> bool:
    """Whether two deeds to members of a group can be one: a group is attacked often, but all of it hardly twice."""
    if not can_agree(one.when, other.when):
        return False
    if one.claim.layer == other.claim.layer or (one.whole and other.whole):
        return True
    return is_soon(one.when) and is_soon(other.when)


def _join_narrow(deeds: Sequence[Deed], sets: Deeds, labels: Mapping[str, str]) -> None:
    by_place: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        if deed.narrow and deed.place and not deed.people and deed.when and is_short(deed.when):
            by_place[deed.root, deed.place].append(i)
    _join_by(
        by_place,
        deeds,
        sets,
        lambda a, b: a.when is not None and b.when is not None and a.when.could_equal(b.when),
        lambda key: f"the same kind of act ({_act_label(key[0])}) in {labels[key[1]]}, at dates that can agree",
    )


def _company(entities: Iterable[Entity], claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The people and bodies each layer's claims name, publishers left out."""
    layer_of = {claim.id: claim.layer for claim in claims}
    company: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.kind != "place":
            for part in entity.parts:
                if part.role != "publisher":
                    company[layer_of[part.claim]].add(entity.id)
    return company


def _join_wide(
    deeds: Sequence[Deed], sets: Deeds, years: Mapping[str, set[int]], company: Mapping[str, set[str]]
) -> None:
    """Join large-scale killings by country and year, and other large-scale deeds by country and date.

    Thousands are hardly killed twice in one country and year; they may be arrested every month.
    An undated one joins by a year its text speaks of, or where its country has only one such event and texts about
    that name the same people or groups.
    """
    heads: dict[tuple[str, str | None, int], int] = {}
    undated: list[int] = []
    recurring: dict[tuple[str, str | None, int], list[int]] = defaultdict(list)
    large = [i for i, deed in enumerate(deeds) if deed.large]
    for i in large:
        deed = deeds[i]
        if not is_lethal(deed.act):
            if is_soon(deed.when) and deed.when and deed.when.earliest:
                recurring[deed.root, deed.country, deed.when.earliest.year].append(i)
        elif deed.when is None or deed.when.earliest is None:
            undated.append(i)
        elif is_short(deed.when):
            year = deed.when.earliest.year
            head = heads.setdefault((deed.root, deed.country, year), i)
            where = f", in {country_name(deed.country)}" if deed.country else ""
            sets.join(head, i, f"{_act_label(deed.root)} of very many in {year}{where}")
    for group in recurring.values():
        for i, j in combinations(group, 2):
            if can_agree(deeds[i].when, deeds[j].when):
                sets.join(i, j, f"{_act_label(deeds[i].root)} of very many at dates that can agree")
    for (root, country, year), i in sorted(heads.items(), key=lambda item: item[1]):
        # A text that names no country joins the one country for which this year is told of.
        others = [k for k in heads if k[0] == root and k[2] == year and k[1] is not None]
        if country is None and len(others) == 1:
            sets.join(heads[others[0]], i, f"{_act_label(root)} of very many in {year}; no other country is told of")
    for i in undated:
        deed = deeds[i]
        fitting: dict[int, int] = {}
        for (root, country, year), head in heads.items():
            if root == deed.root and (country == deed.country or deed.country is None or country is None):
                fitting[sets.head(head)] = year
        # What its own text tells of with a date and in other words is something else.
        own = {
            sets.head(j) for j in large if deeds[j].claim.layer == deed.claim.layer and not deeds[j].words & deed.words
        }
        fitting = {head: year for head, year in fitting.items() if head not in own}
        named = {h: y for h, y in fitting.items() if y in years.get(deed.claim.layer, ())}
        if len(named) == 1:
            ((head, year),) = named.items()
            sets.join(head, i, f"{_act_label(deed.root)} of very many, undated, in a text that speaks of {year}")
        elif len(fitting) == 1 and deed.country:
            ((head, year),) = fitting.items()
            told = {deeds[j].claim.layer for j in large if sets.head(j) == head}
            if any(company.get(deed.claim.layer, set()) & company.get(layer, set()) for layer in told):
                what = f"undated, in a text on people and groups named with the one of {year}, the only one told of"
                sets.join(head, i, f"{_act_label(deed.root)} of very many in {country_name(deed.country)}, {what}")


def _join_described(deeds: Sequence[Deed], sets: Deeds) -> None:
    """Within one document, join deeds to people described in the same words, at dates that can agree."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        if not deed.people and not deed.bodies and not deed.narrow and deed.words:
            groups[deed.root, f"{deed.claim.layer}|{' '.join(sorted(deed.words))}"].append(i)
    _join_by(
        groups,
        deeds,
        sets,
        lambda a, b: can_agree(a.when, b.when),
        lambda key: (
            f"the same kind of act ({_act_label(key[0])}) done to people described in the same words, in one text"
        ),
    )


def _join_same_words(deeds: Sequence[Deed], sets: Deeds) -> None:
    """Within one document, join deeds told in overlapping words: those done together, and those that name nobody.

    Two that name people are told together when the day or the place is the very same words; a list of names under one
    year is not. One that names nobody ("with eleven friends") joins the only one with a name that it overlaps.
    """
    by_layer: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        if deed.claim.quote.row is None and not deed.large:
            by_layer[deed.claim.layer, deed.root].append(i)
    for group in by_layer.values():
        with_people = [i for i in group if deeds[i].people]
        for i, j in pairwise(with_people):
            if _overlap(deeds[i], deeds[j]) and _same_words(deeds[i], deeds[j]):
                sets.join(i, j, "done to them together, in the same words")
        for i in group:
            if not deeds[i].people and not deeds[i].bodies:
                near = [
                    j for j in with_people if _overlap(deeds[i], deeds[j]) and can_agree(deeds[i].when, deeds[j].when)
                ]
                if len({sets.head(j) for j in near}) == 1:
                    sets.join(near[0], i, "told in the same words")


def _overlap(one: Deed, other: Deed) -> bool:
    return one.claim.quote.span.overlaps(other.claim.quote.span)


def _same_words(one: Deed, other: Deed) -> bool:
    place = one.where is not None and other.where is not None and one.where.span == other.where.span is not None
    dated = one.when is not None and other.when is not None and one.when.span == other.when.span is not None
    return (place and one.narrow) or (dated and one.when is not None and one.when.precision in ("day", "month"))


def _join_alike(
    deeds: Sequence[Deed], sets: Deeds, entities: Sequence[Entity], parted: Callable[[Entity, Entity], bool]
) -> None:
    """Join what different sources tell alike, the likeliest first, where nothing either event tells rules it out."""
    accounts = accounts_of(deeds, sets)
    pairs = pairs_of(accounts)
    if not pairs:
        return
    by_id = {entity.id: entity for entity in entities}

    def alike(left: str, right: str) -> bool:
        a, b = by_id[left], by_id[right]
        return not parted(a, b) and compare_names(a.label, b.label).same

    model = SameEvent(accounts, [sets.head(account.deed) for account in accounts], alike)
    scored = [(model.log_odds(accounts[i], accounts[j]), i, j) for i, j in pairs]
    told: dict[int, list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        told[sets.head(account.deed)].append(i)
    for log_odds, i, j in sorted(scored, key=lambda one: (-one[0], one[1:])):
        if probability(log_odds) < CERTAIN_ENOUGH:
            break
        a, b = (sets.head(accounts[at].deed) for at in (i, j))
        if a == b or any(not model.can_be_one(accounts[x], accounts[y]) for x in told[a] for y in told[b]):
            continue
        reason = reason_of(model.lines(accounts[i], accounts[j]), log_odds)
        sets.join(a, b, f"the same kind of act ({_act_label(accounts[i].root)}), {reason}", weighed=True)
        told[sets.head(a)] = told[a] + told[b]


def _event(deeds: Sequence[Deed], reasons: Sequence[str]) -> Event:
    claims = tuple(dict.fromkeys(d.claim.id for d in deeds))
    acts = Counter(d.act for d in deeds)
    act = sorted(acts, key=lambda a: (-acts[a], a))[0]
    actual = [d for d in deeds if d.claim.modality == "actual" and d.claim.polarity == "positive"] or list(deeds)
    places = Counter(d.place for d in actual if d.place)
    place = sorted(places, key=lambda p: (-places[p], p))[0] if places else None
    digest = hashlib.sha256(f"event|{act_root(act)}|{claims[0]}".encode()).hexdigest()
    return Event(
        id=f"event-{digest[:12]}",
        act=act,
        claims=claims,
        victims=tuple(dict.fromkeys(p for d in deeds for p in d.people)),
        perpetrators=tuple(dict.fromkeys(party for d in deeds for party in d.parties)),
        when=_when(actual),
        where=next((d.where for d in actual if d.where and (place is None or d.place == place)), None),
        place=place,
        reason="; ".join(reasons[:3]) if reasons else "told of in one claim",
    )


def _when(deeds: Sequence[Deed]) -> When | None:
    """The date most claims give; of several, the narrowest."""
    dates = [d.when for d in deeds if d.when and (d.when.earliest or d.when.latest)]
    counts = Counter((w.earliest, w.latest) for w in dates)

    def rank(when: When) -> tuple[int, int]:
        width = (when.latest - when.earliest).days if when.earliest and when.latest else 10**6
        return (-counts[when.earliest, when.latest], width)

    return min(dates, key=rank, default=None)
