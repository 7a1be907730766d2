"""A place at the head of a sentence and the name behind it are two, with no comma between."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims

PLACES = ("Lomay", "Kabul", "Puerto Claro", "New Alba")
NAMES = ("Maria Holt", "Pedro Falk Dane", "Captain Voss", "Dr. Omar Falk")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", NAMES)
def test_whoever_is_named_behind_a_place_suffers_it_or_does_it(place: str, name: str) -> None:
    for lead in ("In", "Near", "On Monday in", "In May, in"):
        (claim,) = acts(f"{lead} {place} {name} was killed by soldiers.", "killing")
        assert (victims(claim.content), doers(claim.content)) == ([name], [("soldiers", "carried_out")])
    (claim,) = acts(f"In {place} {name} killed two men.", "killing")
    assert (victims(claim.content), doers(claim.content)) == (["two men"], [(name, "carried_out")])
    (claim,) = acts(f"In {place} {name}, who had been abducted by soldiers, was released.", "release")
    assert victims(claim.content) == [name]


@pytest.mark.parametrize("place", ["San Pedro", "Port Said", "Villa Maria", "Deir Ali"])
def test_a_first_name_within_the_name_of_a_place_begins_no_other(place: str) -> None:
    (claim,) = acts(f"In {place} two men were killed.", "killing")
    assert victims(claim.content) == ["two men"]
    assert [v for c in acts(f"In {place} Holt was killed.") for v in victims(c.content) if v != "Holt"] == []


def test_who_stands_behind_the_verb_is_its_subject() -> None:
    found = acts("In San Lomay Maria were killed two men.")
    assert [v for claim in found for v in victims(claim.content) if "Maria" in v] == []
