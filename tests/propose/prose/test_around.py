"""Has whoever only stands around what Persian and Arabic tell no part in it? Many frames, each with many people."""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Act, Post
from bench.prose import read

OTHERS = {
    "fa": (
        "نسرین کاردان", "دادستان، نسرین کاردان،", "سرهنگ نسرین کاردان", "نسرین کاردان، وزیر دادگستری،",
        "وکیل او، نسرین کاردان،", "نسرین کاردان اصفهانی", "حاج محمدرضا کاردان",
    ),
    "ar": (
        "هدى الكاردي", "العقيد هدى الكاردي", "وزيرة العدل هدى الكاردي", "هدى الكاردي، وزيرة العدل،",
            "أبو سامر الكاردي",
        "محمد علي الكاردي", "محاميه، رامز الكاردي،",
    ),
}  # fmt: skip
TOLD = {
    "fa": (
        "سربازان رضا دلخوان را کشتند", "مردی رضا دلخوان را بازداشت کرد", "رضا دلخوان را پلیس کتک زد",
        "رضا دلخوان به دست بهرام تاج‌آور کشته شد", "سرگرد بهرام تاج‌آور رضا دلخوان، کارگر نانوایی، را تیرباران کرد",
    ),
    "ar": (
        "قتل الجنود سامر الحلاق", "قتل رجل سامر الحلاق", "تعرض سامر الحلاق للتعذيب على يد الشرطة",
        "قُتل سامر الحلاق على يد باسم الحداد", "قام الرائد باسم الحداد بضرب سامر الحلاق",
    ),
}  # fmt: skip
FRAMES = [
    *(
        ("fa", frame)
        for frame in (
            "به گفته {other}، ", "به نظر {other}، ", "پس از دیدار {other}، ", "هنگام دیدار {other}، ",
            "در خانه {other}، ", "با کمک {other}، ", "در برابر {other}، ", "برخلاف {other}، ",
            "وقتی {other} آمد، ", "در حضور {other}، ",
            "در نامه‌ای به {other}، ", "{other} گفت که ", "{other} تکذیب کرد که ", "در زمان ریاست {other}، ",
            "با اطلاع {other}، ", "بدون اطلاع {other}، ", "{other} آنجا بود. ", "به جای {other}، ", "در دفتر {other}، ",
            "نزدیک خانه {other}، ",
        )
    ),
    *(
        ("ar", frame)
        for frame in (
            "وفقا ل{other}، ", "حسب رواية {other}، ", "خلال زيارة {other}، ", "رغم مناشدات {other}، ",
            "في منزل {other}، ", "بمساعدة {other}، ", "بوساطة {other}، ", "أمام {other}، ", "على عكس {other}، ",
            "قبل وصول {other}، ", "عندما وصلت {other}، ",
            "بحضور {other}، ", "في رسالة إلى {other}، ", "يوم انتخاب {other}، ", "في عهد {other}، ", "بعلم {other}، ",
            "كانت {other} هناك. ", "بدلا من {other}، ", "كما أفادت {other}، ",
        )
    ),
]  # fmt: skip
WITHIN = [
    ("fa", "رضا دلخوان، راننده {other}، کشته شد."),
    ("fa", "رضا دلخوان، دوست {other}، به دست سربازان کشته شد."),
    ("fa", "رضا دلخوان، برادر {other}، را سربازان کشتند."),
    ("fa", "رضا دلخوان هنگام فرار {other} کشته شد."),
    ("fa", "سربازان، که {other} را نمی‌شناختند، رضا دلخوان را کشتند."),
    ("ar", "قُتل سامر الحلاق، صديق {other}، على يد الجنود."),
    ("ar", "قُتل سامر الحلاق قرب منزل {other}."),
    ("ar", "كان سامر الحلاق جار {other} عندما قتله الجنود."),
]


def _part_of(language: str, other: str, text: str) -> list[str]:
    """The acts that somebody with this name is said to have done or suffered."""
    found = [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]
    doers = [(act.act, part.who.wording) for act in found for part in act.perpetrators if part.degree == "carried_out"]
    victims = [(act.act, end.wording) for act in found for victim in act.victims for end in (victim, *victim.ends())]
    return [act for act, words in (*doers, *victims) if other in words]


@pytest.mark.parametrize(("language", "frame"), FRAMES)
def test_whoever_opens_a_sentence_has_no_part_in_what_it_goes_on_to_tell(language: str, frame: str) -> None:
    for other, told in product(OTHERS[language], TOLD[language]):
        text = f"{frame.format(other=other)}{told}.".replace("،،", "،")
        assert _part_of(language, "کارد" if language == "fa" else "كاردي", text) == [], text


@pytest.mark.parametrize(("language", "frame"), WITHIN)
def test_whoever_is_only_mentioned_beside_somebody_suffered_nothing(language: str, frame: str) -> None:
    for other in OTHERS[language]:
        text = frame.format(other=other).replace("،،", "،")
        suffered = [v for v in _part_of(language, "کارد" if language == "fa" else "كاردي", text) if v]
        assert suffered == [], text


