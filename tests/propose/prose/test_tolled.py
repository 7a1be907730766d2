"""Has each number of people its own act: "fifteen were murdered and thirty wounded"?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

EACH = [
    (
        "es",
        "Fueron asesinados quince campesinos y treinta heridos.",
        ["murder quince campesinos", "injury treinta heridos"],
    ),
    (
        "es",
        "Fueron asesinados dos campesinos, tres heridos y dos desaparecidos.",
        ["murder dos campesinos", "injury tres heridos", "disappearance dos desaparecidos"],
    ),
    (
        "es",
        "Fueron detenidos ocho estudiantes y dos torturados.",
        ["arrest ocho estudiantes", "torture dos torturados"],
    ),
    ("es", "Murieron quince campesinos y treinta fueron heridos.", ["death quince campesinos", "injury treinta"]),
    ("es", "El ejército mató a doce y los soldados hirieron a cinco.", ["killing doce", "injury cinco"]),
    ("fr", "Quinze paysans ont été tués et trente blessés.", ["killing Quinze paysans", "injury trente"]),
    (
        "fr",
        "Quinze paysans ont été tués, trente blessés et deux arrêtés.",
        ["killing Quinze paysans", "injury trente blessés", "arrest deux arrêtés"],
    ),
    (
        "fr",
        "Quinze paysans ont été tués et trente autres blessés.",
        ["killing Quinze paysans", "injury trente autres"],
    ),
    ("fa", "پانزده روستایی کشته و سی نفر زخمی شدند.", ["killing پانزده روستایی", "injury سی نفر"]),
    (
        "fa",
        "پانزده روستایی کشته، سی نفر زخمی و دو تن بازداشت شدند.",
        ["killing پانزده روستایی", "injury سی نفر", "arrest دو تن"],
    ),
    ("fa", "سربازان پنج نفر را دستگیر و دو نفر را زخمی کردند.", ["arrest پنج نفر", "injury دو نفر"]),
    ("ar", "قُتل خمسة عشر وجُرح ثلاثون.", ["killing خمسة عشر", "injury ثلاثون"]),
    ("ar", "قتل خمسة عشر فلاحا وأصيب ثلاثون بجروح.", ["killing خمسة عشر فلاحا", "injury ثلاثون"]),
    ("ar", "قُتل خمسة عشر فلاحا وثلاثون جريحا.", ["killing خمسة عشر فلاحا", "injury ثلاثون جريحا"]),
    ("ar", "أسفر الهجوم عن مقتل خمسة عشر فلاحا وإصابة ثلاثين.", ["killing خمسة عشر فلاحا", "injury ثلاثين"]),
]
ONLY_THE_FIRST = [
    ("fr", "L'armée a tué quinze paysans et trente blessés.", ["killing quinze paysans"]),
    ("es", "No fueron asesinados quince campesinos y treinta heridos.", ["murder quince campesinos"]),
    ("es", "Fueron liberados ocho campesinos y dos detenidos.", ["release ocho campesinos"]),
    ("es", "Los soldados mataron a Juan Paz y Pedro Luna huyó.", ["killing Juan Paz"]),
]
ALL = [
    ("es", "El ejército mató a quince campesinos y a treinta heridos.", ["killing quince campesinos treinta heridos"]),
    (
        "es",
        "Los policías que mataron a tres hombres y dos mujeres fueron condenados.",
        ["killing tres hombres dos mujeres"],
    ),
    ("fr", "Les soldats ont arrêté Jean Morel et sa femme.", ["arrest Jean Morel sa femme"]),
]


@pytest.mark.parametrize(("language", "text", "acts"), [*EACH, *ONLY_THE_FIRST, *ALL])
def test_nobody_suffers_the_act_of_those_before_the_and(language: str, text: str, acts: list[str]) -> None:
    told = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [" ".join([act.act, *(v.wording for v in act.victims)]) for act in told] == acts


def test_a_she_that_arrested_men_is_who_tortured_two_of_them() -> None:
    [_, act] = [c.content for c in read("اعتقلت الشرطة ثمانية طلاب وعذبت اثنين.", "ar") if isinstance(c.content, Act)]
    assert ([p.who.wording for p in act.perpetrators], act.victims[0].wording) == (["الشرطة"], "اثنين")


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Los soldados mataron a 15 campesinos y 30 mujeres.", "es", [15, 30]),
        ("Les soldats ont tué 15 paysans et 30 femmes.", "fr", [15, 30]),
        ("Los soldados mataron a un guardia y tres niños.", "es", [None, 3]),
    ],
)
def test_two_groups_with_a_number_each_have_none_together(text: str, language: str, numbers: list[int | None]) -> None:
    (act,) = (claim.content for claim in read(text, language))
    assert isinstance(act, Act)
    assert act.count is None
    assert [victim.count and victim.count.lower for victim in act.victims] == numbers
