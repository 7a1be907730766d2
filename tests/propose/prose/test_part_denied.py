"""Who denies a part in what was done, of one's own or of others?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read


def told(claim: Claim) -> tuple[str, str, list[str], list[str], str]:
    content, voice = claim.content, claim.voice
    assert isinstance(content, Act)
    assert voice.commitment == "denies"
    assert claim.stance == "denied"
    who = voice.who.wording if voice.who is not None else "-"
    parts = [f"{p.who.wording} {p.degree}" for p in content.perpetrators]
    return who, content.act, parts, [v.wording for v in content.victims], claim.polarity


@pytest.mark.parametrize(
    ("language", "text", "who", "act", "whose", "whom"),
    [
        ("fa", "سخنگوی قوه قضاییه دست داشتن مأموران در مرگ پویا سهرابی‌نیا را تکذیب کرد.", "سخنگوی قوه قضاییه", "death",
         "مأموران", "پویا سهرابی‌نیا"),
        ("fa", "دولت هرگونه دخالت در ترور پویا سهرابی‌نیا را رد کرد.", "دولت", "assassination", "دولت",
         "پویا سهرابی‌نیا"),
        ("fa", "ارتش مسئولیت قتل پویا سهرابی‌نیا را رد کرد.", "ارتش", "killing", "ارتش", "پویا سهرابی‌نیا"),
        ("fa", "سرهنگ رضا کریمی دست داشتن خود در شکنجه پویا سهرابی‌نیا را انکار کرد.", "سرهنگ رضا کریمی", "torture",
         "سرهنگ رضا کریمی", "پویا سهرابی‌نیا"),
        ("ar", "نفى المتحدث باسم القضاء تورط ضباط في وفاة باسل الحلاق.", "المتحدث باسم القضاء", "death", "ضباط",
         "باسل الحلاق"),
        ("ar", "نفت الحكومة أي دور لها في اغتيال باسل الحلاق.", "الحكومة", "assassination", "الحكومة", "باسل الحلاق"),
        ("ar", "نفى الجيش مسؤوليته عن مقتل باسل الحلاق.", "الجيش", "killing", "الجيش", "باسل الحلاق"),
        ("es", "El portavoz negó la implicación de policías en la muerte de Hugo Luna.", "El portavoz", "death",
         "policías", "Hugo Luna"),
        ("es", "El ministro negó su participación en el asesinato de Hugo Luna.", "El ministro", "murder",
         "El ministro", "Hugo Luna"),
        ("fr", "L'armée a nié toute responsabilité dans l'assassinat de Marc Paix.", "L'armée", "murder", "L'armée",
         "Marc Paix"),
    ],
)  # fmt: skip
def test_a_part_that_is_denied_has_somebody_whose_it_was(  # noqa: PLR0917 - what is told, part by part
    language: str, text: str, who: str, act: str, whose: str, whom: str
) -> None:
    assert [told(c) for c in read(text, language) if isinstance(c.content, Act)] == [
        (who, act, [f"{whose} took_part"], [whom], "positive")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لم ينف الجيش مسؤوليته عن مقتل باسل الحلاق."),
        ("fa", "ارتش مسئولیت قتل پویا سهرابی‌نیا را رد نکرد."),
        ("es", "El ejército no negó su participación en el asesinato de Hugo Luna."),
        ("fr", "L'armée n'a pas nié sa participation à l'assassinat de Marc Paix."),
    ],
)
def test_who_does_not_deny_it_has_denied_nothing(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Act)] == []
