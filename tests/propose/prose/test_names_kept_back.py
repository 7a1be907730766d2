"""Are people whose names are kept back ("W. Q. D.") whole, and are names between brackets passed over?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

ARRESTS = [
    ("es", "La Guardia Civil ha detenido en Lomay a T. Q. Z., de 41 años.", ["T. Q. Z."]),
    ("es", "La Guardia Civil ha detenido en Lomay (Tarel) a T. Q. Z., de 41 años.", ["T. Q. Z."]),
    ("es", "G. T., L. V. y H. R, fueron detenidos.", ["G. T.", "L. V.", "H. R"]),
    ("es", "El albañil V. D. R. fue detenido.", ["albañil V. D. R."]),
    ("es", "La policía detuvo a Selim V. en la calle.", ["Selim V."]),
    ("es", "La policía detuvo a Selim V. La mujer huyó.", ["Selim V"]),
    ("fr", "La police a arrêté Paul L. et Luc V. mardi.", ["Paul L.", "Luc V."]),
    ("fr", "J. L., 30 ans, a été arrêté.", ["J. L."]),
    ("es", "Hugo Paz, socio del Club de Lomay (CL) y maestro, fue detenido.", ["Hugo Paz"]),
]


@pytest.mark.parametrize(("language", "text", "names"), ARRESTS)
def test_who_was_arrested(language: str, text: str, names: list[str]) -> None:
    (arrest,) = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert arrest.act == "arrest"
    assert [v.wording for v in arrest.victims] == names


@pytest.mark.parametrize(
    "text", ["Luc Vert (Paul Lunel) a été tué.", "Deux caporaux (Paul Lunel et Luc Vert) ont parlé. Ils ont été tués."]
)
def test_somebody_between_brackets_is_not_passed_over(text: str) -> None:
    assert "Luc Vert" not in [
        v.wording for c in read(text, "fr") if isinstance(c.content, Act) for v in c.content.victims
    ]
