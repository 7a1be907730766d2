"""Spanish and French: which act do a day, a denial, a speaker and a correction belong to, and to which not?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Post, Toll
from bench.prose import read

UNDATED = [
    ("es", "El 30 de junio de 2015 la Corte condenó a Pedro Luna a quince años de presidio por los cuatro homicidios."),
    ("es", "El 5 de mayo la comisión documentó 38 desapariciones forzadas."),
    ("es", "Mateo Luna apareció muerto el 5 de mayo."),
    ("es", "El 5 de mayo Mateo Luna fue hallado muerto."),
    ("fr", "Jean Lunel a été retrouvé mort le 5 mai."),
    ("fr", "LOMAY, 12 octobre – Quatre manifestants ont été tués."),
    ("es", "LOMAY, 3 de mayo (AL).- Cuatro manifestantes fueron asesinados."),
    ("es", "Lomay, 3 de mayo de 2014 — Cuatro manifestantes fueron asesinados."),
]
DATED = [
    ("es", "La comisión documentó 38 desapariciones forzadas en 2021.", "en 2021"),
    ("es", "El 5 de mayo los soldados mataron a Rosa Vega.", "El 5 de mayo"),
    ("fr", "À Lomay, le 12 octobre, quatre manifestants ont été tués.", "le 12 octobre"),
]
ONLY_SO = [
    ("fr", "Je n'ai pas été blessée par balle."),
    ("es", "Rosa Vega no fue herida de bala."),
    ("es", "Rosa Vega no fue golpeada con palos."),
    ("es", "Rosa Vega no fue asesinada a tiros."),
    ("fr", "La police n'a pas frappé Marie Lunel à coups de crosse."),
    ("es", "Rosa Vega no fue detenida el 5 de mayo, sino el 6."),
    ("es", "Pedro Luna no murió ahorcado, sino asfixiado."),
    ("fr", "Pierre Lunel n'est pas mort pendu, mais étranglé."),
    ("fr", "On a retrouvé Pierre Lunel pendu dans sa cellule."),
]
DISPUTED = [
    ("fr", "Une première dépêche, corrigée depuis, faisait état de sept morts."),
    ("fr", "Une dépêche avait fait état de sept morts, avant d'être rectifiée."),
    ("fr", "Dans un premier temps, la police a fait état de sept morts."),
    ("es", "Un primer despacho, corregido después, informaba de siete muertos."),
    ("es", "El hospital, que en un principio habló de nueve muertos, rectificó la cifra."),
    ("es", "El diario informó que la policía mató a Rosa Vega, pero luego se retractó."),
]
NAMES = [
    ("fr", "La Ligue congolaise pour la dignité a affirmé que les soldats ont tué Marie Lunel.", "pour la dignité"),
    ("fr", "Selon le Comité contre la torture, les soldats ont tué Marie Lunel.", "contre la torture"),
    ("es", "El Centro para la Defensa de los Derechos Humanos dijo que hubo dos muertos.", "Derechos Humanos"),
    ("es", "La Asociación para la Paz y la Justicia afirmó que la policía mató a Rosa Vega.", "y la Justicia"),
    ("es", "La organización Justicia y Verdad afirmó que la policía mató a Rosa Vega.", "Justicia y Verdad"),
    ("fr", "L'ONG Justice pour Lomay a recensé 230 cas de torture.", "ONG Justice pour Lomay"),
    ("es", "El diario El Día publicó que la policía mató a Rosa Vega.", "diario El Día"),
    ("es", "Fuentes militares dijeron que la policía mató a Rosa Vega.", "Fuentes militares"),
    ("es", "Según publicó el diario, la policía mató a Rosa Vega.", "el diario"),
    ("es", "El Comité contra los soldados afirmó que la policía mató a Rosa Vega.", "Comité"),
]


def told(language: str, text: str) -> list[tuple[Claim, Act | Toll]]:
    return [(c, c.content) for c in read(text, language) if isinstance(c.content, (Act, Toll))]


@pytest.mark.parametrize(("language", "text"), UNDATED)
def test_the_day_of_a_judgement_a_report_a_find_or_a_dispatch_is_not_that_of_the_act(language: str, text: str) -> None:
    found = told(language, text)
    assert found
    assert [act.when for _, act in found if act.when is not None] == []


@pytest.mark.parametrize(("language", "text", "day"), DATED)
def test_the_day_of_the_act_itself_is_kept(language: str, text: str, day: str) -> None:
    ((_, act),) = told(language, text)
    assert act.when is not None
    assert act.when.wording == day


@pytest.mark.parametrize(("language", "text"), ONLY_SO)
def test_how_it_was_not_done_or_may_have_been_does_not_say_whether_it_was(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(("language", "text"), DISPUTED)
def test_what_was_corrected_or_said_at_first_is_disputed(language: str, text: str) -> None:
    ((claim, _),) = told(language, text)
    assert claim.stance == "disputed"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Rosa Vega fue detenida por policías que, según su hermana, la golpearon."),
        ("es", "Rosa Vega fue detenida por policías y, según su hermana, fue torturada."),
        ("fr", "Marie Lunel a été arrêtée par des policiers qui, selon sa sœur, l'ont frappée."),
    ],
)
def test_what_stands_before_the_clause_that_is_somebodys_is_not_theirs(language: str, text: str) -> None:
    claim = next(claim for claim, act in told(language, text) if isinstance(act, Act) and act.act == "arrest")
    assert claim.voice.kind == "source"


@pytest.mark.parametrize(("language", "text", "end"), NAMES)
def test_what_a_body_is_for_is_in_its_name(language: str, text: str, end: str) -> None:
    ((claim, _),) = told(language, text)
    assert claim.voice.who is not None
    assert claim.voice.who.wording.endswith(end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El general Hugo Mora, cuya hija fue asesinada por la guerrilla, negó los hechos."),
        ("fr", "Le colonel Paul Marcin, dont le fils a été tué par des soldats, nie les faits."),
    ],
)
def test_what_a_clause_tells_of_somebody_is_not_what_that_one_denies(language: str, text: str) -> None:
    ((claim, _),) = told(language, text)
    assert (claim.voice.kind, claim.stance) == ("source", "asserted")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pedro Luna fue asesinado por sus captores."),
        ("fr", "Pierre Lunel a été tué par ses ravisseurs."),
        ("fr", "Pierre Lunel a été tué par ses propres hommes."),
    ],
)
def test_who_did_it_is_not_left_out_where_an_unknown_word_tells(language: str, text: str) -> None:
    assert [c.content.frame for c in read(text, language) if not isinstance(c.content, Act)] == []


def test_a_denial_behind_a_semicolon_leaves_whose_word_it_was() -> None:
    ((claim, _),) = told(
        "es", "Según el Ministerio, la policía mató a dos hombres; la familia de uno de ellos lo niega."
    )
    assert claim.voice.who is not None
    assert (claim.voice.who.wording, claim.stance) == ("Ministerio", "disputed")


INSTEAD = [
    ("es", "Los vecinos desmienten esa versión: los soldados mataron a Hugo Luna.", "Los vecinos"),
    ("fr", "Les voisins démentent cette version : les soldats ont tué Marc Paix.", "Les voisins"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), INSTEAD)
def test_behind_a_colon_stands_what_is_said_instead_of_what_is_denied(language: str, text: str, speaker: str) -> None:
    (claim,) = (c for c in read(text, language) if isinstance(c.content, Act))
    said = claim.sanad[-1]
    assert (claim.stance, said.commitment) == ("asserted", "asserts")
    assert said.who is not None
    assert said.who.wording == speaker


OF_THE_MURDER = [
    ("es", "Hugo Luna fue detenido por el asesinato de Rosa Vega, ocurrido en Lomay el 11 de noviembre."),
    ("fr", "La police a arrêté Marc Paix, auteur présumé de l'assassinat de Rose Lunel, survenu le 11 novembre."),
]


@pytest.mark.parametrize(("language", "text"), OF_THE_MURDER)
def test_the_day_of_what_has_happened_then_is_not_that_of_an_arrest(language: str, text: str) -> None:
    whens = {c.content.act: c.content.when for c in read(text, language) if isinstance(c.content, Act)}
    assert whens["arrest"] is None


def test_before_is_nobodys_name() -> None:
    told = [c.content for c in read("Hugo Luna dirigió el banco. Antes fue embajador en Francia.", "es")]
    assert [post.holder.wording for post in told if isinstance(post, Post) and post.holder.wording == "Antes"] == []
