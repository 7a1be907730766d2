"""What one document tells of a person, and what rules out that two are one, whatever else agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from asnad.language.names import name_tokens, split_titles
from asnad.link.context import Context
from asnad.link.sighting import Id, Sighting
from asnad.model.when import When

__all__ = ["GivenNames", "Person", "cannot_be", "differ"]

_ENOUGH = 200
"""People from which on it can be seen which words are given names and which are family names."""
_APART = 366
"""Days by which sources may differ about the date of one death and still mean one person, when the names agree."""


@dataclass(slots=True)
class Person:
    """What one document (or row of a table) tells of one person.

    ``forms`` are the full names, ``form`` the fullest; ``sighting`` is the mention with it.
    """

    id: Id
    form: str
    forms: tuple[str, ...]
    layer: str
    row: int | None
    context: Context
    sighting: Sighting


class GivenNames:
    """Which words of the case's names people are called by."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._count = 0
        self._first: Counter[str] = Counter()
        self._last: Counter[str] = Counter()
        for form in forms:
            tokens = name_tokens(split_titles(form)[1])
            self._count += 1
            self._first[tokens[0]] += 1
            self._last[tokens[-1]] += 1

    def begin(self, form: str) -> bool:
        """Whether the first word of a name is one that people are called by, and not a family name that stands alone.

        Lists of the dead name whole families by family names. Where too few are named to tell, it is taken for one.
        """
        first = name_tokens(split_titles(form)[1])[0]
        return self._count < _ENOUGH or self._first[first] >= self._last[first]


def differ(a: Context, b: Context) -> bool:
    """Whether the two died on different days or at different places, as far as the sources tell."""
    for (when, where), (other_when, other_where) in product(a.deaths, b.deaths):
        if when is not None and other_when is not None and not when.could_equal(other_when):
            return True
        if where and other_where and where not in other_where and other_where not in where:
            return True
    return False


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
