"""A gazetteer of one's own: what it settles is joined with that reason, what it does not stays as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import SettingsError
from asnad.link.gazetteer import Gazetteer, parse_gazetteer
from asnad.link.resolve import resolve
from asnad.model.entity import Entity
from asnad.model.frames import Act
from tests.link.told import Text

FILE = """id,name,also,within,kind,latitude,longitude
M1,Meran,مران|Old Meran,Valdoria,city,12.5,-40
L1,Lomay,,North Province|Valdoria,village,,
L2,Lomay,,South Province|Valdoria,village,,
"""


def gazetteer() -> Gazetteer:
    return parse_gazetteer(FILE, "places.csv")


def places(*told: tuple[str, ...], known: Gazetteer | None = None) -> list[Entity]:
    texts = []
    for n, (name, *within) in enumerate(told):
        text = Text(f"l{n}", f"It was in {name}.")
        text.say(Act("arrest", where=text.place(name, *within)))
        texts.append(text)
    claims = [claim for text in texts for claim in text.claims]
    sources = {text.layer: text.source for text in texts}
    found = resolve(claims, sources=sources, gazetteer=known or gazetteer())
    return [entity for entity in found.entities if entity.kind == "place"]


def test_two_names_of_one_place_are_joined_and_say_why() -> None:
    (place,) = places(("Meran",), ("Old Meran",))

    (link,) = place.links
    assert link.rule == "gazetteer"
    assert "Meran" in link.reason
    assert len(places(("Meran",), ("Old Meran",), known=parse_gazetteer("id,name\nX,Elsewhere\n", "p.csv"))) == 2


def test_two_places_of_one_name_are_never_joined() -> None:
    assert len(places(("Lomay", "North Province"), ("Lomay", "South Province"))) == 2


def test_a_name_that_may_be_two_is_several() -> None:
    assert [place.id for place in gazetteer().candidates("Lomay")] == ["L1", "L2"]
    assert [place.id for place in gazetteer().candidates("Lomay", ("South Province",))] == ["L2"]


def test_a_name_that_it_does_not_have_is_nothing() -> None:
    assert gazetteer().candidates("Arkhal") == ()
    assert gazetteer().candidates("Meran", ("Elsewhere",)) == ()


def test_coordinates_are_degrees() -> None:
    (meran,) = gazetteer().candidates("مران")

    assert (meran.latitude, meran.longitude) == (12.5, -40.0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\nMeran\n", "line 1: the column 'id' is missing"),
        ("id,name,color\nM,Meran,red\n", "no column of a gazetteer is called 'color'"),
        ("id,name\n,Meran\n", "line 2: the id is empty"),
        ("id,name\nM,\n", "line 2: the name is empty"),
        ("id,name\nM,Meran\nM,Lomay\n", "line 3: the id 'M' comes twice"),
        ("id,name,latitude\nM,Meran,north\n", "'north' are no degrees"),
        ("id,name,latitude\nM,Meran,nan\n", "'nan' are no degrees"),
        ("id,name,longitude\nM,Meran,200\n", "'200' are no degrees"),
        ("", "the column 'id' is missing"),
    ],
)
def test_what_is_no_gazetteer_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=r"places\.csv") as raised:
        parse_gazetteer(text, "places.csv")

    assert message in str(raised.value)


@given(st.text(max_size=200))
def test_any_text_is_a_gazetteer_whose_places_are_found_or_is_named(text: str) -> None:
    try:
        found = parse_gazetteer("id,name,also\n" + text, "places.csv")
    except SettingsError as error:
        named = str(error)
        found = Gazetteer(())
    else:
        named = "places.csv"
    assert "places.csv" in named
    for place in found.places:
        assert place in found.candidates(place.names[0])


def test_the_same_places_in_another_order_are_the_same_gazetteer() -> None:
    header, *lines = FILE.splitlines()
    other = parse_gazetteer("\n".join([header, *reversed(lines)]), "places.csv")

    assert other.digest == gazetteer().digest
