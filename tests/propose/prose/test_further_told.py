"""Acts told behind other words, subjects further off, and pronouns that a name's ending tells apart."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Accountability, Act, Toll
from bench.prose import read

TOLD = [
    ("es", "Dos monjas fueron violadas antes de ser asesinadas.", [("rape", "Dos monjas"), ("murder", "Dos monjas")]),
    ("es", "Hugo Paz huyó antes de ser detenido.", []),
    ("es", "Hugo Paz se encuentra recluido en el penal de Arenal.", [("detention", "Hugo Paz")]),
    ("fr", "Paul Lunel se trouve détenu à Lomay.", [("detention", "Paul Lunel")]),
    ("fr", "Nous sommes restées enfermées cinq jours à la caserne.", [("detention", "Nous")]),
    ("es", "A mi papá se lo llevaron el 12 de julio.", [("abduction", "mi papá")]),
    ("es", "Hugo Paz apareció tres días después, decapitado.", [("killing", "Hugo Paz")]),
    ("fr", "Bruno Ortin a été condamné pour son rôle dans l'assassinat de Paul Lunel.", [("murder", "Paul Lunel")]),
    ("es", "Murieron 34 personas, de las cuales 12 eran menores de edad.", [("death", "34 personas"), ("death", "12")]),
    ("fr", "Un troisième accusé, l'adjudant Marc Ortin, est décédé.", [("death", "adjudant Marc Ortin")]),
    ("fa", "طالبان پنج تن را که متهم بودند، در ورزشگاه شهر شلاق زدند.", [("flogging", "پنج تن")]),
    ("fa", "برادرش، سرگرد رضا کریمی، که در کودتا شرکت داشت، تیرباران شد.",
     [("execution_by_firing_squad", "سرگرد رضا کریمی")]),
    ("fa", "محسن نوری، معترضی که بازداشت شد، گریخت.", [("arrest", "محسن نوری")]),
    ("ar", "خلصت الهيئة إلى أن سامر الحلبي اختُطف في بيروت.", [("kidnapping", "سامر الحلبي")]),
    ("ar", "جاء ذلك بعد يومين من اختطاف ليلى منصور.", [("kidnapping", "ليلى منصور")]),
]  # fmt: skip
HIDDEN = [
    ("es", "Rosa Vega, cuyo paradero se desconoce, era maestra.", "Rosa Vega"),
    ("es", "Hugo Paz fue detenido en mayo y nunca regresó.", "Hugo Paz"),
    ("ar", "الناشطة ليلى منصور التي ما زال مصيرها مجهولاً طالبة.", "الناشطة ليلى منصور"),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


def names(act: Act) -> str:
    victim = act.victims[0]
    return next((m.wording for m in victim.antecedents), victim.wording)


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_what_was_done_to_whom(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(act.act, names(act)) for act in acts(language, text)] == told


@pytest.mark.parametrize(("language", "text", "whom"), HIDDEN)
def test_of_whom_the_clause_tells_has_disappeared(language: str, text: str, whom: str) -> None:
    gone = [act for act in acts(language, text) if act.act == "disappearance"]
    assert [names(act) for act in gone] == [whom]


def test_who_did_it_stands_right_behind_that() -> None:
    (act,) = acts("ar", "أفاد مصدر بأن مسلحين يستقلون سيارة اغتالوا الناشط سامر الحلبي.")
    assert (len(act.perpetrators), [v.wording for v in act.victims]) == (1, ["الناشط سامر الحلبي"])
    assert acts("ar", "أفاد مصدر بأن مسلحين يستقلون سيارة اغتالوا في المدينة.") == []


def test_he_is_no_woman_by_the_ending_of_her_name() -> None:
    text = "La activista Rosa Vega fue secuestrada junto con Hugo Paz. Ella fue liberada horas después."
    *_, last = acts("es", text)
    assert (last.act, names(last)) == ("release", "activista Rosa Vega")


def test_a_number_in_somebodys_quotation_marks_is_not_the_texts() -> None:
    claims: list[Claim] = read("Le colonel a confirmé l'attaque mais a parlé d'un bilan « de 12 morts ».", "fr")
    assert not any(isinstance(c.content, Toll) and c.voice.kind == "source" for c in claims)


def test_whose_relatives_say_so_may_be_meant() -> None:
    text = "Familiares de Karla Paz denunciaron que agentes de la Guardia la sacaron de su casa."
    (act,) = acts("es", text)
    assert names(act) == "Karla Paz"
    assert [p.who.wording for p in act.perpetrators] == ["agentes de la Guardia"]


def test_what_cost_somebody_his_life_killed_him() -> None:
    (act, *_) = acts("fr", "Une attaque a coûté la vie à onze civils.")
    assert (act.act, [v.wording for v in act.victims]) == ("killing", ["onze civils"])


def test_no_court_is_convicted() -> None:
    claims = read("La Sala Penal confirmó este jueves la condena de 28 años contra Hugo Paz.", "es")
    told = [c.content for c in claims if isinstance(c.content, Accountability)]
    assert [(a.outcome, a.who.wording) for a in told] == [("convicted", "Hugo Paz")]


CLAIMED = [
    ("es", "El Frente Rojo se atribuyó el secuestro de Hugo Luna.", "Frente Rojo"),
    ("fr", "L'Armée libre a revendiqué l'enlèvement de Marc Paix.", "Armée libre"),
]


@pytest.mark.parametrize(("language", "text", "who"), CLAIMED)
def test_who_takes_a_deed_upon_himself_says_so(language: str, text: str, who: str) -> None:
    (claim,) = (c for c in read(text, language) if isinstance(c.content, Act))
    said = claim.sanad[-1]
    assert said.commitment == "claims_responsibility"
    assert said.who is not None
    assert said.who.wording == who
