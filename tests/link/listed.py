"""Records made by hand for these tests, and strategies that make them by chance; the people in them are invented."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from asnad.language.names import NameKey, name_key, name_key_of
from asnad.link.record import Days, Happening, Record, Where

__all__ = ["crowd", "dates", "day", "days", "happenings", "people", "record", "spans", "where", "wheres", "with_papers"]

CONSONANTS, VOWELS = "bdgklmnprstvz", "aeiou"


def day(wording: str) -> Days:
    """``"2031-05-01"``."""
    return days(wording, wording)


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def where(*narrow: str, within: Iterable[str] = ()) -> Where:
    return Where(frozenset(narrow), frozenset(within))


def record(
    number: int | str,
    name: str | NameKey = "",
    on: str = "",
    at: Where | None = None,
    source: str = "list",
    **said: Hashable,
) -> Record:
    """A record with what is told; a name is a full name as written, or a key."""
    told: dict[str, Hashable] = {kind.replace("_", " "): value for kind, value in said.items()}
    if name:
        told["name"] = (name_key(name) if isinstance(name, str) else name,)
    if on or at:
        told["event"] = Happening("", day(on) if on else None, at or Where())
    return Record(str(number), source, told)


def invented(number: int) -> str:
    """The name that this number stands for: no two alike to a listener, and nobody's."""
    letters = []
    for _ in range(3):
        number, consonant = divmod(number, len(CONSONANTS))
        number, vowel = divmod(number, len(VOWELS))
        letters.append(CONSONANTS[consonant] + VOWELS[vowel])
    return "".join(reversed(letters)).capitalize() + "k"


def crowd(size: int, start: int = 0) -> list[Record]:
    """Strangers, each of another name, day and village."""
    return [
        record(
            f"stranger-{n}",
            f"{invented(7 + 211 * n)} {invented(90 + 307 * n)}",
            date.fromordinal(735_000 + 37 * n).isoformat(),
            where(f"village {n}", within=[f"province {n % 5}"]),
        )
        for n in range(start, start + size)
    ]


def with_papers(size: int) -> list[Record]:
    """Strangers as :func:`crowd`, each of another birthday and with a number of their own."""
    return [
        replace(one, said={**one.said, "identifier": f"{7919 * n}", "birth": Days(711_000 + 31 * n, 711_000 + 31 * n)})
        for n, one in enumerate(crowd(size))
    ]


GIVEN = ("Nader", "Shirin", "Tovik", "Mirela", "Omid", "نادر", "Nadir")
FAMILY = ("Zandivar", "Vandrel", "Kestenov", "زندی‌ور", "Zandivari")

dates = st.integers(735_000, 736_500).map(lambda first: Days(first, first))
spans = dates | st.builds(
    lambda one, more: Days(one.first, one.first + more), dates, st.sampled_from([6, 30, 364, 900])
)
wheres = st.builds(
    Where,
    st.frozensets(st.sampled_from(["meran", "bozen", "brixen"])),
    st.frozensets(st.sampled_from(["north", "south"])),
)
happenings = st.builds(Happening, st.sampled_from(["", "killing", "arrest"]), st.none() | spans, wheres)
names = st.builds(
    lambda given, family: name_key_of(given=given, family=family), st.sampled_from(GIVEN), st.sampled_from(FAMILY)
)
words = st.frozensets(st.sampled_from(["teacher", "nurse", "baker"]), min_size=1)
texts = st.text("ab1 ", min_size=1, max_size=9)


def people(min_size: int = 0, max_size: int = 8) -> st.SearchStrategy[list[Record]]:
    """Lists of records that tell much, little or nothing."""
    told: st.SearchStrategy[dict[str, Hashable]] = st.fixed_dictionaries(
        {},
        optional={
            "name": names.map(lambda key: (key,)),
            "father's name": names.map(lambda key: (key,)),
            "event": happenings,
            "birth": spans,
            "birth place": wheres.filter(any),
            "sex": st.sampled_from("fm"),
            "occupation": words,
            "group": words,
            "identifier": texts,
            "address": texts,
            "postcode": texts,
        },
    )
    sources = st.sampled_from(["one", "other"])
    made = st.lists(st.tuples(sources, told), min_size=min_size, max_size=max_size)
    return made.map(lambda listed: [Record(str(n), source, said) for n, (source, said) in enumerate(listed)])
