"""Names behind a number, orders somebody is accused of, who never came back, and what a group has caused."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Toll
from bench.prose import read

IDENTIFIED = [
    ("es", "Dos maestros fueron asesinados. Se trata de Hugo Paz y Rosa Vega.", {"Hugo Paz", "Rosa Vega"}),
    ("es", "Tres maestros fueron asesinados. Se trata de Hugo Paz y Rosa Vega.", set()),
    ("es", "Vecinos denunciaron que dos maestros fueron asesinados. Se trata de Hugo Paz y Rosa Vega.", set()),
    ("es", "Los detenidos son Hugo Paz y Rosa Vega.", {"Hugo Paz", "Rosa Vega"}),
    ("es", "Los detenidos no son Hugo Paz y Rosa Vega.", set()),
    ("es", "Hubo dos muertos. Las víctimas fueron identificadas como Hugo Paz y Rosa Vega.", {"Hugo Paz", "Rosa Vega"}),
    ("es", "Las víctimas son Hugo Paz y Rosa Vega.", set()),
    ("fr", "Deux militants ont été arrêtés. Il s'agit de Luc Paix et Paul Lunel.", {"Luc Paix", "Paul Lunel"}),
    ("fr", "Deux militants ont été arrêtés. Il s'agit d'un cambriolage.", set()),
]
ORDERED = [
    (
        "es",
        "La fiscalía acusa al ex alcalde, Luis Mora, de haber ordenado el asesinato de Rosa Vega.",
        "murder",
    ),
    ("fr", "Luc Paix est accusé d'avoir ordonné de tuer Paul Lunel.", "killing"),
    ("es", "La fiscalía acusó a Luis Mora de no ordenar la detención de Hugo Paz.", ""),
]
MISSING = [
    ("A Rosa Vega la sacaron una noche y nunca regresó.", "Rosa Vega"),
    ("De Rosa Vega no se ha vuelto a tener noticia.", "Rosa Vega"),
    ("A Rosa Vega la sacó su madre una noche y nunca regresó.", ""),
]
DONE = [
    ("es", "La policía reprimió a los maestros y causó la muerte de tres.", "La policía"),
    ("es", "La explosión causó la muerte de tres maestros.", ""),
    (
        "es",
        "Guardias privados de la finca La Luna incendiaron catorce viviendas.",
        "Guardias privados de la finca La Luna",
    ),
    ("es", "Rosa Vega fue detenida. El inspector que dirigía el centro le rompió dos dedos.", "El inspector"),
    ("es", "El sargento Luis Mora me insultaba y me aplicaba corriente en los pies.", "sargento Luis Mora"),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "names"), IDENTIFIED)
def test_those_who_were_counted_are_named(language: str, text: str, names: set[str]) -> None:
    assert {m.wording for act in acts(language, text) for m in act.victims if m.name is not None} == names


@pytest.mark.parametrize(("language", "text", "code"), ORDERED)
def test_who_is_accused_of_an_order(language: str, text: str, code: str) -> None:
    claims = [c for c in read(text, language) if isinstance(c.content, Act)]
    told = [(c.content.act, c.modality, c.stance) for c in claims if isinstance(c.content, Act)]
    assert told == ([(code, "ordered", "attributed")] if code else [])


@pytest.mark.parametrize(("text", "whom"), MISSING)
def test_who_never_came_back(text: str, whom: str) -> None:
    gone = [act for act in acts("es", text) if act.act == "disappearance"]
    assert [act.victims[0].wording for act in gone] == [whom] * bool(whom)


@pytest.mark.parametrize(("language", "text", "doer"), DONE)
def test_who_did_it(language: str, text: str, doer: str) -> None:
    assert [p.who.wording for p in acts(language, text)[-1].perpetrators] == [doer] * bool(doer)


def test_both_are_the_two_who_were_named() -> None:
    *_, last = acts("es", "Soldados secuestraron a Rosa Vega y a Hugo Paz. Ambos fueron trasladados a un cuartel.")
    assert [m.wording for m in last.victims[0].antecedents] == ["Rosa Vega", "Hugo Paz"]


def test_a_tally_and_a_total_are_numbers() -> None:
    tolls = [c.content for c in read("Bilan : dix-neuf morts et une quarantaine de blessés.", "fr")]
    assert [t.act for t in tolls if isinstance(t, Toll)] == ["death", "injury"]
    (claim,) = read("La organización Tarel documentó en 2021 un total de 37 detenciones arbitrarias.", "es")
    assert isinstance(claim.content, Toll)
    (act,) = acts("fr", "Le sort de 312 mineurs détenus à Tarel inquiète.")
    assert (act.act, act.count is not None and act.count.lower) == ("detention", 312)
