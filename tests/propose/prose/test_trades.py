"""What is somebody by trade, and how old, beside the name?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Trait
from bench.prose import read


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "La periodista Rosa Vega fue detenida.", ["profession periodista"]),
        ("es", "Rosa Vega, maestra rural, fue torturada.", ["profession maestra"]),
        ("es", "Mataron a Rosa Vega, maestra de 41 años.", ["profession maestra", "age 41"]),
        ("es", "Hugo Luna (34 años) fue detenido.", ["age 34"]),
        ("es", "La policía negó que Hugo Luna, de 34 años, fuera torturado.", ["age 34"]),
        ("es", "Hugo Luna, condenado a 12 años, salió.", []),
        ("es", "Rosa Vega, presunta guerrillera, fue detenida.", []),
        ("es", "Mataron a Rosa Vega, maestra, dos mineros y un niño.", []),
        ("fr", "Marc Paix, instituteur, a été arrêté.", ["profession instituteur"]),
        ("fr", "Luc Roux, 12 ans, et sa sœur Rose Roux, 9 ans, sont morts.", ["age 12", "age 9"]),
        ("fr", "Marc Paix a été condamné à 12 ans de prison.", []),
        ("fa", "رضا کریمی، معلم ۳۴ ساله، بازداشت شد.", ["profession معلم", "age ۳۴"]),
        ("fa", "روزنامه‌نگار رضا کریمی بازداشت شد.", ["profession روزنامه‌نگار"]),
        ("fa", "رضا کریمی به ۱۲ سال زندان محکوم شد.", []),
        ("ar", "اعتقل الصحفي سامر الحلبي (34 عاما).", ["profession الصحفي", "age 34"]),
        ("ar", "قتل سامر الحلبي البالغ من العمر 12 عاما.", ["age 12"]),
        ("ar", "حكم على سامر الحلبي بالسجن 12 عاما.", []),
    ],
)
def test_what_somebody_is_by_trade_and_how_old(language: str, text: str, expected: list[str]) -> None:
    found = [claim.content for claim in read(text, language) if isinstance(claim.content, Trait)]
    assert [f"{trait.trait} {trait.value.text}" for trait in found] == expected


def test_a_trade_is_the_word_of_who_tells_of_it_and_no_hearsay() -> None:
    told = (
        next(c for c in read(text, "es") if isinstance(c.content, Trait))
        for text in (
            "Hugo Luna dijo que la periodista Rosa Vega fue detenida.",
            "La periodista Rosa Vega habría sido detenida por soldados.",
        )
    )
    assert [(len(claim.sanad), claim.stance) for claim in told] == [(2, "asserted"), (1, "asserted")]
