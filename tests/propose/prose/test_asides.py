"""Spanish and French: is what stands between commas beside somebody ever taken for what the sentence tells?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Gap, Membership
from bench.prose import read

ASIDES = {
    "es": [
        "nacido en Orvet en 1930", "que nació en Orvet en 1930", "maestro en Orvet desde 1930",
        "residente en Orvet desde 1930",
        "dirigente campesino en Orvet en 1930", "que vivía en Orvet desde 1930", "quien había llegado a Orvet en 1930",
        "afiliado a un sindicato de Orvet desde 1930", "con domicilio en Orvet desde 1930",
        "de 40 años, nacido en Orvet en 1930",
        "hoy senador", "hoy jefe de la guardia de Orvet",
        "natural de Orvet, donde nació en 1930", "buscado desde 1930", "destinado en Orvet, en 1930",
    ],
    "fr": [
        "né à Orvet en 1930", "qui est né à Orvet en 1930",
        "instituteur à Orvet depuis 1930", "domicilié à Orvet depuis 1930",
        "militant syndical à Orvet en 1930", "venu d'Orvet en 1930",
        "membre depuis 1930 d'un syndicat à Orvet",
        "aujourd'hui préfet", "aujourd'hui préfet d'Orvet",
        "originaire d'Orvet, où il est né en 1930", "ancien soldat revenu à Orvet en 1930", "réfugié à Orvet, en 1930",
        "étudiant en droit à Orvet, où il vivait depuis 1930", "recherché en vertu d'un mandat émis en 1930",
    ],
}  # fmt: skip
FRAMES = {
    "es": [
        "Oren Falk, {}, fue detenido por la policía.", "Oren Falk, {}, fue asesinado.",
        "La policía detuvo a Oren Falk, {}.", "El sargento Tovik Dane, {}, mató a Oren Falk.",
        "El testigo dijo que Oren Falk, {}, fue torturado por los soldados.", "Oren Falk, {}, murió.",
    ],
    "fr": [
        "Oren Falk, {}, a été arrêté par la police.", "Oren Falk, {}, fut assassiné.",
        "La police a arrêté Oren Falk, {}.",
        "Le sergent Tovik Dane, {}, a tué Oren Falk.", "Oren Falk, {}, est mort.",
        "Le témoin a dit qu'Oren Falk, {}, a été torturé par les soldats.",
    ],
}  # fmt: skip
OPENING = [
    ("es", "Nacido en Orvet en 1930, Oren Falk fue asesinado por la policía."),
    ("es", "Nacido el 3 de mayo de 1930, Oren Falk fue asesinado por la policía."),
    ("es", "Domiciliado en Orvet, Oren Falk fue detenido."),
    ("es", "Los soldados, llegados a Orvet en 1930, asesinaron a Oren Falk."),
    ("es", "Tres años después de su detención en 1930 en Orvet, Oren Falk fue asesinado."),
    ("es", "Oren Falk fue detenido en una reunión del sindicato fundado en Orvet en 1930."),
    ("fr", "Trois ans après son arrestation en 1930 à Orvet, Oren Falk fut assassiné."),
    ("es", "Según declaró en Orvet en 1930 Mira Holt, los soldados mataron a Oren Falk."),
    ("es", "Después del golpe de 1930 en Orvet, Oren Falk fue detenido."),
    ("es", "Oren Falk, como su padre en 1930 en Orvet, fue asesinado."),
    ("es", "Hasta 1930 Oren Falk fue maestro en Orvet; los soldados lo mataron."),
    ("fr", "En poste à Orvet depuis 1930, le sergent Tovik Dane a tué Oren Falk."),
    ("fr", "Le sergent qui a tué Oren Falk vivait à Orvet depuis 1930."),
    ("fr", "À Meran, un monument à Oren Falk, assassiné par la police, fut inauguré en 1930."),
    ("fr", "Né le 3 mai 1930 à Orvet, Oren Falk fut fusillé par la Milice."),
    ("fr", "Né à Orvet le 3 mai 1930, mort à Meran, Oren Falk fut fusillé par la Milice."),
    ("fr", "Domicilié à Orvet, Oren Falk est arrêté."),
    ("fr", "Revenu à Orvet le 3 mai 1930, Oren Falk fut tué par la police."),
    ("fr", "Les soldats, arrivés à Orvet en 1930, ont assassiné Oren Falk."),
]


def acts(language: str, text: str) -> list[Act]:
    return [claim.content for claim in read(text, language) if isinstance(claim.content, Act)]


@pytest.mark.parametrize(("language", "frame"), [(lang, f) for lang, frames in FRAMES.items() for f in frames])
def test_the_day_and_place_of_an_aside_are_not_the_acts(language: str, frame: str) -> None:
    found = {aside: acts(language, frame.format(aside)) for aside in ASIDES[language]}
    assert [act for told in found.values() for act in told if act.when or act.where] == []
    assert sum(map(len, found.values())) >= len(found) - 2


@pytest.mark.parametrize(("language", "text"), OPENING)
def test_nor_are_those_of_what_opens_the_sentence(language: str, text: str) -> None:
    found = [act for act in acts(language, text) if act.act not in ("death",)]
    assert [(act.when, act.where) for act in found] == [(None, None)]
    assert not any(victim.wording == "Orvet" for act in acts(language, text) for victim in act.victims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El 3 de mayo de 1975, en Lomay, los soldados asesinaron a Oren Falk, nacido en Orvet en 1930."),
        ("es", "Oren Falk, maestro en Orvet, fue asesinado el 3 de mayo de 1975 en Lomay."),
        ("es", "Acompañado por su hijo, Oren Falk fue detenido en Lomay el 3 de mayo de 1975."),
        ("fr", "Le 3 mai 1975, à Lomay, les soldats ont assassiné Oren Falk, né à Orvet en 1930."),
        ("fr", "Oren Falk, instituteur à Orvet, fut assassiné le 3 mai 1975 à Lomay."),
        ("es", "Los soldados mataron a tres hombres armados en Lomay el 3 de mayo de 1975."),
        ("es", "Durante una protesta en Lomay el 3 de mayo de 1975, los soldados mataron a Oren Falk."),
        ("fr", "Lors d'une marche à Lomay le 3 mai 1975, les soldats ont tué Oren Falk."),
        ("fr", "L'assassinat d'Oren Falk, commis le 3 mai 1975 à Lomay, a choqué les habitants."),
    ],
)
def test_the_acts_own_day_and_place_stay(language: str, text: str) -> None:
    (act,) = acts(language, text)
    assert act.when is not None
    assert act.when.earliest is not None
    assert (act.when.earliest.year, act.where and act.where.wording) == (1975, "Lomay")


SPOKEN = [
    ("es", "Oren Falk declaró: «Lo torturaron en Lomay»."),
    ("es", "El abogado Oren Falk fue claro: «Lo torturaron en Lomay»."),
    ("es", "Oren Falk fue detenido. «Lo torturaron», declaró."),
    ("es", "Oren Falk declaró: «Él dirigió el batallón de Lomay»."),
    ("fr", "Oren Falk déclare : « Il a été torturé à Lomay. »"),
    ("fr", "Oren Falk a témoigné. « Il a été torturé à Lomay », a-t-il dit."),
    ("fr", "Oren Falk déclare : « Il a dirigé le bataillon de Lomay. »"),
]


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_he_between_quotation_marks_is_not_whoever_may_speak(language: str, text: str) -> None:
    for claim in read(text, language):
        content = claim.content
        if isinstance(content, Act) and content.act == "torture":
            assert not any(victim.antecedents for victim in content.victims)
        if isinstance(content, Membership):
            assert not content.who.antecedents


def test_he_between_quotation_marks_is_of_whom_another_speaks() -> None:
    for language, text in (
        ("es", "Oren Falk fue detenido. «Lo torturaron», declaró su madre."),
        ("fr", "Oren Falk a été arrêté. « Ils l'ont torturé », a déclaré sa mère."),
    ):
        (act,) = (act for act in acts(language, text) if act.act == "torture")
        assert [m.wording for m in act.victims[0].antecedents] == ["Oren Falk"]


def test_a_hedge_in_a_relative_clause_is_of_that_clause() -> None:
    text = "El coronel Oren Falk, que al parecer fue asesinado en 2004, fue condenado a diez años de prisión."
    stances = {type(claim.content): claim.stance for claim in read(text, "es")}
    assert (stances[Act], stances[Accountability]) == ("attributed", "asserted")


def test_whom_a_plural_relative_tells_of_are_several() -> None:
    one = "Los soldados mataron a personas a las que acusaban de ayudar a la guerrilla, a quienes torturaron."
    assert [act.act for act in acts("es", one)] == ["killing"]
    several = "Los soldados detuvieron a Oren Falk y a Tovik Dane, a quienes torturaron."
    assert [len(act.victims) for act in acts("es", several)] == [2, 2]


def test_what_somebody_was_taken_for_hides_nobody_who_did_it() -> None:
    claims = read("Su padre fue detenido como rehén por la Guardia Civil.", "es")
    assert not any(isinstance(claim.content, Gap) for claim in claims)
    (act,) = (claim.content for claim in claims if isinstance(claim.content, Act))
    assert [p.who.wording for p in act.perpetrators] == ["Guardia Civil"]


def test_where_somebody_was_taken_from_is_no_part_of_who_that_is() -> None:
    (act,) = acts("es", "Los soldados sacaron a su hermano de la casa en Lomay.")
    assert [victim.wording for victim in act.victims] == ["su hermano"]


def test_nobody_commands_a_population() -> None:
    assert not read("Oren Falk a mené la population à la colline.", "fr")


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Une fillette de sept ans a été tuée à Lomay.", "Une fillette de sept ans"),
        ("Le rapport dénonce l'exécution d'une dizaine de prisonniers.", "une dizaine de prisonniers"),
    ],
)
def test_a_number_behind_of_is_read(text: str, victim: str) -> None:
    (act,) = acts("fr", text)
    assert [v.wording for v in act.victims] == [victim]


@pytest.mark.parametrize("text", ["Murió Oren Falk, detenido en 1975.", "Originaire de Lomay, il fut torturé."])
def test_a_word_with_a_capital_that_opens_a_sentence_is_no_name(text: str) -> None:
    language = "es" if "Murió" in text else "fr"
    named = [m.wording for act in acts(language, text) for v in act.victims for m in (v, *v.antecedents)]
    assert not any(word.startswith(("Murió", "Originaire")) for word in named)


@pytest.mark.parametrize("verb", ["a rejoint", "a connu", "rejoignit", "connaissait", "y rencontre", "a trahi"])
def test_whom_a_verb_in_no_list_has_for_its_object_may_be_he(verb: str) -> None:
    found = acts("fr", f"Oren Falk {verb} Ilan Brusk à Lomay. Il a tué Tovik Dane.")
    assert [p.who.antecedents for act in found for p in act.perpetrators] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Étudiant en médecine, Oren Falk vit à Rennes. Il est arrêté en 1941."),
        ("fr", "Instituteur, adhérent d'un parti en 1920, Oren Falk vit à Rennes. Il est arrêté en 1941."),
        ("es", "Estudiante de medicina, Oren Falk vivía en Lomay. Fue detenido en 1941."),
    ],
)
def test_what_opens_a_sentence_without_an_article_is_nobody_else(language: str, text: str) -> None:
    (act,) = acts(language, text)
    assert {m.wording for v in act.victims for m in (v, *v.antecedents)} - {"Il"} == {"Oren Falk"}


def test_days_of_each_his_own_are_nobodys() -> None:
    text = "Oren Falk et Mira Holt sont détenus respectivement depuis le 26 septembre et le 9 octobre 2007."
    assert [act.when for act in acts("fr", text)] == [None]


def test_a_verb_that_opens_what_is_said_is_no_name() -> None:
    claims = read("«Vi cómo violaban a las adolescentes», relató a un periódico.", "es")
    assert not any(p.who.wording == "Vi" for c in claims if isinstance(c.content, Act) for p in c.content.perpetrators)
    assert not any(a.who is not None and a.who.wording == "Vi" for c in claims for a in c.sanad)


def test_he_between_quotation_marks_may_be_the_speakers_son() -> None:
    (act,) = (a for a in acts("es", "«Mi hijo cayó preso y me lo mataron», repetía Mira Holt.") if a.act == "killing")
    assert [m.wording for m in act.victims[0].antecedents] == ["Mi hijo"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("D'autres habitants, rassemblés dans une maison, furent égorgés.", "D'autres habitants"),
        ("Les soldats ont tué d'autres paysans.", "d'autres paysans"),
    ],
)
def test_others_are_people_behind_their_article(text: str, who: str) -> None:
    assert [v.wording for act in acts("fr", text) for v in act.victims] == [who]


def test_the_day_of_the_event_during_which_it_was_done_is_the_acts() -> None:
    text = "Onze ans après le massacre du 3 mai 1975, au cours duquel dix personnes ont été tuées, tous attendent."
    (act,) = acts("fr", text)
    assert act.when is not None
    assert act.when.earliest is not None
    assert act.when.earliest.year == 1975
