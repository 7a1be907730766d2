"""Are Persian chains of nouns, Arabic duals and Arabic names that are in no list read whole?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

WHOM = [
    ("fa", "سازمان عفو بین‌الملل کشتن رهبران دهقانان را محکوم کرد.", "رهبران دهقانان", None),
    ("fa", "سرهنگ دلخوان دستور اعدام پنج زندانی سیاسی را داد.", "پنج زندانی سیاسی", 5),
    ("fa", "گزارش، بازداشت فعالان کارگری را مستند کرد.", "فعالان کارگری", None),
    ("fa", "پلیس والدین دانشجویان را بازداشت کرد.", "والدین دانشجویان", None),
    ("fa", "سربازان دهقانان را کشتند.", "دهقانان", None),
    ("ar", "أدانت المنظمة مقتل ثلاثة صحفيين في لماي.", "ثلاثة صحفيين", 3),
    ("ar", "طالبت المنظمة بالتحقيق في مقتل الصحفي سامر الحلاق.", "الصحفي سامر الحلاق", None),
    ("ar", "عقب اعتقال الناشطة ليلى منصور أصدرت المنظمة بيانا.", "الناشطة ليلى منصور", None),
    ("ar", "قُتل الصحفيان سامر الحلاق وليلى منصور.", "الصحفيان", 2),
    ("ar", "اعتقلت الشرطة صحفيين اثنين.", "صحفيين اثنين", 2),
    ("ar", "تم توقيف صحفيتين.", "صحفيتين", 2),
    ("ar", "اعتقلت الشرطة ثلاثة صحفيين.", "ثلاثة صحفيين", 3),
    ("ar", "قُتل المدعو شادن الحلاق.", "شادن الحلاق", None),
    ("ar", "قُتل السيد غيلان الكرمي في منزله.", "السيد غيلان الكرمي", None),
]


def acts(language: str, text: str) -> list[tuple[Claim, Act]]:
    return [(c, c.content) for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "whom", "count"), WHOM)
def test_whom_it_was_done_to_is_read_whole(language: str, text: str, whom: str, count: int | None) -> None:
    [(_, act)] = acts(language, text)
    assert ([v.wording for v in act.victims], act.count.lower if act.count else None) == ([whom], count)


def test_a_pronoun_of_several_means_whom_the_noun_before_it_is_of() -> None:
    found = acts("ar", "وثقت المنظمة اعتقال خمسة طلاب وتعذيبهم.")
    assert [(a.act, [v.wording for v in a.victims]) for _, a in found] == [
        ("arrest", ["خمسة طلاب"]),
        ("torture", ["خمسة طلاب"]),
    ]


def test_as_many_names_as_a_dual_counts_are_who_they_were() -> None:
    [(_, act)] = acts("ar", "قُتل الصحفيان سامر الحلاق وليلى منصور.")
    assert [one.wording for one in act.victims[0].antecedents] == ["سامر الحلاق", "ليلى منصور"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أمر وزير الداخلية غيلان الكرمي بإعدام السجناء.", "وزير الداخلية غيلان الكرمي"),
        ("قُتل ثلاثة طلاب على يد النقيب نوار الرفاعي.", "النقيب نوار الرفاعي"),
        ("عذب الرقيب نوار الرفاعي السجناء.", "الرقيب نوار الرفاعي"),
    ],
)
def test_a_new_name_behind_a_rank_or_an_office_is_who_did_it(text: str, doer: str) -> None:
    [(_, act)] = acts("ar", text)
    assert [p.who.wording for p in act.perpetrators] == [doer]


@pytest.mark.parametrize(
    "text", ["قُتل العقيد طعنا في منزله.", "قُتل العقيد برصاص الجيش.", "اعتقلت الشرطة العقيد واقتادته إلى السجن."]
)
def test_what_stands_behind_a_rank_and_is_no_name_is_not_taken_for_one(text: str) -> None:
    assert {v.wording for _, act in acts("ar", text) for v in act.victims} <= {"العقيد"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قُتل تسعة مدنيين، وفق ما أعلنته لجنة الإغاثة.", "لجنة الإغاثة"),
        ("وثق مركز الشهاب في تقريره السنوي اعتقال خمسين متظاهرا.", "مركز الشهاب"),
    ],
)
def test_who_made_it_known_says_it(text: str, who: str) -> None:
    [(claim, _)] = acts("ar", text)
    assert claim.voice.who is not None
    assert claim.voice.who.wording == who


def test_they_who_stand_before_a_plural_verb_beat_her_whom_it_ends_with() -> None:
    *_, (_, act) = acts("ar", "اعتقلت الشرطة ليلى منصور. وقالت ليلى منصور إن المحققين ضربوها.")
    assert ([p.who.wording for p in act.perpetrators], act.victims[0].antecedents[0].wording) == (
        ["المحققين"],
        "ليلى منصور",
    )


def test_the_date_behind_another_act_is_that_acts() -> None:
    [(_, act)] = acts("ar", "أصدرت محكمة حكما بالإعدام على الضابط كريم السوادي لإدانته بقتل أربعة محتجين عام 2011.")
    assert (act.act, act.when) == ("death_sentence", None)


def test_and_they_did_ends_whom_it_was_done_to() -> None:
    [(_, act)] = acts("ar", "داهم الملثمون بيتنا وضربوا والدي وأوثقوا الجيران.")
    assert ([p.who.wording for p in act.perpetrators], [v.wording for v in act.victims]) == (["الملثمون"], ["والدي"])


def test_a_surname_that_two_people_have_is_neither_of_them() -> None:
    text = "Pedro Luna y Rosa Luna fueron detenidos. Luna fue torturado. Juan Cano lo denunció. Cano fue detenido."
    acts = [c.content for c in read(text, "es") if isinstance(c.content, Act)]
    meant = {v.wording: [one.wording for one in v.antecedents] for act in acts for v in act.victims}
    assert (meant["Luna"], meant["Cano"]) == ([], ["Juan Cano"])


def test_a_given_name_alone_is_whoever_was_named_in_full() -> None:
    text = "علی نوری و سارا احمدی دانشجو بودند. مأموران سارا را دستگیر کردند."
    (act,) = [c.content for c in read(text, "fa") if isinstance(c.content, Act)]
    assert [one.wording for one in act.victims[0].antecedents] == ["سارا احمدی"]
