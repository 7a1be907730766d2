"""What do small words of Spanish and French turn round: neither, but not, nearly, before, whoever, it seems?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Membership
from bench.prose import read

Told = tuple[str, str]
NOT_SO: list[tuple[str, str, list[Told]]] = [
    ("es", "Ni los soldados ni la policía mataron a Rosa Vega.", [("killing", "negative")]),
    ("es", "Ni siquiera la policía golpeó a Rosa Vega.", [("beating", "negative")]),
    ("es", "Ni Rosa Vega ni Pedro Luna fueron detenidos.", [("arrest", "negative")]),
    ("es", "La policía no detuvo ni torturó a Rosa Vega.", [("arrest", "negative"), ("torture", "negative")]),
    (
        "es",
        "Rosa Vega fue detenida, pero no torturada, por la policía.",
        [("arrest", "positive"), ("torture", "negative")],
    ),
    (
        "es",
        "Rosa Vega no fue detenida, sino asesinada por la policía.",
        [("arrest", "negative"), ("murder", "positive")],
    ),
    ("fr", "Ni les soldats ni la police n'ont tué Marie Lunel.", [("killing", "negative")]),
    ("es", "La policía ni detuvo ni torturó a Rosa Vega.", [("arrest", "negative"), ("torture", "negative")]),
    ("es", "La policía no detuvo o torturó a Rosa Vega.", [("arrest", "negative")]),
    ("es", "Tampoco los soldados mataron a Rosa Vega.", [("killing", "negative")]),
    ("es", "La policía no detuvo a Pedro Luna ni los soldados mataron a Rosa Vega.", [("arrest", "negative")]),
    ("es", "Ni los soldados que mataron a Rosa Vega huyeron.", [("killing", "positive")]),
    (
        "fr",
        "Marie Lunel a été arrêtée mais pas torturée par la police.",
        [("arrest", "positive"), ("torture", "negative")],
    ),
]
NOTHING = [
    ("es", "Por poco matan a Rosa Vega."),
    ("es", "Los soldados casi matan a Rosa Vega."),
    ("es", "Los soldados casi habían matado a Rosa Vega."),
    ("es", "Los soldados estuvieron a punto de matar a Rosa Vega."),
    ("es", "El ministro no negó que los soldados hubieran matado a Rosa Vega."),
    ("es", "No parece que los soldados mataran a Rosa Vega."),
    ("es", "En la película «Lomay», los soldados matan a Rosa Vega."),
    ("es", "En la novela de Hugo Ortuño, los soldados matan a Rosa Vega."),
    ("es", "Quien mata a Rosa Vega será castigado."),
    ("es", "Tres de los cuatro hombres asesinados estaban armados."),
    ("fr", "Les soldats ont presque tué Marie Lunel."),
    ("fr", "Pour éviter que l'on tue Marie Lunel, les voisins ont fui."),
    ("fr", "Pour éviter que les soldats ne tuent Marie Lunel, les voisins ont fui."),
    ("fr", "Les voisins ont fui afin que les soldats tuent Marie Lunel."),
    ("fr", "Les voisins ont fui de crainte que les soldats ne tuent Marie Lunel."),
    ("fr", "De peur qu'on tue Marie Lunel, les voisins ont fui."),
    ("fr", "Avant que les soldats ne tuent Marie Lunel, les voisins ont fui."),
    ("fr", "Les voisins ont fui sans que les soldats tuent Marie Lunel."),
    ("fr", "Quiconque tue Marie Lunel sera puni."),
    ("fr", "Celui qui tue Marie Lunel sera puni."),
    ("fr", "Le ministre n'a pas nié que les soldats aient tué Marie Lunel."),
    ("fr", "Trois des quatre hommes tués étaient armés."),
    ("fr", "Dans le film « Lomay », les soldats tuent Marie Lunel."),
    ("es", "Nadie negó que los soldados mataron a Rosa Vega."),
    ("es", "Ni el ministro ni el general dijeron que la policía mató a Rosa Vega."),
    ("es", "Ningún soldado dijo que la policía mató a Rosa Vega."),
    ("es", "Es falso que los soldados mataron a Rosa Vega."),
    ("es", "Que los soldados mataron a Rosa Vega es falso."),
    ("es", "Quizás los soldados mataron a Rosa Vega."),
    ("es", "Dos de los cinco hombres que fueron asesinados eran maestros."),
    ("es", "En una escena de la película, los soldados matan a Rosa Vega."),
    ("fr", "Hugo Ortun a tourné le film « Lomay », où les soldats tuent Marie Lunel."),
    ("fr", "Peut-être que les soldats ont tué Marie Lunel."),
    ("fr", "Il est possible que les soldats tuent Marie Lunel."),
    ("fr", "Il faut que les soldats tuent Marie Lunel."),
    ("es", "No fue la policía la que mató a Rosa Vega."),
    ("es", "No fueron los soldados quienes mataron a Rosa Vega, sino la policía."),
    ("es", "El ministro evitó decir que los soldados mataron a Rosa Vega."),
    ("es", "El ministro se negó a decir que los soldados mataron a Rosa Vega."),
    ("es", "Sin negar que los soldados mataron a Rosa Vega, el ministro huyó."),
    ("fr", "Ce n'est pas l'armée qui a tué Marie Lunel."),
    ("fr", "Ce n'est pas Marie Lunel que les soldats ont tuée."),
    ("fr", "Il n'est pas vrai que les soldats ont tué Marie Lunel."),
    ("fr", "Le rapport selon lequel la police a tué Marie Lunel est faux."),
    ("fr", "Les voisins ont empêché que les soldats tuent Marie Lunel."),
    ("fr", "Le roman raconte comment les soldats ont tué Marie Lunel."),
]
UNNAMED = [
    ("es", "Se cree que los soldados mataron a Rosa Vega."),
    ("es", "Parece que los soldados mataron a Rosa Vega."),
    ("es", "Al parecer, los soldados mataron a Rosa Vega."),
    ("es", "Se dice que los soldados mataron a Rosa Vega."),
    ("es", "Se rumorea que los soldados mataron a Rosa Vega."),
    ("es", "Probablemente los soldados mataron a Rosa Vega."),
    ("fr", "On pense que les soldats ont tué Marie Lunel."),
    ("fr", "Il semble que les soldats aient tué Marie Lunel."),
    ("fr", "On dit que les soldats ont tué Marie Lunel."),
]
COMMITMENTS = [
    ("es", "El ministro negó que los soldados hubieran matado a Rosa Vega.", "denied", "denies"),
    ("es", "El general admitió que los soldados mataron a Rosa Vega.", "asserted", "admits"),
    ("es", "El fiscal denunció que los soldados mataron a Rosa Vega.", "attributed", "accuses"),
    ("es", "El diario reportó que los soldados mataron a Rosa Vega.", "asserted", "reports"),
    ("es", "El fiscal cree que los soldados mataron a Rosa Vega.", "attributed", "suspects"),
    ("fr", "L'armée nie avoir tué Marie Lunel.", "denied", "denies"),
    ("fr", "Le général a reconnu que les soldats ont tué Marie Lunel.", "asserted", "admits"),
    ("fr", "Le juge a dénoncé que les soldats ont tué Marie Lunel.", "attributed", "accuses"),
    ("fr", "Le journal a rapporté que les soldats ont tué Marie Lunel.", "asserted", "reports"),
]


def acts(language: str, text: str) -> list[tuple[Claim, Act]]:
    return [(c, c.content) for c in read(text, language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "text", "told"), NOT_SO)
def test_neither_nor_and_but_not_deny_what_they_stand_before_and_no_more(
    language: str, text: str, told: list[Told]
) -> None:
    assert [(act.act, claim.polarity) for claim, act in acts(language, text)] == told


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_nearly_was_must_not_be_or_is_made_up_says_nothing(language: str, text: str) -> None:
    assert acts(language, text) == []


@pytest.mark.parametrize(("language", "text"), UNNAMED)
def test_what_is_believed_or_seems_is_at_a_distance_and_nobodys(language: str, text: str) -> None:
    ((claim, _),) = acts(language, text)
    assert (claim.stance, claim.voice.kind, claim.voice.who) == ("attributed", "cited", None)


def test_what_people_say_is_not_the_last_speakers() -> None:
    text = "Le ministre a dit que les soldats ont arrêté Pierre Lunel. On dit que la police a tué Marie Lunel."
    assert [claim.voice.who is None for claim, _ in acts("fr", text)] == [False, True]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "Pedro Luna, según quien la policía mató a Rosa Vega, huyó.", "Pedro Luna"),
        ("fr", "Pierre Lunel, selon qui la police a tué Marie Lunel, a fui.", "Pierre Lunel"),
        ("fr", "L'armée, d'après laquelle Pierre Lunel a tué Marie Lunel, ment.", "L'armée"),
    ],
)
def test_what_is_so_by_somebodys_account_is_theirs(language: str, text: str, speaker: str) -> None:
    ((claim, _),) = acts(language, text)
    assert claim.voice.who is not None
    assert claim.voice.who.wording == speaker


@pytest.mark.parametrize(("language", "text", "stance", "commitment"), COMMITMENTS)
def test_a_verb_of_saying_binds_who_says_it(language: str, text: str, stance: str, commitment: str) -> None:
    ((claim, _),) = acts(language, text)
    assert (claim.stance, claim.voice.commitment) == (stance, commitment)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pedro Luna, miembro de la Unión de Maestros, viajó a Lomay."),
        ("fr", "Pierre Lunel, membre de l'Union des enseignants, est à Lomay."),
    ],
)
def test_a_union_is_an_organisation(language: str, text: str) -> None:
    (membership,) = [c.content for c in read(text, language) if isinstance(c.content, Membership)]
    assert membership.group.kind == "organisation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los soldados mataron a casi cien campesinos en Lomay."),
        ("es", "El director de la película fue asesinado por la policía."),
        ("fr", "C'est l'armée qui a tué Marie Lunel."),
        ("es", "Los presos eran campesinos que fueron torturados por la policía."),
        ("fr", "Ceux de Lomay disent la vérité ; les soldats ont tué Marie Lunel."),
        ("es", "Tres de los cuatro hombres fueron asesinados por la policía."),
        ("fr", "Avant que les renforts n'arrivent, les soldats ont tué Marie Lunel."),
    ],
)
def test_what_only_looks_like_it_is_still_told(language: str, text: str) -> None:
    ((claim, _),) = acts(language, text)
    assert claim.happened


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "No mataron a Rosa Vega."), ("fr", "Marie Lunel a crié, mais n'a pas tué Pierre Lunel.")],
)
def test_who_did_not_do_it_must_be_told(language: str, text: str) -> None:
    assert [claim for claim, _ in acts(language, text) if claim.polarity == "negative"] == []


def test_an_order_that_somebody_do_it_is_no_deed() -> None:
    ((claim, _),) = acts("fr", "Le général a ordonné que les soldats tuent Marie Lunel.")
    assert claim.modality == "ordered"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Rosa Vega fue ejecutada por el ejército en 1983.", ["ejército"]),
        ("Rosa Vega fue ejecutada por el camino de Lomay.", []),
        ("Rosa Vega fue detenida por el robo de un banco.", []),
    ],
)
def test_by_the_with_its_article_names_who_did_it_and_neither_way_nor_reason(text: str, doers: list[str]) -> None:
    ((_, act),) = acts("es", text)
    assert [doer.who.wording for doer in act.perpetrators] == doers


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "La policía mató a Elena Montán.", "organisation"),
        ("es", "El Ejército mató a Elena Montán.", "organisation"),
        ("es", "La guardia mató a Elena Montán.", "organisation"),
        ("es", "Un policía mató a Elena Montán.", "person"),
        ("es", "La policía Ana Vera mató a Elena Montán.", "person"),
        ("fr", "La police a tué Hélène Montan.", "organisation"),
        ("fr", "L'armée a tué Hélène Montan.", "organisation"),
        ("fr", "La garde a tué Hélène Montan.", "organisation"),
        ("fr", "Un policier a tué Hélène Montan.", "person"),
    ],
)
def test_the_police_and_the_army_are_bodies_and_a_policeman_is_a_person(language: str, text: str, kind: str) -> None:
    ((_, act),) = acts(language, text)
    assert [doer.who.kind for doer in act.perpetrators] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("fr", "Le colonel a fait fusiller neuf paysans.", "Le colonel"),
        ("es", "El coronel hizo fusilar a nueve campesinos.", "El coronel"),
    ],
)
def test_whoever_has_it_done_has_ordered_it(language: str, text: str, doer: str) -> None:
    ((claim, act),) = acts(language, text)
    assert claim.happened
    assert [(p.who.wording, p.degree) for p in act.perpetrators] == [(doer, "ordered")]


@pytest.mark.parametrize(
    "text", ["Pierre Lunel s'est fait photographier.", "Le colonel n'a pas fait fusiller neuf paysans."]
)
def test_who_gets_photographed_or_has_nobody_shot_has_had_nothing_done(text: str) -> None:
    assert acts("fr", text) == []


@pytest.mark.parametrize("text", ["Pierre Lunel s'est fait arrêter.", "Pierre Lunel se fait arrêter lundi."])
def test_who_gets_arrested_is_arrested_and_has_not_done_it(text: str) -> None:
    ((_, act),) = [(claim, act) for claim, act in acts("fr", text) if claim.happened]
    assert ([v.wording for v in act.victims], act.perpetrators) == (["Pierre Lunel"], ())


def test_a_judgement_for_murder_takes_the_murder_for_granted_and_an_acquittal_does_not() -> None:
    ((_, act),) = acts("fr", "Le juge a condamné le colonel pour le meurtre de Marie Lunel.")
    assert ([v.wording for v in act.victims], act.perpetrators) == (["Marie Lunel"], ())
    assert acts("fr", "Le juge a acquitté le colonel pour le meurtre de Marie Lunel.") == []


def test_a_subject_goes_on_over_a_verb_that_tells_of_no_act() -> None:
    ((_, act),) = acts("fr", "Les soldats sont entrés dans la maison et ont tué Pierre Lunel.")
    assert [p.who.wording for p in act.perpetrators] == ["Les soldats"]
