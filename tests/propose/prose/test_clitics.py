"""Whom does the pronoun at the end of an Arabic verb mean, and who did it?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

TOLD: list[tuple[str, list[tuple[str, list[str], list[str]]]]] = [
    ("سامر الحلاق اعتقلته الشرطة عام 2013.", [("arrest", ["الشرطة"], ["سامر الحلاق"])]),
    ("هذا هو الطبيب سامر الحلاق الذي اعتقلته الشرطة.", [("arrest", ["الشرطة"], ["الطبيب سامر الحلاق"])]),
    (
        "اعتقلت الشرطة ثلاثة طلاب وعذبتهم.",
        [("arrest", ["الشرطة"], ["ثلاثة طلاب"]), ("torture", ["الشرطة"], ["ثلاثة طلاب"])],
    ),
    ("السجناء الذين قتلهم الجنود كانوا عزلا.", [("killing", ["الجنود"], ["السجناء"])]),
    ("كان سامر الحلاق في درعا. قتله الجنود عام 2013.", [("killing", ["الجنود"], ["سامر الحلاق"])]),
    ("دخل مسلحون منزل سامر الحلاق وقتلوه.", [("killing", ["مسلحون"], ["سامر الحلاق"])]),
]
OPEN = [
    "اعتقلته الشرطة في درعا.",
    "قالت والدته إن الشرطة عذبته.",
    "قال الوزير إن الجندي قتله.",
    "هرب الجندي الذي قتله.",
    "اعتقل الضابط سامر الحلاق وقتله.",
    "بعد قتله هرب الجنود.",
    "وجد جلده محروقا.",
    "زوجة سامر الحلاق التي اعتقلتها الشرطة في درعا.",
]


def acts(text: str) -> list[Act]:
    return [claim.content for claim in read(text, "ar") if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_it_means_who_stands_before_the_verb_or_the_only_one_there_is(
    text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [
        (act.act, [p.who.wording for p in act.perpetrators], [end.wording for v in act.victims for end in v.ends()])
        for act in acts(text)
    ] == told


@pytest.mark.parametrize("text", OPEN)
def test_where_more_than_one_can_be_meant_nothing_is_claimed(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("كان سامر الحلاق صحفيا. وبعد اعتقاله عام 2013 نقل إلى دمشق.", [("arrest", ["سامر الحلاق"])]),
        ("كان سامر الحلاق صحفيا. أطلقت السلطات سراحه عام 2015.", [("release", ["سامر الحلاق"])]),
        ("كان سامر الحلاق صحفيا. وتمت محاكمته في دمشق.", [("trial", ["سامر الحلاق"])]),
        ("كان سامر الحلاق ورامي الحداد صحفيين. وبعد اعتقاله نقل إلى دمشق.", []),
        ("كان سامر الحلاق ضابطا. وبعد اعتقاله للناشطين نقل إلى دمشق.", []),
        ("كان سامر الحلاق صحفيا. ولم يتم اعتقاله.", []),
    ],
)
def test_a_pronoun_behind_an_acts_noun_is_whom_it_was_done_to(text: str, told: list[tuple[str, list[str]]]) -> None:
    acts = [claim.content for claim in read(text, "ar") if isinstance(claim.content, Act) and claim.happened]
    assert [(act.act, [one.wording for v in act.victims for one in v.antecedents]) for act in acts] == told
