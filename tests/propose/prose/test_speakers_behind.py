"""Who speaks, where a verb of saying stands behind what was said, and its subject farther behind it or left out?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

SPEAKERS = [
    ("es", "Doce mineros fueron detenidos, informó hoy en Lomay la ministra Ana Paz.", ["ministra Ana Paz"]),
    ("es", "Una docena han resultado heridas, informó ayer en Lomay una portavoz.", ["una portavoz"]),
    ("es", "Tres mineros murieron, informó a la radio el encargado del rescate.", ["el encargado del rescate"]),
    ("es", "Tres mineros murieron, informaron hoy a Radio Lomay fuentes de la mina.", ["fuentes de la mina"]),
    ("es", "Informó hoy a la prensa la captura de Hugo Luna.", []),
    ("es", "Seis mineros fueron asesinados en Lomay, aseguró ayer.", []),
    ("es", "Los soldados mataron a seis mineros, denunció.", []),
    ("es", "El ministro Hugo Paz, tras viajar, afirmó que seis mineros murieron.", ["ministro Hugo Paz"]),
    ("es", "Luis Paz, gobernador cuando murieron seis mineros, declarará el lunes.", []),
    ("es", "Luis Paz, gobernador cuando murieron seis mineros, irá a juicio, dijo Ana Luz.", ["Ana Luz"]),
    ("es", "Ana Paz investiga el asesinato de Hugo Luna, de mayo, y hoy, lunes, denunció ser víctima de acoso.", []),
    ("fr", "Ils sont en colère contre nos chefs.\" Un soldat dit qu'il est las. Puis Paul Lunel a été arrêté.", []),
    ("fr", "Dix mineurs ont été arrêtés, a annoncé hier à Lomay un porte-parole.", ["un porte-parole"]),
    ("es", "Tres soldados murieron, según dijo a la prensa el general Paz, quien huyó.", ["general Paz"]),
    ("es", "Según informó hoy la Jefatura de Lomay, los agentes detuvieron a Ana Paz.", ["Jefatura de Lomay"]),
    ("es", "Según consta en el auto, Hugo Luna mató a Ana Paz.", ["el auto"]),
    ("es", "Ana Paz, la mujer asesinada ayer por su marido, había denunciado malos tratos.", []),
    ("es", "Los detenidos, dijo el fiscal, mataron a Ana Paz.", ["el fiscal"]),
    ("es", "Los detenidos —dijo el fiscal— mataron a Ana Paz.", ["el fiscal"]),
    ("es", "El Ejército mató a tres hombres - dijo el ministro - y huyó.", ["el ministro"]),
    ("es", "En Lomay, informó ayer la policía, murieron tres mineros.", ["la policía"]),
    ("es", "El Gobierno - que preside Hugo Luna - ordenó la detención de Ana Paz.", []),
    ("fr", "Les détenus, a dit le procureur, ont tué Anne Lunel.", ["le procureur"]),
    ("fr", "L'armée a tué trois hommes – a dit le ministre.", ["le ministre"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "voices"), SPEAKERS)
def test_who_says_it(language: str, text: str, voices: list[str]) -> None:
    acts = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert {tuple(a.who.wording for a in c.sanad if a.who is not None) for c in acts} <= {tuple(voices)}


@pytest.mark.parametrize("source", ["según se informó", "según informaron ayer en un comunicado"])
def test_it_is_at_a_distance_where_nobody_is_named_who_says_it(source: str) -> None:
    (death,) = [c for c in read(f"Tres mineros murieron, {source}.", "es") if isinstance(c.content, Act)]
    assert death.stance == "attributed"


def test_who_spoke_before_goes_on_where_the_subject_is_left_out() -> None:
    text = "La jueza Ana Paz denunció que el ejército mató a Hugo Luna. Seis mineros fueron asesinados, añadió ayer."
    murder = next(c for c in read(text, "es") if isinstance(c.content, Act) and c.content.act == "murder")
    assert [a.who.wording for a in murder.sanad if a.who is not None] == ["jueza Ana Paz"]
