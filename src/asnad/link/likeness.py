"""Are two people one, by their names and by what is told of them?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from asnad.language.names import compare_names, name_tokens, split_titles
from asnad.link.context import Context
from asnad.link.rule import link
from asnad.link.sighting import Id, Sighting
from asnad.model.entity import Link
from asnad.model.when import When

__all__ = ["SHARED", "Crowd", "Person", "cannot_be", "differ", "likeness", "worth_comparing"]

SHARED = 200
"""What more people (or a fifth of all) have in common tells nothing about one of them."""
_RARE = 0.1
"""Expected number of other people of the same name in the case up to which a name alone is enough."""
_NAMESAKES_THAT_DAY = 0.5
"""Expected namesakes among those of one act, day and place, beyond which two rows are not taken for doubles."""
_ENOUGH = 200
"""People from which on it can be seen which words are given names and which are family names."""
_APART = 366
"""Days by which sources may differ about the date of one death and still mean one person, when the names agree."""
_TELLING = ("post", "with", "fate", "group", "place", "title")
_KINDS = (*_TELLING, "part", "trait", "act")


@dataclass(slots=True)
class Person:
    """What one document (or row of a table) tells of one person; ``bones`` are the consonants of the name."""

    id: Id
    form: str
    bones: str
    layer: str
    row: int | None
    context: Context
    sighting: Sighting


class Crowd:
    """All people of the case: how common their names are, and what so many share that it tells nobody apart."""

    def __init__(self, people: Sequence[Person]) -> None:
        told = Counter(key for person in people for key in person.context.told)
        limit = max(SHARED, len(people) // 5)
        self.weak = frozenset(key for key, count in told.items() if count > limit)
        self._count = 0
        self._tokens: Counter[str] = Counter()
        self._first: Counter[str] = Counter()
        self._last: Counter[str] = Counter()
        for form, count in _largest_in_one_source(people).items():
            tokens = _tokens(form)
            self._count += count
            for token in set(tokens):
                self._tokens[token] += count
            self._first[tokens[0]] += count
            self._last[tokens[-1]] += count
        self._that_day: dict[tuple[str, date, str], Counter[str]] = defaultdict(Counter)
        for person in people:
            for key in person.context.dated:
                self._that_day[key].update({*_tokens(person.form), ""})

    def expected(self, form: str) -> float:
        """People of this name to be expected if given and family names went together by chance."""
        return _expected(_tokens(form), self._tokens, self._count)

    def expected_that_day(self, form: str, key: tuple[str, date, str]) -> float:
        """The same among the others to whom one act was done on one day at one place, two rows of the name left out."""
        tokens = _tokens(form)
        there = self._that_day[key]
        others = {token: max(0, there[token] - 2) for token in tokens}
        return _expected(tokens, others, max(0, there[""] - 2))

    def has_given_name(self, form: str) -> bool:
        """Whether the first word of a name is one that people are called by, and not a family name that stands alone.

        Where too few are named to tell, it is taken for one.
        """
        first = _tokens(form)[0]
        return self._count < _ENOUGH or self._first[first] >= self._last[first]


def _tokens(form: str) -> tuple[str, ...]:
    return name_tokens(split_titles(form)[1])


def _largest_in_one_source(people: Iterable[Person]) -> Mapping[str, int]:
    """How many people of each name form there are, as the source that names most of them has it."""
    counts = Counter((person.form, person.layer) for person in people)
    largest: dict[str, int] = {}
    for (form, _), count in sorted(counts.items()):
        largest[form] = max(count, largest.get(form, 0))
    return largest


def _expected(tokens: tuple[str, ...], counts: Mapping[str, int], total: int) -> float:
    others = float(total)
    for token in tokens:
        others *= counts[token] / max(1, total)
    return others


def worth_comparing(a: Person, b: Person, crowd: Crowd) -> bool:
    """Whether two people of unlike spelling could be joined at all: cheaper to see than how alike the names are."""
    if not a.context.dated.isdisjoint(b.context.dated):
        return True
    if a.layer == b.layer:
        return False
    return a.bones == b.bones or not (a.context.told.keys() - crowd.weak).isdisjoint(b.context.told)


def likeness(a: Person, b: Person, crowd: Crowd) -> Link | None:
    """The link between two people of different documents or rows, if what is told of them bears it out."""
    if a.layer == b.layer and (a.row is None or b.row is None):
        return None  # one text: settled within it
    names = compare_names(a.form, b.form)
    if names.relation == "different" or cannot_be(a.context, b.context):
        return None
    common = sorted(a.context.told.keys() & b.context.told.keys() - crowd.weak)
    dated = sorted(a.context.dated & b.context.dated)
    words = [a.context.told[key] for key in _strongest(common)][:3]
    if dated:
        words.insert(0, f"{dated[0][0].replace('_', ' ')} on {dated[0][1].isoformat()}")
    found = f"{names.reason}; both {', '.join(words)}"
    if a.layer == b.layer:
        if names.same and _same_row(a, b, dated, crowd):
            return link(a.sighting, b.sighting, "same-row", found, 0.85)
        return None
    if not (crowd.has_given_name(a.form) and crowd.has_given_name(b.form)):
        return None
    expected = max(crowd.expected(a.form), crowd.expected(b.form))
    strong = bool(dated) or any(key[0] in ("post", "with", "fate") for key in common)
    against = differ(a.context, b.context)
    if against:
        common = [key for key in common if key[0] != "fate"]
    if names.same and _borne_out(common, dated, expected):
        score = min(0.99, 0.9 * names.score + 0.03 * min(3, len(common) + len(dated)))
        return link(a.sighting, b.sighting, "name-and-context", found, round(score, 3))
    if names.relation == "compatible" and strong and (len(common) > 1 or dated):
        return link(a.sighting, b.sighting, "part-of-name-and-context", found, 0.7)
    if names.same and expected <= _RARE and not against:
        why = f"{names.reason}; a name that is rare here, and nothing told of one speaks against the other"
        return link(a.sighting, b.sighting, "rare-name", why, round(0.75 * names.score, 3))
    return None


def _borne_out(common: Sequence[tuple[str, str]], dated: Sequence[tuple[str, date, str]], expected: float) -> bool:
    """Whether something telling is told of both, and more of it the commoner the name is."""
    telling = [key for key in common if key[0] in _TELLING]
    if expected <= 1:
        return bool(dated or telling)
    if dated and any(key[0] == "place" for key in common):
        return True
    return len(telling) > 1 and any(key[0] in ("post", "with") for key in telling)


def differ(a: Context, b: Context) -> bool:
    """Whether the two died on different days or at different places, as far as the sources tell."""
    for (when, where), (other_when, other_where) in product(a.deaths, b.deaths):
        if when is not None and other_when is not None and not when.could_equal(other_when):
            return True
        if where and other_where and where not in other_where and other_where not in where:
            return True
    return False


def _same_row(a: Person, b: Person, dated: Sequence[tuple[str, date, str]], crowd: Crowd) -> bool:
    """Whether two rows of one list are one person told of twice: the same full name, act, day and place.

    Not where so many of that name fell on that day that two are likelier than one, and not by family names alone:
    lists of the dead name whole families by them.
    """
    if not (crowd.has_given_name(a.form) and crowd.has_given_name(b.form)):
        return False
    return any(
        key[2] and max(crowd.expected_that_day(p.form, key) for p in (a, b)) <= _NAMESAKES_THAT_DAY for key in dated
    )


def _strongest(common: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    known = {key[1].partition(":")[0] for key in common if key[0] == "fate"}
    telling = (key for key in common if key[0] != "act" or key[1] not in known)
    return sorted(telling, key=lambda key: (_KINDS.index(key[0]), key[1]))


def _days_apart(left: When | None, right: When | None) -> int:
    """The least number of days between two spans; 0 when they can be one day or one is not known."""
    if left is None or right is None or left.could_equal(right):
        return 0
    if left.latest and right.earliest and left.latest < right.earliest:
        return (right.earliest - left.latest).days
    if right.latest and left.earliest and right.latest < left.earliest:
        return (left.earliest - right.latest).days
    return 0


def cannot_be(a: Context, b: Context) -> bool:
    """Whether the dates rule out one person: two deaths far apart, deeds after death, two years of birth."""
    if any(_days_apart(x, y) > _APART for x, _ in a.deaths for y, _ in b.deaths):
        return True
    for deaths, deeds in ((a.deaths, b.alive), (b.deaths, a.alive)):
        for death, _ in deaths:
            if death is not None and death.latest is not None:
                late = (deed for deed in deeds if deed.earliest is not None)
                if any((deed.earliest - death.latest).days > _APART for deed in late if deed.earliest):
                    return True
    return any(_days_apart(x, y) > 2 * _APART for x in a.births for y in b.births)
