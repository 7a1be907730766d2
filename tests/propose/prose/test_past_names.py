"""Lists past a name between commas, who was there along with somebody, and who only says so of one of theirs."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

TOLD = [
    ("es", "Mataron a mi papá, Hugo Paz, y a mis dos hermanos.", [("killing", ["Hugo Paz", "mis dos hermanos"])]),
    ("fr", "Ils ont tué mon mari, Innocent, et mes enfants.", [("killing", ["Innocent", "mes enfants"])]),
    ("fr", "Sa sœur, Marie Lunel, et son mari ont été tués.", [("killing", ["Marie Lunel", "son mari"])]),
    ("es", "Soldados mataron a un maestro, Hugo Paz, y sus alumnos huyeron.", [("killing", ["Hugo Paz"])]),
    ("fr", "L'attaque a fait six morts. Parmi les victimes figurent le maire, Luc Paix, et l'instituteur Paul Lunel.",
     [("death", ["Luc Paix", "instituteur Paul Lunel"])]),
    ("fr", "L'attaque a fait six morts et dix blessés. Parmi les victimes figure Luc Paix.", []),
    ("es", "Hugo Paz fue acribillado, junto con su escolta, el sargento Luis Mora.",
     [("shooting", ["Hugo Paz"]), ("shooting", ["sargento Luis Mora"])]),
    ("es", "El padre de Rosa Vega, Luis, y su hermano fueron asesinados.", [("murder", ["Luis", "su hermano"])]),
    ("fr", "Le préfet a reçu le maire, Luc Paix, et deux avocats qui ont été arrêtés.", [("arrest", ["deux avocats"])]),
    ("es", "Hugo Paz fue asesinado junto con un periodista.", [("murder", ["Hugo Paz"])]),
    ("fr", "Paul Lunel a disparu. Selon son avocat, Luc Paix, il a été torturé.",
     [("disappearance", ["Paul Lunel"]), ("torture", ["Paul Lunel"])]),
    ("fr", "Quatre militants ont été arrêtés. D'après leur avocat, Luc Paix, ils ont été fouettés.",
     [("arrest", ["Quatre militants"]), ("flogging", ["Quatre militants"])]),
]  # fmt: skip


def told(language: str, text: str) -> list[tuple[str, list[str]]]:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    return [(a.act, [next((m.wording for m in v.antecedents), v.wording) for v in a.victims]) for a in acts]


@pytest.mark.parametrize(("language", "text", "acts"), TOLD)
def test_what_befell_whom(language: str, text: str, acts: list[tuple[str, list[str]]]) -> None:
    assert told(language, text) == acts


def test_who_says_so_of_a_client_suffered_nothing() -> None:
    text = "Hugo Paz fue detenido. Según su abogada, {}fue torturado."
    assert told("es", text.format("")) == [("arrest", ["Hugo Paz"]), ("torture", ["Hugo Paz"])]
    assert told("es", text.format("Rosa Vega, ")) == [("arrest", ["Hugo Paz"])]
