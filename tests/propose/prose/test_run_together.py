"""Persian and Arabic: who stands right behind something else, and is part of it, has neither done nor suffered it."""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Gap, Post
from bench.prose import read

TOLD: list[tuple[str, str, str, list[str], list[str]]] = [
    # What stands before "and" and the object is part of the object.
    ("fa", "بهرام کاوشگر دهوند و تعدادی از زندانیان را اعدام کردند.", "execution", [], ["تعدادی از زندانیان"]),
    # A body's name is whole.
    ("fa", "مینا کاردان از سوی نیروهای اطلاعات سپاه پاسداران بازداشت شد.", "arrest",
     ["نیروهای اطلاعات سپاه پاسداران"], ["مینا کاردان"]),
    # Days of the week in two words count nobody.
    ("fa", "مأموران روز چهار شنبه مینا کاردان را بازداشت کردند.", "arrest", ["مأموران"], ["مینا کاردان"]),
    ("fa", "چهل شهروند در روز پنج شنبه پانزدهم مهرماه از سوی مأموران بازداشت شدند.", "arrest",
     ["مأموران"], ["چهل شهروند"]),
    # Whose houses they are, and where villages are.
    ("fa", "مأموران با مراجعه به منازل چندین تن از شهروندان چهل تن از آنان را بازداشت کردند.", "arrest",
     ["مأموران"], ["چهل تن"]),
    ("fa", "شورشیان از سه روستای این ولایت ۷۰ غیرنظامی را ربودند.", "abduction", ["شورشیان"], ["۷۰ غیرنظامی"]),
    # Behind who says it and his office others begin.
    ("fa", "به گفته بهرام کاردان، فرمانده پلیس لارستان اعضای گروه سپید هفت تن را کشته‌اند.", "killing",
     ["اعضای گروه سپید"], ["هفت تن"]),
    ("ar", "اغتال مسلحان مجهولان اليوم مسئولا كبيرا في لماي.", "assassination", ["مسلحان مجهولان"], ["مسئولا كبيرا"]),
    ("ar", "اختفى مئة شخص بسبب التنظيمات الجهادية الإرهابية.", "disappearance", [], ["مئة شخص"]),
]  # fmt: skip
NOTHING = [
    # The first object is another verb's.
    ("fa", "شورشیان این افراد را دو روز پیش را از خانه‌هایشان ربوده و ۷ نفر تن از آنان را کشته‌اند."),
    ("ar", "قتلت جماعة ولاية الساحل -التي بايعت تنظيما آخر- المئات من الرجال."),
]


@pytest.mark.parametrize(("language", "text", "act", "doers", "victims"), TOLD)
def test_who_did_it_to_whom(language: str, text: str, act: str, doers: list[str], victims: list[str]) -> None:
    told = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    (content,) = {
        (a.act, tuple(p.who.wording for p in a.perpetrators), tuple(v.wording for v in a.victims)) for a in told
    }
    assert content == (act, tuple(doers), tuple(victims))


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nothing_is_claimed(language: str, text: str) -> None:
    assert read(text, language) == []


def test_what_stands_behind_says_and_a_comma_is_that_ones_word() -> None:
    (claim,) = read("فرمانده پلیس لارستان گفت، شورشیان ۷۰ غیرنظامی را ربوده‌اند.", "fa")
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "فرمانده پلیس لارستان"


@pytest.mark.parametrize(
    "text", ["وقتی وزیر گفت، مأموران مینا کاردان را کشتند.", "مردی که وزیر گفت، مینا کاردان را کشت."]
)  # fmt: skip
def test_behind_a_when_or_a_who_it_is_not(text: str) -> None:
    assert all(claim.voice.kind == "source" for claim in read(text, "fa"))


def test_a_minister_in_brackets_is_who_stands_before_them() -> None:
    claims = read("او متهم به قتل نادر پرتو (وزیر دربار رضا شاه) بود.", "fa")
    assert not any(isinstance(c.content, Post) for c in claims)


def test_who_took_them_away_is_told_beside_the_verb_before() -> None:
    claims = read("مینا کاردان توسط مأموران بازداشت و به مکان نامعلومی منتقل شد.", "fa")
    assert claims
    assert not any(isinstance(c.content, Gap) for c in claims)


