"""Is whom a court convicted or acquitted told, and nobody whom others only condemn?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability
from bench.prose import read

Told = tuple[str, str, str, str]
JUDGED: list[tuple[str, str, Told]] = [
    (
        "es",
        "El Tribunal Supremo condenó a Fermín Baldera a treinta años de cárcel por el asesinato de Hugo Lamad.",
        ("convicted", "Fermín Baldera", "Tribunal Supremo", "asesinato de Hugo Lamad"),
    ),
    (
        "es",
        "Tres oficiales fueron condenados por crímenes de lesa humanidad.",
        ("convicted", "Tres oficiales", "", "crímenes de lesa humanidad"),
    ),
    (
        "es",
        "El sargento Darío Pons fue absuelto de los cargos de tortura.",
        ("acquitted", "sargento Darío Pons", "", ""),
    ),
    (
        "fr",
        "Le sergent Denis Pons a été acquitté de tortures par le tribunal.",
        ("acquitted", "sergent Denis Pons", "le tribunal", ""),
    ),
    ("fr", "La cour a condamné deux policiers à dix ans de prison.", ("convicted", "deux policiers", "La cour", "")),
    ("fa", "پنج فعال سیاسی به پنج سال زندان محکوم شدند.", ("convicted", "پنج فعال سیاسی", "", "")),
    (
        "fa",
        "دادگاه رضا دلخوان را به جرم قتل مینا فرزان به حبس ابد محکوم کرد.",
        ("convicted", "رضا دلخوان", "دادگاه", "قتل مینا فرزان"),
    ),
    ("fa", "رضا دلخوان از اتهام شکنجه تبرئه شد.", ("acquitted", "رضا دلخوان", "", "")),
    ("fa", "علی راستین از اتهام قتل یکی از زندانیان تبرئه شد.", ("acquitted", "علی راستین", "", "")),
    ("ar", "حُكم على العقيد سامر الحلاق بالسجن عشر سنوات.", ("convicted", "العقيد سامر الحلاق", "", "")),
    ("ar", "العقيد سامر الحلاق يعيش في لماي. حُكم عليه بالسجن عشر سنوات.", ("convicted", "ه", "", "")),
    ("ar", "أُدين ثلاثة ضباط بتعذيب السجناء.", ("convicted", "ثلاثة ضباط", "", "تعذيب السجناء")),
    ("ar", "برأت المحكمة قاتل ليلى منصور.", ("acquitted", "قاتل ليلى منصور", "المحكمة", "")),
    ("ar", "برأت المحكمة العقيد سامر الحلاق.", ("acquitted", "العقيد سامر الحلاق", "المحكمة", "")),
]
NOT_JUDGED = [
    ("es", "La ONU condenó a tres generales por crímenes de guerra."),
    ("es", "El general fue condenado por la comunidad internacional tras diez años de guerra."),
    ("es", "El fiscal pidió que el coronel Baldera sea condenado a diez años de prisión."),
    ("fr", "Plusieurs ONG ont condamné le colonel Baldère pour l'assassinat de Rose Vernal."),
    ("fr", "Si le colonel Baldère était condamné à dix ans, il ferait appel."),
    ("fa", "سازمان ملل سرهنگ دلخوان را به دلیل کشتار محکوم کرد."),
    ("fa", "ممکن است رضا دلخوان به ده سال زندان محکوم شود."),
    ("ar", "أدانت الأمم المتحدة العقيد سامر الحلاق بسبب الجرائم."),
    ("ar", "قد تحكم المحكمة على العقيد سامر الحلاق بالسجن."),
]


def judgements(language: str, text: str) -> list[Accountability]:
    return [c.content for c in read(text, language) if isinstance(c.content, Accountability)]


@pytest.mark.parametrize(("language", "text", "told"), JUDGED)
def test_a_conviction_and_an_acquittal_are_told_with_the_court_and_what_for(
    language: str, text: str, told: Told
) -> None:
    [made] = judgements(language, text)
    by = made.by.wording if made.by is not None else ""
    reason = made.reason.text if made.reason is not None else ""
    assert (made.outcome, made.who.wording, by, reason) == told


@pytest.mark.parametrize(("language", "text"), NOT_JUDGED)
def test_whom_others_condemn_and_who_may_be_convicted_is_not(language: str, text: str) -> None:
    assert judgements(language, text) == []


def test_an_acquittal_that_was_not_given_is_denied() -> None:
    [claim] = [
        c
        for c in read("Le tribunal n'a pas acquitté le capitaine Ossat.", "fr")
        if isinstance(c.content, Accountability)
    ]
    assert claim.polarity == "negative"


ES = "El coronel Hugo Luna fue condenado en 2011 a veinte años de prisión."
FR = "Le colonel Paul Lunel a été condamné en 2009 à la réclusion à perpétuité."
FA = "رضا کریمی در سال ۱۳۸۹ به حبس ابد محکوم شد."
AR = "حُكم على العقيد سامر الحلاق عام 2009 بالسجن المؤبد."


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("es", f"{ES} La Corte Suprema anuló la sentencia y ordenó repetir el juicio.", "disputed"),
        ("es", f"{ES} La sentencia fue anulada por la Corte Suprema.", "disputed"),
        ("es", f"{ES} La Corte Suprema anuló su condena.", "disputed"),
        ("es", f"{ES} La Corte Suprema no anuló la sentencia.", "asserted"),
        ("es", f"{ES} La Corte Suprema anuló la ley.", "asserted"),
        ("es", f"{ES} La Corte Suprema anuló la sentencia contra Luis Vega.", "asserted"),
        ("es", f"{ES} La Corte Suprema anuló la sentencia contra Luna.", "disputed"),
        ("fr", f"{FR} La Cour de cassation a cassé l'arrêt en 2012.", "disputed"),
        ("fr", f"{FR} L'arrêt a été cassé en 2012.", "disputed"),
        ("fr", f"{FR} La cour d'appel a infirmé la condamnation.", "disputed"),
        ("fr", f"{FR} La Cour n'a pas cassé l'arrêt.", "asserted"),
        ("fa", f"{FA} دیوان عالی کشور این حکم را نقض کرد.", "disputed"),
        ("fa", f"{FA} دیوان عالی کشور این حکم را نقض کرد و دستور محاکمه دوباره داد.", "disputed"),
        ("fa", f"{FA} دیوان عالی کشور این حکم را نقض نکرد.", "asserted"),
        ("ar", f"{AR} ونقضت محكمة التمييز الحكم وأمرت بإعادة المحاكمة.", "disputed"),
        ("ar", f"{AR} ونقضت محكمة التمييز الحكم.", "disputed"),
        ("ar", f"{AR} ونقضت محكمة التمييز الحكم الصادر بحق رامي الحداد.", "asserted"),
        ("ar", f"{AR} ولم تنقض محكمة التمييز الحكم.", "asserted"),
    ],
)
def test_a_conviction_that_the_next_sentence_overturns_is_disputed(language: str, text: str, stance: str) -> None:
    claims = read(text, language)
    convicted = [c for c in claims if isinstance(c.content, Accountability) and c.content.outcome == "convicted"]
    assert [c.stance for c in convicted] == [stance]
