"""Pronouns at the end of infinitives, limbs that are told to be broken, and what befell whom something else did not."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

TOLD = [
    ("es", "Rosa Vega vive en Tarel. La amenazaron con violarla.", [("rape", "Rosa Vega")]),
    ("es", "Hugo Paz es maestro. El sargento Luis Mora ordenó matarlo.", [("killing", "Hugo Paz")]),
    ("es", "El sargento Luis Mora llegó. Quería matarlo.", []),
    ("es", "El juez Luis Mora ordenó detenerlo.", []),
    ("es", "Rosa Vega vive en Tarel. Amenazaron con matarlo.", []),
    ("es", "Hugo Paz apareció en el hospital con cuatro costillas fracturadas.", [("injury", "Hugo Paz")]),
    ("es", "Hugo Paz tenía dos costillas rotas.", [("injury", "Hugo Paz")]),
    ("es", "Hugo Paz no tenía costillas rotas.", []),
    ("fr", "Marie Lunel avait eu la mâchoire fracturée par un tir.", [("injury", "Marie Lunel")]),
    ("fr", "Si Luc Paix avait eu le bras cassé, il aurait crié.", []),
    ("es", "Rosa Vega no murió en un accidente, sino que fue asesinada.", [("murder", "Rosa Vega")]),
    (
        "es",
        "Rosa Vega no sufrió un accidente, como había sostenido la policía, sino que fue asesinada.",
        [("murder", "Rosa Vega")],
    ),
    ("fr", "Paul Lunel n'est pas mort dans un accident, mais a été assassiné.", [("murder", "Paul Lunel")]),
    ("es", "El soldado no mató a Rosa Vega, pero fue torturada.", [("torture", "Rosa Vega")]),
    ("es", "La joven no se ahogó, sino que fue estrangulada.", [("killing", "La joven")]),
    ("es", "Hugo Paz era maestro. Lo acusaron de ser soplón y lo degollaron.", [("killing", "Hugo Paz")]),
]


def names(act: Act) -> str:
    victim = act.victims[0]
    return next((m.wording for m in victim.antecedents), victim.wording)


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_what_befell_whom(language: str, text: str, told: list[tuple[str, str]]) -> None:
    claims = [c for c in read(text, language) if isinstance(c.content, Act) and c.polarity == "positive"]
    assert [(c.content.act, names(c.content)) for c in claims if isinstance(c.content, Act)] == told
