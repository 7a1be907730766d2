"""Persian and Arabic: does whoever only stands beside what is told have a part in it, or say it?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap
from bench.prose import read


def acts(language: str, text: str) -> list[Act]:
    return [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]


def told(language: str, text: str) -> list[tuple[str, list[str], list[str]]]:
    """The acts that a sentence tells of, with who did them and to whom."""
    found = acts(language, text)
    return [(a.act, [p.who.wording for p in a.perpetrators], [v.wording for v in a.victims]) for a in found]


def speakers(claims: list[Claim]) -> set[str]:
    return {a.who.wording for claim in claims for a in claim.sanad if a.who is not None}


LED = ["تحت فرمان", "زیر فرمان", "به فرماندهی", "تحت رهبری", "طرفدار", "وفادار به", "نزدیک به"]


@pytest.mark.parametrize(("led", "leader"), [*product(LED, ["سرهنگ رضا دلخوان", "ملا حسن‌پور"])])
def test_who_leads_those_who_did_it_has_not_suffered_it(led: str, leader: str) -> None:
    found = told("fa", f"مریم کاردان به دست نیروهای {led} {leader} کشته شد.")
    assert [(act, whom) for act, _, whom in found] == [("killing", ["مریم کاردان"])]


INCLUDING = ["از جمله", "به شمول", "شامل", "مانند", "به ویژه"]
SOME = ["دو نظامی پیشین، یک آموزگار و یک دانش‌آموز", "رضا کریمی و حسن نوری", "یک معلم و دو کارگر"]


@pytest.mark.parametrize(
    ("whole", "including", "some"), [*product(["یازده تن", "چند نفر", "شماری از مردم"], INCLUDING, SOME)]
)
def test_those_among_whom_it_was_done_to_have_not_done_it(whole: str, including: str, some: str) -> None:
    found = told("fa", f"طالبان {whole} {including} {some} را بازداشت کردند.")
    assert found
    assert all(who == ["طالبان"] for _, who, _ in found)


@pytest.mark.parametrize("some", ["تعدادی", "شماری", "عده‌ای", "بقیه", "دیگران", "شماری از آنان"])
def test_who_was_killed_is_not_among_some_who_were_hurt(some: str) -> None:
    found = told("fa", f"رضا کریمی کشته و {some} زخمی شدند.")
    assert ("injury", [], ["رضا کریمی"]) not in found
    assert ("injury", ["مأموران"], ["هفت نفر"]) not in told("fa", f"مأموران هفت نفر را کشته و {some} را زخمی کردند.")


@pytest.mark.parametrize("whom", ["رفیق راهم", "آن بیچاره"])
def test_a_verb_with_an_object_of_its_own_takes_no_other(whom: str) -> None:
    assert told("fa", f"بازجو مرا زد و {whom} را از سقف آویزان کرد.") == [("beating", ["بازجو"], ["مرا"])]


@pytest.mark.parametrize("report", ["این گزارش", "همین گزارش", "گزارش رسیده", "گزارش سازمان ملل", "گزارش‌ها"])
def test_who_did_it_stands_behind_a_report_and_does_not_speak(report: str) -> None:
    text = f"بر اساس {report} نیروهای مرزی سه کولبر را بازداشت کردند."
    assert told("fa", text) == [("arrest", ["نیروهای مرزی"], ["سه کولبر"])]
    assert "نیروهای مرزی" not in " ".join(speakers(read(text, "fa")))


@pytest.mark.parametrize("of", ["از فعالان کارگری", "از اعضای کانون", "عضو سندیکا"])
def test_a_relative_is_of_the_one_and_not_of_the_many_he_is_of(of: str) -> None:
    found = told("fa", f"مازیار سیدیان {of} که سال گذشته بازداشت شده بود، آزاد شد.")
    assert [whom for *_, whom in found] == [["مازیار سیدیان"]] * 2


def test_whose_order_came_before_has_not_given_the_next() -> None:
    text = "به دنبال دستور رهبر گروه مبنی بر سرکوب، قاضی صادق خلج‌پور دستور اعدام سه زندانی را صادر کرد."
    assert told("fa", text) == [("execution", ["قاضی صادق خلج‌پور"], ["سه زندانی"])]


def test_an_unknown_word_before_the_object_does_not_speak() -> None:
    assert not speakers(read("آمار ۱۹ کشته را تأیید می‌کند که ۱۶ نفر با گلوله مجروح شدند.", "fa"))


def test_where_something_was_before_an_arrest_is_not_where_that_was() -> None:
    fight = "پس از درگیری در خیابان گلستان، صدها نفر {}دستگیر شدند."
    assert [act.where for act in acts("fa", fight.format(""))] == [None]
    assert [a.where.wording for a in acts("fa", fight.format("در شهر لومایه ")) if a.where] == ["شهر لومایه"]


def test_who_is_taken_to_a_camp_is_not_abducted() -> None:
    assert "abduction" not in [a.act for a in acts("fa", "ده‌ها مهاجر به اردوگاه لومایه منتقل و اخراج شدند.")]


@pytest.mark.parametrize("who", ["افراد", "عوامل وزارت اطلاعات", "گزمه‌های شهر"])
def test_nobody_is_missed_who_did_it_where_somebody_is_told_by_an_unknown_word(who: str) -> None:
    claims = read(f"سه معلم توسط {who} بازداشت شدند.", "fa")
    assert not [c for c in claims if isinstance(c.content, Gap)]


@pytest.mark.parametrize(
    ("noun", "then"), [*product(["اعتقال", "احتجاز", "اختطاف"], ["من قبل المحققين", "على يد الحراس"])]
)
def test_who_beat_somebody_has_not_arrested_him(noun: str, then: str) -> None:
    found = told("ar", f"تم {noun} المدون سامر الحلاق وتعرض للضرب {then}.")
    assert [(who, whom) for _, who, whom in found] == [
        ([], ["المدون سامر الحلاق"]),
        ([then.rsplit(maxsplit=1)[-1]], ["المدون سامر الحلاق"]),
    ]


@pytest.mark.parametrize("what", ["مشاركته في مظاهرة", "انتمائه إلى حزب", "التجسس"])
def test_what_somebody_is_held_for_says_nothing(what: str) -> None:
    assert not speakers(read(f"احتجزت الشرطة سامر الحلاق، بزعم {what}.", "ar"))


def test_who_says_it_may_have_a_name_that_is_also_a_verb() -> None:
    assert speakers(read("قال خلف الكوجي إن المسلحين قتلوا الرجال.", "ar")) == {"خلف الكوجي"}
    assert speakers(read("رصدت الرابطة 721 حالة اختفاء قسري.", "ar")) == {"الرابطة"}


def test_a_preposition_with_a_pronoun_is_no_name() -> None:
    assert told("ar", "استشهد الشاب سامر الحلاق متأثرا بجروحه التي أصيب بها يوم أمس في دمشق.") == [
        ("killing", [], ["الشاب سامر الحلاق"])
    ]
    assert told("ar", "قتل الشاب بهاء الحلاق في دمشق.") == [("killing", [], ["الشاب بهاء الحلاق"])]


@pytest.mark.parametrize("about", ["نحو", "حوالي", "أكثر من", "زهاء"])
def test_about_as_many_people_are_no_year(about: str) -> None:
    (act,) = acts("ar", f"قتل الجنود {about} 2000 مدني في دمشق.")
    assert act.when is None
    assert act.count is not None
    assert act.count.lower in (2000, 2001)


ATTACKS = ["در حمله", "در حمله هوایی", "در تیراندازی", "در پی شلیک"]
FORCES = ["نیروهای ناتو", "طالبان", "مأموران"]


@pytest.mark.parametrize(("attack", "force", "at"), [*product(ATTACKS, FORCES, ["", " به روستای قره‌باغ"])])
def test_whose_attack_it_was_did_it(attack: str, force: str, at: str) -> None:
    expected = [("killing", [force], ["هشت غیرنظامی"])]
    assert told("fa", f"{attack} {force}{at} هشت غیرنظامی کشته شدند.") == expected
    assert told("fa", f"والی می‌گوید {attack} {force}{at} هشت غیرنظامی کشته شدند.") == expected
    assert told("fa", f"رضا کریمی {attack} {force}{at} کشته شد.") == [("killing", [force], ["رضا کریمی"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("در حمله هوایی کودکان کشته شدند.", [("killing", [], ["کودکان"])]),
        ("در حمله هوایی فرمانده طالبان کشته شد.", [("killing", [], ["فرمانده طالبان"])]),
        ("در حمله طالبان پنج جنگجوی طالبان کشته شدند.", [("killing", [], ["پنج جنگجوی طالبان"])]),
        ("رضا کریمی در حمله سه مرد مسلح کشته شد.", [("killing", ["سه مرد مسلح"], ["رضا کریمی"])]),
        ("در حمله فرمانده پلیس به خانه‌ای رضا کریمی زخمی شد.", []),
        ("در حمله به نیروهای ناتو سه غیرنظامی کشته شدند.", [("killing", [], ["سه غیرنظامی"])]),
        ("رضا کریمی به اتهام دست داشتن در حمله طالبان اعدام شد.", [("execution", [], ["رضا کریمی"])]),
    ],
)
def test_who_only_stands_beside_an_attack(text: str, expected: list[tuple[str, list[str], list[str]]]) -> None:
    assert told("fa", text) == expected


OWNED = ["هم‌خانه", "شریک زندگی", "هم‌اتاقی", "صاحب‌خانه"]


@pytest.mark.parametrize("owned", OWNED)
@pytest.mark.parametrize(
    "done", ["{} او شکنجه شد.", "مأموران {} او را بازداشت کردند.", "آنها {} او را نیز کتک زدند.", "{} او کشته شد."]
)
def test_a_pronoun_behind_a_word_says_whose_it_is(owned: str, done: str) -> None:
    text = f"پلیس لیلا حسین‌پوریان را دستگیر کرد. {done.format(owned)}"
    assert [whom for _, _, whom in told("fa", text)] == [["لیلا حسین‌پوریان"]]


@pytest.mark.parametrize("how", ["وحشیانه", "به شدت", "بعدها", "سرانجام", "همان‌جا"])
def test_a_pronoun_behind_how_it_was_done_is_whom(how: str) -> None:
    found = told("fa", f"پلیس لیلا حسین‌پوریان را دستگیر کرد. مأموران {how} او را کتک زدند.")
    assert found[1:] == [("beating", ["مأموران"], ["او"])]


@pytest.mark.parametrize("whose", ["خالتها", "جدتها", "جارتها", "حفيدتها"])
def test_who_is_somebodys_is_not_that_one(whose: str) -> None:
    found = told("ar", f"اعتقلت الشرطة فاطمة الإدريساني. وتوفيت {whose} في الطريق.")
    assert ["فاطمة الإدريساني"] not in [whom for act, _, whom in found if act == "death"]


@pytest.mark.parametrize("beginning", ["آغاز", "ابتدای", "شروع"])
def test_a_number_behind_the_year_counts_one_thing(beginning: str) -> None:
    [act] = acts("fa", f"از {beginning} سال ۱۷ کولبر کشته شده‌اند.")
    assert (act.victims[0].wording, act.when) == ("۱۷ کولبر", None)
    [act] = acts("fa", f"از {beginning} سال ۹۸ معترضان کشته شدند.")
    assert act.victims[0].wording == "معترضان"
    assert act.when is not None


def test_the_year_of_some_is_not_their_number() -> None:
    [act] = acts("fa", "در سال ۶۷ زندانیان سیاسی اعدام شدند.")
    assert act.when is not None
    assert act.when.wording == "در سال ۶۷"


WHEN = ["في 25 أيار 2012", "عام 1982", "وفي 3 آب 2014", "يوم الجمعة", "مساء أمس", "أمس"]


@pytest.mark.parametrize(("when", "verb"), [*product(WHEN, ["قتل", "خطف"])])
def test_behind_a_time_that_begins_a_sentence_stands_a_verb(when: str, verb: str) -> None:
    acted = {"قتل": "killing", "خطف": "abduction"}[verb]
    assert told("ar", f"{when} {verb} خمسة أشخاص في بلدة الحولة.") == [(acted, [], ["خمسة أشخاص"])]


@pytest.mark.parametrize("text", ["اليوم قتل الأطفال جريمة لا تغتفر.", "في تقرير عام 2012 قتل الصحفيين أولوية."])
def test_behind_other_times_stands_a_noun(text: str) -> None:
    assert told("ar", text) == []


def test_they_who_led_them_away_are_no_gap() -> None:
    found = read("أنزل الجنود الرجال من الحافلة. ثم اقتادوا اثني عشر رجلا إلى الوادي.", "ar")
    assert [c for c in found if isinstance(c.content, Gap)] == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("اعتقلت الشرطة سامر الحلاق وعلي المرزوق.", ["سامر الحلاق", "علي المرزوق"]),
        ("اعتقل سامر الحلاق، علي المرزوق، وعمر فاضل.", ["سامر الحلاق", "علي المرزوق", "عمر فاضل"]),
        ("اعتقلت الشرطة سامر الحلاق وعلى المرزوق.", ["سامر الحلاق"]),
        ("أعلنت الوزارة تنفيذ حكم الإعدام في كل من سامر الحلاق وعلي المرزوق.", ["سامر الحلاق", "علي المرزوق"]),
        ("أعلنت الوزارة تنفيذ حكم الإعدام في سجين في الرياض.", ["سجين"]),
    ],
)
def test_a_name_spelt_like_a_preposition_and_those_whom_an_execution_is_in(text: str, whom: list[str]) -> None:
    assert [victims for _, _, victims in told("ar", text)] == [whom]


@pytest.mark.parametrize("beginning", ["أجلت السلطات", "نفت السلطات", "تخشى المنظمة", "طالبت المنظمة بوقف"])
def test_an_execution_that_is_put_off_or_denied_is_no_fact(beginning: str) -> None:
    found = read(f"{beginning} تنفيذ حكم الإعدام في سامر الحلاق.", "ar")
    assert [c for c in found if isinstance(c.content, Act) and c.stance != "denied"] == []


@pytest.mark.parametrize("done", ["ثم اعتقلا عام 2012", "وكان الاثنان قاصرين حين اعتقلا", "وكانا قد تعرضا للتعذيب"])
def test_what_two_have_suffered_is_told_of_no_single_one(done: str) -> None:
    assert told("ar", f"كان سامر الحلاق معلما. {done}.") == []
