"""What does one source tell of one event, all its claims taken together? Accounts, as they are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from asnad.link.country import country_of
from asnad.link.deed import Deed, Deeds, is_short
from asnad.link.evidence.toll import Number
from asnad.link.evidence.victims import Victims
from asnad.link.place import place_key
from asnad.link.record import Days, Where, days_of_when

__all__ = ["Account", "accounts_of"]


@dataclass(frozen=True, slots=True)
class Account:
    """The deeds of one layer that are one event by the rules, in one view.

    ``deed`` is the first of them. ``place`` is the key of the place's name and ``place_words`` how it is written;
    ``where`` has the place, as an entity where it is one, and the wider ones short of the country. ``number`` is the
    toll where one is told; ``happened`` is false for what was only ordered, planned or the like.
    """

    deed: int
    layer: str
    root: str
    acts: frozenset[str]
    victims: Victims
    bodies: frozenset[str]
    doers: frozenset[str]
    days: Days | None
    where: Where
    place: str
    place_words: str
    country: str | None
    in_country: bool
    number: Number | None
    happened: bool


def accounts_of(deeds: Sequence[Deed], sets: Deeds) -> list[Account]:
    """What each source tells of each event that is narrow enough to be one happening, in order of appearance.

    What was done to very many in a whole country is not among them: that is put together by country and year.
    """
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    wide = {sets.head(i) for i, deed in enumerate(deeds) if deed.large}
    for i, deed in enumerate(deeds):
        if sets.head(i) not in wide:
            groups[sets.head(i), deed.claim.layer].append(i)
    return [_account(members[0], [deeds[i] for i in members]) for members in groups.values()]


def _account(first: int, deeds: Sequence[Deed]) -> Account:
    happened = [d for d in deeds if d.claim.modality == "actual"]
    told = happened or deeds
    people = frozenset(person for d in deeds for person in d.people)
    numbers = [Number(d.count.lower, d.count.upper) for d in told if d.count and d.count.lower is not None]
    number = max(numbers, key=lambda one: one.least, default=None)
    dates = [days for d in told if d.when and is_short(d.when) and (days := days_of_when(d.when))]
    places = [d for d in told if d.where and (d.narrow or d.where.name)]
    narrow = next((d for d in places if d.narrow and d.where), None)
    where, name = Where(), ""
    if narrow and narrow.where:
        name = narrow.where.name or narrow.where.wording
        wider = frozenset(place_key(name) for name in narrow.where.within if not country_of(name))
        where = Where(frozenset([narrow.place or place_key(name)]), wider)
    return Account(
        deed=first,
        layer=deeds[0].claim.layer,
        root=deeds[0].root,
        acts=frozenset(d.act for d in deeds),
        victims=Victims(people, max(len(people), number.least if number else 0)),
        bodies=frozenset(body for d in deeds for body in d.bodies),
        doers=frozenset(doer for d in deeds for doer in d.doers),
        days=min(dates, key=lambda days: days.last - days.first, default=None),
        where=where,
        place=place_key(name) if name else "",
        place_words=name,
        country=next((d.country for d in (*places, *told) if d.country), None),
        in_country=bool(places) and narrow is None,
        number=number,
        happened=bool(happened),
    )
