"""Is the number read that is told of a tally of the dead, and whose word it is?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Toll
from bench.prose import read


def tolls(language: str, text: str) -> list[str]:
    """Each number as "how many, which act, who says so"."""
    claims = [c for c in read(text, language) if isinstance(c.content, Toll)]
    told = [(c.content, c.sanad[-1].who) for c in claims]
    return [f"{t.count.lower} {t.act} {who.wording if who else '-'}" for t, who in told if isinstance(t, Toll)]


COUNTED = [
    ("es", "El número de desaparecidos en la provincia asciende a 312.", ["312 disappearance -"]),
    ("es", "La cifra de muertos por la represión se elevó a 45, según la Cruz Roja.", ["45 death Cruz Roja"]),
    ("es", "El número de víctimas mortales es de 12, informó la policía.", ["12 death la policía"]),
    ("es", "Las organizaciones elevan la cifra de muertos a 120.", ["120 death Las organizaciones"]),
    (
        "es",
        "La cifra oficial de muertos es de 45. La Cruz Roja eleva el número a 120.",
        ["45 death La cifra oficial", "120 death Cruz Roja"],
    ),
    (
        "es",
        "El balance provisional es de 12 muertos y 40 heridos.",
        ["12 death El balance provisional", "40 injury El balance provisional"],
    ),
    ("es", "Ya son 58 los muertos.", ["58 death -"]),
    ("es", "El saldo de la represión subió a 58 muertos.", ["58 death -"]),
    ("fr", "Le nombre de disparus dans la province s'élève à 312.", ["312 disappearance -"]),
    ("fr", "Le nombre de morts s'élève à 45, a indiqué le ministre.", ["45 death le ministre"]),
    ("fr", "La Croix-Rouge porte à 120 le nombre de morts.", ["120 death Croix-Rouge"]),
    (
        "fr",
        "Le bilan officiel est de 45 morts. La Croix-Rouge porte ce chiffre à 120.",
        ["45 death Le bilan officiel", "120 death Croix-Rouge"],
    ),
    ("fr", "Le bilan s'est alourdi à 58 morts.", ["58 death -"]),
]
UNSURE = [
    ("es", "El número de muertos no supera los 20, dijo el ministro."),
    ("es", "La cifra de muertos podría ascender a 45."),
    ("es", "No son 58 los muertos."),
    ("es", "¿Son 58 los muertos?"),
    ("es", "El número de presos pasó de 120 a 300."),
    ("fr", "Le bilan pourrait s'élever à 45 morts."),
    ("fr", "Le bilan ne s'élève pas à 45 morts."),
    ("fr", "Des habitants ont porté Luc Vel à l'hôpital."),
]


@pytest.mark.parametrize(("language", "text", "expected"), COUNTED)
def test_the_number_of_a_tally_is_whose_word_it_is(language: str, text: str, expected: list[str]) -> None:
    assert tolls(language, text) == expected


@pytest.mark.parametrize(("language", "text"), UNSURE)
def test_a_number_that_is_not_told_to_be_so_is_none(language: str, text: str) -> None:
    assert tolls(language, text) == []


def test_help_brought_to_the_hurt_counts_nobody() -> None:
    assert tolls("fr", "L'armée a porté secours à 12 blessés. Les secours ont porté à l'hôpital 12 blessés.") == []
