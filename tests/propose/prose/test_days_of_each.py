"""Has each of two deeds that one sentence tells its own day and place, and not the other's?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read


def settings(language: str, text: str) -> list[tuple[str, str, str]]:
    """What was done, when and where, in order of the acts."""
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    return sorted((a.act, a.when.wording if a.when else "", a.where.wording if a.where else "") for a in acts)


EACH = [
    ("es", "La oposición denunció ayer la muerte de cuatro mineros.", [("death", "", "")]),
    ("fa", "کمیته در سال ۱۳۶۸ اعدام رضا لارمند را محکوم کرد.", [("execution", "", "")]),
    ("fa", "کمیته دیروز قتل رضا لارمند را تأیید کرد.", [("killing", "", "")]),
    ("fa", "کمیته اعدام رضا لارمند در سال ۱۳۶۸ را محکوم کرد.", [("execution", "در سال ۱۳۶۸", "")]),
    ("fr", "L'évêque a condamné le 3 mai l'assassinat de Paul Lunel.", [("murder", "", "")]),
    (
        "es",
        "En 1983, una mujer cuyo hermano fue detenido golpeó a Hugo Lunar.",
        [("arrest", "", ""), ("beating", "En 1983", "")],
    ),
    (
        "es",
        "En 1983, un hombre que vivía en una casa donde los soldados hirieron a Hugo Lunar golpeó a un maestro.",
        [("beating", "En 1983", ""), ("injury", "", "")],
    ),
    (
        "es",
        "En 1979, un minero a cuyo hermano los rebeldes que conocían a Hugo Lunar habían herido golpeó a Luis Paz.",
        [("beating", "En 1979", ""), ("injury", "", "")],
    ),
    (
        "fr",
        "En 1983, un homme qui gardait une prison où des soldats ont blessé un mineur a frappé Paul Olivet.",
        [("beating", "En 1983", ""), ("injury", "", "")],
    ),
    ("fr", "Un boulanger a été torturé devant Rosie Arsac à Lomay.", [("torture", "", "Lomay")]),
    (
        "fa",
        "در سال ۱۳۵۰ معلمی که به دست سربازان زخمی شده بود، رضا لارمند را کتک زد.",
        [("beating", "در سال ۱۳۵۰", ""), ("injury", "", "")],
    ),
    (
        "es",
        "En abril, los soldados torturaron a Hugo Lunar y en agosto hirieron a Marta Roble.",
        [("injury", "en agosto", ""), ("torture", "En abril", "")],
    ),
    (
        "es",
        "Los soldados torturaron a Hugo Lunar y en Castriel el 2 de mayo, los rebeldes hirieron a Marta Roble.",
        [("injury", "el 2 de mayo", "Castriel"), ("torture", "", "")],
    ),
    (
        "fr",
        "Les soldats ont torturé Paul Lunel et à Castriel, les rebelles ont blessé Marthe Olivet.",
        [("injury", "", "Castriel"), ("torture", "", "")],
    ),
    (
        "fr",
        "En avril, les soldats ont torturé Paul Lunel et le 3 août ont blessé Marthe Olivet.",
        [("injury", "le 3 août", ""), ("torture", "En avril", "")],
    ),
    (
        "ar",
        "عذب الجنود سامر الفندرلي وفي 15 فبراير 2008 ضرب المسلحون كمال الورنوشي.",
        [("beating", "15 فبراير 2008", ""), ("torture", "", "")],
    ),
    (
        "ar",
        "عذب الجنود سامر الفندرلي وعام 1994 أعدم الحراس كمال الورنوشي.",
        [("execution", "عام 1994", ""), ("torture", "", "")],
    ),
    (
        "ar",
        "عندما عذب الجنود سامر الفندرلي في قرية مران، اعتقل الحراس كمال الورنوشي عام 1980.",
        [("arrest", "عام 1980", ""), ("torture", "", "قرية مران")],
    ),
    (
        "ar",
        "في قرية ويلار عذب الجنود سامر الفندرلي وفي قرية مران في 3 سبتمبر 1980 ضرب الجيش عادل السرمدي.",
        [("beating", "في 3 سبتمبر 1980", "قرية مران"), ("torture", "", "قرية ويلار")],
    ),
    ("ar", "ضربت الشرطة سامر الفندرلي وفي قرية ويلار قتل المسلحون عاملا.", [("beating", "", "")]),
    (
        "fa",
        "رضا راستین در سال ۱۳۶۲ شکنجه و دو معلم در سال ۱۳۶۵ کشته شدند.",
        [("killing", "در سال ۱۳۶۵", ""), ("torture", "در سال ۱۳۶۲", "")],
    ),
    (
        "fa",
        "پلیس در ۱۸ تیر ۱۳۵۰ رضا راستین را شکنجه کرد و شورشیان در شهر ویلار یک معلم را ربودند.",
        [("abduction", "", "شهر ویلار"), ("torture", "در ۱۸ تیر ۱۳۵۰", "")],
    ),
    (
        "fa",
        "در ۲۱ فروردین ۱۳۶۵ سربازان رضا راستین را شکنجه کردند و در خرداد ارتش دو معلم را اعدام کرد.",
        [("execution", "", ""), ("torture", "در ۲۱ فروردین ۱۳۶۵", "")],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), EACH)
def test_a_day_or_a_place_before_the_second_verb_is_that_one_s(
    language: str, text: str, told: list[tuple[str, str, str]]
) -> None:
    assert settings(language, text) == told


def test_behind_a_semicolon_a_verb_that_is_also_a_noun_is_a_verb() -> None:
    told = [("arrest", "", ""), ("beating", "", "")]
    assert settings("ar", "اعتُقلت ليلى السرمدي؛ ضرب الجيش سامر الفندرلي.") == told


AFTER = [
    (
        "es",
        "El 3 de mayo, después de que la guerrilla secuestrara al alcalde, el ejército mató a once vecinos.",
        {"kidnapping": None, "killing": "El 3 de mayo"},
    ),
    (
        "fr",
        "Le 3 mai, deux jours après que la guérilla eut enlevé le maire, l'armée a tué onze habitants.",
        {"abduction": None, "killing": "Le 3 mai"},
    ),
]


@pytest.mark.parametrize(("language", "text", "days"), AFTER)
def test_what_came_before_has_not_the_day_that_opens_the_sentence(
    language: str, text: str, days: dict[str, str | None]
) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert {a.act: a.when.wording if a.when is not None else None for a in acts} == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En abril de 1986, un minero condenado por herir a una enfermera golpeó a un sacerdote en Lomay."),
        ("fr", "En avril 1986, un mineur condamné pour avoir blessé une infirmière a frappé un prêtre à Lomay."),
    ],
)
def test_what_somebody_was_convicted_for_has_not_the_day_that_opens_the_sentence(language: str, text: str) -> None:
    found = {a: (when, where) for a, when, where in settings(language, text)}
    assert found["injury"] == ("", "")
