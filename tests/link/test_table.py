"""Rows as records: each column by its role, and what cannot be right told as nothing, never as something else."""

from __future__ import annotations

import time
from datetime import date
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import name_key, name_key_of
from asnad.link.linker import link_records
from asnad.link.record import Days, Happening, Record
from asnad.link.table import records_of
from asnad.model.when import Calendar
from tests.link.listed import day, days, where

ROLES = {
    "who": "name",
    "given": "given_name",
    "family": "family_name",
    "father": "father_name",
    "also": "alias",
    "when": "date",
    "y": "year",
    "m": "month",
    "d": "day",
    "what": "act",
    "where": "place",
    "province": "within",
    "age": "age",
    "sex": "sex",
    "born": "birth",
    "birth year": "birth_year",
    "birth month": "birth_month",
    "birth day": "birth_day",
    "born at": "birth_place",
    "trade": "profession",
    "party": "group",
    "number": "identifier",
    "street": "address",
    "zip": "postcode",
    "key": "id",
    "list": "source",
}


def read(**cells: str) -> Record:
    (found,) = records_of([{header.replace("_", " "): cell for header, cell in cells.items()}], ROLES)
    return found


def when_of(**cells: str) -> Days | None:
    happening = read(**cells).said.get("event")
    return happening.when if isinstance(happening, Happening) else None


@pytest.mark.parametrize(
    ("cells", "kind", "value"),
    [
        ({"who": "Tovik Vandrel"}, "name", (name_key("Tovik Vandrel"),)),
        ({"given": "Tovik", "family": "Vandrel"}, "name", (name_key_of(given="Tovik", family="Vandrel"),)),
        ({"who": "Tovik Vandrel", "also": "Toko"}, "name", (name_key("Tovik Vandrel"), name_key("Toko"))),
        ({"father": "Omid"}, "father's name", (name_key("Omid"),)),
        ({"when": "2031-05-12"}, "event", Happening("", day("2031-05-12"))),
        ({"where": "Meran", "province": "South"}, "event", Happening("", None, where("meran", within=["south"]))),
        ({"when": "2031-05-12", "what": "hanging"}, "event", Happening("killing", day("2031-05-12"))),
        ({"when": "2031-05-12", "what": "seen"}, "event", Happening("", day("2031-05-12"))),
        ({"sex": "Female"}, "sex", "f"),
        ({"sex": "M"}, "sex", "m"),
        ({"born": "1994-03-07"}, "birth", day("1994-03-07")),
        ({"birth_year": "1994"}, "birth", days("1994-01-01", "1994-12-31")),
        ({"birth_year": "1994", "birth_month": "3", "birth_day": "7"}, "birth", day("1994-03-07")),
        ({"born_at": "Lana"}, "birth place", where("lana")),
        ({"trade": "School teacher"}, "occupation", frozenset(["school", "teacher"])),
        ({"party": "Red Dawn"}, "group", frozenset(["red", "dawn"])),
        ({"number": " ID-204417 "}, "identifier", "id-204417"),
        ({"street": "12 Mulberry Road"}, "address", "12 mulberry road"),
        ({"zip": "39012"}, "postcode", "39012"),
    ],
)
def test_a_column_is_evidence_by_its_role(cells: dict[str, str], kind: str, value: object) -> None:
    assert read(**cells).said == {kind: value}


def test_a_row_is_known_by_its_id_and_list_or_by_its_number() -> None:
    rows = [{"key": "k-7", "list": "one"}, {}]
    found = records_of(rows, ROLES, "meran.csv")
    assert [(one.id, one.source) for one in found] == [("k-7", "one"), ("1", "meran.csv")]


def test_columns_without_a_role_say_nothing() -> None:
    (found,) = records_of([{"who": "Tovik Vandrel", "sex": "f"}], {"who": "name"})
    assert set(found.said) == {"name"}


def test_two_columns_of_one_role_are_read_together() -> None:
    (found,) = records_of([{"town": "Meran", "prison": "Obermais"}], {"town": "place", "prison": "place"})
    assert found.said["event"] == Happening("", None, where("meran", "obermais"))


@pytest.mark.parametrize("nothing", ["", "  ", "NA", "nan", "None", "NULL", "Unknown", "NaT"])
@pytest.mark.parametrize("header", [header for header, role in ROLES.items() if role not in ("id", "source")])
def test_a_cell_that_says_nothing_is_nothing(header: str, nothing: str) -> None:
    assert read(**{header: nothing}).said == {}


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"when": "2031-05-12"}, day("2031-05-12")),
        ({"when": "20310512"}, day("2031-05-12")),
        ({"when": "2031-02-30"}, days("2031-02-01", "2031-02-28")),
        ({"when": "2031-13-05"}, days("2031-01-01", "2031-12-31")),
        ({"y": "2031", "m": "2", "d": "30"}, days("2031-02-01", "2031-02-28")),
        ({"y": "2031", "m": "13", "d": "5"}, days("2031-01-01", "2031-12-31")),
        ({"y": "2031", "d": "5"}, days("2031-01-01", "2031-12-31")),
        ({"y": "2031", "m": "May", "d": "5"}, days("2031-01-01", "2031-12-31")),
        ({"y": "٢٠٣١", "m": "٥", "d": "١٢"}, day("2031-05-12")),
        ({"y": "0", "m": "5", "d": "12"}, None),
        ({"y": "99999", "m": "5", "d": "12"}, None),
        ({"y": "-2031"}, None),
        ({"y": "9" * 5_000}, None),
        ({"y": "²"}, None),
        ({"when": "0000-00-00"}, None),
        ({"when": "99999-01-01"}, None),
        ({"when": "soon"}, None),
        ({"when": "9" * 5_000}, None),
        ({"when": "\ud800"}, None),
    ],
)
def test_an_impossible_part_of_a_date_is_left_open(cells: dict[str, str], found: Days | None) -> None:
    assert when_of(**cells) == found


