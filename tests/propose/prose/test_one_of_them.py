"""Persian and Arabic: who is one of the dead or the held, of whom something is told beside others, and names."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

TOLD = [
    ("ar", "ومن بين القتلى المعلم سامر الحلبي وابنته هبة البالغة من العمر تسعا.", "death: المعلم سامر الحلبي, هبة"),
    ("ar", "ومن بين الضحايا المعلمة ليلى منصور وثلاثة أطفال.", "death: المعلمة ليلى منصور, ثلاثة أطفال"),
    ("ar", "وكان من بين الجرحى سامر الحلبي.", "injury: سامر الحلبي"),
    ("ar", "ولم يكن من بين القتلى سامر الحلبي.", ""),
    ("ar", "من بين القتلى أطفال ونساء.", ""),
    ("fa", "مینا لارمند، دانش‌آموز دبیرستان، از جمله کشته‌شدگان بود.", "death: مینا لارمند"),
    ("fa", "رضا لارمند، نماینده کارگران، و همسرش لیلا راستین در میان بازداشت‌شدگان هستند.", "arrest: رضا لارمند"),
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
]  # fmt: skip


def told(claim: Claim) -> str:
    act = claim.content
    return f"{act.act}: {', '.join(v.wording for v in act.victims)}" if isinstance(act, Act) else ""


@pytest.mark.parametrize(("language", "text", "line"), TOLD)
def test_what_was_done_to_whom(language: str, text: str, line: str) -> None:
    assert next((t for c in read(text, language) if (t := told(c))), "") == line


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
