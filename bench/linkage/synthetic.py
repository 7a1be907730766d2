"""A list as large as wanted, of nobody: invented names in several lists, noisy duplicates, days of mass death.

python -m bench.linkage.synthetic RECORDS FILE [--seed N] [--plain]

Writes CSV, or Parquet when the file is called so. The same number and seed give the same file. What makes it hard is
what makes real lists hard: names are spelled by each list in its own manner, a fifth of the records are told again with
other parts left out, and on some days many of one family die in one village. Those share date, place, family name and
often the father's name, and are not the same.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from asnad.link.evaluate import Partition
from bench.linkage.data import Dataset

__all__ = ["COLUMNS", "HEADERS", "dataset", "records", "write"]

COLUMNS = {
    "id": "id",
    "person": "truth",
    "list": "source",
    "given": "given_name",
    "family": "family_name",
    "father": "father_name",
    "sex": "sex",
    "born": "birth_year",
    "died": "act_date",
    "place": "place",
    "province": "province",
}
"""What each column holds. ``died`` is a day, a month or a year; nothing known is the empty text."""
HEADERS = tuple(COLUMNS)

AGAIN = 0.2
"""The share of people who are told of more than once, 1.25 times more on average: a fifth of the records."""
EVENTS = 0.10
"""The share of people who died on a day of mass death."""
NO_DATE, ONLY_YEAR, ONLY_MONTH, SWAPPED, OFF = 0.30, 0.10, 0.03, 0.05, 0.05
"""Of the dates of death: missing; a year or a month alone; day and month swapped; some days off."""

_FIRST = date(2031, 1, 1)
_DAYS = 3_650
_WINDOW = 20_000
"""Records are shuffled as far as this apart, so that duplicates do not stand together."""

# A sound and its spellings: the first is that of the plainest list; each list keeps to a column of its own.
_CONSONANTS = {
    "b": "b b b b", "d": "d d d d", "f": "f f f f", "g": "g g g g", "h": "h h h h", "j": "j j dj j", "k": "k k k c",
    "l": "l l l l", "m": "m m m m", "n": "n n n n", "p": "p p p p", "r": "r r r r", "s": "s s ss s", "t": "t t t t",
    "v": "v v w v", "z": "z z z z", "kh": "kh kh kh h", "gh": "gh gh q gh", "sh": "sh sh ch sh", "q": "q gh gh q",
    "y": "y y y i", "zh": "zh j zh zh",
}  # fmt: skip
_VOWELS = {
    "a": "a a a a", "aa": "a aa a a", "e": "e e i e", "i": "i i ee i", "o": "o o u o", "u": "u oo ou u",
    "ei": "ei ey ai ei", "ow": "ow o ou av",
}  # fmt: skip
_SPELLINGS = {sound: spelled.split() for sound, spelled in (_CONSONANTS | _VOWELS).items()}
_LISTS = ("register", "press", "families", "committee", "court")
_MANNERS = (0, 1, 2, 3, 1)
"""In which manner each list spells."""
_FATHER_TOLD = (0.9, 0.1, 0.7, 0.4, 0.8)
_BORN_TOLD = (0.9, 0.5, 0.6, 0.5, 0.8)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Sounds = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it sounds, and how each manner spells it; words of a compound stand apart, joined, or with a hyphen."""

    words: tuple[Sounds, ...]
    spelled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    spelled: tuple[str, ...]
    province: str


@dataclass(frozen=True, slots=True)
class _Death:
    """When and where, and who else: the families of a village on a day of mass death, each with its fathers."""

    day: date
    place: _Place


@dataclass(frozen=True, slots=True)
class _Person:
    number: int
    given: _Name
    family: _Name
    father: _Name
    sex: str
    born: int
    death: _Death


