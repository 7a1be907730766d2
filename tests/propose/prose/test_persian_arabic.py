"""Are Persian and Arabic sentences read as their writers mean them? Who, to whom, and whether it is said to be so."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

WHO: list[tuple[str, str, list[str], list[str]]] = [
    ("fa", "مأموران محمود راستین فرزند حسین را اعدام کردند.", ["مأموران"], ["محمود راستین"]),
    ("fa", "مأموران محمود راستین، فرزند حسین، را اعدام کردند.", ["مأموران"], ["محمود راستین"]),
    ("fa", "علی راستین پسر محمود راستین را سربازان کشتند.", ["سربازان"], ["علی راستین"]),
    ("fa", "محمود راستین فرزند حسین در سال ۱۳۶۷ اعدام شد.", [], ["محمود راستین"]),
    ("fa", "رضا لارمند قاتل علی راستین اعدام شد.", [], ["رضا لارمند"]),
    ("fa", "قاتلان علی راستین اعدام شدند.", [], ["قاتلان علی راستین"]),
    ("fa", "سربازان عباس دهقان را کشتند.", ["سربازان"], ["عباس دهقان"]),
    ("fa", "سربازان نه کارگر را کشتند.", ["سربازان"], ["نه کارگر"]),
    ("fa", "محمود راستین و پسرش حسین راستین اعدام شدند.", [], ["محمود راستین", "حسین راستین"]),
    ("fa", "حسین فرزند محمود راستین اعدام شد.", [], ["حسین"]),
    ("ar", "قتل سامر الحلاق وليس علي حسن.", [], ["سامر الحلاق"]),
    ("ar", "قتل ثلاثون شخصا وخمس نساء.", [], ["ثلاثون شخصا", "خمس نساء"]),
    ("ar", "قتل المتمردون علي حسن وثلاثة رجال.", ["المتمردون"], ["علي حسن", "ثلاثة رجال"]),
    ("ar", "قتل الجنود محمد علي.", ["الجنود"], ["محمد علي"]),
    ("ar", "عذب الحراس علي حسن.", ["الحراس"], ["علي حسن"]),
    ("ar", "قتل المدنيون علي يد الجيش.", ["الجيش"], ["المدنيون"]),
    ("ar", "اعتقل الجيش سامر الحلاق وشقيقه علي فندرل.", ["الجيش"], ["سامر الحلاق", "علي فندرل"]),
    ("ar", "قتلت شقيقة ليلى الحلاق.", [], ["شقيقة ليلى الحلاق"]),
]
GONE_ON: list[tuple[str, str, list[tuple[str, list[str], list[str]]]]] = [
    (
        "fa",
        "سه نفر کشته و پنج نفر زخمی شدند.",
        [("killing", [], ["سه نفر"]), ("injury", [], ["پنج نفر"])],
    ),
    ("fa", "پلیس وارد خانه شد و علی راستین را کشت.", [("killing", ["پلیس"], ["علی راستین"])]),
    ("fa", "زن به بازار رفت و علی راستین را کشتند.", [("killing", [], ["علی راستین"])]),
    ("fa", "ارتش سه سربازی را که اسیر کرده بود آزاد کرد.", [("release", ["ارتش"], ["سه سربازی"])]),
    (
        "fa",
        "دادگاه زنی را که پلیس بازداشت کرده بود آزاد کرد.",
        [("release", ["دادگاه"], ["زنی"]), ("arrest", ["پلیس"], ["زنی"])],
    ),
    ("ar", "أصيب أربعة آخرون في درعا.", [("injury", [], ["أربعة آخرون"])]),
]
NOTHING = [
    ("fa", "محمود راستین پسر علی راستین را کشت."),
    ("fa", "رضا لارمند و نه علی راستین را کشتند."),
    ("fa", "نه ارتش و نه پلیس علی راستین را کشتند."),
    ("fa", "سربازان عباس معلم را کشتند."),
    ("fa", "کسی نمی‌داند علی راستین اعدام شد یا نه."),
    ("fa", "پلیس علی راستین را کشت یا خیر؛ این پرسش ماند."),
    ("fa", "معلوم نیست پلیس علی راستین را کشت یا شورشیان."),
    ("fa", "ای کاش سربازان علی راستین را نکشته بودند."),
    ("fa", "وزیر انکار نکرد که سربازان علی راستین را کشتند."),
    ("fa", "وزیر تکذیب نکرد که سربازان علی راستین را کشتند."),
    ("fa", "وزیر دستور کشتن علی راستین را نداد."),
    ("fa", "در فیلم، سربازان علی راستین را می‌کشند."),
    ("fa", "در رمان او سربازان علی راستین را کشتند."),
    ("fa", "این رمان می‌گوید سربازان علی راستین را کشتند."),
    ("fa", "سربازان محمود راستین، معلم، فرزند حسین را کشتند."),
    ("fa", "حسین پسر محمود راستین را کشت."),
    ("fa", "شاید سربازان علی راستین را کشتند."),
    ("fa", "سربازان باید علی راستین را می‌کشتند."),
    ("ar", "قتل الجنود علي."),
    ("ar", "قتل الجنود خالد."),
    ("ar", "لم يكن الجنود قد قتلوا سامر الحلاق."),
    ("ar", "ليت الجنود لم يقتلوا سامر الحلاق."),
    ("ar", "كاد سامر الحلاق أن يُقتل."),
    ("ar", "توشك الشرطة أن تعدم سامر الحلاق."),
    ("ar", "يوشك الجيش أن يقتل سامر الحلاق."),
    ("ar", "ليس صحيحا أن الجيش قتل سامر الحلاق."),
    ("ar", "لم يثبت أن الجيش قتل سامر الحلاق."),
    ("ar", "لم يسبق أن قتل الجيش سامر الحلاق."),
    ("ar", "من المحتمل أن الجيش قتل سامر الحلاق."),
    ("ar", "هرب السكان قبل أن يقتل الجيش سامر الحلاق."),
    ("ar", "هرب السكان خشية أن يقتل الجيش سامر الحلاق."),
    ("ar", "لا الجيش ولا الشرطة قتلا سامر الحلاق."),
    ("ar", "لم تنف الشرطة أنها قتلت سامر الحلاق."),
    ("ar", "لم تنكر الشرطة أنها قتلت سامر الحلاق."),
    ("ar", "لا أحد يعلم هل قتل الجيش سامر الحلاق."),
    ("fa", "علی راستین نه اعدام شد و نه زندانی."),
    ("fa", "نه مرد و نه زن کشته شدند."),
    ("fa", "دستور کشتن علی راستین داده نشد."),
    ("ar", "قتل ثلاثون شخصا الوزير."),
    ("ar", "في الفيلم يقتل الجنود سامر الحلاق."),
    ("ar", "في الرواية قتل الجنود سامر الحلاق."),
]
NOT_YET = [
    ("fa", "سربازان تهدید کردند که علی راستین را می‌کشند.", "threatened"),
    ("fa", "سربازان قسم خوردند علی راستین را می‌کشند.", "threatened"),
    ("fa", "آنها سوگند خوردند که علی راستین را می‌کشند.", "threatened"),
    ("fa", "پلیس اعلام کرد که علی راستین را بازداشت می‌کند.", "planned"),
    ("ar", "حاولت الشرطة خطف سامر الحلاق.", "attempted"),
    ("ar", "حاولت الشرطة قتل علي حسن.", "attempted"),
]


def acts(language: str, text: str) -> list[tuple[Claim, Act]]:
    return [(claim, claim.content) for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "text", "doers", "victims"), WHO)
def test_everyone_stands_in_their_own_place(language: str, text: str, doers: list[str], victims: list[str]) -> None:
    ((claim, act),) = acts(language, text)
    assert claim.happened
    assert [p.who.wording for p in act.perpetrators] == doers
    assert [victim.wording for victim in act.victims] == victims


@pytest.mark.parametrize(("language", "text", "told"), GONE_ON)
def test_a_subject_a_verb_or_an_object_goes_on(
    language: str, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [
        (act.act, [p.who.wording for p in act.perpetrators], [victim.wording for victim in act.victims])
        for _, act in acts(language, text)
    ] == told


def test_an_order_reaches_over_what_its_giver_is() -> None:
    ((claim, act),) = acts("ar", "أمر العقيد عماد البريتي، قائد المنطقة، بإعدام تسعة من قادة الفلاحين.")
    assert (claim.modality, [p.who.wording for p in act.perpetrators]) == ("ordered", ["العقيد عماد البريتي"])


def test_what_was_denied_of_this_one_was_denied_by_someone() -> None:
    ((claim, _),) = acts("fa", "مقامات بازداشت این معلم را تکذیب کردند.")
    assert (claim.stance, claim.voice.commitment) == ("denied", "denies")


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_cannot_be_read_safely_claims_nothing(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(("language", "text", "modality"), NOT_YET)
def test_what_is_threatened_announced_or_tried_is_not_done(language: str, text: str, modality: str) -> None:
    ((claim, _),) = acts(language, text)
    assert claim.modality == modality


def test_what_seems_so_is_said_at_a_distance() -> None:
    for seems in ("به نظر می‌رسد پلیس", "به نظر می‌رسد که پلیس", "گمان می‌رود پلیس"):
        ((claim, _),) = acts("fa", f"{seems} علی راستین را کشته است.")
        assert (claim.stance, claim.voice.kind) == ("attributed", "cited")


@pytest.mark.parametrize("date", ["۱۵ فوریه ۱۳۹۸", "فوریه ۱۳۹۸"])
def test_a_gregorian_month_with_a_year_of_another_calendar_leaves_the_year_open(date: str) -> None:
    ((_, act),) = acts("fa", f"علی راستین در {date} اعدام شد.")
    assert act.when is not None
    assert (act.when.earliest, act.when.latest) == (None, None)
    assert [victim.wording for victim in act.victims] == ["علی راستین"]
