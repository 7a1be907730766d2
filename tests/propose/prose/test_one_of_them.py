"""Persian and Arabic: who is one of the dead or the held, of whom something is told beside others, and names."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Accountability, Act
from bench.prose import read

TOLD = [
    ("ar", "ومن بين القتلى المعلم سامر الحلبي وابنته هبة البالغة من العمر تسعا.", "death: المعلم سامر الحلبي, هبة"),
    ("ar", "ومن بين الضحايا المعلمة ليلى منصور وثلاثة أطفال.", "death: المعلمة ليلى منصور, ثلاثة أطفال"),
    ("ar", "ومن بين القتلى الممرضة رغد العبد الله وطفلها.", "death: الممرضة رغد العبد الله, طفلها"),
    ("fa", "ژنکو محمدفندر، دانش‌آموز ۱۷ ساله، از جمله کشته‌شدگان بود.", "death: ژنکو محمدفندر"),
    ("fa", "من شاهد بودم که بازجو فریبرز را با مشت و لگد می‌زد.", ""),
    ("ar", "وبين المعتقلين سامر الحلبي وكريم السوادي خلاف قديم.", ""),
    ("fa", "گفتمان هسته‌ای، معلم پیر، بازداشت شد.", "arrest: معلم پیر"),
    ("ar", "وكان من بين الجرحى سامر الحلبي.", "injury: سامر الحلبي"),
    ("ar", "ولم يكن من بين القتلى سامر الحلبي.", ""),
    ("ar", "من بين القتلى أطفال ونساء.", ""),
    ("fa", "مینا لارمند، دانش‌آموز دبیرستان، از جمله کشته‌شدگان بود.", "death: مینا لارمند"),
    ("fa", "رضا لارمند، نماینده کارگران، و همسرش لیلا راستین در میان بازداشت‌شدگان هستند.",
     "arrest: رضا لارمند; arrest: لیلا راستین"),
    ("fa", "رضا لارمند، نوجوان ۱۶ ساله، یکی از قربانیان بود.", "death: رضا لارمند"),
    ("fa", "رضا لارمند در میان کشته‌شدگان نبود.", ""),
    ("fa", "وکیل رضا لارمند از جمله بازداشت‌شدگان است.", ""),
    ("fa", "دو دختر حاجی نادر کشته شدند.", "killing: دو دختر حاجی نادر"),
    ("fa", "همسر رضا لارمند کشته و خودش زخمی شد.", "killing: همسر رضا لارمند"),
    ("fa", "همسر رضا لارمند کشته شد و خودش زخمی شد.", "killing: همسر رضا لارمند"),
    ("fa", "مأموران با گاز اشک‌آور به کارگران حمله کردند.", "attack: کارگران"),
    ("fa", "وزیر به مخالفان حمله کرد.", ""),
    ("fa", "رضا لارمند هنوز ناپدید است.", "disappearance: رضا لارمند"),
    ("fa", "رضا لارمند و شش زندانی دیگر از سال ۱۳۸۸ در حبس‌اند.", "detention: رضا لارمند, شش زندانی دیگر"),
    ("fa", "آنان را ۲۶ روز در ریاست استخبارات نگه داشتند.", "detention: آنان"),
    ("ar", "ما زال سامر الحلبي رهن الحبس المؤقت.", "detention: سامر الحلبي"),
    ("ar", "لا يزال سامر الحلبي في عداد المفقودين.", "disappearance: سامر الحلبي"),
    ("ar", "أيدت المحكمة حكم الإعدام الصادر بحق سامر الحلبي.", "death_sentence: سامر الحلبي"),
    ("ar", "ومددت النيابة توقيف سامر الحلبي 15 يوما.", "arrest: سامر الحلبي"),
    ("ar", "تلقت ليلى منصور تهديدات بالقتل.", "death_threat: ليلى منصور"),
    ("ar", "اقتيد سامر الحلبي، 17 عاما، إلى معسكر الجيش.", "detention: سامر الحلبي"),
    ("ar", "توفي علي الحلبي بعد أيام.", "death: علي الحلبي"),
    ("ar", "قالت ليلى منصور إن أحد الجنود ضرب ابنها سامر.", "beating: سامر"),
    ("ar", "أما رفيقه في القضية، زهير الفندرلي، فما زال رهن الحبس.", "detention: زهير الفندرلي"),
    ("ar", "أما والدي فلم نعثر له على أثر.", "disappearance: والدي"),
    ("ar", "قالت ليلى منصور إن زوجها كان يضربها.", "beating: ها"),
    ("ar", "فُقد سامر الحلبي على حاجز المدينة.", "disappearance: سامر الحلبي"),
    ("ar", "فقد سامر الحلبي والده.", ""),
    ("ar", "وتلقى المركز بلاغا من أسرة الطالب سامر الحلبي يفيد باختفائه.", "disappearance: ه"),
    ("ar", "بحسب مصدر أمني رفض ذكر اسمه، فإن ليلى منصور قتلت.", "killing: ليلى منصور"),
    ("ar", "نقلت المنظمة عن ناجين أن المهاجمين قتلوا سامر الحلبي.", "killing: سامر الحلبي"),
    ("fa", "یک گلوله به گردن رضا لارمند خورد.", "shooting: رضا لارمند"),
    ("fa", "رضا لارمند دانشجو بود. گلوله به سرش اصابت کرد.", "shooting: ش"),
    ("fa", "گلوله به خانه رضا لارمند خورد.", ""),
    ("fa", "گلوله به رضا لارمند خورد.", "shooting: رضا لارمند"),
    ("fa", "من شاهد بودم که بازجو رضا لارمند را کتک زد.", ""),
    ("fa", "من شاهد بودم که سربازان رضا لارمند را کتک زدند.", "beating: رضا لارمند"),
    ("fa", "رضا لارمند شام خورد.", ""),
    ("fa", "وکیل گفت رضا لارمند از دسترسی به وکیل محروم بوده است.", "denial_of_rights: رضا لارمند"),
    ("fa", "حکم اعدام رضا لارمند در دیوان عالی تأیید شد.", "death_sentence: رضا لارمند"),
    ("fa", "مأموران به سمت معترضان گاز اشک‌آور شلیک کردند.", "attack: معترضان"),
    ("ar", "قالت ليلى منصور إن والدها أجبرها على الزواج.", "forced_marriage: ها"),
    ("ar", "انتزعت الشرطة اعترافات من سامر الحلبي.", "forced_confession: سامر الحلبي"),
    ("ar", "لفظ سامر الحلبي أنفاسه الأخيرة في المستشفى.", "death: سامر الحلبي"),
    ("ar", "طعن سامر الحلبي في الحكم.", ""),
    ("ar", "هاجم مسلحون الناشط سامر الحلبي بالسكاكين.", "attack: الناشط سامر الحلبي"),
    ("ar", "قال المحامي إن موكله سامر الحلبي حرم من الزيارة.", "denial_of_rights: موكله سامر الحلبي"),
    ("fa", "مأموران سه نفر از مجروحان را با خود بردند.", "abduction: سه نفر"),
    ("fa", "مأموران به منزل پدری رضا لارمند رفتند و او را بازداشت کردند.", "arrest: او"),
]  # fmt: skip


def told(claim: Claim) -> str:
    act = claim.content
    return f"{act.act}: {', '.join(v.wording for v in act.victims)}" if isinstance(act, Act) else ""


@pytest.mark.parametrize(("language", "text", "line"), TOLD)
def test_what_was_done_to_whom(language: str, text: str, line: str) -> None:
    assert "; ".join(t for c in read(text, language) if (t := told(c))) == line


@pytest.mark.parametrize(("language", "text", "too"), [
    ("fa", "طالبان مینا لارمند را همراه دو خواهرش از خانه‌شان بردند.", ["دو خواهرش"]),
    ("fa", "رضا لارمند به همراه همسرش مینا راستین کشته شد.", ["مینا راستین"]),
    ("fa", "رضا لارمند همراه سربازان کشته شد.", []),
    ("fa", "نیروهای سپاه همراه پلیس رضا لارمند را بازداشت کردند.", []),
    ("ar", "اعتقلت الشرطة سامر الحلبي مع شقيقه.", ["شقيقه"]),
    ("ar", "قتل سامر الحلبي في اشتباك مع الجنود.", []),
])  # fmt: skip
def test_with_whom_somebody_was_seized_or_killed(language: str, text: str, too: list[str]) -> None:
    along = [c for c in read(text, language) if c.rule == "along" and isinstance(c.content, Act)]
    assert [v.wording for c in along if isinstance(c.content, Act) for v in c.content.victims] == too


def test_a_court_judges_past_what_commas_say_of_it() -> None:
    text = "قضت محكمة الجنايات، الدائرة الخامسة، يوم الأحد، بالسجن المؤبد على الناشط سامر الحلبي."
    (found,) = [c.content for c in read(text, "ar") if isinstance(c.content, Accountability)]
    assert (found.who.wording, found.by and found.by.wording) == ("الناشط سامر الحلبي", "محكمة الجنايات")


@pytest.mark.parametrize("text", [
    "دادگاه در پایان رضا لارمند را به حبس ابد محکوم کرد.",
    "دادگاه رضا لارمند را به حبس ابد محکوم کرد.",
])  # fmt: skip
def test_when_a_court_judges_is_no_end_of_whom_it_judges(text: str) -> None:
    found = [c.content for c in read(text, "fa") if isinstance(c.content, Accountability)]
    assert [one.who.wording for one in found] == ["رضا لارمند"]


def test_whoever_the_verb_counts_as_one_did_nothing_that_many_did() -> None:
    (act,) = [c.content for c in read("پدرش میرزا نادر را جلوی خانه دستگیر کردند.", "fa") if isinstance(c.content, Act)]
    assert (act.perpetrators, [v.wording for v in act.victims]) == ((), ["میرزا نادر"])


def test_the_place_behind_a_charge_is_that_of_the_deed() -> None:
    text = "أحالت النيابة الرقيب سامر الحلبي إلى المحاكمة بتهمة قتل شاب في صيدا."
    (trial,) = [c.content for c in read(text, "ar") if isinstance(c.content, Act) and c.content.act == "trial"]
    assert trial.where is None


def test_who_beats_a_prisoner_does_not_hold_him() -> None:
    text = "تعرض السجين سامر الحلبي، الذي ما زال محتجزاً، للضرب على يد الحراس."
    doers = {c.content.act: len(c.content.perpetrators) for c in read(text, "ar") if isinstance(c.content, Act)}
    assert doers["detention"] == 0
