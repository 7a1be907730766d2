"""Persian and Arabic: what somebody says, or denies, is never the text's own word, whoever speaks."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap, Post
from bench.prose import read

SAID = [
    ("قال لنا الضابط فيما بعد إن الرجال قتلوا في اشتباك.", "الضابط"),
    ("وقال له ضابط التحقيق بعد ساعات إن الجنود قتلوا شقيقه سامر.", "ضابط التحقيق"),
    ("صرح لصحيفتنا الناطق الإعلامي باسم الحركة أن الجيش قتل ثلاثة مدنيين.", "الناطق الإعلامي"),
    ("تقول الناجية الشابة ميرفا خلف إن الجنود أعدموا زوجها.", "الناجية"),
    ("ذكرت لي، وهي تبكي، جارتنا أن الجنود قتلوا زوجها.", None),
    ("يقول محدثنا الذي رفض ذكر اسمه إن الجنود قتلوا سامر الحلبي.", None),
    ("قالت الطفلة ليلى (اسم مستعار)، 14 عاماً، إن الجنود قتلوا زوجها.", "الطفلة ليلى"),
]
ELSEWHERE = [
    ("fa", "بازپرس گفت سربازان رضا لارمند را کشتند، ولی ما هرگز این حرف را باور نکردیم."),
    ("fa", "پلیس گفت که شورشیان رضا لارمند را کشتند، اما خانواده این ادعا را رد کرد."),
    ("ar", "أعلنت الشرطة أن المتمردين قتلوا سامر الحلبي، لكن الوزارة نفت ذلك."),
    ("ar", "أعلن قائد الشرطة القبض على أحد المنفذين، لكن المجلس نفى صحة ذلك لاحقا."),
]


def acts(language: str, text: str) -> list[Claim]:
    return [c for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("text", "who"), SAID)
def test_who_says_so_is_found_or_it_is_nobodys(text: str, who: str | None) -> None:
    (claim,) = acts("ar", text)
    (asserter,) = [a for a in claim.sanad if a.kind == "cited"]
    assert (asserter.who.wording if asserter.who else None) == who


def test_what_is_denied_behind_an_aside_is_whoever_denies_its_word() -> None:
    (claim,) = acts("ar", "ونفت وزارة الداخلية في بيان لها تعرض أي من المتهمين للتعذيب.")
    assert (claim.stance, claim.polarity, claim.voice.who and claim.voice.who.wording) == (
        "denied",
        "positive",
        "وزارة الداخلية",
    )


def test_what_is_denied_ends_where_who_denies_says_something_else() -> None:
    claims = acts("ar", "نفت الشرطة تعرض سامر الحلبي للتعذيب وقالت إن الحراس ضربوه.")
    assert [(c.content.act, c.stance) for c in claims if isinstance(c.content, Act)] == [
        ("torture", "denied"),
        ("beating", "asserted"),
    ]


@pytest.mark.parametrize(("language", "text"), ELSEWHERE)
def test_what_is_rejected_behind_a_but_is_disputed(language: str, text: str) -> None:
    assert {c.stance for c in acts(language, text)} == {"disputed"}


def test_what_is_denied_in_those_days_was_not_told_before() -> None:
    told, denied = acts("ar", "ضرب الجنود سامر الحلبي. وأنكرت الوزارة احتجازه طوال تلك المدة.")
    assert (told.stance, denied.stance) == ("asserted", "denied")


def test_who_speaks_by_a_given_name_alone_is_not_whoever_spoke_before() -> None:
    text = "اعتقلت الشرطة الطالب سامر الحلبي. وقال والده إن الشرطة ضربته. وأكد سامر أمام النيابة أنه تعرض للتعذيب."
    claim = acts("ar", text)[-1]
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "سامر"


def test_his_own_words_are_those_of_who_spoke_before() -> None:
    text = "قال السجين سامر الحلبي إنه اعتُقل. وتوفي رفيقه كريم السوادي تحت التعذيب، حسب قوله."
    voices = [c.voice.who.wording for c in acts("ar", text) if c.voice.who is not None]
    assert voices == ["السجين سامر الحلبي"] * 2


def test_plain_clothes_are_nobody() -> None:
    (claim,) = acts("ar", "اعتُقل سامر الحلبي في بيروت على يد رجال أمن بالزي المدني.")
    assert isinstance(claim.content, Act)
    assert [v.wording for v in claim.content.victims] == ["سامر الحلبي"]
    assert [p.who.wording for p in claim.content.perpetrators] == ["رجال أمن"]


def test_a_square_and_its_town_are_nobodys_name() -> None:
    text = "سربازان در میدان ژاله تهران به روی جمعیت آتش گشودند. فرماندار نظامی تهران حکومت نظامی اعلام کرد."
    assert [type(c.content) for c in read(text, "fa")] == [Act]


@pytest.mark.parametrize("text", [
    "در این حمله هشت نفر کشته شدند.",
    "رضا لارمند با سلاح شکاری افراد ناشناس کشته شد.",
])  # fmt: skip
def test_who_did_it_may_have_been_told_around_a_passive(text: str) -> None:
    assert [c for c in read(text, "fa") if isinstance(c.content, Gap)] == []


def test_the_words_before_whom_it_was_done_to_are_quoted() -> None:
    (claim,) = acts("fa", "از بام به سمت مردم تیراندازی می‌کردند.")
    assert claim.quote.exact == "به سمت مردم تیراندازی می‌کردند"


def test_the_post_is_no_part_of_how_its_holder_is_called() -> None:
    claims = read("أكد مدير أمن المدينة العميد سامر الحلبي ذلك.", "ar")
    (post,) = [c.content for c in claims if isinstance(c.content, Post)]
    assert (post.title.text, post.holder.wording) == (
        "مدير أمن المدينة",
        "العميد سامر الحلبي",
    )


def test_who_gives_a_number_says_what_stands_behind_the_and_too() -> None:
    text = "انجمن عدالت شمار کشته‌شدگان را ۱۷ نفر می‌داند و می‌گوید سربازان رضا کریمی را کشتند."
    (claim,) = acts("fa", text)
    assert [a.who.wording for a in claim.sanad if a.who is not None] == ["انجمن عدالت"]