class _World:
    """The names and places that there are, each as frequent as names and places are: few common, many rare."""

    def __init__(self, size: int, chance: random.Random, *, plain: bool = False) -> None:
        self.chance = chance
        self.plain = plain
        many = max(200, round(20 * size**0.5))
        self.given = _names(400, chance, syllables=(2, 3), compound=0.15)
        self.given_weights = _skewed(400, 3)
        self.family = _names(many, chance, syllables=(2, 4), compound=0.08)
        self.family_weights = _skewed(many, 10)
        provinces = [_capital(name.spelled[0]) for name in _names(31, chance, syllables=(2, 3), compound=0)]
        villages = _names(max(60, round(2 * size**0.5)), chance, syllables=(2, 3), compound=0.1)
        self.places = [_Place(n, name.spelled, chance.choice(provinces)) for n, name in enumerate(villages)]
        self.place_weights = _skewed(len(self.places), 5)
        self.within: dict[str, list[_Place]] = {}
        for place in self.places:
            self.within.setdefault(place.province, []).append(place)

    def people(self, size: int) -> Iterator[_Person]:
        """People without end: now and then those of a day of mass death, one after another."""
        chance = self.chance
        number = 0
        largest = max(12, min(600, size // 20))
        smallest = max(6, largest // 6)
        # so many single deaths to each person of an event that the share of events is as it should be
        to_event = EVENTS / (1 - EVENTS) / ((smallest + largest) / 2)
        while True:
            for one in self._batch(2_000):
                if chance.random() < to_event:
                    for person in self._event(number, chance.randint(smallest, largest)):
                        yield person
                        number = person.number + 1
                given, family, father, place, day = one
                yield self._person(number, given, family, father, _Death(day, place))
                number += 1

    def _batch(self, count: int) -> list[tuple[_Name, _Name, _Name, _Place, date]]:
        choices = self.chance.choices
        return list(
            zip(
                choices(self.given, cum_weights=self.given_weights, k=count),
                choices(self.family, cum_weights=self.family_weights, k=count),
                choices(self.given, cum_weights=self.given_weights, k=count),
                choices(self.places, cum_weights=self.place_weights, k=count),
                (_FIRST + timedelta(days=day) for day in choices(range(_DAYS), k=count)),
                strict=True,
            )
        )

    def _event(self, number: int, dead: int) -> Iterator[_Person]:
        """The dead of one day and village: half are of two to six families, brothers and cousins."""
        chance = self.chance
        death = _Death(_FIRST + timedelta(days=chance.randrange(_DAYS)), chance.choice(self.places))
        families = chance.choices(self.family, cum_weights=self.family_weights, k=chance.randint(2, 6))
        fathers = {
            id(family): chance.choices(self.given, cum_weights=self.given_weights, k=max(1, dead // 25))
            for family in families
        }
        taken: set[tuple[int, int, int]] = set()
        for one, (given, other, father, _, _) in enumerate(self._batch(dead)):
            if chance.random() < 0.5:
                family = chance.choice(families)
                of = chance.choice(fathers[id(family)])
            else:
                family, of = other, father
            called = given
            while (id(called), id(family), id(of)) in taken:  # brothers have different names
                called = chance.choice(self.given)
            taken.add((id(called), id(family), id(of)))
            yield self._person(number + one, called, family, of, death)

    def _person(self, number: int, given: _Name, family: _Name, father: _Name, death: _Death) -> _Person:
        chance = self.chance
        age = min(95, int(chance.gammavariate(4, 8)))
        return _Person(number, given, family, father, "fm"[chance.random() < 0.8], death.day.year - age, death)

    def told(self, person: _Person, source: int) -> tuple[str, ...]:
        """What one list says of a person, without the id of the record."""
        chance = self.chance
        manner = 0 if self.plain else _MANNERS[source]
        given, family = self._written(person.given, manner), self._written(person.family, manner)
        if chance.random() < 0.03:
            given = given[0] + "."
        if chance.random() < 0.02:
            given, family = family, given
        if chance.random() < 0.01:
            family = ""
        father = self._written(person.father, manner) if chance.random() < _FATHER_TOLD[source] else ""
        born = ""
        if chance.random() < _BORN_TOLD[source]:
            born = str(person.born + (chance.choice((-1, 1)) if chance.random() < 0.1 else 0))
        place, province = self._located(person.death.place, manner)
        return (
            str(person.number),
            _LISTS[source],
            given,
            family,
            father,
            "" if chance.random() < 0.1 else person.sex,
            born,
            self._dated(person.death.day),
            place,
            province,
        )

    def _written(self, name: _Name, manner: int) -> str:
        """A name as a list writes it: in its manner, at times in none, at times with a part less or a slip."""
        chance = self.chance
        at = chance.random()
        if at < (0.90 if self.plain else 0.80):
            written = name.spelled[manner]
        elif at < 0.90:
            written = " ".join("".join(chance.choice(_SPELLINGS[s]) for s in word) for word in name.words)
        elif at < 0.94 and len(name.words) > 1:
            written = "".join(_SPELLINGS[s][manner] for s in chance.choice(name.words))
        else:
            written = self._slipped(name.spelled[manner])
        return _capital(written)

    def _slipped(self, written: str) -> str:
        """One letter left out, doubled, changed, or swapped with the next."""
        chance = self.chance
        at = chance.randrange(len(written) - 1)
        kind = chance.randrange(4)
        if kind == 0:
            return written[:at] + written[at + 1 :]
        if kind == 1:
            return written[:at] + written[at] + written[at:]
        if kind == 2:
            return written[:at] + chance.choice(_LETTERS) + written[at + 1 :]
        return written[:at] + written[at + 1] + written[at] + written[at + 2 :]

    def _dated(self, day: date) -> str:
        at = self.chance.random()
        if at < NO_DATE:
            return ""
        if at < NO_DATE + ONLY_YEAR:
            return str(day.year)
        if at < NO_DATE + ONLY_YEAR + ONLY_MONTH:
            return f"{day.year}-{day.month:02}"
        if at < NO_DATE + ONLY_YEAR + ONLY_MONTH + SWAPPED and day.day <= 12:
            return f"{day.year}-{day.day:02}-{day.month:02}"
        if at > 1 - OFF:
            day += timedelta(days=self.chance.choice((-3, -2, -1, 1, 2, 3)))
        return day.isoformat()

    def _located(self, place: _Place, manner: int) -> tuple[str, str]:
        at = self.chance.random()
        if at < 0.08:
            return "", ""
        if at < 0.14:
            return "", place.province
        if at < 0.22:
            place = self.chance.choice(self.within[place.province])
        return _capital(place.spelled[manner]), "" if at > 0.9 else place.province


def records(count: int, *, seed: int = 1, plain: bool = False) -> Iterator[tuple[str, ...]]:
    """``count`` records in the order of ``HEADERS``, made one after the other and never held all at once.

    A fifth of them is of someone who was told of before. The id says nothing of the person.
    """
    chance = random.Random(seed)  # invented data, no secret
    world = _World(count, chance, plain=plain)
    window: list[tuple[str, ...]] = []
    written = 0
    for told in _told(world, count, chance):
        if len(window) < _WINDOW:
            window.append(told)
            continue
        at = chance.randrange(_WINDOW)
        yield (f"r{written}", *window[at])
        window[at] = told
        written += 1
    chance.shuffle(window)
    for told in window:
        yield (f"r{written}", *told)
        written += 1


def write(path: Path, count: int, *, seed: int = 1, plain: bool = False) -> None:
    """Write ``count`` records as CSV, or as Parquet when the name of the file ends so."""
    if path.suffix == ".parquet":
        import polars  # noqa: PLC0415  # only Parquet needs it

        with TemporaryDirectory(dir=path.parent) as folder:
            passing = Path(folder) / "records.csv"
            write(passing, count, seed=seed, plain=plain)
            polars.scan_csv(passing, infer_schema=False).sink_parquet(path)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(records(count, seed=seed, plain=plain))


def dataset(count: int, *, seed: int = 1) -> Dataset:
    """``count`` records with their truth, in memory."""
    rows = [dict(zip(HEADERS, record, strict=True)) for record in records(count, seed=seed)]
    truth = Partition({row["id"]: int(row["person"]) for row in rows})
    return Dataset(f"synthetic-{count}", rows, "id", COLUMNS, truth)


def _told(world: _World, count: int, chance: random.Random) -> Iterator[tuple[str, ...]]:
    left = count
    for person in world.people(count):
        times = 1
        if chance.random() < AGAIN:
            times += chance.choices((1, 2, 3), cum_weights=(0.80, 0.95, 1.0))[0]
        for _ in range(min(times, left)):
            yield world.told(person, chance.randrange(len(_LISTS)))
        left -= min(times, left)
        if not left:
            return


def _names(count: int, chance: random.Random, *, syllables: tuple[int, int], compound: float) -> list[_Name]:
    """Different names from syllables; a share of them in two words."""
    found: dict[tuple[Sounds, ...], _Name] = {}
    while len(found) < count:
        longest = syllables[1] if len(found) < count // 2 or count < 1_000 else syllables[1] + 1
        words = [_word(chance, chance.randint(syllables[0], longest))]
        if chance.random() < compound:
            words.insert(0, _word(chance, 2))
        gaps = chance.sample([" ", " ", "-", ""], k=4)
        # a list keeps to its manner in half of the sounds, and writes the others as all do
        spelled = tuple(
            gap.join(
                "".join(_SPELLINGS[sound][manner if chance.random() < 0.5 else 0] for sound in word) for word in words
            )
            for manner, gap in enumerate(gaps)
        )
        found.setdefault(tuple(words), _Name(tuple(words), spelled))
    return list(found.values())


def _word(chance: random.Random, syllables: int) -> Sounds:
    sounds: list[str] = []
    for number in range(syllables):
        sounds += [chance.choice(_ONSETS), chance.choice(_NUCLEI)]
        if chance.random() < (0.6 if number == syllables - 1 else 0.25):
            sounds.append(chance.choice(_CODAS))
    return tuple(sounds)


# As often as they stand here.
_ONSETS = "b b b d d f g h h j k k kh kh gh l l m m m m n n n p q q r r r s s s sh sh t t t v v y z z zh".split()
_NUCLEI = "a a a aa aa aa e e e i i o o u ei ow".split()
_CODAS = "d l m n n n r r s sh t z".split()


def _skewed(count: int, shift: int) -> list[float]:
    """Running sums of weights that fall with the rank, after Zipf and Mandelbrot: 1 / (rank + shift)."""
    return list(accumulate(1 / (rank + shift) for rank in range(1, count + 1)))


def _capital(written: str) -> str:
    """With a capital at the start of each word."""
    return written.title()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=int, metavar="RECORDS", help="how many")
    parser.add_argument("file", type=Path, metavar="FILE", help="where to, .csv or .parquet")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another list (default 1)")
    parser.add_argument("--plain", action="store_true", help="all lists spell in one manner")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    write(options.file, options.records, seed=options.seed, plain=options.plain)
    print(f"{options.records} records in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
