"""Whose number of the dead is it, where two give one, or where a tally is somebody's?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Toll
from bench.prose import read

TOLLS = [
    ("es", "El Ministerio de Defensa cifra en doce los fallecidos.", ["Ministerio de Defensa: 12"]),
    ("es", "La Unión Rural eleva a 90 el número de muertos.", ["Unión Rural: 90"]),
    ("es", "La Cruz Roja habla de 80 muertos, mientras que el informe oficial solo reconoce 17.",
     ["Cruz Roja: 80", "el informe oficial: 17"]),
    ("es", "La Unión Rural cifra en 80 los muertos y el Gobierno en 17.", ["Unión Rural: 80"]),
    ("es", "El balance oficial es de 31 muertos.", ["El balance oficial: 31"]),
    ("es", "El balance del Ejército es de 31 muertos.", ["Ejército: 31"]),
    ("es", "El número de muertos asciende a 45, según la Cruz Roja.", ["Cruz Roja: 45"]),
    ("es", "Según la Cruz Roja, el número de muertos supera los 80.", ["Cruz Roja: 81-"]),
    ("es", "El alcalde dijo que la Cruz Roja cifra en 80 los muertos.", ["El alcalde > Cruz Roja: 80"]),
    ("es", "El ministro habla de 12 muertos: todos eran guerrilleros.", ["El ministro: 12"]),
    ("fr", "Les autorités, elles, ne parlent que de 31 morts.", ["Les autorités: 31"]),
    ("fr", "La Croix-Rouge fait état de 80 morts, alors que l'armée n'en reconnaît que 17.",
     ["Croix-Rouge: 80", "l'armée: 17"]),
    ("fr", "L'armée évalue à 400 le nombre des morts.", ["L'armée: 400"]),
    ("fr", "Le bilan officiel est de 31 morts.", ["Le bilan officiel: 31"]),
    ("fr", "Le bilan de l'armée est de 31 morts.", ["l'armée: 31"]),
    ("fa", "کمیته پیگیری شمار کشته‌شدگان را ۴۷ نفر اعلام کرد.", ["کمیته پیگیری: 47"]),
    ("fa", "سازمان ملل شمار قربانیان را ۴۰۰ نفر برآورد کرد.", ["سازمان ملل: 400"]),
    ("fa", "شمار قربانیان ۴۰۰ نفر برآورد می‌شود.", [": 400"]),
    ("fa", "انجمن عدالت برای همه شمار کشته‌شدگان را هفده نفر می‌داند و می‌گوید همه آنان غیرنظامی بودند.", [": 17"]),
    ("fa", "انجمن عدالت شمار کشته‌شدگان را ۱۷ نفر می‌داند و می‌گوید سربازان رضا کریمی را کشتند.",
     ["انجمن عدالت: 17"]),
    ("fa", "دادستان از ۹۰ کشته سخن گفت، در حالی که دولت تنها ۱۷ کشته را تأیید کرد.", ["دادستان: 90", "دولت: 17"]),
    ("fa", "آمار رسمی از ۱۷ کشته خبر می‌دهد.", ["آمار رسمی: 17"]),
    ("ar", "وقدّر الصليب الأحمر عدد الضحايا بنحو 400، في حين تتحدث السلطات عن 90 قتيلاً.",
     ["الصليب الأحمر: 400", "السلطات: 90"]),
    ("ar", "أفاد مسعفون بأن عدد القتلى تجاوز الثمانين.", ["مسعفون: 81-"]),
    ("ar", "أعلنت وزارة الصحة يوم الاثنين سقوط 12 قتيلا.", ["وزارة الصحة: 12"]),
    ("ar", "يتحدث ناشطون عن 90 قتيلا، بينما تقر الحكومة بسقوط 17.", ["ناشطون: 90", "الحكومة: 17"]),
    ("ar", "تحدث الوزير عن 20 قتيلا و30 جريحا.", ["الوزير: 20", "الوزير: 30"]),
    ("ar", "الحصيلة الرسمية 31 قتيلا.", ["الحصيلة الرسمية: 31"]),
]  # fmt: skip
NONE = [
    ("es", "El balance oficial no es de 31 muertos."),
    ("es", "¿El balance oficial es de 31 muertos?"),
    ("es", "Las autoridades no hablan de 31 muertos."),
    ("es", "El número de muertos subió de 12 a 45."),
    ("es", "El coronel elevó a 300 soldados la guarnición."),
    ("fr", "Les autorités ne parlent pas de 31 morts."),
    ("fr", "Le ministre a nié qu'il y ait eu 80 morts."),
    ("fa", "مقام‌ها از ۹۰ کشته سخن نگفتند."),
    ("fa", "آمار ۱۹ کشته را تأیید می‌کند."),
    ("ar", "نفت السلطات سقوط 90 قتيلا."),
    ("ar", "لم تتحدث السلطات عن 90 قتيلا."),
    ("ar", "تجاوز سامر الثلاثين من عمره."),
]


def tolls(language: str, text: str) -> list[str]:
    """Who gives each number, from the source on, and the number."""
    found = []
    for claim in read(text, language):
        if isinstance(claim.content, Toll):
            count, said = claim.content.count, [a.who.wording for a in claim.sanad if a.who is not None]
            upper = "" if count.upper == count.lower else f"-{count.upper or ''}"
            assert len(claim.sanad) > 1, text
            found.append(f"{' > '.join(said)}: {count.lower}{upper}")
    return found


@pytest.mark.parametrize(("language", "text", "told"), TOLLS)
def test_each_number_is_the_word_of_whoever_gives_it(language: str, text: str, told: list[str]) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(("language", "text"), NONE)
def test_a_number_that_nobody_gives_is_no_toll(language: str, text: str) -> None:
    assert tolls(language, text) == []


def test_the_day_when_a_number_was_told_is_not_when_they_died() -> None:
    (claim,) = read("أعلنت وزارة الصحة يوم الاثنين 3 أيار 2021 سقوط 12 قتيلا.", "ar")
    assert isinstance(claim.content, Toll)
    assert claim.content.when is None


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("es", "Las autoridades reconocieron solo doce fallecidos.", "death"),
        ("es", "La Cruz Roja habla de 80 muertos.", "death"),
        ("fr", "Les autorités ne parlent que de 31 morts.", "death"),
        ("fr", "Les autorités ne parlent que de 31 tués.", "killing"),
        ("fa", "کمیته شمار قربانیان را ۴۷ نفر اعلام کرد.", "death"),
        ("fa", "کمیته شمار کشته‌شدگان را ۴۷ نفر اعلام کرد.", "killing"),
        ("ar", "قدّر الصليب الأحمر عدد الضحايا بنحو 400.", "death"),
        ("ar", "قدّر الصليب الأحمر عدد القتلى بنحو 400.", "killing"),
    ],
)
def test_who_is_only_told_to_have_died_was_not_killed(language: str, text: str, act: str) -> None:
    assert [c.content.act for c in read(text, language) if isinstance(c.content, Toll)] == [act]
