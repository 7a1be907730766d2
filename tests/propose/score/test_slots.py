"""Days, places and numbers as the models look at them: which there are, and what speaks for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asnad.propose.english.reader import read_and_claim
from asnad.propose.score.days import Day
from asnad.propose.score.linear import INCIDENT, Linear, shipped
from asnad.propose.score.numbers import SEVERAL, Amount
from asnad.propose.score.places import Somewhere
from asnad.propose.score.scored import Scored
from tests.propose.reader import SOURCE, layer


def scored(text: str) -> Scored:
    return Scored(*read_and_claim(layer(text), SOURCE), shipped())


def days(text: str) -> dict[date | None, Day]:
    return {day.first: day for day in scored(text).days}


def places(text: str) -> dict[str, Somewhere]:
    return {place.name: place for place in scored(text).places}


REPORT = "MERAN, 3 May 2031 (Harbour News) - Mirela Holt was shot dead by gunmen in Lomay on 2 May 2031."


def test_a_day_knows_its_claim_its_act_and_how_long_ago_it_is() -> None:
    day = days(REPORT)[date(2031, 5, 2)]

    assert {"claimed", "claimed incident", "claimed !killing", "nearest<killing", "ago=1"} <= day.features
    assert day.wording == "on 2 May 2031"


def test_by_the_day_of_the_report_is_one_of_the_days() -> None:
    found = days(REPORT)

    assert found[None].last == date(2031, 5, 3)
    assert "of the report" in found[date(2031, 5, 3)].features
    assert None not in days("Mirela Holt was shot dead by gunmen in Lomay.")


def test_a_year_dates_no_single_event() -> None:
    assert not days("In 2031 Mirela Holt was shot dead by gunmen in Lomay.")


def test_a_country_is_told_by_its_name_what_comes_from_it_and_its_capital() -> None:
    for text, how in (("in Peru", "name"), ("by Peruvian soldiers", "demonym"), ("in Lima", "capital")):
        place = places(f"Mirela Holt was shot dead {text}.")["peru"]
        assert place.country
        assert f"how={how}" in place.features, text


def test_one_place_is_one_however_it_is_written() -> None:
    found = places("Mirela Holt was shot dead in Lomay. Peasants fled from the town of Lomay.")

    assert list(found) == ["lomay"]
    assert {"town|times=2-3", "claimed incident"} <= found["lomay"].features


def test_who_does_something_is_no_place() -> None:
    assert not places("Mirela Holt shot Dovin Morvan.")


def test_how_many_victims_are_is_what_counts_names_or_describes_them() -> None:
    for text, value, how in (
        ("Gunmen shot two peasants dead.", Amount("=", 2), "counted ="),
        ("Gunmen shot about 60 peasants dead.", Amount("≈", 60), "counted ≈"),
        ("Gunmen shot more than 60 peasants dead.", Amount("≥", 60), "counted ≥"),
        ("Gunmen shot up to 60 peasants dead.", Amount("≤", 60), "counted ≤"),
        ("Gunmen shot several peasants dead.", SEVERAL, "counted many"),
        ("Gunmen shot peasants dead.", SEVERAL, "many"),
        ("Gunmen shot Mirela Holt dead.", Amount("=", 1), "named"),
        ("Gunmen shot a peasant dead.", Amount("=", 1), "one"),
    ):
        (number,) = (n for n in scored(text).numbers if n.who.candidates[0].core != "Gunmen")
        assert (number.value, f"how={how}" in number.features) == (value, True), text


def never(*names: str) -> dict[str, Linear]:
    """The models, of which some take nothing on their own."""
    return {**shipped(), **{name: replace(shipped()[name], threshold=1.0) for name in names}}


TOLD = "MERAN, 3 May 2031 - Gunmen shot two peasants dead in Lima on 2 May 2031, and a third in Peru on 1 May 2031."


def test_what_happened_did_so_on_some_day_and_in_some_country() -> None:
    reading = read_and_claim(layer(TOLD), SOURCE)
    told = Scored(*reading, {**never("day", "place"), INCIDENT: replace(shipped()[INCIDENT], threshold=0.0)})
    other = Scored(*reading, {**never("day", "place"), INCIDENT: replace(shipped()[INCIDENT], threshold=1.0)})

    (day,), (place,) = told.taken_days(), told.taken_places()
    likeliest = max(told.days, key=lambda one: shipped()["day"].probability(one.features))
    assert (day, place.name) == (likeliest, "peru")
    assert (other.taken_days(), other.taken_places()) == ([], [])


def test_only_of_victims_a_number_is_taken() -> None:
    reading = read_and_claim(layer(TOLD), SOURCE)
    every = {**shipped(), "number": replace(shipped()["number"], threshold=0.0)}

    assert [number.value for number in Scored(*reading, every).taken_numbers() if number.value.number == 2]
    assert not Scored(*reading, {**every, "victim": replace(shipped()["victim"], threshold=1.0)}).taken_numbers()
