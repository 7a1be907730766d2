"""Do accounts of different sources tell of one event? Participants, act, time, place and toll, weighed together.

As between people (:mod:`asnad.link.fellegi_sunter`): the weight of two accounts is the sum of log2(m/u), where m, how
often two accounts of one event agree so, stands in ``weights.toml``, and u is taken from the accounts of the case. Some
things no weight outdoes: what one source tells of as two stays two, a part is not the whole, and what was planned is
not what happened.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations
from math import log2

from asnad.link.account import Account
from asnad.link.candidate import EvidenceLine, likelihood_words
from asnad.link.context import act_root, is_lethal
from asnad.link.evidence.dates import DateEvidence, date_level
from asnad.link.evidence.factor import STRANGERS, Factor, chance_of, chances_by_sample
from asnad.link.evidence.place import Neighbours, PlaceEvidence
from asnad.link.evidence.shared import SharedEvidence
from asnad.link.evidence.toll import TollEvidence
from asnad.link.evidence.victims import VictimsEvidence
from asnad.link.fellegi_sunter import probability
from asnad.link.record import Days
from asnad.link.weights import default_weights
from asnad.vocabularies import vocabulary

__all__ = ["CERTAIN_ENOUGH", "SameEvent", "pairs_of", "reason_of"]

CERTAIN_ENOUGH = 0.9
"""Probability from which on the program makes one event of two."""
_WEEK, _MONTH, _YEAR = 7, 31, 366
_CROWDED = 200
"""Accounts with one key beyond which it says too little to compare them by it."""
_ENOUGH = 30
"""Dated events from which on they tell how near the dates of two events are."""
_AGAINST = -2.0
"""Weight in bits from which down two accounts are not put in one event, though a third agrees with both."""
_ACTS = {"same": 0.50, "kind": 0.25, "other kind": 0.25}
"""Levels of acts, with their typical shares among accounts of different events of one root."""


class SameEvent:
    """Evidence fitted to the accounts of a case.

    ``alike`` says whether two people who are not linked have names that are spellings of one, and may be one.
    """

    def __init__(
        self,
        accounts: Sequence[Account],
        heads: Sequence[int],
        alike: Callable[[str, str], bool],
        neighbours: Neighbours | None = None,
    ) -> None:
        """``heads`` says which accounts are of one event already."""
        self.log_prior = log2(1 / (len(set(heads)) + STRANGERS))
        events: dict[int, set[str]] = defaultdict(set)
        for head, account in zip(heads, accounts, strict=True):
            events[head].update(account.victims.named)
        told = [*zip(heads, accounts, strict=True)]
        # What many sources tell of one event is counted once.
        days = {(head, a.days): a.days for head, a in told if a.days}
        where = {(head, a.where): a.where for head, a in told if a.where.narrow}
        doers = {(head, a.doers): a.doers for head, a in told if a.doers}
        bodies = {(head, a.bodies): a.bodies for head, a in told if a.bodies}
        numbers = {(head, a.number): a.number for head, a in told if a.number}
        self._victims = VictimsEvidence("victims of the event", [frozenset(named) for named in events.values()], alike)
        self._dates = DateEvidence("date of the event", [*days.values()])
        # Of few dates the pair's own would tell how near two strangers are: then what is typical stands alone.
        self._gaps = DateEvidence("date of the event", [*days.values()] if len(days) >= _ENOUGH else [])
        self._places = PlaceEvidence("place of the event", [*where.values()], neighbours)
        self._doers = SharedEvidence("doers of the event", [*doers.values()])
        self._bodies = SharedEvidence("group of the event", [*bodies.values()])
        self._tolls = TollEvidence("toll of the event", [*numbers.values()])
        self._acts = chances_by_sample([a.acts for a in accounts], _act_level, _ACTS)
        self._in_place = Counter(place for _, place in {(h, p) for h, a in told for p in (a.place, *a.where.wide) if p})
        self._placed = len(where)

    def lines(self, a: Account, b: Account) -> tuple[EvidenceLine, ...]:
        """What speaks for and against two accounts being of one event, factor by factor, the weightiest first."""
        found = [*self._people(a, b), *self._time(a, b), *self._place(a, b), *self._act(a, b), *self._toll(a, b)]
        return tuple(sorted(found, key=lambda line: (-abs(line.bits), line.kind)))

    def log_odds(self, a: Account, b: Account) -> float:
        """log2 odds that the two are of one event."""
        return self.log_prior + sum(line.bits for line in self.lines(a, b))

    def can_be_one(self, a: Account, b: Account) -> bool:
        """Whether nothing rules it out, and what is told does not speak against it on the whole."""
        if are_two(a, b) or any(f.level == "none of few" for f in self._victims.compare(a.victims, b.victims)):
            return False
        return self.log_odds(a, b) - self.log_prior > _AGAINST

    def _people(self, a: Account, b: Account) -> Iterator[EvidenceLine]:
        for factor in self._victims.compare(a.victims, b.victims):
            yield _line("victims", factor, self._victims.words(a.victims, b.victims, factor))
        for kind, evidence, one, other in (
            ("doers", self._doers, a.doers, b.doers),
            ("group", self._bodies, a.bodies, b.bodies),
        ):
            if one and other:
                for factor in evidence.compare(one, other):
                    shared = factor.level == "shared"
                    yield _line(kind, factor, f"{'the same' if shared else 'other'} {kind}")

    def _time(self, a: Account, b: Account) -> Iterator[EvidenceLine]:
        if a.days and b.days:
            level = when_level(a.days, b.days)
            evidence = self._dates if level in ("same", "within") else self._gaps
            factor = Factor("date of the event", level, evidence.chance(a.days, b.days, level))
            yield _line("date", factor, _when_words(a.days, b.days, level), _days_words(a.days), _days_words(b.days))

    def _place(self, a: Account, b: Account) -> Iterator[EvidenceLine]:
        if not (a.place and b.place):
            return
        if _is_in(a, b) or _is_in(b, a):
            inner, outer = (a, b) if _is_in(a, b) else (b, a)
            chance = chance_of(self._in_place[outer.place], self._placed)
            factor = Factor("place of the event", "within", chance)
            yield _line(
                "place", factor, f"{inner.place_words} lies in {outer.place_words}", a.place_words, b.place_words
            )
            return
        for factor in self._places.compare(a.where, b.where):
            match factor.level:
                case "same":
                    words = f"both in {a.place_words}"
                case "slip":
                    words = f"{a.place_words} is written nearly as {b.place_words}"
                case "neighbours" | "region":
                    words = f"{a.place_words} and {b.place_words} are near each other"
                case _:
                    words = f"{a.place_words} and {b.place_words}"
            yield _line("place", factor, words, a.place_words, b.place_words)

    def _act(self, a: Account, b: Account) -> Iterator[EvidenceLine]:
        level = _act_level(a.acts, b.acts)
        words = {"same": "the same act", "kind": "the one act a kind of the other"}.get(level, "acts of one kind")
        yield _line("act", Factor("act of the event", level, self._acts[level]), words)

    def _toll(self, a: Account, b: Account) -> Iterator[EvidenceLine]:
        if a.number and b.number:
            for factor in self._tolls.compare(a.number, b.number):
                yield _line("toll", factor, self._tolls.words(a.number, b.number, factor))


def _line(kind: str, factor: Factor, words: str, left: str = "", right: str = "") -> EvidenceLine:
    return EvidenceLine(kind, left, right, words, default_weights()[factor.slot][factor.level] - factor.chance)


def _when_words(a: Days, b: Days, level: str) -> str:
    match level:
        case "same":
            return "the same day"
        case "within":
            return "dates that can be one"
        case "slip":
            return "day and month swapped" if is_swapped(a, b) else "one digit of the day written otherwise"
        case _:
            gap = a.gap(b)
            return f"{gap:,} day{'s' if gap > 1 else ''} apart"


def _days_words(days: Days) -> str:
    first, last = date.fromordinal(days.first).isoformat(), date.fromordinal(days.last).isoformat()
    return first if first == last else f"{first}/{last}"


def when_level(a: Days, b: Days) -> str:
    """How near two dates of an event are: :func:`asnad.link.evidence.dates.date_level`, read for what happens again.

    On that day of another year or month another thing happened; only day and month swapped, or a digit of the day, is
    a slip.
    """
    level = date_level(a, b)
    if level not in ("slip", "part") or is_swapped(a, b):
        return level
    gap = a.gap(b)
    if gap <= _WEEK:
        return "near"
    if gap > _MONTH:
        return "year" if gap <= _YEAR else "years" if gap <= 5 * _YEAR else "far"
    same_month = date.fromordinal(a.first).month == date.fromordinal(b.first).month
    return "slip" if level == "slip" and same_month else "month"


def is_swapped(a: Days, b: Days) -> bool:
    """Whether two days are one with day and month in the other order."""
    one, other = date.fromordinal(a.first), date.fromordinal(b.first)
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return a.exact and b.exact and a != b and swapped


def _act_level(a: frozenset[str], b: frozenset[str]) -> str:
    if not a.isdisjoint(b):
        return "same"
    return "kind" if any(_is_kind_of(x, y) or _is_kind_of(y, x) for x in a for y in b) else "other kind"


def _is_kind_of(act: str, wider: str) -> bool:
    terms = vocabulary("acts").terms
    while act in terms and (broader := terms[act].broader):
        if broader == wider:
            return True
        act = broader
    return False


def _is_in(inner: Account, outer: Account) -> bool:
    """Whether the one place is said to lie in the other."""
    return outer.place in inner.where.wide and outer.place != inner.place


def are_two(a: Account, b: Account) -> bool:
    """Whether two accounts cannot be of one event, whatever else agrees."""
    shared = bool(a.victims.named & b.victims.named)
    if a.layer == b.layer or a.root != b.root or a.happened != b.happened:
        return True
    if a.country and b.country and a.country != b.country:
        return True
    if not shared and (_is_part(a, b) or _is_part(b, a)):
        return True
    return _happens_again(a, b, shared=shared)


def _is_part(few: Account, many: Account) -> bool:
    """Whether the one may tell of a part of what the other counts.

    So it is when it names all it tells of and the other counts more, or does not say how many or who beside one; and
    when it tells of a narrower place, unless the numbers can agree, which for a whole country they must.
    """
    named = len(few.victims.named)
    if few.number is None and named:
        more = many.number.least > named if many.number else named == 1 and not many.victims.named
        if more:
            return True
    in_country = bool(few.place) and many.in_country
    if not (in_country or (few.place and many.place and _is_in(few, many))):
        return False
    if few.number is None or many.number is None:
        return in_country
    return many.number.least > (few.number.most or many.number.least)


def _happens_again(a: Account, b: Account, *, shared: bool) -> bool:
    """Whether the dates are too far apart for what can be done again: to anybody, or to the same people."""
    if a.days is None or b.days is None or is_swapped(a.days, b.days):
        return False
    lethal = is_lethal(act_root(a.root))
    if shared and lethal:
        return False  # nobody dies twice
    return a.days.gap(b.days) > (_MONTH if lethal else _WEEK)


def reason_of(lines: Sequence[EvidenceLine], log_odds: float) -> str:
    """Why two accounts are one event, in one piece of a sentence: what speaks for it, and what against."""
    for_it = [line.words for line in lines if line.bits >= 1]
    against = [line.words for line in lines if line.bits <= -1]
    text = f"by all that is told, {likelihood_words(probability(log_odds))}: {', '.join(for_it)}"
    return f"{text}, although {', '.join(against)}" if against else text


def pairs_of(accounts: Sequence[Account]) -> list[tuple[int, int]]:
    """Pairs of accounts worth weighing: by a victim or, about one time, by place, toll or doer."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        for key in _keys(account):
            blocks[account.root, *key].append(i)
    pairs: dict[tuple[int, int], None] = {}
    for _, members in sorted(blocks.items()):
        if len(members) <= _CROWDED:
            for i, j in combinations(members, 2):
                if not are_two(accounts[i], accounts[j]):
                    pairs[i, j] = None
    return list(pairs)


def _keys(account: Account) -> Iterator[tuple[str, ...]]:
    for person in account.victims.named:
        yield "victim", person
    if account.days is None:
        return
    first, last = date.fromordinal(account.days.first), date.fromordinal(account.days.last)
    years = [str(year) for year in range(first.year, last.year + 1)]
    months = [f"{first.year} {first.month}", f"{last.year} {last.month}"]
    if account.days.exact:
        before, after = date.fromordinal(account.days.first - _WEEK), date.fromordinal(account.days.last + _WEEK)
        months += [f"{day.year} {day.month}" for day in (before, after)]
        if first.day <= 12:
            months.append(f"{first.year} {first.day}")
    about = [account.place, *account.where.wide] if account.place else []
    times = dict.fromkeys([*years, *months])
    for time in times:
        for place in about:
            yield "place", place, time
        for who in sorted(account.doers | account.bodies):
            yield "by or of", who, time
    if account.days.exact:
        yield "day", str(account.days.first)
