"""Places: spellings of one place name are one, places of one name in two countries are two."""

from __future__ import annotations

import pytest

from asnad.link.country import country_of
from asnad.link.place import same_place
from asnad.model.entity import Entity
from asnad.model.frames import Act
from tests.link.told import Text, linked


def places(*told: tuple[str, ...]) -> list[Entity]:
    texts = []
    for n, (name, *within) in enumerate(told):
        text = Text(f"l{n}", f"It was in {name}.")
        text.say(Act("arrest", where=text.place(name, *within)))
        texts.append(text)
    return [e for e in linked(*texts).entities if e.kind == "place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sabz Abad", "Sabze-Abad"), ("Tehran", "تهران"), ("Kermanshah", "کرمانشاه"), ("Tbilisi", "Тбилиси")],
)
def test_spellings_of_a_place_are_joined(one: str, other: str) -> None:
    (place,) = places((one,), (other,))
    assert place.links[0].rule == "same-place"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "Iraq"), ("Mali", "Malawi"), ("Niger", "Nigeria"), ("Austria", "Australia"), ("801", "802")],
)
def test_different_places_stay_apart(one: str, other: str) -> None:
    assert len(places((one,), (other,))) == 2
    assert not same_place(one, other)


def test_one_name_in_two_countries_is_two_places() -> None:
    assert len(places(("Tripoli", "Libya"), ("Tripoli", "Lebanon"))) == 2
    assert len(places(("Tripoli", "Libya"), ("Tripoli",))) == 1


@pytest.mark.parametrize(
    ("name", "code"), [("Iran", "IR"), ("ایران", "IR"), ("the Netherlands", "NL"), ("Meran", None)]
)
def test_a_country_is_known_by_its_name(name: str, code: str | None) -> None:
    assert country_of(name) == code
