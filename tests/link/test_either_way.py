"""The linker answers alike whichever record stands left, and nothing outweighs what a person said."""

from __future__ import annotations

from collections import Counter
from math import log2

import pytest

from asnad.language.names import NameKey, name_key, name_key_of
from asnad.link.calibrate import dealt_anew
from asnad.link.evidence.dates import DateEvidence
from asnad.link.evidence.place import PlaceEvidence
from asnad.link.fellegi_sunter import Model
from asnad.link.linker import link_records
from asnad.link.record import Record
from asnad.link.table import records_of
from tests.link.listed import crowd, day, days, record, where, with_papers

MERAN = where("meran", within=["south"])


def test_two_said_to_be_one_are_though_others_fit_one_of_them() -> None:
    """One pair counts for twelve bits at most, what a person said included, so that two other records outvote it."""
    birth = day("1994-03-07")
    three = [record(n, "Tovik Vandrel", "2031-05-12", MERAN, identifier="204417", birth=birth) for n in "abc"]
    odd = record("odd", "Mirela Kesten", "1990-01-01", where("lana", within=["north"]))
    records = [*with_papers(150), *three, odd]
    assert [150, 151, 152] in link_records(records).clusters
    assert any({150, 153} <= set(members) for members in link_records(records, answers=[(150, 153, True)]).clusters)


def test_what_follows_from_two_answers_is_kept_to() -> None:
    """One is two and two is three, but the pair of one and three speaks against by as much as an answer counts for."""
    assert link_records(crowd(3), answers=[(0, 1, True), (1, 2, True)]).clusters == [[0, 1, 2]]


def test_two_of_a_list_said_to_be_one_are_though_the_list_names_nobody_twice() -> None:
    twice = [record(n, "Tovik Vandrel", "2031-05-12", MERAN, source="one") for n in range(2)]
    assert link_records(twice, answers=[(0, 1, True)], unrepeated={"one"}).clusters == [[0, 1]]


@pytest.mark.parametrize("initials", ["M. K.", "M K", "M."])
def test_initials_alone_are_not_enough_to_be_one(initials: str) -> None:
    row = {"who": initials, "on": "2031-05-12", "at": "Meran"}
    pair = records_of([row, row], {"who": "name", "on": "date", "at": "place"})
    assert link_records([*crowd(30), *pair]).clusters == [[n] for n in range(32)]


def test_a_year_in_which_all_fell_tells_no_two_of_them_apart() -> None:
    """The chance is taken over the days both cover, so a year beside a day counts as that day: six bits here."""
    year = days("2031-01-01", "2031-12-31")
    listed = [day(f"2031-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(500)]
    ((_, level, chance),) = DateEvidence("event", [*listed, year, year]).compare(year, listed[3])
    assert level == "within"
    assert chance > log2(0.5)


def test_who_comes_first_does_not_make_relatives() -> None:
    """Which part of the name a pair of parts is of is asked of the left one alone (``of_left.guess``)."""
    a = record("a", "Nader Kesten", "2031-05-12")
    b = record("b", "Shirin Nader", "2031-05-12")
    model = Model([a, b])
    assert model.weight(a, b) == pytest.approx(model.weight(b, a))


def test_who_comes_first_does_not_make_relatives_of_names_in_columns() -> None:
    """One's family name is the other's father's name: the slot is that of the left one."""
    a = record("a", name_key_of(given="Shirin", family="Zandi"), "2031-05-12")
    b = record("b", name_key_of(given="Ali", family="Nader", father="Zandi"), "2031-05-12")
    model = Model([a, b])
    assert model.weight(a, b) == pytest.approx(model.weight(b, a))


def test_a_province_that_is_another_weighs_the_same_either_way() -> None:
    """The chance of ``outside`` is that of the left one's province."""
    narrow, wide = where("meran", within=["south"]), where(within=["east"])
    evidence = PlaceEvidence("event place", [narrow] * 10 + [wide] * 2 + [where("lienz", within=["east"])] * 30)
    assert evidence.compare(narrow, wide) == evidence.compare(wide, narrow)


def test_a_table_of_neighbours_may_be_written_one_way() -> None:
    evidence = PlaceEvidence("event place", [], {"meran": frozenset(["lana"])})
    assert evidence.level(where("meran"), where("lana")) == evidence.level(where("lana"), where("meran"))


def _given(records: list[Record]) -> Counter[str]:
    keys: list[NameKey] = [one.said["name"][0] for one in records]  # type: ignore[index]
    return Counter(part.token for key in keys for part in key.parts if (part.role or part.guess) == "given")


def test_given_names_are_dealt_between_lists_with_and_without_columns_for_them() -> None:
    """A name whose parts have roles takes only a given name that has its role, and is left with none."""
    keys = [name_key("Tovik Vandrel"), name_key_of(given="Omid", family="Kesten")]
    keys += [name_key("Nader Zandi"), name_key_of(given="Shirin", family="Bahar")]
    records = [record(n, key, at=MERAN) for n, key in enumerate(keys)]
    assert _given(dealt_anew(records)) == _given(records)