def test_whom_somebody_accused_of_a_killing_has_not_killed() -> None:
    claims = read("أدانت المحكمة سامر الحلاق بإهانة الملك واتهام قوات الأمن بقتل متظاهرين.", "ar")
    assert all(c.content.reason is None for c in claims if isinstance(c.content, Accountability))


def test_two_months_of_one_year_are_all_the_time() -> None:
    (told,) = [
        c.content for c in read("مینا کاردان در مرداد و شهریور ۱۳۶۷ شکنجه شد.", "fa") if isinstance(c.content, Act)
    ]
    assert told.when is not None
    assert told.when.edtf == "1988-07-23/1988-09-22"


DENIED = [
    ("fa", "مأموران ۴۲ تن را بازداشت کردند. رئیس دادگستری این خبر را تکذیب کرد."),
    ("fa", "مأموران ۴۲ تن را بازداشت کردند. رئیس دادگستری این را تکذیب کرد."),
    ("fa", "دادگاه ۴۲ تن را به زندان محکوم کرد. این خبر از سوی رئیس دادگستری تکذیب شد."),
    ("ar", "قتل الجنود سامر الحلاق. ونفى الجيش ذلك."),
    ("ar", "قتل الجنود سامر الحلاق. ونفت الحكومة هذا الاتهام."),
]
STANDS = [
    ("fa", "مأموران ۴۲ تن را بازداشت کردند. رئیس دادگستری این خبر را تکذیب نکرد."),
    ("fa", "مأموران ۴۲ تن را بازداشت کردند. رئیس دادگستری این پیشنهاد را رد کرد."),
    ("ar", "قتل الجنود سامر الحلاق. ولم ينف الجيش ذلك."),
]


@pytest.mark.parametrize(("language", "text", "stance"),
                         [(*d, "disputed") for d in DENIED] + [(*s, "asserted") for s in STANDS])  # fmt: skip
def test_what_the_next_sentence_denies_is_disputed(language: str, text: str, stance: str) -> None:
    claims = [c for c in read(text, language) if not isinstance(c.content, Gap)]
    assert claims
    assert {c.stance for c in claims} == {stance}


def test_behind_from_a_place_stands_that_may_be_called_like_somebody() -> None:
    (claim,) = read("دو شهروند اهل سرباز جان خود را از دست دادند.", "fa")
    assert isinstance(claim.content, Act)
    assert [v.wording for v in claim.content.victims] == ["دو شهروند اهل سرباز"]


def test_prepositions_may_be_written_as_one_word() -> None:
    claims = read("شش شهروند براثر تیراندازی نیروهای نظامی کشته شدند.", "fa")
    assert [v.wording for c in claims if isinstance(c.content, Act) for v in c.content.victims] == ["شش شهروند"]


VOICES = [
    ("ذكر مسؤولون أن القوات أطلقت النار وقتلت ناشطا وفقا لاشتباكات اندلعت.", ["مسؤولون", None]),
    ("قالت وزارة الصحة إن شابا يبلغ من العمر 15 عاما قتل وإن أربعة آخرين أصيبوا.", ["وزارة الصحة"]),
]


@pytest.mark.parametrize(("text", "speakers"), VOICES)
def test_neither_clashes_nor_an_age_say_anything(text: str, speakers: list[str | None]) -> None:
    told = [c for c in read(text, "ar") if isinstance(c.content, Act)]
    assert told
    for claim in told:
        cited = [a.who.wording if a.who is not None else None for a in claim.sanad if a.kind == "cited"]
        assert set(cited) <= set(speakers)


def test_who_did_it_may_stand_before_a_verb_that_is_spelt_alike() -> None:
    claims = read("نفذ الجيش غارات وقتل عشرات المدنيين في غارات عسكرية.", "ar")
    assert claims
    assert not any(isinstance(c.content, Gap) for c in claims)


def test_a_name_behind_sayyid_is_nobodys_office() -> None:
    told = [c.content for c in read("سید وکیل توسط شورشیان بازداشت شده بود.", "fa") if isinstance(c.content, Act)]
    assert [v.wording for a in told for v in a.victims] == ["سید وکیل"]
