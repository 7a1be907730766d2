"""Is it read who founded which body?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Membership
from bench.prose import read

FOUNDED = [
    ("es", "La organización Luz de Lomay, fundada en 1979 por Rosa Vel, reclama justicia.", ["Rosa Vel"]),
    ("es", "Rosa Vel fundó en 1979 la asociación Luz de Lomay.", ["Rosa Vel"]),
    ("es", "La liga fue fundada por Hugo Luna y Ana Vel.", ["Hugo Luna", "Ana Vel"]),
    ("es", "Rosa Vel no fundó la liga.", []),
    ("es", "Rosa Vel quería fundar una liga.", []),
    ("es", "La ciudad fue fundada por Hugo Luna.", []),
    ("fr", "L'organisation Lumière de Lomay, fondée en 1979 par Rose Vel, réclame justice.", ["Rose Vel"]),
    ("fr", "Rose Vel a fondé en 1979 l'association Lumière de Lomay.", ["Rose Vel"]),
    ("fr", "La ligue a été fondée par Marc Paix et Anne Vel.", ["Marc Paix", "Anne Vel"]),
    ("fr", "Rose Vel n'a pas fondé la ligue.", []),
]


@pytest.mark.parametrize(("language", "text", "founders"), FOUNDED)
def test_a_body_was_founded_by_those_who_are_named(language: str, text: str, founders: list[str]) -> None:
    told = [c.content for c in read(text, language) if isinstance(c.content, Membership)]
    assert [one.who.wording for one in told if one.relation == "founded"] == founders


def test_a_body_of_people_may_be_called_by_what_it_is_for() -> None:
    found = [c.content for c in read("Murió Dolores Ibarra, fundadora de Madres por la Verdad.", "es")]
    assert [m.group.wording for m in found if isinstance(m, Membership)] == ["Madres por la Verdad"]