def test_dates_are_read_in_the_calendar_and_order_of_the_list() -> None:
    def told(on: str, calendar: Calendar, order: Literal["dmy", "mdy"]) -> object:
        (found,) = records_of([{"on": on}], {"on": "date"}, calendar=calendar, order=order)
        return found.said["event"]

    assert told("1410-02-22", "solar_hijri", "dmy") == Happening("", day("2031-05-12"))
    assert told("05/12/2031", "gregorian", "dmy") == Happening("", day("2031-12-05"))
    assert told("05/12/2031", "gregorian", "mdy") == Happening("", day("2031-05-12"))


def test_an_age_is_a_year_of_birth_and_may_be_counted_a_year_off() -> None:
    birth = read(when="2031-05-12", age="37").said["birth"]
    assert isinstance(birth, Days)
    assert birth.first <= date(1993, 5, 13).toordinal() <= date(1994, 5, 12).toordinal() <= birth.last
    assert 365 <= birth.last - birth.first < 3 * 366


def test_a_date_of_birth_goes_before_an_age() -> None:
    assert read(when="2031-05-12", age="37", born="1970-01-01").said["birth"] == day("1970-01-01")


def test_an_age_without_a_date_says_nothing() -> None:
    assert read(age="37").said == {}


@pytest.mark.parametrize(
    "age", ["abc", "-5", "4½", "37 years", "37.5", "²", "131", "2031", "9999", "9" * 5_000, "\ud800"]
)
def test_what_is_no_age_says_nothing(age: str) -> None:
    assert set(read(when="2031-05-12", age=age).said) == {"event"}


NOBODIES = [
    "",
    "unknown",
    "N.N.",
    "N. N.",
    "NN",
    "…",
    "???",
    "two brothers of Nader Zandi",
    "unidentified man",
    "ناشناس",
    "مجهول",
    "12345 678",
    "\u0301\u0302",
    "\ud800\udfff",
    "\u202e\u202c",
    "\x00",
    "x" * 10_000,
    "ab " * 3_333,
]


@pytest.mark.parametrize("nobody", NOBODIES)
def test_nobody_has_no_name_and_two_nobodies_are_never_one(nobody: str) -> None:
    row = {"who": nobody, "when": "2031-05-12", "where": "Meran", "sex": "m"}
    records = records_of([row, row], ROLES)
    assert "name" not in records[0].said
    assert link_records(records).clusters == [[0], [1]]


@pytest.mark.parametrize("nobody", NOBODIES)
def test_an_unknown_given_name_leaves_the_family_name(nobody: str) -> None:
    keys: Any = read(given=nobody, family="Vandrel").said["name"]
    (key,) = keys
    assert [(part.token, part.role) for part in key.parts] == [("vandrel", "family")]


@pytest.mark.parametrize(
    "form",
    [
        "\u202eTovik Vandrel\u202c",
        "To\u200dvik Van\u00addrel",
        "Tovik  Vandrel",
        "TOVIK VANDREL",
        "Vandrel, Tovik",
        "Dr. Tovik Vandrel",
    ],
)
def test_what_is_not_seen_makes_no_other_name(form: str) -> None:
    rows = [{"who": form, "when": "2031-05-12"}, {"who": "Tovik Vandrel", "when": "2031-05-12"}]
    assert link_records(records_of(rows, ROLES)).clusters == [[0, 1]]


@pytest.mark.parametrize(
    "form", ["Тоvik زندی", "To\u0301\u0301\u0301vik Vandrel", "Tovik \ud800 Vandrel", "T0vik V4ndrel"]
)
def test_a_name_of_odd_letters_is_a_name(form: str) -> None:
    row = {"who": form, "when": "2031-05-12", "where": "Meran"}
    assert link_records(records_of([row, row], ROLES)).clusters == [[0, 1]]


def test_a_cell_of_any_length_is_read_at_once() -> None:
    started = time.process_time()
    rows = [dict.fromkeys(ROLES, "Tovik Vandrel " * 20_000)] * 3
    link_records(records_of(rows, ROLES))
    assert time.process_time() - started < 20


headers = st.sampled_from(list(ROLES))
cells = st.text(max_size=20) | st.sampled_from(["2031-05-12", "2031", "5", "Tovik Vandrel", "\ud800", "0", "f"])


@settings(deadline=None)
@given(st.lists(st.dictionaries(headers, cells, max_size=8), max_size=3))
def test_any_row_is_a_record_and_any_two_can_be_weighed(rows: list[dict[str, str]]) -> None:
    records = records_of(rows, ROLES)
    assert len(records) == len(rows)
    found = link_records(records)
    assert sorted(one for members in found.clusters for one in members) == list(range(len(rows)))
