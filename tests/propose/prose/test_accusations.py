"""Is an accusation its maker's word, against whom it is made, and never more than that?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

WHO: list[tuple[str, str, tuple[str, str, str, str]]] = [
    ("fa", "سازمان عفو پلیس را به قتل رضا کریمی متهم کرد.", ("سازمان عفو", "killing", "پلیس", "رضا کریمی")),
    ("fa", "خانوادهٔ رضا کریمی پلیس را به قتل او متهم کرد.", ("خانوادهٔ رضا کریمی", "killing", "پلیس", "او")),
    (
        "ar",
        "اتهمت عائلة سامر الحلاق جهاز المخابرات بقتله.",
        ("عائلة سامر الحلاق", "killing", "جهاز المخابرات", "ه"),
    ),
    (
        "es",
        "El abogado Pedro Solís acusó al coronel Tomás Brisol de haber torturado a Elena Montán.",
        ("abogado Pedro Solís", "torture", "coronel Tomás Brisol", "Elena Montán"),
    ),
    (
        "es",
        "Pedro Solís acusó a los soldados del asesinato de Elena Montán.",
        ("Pedro Solís", "murder", "los soldados", "Elena Montán"),
    ),
    (
        "es",
        "El coronel Tomás Brisol fue acusado por el fiscal de torturar a Elena Montán.",
        ("fiscal", "torture", "coronel Tomás Brisol", "Elena Montán"),
    ),
    (
        "es",
        "El informe acusa al ejército de haber matado a tres maestros.",
        ("El informe", "killing", "ejército", "tres maestros"),
    ),
    (
        "es",
        "El coronel Tomás Brisol, acusado de torturar a Elena Montán, huyó.",
        ("", "torture", "coronel Tomás Brisol", "Elena Montán"),
    ),
    (
        "fr",
        "L'avocat Pierre Solin a accusé le colonel Thomas Brisol d'avoir torturé Hélène Montan.",
        ("avocat Pierre Solin", "torture", "colonel Thomas Brisol", "Hélène Montan"),
    ),
    (
        "fr",
        "Pierre Solin accuse les soldats du meurtre d'Hélène Montan.",
        ("Pierre Solin", "murder", "les soldats", "Hélène Montan"),
    ),
    ("fr", "On accuse l'armée d'avoir tué Hélène Montan.", ("", "killing", "l'armée", "Hélène Montan")),
    (
        "fa",
        "علی کاردان سرهنگ رضا دلخوان را متهم کرد که نسرین بهمنش را شکنجه کرده است.",
        ("علی کاردان", "torture", "سرهنگ رضا دلخوان", "نسرین بهمنش"),
    ),
    (
        "fa",
        "علی کاردان سرهنگ رضا دلخوان را به شکنجه نسرین بهمنش متهم کرد.",
        ("علی کاردان", "torture", "سرهنگ رضا دلخوان", "نسرین بهمنش"),
    ),
    (
        "fa",
        "سرهنگ رضا دلخوان متهم است که نسرین کاردان را شکنجه کرده است.",
        ("", "torture", "سرهنگ رضا دلخوان", "نسرین کاردان"),
    ),
    (
        "ar",
        "اتهم المحامي سامر الحلاق العقيد رامي الحداد بتعذيب هدى العطار.",
        ("المحامي سامر الحلاق", "torture", "العقيد رامي الحداد", "هدى العطار"),
    ),
    ("ar", "اتهم كمال الحداد الشرطة بأنها قتلت سامر الحلاق.", ("كمال الحداد", "killing", "الشرطة", "سامر الحلاق")),
    ("ar", "اتهمت المنظمة الجيش بأنه قتل ثلاثة طلاب في درعا.", ("المنظمة", "killing", "الجيش", "ثلاثة طلاب")),
]
NOT_MADE = [
    ("es", "Pedro Solís no acusó al coronel Tomás Brisol de haber torturado a Elena Montán."),
    ("es", "Nadie acusó al ejército de matar a Elena Montán."),
    ("es", "El fiscal acusará al ejército de matar a Elena Montán."),
    ("es", "El ministro negó que Pedro Solís acusara al ejército de matar a Elena Montán."),
    ("es", "Si Pedro Solís acusó al ejército de matar a Elena Montán, mintió."),
    ("fr", "Pierre Solin n'a pas accusé le colonel Thomas Brisol d'avoir torturé Hélène Montan."),
    ("fr", "Le procureur accusera l'armée d'avoir tué Hélène Montan."),
    ("fa", "علی کاردان ارتش را متهم نکرد که نسرین بهمنش را کشته است."),
    ("fa", "بازپرس پرونده سه مأمور متهم به قتل نسرین بهمنش را مختومه اعلام کرد."),
    ("fa", "بازپرس پرونده قتل نسرین بهمنش را مختومه اعلام کرد."),
    ("fa", "دادستان دستگیری متهم به قتل نسرین بهمنش را اعلام کرد."),
    ("fa", "سرهنگ رضا دلخوان متهم نیست که نسرین کاردان را شکنجه کرده است."),
    ("ar", "لم يتهم سامر الحلاق الجيش بقتل هدى العطار."),
    ("ar", "اتهم الجنود بقتل هدى العطار."),
]


def acts(language: str, text: str) -> list[tuple[Claim, Act]]:
    return [(claim, claim.content) for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "text", "told"), WHO)
def test_it_is_the_accusers_word_against_the_accused(language: str, text: str, told: tuple[str, str, str, str]) -> None:
    accuser, code, accused, victim = told
    ((claim, act),) = acts(language, text)
    who = claim.voice.who.wording if claim.voice.who is not None else ""
    assert (claim.stance, claim.voice.kind, who, claim.voice.commitment) == ("attributed", "cited", accuser, "accuses")
    assert (act.act, [v.wording for v in act.victims]) == (code, [victim])
    assert [(p.who.wording, p.degree) for p in act.perpetrators] == [(accused, "accused")]


@pytest.mark.parametrize(("language", "text"), NOT_MADE)
def test_an_accusation_that_was_not_made_says_nothing(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pedro Solís acusó falsamente al ejército de haber matado a Elena Montán."),
        ("fr", "Pierre Solin a accusé à tort l'armée d'avoir tué Hélène Montan."),
        ("fa", "علی کاردان به دروغ ارتش را متهم کرد که نسرین بهمنش را کشته است."),
    ],
)
def test_a_false_accusation_is_disputed(language: str, text: str) -> None:
    ((claim, _),) = acts(language, text)
    assert (claim.stance, claim.voice.commitment) == ("disputed", "accuses")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le colonel Thomas Brisol est soupçonné d'avoir torturé Hélène Montan."),
        ("es", "El coronel Tomás Brisol está sospechado de haber torturado a Elena Montán."),
    ],
)
def test_who_is_suspected_is_no_more_than_that(language: str, text: str) -> None:
    ((claim, act),) = acts(language, text)
    assert (claim.voice.commitment, [p.degree for p in act.perpetrators]) == ("suspects", ["suspected"])


def test_all_that_one_is_accused_of_is_told() -> None:
    found = acts("es", "Pedro Solís acusó al ejército de haber detenido y torturado a Elena Montán.")
    assert [(act.act, [v.wording for v in act.victims]) for _, act in found] == [
        ("arrest", ["Elena Montán"]),
        ("torture", ["Elena Montán"]),
    ]


def test_what_else_is_told_behind_an_accusation_is_the_accusers_word_too() -> None:
    [claim] = [
        c
        for c in read("رضا دلخوان متهم است که دستور اعدام هفده زندانی را صادر کرده است.", "fa")
        if isinstance(c.content, Act)
    ]
    assert (claim.voice.kind, claim.stance, claim.voice.commitment) == ("cited", "attributed", "accuses")
