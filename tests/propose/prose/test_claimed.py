"""Who takes a deed upon himself, and which deed is it?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

# Language, sentence, the act, who claims it, whom it hurt, and where it was.
CLAIMED = [
    (
        "es",
        "La Brigada Roja reivindicó el atentado contra la comisaría de Lomay.",
        ("attack", "Brigada Roja", [], "la comisaría de Lomay"),
    ),
    (
        "es",
        "El Frente Rojo se atribuyó la autoría del asesinato de Hugo Luna.",
        ("murder", "Frente Rojo", ["Hugo Luna"], ""),
    ),
    ("es", "El atentado fue reivindicado por el Frente Rojo.", ("attack", "Frente Rojo", [], "")),
    ("es", "El Frente Rojo reivindicó la masacre de Lomay.", ("massacre", "Frente Rojo", [], "Lomay")),
    (
        "es",
        "El Frente Rojo reivindicó el ataque contra tres periodistas.",
        ("attack", "Frente Rojo", ["tres periodistas"], ""),
    ),
    (
        "fr",
        "Le groupe Lame noire a revendiqué l'attaque du commissariat de Corraly.",
        ("attack", "groupe Lame noire", [], "commissariat de Corraly"),
    ),
    (
        "fr",
        "Le Front noir a revendiqué la responsabilité de l'attentat contre la caserne.",
        ("attack", "Front noir", [], "la caserne"),
    ),
    (
        "fa",
        "گروه «شمشیر سرخ» مسئولیت حمله به پاسگاه مرزی را بر عهده گرفت.",
        ("attack", "گروه «شمشیر سرخ»", [], "پاسگاه مرزی"),
    ),
    ("fa", "گروه فجر مسئولیت قتل رضا کریمی را پذیرفت.", ("killing", "گروه فجر", ["رضا کریمی"], "")),
    ("fa", "مسئولیت این بمب‌گذاری را گروه فجر به عهده گرفت.", ("bombing", "گروه فجر", [], "")),
    ("fa", "سخنگوی گروه فجر مسئولیت حمله را پذیرفت.", ("attack", "گروه فجر", [], "")),
    (
        "ar",
        "تبنّت جماعة «السيف الأحمر» الهجوم على مخفر الحدود.",
        ("attack", "جماعة «السيف الأحمر»", [], "مخفر الحدود"),
    ),
    ("ar", "تبنت حركة الفجر اغتيال سامر الحلاق.", ("assassination", "حركة الفجر", ["سامر الحلاق"], "")),
    ("ar", "أعلنت حركة الفجر مسؤوليتها عن التفجير في حمص.", ("bombing", "حركة الفجر", [], "حمص")),
    ("ar", "تبنى التنظيم الهجوم الانتحاري.", ("suicide_bombing", "التنظيم", [], "")),
]
NOT_CLAIMED = [
    ("es", "Ningún grupo reivindicó el ataque."),
    ("es", "El Frente Rojo no reivindicó el atentado."),
    ("es", "La policía atribuyó el atentado al Frente Rojo."),
    ("es", "El Frente Rojo reivindicó el intento de asesinato de Hugo Luna."),
    ("es", "El sindicato reivindicó el derecho de huelga."),
    ("fr", "Aucun groupe n'a revendiqué l'attentat."),
    ("fr", "L'attentat n'a pas été revendiqué."),
    ("fa", "هیچ گروهی مسئولیت این حمله را بر عهده نگرفت."),
    ("fa", "سرهنگ شایان مسئولیت زندان را بر عهده گرفت."),
    ("ar", "لم تتبن أي جهة الهجوم."),
    ("ar", "أعلن الجيش مسؤولية الحركة عن الهجوم."),
    ("ar", "تبنى مجلس الأمن قرارا يدين الهجوم."),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLAIMED)
def test_a_deed_that_somebody_claims_is_their_word(
    language: str, text: str, expected: tuple[str, str, list[str], str]
) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    act = claim.content
    assert isinstance(act, Act)
    where = act.where.wording if act.where is not None else ""
    assert (act.act, act.perpetrators[0].who.wording, [v.wording for v in act.victims], where) == expected
    assert [p.degree for p in act.perpetrators] == ["claimed"]
    assert claim.voice.commitment == "claims_responsibility"


@pytest.mark.parametrize(("language", "text"), NOT_CLAIMED)
def test_what_nobody_takes_upon_himself_is_no_claim(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Act)] == []
