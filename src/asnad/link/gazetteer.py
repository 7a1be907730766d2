"""Which known places may a name be? A list kept by whoever knows the country; what it does not settle stays open.

The file is CSV with a header: ``id`` and ``name``, and, where they are known, ``also`` (other names and spellings, in
any script, parted by ``|``), ``within`` (the wider places, nearest first, parted by ``|``), ``kind``, ``latitude`` and
``longitude`` (degrees, WGS 84).
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from asnad.errors import SettingsError
from asnad.link.place import place_key, same_place, same_region
from asnad.model.display import display_name

__all__ = ["NOWHERE", "Gazetteer", "Listed", "parse_gazetteer"]

_COLUMNS = ("id", "name", "also", "within", "kind", "latitude", "longitude")
_NEEDED = ("id", "name")


class Listed(NamedTuple):
    """One place of a gazetteer; ``names`` are all its names, the first the one it is called by."""

    id: str
    names: tuple[str, ...]
    within: tuple[str, ...] = ()
    kind: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Gazetteer:
    """Places that can be looked up by name. ``digest`` is the same for the same places, in whatever order."""

    def __init__(self, places: Iterable[Listed]) -> None:
        self.places = tuple(sorted(places))
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(self.places):
            for key in {place_key(name) for name in place.names}:
                self._by_key[key].append(number)
        self.digest = hashlib.sha256(repr(self.places).encode()).hexdigest()[:16] if self.places else ""

    def candidates(self, name: str, within: tuple[str, ...] = ()) -> tuple[Listed, ...]:
        """The places that a name, with the wider ones given with it, may be: none, one, or several.

        Names that are written just so go before other spellings. Wider places that have nothing in common rule a
        place out; several that remain are not narrowed further.
        """
        found = [self.places[number] for number in self._by_key.get(place_key(name), ())]
        just_so = [place for place in found if name.casefold() in map(str.casefold, place.names)]
        alike = just_so or [place for place in found if any(same_place(name, other) for other in place.names)]
        return tuple(place for place in alike if same_region(within, (*place.within, *place.names)))


NOWHERE = Gazetteer(())
"""No gazetteer: every name stays as written."""


def parse_gazetteer(text: str, file: str) -> Gazetteer:
    """The gazetteer that a CSV file holds.

    Raises:
        SettingsError: a column is missing or unknown, an id is empty or comes twice, a number is none; with its line.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    where = f"{display_name(file)}, line"
    columns = rows.fieldnames or ()
    if unknown := [column for column in columns if column not in _COLUMNS]:
        named = display_name(str(unknown[0]))
        raise SettingsError(f"{where} 1: no column of a gazetteer is called {named!r}; known: {', '.join(_COLUMNS)}")
    if missing := [column for column in _NEEDED if column not in columns]:
        raise SettingsError(f"{where} 1: the column {missing[0]!r} is missing; needed: {', '.join(_NEEDED)}")
    found: dict[str, Listed] = {}
    try:
        for row in rows:
            place = _place(
                {key: (value or "").strip() for key, value in row.items() if key}, f"{where} {rows.line_num}"
            )
            if place.id in found:
                raise SettingsError(f"{where} {rows.line_num}: the id {display_name(place.id)!r} comes twice")
            found[place.id] = place
    except csv.Error as error:
        raise SettingsError(f"{where} {rows.line_num}: {error}") from error
    return Gazetteer(found.values())


def _place(row: dict[str, str], where: str) -> Listed:
    for column in _NEEDED:
        if not row.get(column):
            raise SettingsError(f"{where}: the {column} is empty")
    latitude, longitude = (
        _degrees(row.get(name, ""), most, where) for name, most in (("latitude", 90), ("longitude", 180))
    )
    names = tuple(dict.fromkeys([row["name"], *_parts(row.get("also", ""))]))
    return Listed(row["id"], names, tuple(_parts(row.get("within", ""))), row.get("kind", ""), latitude, longitude)


def _parts(written: str) -> Iterator[str]:
    return (part for part in map(str.strip, written.split("|")) if part)


def _degrees(written: str, most: float, where: str) -> float | None:
    if not written:
        return None
    try:
        degrees = float(written)
    except ValueError:
        degrees = most + 1
    if not abs(degrees) <= most:
        raise SettingsError(f"{where}: {display_name(written)!r} are no degrees between -{most} and {most}")
    return degrees
