"""The language of a text, by its small words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.language.detect import guess_language, plainly_other

TEXTS = {
    "en": "The two men were arrested in the town and taken to the prison by the army, which has not said why.",
    "fr": "Les deux hommes ont été arrêtés dans la ville par les soldats, qui ne disent pas pourquoi.",
    "es": "Los dos hombres fueron detenidos en la ciudad por los soldados, que no han dicho por qué se los llevaron.",
    "de": "Die beiden Männer wurden in der Stadt von den Soldaten verhaftet und in das Gefängnis gebracht.",
    "fa": "این دو مرد را در شهر بازداشت کردند و به زندان بردند و از آن روز خبری از ایشان نیست که چه شد.",
    "ar": "تم اعتقال الرجلين في المدينة من قبل الجنود الذين لم يقولوا إلى أين ذهبوا بعد ذلك.",
    "ru": "Двое мужчин были арестованы в городе, и с тех пор о них не известно, куда их увезли и что с ними было.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_tells_the_language_of_a_sentence(language: str) -> None:
    assert guess_language(TEXTS[language]) == language


def test_tells_a_short_sentence_by_few_words() -> None:
    assert guess_language("Soldiers hanged Tovik Vandrel in Arkhal.") == "en"
    assert guess_language("We never saw them. You hanged my brother.") == "en"


@pytest.mark.parametrize(
    "text", ["", "Arkhal", "1988 1989 1990", "Tovik Vandrel Mirela Oskari Kesten Brisk Arvid Dresk"]
)
def test_says_nothing_when_it_cannot_tell(text: str) -> None:
    assert guess_language(text) is None


@given(st.text(max_size=200))
def test_never_fails(text: str) -> None:
    assert guess_language(text) in {None, *TEXTS, "pt", "it"}


@pytest.mark.parametrize(
    ("text", "usual", "language"),
    [
        ("Am 3. Mai erschoss die Polizei drei Männer in Lomay, berichtete die Liga.", "en", "de"),
        ("Le colonel Drev a ordonné l’arrestation des mineurs, selon la Ligue.", "en", "fr"),
        ("El coronel Drev ordenó la detención de los mineros, según la Liga.", "en", "es"),
        ("El coronel Drev ordenó la detención de los mineros, según la Liga.", "es", None),
        ("María de los Ángeles de la Cruz was arrested in El Alto.", "en", None),
        ("Police detained Luis de la Torre of the Union in Las Palmas.", "en", None),
        ("Tovik Vandrel, Los Alamos", "en", None),
        ("", None, None),
    ],
)
def test_a_short_text_is_another_language_only_where_that_is_plain(text: str, usual: str, language: str | None) -> None:
    assert plainly_other(text, usual) == language
