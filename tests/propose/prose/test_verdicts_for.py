"""What somebody is convicted of having done, light verbs that stand for others, and martyrs."""

from __future__ import annotations

from datetime import date

import pytest

from asnad.model.frames import Accountability, Act
from bench.prose import read

CONVICTED = [
    ("es", "Hugo Paz fue condenado a diez años por haber torturado a Rosa Vega.", "Rosa Vega", "Hugo Paz"),
    (
        "fr",
        "Bruno Ortin a été condamné à dix ans de prison pour avoir torturé Paul Lunel.",
        "Paul Lunel",
        "Bruno Ortin",
    ),
    ("fr", "Bruno Ortin, reconnu coupable d'avoir torturé Paul Lunel, a fui.", "Paul Lunel", "Bruno Ortin"),
]
NOT = [
    ("fr", "Bruno Ortin a été acquitté d'avoir torturé Paul Lunel."),
    ("fr", "Bruno Ortin est poursuivi pour avoir torturé Paul Lunel."),
    ("fr", "Bruno Ortin n'a pas été condamné pour avoir torturé Paul Lunel."),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "whom", "who"), CONVICTED)
def test_who_is_convicted_of_having_done_it_is_accused_of_it(language: str, text: str, whom: str, who: str) -> None:
    ((act,)) = acts(language, text)
    assert (act.act, act.where, [v.wording for v in act.victims]) == ("torture", None, [whom])
    assert [(p.who.wording, p.degree) for p in act.perpetrators] == [(who, "accused")]


@pytest.mark.parametrize(("language", "text"), NOT)
def test_without_a_verdict_nothing_was_done(language: str, text: str) -> None:
    assert not [act for act in acts(language, text) if act.act == "torture" and act.perpetrators]


def test_another_light_verb_says_the_same() -> None:
    claims = read("دادگاه رضا کریمی را به سه سال حبس محکوم نمود. لیلا امیری آزاد گردید.", "fa")
    assert [c.content.who.wording for c in claims if isinstance(c.content, Accountability)] == ["رضا کریمی"]
    assert [a.act for a in acts("fa", "لیلا امیری آزاد گردید.")] == ["release"]


def test_a_passive_with_its_vowel_tells_of_a_death() -> None:
    (act,) = acts("ar", "استُشهد فجر اليوم الفتى سامر سليمان.")
    assert (act.act, [v.wording for v in act.victims]) == ("killing", ["الفتى سامر سليمان"])


def test_whose_name_it_is_that_somebody_was_in_the_hands_of() -> None:
    assert all(act.victims == () for act in acts("fa", "در اوین زیر نظر بازجویی به نام رضا فضلی شکنجه شد."))


@pytest.mark.parametrize("text", [
    "قضت المحكمة بسجن ليلى منصور خمس سنوات.",
    "حكمت محكمة طرابلس بحبس ليلى منصور ثلاث سنوات.",
])  # fmt: skip
def test_whose_the_penalty_is_was_convicted(text: str) -> None:
    (judged,) = [c.content for c in read(text, "ar") if isinstance(c.content, Accountability)]
    assert (judged.outcome, judged.who.wording) == ("convicted", "ليلى منصور")


def test_a_body_does_not_end_with_the_house_that_it_searched() -> None:
    *_, act = acts("ar", "داهمت قوات الأمن منزل سامر الحلبي واعتقلته.")
    assert [p.who.wording for p in act.perpetrators] == ["قوات الأمن"]


def test_whose_attack_it_was_was_not_killed() -> None:
    (act, *_) = acts("fa", "ده نفر در حملهٔ بیست شبه‌نظامی کشته شدند.")
    assert [v.wording for v in act.victims] == ["ده نفر"]


def test_a_day_behind_the_penalty_is_the_judgements() -> None:
    *_, act = acts("ar", "حكمت محكمة طرابلس على سامر الحلبي بالإعدام في ٢٨ تموز ٢٠١٥.")
    assert act.when is not None
    assert act.when.earliest == date(2015, 7, 28)
