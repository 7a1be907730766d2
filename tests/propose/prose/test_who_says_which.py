"""Whose word is it where two speak, where somebody is told it, or where the one who goes on is left out?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read


def voices(language: str, text: str) -> list[list[str]]:
    """Those who say each deed, nearest to it last."""
    acts = [c for c in read(text, language) if isinstance(c.content, Act)]
    return [[a.who.wording for a in claim.sanad if a.who is not None] for claim in acts]


TWO = [
    (
        "es",
        "Hugo Lunar dijo que soldados mataron a Luis Paz, mientras que Marta Roble dijo que policías mataron a Ana.",
    ),
    ("es", "Hugo Lunar dijo que soldados mataron a Luis Paz, mientras que la jueza afirmó que policías mataron a Ana."),
    ("fr", "Hugo Lunel a dit que des soldats ont tué Luc, alors que Marthe Roble a dit que des rebelles ont tué Paul."),
    ("fa", "رضا لارمند گفت که سربازان یک کارگر را کشتند، در حالی که لیلا راستین گفت که شورشیان یک معلم را کشتند."),
    ("ar", "قال سامر الفندرلي إن الجنود قتلوا عاملا، بينما قالت ليلى السرمدي إن المتمردين قتلوا معلما."),
]
ADDRESSED = [
    ("es", "Marta Roble dijo a Hugo Lunar, juez, que los soldados mataron a un minero.", "Marta Roble"),
    ("es", "Marta Roble contó a Elena Zarco, periodista, que los soldados mataron a un minero.", "Marta Roble"),
    ("fr", "Marthe Roble a dit à Paul Lunel, juge, que les soldats ont tué un mineur.", "Marthe Roble"),
    ("fr", "Marthe Roble a raconté à Paul Lunel, avocat, que les soldats ont tué un mineur.", "Marthe Roble"),
    (
        "es",
        "Un informe de Marta Roble, abogada, dijo que los soldados mataron a un minero.",
        "Un informe de Marta Roble",
    ),
    ("ar", "جرح الجنود معلما، كما قالت ليلى السرمدي، المحامية.", "ليلى السرمدي"),
]
WENT_ON = [
    ("es", "Marta Roble dijo que un minero fue herido. «Los soldados mataron a Hugo Lunar», añadió."),
    ("es", "Según Marta Roble, un minero fue herido. «Hugo Lunar fue torturado por los soldados», agregó."),
]


OF_THE_SPEAKER = [
    ("ar", "قال سامر الفندرلي الذي خطفه الجنود إن الشرطة عذبت معلما.", [[], ["سامر الفندرلي"]]),
    ("ar", "قالت أمس المحامية التي ضُرب شقيقها على يد الجيش إن الشرطة عذبت معلما.", [[], ["المحامية"]]),
    ("fa", "نانوایی که زخمی شده بود، به دیدار مهرداد پرندک رفت و گفت که سربازان معلمی را کشتند.", [[], []]),
]


@pytest.mark.parametrize(("language", "text", "chains"), OF_THE_SPEAKER)
def test_what_is_told_of_who_speaks_is_not_said_by_that_one(language: str, text: str, chains: list[list[str]]) -> None:
    assert voices(language, text) == chains


@pytest.mark.parametrize(("language", "text"), TWO)
def test_what_somebody_else_says_meanwhile_is_not_said_by_the_first(language: str, text: str) -> None:
    found = voices(language, text)
    assert len(found) == 2
    assert all(len(chain) == 1 for chain in found)
    assert found[0] != found[1]


@pytest.mark.parametrize(("language", "text", "speaker"), ADDRESSED)
def test_what_one_is_who_is_told_it_parts_nothing(language: str, text: str, speaker: str) -> None:
    assert voices(language, text) == [[speaker]]


@pytest.mark.parametrize(("language", "text"), WENT_ON)
def test_who_is_named_in_the_quoted_words_has_not_spoken_them(language: str, text: str) -> None:
    assert voices(language, text)[-1] == ["Marta Roble"]


AFTER_BODY = [
    ("fa", "اتحادیه گفت مریم سپنجی از سوی شورشیان زخمی شد. وی همچنین گفت که سربازان یک معلم را کشتند."),
    (
        "fr",
        "La Commission a dit que des soldats ont blessé Luce Paix. Elle a ajouté que des rebelles ont tué un prêtre.",
    ),
]


@pytest.mark.parametrize(("language", "text"), AFTER_BODY)
def test_a_pronoun_behind_the_word_of_a_body_names_nobody(language: str, text: str) -> None:
    acts = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert [len(claim.sanad) for claim in acts] == [2, 2]
    assert voices(language, text)[-1] == []


NOT_SO = [
    ("es", "Julio Luna no murió en un choque, como dijo el ejército, sino que fue ejecutado por el sargento Voss."),
    ("fr", "Jules Lunel n'est pas mort dans un choc, comme l'a dit l'armée, mais a été exécuté par le sergent Voss."),
]


@pytest.mark.parametrize(("language", "text"), NOT_SO)
def test_who_is_told_to_have_said_otherwise_says_nothing_of_what_was_so(language: str, text: str) -> None:
    assert voices(language, text) == [[], []]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Julio Luna no fue torturado, como dijo el ejército."),
        ("fr", "Jules Lunel n'a pas été torturé, comme l'a dit l'armée."),
    ],
)
def test_a_denial_as_somebody_has_told_leaves_open_what_was_told(language: str, text: str) -> None:
    assert voices(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ejército mató a Hugo Luna, anunció por error el ministro de Defensa."),
        ("fr", "L'armée a tué Marc Paix, a annoncé par erreur le ministre de la Défense."),
    ],
)
def test_what_somebody_announces_by_mistake_is_disputed(language: str, text: str) -> None:
    assert [c.stance for c in read(text, language) if isinstance(c.content, Act)] == ["disputed"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Estado reconoció su responsabilidad en la desaparición de Hugo Luna."),
        ("fr", "L'État a reconnu sa responsabilité dans la disparition de Marc Paix."),
    ],
)
def test_who_answers_for_a_deed_admits_it(language: str, text: str) -> None:
    assert [c.sanad[-1].commitment for c in read(text, language) if isinstance(c.content, Act)] == ["admits"]
