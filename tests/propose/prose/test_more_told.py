"""Spanish and French: who was among the dead, careers, shocks, and subjects that stand behind a day: what is told?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Post
from bench.prose import read

AMONG = [
    ("es", "Entre los muertos figura Rufina Vega, de 41 años.", [("death", "Rufina Vega")]),
    ("es", "Entre los heridos se encuentran dos periodistas.", [("injury", "dos periodistas")]),
    ("fr", "Parmi les morts figurent deux enfants.", [("death", "deux enfants")]),
    (
        "fr",
        "Parmi les personnes arrêtées figuraient 34 mineurs.",
        [("arrest", "les personnes"), ("arrest", "34 mineurs")],
    ),
    ("es", "Entre los muertos no figura Rosa Vega.", []),
    ("es", "Entre los muertos podría figurar Rosa Vega.", []),
]
TOLD = [
    ("es", "Me aplicaron descargas eléctricas en los pies.", "torture", "Me"),
    ("fr", "On m'a administré des décharges électriques.", "torture", "m'"),
    ("es", "Los soldados quemaron vivos a dos campesinos.", "killing", "dos campesinos"),
    ("fr", "Nous avons été violées pendant six jours.", "rape", "Nous"),
    ("fr", "Marie Lunel fut portée disparue le 2 août.", "disappearance", "Marie Lunel"),
    ("fr", "Le corps de Marie Lunel a été repêché.", "death", "Marie Lunel"),
    ("fr", "C'est à Lomay que fut arrêté, le 21 juin 1965, Pierre Lunel.", "arrest", "Pierre Lunel"),
    ("es", "Ese día también fue detenida la maestra Rosa Vega.", "arrest", "maestra Rosa Vega"),
    ("es", "Soldados del Batallón 14 mataron a Rosa Vega.", "killing", "Rosa Vega"),
]
CAREERS = [
    ("fr", "Bruno Ortin devint préfet de Lomay en 1971.", "préfet de Lomay", "appointed"),
    ("fr", "Bruno Ortin entra dans la police et fut nommé chef de la brigade.", "chef de la brigade", "appointed"),
    ("fr", "Bruno Ortin a été chef de la police jusqu'en 2003.", "chef de la police", "holds"),
    ("fr", "Bruno Ortin occupe le poste de directeur de la prison.", "directeur de la prison", "holds"),
    ("es", "Hugo Ortuño fue destinado como jefe del campo en 1973.", "jefe del campo", "appointed"),
    ("es", "Hugo Ortuño asumió como jefe de la Policía en 1980.", "jefe de la Policía", "appointed"),
    ("es", "Hugo Ortuño ocupó el cargo de ministro de Defensa.", "ministro de Defensa", "holds"),
    ("es", "Hugo Ortuño fue comandante del Batallón 14 entre 1981 y 1983.", "comandante del Batallón 14", "holds"),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "told"), AMONG)
def test_who_was_among_the_dead_has_died(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(act.act, victim.wording) for act in acts(language, text) for victim in act.victims] == told


@pytest.mark.parametrize(("language", "text", "code", "whom"), TOLD)
def test_acts_told_in_other_words_or_order(language: str, text: str, code: str, whom: str) -> None:
    ((act,)) = acts(language, text)
    assert (act.act, [victim.wording for victim in act.victims]) == (code, [whom])


def test_a_number_is_part_of_a_units_name() -> None:
    (act,) = acts("es", "Soldados del Batallón 14 mataron a Rosa Vega.")
    assert [part.who.wording for part in act.perpetrators] == ["Soldados del Batallón 14"]


@pytest.mark.parametrize(("language", "text", "title", "change"), CAREERS)
def test_verbs_of_a_career_give_posts(language: str, text: str, title: str, change: str) -> None:
    (post,) = [c.content for c in read(text, language) if isinstance(c.content, Post)]
    assert (post.title.text, post.change) == (title, change)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Hugo Ortuño ocupó la residencia del ministro."),
        ("es", "Hugo Ortuño ocupó el puesto de policía."),
        ("es", "Hugo Ortuño no asumió como ministro."),
        ("fr", "Bruno Ortin n'a pas été chef de la police."),
        ("fr", "Bruno Ortin a occupé le bureau du ministre."),
    ],
)
def test_what_somebody_occupies_or_never_was_is_no_post(language: str, text: str) -> None:
    assert [c.content for c in read(text, language) if isinstance(c.content, Post)] == []


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "Entre el 3 y el 7 de marzo los soldados mataron a Rosa Vega.", None),
        ("fr", "Marie Lunel a été tuée entre le 3 et le 7 mars.", None),
        ("es", "Los soldados mataron a Rosa Vega el 7 de marzo.", "el 7 de marzo"),
    ],
)
def test_the_last_of_several_days_is_not_the_day(language: str, text: str, day: str | None) -> None:
    (act,) = acts(language, text)
    assert (act.when.wording if act.when is not None else None) == day


def test_a_noun_behind_an_unknown_verb_is_no_verb_with_a_pronoun() -> None:
    text = "Hugo Ortuño fue condenado a diez años de prisión. La Corte anuló la sentencia días después."
    assert [c.quote.exact for c in read(text, "es") if c.rule.startswith("judged")] == ["Hugo Ortuño fue condenado"]


def test_whom_a_murder_is_of_was_shot() -> None:
    found = acts("es", "El informe recoge el asesinato de Rosa Vega, baleada por dos sicarios el 2 de agosto.")
    assert [(act.act, act.victims[0].wording) for act in found] == [("murder", "Rosa Vega"), ("shooting", "Rosa Vega")]


def test_a_report_that_does_not_mention_the_dead_does_not_deny_it() -> None:
    assert [c.polarity for c in read("Le rapport ne mentionne pas les 12 prisonniers exécutés en 1988.", "fr")] == [
        "positive",
        "positive",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El sacerdote Tomás Paz, de 54 años, secuestrado el lunes, fue liberado el martes."),
        ("fr", "Le prêtre Thomas Paix, 54 ans, enlevé lundi, a été libéré mardi."),
    ],
)
def test_what_is_told_behind_an_age_is_told_of_whose_it_is(language: str, text: str) -> None:
    found = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [len(act.victims) for act in found] == [1, 1]
    assert {act.victims[0].wording for act in found} <= {"sacerdote Tomás Paz", "prêtre Thomas Paix"}


def test_who_must_leave_a_university_is_not_deported() -> None:
    assert acts("es", "Unos 200 estudiantes fueron expulsados de la universidad.") == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("El juez investiga la masacre de Lomay.", []),
        ("El coronel Hugo Mora ordenó la masacre de Lomay.", ["coronel Hugo Mora"]),
    ],
)
def test_a_massacre_is_of_people_or_somewhere(text: str, doers: list[str]) -> None:
    (act,) = acts("es", text)
    assert (act.where.name if act.where is not None else None, act.victims) == ("Lomay", ())
    assert [part.who.wording for part in act.perpetrators] == doers


def test_who_took_somebody_away_is_not_left_out_where_the_verb_before_names_them() -> None:
    text = "Rosa Vega fue detenida por soldados y llevada a un lugar desconocido."
    assert [c.content.frame for c in read(text, "es")] == ["act", "act"]


ONE_OF_TWO = [
    ("es", "Once campesinos fueron muertos o heridos por los soldados."),
    ("fr", "Onze paysans ont été tués ou blessés par les soldats."),
    ("fa", "یازده کولبر کشته یا زخمی شده‌اند."),
    ("ar", "قُتل أحد عشر مدنياً أو جُرحوا."),
]


@pytest.mark.parametrize(("language", "text"), ONE_OF_TWO)
def test_killed_or_wounded_leaves_open_how_many_of_each(language: str, text: str) -> None:
    told = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert {c.modality for c in told} == {"possible"}


def test_who_signed_a_paper_has_not_said_what_stands_before_it() -> None:
    text = (
        "Rosa Vega fue detenida por la policía; el certificado, firmado por el médico Hugo Ortuño, está en el archivo."
    )
    (claim,) = [c for c in read(text, "es") if isinstance(c.content, Act)]
    assert [a.kind for a in claim.sanad] == ["source"]
