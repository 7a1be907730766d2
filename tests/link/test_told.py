"""What claims tell of a person as a record: each thing once, in its slot, and nothing that was not told."""

from __future__ import annotations

from datetime import date

import pytest

from asnad.language.names import name_key
from asnad.link.context import Context
from asnad.link.likeness import Person
from asnad.link.record import Happening, Record, Where
from asnad.link.sighting import Sighting
from asnad.link.told import record_of, words_of
from asnad.model.when import When
from tests.link.listed import day as ordinal
from tests.link.listed import days, where
from tests.link.told import day, month, year

OPEN = When("after 2030", date(2030, 1, 1), None)


def person(context: Context | None = None, *forms: str) -> Person:
    forms = forms or ("Tovik Vandrel",)
    sighting = Sighting("person", "a:0-13", "a", 0, "person", forms[0])
    return Person(sighting.id, forms[0], forms, "a", None, context or Context(), sighting)


def told(**context: object) -> dict[str, object]:
    """What the record says beside the name."""
    said = dict(record_of(person(Context(**context))).said)  # type: ignore[arg-type]
    del said["name"]
    return said


def test_of_a_person_of_whom_nothing_is_told_the_name_is_the_record() -> None:
    assert record_of(person()) == Record("a:0-13", "a", {"name": (name_key("Tovik Vandrel"),)})


def test_every_form_of_the_name_counts_once() -> None:
    record = record_of(person(None, "Tovik Vandrel", "Tovic Vandrel", "Tovik Vandrel"))
    assert record.said["name"] == (name_key("Tovik Vandrel"), name_key("Tovic Vandrel"))


def test_a_death_is_the_event() -> None:
    assert told(deaths=[(day("2031-05-12"), "meran")]) == {
        "event": Happening("killing", ordinal("2031-05-12"), where("meran"))
    }


def test_of_two_deaths_the_dated_one_is_the_event() -> None:
    happened = told(deaths=[(None, "meran"), (month("2031-05"), "lana")])["event"]
    assert happened == Happening("killing", days("2031-05-01", "2031-05-31"), where("lana"))


def test_a_death_at_a_place_not_told_was_where_the_person_is_told_of() -> None:
    happened = told(told={("place", "meran"): "Meran"}, deaths=[(year(2031), "")])["event"]
    assert happened == Happening("killing", days("2031-01-01", "2031-12-31"), where("meran"))


def test_a_death_of_which_neither_day_nor_place_is_told_says_nothing() -> None:
    assert told(deaths=[(None, ""), (OPEN, "")]) == {}


def test_a_date_open_at_one_end_leaves_the_place() -> None:
    assert told(deaths=[(OPEN, "meran")])["event"] == Happening("killing", None, where("meran"))


def test_places_of_the_living_are_an_event_of_no_act() -> None:
    assert told(told={("place", "meran"): "Meran", ("place", "lana"): "Lana"}) == {
        "event": Happening("", None, Where(frozenset(["meran", "lana"])))
    }


def test_the_narrowest_birth_counts() -> None:
    assert told(births=[year(1994), day("1994-03-07"), OPEN])["birth"] == ordinal("1994-03-07")
    assert told(births=[OPEN]) == {}


@pytest.mark.parametrize(
    ("kind", "slot"),
    [("post", "post"), ("group", "group"), ("with", "company"), ("fate", "fate"), ("trait", "occupation")],
)
def test_what_else_is_told_is_a_set_of_its_slot(kind: str, slot: str) -> None:
    assert told(told={(kind, "one"): "One", (kind, "other"): "Other"}) == {slot: frozenset(["one", "other"])}


def test_the_year_of_a_dated_death_is_told_once() -> None:
    fates = {("fate", "killing:2031"): "killing in 2031", ("fate", "arrest:2029"): "arrest in 2029"}
    assert told(told=fates, deaths=[(year(2031), "")])["fate"] == frozenset(["arrest:2029"])
    assert told(told=fates)["fate"] == frozenset(["arrest:2029", "killing:2031"])


def test_a_dated_act_is_a_fate_on_its_day() -> None:
    assert told(dated={("arrest", date(2031, 5, 12), "meran")}) == {"fate": frozenset(["arrest:2031-05-12"])}


def test_words_are_the_sources_own() -> None:
    context = Context(
        told={("place", "meran"): "Meran Town", ("post", "mayor"): "the Mayor", ("trait", "profession:nurse"): "Nurse"},
        deaths=[(day("2031-05-12"), "meran")],
        births=[year(1994)],
    )
    assert words_of(person(context)) == {
        "name": "Tovik Vandrel",
        "event": "2031-05-12, Meran Town",
        "birth": "1994",
        "post": "the Mayor",
        "occupation": "Nurse",
    }


def test_words_of_nothing_told_are_the_name() -> None:
    assert words_of(person()) == {"name": "Tovik Vandrel"}
