"""Do houses, towns, dates and things that stand where somebody could stand do, suffer or hold nothing?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Gap, Membership, Post, Toll
from bench.prose import read

DEEDS = [
    (
        "es",
        "Según el Gobierno, los policías que atacaron la tienda de Hugo Luna querían liberar a una vecina.",
        [("release", ["una vecina"], ["los policías"])],
    ),
    (
        "es",
        "La versión divulgada por Lomay, según la cual los policías que atacaron la casa querían soltar a dos.",
        [],
    ),
    ("es", "Los hombres que detuvo la policía huyeron.", [("arrest", ["Los hombres"], ["la policía"])]),
    ("es", "Los rebeldes que atacaron la policía huyeron.", [("attack", ["la policía"], ["Los rebeldes"])]),
    ("es", "Fue una explosión en Lomay que costó ayer la vida a dos mineros.", []),
    ("es", "La bomba que costó la vida a dos mineros era grande.", [("killing", ["dos mineros"], [])]),
    (
        "es",
        "Resultó muerto Hugo Luna, de 48 años, y herido con quemaduras Luis Paz.",
        [("death", ["Hugo Luna"], [])],
    ),
    ("es", "Las tropas se desplazaron a la aldea de Tarel.", []),
    ("fr", "Le député Luc Lunel, menacé par le scandale, a fui.", []),
    ("fr", "La sœur et le neveu de Paul Lunel ont disparu dans le naufrage.", []),
    ("fr", "Les élus ainsi que les otages libérés ont parlé.", [("release", ["les otages"], [])]),
    ("fr", "Paul Lunel, ayant été arrêté en mai, a parlé.", []),
    ("fr", "Luc Vert a été frappé d'une amende.", []),
    ("fr", "Le joueur a été libéré par son club.", []),
    ("fr", "Luc Vert a été battu par Paul Lunel en finale.", []),
    ("fr", "Luc Vert a été enlevé à l'affection des siens.", []),
    ("fr", "Luc Vert a été retenu par la fédération.", []),
    ("fr", "Quatre sociétés sont retenues : la Lomar et la Talem.", []),
]


@pytest.mark.parametrize(("language", "text", "deeds"), DEEDS)
def test_who_did_it_to_whom(language: str, text: str, deeds: list[tuple[str, list[str], list[str]]]) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    told = [(a.act, [v.wording for v in a.victims], [p.who.wording for p in a.perpetrators]) for a in acts]
    assert told == deeds


def test_nobody_is_left_open_to_have_held_a_company() -> None:
    assert [c for c in read("Quatre sociétés sont retenues.", "fr") if isinstance(c.content, Gap)] == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ana Paz, secretaria del ministro, Luis Vega, habló.", [("Ana Paz", "secretaria del ministro")]),
        ("Vinieron la condesa Inés Vega, la directora del coro, Eva Luz.", [("Eva Luz", "directora del coro")]),
        ("Habló Luis Vega (ex ministro FDL de Justicia).", []),
        ("Luis Vega, el alcalde de Lomay, habló.", [("Luis Vega", "alcalde de Lomay")]),
    ],
)  # fmt: skip
def test_a_post_between_two_names_is_of_one(text: str, posts: list[tuple[str, str]]) -> None:
    found = [c.content for c in read(text, "es") if isinstance(c.content, Post)]
    assert [(p.holder.wording, p.title.text) for p in found] == posts


def test_no_land_is_led_by_who_leads_an_inquiry_there() -> None:
    claims = read("Una encuesta en Lomay, a cargo de la maestra Ana Paz, sigue abierta.", "es")
    assert [c for c in claims if isinstance(c.content, Membership)] == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("El tribunal absolvió a un hombre de un delito de robo.", ["un hombre"]),
        ("El juez absolvió a dos policías de la muerte de Ana Paz.", ["dos policías"]),
        ("A la vecina la fiscalía le imputa un delito de atentado a dos guardias.", []),
    ],
)
def test_whom_a_court_judged(text: str, whom: list[str]) -> None:
    found = [c.content for c in read(text, "es") if isinstance(c.content, Accountability)]
    assert [a.who.wording for a in found] == whom


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("El frío que azota a Tarel desde hace diez días ha dejado ocho muertos.", [("death", None)]),
        ("El informe contó 700 violaciones de los derechos el año pasado.", []),
    ],
)
def test_what_is_counted(text: str, tolls: list[tuple[str, object]]) -> None:
    found = [c.content for c in read(text, "es") if isinstance(c.content, Toll)]
    assert [(t.act, t.when) for t in found] == tolls


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("La policía detuvo a una mujer que supuestamente robaba.", ["asserted"]),
        ("La policía detuvo a tres mineros con el oro que, al parecer, habían robado.", ["asserted"]),
        ("La policía detuvo al hombre que presuntamente mató a Ana Paz.", ["asserted", "attributed"]),
        ("Presuntamente la policía detuvo a tres mineros que robaban.", ["attributed"]),
    ],
)
def test_a_hedge_behind_who_is_of_what_that_clause_tells(text: str, stances: list[str]) -> None:
    assert [c.stance for c in read(text, "es") if isinstance(c.content, Act)] == stances
