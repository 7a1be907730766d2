"""Which deeds does somebody deny, and who only refuses, condemns or overturns what a noun tells of?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

DENIED = [
    ("es", "El ministro negó que la policía hubiera matado a Hugo Luna.", "El ministro", "la policía"),
    ("es", "El gobernador rechazó que la policía hubiera matado a Hugo Luna.", "El gobernador", "la policía"),
    ("es", "El ministro negó la muerte de tres manifestantes.", "El ministro", ""),
    ("fr", "Le porte-parole a nié que des gendarmes aient tué Paul Lunel.", "Le porte-parole", "des gendarmes"),
    ("fr", "L'armée a démenti avoir tué Paul Lunel.", "L'armée", "L'armée"),
    ("fr", "Le ministre a nié toute responsabilité dans la mort de Paul Lunel.", "Le ministre", "Le ministre"),
    ("fa", "سرهنگ دست داشتن در قتل رضا کریمی را تکذیب کرد.", "سرهنگ", "سرهنگ"),
    ("fa", "وزیر کشور کشته شدن رضا کریمی به دست پلیس را تکذیب کرد.", "وزیر کشور", "پلیس"),
    ("fa", "وزیر کشور کشته شدن معترضان را رد کرد.", "وزیر کشور", ""),
    ("ar", "نفى وزير الداخلية أن تكون الشرطة قد قتلت سامر الحلاق.", "وزير الداخلية", "الشرطة"),
    ("ar", "نفى الجيش قتل سامر الحلاق.", "الجيش", ""),
    ("ar", "نفت الشرطة أنباء مقتل سامر الحلاق.", "الشرطة", ""),
    ("ar", "نفت الشرطة الأنباء عن مقتل سامر الحلاق.", "الشرطة", ""),
    ("ar", "نفت الوكالة الرسمية خبر مقتل ثلاثة متظاهرين.", "الوكالة الرسمية", ""),
    ("fa", "پلیس خبر مرگ رضا کریمی را تکذیب کرد.", "پلیس", ""),
    ("fa", "پلیس گزارش شکنجهٔ رضا کریمی را رد کرد.", "پلیس", ""),
]
NOTHING = [
    ("es", "El obispo rechazó la detención de Hugo Luna."),
    ("es", "El juez negó la excarcelación de Hugo Luna."),
    ("es", "El ministro negó tener conocimiento del asesinato de Hugo Luna."),
    ("es", "El ministro no negó que la policía hubiera matado a Hugo Luna."),
    ("es", "El ministro negó que la policía hubiera usado balas."),
    ("fr", "L'évêque a rejeté l'exécution de Paul Lunel."),
    ("fr", "La défense conteste l'arrestation de Paul Lunel."),
    ("fa", "دادگاه اعدام رضا کریمی را رد کرد."),
    ("fa", "دادگاه درخواست آزادی رضا کریمی را رد کرد."),
    ("fa", "وزیر اطلاع از شکنجه رضا کریمی را رد کرد."),
    ("ar", "نفى الوزير علمه بقتل سامر الحلاق."),
    ("ar", "لم ينف الوزير قتل سامر الحلاق."),
]


@pytest.mark.parametrize(("language", "text", "denier", "doer"), DENIED)
def test_who_denies_a_deed_says_that_it_was_not_done(language: str, text: str, denier: str, doer: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert isinstance(claim.content, Act)
    assert (claim.stance, claim.voice.commitment) == ("denied", "denies")
    assert claim.voice.who is not None
    assert claim.voice.who.wording == denier
    assert [p.who.wording for p in claim.content.perpetrators] == ([doer] if doer else [])


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_who_refuses_or_knows_nothing_of_a_deed_denies_none(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Act)] == []


@pytest.mark.parametrize(
    ("text", "polarities"),
    [
        ("Je n'ai été relâché qu'en septembre, sans avoir vu un juge.", []),
        ("Nous n'avons été relâchés qu'en mai.", ["positive"]),
        ("Ils ne m'ont relâché que le lendemain.", ["positive"]),
        ("Paul Lunel n'a été relâché que parce qu'il était malade.", ["positive"]),
        ("Paul Lunel n'a été relâché que deux fois.", ["positive"]),
        ("Je n'ai jamais été relâché.", ["negative"]),
        ("Personne n'a été relâché qu'en mai.", []),
    ],
)
def test_a_french_only_denies_nothing(text: str, polarities: list[str]) -> None:
    assert [c.polarity for c in read(text, "fr") if isinstance(c.content, Act)] == polarities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Según la familia, soldados mataron a Hugo Luna. El Ejército niega los hechos."),
        ("es", "Los soldados mataron a Hugo Luna. El Ejército rechazó todas las acusaciones."),
        ("es", "Los soldados mataron a Hugo Luna, pero el Ejército rechaza esa versión."),
        ("es", "Los soldados mataron a Hugo Luna; el Ejército lo niega."),
        ("fr", "Des soldats ont tué Paul Lunel ; l'armée le nie et parle d'un accident."),
        ("fr", "Selon sa famille, des soldats ont tué Paul Lunel. L'armée nie les faits."),
        ("fr", "Le capitaine Roux a tué Paul Lunel. Le capitaine rejette ces accusations."),
        ("fr", "Des soldats ont tué Paul Lunel. L'armée conteste cette version."),
    ],
)
def test_who_rejects_the_facts_disputes_what_was_told_before(language: str, text: str) -> None:
    assert [c.stance for c in read(text, language) if isinstance(c.content, Act)] == ["disputed"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los soldados mataron a Hugo Luna. El gobierno rechaza las acusaciones de corrupción."),
        ("es", "Los soldados mataron a Hugo Luna. El Ejército no negó los hechos."),
        ("fr", "Des soldats ont tué Paul Lunel. Le ministre rejette les accusations de corruption."),
    ],
)
def test_who_rejects_something_else_disputes_nothing(language: str, text: str) -> None:
    assert [c.stance for c in read(text, language) if isinstance(c.content, Act)] == ["asserted"]
