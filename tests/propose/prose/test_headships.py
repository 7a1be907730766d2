"""Is it read who took or held the command of which body?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Membership
from bench.prose import read

LED = [
    ("es", "El general Voss asumió la jefatura del Estado Mayor en 1981.", ["general Voss led Estado Mayor"]),
    ("es", "El capitán Voss tomó el mando de la Quinta Brigada.", ["capitán Voss led Quinta Brigada"]),
    ("es", "El capitán Voss no tomó el mando de la brigada.", []),
    ("es", "El capitán Voss tomó la dirección del río.", []),
    ("fr", "Le général Luc Voss a pris la tête de l'état-major en 1981.", ["général Luc Voss led l'état-major"]),
    (
        "fr",
        "Le capitaine Voss a pris le commandement de la cinquième brigade.",
        ["capitaine Voss led la cinquième brigade"],
    ),
    ("fr", "Le colonel Voss a pris la tête du cortège.", []),
    ("fr", "Le colonel Voss a refusé de prendre le commandement de la brigade.", []),
    ("fr", "Le capitaine Voss n'a pas pris le commandement de la brigade.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), LED)
def test_who_takes_the_command_of_a_body_leads_it(language: str, text: str, expected: list[str]) -> None:
    told = [c.content for c in read(text, language) if isinstance(c.content, Membership)]
    assert [f"{m.who.wording} {m.relation} {m.group.wording}" for m in told] == expected
