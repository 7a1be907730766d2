"""What does one source tell of one person, as far as it helps to tell people apart?"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from asnad.model.when import When

__all__ = ["Days", "Happening", "Record", "Where", "days_of_when"]


class Days(NamedTuple):
    """A span of days as proleptic Gregorian ordinals (``date.toordinal``), both inclusive."""

    first: int
    last: int

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    def gap(self, other: Days) -> int:
        """Days between the two; 0 when they can be the same day."""
        return max(0, other.first - self.last, self.first - other.last)


class Where(NamedTuple):
    """A place: folded words or codes for the place itself (``narrow``) and for those it lies in (``wide``)."""

    narrow: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()


class Happening(NamedTuple):
    """What was done to the person: the widest kind of act (empty when the list does not say), when, and where."""

    act: str = ""
    when: Days | None = None
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class Record:
    """One person as one row or one text tells of them.

    ``said`` maps a kind of evidence (:mod:`asnad.link.evidence`) to its value; what is not told is not there.
    ``source`` is the list or text it stands in.
    """

    id: str
    source: str
    said: Mapping[str, Hashable]


def days_of_when(when: When | None) -> Days | None:
    """The span of days of an uncertain date; ``None`` when an end is open."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return Days(when.earliest.toordinal(), when.latest.toordinal())