@pytest.mark.parametrize(
    ("language", "text", "doers", "victims"),
    [
        ("fa", "مردی رضا دلخوان را کشت.", ["مردی"], ["رضا دلخوان"]),
        ("fa", "رضا دلخوان، دوست سرهنگ نسرین کاردان، کشته شد.", [], ["رضا دلخوان"]),
        ("fa", "بهرام تاج‌آور، پسر فرماندار لومایه، کشته شد.", [], ["بهرام تاج‌آور"]),
        ("fa", "سربازان نسرین کاردان اصفهانی را کشتند.", ["سربازان"], ["نسرین کاردان اصفهانی"]),
        ("ar", "اعتقل العقيد باسم الحداد سامر الحلاق.", ["العقيد باسم الحداد"], ["سامر الحلاق"]),
        ("ar", "وصل الجنود في أيار. قُتل العقيد باسم الحداد.", [], ["العقيد باسم الحداد"]),
    ],
)
def test_people_beside_one_another_are_told_apart(
    language: str, text: str, doers: list[str], victims: list[str]
) -> None:
    acts = [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]
    assert [part.who.wording for act in acts for part in act.perpetrators] == doers
    assert [victim.wording for act in acts for victim in act.victims] == victims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "فرمانده رضا دلخوان را بازداشت کرد. کتک خورد."),
        ("fa", "بازجو رضا دلخوان را به زندان برد. سپس او را کشتند."),
        ("fa", "وکیل بهرام تاج‌آور، مینا فرزان، گفت او شکنجه شده است."),
        ("ar", "اعتقل القائد سامر الحلاق. ثم قتلوه."),
        ("ar", "استجوب المحقق سامر الحلاق. وتعرض للضرب."),
        ("ar", "زار العقيد باسم الحداد سامر الحلاق. تعرض للتعذيب."),
        ("ar", "قال محامي باسل الحداد، سامر الحلاق، إنه تعرض للتعذيب."),
        ("ar", "قتل رجل سامر الحلاق."),
        ("ar", "ضرب طبيب السجن سامر الحلاق."),
    ],
)
def test_of_two_who_may_be_one_it_is_neither(language: str, text: str) -> None:
    acts = [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]
    ends = [end for act in acts for victim in act.victims for end in victim.ends()]
    assert [end.wording for end in ends if end.name is not None] == []


@pytest.mark.parametrize(
    ("language", "text", "doers", "victims"),
    [
        ("ar", "أصيب الضحايا برصاص حي من الخلف.", [], ["الضحايا"]),
        ("fa", "پروانه میرآبادی، شاعر و از بنیانگذاران کانون، در پاریس درگذشت.", [], ["پروانه میرآبادی"]),
        ("fa", "موکلش هفت ماه در سلول انفرادی نگهداری شده است.", [], ["موکلش"]),
    ],
)
def test_what_is_nobody_is_nobody(language: str, text: str, doers: list[str], victims: list[str]) -> None:
    ((act,),) = ([claim.content for claim in read(text, language) if isinstance(claim.content, Act)],)
    assert [part.who.wording for part in act.perpetrators] == doers
    assert [victim.wording for victim in act.victims] == victims


def test_a_charge_in_quotation_marks_says_nothing() -> None:
    text = 'وكان رامز الدرويش قد حُكم عليه عام 2019 بالسجن بتهمة "نشر أخبار كاذبة".'
    assert all(claim.voice.kind == "source" for claim in read(text, "ar"))


def test_what_somebody_says_behind_a_but_is_not_what_he_admits() -> None:
    text = "ابراهیم لطفی پذیرفت که علی راستین را زده است، اما گفت زندانیان مینا نوری را کشته بودند."
    assert [claim.voice.commitment for claim in read(text, "fa") if getattr(claim.content, "act", "") == "killing"] == [
        "asserts"
    ]


def test_nobody_is_no_part_of_whom_nobody_has_beaten() -> None:
    ((claim, act),) = [(c, c.content) for c in read("هیچ‌کس متوفی را نزده است.", "fa") if isinstance(c.content, Act)]
    assert claim.polarity == "negative"
    assert [victim.wording for victim in act.victims] == ["متوفی"]


def test_where_somebody_commands_is_not_who_commands() -> None:
    text = "أعلن قائد شرطة نور آباد، العقيد سامر الناصري، أن سبب الوفاة سكتة قلبية."
    assert all("آباد" not in c.content.holder.wording for c in read(text, "ar") if isinstance(c.content, Post))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "رضا دلخوان که پدرش را کشتند گریست."),
        ("fa", "سرهنگ بهرام تاج‌آور که برادرش را کشتند گریست."),
        ("ar", "سامر الحلاق الذي قُتل صديقه ذهب إلى المدينة."),
        ("ar", "شهد سامر الحلاق الذي أُعدم رفيقه."),
        ("ar", "بكى معلم القرية الذي قتلوا والده."),
        ("ar", "سامر الحلاق قُتل صديقه."),
    ],
)
def test_whose_father_or_friend_it_is_has_no_part_in_it(language: str, text: str) -> None:
    acts = [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]
    people = [who for act in acts for who in (*act.victims, *(part.who for part in act.perpetrators))]
    told = [end.wording for who in people for end in (who, *who.ends())]
    assert [words for words in told if any(one in words for one in ("دلخوان", "تاج", "الحلاق", "معلم"))] == []


@pytest.mark.parametrize(
    ("language", "frame", "name"),
    [
        *(
            ("fa", frame, name)
            for frame in ("{} کشته شد.", "سربازان {} را کشتند.", "{} و علی راستین کشته شدند.")
            for name in ("عبدالله بن یوسف", "زهرا سادات میری", "فریدون فرخزاد شیرازی", "سید محمد علی حسینی")
        ),
        *(
            ("ar", frame, name)
            for frame in ("قُتل {}.", "قتل الجنود {}.", "قُتل {} ومنى الفران.", "قُتل {} في دمشق.")
            for name in ("سامر بن علي الحلاق", "فاطمة الزهراء المراكشي", "سيف الإسلام الحداد", "نور الدين زنكي")
        ),
    ],
)
def test_a_name_is_neither_cut_nor_run_together(language: str, frame: str, name: str) -> None:
    acts = [claim.content for claim in read(frame.format(name), language) if isinstance(claim.content, Act)]
    assert name in {victim.wording for act in acts for victim in act.victims}
