"""Does what is told in a clause of its own keep its day and its speaker apart from the rest (Spanish, French)?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Act
from bench.prose import read

INNER = {
    "es": ["que torturó a Holt", "donde torturaron a Holt", "donde fueron torturados Holt y Dane", "que fue torturado"],
    "fr": ["qui a torturé Holt", "où on a torturé Holt", "où Holt et Dane ont été torturés", "qui a été torturé"],
}
OUTER = {
    "es": ["fue ascendido {}", "murió {}", "se mudó {}", "vive {}", "abrió una tienda {}", "fue demolido {}"],
    "fr": ["a été promu {}", "est mort {}", "a déménagé {}", "vit {}", "ouvrit un magasin {}", "fut fermé {}"],
}
WHEN = {"es": ["en 1980", "en Tarel", "el 3 de mayo de 1980"], "fr": ["en 1980", "à Tarel", "le 3 mai 1980"]}
WHO = {"es": ["El comisario", "El cuartel"], "fr": ["Le commissaire", "Le camp"]}


def _acts(language: str, text: str, code: str) -> list[Act]:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    return [act for act in acts if act.act == code]


@pytest.mark.parametrize(("language", "inner"), [(one, inner) for one, row in INNER.items() for inner in row])
def test_when_and_where_the_sentence_ends_is_not_told_of_the_clause_inside(language: str, inner: str) -> None:
    for who, outer, when in product(WHO[language], OUTER[language], WHEN[language]):
        text = f"{who} {inner} {outer.format(when)}."
        assert not [act for act in _acts(language, text, "torture") if act.when or act.where], text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los soldados mataron a Hugo Mora, dijo Pablo Lunar, quien fue torturado."),
        ("es", "«Los soldados mataron a Hugo Mora», explica Pablo Lunar, quien fue torturado en mayo."),
        ("fr", "Les soldats ont tué Marc Paix, a dit Paul Lunel, qui a été torturé."),
        ("fr", "« Les soldats ont tué Marc Paix », explique Paul Lunel, qui a été torturé en mai."),
    ],
)
def test_what_is_told_of_a_speaker_is_not_that_ones_word(language: str, text: str) -> None:
    told = {c.content.act: c.voice.kind for c in read(text, language) if isinstance(c.content, Act)}
    assert told == {"killing": "cited", "torture": "source"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los soldados llegaron, dijo Pablo Lunar, que huyó, y mataron a Hugo Mora."),
        ("fr", "Les soldats sont arrivés, a dit Paul Lunel, qui a fui, et ont tué Marc Paix."),
    ],
)
def test_what_goes_on_behind_it_is(language: str, text: str) -> None:
    assert {c.voice.kind for c in read(text, language) if isinstance(c.content, Act)} <= {"cited"}
