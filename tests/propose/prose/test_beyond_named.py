"""Persian and Arabic: of whom does a sentence go on that names others before, or around, its verb?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

NAMED = [
    "رضا کریمی و نسرین کاردان",
    "دکتر مینا نوری، رضا کریمی و نسرین کاردان",
    "ابومدین و سارا محمدی",
    "یک پرستار و دو نگهبان",
]
DONE = [
    ("arrest", "بازداشت شد", "قتل"),
    ("killing", "توسط سربازان کشته شد", "شکنجه"),
    ("execution", "در تهران اعدام شد", "قتل"),
]
ALONE = [
    "شاهد {deed} {named}", "تنها شاهد {deed} {named}", "وکیل {named}", "برادر {named}", "همکار {named}",
    "معلمی به اتهام {deed} {named}", "معلمی متهم به {deed} {named}", "داوود راستین، متهم به {deed} {named}،",
    "معلمی پس از {deed} {named}", "معلمی پس از دیدار با {named}", "معلمی در خانه {named}",
    "معلمی در مراسم خاکسپاری {named}", "معلمی در حضور {named}", "معلمی به خاطر نامه‌ای به {named}",
    "معلمی که به اتهام {deed} {named} محکوم شده بود", "معلمی که {named} را دیده بود",
    "معلمی که دیده بود سربازان {named} را کشتند", "شاهد {deed} {named} که از شهر گریخته بود",
    "پس از مرگ {named}، معلمی", "یک روز پس از {deed} {named}، معلمی",
]  # fmt: skip


def told(language: str, text: str) -> list[tuple[str, list[str], list[str]]]:
    """The acts of a text: what was done, by whom, to whom."""
    found = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    return [(a.act, [p.who.wording for p in a.perpetrators], [v.wording for v in a.victims]) for a in found]


def suffered(language: str, text: str, act: str) -> list[str]:
    return [whom for code, _, victims in told(language, text) if code == act for whom in victims]


@pytest.mark.parametrize("frame", ALONE)
@pytest.mark.parametrize("named", NAMED)
def test_of_whoever_it_is_told_it_was_done_to(frame: str, named: str) -> None:
    who = next(w for w in ("معلمی", "داوود راستین", *frame.removeprefix("تنها ").split()) if w in frame)
    for act, done, deed in DONE:
        text = f"{frame.format(named=named, deed=deed)} {done}."
        killed = "کشتند" in frame and act == "killing"
        victims = [v for v in suffered("fa", text, act) if not (killed and v in named)]
        assert [v.startswith(who) for v in victims] == [True], text


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("whom", ["شاهد قتل", "برادر متهم به قتل", "سه برادر", "دو کارگر متهم به قتل", "وکیل"])
def test_whose_deed_or_relative_it_is_nobody_arrests(whom: str, named: str) -> None:
    (arrest,) = [t for t in told("fa", f"سربازان {whom} {named} را بازداشت کردند.") if t[0] == "arrest"]
    assert arrest[1] == ["سربازان"]
    assert [v.startswith(whom.split(" به ", maxsplit=1)[0].split(" قتل", maxsplit=1)[0]) for v in arrest[2]] == [True]


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("who", ["شاهد قتل", "وکیل", "برادر", "معلمی متهم به قتل"])
def test_whose_deed_or_relative_it_is_does_nothing(who: str, named: str) -> None:
    for text in (f"{who} {named} کاوه سپنجی را شکنجه کرد.", f"کاوه سپنجی توسط {who} {named} شکنجه شد."):
        (torture,) = [t for t in told("fa", text) if t[0] == "torture"]
        assert [w.startswith(who.split(maxsplit=1)[0]) for w in torture[1]] == [True], text
        assert torture[2] == ["کاوه سپنجی"]


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        # The verb is told of several, or who is joined is somebody's, another, or counted: they suffered it, too.
        ("وکیل رضا کریمی و نسرین کاردان بازداشت شدند.", "arrest", ["وکیل رضا کریمی", "نسرین کاردان"]),
        ("سربازان همسر رضا کریمی و دو فرزندش را کشتند.", "killing", ["همسر رضا کریمی", "دو فرزندش"]),
        ("پلیس برادر رضا کریمی و سه فعال دیگر را بازداشت کرد.", "arrest", ["برادر رضا کریمی", "سه فعال دیگر"]),
        ("پس از قتل رضا کریمی و نسرین کاردان معلمی اعدام شد.", "killing", ["رضا کریمی", "نسرین کاردان"]),
        ("پس از قتل همسر رضا کریمی و دو فرزندش معلمی اعدام شد.", "killing", ["همسر رضا کریمی", "دو فرزندش"]),
        # Of a plural nobody can tell, nor of an object: whose lawyers they are is left out.
        ("وکلای رضا کریمی و نسرین کاردان بازداشت شدند.", "arrest", ["وکلای رضا کریمی"]),
        ("پلیس وکیل رضا کریمی و نسرین کاردان را بازداشت کرد.", "arrest", ["وکیل رضا کریمی"]),
        # Between them stands a verb that nobody knows, or where each of them was.
        ("معلمی به خیابان دوید و نسرین کاردان کشته شد.", "killing", ["نسرین کاردان"]),
        ("۹۷ نفر توسط سربازان و ۳۱ نفر توسط شورشیان کشته شدند.", "killing", ["۹۷ نفر", "۳۱ نفر"]),
        # Whose family it is, and of whom a relative clause is told, where its verb is told of one.
        ("طالبان عضو خانوادهٔ یک خبرنگار را کشتند.", "killing", ["عضو خانوادهٔ یک خبرنگار"]),
        ("پدر و مادر رضا کریمی که کشته شد بازداشت شدند.", "killing", []),
        ("دادگاه متهم پروندهٔ قتل رومینا شریفی و مادربزرگش را به قصاص محکوم کرد.", "death_sentence", ["متهم پروندهٔ"]),
        ("مأموران حتی دو پرستار را بازداشت کردند.", "arrest", ["دو پرستار"]),
        # Nobody stands before whoever goes on with whose house, or deed, it was.
        ("در خانه ابومدین و سارا محمدی بازداشت شد.", "arrest", []),
        ("عامل قتل رضا کریمی بازداشت شد.", "arrest", []),
        ("به ضرب گلوله دو نفر کشته شدند.", "killing", ["دو نفر"]),
        ("کاوه سپنجی توسط دو سرباز کشته شد.", "killing", ["کاوه سپنجی"]),
        ("کاوه سپنجی توسط معلمی که رضا کریمی را دیده بود کشته شد.", "killing", ["کاوه سپنجی"]),
    ],
)
def test_who_else_it_was_done_to(text: str, act: str, victims: list[str]) -> None:
    assert suffered("fa", text, act) == victims


@pytest.mark.parametrize(
    ("text", "act", "doers", "victims"),
    [
        # A purpose has no verb of the past, nor anybody who stands in it a part in what is done.
        ("سربازان برای یافتن رضا کریمی معلمی را بازداشت کردند.", "arrest", ["سربازان"], ["معلمی"]),
        ("معلمی برای بازجویی بازداشت شد.", "arrest", [], ["معلمی"]),
        ("معلمی که برای رضا کریمی کار می‌کرد بازداشت شد.", "arrest", [], ["معلمی"]),
        ("معلمی پس از آنکه رضا کریمی را پنهان کرد بازداشت شد.", "arrest", [], ["معلمی"]),
        # Behind what a report is told to be others begin.
        (
            "به نقل از گزارش محلی نیروهای امنیتی رضا کریمی را بازداشت کردند.",
            "arrest",
            ["نیروهای امنیتی"],
            ["رضا کریمی"],
        ),
        # "By" belongs to the deed that was told before.
        ("کشته شدن نوجوانی به دست مأموران خشم مردم را برانگیخت و پنج معترض کشته شدند.", "killing", [], ["پنج معترض"]),
        # Only people are arrested, whatever their names.
        ("پلیس روز شنبه ابومدین توکلی‌نسب را بازداشت کرد.", "arrest", ["پلیس"], ["ابومدین توکلی‌نسب"]),
    ],
)
def test_what_is_clear_is_told(text: str, act: str, doers: list[str], victims: list[str]) -> None:
    assert told("fa", text) == [(act, doers, victims)]


@pytest.mark.parametrize(
    "text",
    [
        "پلیس برای آنکه رضا کریمی را بکشد آمد.",
        "سربازان برای کشتن رضا کریمی آمدند.",
        "برای یافتن رضا کریمی بازداشت شد.",
        "مأموران برای وادار کردن رضا کریمی به اعتراف برادرش را شکنجه کردند.",
        "پلیس روز شنبه محموله بزرگی را توقیف کرد.",
        "برادر رضا کریمی، کشتی‌گیر زندانی، که شکنجه شد، خاموش ماند.",
    ],
)
def test_what_is_not_is_not(text: str) -> None:
    assert told("fa", text) == []


@pytest.mark.parametrize("named", [*NAMED, "رضا کریمی و مینا نوری و نسرین کاردان"])
@pytest.mark.parametrize("whose", ["برادر", "وکیل", "یکی از دوستان", "قاتل"])
@pytest.mark.parametrize("who", ["معلمی", "داوود راستین", "دو کارگر"])
def test_whose_relative_one_is_between_commas_it_is_done_to_that_one(who: str, whose: str, named: str) -> None:
    many = "ند" if who == "دو کارگر" else ""
    assert suffered("fa", f"{who}، {whose} {named}، بازداشت شد{many}.", "arrest") == [who]


ARABIC = ["سامر الحلبي وهدى الكردي", "الدكتور مازن الشامي وليلى العطار", "طبيب وشرطيين اثنين", "ثلاثة جنود وممرضة"]
HEADS = [
    "شاهد على {deed} {named}", "شقيق {named}", "معلم متهم ب{deed} {named}", "كريم الدليمي المتهم ب{deed} {named}",
    "معلم بتهمة {deed} {named}", "معلم بعد {deed} {named}", "معلم في منزل {named}", "معلم خلال تشييع {named}",
    "معلم بسبب رسالة إلى {named}", "معلم بحضور {named}", "معلم زار {named}", "صحفي التقى {named}",
]  # fmt: skip


@pytest.mark.parametrize("frame", HEADS)
@pytest.mark.parametrize("named", ARABIC)
def test_of_whoever_it_is_told_in_arabic_it_was_done_to(frame: str, named: str) -> None:
    for act, deed, text in (
        ("arrest", "قتل", "اعتُقل {} في دمشق."),
        ("execution", "قتل", "أُعدم {}."),
        ("arrest", "قتل", "تم اعتقال {}."),
        ("killing", "تعذيب", "{} قُتل."),
        ("execution", "قتل", "{} أُعدم."),
    ):
        told_of = text.format(frame.format(named=named, deed=deed))
        victims = suffered("ar", told_of, act)
        assert [v.split()[0] == frame.split(maxsplit=1)[0] for v in victims] == [True], told_of


@pytest.mark.parametrize("named", ARABIC)
@pytest.mark.parametrize("whom", ["شقيق", "والدة", "أحد أصدقاء"])
def test_whose_relative_it_is_nobody_arrests_in_arabic(whom: str, named: str) -> None:
    (arrest,) = told("ar", f"اعتقلت الشرطة {whom} {named}.")
    assert arrest[1] == ["الشرطة"]
    assert [v.startswith(whom) for v in arrest[2]] == [True]


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("قُتلت زوجة سامر الحلبي وطفلاه.", "killing", ["زوجة سامر الحلبي", "طفلاه"]),
        ("بعد مقتل سامر الحلبي وهدى الكردي اعتقلت الشرطة معلما.", "killing", ["سامر الحلبي", "هدى الكردي"]),
        ("المعلم الذي شاهد الجنود يقتلون سامر الحلبي اعتُقل.", "killing", ["سامر الحلبي"]),
        ("الصحفي الذي حاور سامر الحلبي قُتل.", "killing", ["الصحفي"]),
        ("اعتُقل معلم، شقيق سامر الحلبي وهدى الكردي.", "arrest", ["معلم"]),
        ("تعرض معلم متهم بقتل سامر الحلبي وهدى الكردي للتعذيب في دمشق.", "torture", ["معلم"]),
        ("تعرض معلم لمحاولة قتل.", "killing", []),
        ("قتل مسلحون مجهولون أمس شاهدا رئيسيا في القضية.", "killing", ["شاهدا رئيسيا"]),
        # Who denies the torture does not deny the death.
        ("نفت الوزارة أن يكون عناصرها قد عذبوا الشاب الذي توفي.", "death", []),
        ("اعتُقل معلم بمساعدة سامر الحلبي وهدى الكردي.", "arrest", ["معلم"]),
        ("كان الجنود يعذبون سامر الحلبي.", "torture", ["سامر الحلبي"]),
        ("اعتقل صديق ثلاثة جنود.", "arrest", ["صديق"]),
    ],
)
def test_who_else_it_was_done_to_in_arabic(text: str, act: str, victims: list[str]) -> None:
    assert suffered("ar", text, act) == victims


@pytest.mark.parametrize("place", ["قضية مقتل", "قضية اغتيال النائب", "منزل", "ملف"])
def test_whose_case_it_is_is_no_name_of_whoever_was_arrested(place: str) -> None:
    for who in ("ناشط", "الناشط"):
        (act,) = [c.content for c in read(f"اعتُقل {who} في {place} سامر الحلبي.", "ar") if isinstance(c.content, Act)]
        assert [end.wording for victim in act.victims for end in victim.ends()] in ([who], [])
