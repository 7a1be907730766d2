"""Whom a verb's own word ends with, names behind acts, long lists, and whose word a finding is."""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Membership, Post
from bench.prose import read

ENDED = [
    ("مأموران شکنجه‌ام کردند.", "torture", "ام", ["مأموران"]),
    ("بازداشتم کردند.", "arrest", "م", []),
    ("رضا کریمی معلم بود. مأموران بازداشتش کردند.", "arrest", "رضا کریمی", ["مأموران"]),
]
NAMES = [
    ("قُتل المتظاهر محجوب التاج في أم درمان.", "المتظاهر محجوب التاج"),
    ("اعتُقل الطالب مفتاح الشويهدي، وهو من طرابلس.", "الطالب مفتاح الشويهدي"),
]
TOLD = [
    ("es", "La Defensoría alertó sobre el asesinato de Rosa Vega, ocurrido el 1 de febrero de 2018.", "murder"),
    ("fr", "La Ligue rappelle l'assassinat de Paul Lunel, survenu le 3 mai 2001.", "murder"),
    ("es", "Murió en Lomay, a los 92 años, Rosa Vega.", "death"),
    ("fr", "Des dozos ont enlevé Paul Lunel.", "abduction"),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("text", "code", "whom", "doers"), ENDED)
def test_a_pronoun_at_the_end_of_a_verbs_word_is_whom_it_was_done_to(
    text: str, code: str, whom: str, doers: list[str]
) -> None:
    *_, act = acts("fa", text)
    (victim,) = act.victims
    assert (act.act, next((m.wording for m in victim.antecedents), victim.wording)) == (code, whom)
    assert [p.who.wording for p in act.perpetrators] == doers


def test_a_judge_convicts_whom_his_verb_ends_with() -> None:
    claims = read("رضا کریمی معلم بود. دادگاه به پنج سال حبس محکومش کرد.", "fa")
    (judged,) = [c.content for c in claims if isinstance(c.content, Accountability)]
    assert [m.wording for m in judged.who.antecedents] == ["رضا کریمی"]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_word_without_the_article_behind_one_with_it_is_a_name(text: str, name: str) -> None:
    (act,) = acts("ar", text)
    assert [v.wording for v in act.victims] == [name]


def test_what_somebody_did_is_no_name() -> None:
    assert all(v.wording == "الشاب" for act in acts("ar", "كان الشاب غادر البلاد.") for v in act.victims)


@pytest.mark.parametrize(("language", "text", "code"), TOLD)
def test_what_has_happened(language: str, text: str, code: str) -> None:
    ((act,)) = acts(language, text)
    assert (act.act, len(act.victims)) == (code, 1)


def test_seven_names_are_a_list() -> None:
    text = "Ana Paz, Eva Paz, Luz Paz, Rosa Paz, Inés Paz, Sara Paz y Elena Paz fueron asesinadas."
    (act,) = acts("es", text)
    assert len(act.victims) == 7


def test_who_gave_the_order_was_not_arrested() -> None:
    for act in acts("fa", "به دستور دادستان، رضا کریمی، بازداشت شد."):
        assert act.victims == ()


def test_whom_somebody_succeeded_is_no_successor() -> None:
    claims = read("جانشین رضا کریمی در وزارت کشاورزی شد.", "fa")
    assert [c for c in claims if isinstance(c.content, Post)] == []


def test_a_court_that_concludes_is_the_speaker() -> None:
    text = "Les autorités ont soutenu qu'il était libre. La Cour en conclut que Paul Lunel a été torturé."
    *_, claim = [c for c in read(text, "fr") if isinstance(c.content, Act)]
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "Cour"


def test_he_and_his_brother_were_arrested_and_did_not_arrest() -> None:
    (act,) = acts("fa", "رضا کریمی معلم است. مأموران او و برادرش مهدی را بازداشت کردند.")
    assert [p.who.wording for p in act.perpetrators] == ["مأموران"]
    assert len(act.victims) == 2


def test_what_stands_in_a_report_is_said() -> None:
    text = "در گزارش آمده است که جنگجویان صدها تن را تیرباران کردند."
    (claim,) = [c for c in read(text, "fa") if isinstance(c.content, Act)]
    assert (claim.voice.kind, claim.stance) == ("cited", "attributed")


def test_who_founded_what() -> None:
    claims = read("Rosa Vega, fundadora de la Asociación de Madres, murió el lunes.", "es")
    (founded,) = [c.content for c in claims if isinstance(c.content, Membership)]
    assert (founded.relation, founded.who.wording) == ("founded", "Rosa Vega")


def test_whose_news_have_stopped_is_no_one_behind_them() -> None:
    text = "ومن بين الذين انقطعت أخبارهم الأستاذ سامر الحلبي."
    assert [act for act in acts("ar", text) if act.act == "enforced_disappearance"] == []
