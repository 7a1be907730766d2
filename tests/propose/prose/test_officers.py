"""Is an officer, judge or soldier whose name stands beside a verb ever taken for whom it was done to, or who did it?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

OPEN = [
    ("ar", "اعتقل الضابط فارس الخطيب."),
    ("ar", "اعتقل العقيد رامي الحداد في درعا."),
    ("ar", "قتل الجندي رامي الحداد."),
    ("ar", "اعتقل وزير الداخلية رامي الحداد."),
    ("ar", "خطف القائد رامي الحداد والعقيد فارس الخطيب."),
    ("ar", "اعتقل الضباط في درعا."),
    ("ar", "عذب الحراس."),
    ("ar", "قتل رجال الأمن في درعا."),
    ("ar", "الضابط رامي الحداد اعتقل في درعا."),
    ("ar", "أعدم القاضي رامي الحداد عام 1983."),
    ("ar", "اعتقل سامر الحلاق، ضابط المخابرات، في درعا."),
    ("ar", "اعتقل سامر الحلاق، قائد السرية، ثلاثة طلاب."),
    ("ar", "هرب الرقيب حازم السالم الذي خطف شقيقه."),
    ("fa", "سرهنگ رضا دلخوان را کشت."),
    ("fa", "بازجو رضا دلخوان را شکنجه کرد."),
    ("fa", "قاضی محمود راستین را به اعدام محکوم کرد."),
    ("fa", "معلم رضا دلخوان را کشت."),
    ("fa", "سربازی به نام علی راستین را کشت."),
    ("fa", "وزیر دستور داد سرهنگ رضا دلخوان را بکشد."),
    ("fa", "سرهنگ رضا دلخوان بازداشت کرد."),
]
SURE: list[tuple[str, str, list[str], list[str]]] = [
    ("ar", "اعتقل العقيد رامي الحداد ثلاثة طلاب في درعا.", ["العقيد رامي الحداد"], ["ثلاثة طلاب"]),
    ("ar", "اعتقل العقيد رامي الحداد من قبل الجيش.", ["الجيش"], ["العقيد رامي الحداد"]),
    ("ar", "قتل العقيد رامي الحداد برصاص مسلحين.", ["مسلحين"], ["العقيد رامي الحداد"]),
    ("ar", "اعتُقل العقيد رامي الحداد.", [], ["العقيد رامي الحداد"]),
    ("ar", "أُعدم القاضي رامي الحداد عام 1983.", [], ["القاضي رامي الحداد"]),
    ("ar", "تم اعتقال العقيد رامي الحداد.", [], ["العقيد رامي الحداد"]),
    ("ar", "اعتقلوا العقيد رامي الحداد.", [], ["العقيد رامي الحداد"]),
    ("ar", "اعتقل ثلاثة ضباط في درعا.", [], ["ثلاثة ضباط"]),
    ("ar", "اعتقل الصحفي سامر الحلاق.", [], ["الصحفي سامر الحلاق"]),
    ("ar", "اعتقل رجل يدعى سامر الحلاق.", [], ["سامر الحلاق"]),
    ("ar", "اعتقل الجيش رجلا يدعى سامر الحلاق.", ["الجيش"], ["سامر الحلاق"]),
    ("fa", "سرهنگ رضا دلخوان محمود راستین را بازداشت کرد.", ["سرهنگ رضا دلخوان"], ["محمود راستین"]),
    ("fa", "محمود راستین توسط سرهنگ رضا دلخوان بازداشت شد.", ["سرهنگ رضا دلخوان"], ["محمود راستین"]),
    ("fa", "سرهنگ رضا دلخوان را بازداشت کردند.", [], ["سرهنگ رضا دلخوان"]),
    ("fa", "سرهنگ رضا دلخوان بازداشت شد.", [], ["سرهنگ رضا دلخوان"]),
    ("fa", "ارتش قصد داشت سرهنگ رضا دلخوان را بکشد.", ["ارتش"], ["سرهنگ رضا دلخوان"]),
    ("fa", "سربازان مردی به نام علی راستین را کشتند.", ["سربازان"], ["علی راستین"]),
]


def acts(language: str, text: str) -> list[Act]:
    return [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_where_grammar_leaves_open_who_did_it_to_whom_nothing_is_claimed(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(("language", "text", "doers", "victims"), SURE)
def test_an_object_an_agent_a_vowel_or_the_verbs_number_decides(
    language: str, text: str, doers: list[str], victims: list[str]
) -> None:
    (act,) = acts(language, text)
    assert [p.who.wording for p in act.perpetrators] == doers
    assert [victim.wording for victim in act.victims] == victims


def test_officers_who_were_told_of_as_sentenced_are_whom_it_is_done_to() -> None:
    sentence, execution = acts("ar", "حكم المجلس العسكري على أربعة ضباط بالإعدام. وسيعدم الضباط يوم الجمعة.")
    assert [victim.wording for victim in sentence.victims] == ["أربعة ضباط"]
    assert [victim.wording for victim in execution.victims] == ["الضباط"]
