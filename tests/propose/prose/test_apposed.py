"""Names between commas, and what commas say of somebody: who was it, when, and where?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

NAMED = [
    ("es", "Mi compañero en la fábrica, Julián Tum, fue asesinado en agosto.", "murder", "Julián Tum"),
    ("fr", "Mon collègue à l'usine, Paul Lunel, a été assassiné en août.", "murder", "Paul Lunel"),
    ("ar", "زميلي في المعمل، خالد سعيد، قُتل في آب ١٩٨٢.", "killing", "خالد سعيد"),
    ("fa", "همکارش در کارخانه، رضا کریمی، کشته شد.", "killing", "رضا کریمی"),
]
SAID_OF = [
    ("es", "Hugo Paz, portavoz del sindicato, detenido en mayo por agentes, fue golpeado.", ["arrest", "beating"]),
    ("fr", "Paul Lunel, porte-parole du Mouvement, interpellé par des gendarmes, a été battu.", ["arrest", "beating"]),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "code", "whom"), NAMED)
def test_where_somebody_works_is_not_where_it_was_done(language: str, text: str, code: str, whom: str) -> None:
    ((act,)) = acts(language, text)
    assert act.act == code
    assert whom in {m.wording for victim in act.victims for m in (victim, *victim.antecedents)}
    assert act.where is None


@pytest.mark.parametrize(("language", "text", "codes"), SAID_OF)
def test_it_was_done_to_whom_a_description_tells_of(language: str, text: str, codes: list[str]) -> None:
    found = acts(language, text)
    assert [act.act for act in found] == codes
    assert all(victim.name is not None for act in found for victim in act.victims)


def test_a_date_behind_a_relative_clause_is_not_that_clauses() -> None:
    (death,) = acts("es", "El general Hugo Paz, que murió el martes, fue ministro de Defensa entre 1976 y 1980.")
    assert death.when is None
