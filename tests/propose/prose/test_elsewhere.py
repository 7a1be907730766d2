"""Persian and Arabic: is a day or a place that is told of something else ever taken for the act's?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

ELSEWHERE = [
    ("fa", "قرار بود {} دادگاه برگزار شود اما رضا دلخوان کشته شد."),
    ("fa", "رضا دلخوان که {} به دنیا آمده بود کشته شد."),
    ("ar", "وفقا لمنى الفران التي كانت {}، قُتل سامر الحلاق."),
    ("ar", "قُتل سامر الحلاق وذهب شقيقه إلى المدينة {}."),
    ("ar", "بعد الانتخابات التي جرت {} قُتل سامر الحلاق."),
    ("ar", "الجنود الذين وصلوا {} قتلوا سامر الحلاق."),
    ("ar", "قُتل سامر الحلاق بسبب مقال كتبه {}."),
    ("ar", "قُتل سامر الحلاق بعد ثلاثة أيام من مشاهدته {}."),
    ("ar", "قُتل سامر الحلاق بعد إصدار قانون {}."),
    ("ar", "كان من المقرر عقد المحكمة {} لكن سامر الحلاق قُتل."),
    ("ar", "أعلنت الوزارة {} مقتل سامر الحلاق."),
]
ITS_OWN = [
    ("fa", "مینا فرزان گفت که رضا دلخوان {} کشته شد."),
    ("fa", "سربازان رضا دلخوان را {} کشتند."),
    ("ar", "قالت منى الفران إن سامر الحلاق قُتل {}."),
    ("ar", "قتل الجنود سامر الحلاق {}."),
]
SET = {"fa": ("در ۳ خرداد ۱۳۶۰", "در شیراز"), "ar": ("في 24 أيار 1981", "في دمشق")}


def acts(language: str, text: str) -> list[Act]:
    return [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "frame"), ELSEWHERE)
def test_the_day_and_place_of_something_else_are_not_the_acts(language: str, frame: str) -> None:
    day, place = SET[language]
    assert all(act.when is None for act in acts(language, frame.format(day)))
    assert all(act.where is None for act in acts(language, frame.format(place)))


@pytest.mark.parametrize(("language", "frame"), ITS_OWN)
def test_its_own_day_and_place_are(language: str, frame: str) -> None:
    day, place = SET[language]
    (dated,), (placed,) = acts(language, frame.format(day)), acts(language, frame.format(place))
    assert dated.when is not None
    assert str(dated.when.earliest) == "1981-05-24"
    assert placed.where is not None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل الجنود 12 من أصل 30 سجينا.", (12, 12)),
        ("قُتل 12 شخصا على الأقل.", (12, None)),
        ("قتل الجنود 12 شخصا على الأكثر.", (None, 12)),
    ],
)
def test_as_many_as_are_told_and_not_all_of_whom_they_are(text: str, count: tuple[int | None, int | None]) -> None:
    (act,) = acts("ar", text)
    assert act.count is not None
    assert (act.count.lower, act.count.upper) == count
