"""Rows with their given names dealt anew: all else stays, and nobody of a household is called as another."""

from __future__ import annotations

from collections import Counter

from asnad.link.engine.dealt import dealt_rows
from tests.link.listed import invented

TOLD = {"c0": "given_name", "c1": "family_name", "c2": "place", "c3": "date"}
WHOLE = {"c0": "name", "c1": "place"}


def rows(*told: tuple[str, ...]) -> list[dict[str, str]]:
    return [{f"c{place}": cell for place, cell in enumerate(row)} for row in told]


def test_given_names_change_places_and_nothing_else_does() -> None:
    listed = rows(*[(f"Name{n}", f"Family{n}", "Lana", f"2031-01-{n + 1:02}") for n in range(20)])

    found = dealt_rows(listed, TOLD)

    assert Counter(row["c0"] for row in found) == Counter(row["c0"] for row in listed)
    assert [row["c0"] for row in found] != [row["c0"] for row in listed]
    assert [(row["c1"], row["c2"], row["c3"]) for row in found] == [(r["c1"], r["c2"], r["c3"]) for r in listed]


def test_the_first_word_of_a_full_name_is_dealt() -> None:
    listed = rows(*[(f"Name{n} Middle{n} Family{n}", "Lana") for n in range(20)])

    found = dealt_rows(listed, WHOLE)

    assert [row["c0"].split()[1:] for row in found] == [[f"middle{n}", f"family{n}"] for n in range(20)]
    assert {row["c0"].split()[0] for row in found} == {f"name{n}" for n in range(20)}


def test_names_are_dealt_within_a_place() -> None:
    listed = rows(*[(f"{place}{n}", f"Family{n}", place, "") for place in ("Lana", "Meran") for n in range(10)])

    assert all(row["c0"].startswith(row["c2"]) for row in dealt_rows(listed, TOLD))


def test_two_of_one_household_are_not_given_one_name() -> None:
    # half of all are called Anna: by chance about seven of thirty families would have two
    listed = rows(
        *[
            ("Anna" if n % 2 else invented(7 + 211 * n), invented(90 + 307 * (n // 2)), "Lana", "2031")
            for n in range(60)
        ]
    )

    found = dealt_rows(listed, TOLD)

    annas = Counter(row["c1"] for row in found if row["c0"] == "Anna")
    assert sum(annas.values()) == 30
    assert sum(size > 1 for size in annas.values()) <= 1


def test_rows_without_a_name_keep_their_cells() -> None:
    listed = rows(("", "", "Lana", "2031"), ("Anna", "Moser", "Lana", ""), ("Karl", "Rainer", "Lana", ""))

    assert dealt_rows(listed, TOLD)[0] == listed[0]
