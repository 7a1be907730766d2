"""Who is named of those only counted: "entre ellas", "dont", «از جمله», "بينهم"?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from bench.prose import read

SOME = [
    ("es", "Fueron asesinadas veinte personas, entre ellas Hugo Paz y cinco niños.", ["Hugo Paz", "cinco niños"]),
    ("es", "Los soldados mataron a veinte personas, incluidos cinco niños.", ["cinco niños"]),
    ("es", "El asesinato de seis presos, entre ellos Hugo Paz, fue denunciado por la Liga.", ["Hugo Paz"]),
    ("fr", "Vingt personnes ont été tuées, dont Paul Lunel et cinq enfants.", ["Paul Lunel", "cinq enfants"]),
    ("fr", "Vingt personnes ont été tuées, dont le village ignorait les noms.", []),
    ("fa", "سه نفر از جمله رضا کریمی و لیلا امیری بازداشت شدند.", ["رضا کریمی", "لیلا امیری"]),
    ("fa", "یازده تن تیرباران شدند که در میان آنان رضا کریمی و دو نوجوان بودند.", ["رضا کریمی", "دو نوجوان"]),
    ("ar", "قتل ثلاثون شخصا، بينهم ستة أطفال، وجرح آخرون.", ["ستة أطفال"]),
    ("ar", "اعتُقل أربعة طلاب، بينهم سامر الحلبي.", ["سامر الحلبي"]),
]
OTHERS = [
    ("es", "Fueron detenidas seiscientas personas y cien soldados huyeron, entre ellos Hugo Paz."),
    ("es", "Los soldados mataron a veinte campesinos. Entre ellos estaba el sargento Hugo Paz."),
    ("fr", "Vingt personnes ont été tuées par des soldats, dont Paul Lunel."),
    ("ar", "قتل ثلاثون شخصا وفر عشرة جنود بينهم سامر الحلبي."),
    ("es", "Diez personas murieron en el ataque de veinte paramilitares, entre ellos Hugo Paz."),
    ("es", "Diez personas murieron y veinte resultaron heridas, entre ellas Hugo Paz."),
    ("fr", "Dix personnes ont été tuées et vingt blessées, dont Paul Lunel."),
    ("ar", "قتل عشرة أشخاص وجرح عشرون بينهم سامر الحلبي."),
]


def included(language: str, text: str) -> list[str]:
    claims = [c for c in read(text, language) if c.rule == "included" and isinstance(c.content, Act)]
    return [v.wording for c in claims if isinstance(c.content, Act) for v in c.content.victims]


@pytest.mark.parametrize(("language", "text", "some"), SOME)
def test_it_was_done_to_some_who_are_named_too(language: str, text: str, some: list[str]) -> None:
    assert included(language, text) == some


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_nothing_is_told_of_some_of_others(language: str, text: str) -> None:
    assert included(language, text) == []


def test_one_of_those_convicted_is_convicted() -> None:
    claims = read("Tres policías, entre ellos el sargento Hugo Paz, fueron condenados a diez años de cárcel.", "es")
    found = [c.content.who.wording for c in claims if isinstance(c.content, Accountability)]
    assert found == ["Tres policías", "sargento Hugo Paz"]
