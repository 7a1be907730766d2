"""Does the number that a prison or a unit is called by belong to its name, and count nobody?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

PLACES = [
    ("es", "Lina Paz fue trasladada a la cárcel del Kilómetro 9, donde fue torturada.", "la cárcel del Kilómetro 9"),
    ("es", "Lina Paz fue detenida en el Campo 14 por soldados.", "el Campo 14"),
    ("fr", "Marc Paix a été détenu à la prison de Kilomètre 9, où il est mort.", "la prison de Kilomètre 9"),
    ("fa", "نرگس بهادری به زندان کیلومتر ۹ منتقل شد.", "زندان کیلومتر ۹"),
]


@pytest.mark.parametrize(("language", "text", "place"), PLACES)
def test_the_number_of_a_place_is_in_its_name(language: str, text: str, place: str) -> None:
    first = next(c.content for c in read(text, language) if isinstance(c.content, Act))
    assert first.where is not None
    assert first.where.wording == place


def test_a_number_behind_a_place_may_count_people() -> None:
    found = [c.content for c in read("در زندان کیلومتر ۹ زندانی اعدام شدند.", "fa") if isinstance(c.content, Act)]
    assert [act.count.lower for act in found if act.count] == [9]


def test_a_unit_is_no_number_of_people() -> None:
    text = "رضا کریمی معلم بود. سربازان تیپ ۱۴ او را در روستای چمن بازداشت کردند."
    (act,) = [c.content for c in read(text, "fa") if isinstance(c.content, Act)]
    assert [v.wording for v in act.victims] == ["او"]
    assert [p.who.wording for p in act.perpetrators] == ["سربازان تیپ ۱۴"]
