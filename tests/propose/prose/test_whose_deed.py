"""Spanish and French: who did it, and who suffered it, where more words stand between them and the verb?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

DOERS = [
    ("es", "Miembros de un grupo armado que vestían uniformes capturaron a Oren Falk.", "Miembros de un grupo armado"),
    ("es", "Los soldados de un regimiento que patrullaban mataron a Oren Falk.", "Los soldados de un regimiento"),
    ("es", "La columna asesinó con hachas, machetes y piedras a Oren Falk.", "La columna"),
    ("es", "Los soldados detuvieron en la plaza y en la iglesia a Oren Falk.", "Los soldados"),
    ("es", "Oren Falk fue muerto por los soldados en Lomay.", "los soldados"),
    ("fr", "Des membres d'un groupe armé qui portaient des armes ont tué Oren Falk.", "Des membres d'un groupe armé"),
    ("fr", "Trois hommes portant l'uniforme ont emmené Oren Falk.", "Trois hommes"),
    ("fr", "Des individus circulant à moto ont tué Oren Falk.", "Des individus"),
]


def acts(language: str, text: str) -> list[Act]:
    return [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "text", "doer"), DOERS)
def test_who_did_it_is_found(language: str, text: str, doer: str) -> None:
    (act,) = acts(language, text)
    assert [p.who.wording for p in act.perpetrators] == [doer]
    assert [victim.wording for victim in act.victims] == ["Oren Falk"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los padres de un joven que mataron pidieron justicia."),
        ("es", "Los soldados mataron con fusiles y los vecinos enterraron a Oren Falk."),
    ],
)
def test_of_two_whom_it_may_be_told_of_it_is_told_of_neither(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "victims"),
    [
        ("fr", "Des dizaines de paysans qui manifestaient furent tués par la police.", ["Des dizaines de paysans"]),
        ("fr", "Certains ont été abattus, tandis que d'autres ont été torturés.", ["Certains", "d'autres"]),
        ("es", "Algunos fueron decapitados y otros fueron fusilados.", ["Algunos", "otros"]),
        ("fr", "Oren Falk a été arrêté par la police et est mort une heure plus tard.", ["Oren Falk", "Oren Falk"]),
    ],
)
def test_whom_it_befell_is_found(language: str, text: str, victims: list[str]) -> None:
    assert [victim.wording for act in acts(language, text) for victim in act.victims] == victims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Certains ont dit que les soldats avaient tué Oren Falk."),
        ("es", "Algunos han dicho que los soldados mataron a Oren Falk."),
    ],
)
def test_some_are_nobody_who_says_so(language: str, text: str) -> None:
    (claim,) = read(text, language)
    assert (claim.voice.who, claim.stance) == (None, "attributed")


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("es", "Oren Falk fue muerto por los soldados.", "killing"),
        ("es", "Oren Falk fue muerto por un disparo.", "death"),
        ("es", "Los detenidos fueron conducidos a una unidad policial.", "detention"),
        ("fr", "Oren Falk a été interné trois mois à la prison de Lomay.", "detention"),
        ("fr", "Oren Falk a été assigné à résidence à Lomay.", "house_arrest"),
        ("fr", "Les soldats nous ont bastonnés.", "beating"),
    ],
)
def test_what_was_done(language: str, text: str, act: str) -> None:
    assert [found.act for found in acts(language, text)] == [act]


def test_who_is_treated_is_not_held() -> None:
    assert acts("fr", "Oren Falk a été interné à l'hôpital psychiatrique.") == []
    assert acts("es", "Oren Falk fue internado en un hospital.") == []
