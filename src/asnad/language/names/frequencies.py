"""How common is each part of a name, among the people of a case and beyond?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from asnad.language.names.key import NameKey
from asnad.language.names.level import SOUND, Level, level
from asnad.language.names.part import NamePart, Role, name_part
from asnad.language.names.words import table

__all__ = ["NameFrequencies"]

_Pool = Literal["given", "family"]
_TRUST = 100
"""As many people as the background counts for: with far fewer of them it decides, with far more the data do."""


@dataclass(slots=True)
class _Counts:
    """Parts of one pool: how many people have each, and which may sound alike, drawer by drawer."""

    people: int = 0
    tokens: Counter[str] = field(default_factory=Counter)
    starts: Counter[str] = field(default_factory=Counter)
    drawers: dict[str, list[NamePart]] = field(default_factory=lambda: defaultdict(list))

    def add(self, parts: Iterable[NamePart]) -> None:
        """Count one person's parts, each once."""
        self.people += 1
        counted = set()
        for part in parts:
            if part.token not in counted:
                counted.add(part.token)
                self.starts[part.starts] += 1
                if not self.tokens[part.token]:
                    self.drawers[part.drawer].append(part)
                self.tokens[part.token] += 1


@cache
def _background() -> dict[_Pool, dict[str, list[tuple[NamePart, float]]]]:
    words = table("common")
    found: dict[_Pool, dict[str, list[tuple[NamePart, float]]]] = {
        "given": defaultdict(list),
        "family": defaultdict(list),
    }
    for pool, drawers in found.items():
        for shares in words.get(pool, {}).values():
            for share, forms in shares.items():
                for form in forms.split():
                    part = name_part(form)
                    drawers[part.drawer].append((part, float(share)))
    return found


def _background_share(part: NamePart, pool: _Pool) -> float:
    listed = (share for other, share in _background()[pool].get(part.drawer, ()) if _alike(part, other))
    return max(listed, default=float(table_of_unlisted()[pool]))


@cache
def table_of_unlisted() -> dict[str, float]:
    """Share of people who bear a name that no list has."""
    unlisted: dict[str, float] = table("common")["unlisted"]
    return unlisted


@cache
def _first_sounds(starts: str) -> float:
    shares = table("common")["starts"]
    return float(shares.get(starts, shares["other"]))


class NameFrequencies:
    """How common each part is, by role and by sound: counts of the data added to a background.

    The background speaks for a fixed number of people (100), so that among five people no part is rarer than the
    background says. Given names and fathers' names are one pool, family names another; a middle part of unknown role
    is counted as a given name and looked up in both, and the commoner counts.
    """

    __slots__ = ("_counts", "_shares")

    def __init__(self, counts: dict[_Pool, _Counts]) -> None:
        self._counts = counts
        self._shares: dict[tuple[_Pool, str, str, str], float] = {}

    @classmethod
    def of(cls, keys: Iterable[NameKey]) -> NameFrequencies:
        """Count the parts of names, one key a record; keys that name nobody are not counted.

        Neighbouring parts count as the word they make together, too: "Mohammad Reza" is as common as its two spellings.
        A given and a family name make none.
        """
        counts: dict[_Pool, _Counts] = {"given": _Counts(), "family": _Counts()}
        for key in keys:
            full = [part for part in key.parts if not part.initial]
            full += [
                join.part
                for join in key.joins
                if (join.first.guess, key.parts[join.stop - 1].guess) != ("given", "family")
            ]
            for pool, counted in counts.items():
                if parts := [part for part in full if _pool(part) == pool]:
                    counted.add(parts)
        return cls(counts)

    def share(self, part: NamePart, level: Level = "sound") -> float:
        """The share of people who have a part that sounds like this; for ``initial``, that begins like this."""
        return self.share_as(part, part.role or part.guess, level)

    def share_as(self, part: NamePart, role: Role, level: Level = "sound") -> float:
        """The same for a part in another role than its own; the larger of the two pools when the role is empty."""
        if level == "initial":
            return max(self._share_of_starts(part.starts, pool) for pool in _POOLS[role])
        found = 0.0
        for pool in _POOLS[role]:
            # the same letters may be a word or two joined, and Spanish or not
            key = pool, part.token, part.sounds, part.iberian
            known = self._shares.get(key)
            if known is None:
                known = self._shares[key] = self._counted(part, pool)
            found = max(found, known)
        return found

    def _share_of_starts(self, starts: str, pool: _Pool) -> float:
        counted = self._counts[pool]
        return (counted.starts[starts] + _TRUST * _first_sounds(starts)) / (counted.people + _TRUST)

    def _counted(self, part: NamePart, pool: _Pool) -> float:
        counted = self._counts[pool]
        drawer = counted.drawers.get(part.drawer, ())
        alike = sum(counted.tokens[other.token] for other in drawer if _alike(part, other))
        return (alike + _TRUST * _background_share(part, pool)) / (counted.people + _TRUST)


def _alike(part: NamePart, other: NamePart) -> bool:
    found, apart = level(part, other)
    return found == "equal" or (found == "sound" and apart < SOUND)


def _pool(part: NamePart) -> _Pool:
    return "family" if (part.role or part.guess) == "family" else "given"


_POOLS: dict[Role, tuple[_Pool, ...]] = {
    "given": ("given",), "father": ("given",), "family": ("family",), "": ("given", "family"),
}  # fmt: skip
