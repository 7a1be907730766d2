"""Is it read what a law forbids, demands or allows?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Norm
from bench.prose import read


def norms(language: str, text: str) -> list[str]:
    """Each norm as "rule: kind what", with "not" where that is denied."""
    claims = [c for c in read(text, language) if isinstance(c.content, Norm)]
    told = [(c.content, "not " * (c.polarity == "negative")) for c in claims]
    return [f"{n.rule.wording}: {no}{n.kind} {n.what.text}" for n, no in told if isinstance(n, Norm)]


TOLD = [
    (
        "es",
        "El Decreto 18 prohibía las reuniones de más de tres personas y autorizaba la detención sin orden judicial.",
        [
            "El Decreto 18: forbids las reuniones de más de tres personas",
            "El Decreto 18: allows la detención sin orden judicial",
        ],
    ),
    ("es", "La ley no permite juzgar a menores.", ["La ley: not allows juzgar a menores"]),
    (
        "es",
        "La nueva ley antiterrorista, aprobada en 2015, permite la detención preventiva durante 90 días.",
        ["La nueva ley antiterrorista: allows la detención preventiva durante 90 días"],
    ),
    (
        "es",
        "El artículo 5 de la Constitución prohíbe la tortura.",
        ["El artículo 5 de la Constitución: forbids la tortura"],
    ),
    ("fr", "Un arrêté du préfet a interdit les marches.", ["Un arrêté du préfet: forbids les marches"]),
    ("fr", "La loi ne permet pas de juger des mineurs.", ["La loi: not allows de juger des mineurs"]),
    (
        "fr",
        "La Convention oblige les États à enquêter.",
        ["La Convention: requires les États à enquêter"],
    ),
]
NOT_TOLD = [
    ("es", "Según la ley, el juez prohíbe las visitas."),
    ("es", "El gobierno prohíbe la ley."),
    ("es", "El coronel castiga a los presos."),
    ("es", "Si la ley prohíbe la tortura, nadie debería torturar."),
    ("es", "La ley tipifica los crímenes y el juez prohíbe las visitas."),
    ("fr", "L'entrée est interdite par la loi."),
    ("fr", "Le juge interdit les visites."),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_law_forbids_demands_or_allows(language: str, text: str, expected: list[str]) -> None:
    assert norms(language, text) == expected


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_nobody_but_a_law_makes_a_norm(language: str, text: str) -> None:
    assert norms(language, text) == []
