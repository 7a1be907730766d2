"""Dates that take their year, or their day, from elsewhere in the text."""

from __future__ import annotations

from datetime import date

import pytest

from asnad.model.frames import Accountability, Act
from bench.prose import read

SAME = [
    ("es", "Rosa Vega murió el 5 de mayo de 1974. Hugo Paz fue ejecutado el 3 de noviembre de ese año.", (1974, 11, 3)),
    ("fr", "Marie Lunel est morte le 5 mai 1974. Paul Lunel a été exécuté le 3 juin de la même année.", (1974, 6, 3)),
    ("fa", "لیلا امیری در ۲۲ بهمن ۱۳۹۸ درگذشت. رضا کریمی در ۵ آبان همان سال اعدام شد.", (2019, 10, 27)),
    ("ar", "توفيت ليلى منصور في ١٤ آذار ٢٠١٣. وقُتل سامر الحلبي في ٢ نيسان من العام نفسه.", (2013, 4, 2)),
]


@pytest.mark.parametrize(("language", "text", "day"), SAME)
def test_the_same_year_is_the_one_told_last(language: str, text: str, day: tuple[int, int, int]) -> None:
    *_, last = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert last.when is not None
    assert (last.when.earliest, last.when.basis) == (date(*day), "resolved")


def test_a_year_that_nobody_told_before_is_not_known() -> None:
    (act,) = [c.content for c in read("Hugo Paz fue ejecutado el 3 de noviembre de ese año.", "es")][:1]
    assert isinstance(act, Act)
    assert act.when is not None
    assert act.when.earliest is None


def test_the_day_of_the_crime_is_not_the_day_of_the_judgement() -> None:
    text = "Hugo Paz fue condenado por el secuestro de Rosa Vega en 1975."
    (judged,) = [c.content for c in read(text, "es") if isinstance(c.content, Accountability)]
    assert judged.when is None


def test_a_day_that_opens_what_is_said_is_that_of_all_that_follows() -> None:
    text = "La Liga denuncia que el pasado 14 de marzo de 2019, hombres que dijeron ser agentes mataron a Ana Paz."
    (act,) = [c.content for c in read(text, "es") if isinstance(c.content, Act)]
    assert act.when is not None
    assert act.when.earliest == date(2019, 3, 14)
