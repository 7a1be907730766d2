"""Who was taken to, or held in, which place, who led which body, and on whose orders?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Membership
from bench.prose import read

HELD = [
    ("es", "Hugo Paz fue trasladado a la cárcel de Arenal.", "Hugo Paz", "la cárcel de Arenal"),
    ("es", "Hugo Paz estuvo detenido en la comisaría de Arenal.", "Hugo Paz", "la comisaría de Arenal"),
    ("es", "Hugo Paz pasó siete meses en la cárcel de Arenal.", "Hugo Paz", "la cárcel de Arenal"),
    ("es", "A mí me tuvieron tres semanas en el destacamento.", "me", "el destacamento"),
    ("fr", "Paul Lunel a été transféré à la prison de Lomay.", "Paul Lunel", "la prison de Lomay"),
    ("fr", "On nous a emmenés à la gendarmerie.", "nous", "la gendarmerie"),
    ("fr", "Paul Lunel a passé quatorze mois en prison.", "Paul Lunel", "prison"),
    ("fa", "رضا کریمی به زندان اوین منتقل شد.", "رضا کریمی", "زندان اوین"),
    ("fa", "رضا کریمی دو سال در زندان اوین محبوس بود.", "رضا کریمی", "زندان اوین"),
    ("ar", "نُقل سامر الحلبي إلى سجن صيدنايا.", "سامر الحلبي", "سجن صيدنايا"),
    ("ar", "أخذونا إلى مركز الشرطة.", "نا", "مركز الشرطة"),
    ("ar", "نُقل سامر الحلبي من سجن طرة إلى سجن بدر ٣ يوم الخميس.", "سامر الحلبي", "سجن بدر"),
]
POSTED = [
    ("es", "El coronel Hugo Paz fue trasladado al cuartel de Arenal."),
    ("es", "Hugo Paz, coronel del Ejército, fue trasladado al cuartel de Arenal."),
    ("es", "Mi madre me llevó a la cárcel de Arenal."),
    ("es", "La madre llevó comida a la cárcel."),
    ("fr", "Le capitaine Paul Lunel a été transféré à la caserne de Lomay."),
    ("ar", "نُقل العقيد سامر الحلبي إلى ثكنة الجنوب."),
    ("es", "La ambulancia llevó a Hugo Paz al cuartel."),
    ("fr", "On a emmené les enfants à la caserne des pompiers."),
    ("fa", "سرهنگ رضا کریمی به زندان اوین منتقل شد."),
    ("es", "El volcán amenaza a los pobladores."),
]
LED = [
    ("es", "Una patrulla al mando del teniente Hugo Paz entró en la aldea.", "Una patrulla"),
    ("es", "El recinto estaba a cargo del capitán Hugo Paz.", "El recinto"),
    ("es", "Los soldados de la patrulla, comandada por el teniente Hugo Paz, huyeron.", "la patrulla"),
    ("es", "El coronel Hugo Paz dirigió la Escuela de Infantería entre 1970 y 1973.", "Escuela de Infantería"),
    ("fr", "La Direction de la sécurité, dirigée par Paul Lunel, a nié.", "Direction de la sécurité"),
    ("fr", "Paul Lunel a dirigé la police de Lomay de 1990 à 1993.", "la police de Lomay"),
    ("fa", "گروهی به فرماندهی سروان رضا کریمی به روستا حمله کردند.", "گروهی"),
    ("ar", "قاد النقيب سامر الحلبي كتيبة الفرسان.", "كتيبة الفرسان"),
    ("ar", "هاجمت قوة بقيادة النقيب سامر الحلبي القرية.", "قوة"),
]
NOT_LED = [
    ("es", "El coronel Hugo Paz dirigió la investigación."),
    ("es", "El coronel Hugo Paz no dirigió la Escuela de Infantería."),
    ("es", "Si Hugo Paz dirigió la policía, debe responder."),
    ("ar", "قاد سامر الحلبي سيارته."),
]
ORDERED = [
    ("es", "Hugo Paz fue ejecutado por orden del coronel Iván Rey.", "actual"),
    ("es", "El teniente Iván Rey dio la orden de disparar contra los campesinos.", "ordered"),
    ("es", "El fusilamiento de seis presos fue ordenado por el coronel Iván Rey.", "ordered"),
    ("es", "El coronel Iván Rey habría ordenado la ejecución de Hugo Paz.", "ordered"),
    ("fr", "Le colonel Bruno Ortin aurait ordonné l'exécution de Paul Lunel.", "ordered"),
    ("fr", "Bruno Ortin a donné l'ordre de tirer sur la foule.", "ordered"),
    ("fa", "به دستور سردار ناصر کریمی یازده نفر تیرباران شدند.", "actual"),
]
THREATS = [
    ("es", "El sargento Hugo Paz amenazó a dos testigos.", ["threat"]),
    ("es", "El sargento Hugo Paz amenazó de muerte a dos testigos.", ["death_threat"]),
    ("es", "El sargento Hugo Paz amenazó con matar a dos testigos.", ["killing"]),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "whom", "where"), HELD)
def test_who_is_taken_to_a_prison_is_held_there(language: str, text: str, whom: str, where: str) -> None:
    ((act,)) = acts(language, text)
    assert (act.act, [v.wording for v in act.victims]) == ("detention", [whom])
    assert act.where is not None
    assert act.where.wording == where


@pytest.mark.parametrize(("language", "text"), POSTED)
def test_officers_relatives_and_things_go_there_for_other_reasons(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(("language", "text", "group"), LED)
def test_who_led_a_body(language: str, text: str, group: str) -> None:
    led = [c.content for c in read(text, language) if isinstance(c.content, Membership)]
    assert [(m.relation, m.group.wording) for m in led] == [("led", group)]
    assert all(m.who.name is not None for m in led)


@pytest.mark.parametrize(("language", "text"), NOT_LED)
def test_who_leads_no_body(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Membership)] == []


@pytest.mark.parametrize(("language", "text", "modality"), ORDERED)
def test_who_ordered_it(language: str, text: str, modality: str) -> None:
    ((claim,)) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert isinstance(claim.content, Act)
    assert [p.degree for p in claim.content.perpetrators] == ["ordered"]
    assert claim.modality == modality


def test_an_order_by_hearsay_is_nobodys_word() -> None:
    (claim,) = read("El coronel Iván Rey habría ordenado la ejecución de Hugo Paz.", "es")
    assert claim.stance == "attributed"


@pytest.mark.parametrize(("language", "text", "codes"), THREATS)
def test_a_threat_to_do_nothing_that_is_told_is_the_act(language: str, text: str, codes: list[str]) -> None:
    assert [act.act for act in acts(language, text)] == codes
