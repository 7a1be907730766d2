"""Is a place nobody's victim, whose funeral it was no speaker, and what says whose prisoners they were no doer?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Gap
from bench.prose import read

ROLES = [
    ("es", "Hugo Luna huyó. Unos soldados lo mataron a la salida del pueblo.", ["lo"], ["Unos soldados"]),
    ("es", "Los soldados detuvieron a Hugo Luna a la entrada de misa.", ["Hugo Luna"], ["Los soldados"]),
    ("fa", "معاون زندان، رضا کریمی، زندانی جوانی را زد.", ["زندانی جوانی"], ["معاون زندان"]),
    ("fa", "مأموران زندانی جوانی را کشتند.", ["زندانی جوانی"], ["مأموران"]),
    ("fa", "سربازان معلم جوانی را کشتند.", ["معلم جوانی"], ["سربازان"]),
    ("fa", "رضا کریمی آمد. او دادیار زندان بود و در کشتار زندانیان مجاهد نقش داشت.", ["زندانیان"], []),
    ("fa", "رضا کریمی در کشتار زندانیان مجاهد نقش داشت.", ["زندانیان"], ["رضا کریمی"]),
    ("ar", "قتل الجنود القيادي أبا مصعب الجزراوي في درعا.", ["القيادي أبا مصعب الجزراوي"], ["الجنود"]),
    ("ar", "قتل الجنود أبا مسنا.", ["أبا"], ["الجنود"]),
]
WORDS = [
    ("es", "Me llevaron a un lugar que después supe que era el cuartel, donde un sargento me golpeó.", [[]]),
    ("es", "Me llevaron a un lugar que me dijeron que era el cuartel, donde un sargento me golpeó.", [[]]),
    ("es", "Un hombre que dijeron que era juez torturó a Hugo Luna.", [[]]),
    ("es", "Un hombre que dijo que era juez torturó a Hugo Luna.", [["Un hombre"]]),
    ("es", "«Me golpearon», dijo Marta Luz, liberada el 3 de mayo.", [["Marta Luz"], []]),
    ("fr", "« Ils m'ont frappée », raconte Line Roblet, étudiante, libérée le 3 mai.", [["Line Roblet"], []]),
    ("fa", "در مراسم خاکسپاری او در پاریس، دخترش گفت که مأموران رضا کریمی را کشتند.", [["دخترش"]]),
]
GAPS = [
    ("قُتل سامر الحلاق في غارة شنّها التحالف.", 0),
    ("قُتل سامر الحلاق في هجوم نفذه مسلحون.", 0),
    ("قُتل سامر الحلاق في غارة جوية.", 1),
]


@pytest.mark.parametrize(("language", "text", "victims", "doers"), ROLES)
def test_who_did_it_to_whom(language: str, text: str, victims: list[str], doers: list[str]) -> None:
    (act,) = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [v.wording for v in act.victims] == victims
    assert [p.who.wording for p in act.perpetrators] == doers


@pytest.mark.parametrize(("language", "text", "voices"), WORDS)
def test_whose_word_it_is(language: str, text: str, voices: list[list[str]]) -> None:
    acts = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert [[a.who.wording for a in c.sanad if a.who is not None] for c in acts] == voices


def test_a_pronoun_behind_a_name_between_commas_is_not_that_one() -> None:
    claims = read("سیمین پارسا ناپدید شد. سخنگوی دولت، بهرام رامین، او را بازداشت کرد.", "fa")
    arrests = [c.content for c in claims if isinstance(c.content, Act) and c.content.act == "arrest"]
    assert "بهرام رامین" not in [v.wording for a in arrests for v in a.victims]


@pytest.mark.parametrize("who", ["سخنگوی دولت، بهرام رامین،", "بهرام رامین، وزیر کشور،"])
def test_nobody_arrests_himself_by_a_pronoun(who: str) -> None:
    assert [c for c in read(f"{who} او را بازداشت کرد.", "fa") if isinstance(c.content, Act)] == []


def test_whom_somebody_describes_is_not_killed() -> None:
    acts = [c.content for c in read("اعتقلت الشرطة رجلين وصفتهما بالإرهابيين.", "ar") if isinstance(c.content, Act)]
    assert [act.act for act in acts] == ["arrest"]


def test_a_prisoner_who_kills_a_youth_may_be_a_young_prisoner() -> None:
    assert read("زندانی جوانی را کشت.", "fa") == []


@pytest.mark.parametrize(("text", "gaps"), GAPS)
def test_it_is_not_left_open_who_did_it_where_that_is_told_of_the_raid(text: str, gaps: int) -> None:
    assert len([c for c in read(text, "ar") if isinstance(c.content, Gap)]) == gaps


@pytest.mark.parametrize("how_long", ["چند روزه", "چند ساعته", "دو ماهه"])
def test_how_long_one_was_held_is_nobody_who_was_held(how_long: str) -> None:
    told = read(f"پس از بازداشت {how_long} نادر نمونه او را آزاد کردند.", "fa")
    assert [c.content.act for c in told if isinstance(c.content, Act)] == ["release"]
