"""What do Spanish and French news tell in their own turns of phrase: totals, days, asides, deeds that move towns?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from bench.prose import read

DEEDS = [
    ("es", "Un total de 40 mineros resultaron heridos en Lomay.", [("injury", ["Un total de 40 mineros"], [])]),
    ("es", "Cinco vecinos resultaron ayer heridos en Lomay.", [("injury", ["Cinco vecinos"], [])]),
    ("es", "Cinco vecinos resultaron esta tarde heridos en Lomay.", [("injury", ["Cinco vecinos"], [])]),
    ("fr", "Trois personnes ont été cette nuit blessées à Lomay.", [("injury", ["Trois personnes"], [])]),
    ("es", "También resultaron heridos leves otros cuatro mineros.", [("injury", ["otros cuatro mineros"], [])]),
    ("es", "Seis guardias cayeron muertos.", [("death", ["Seis guardias"], [])]),
    ("es", "El soldado causó la muerte a Hugo Luna.", [("killing", ["Hugo Luna"], ["El soldado"])]),
    ("fr", "Une postière a été retrouvée morte chez elle.", [("death", ["Une postière"], [])]),
    (
        "es",
        "La policía detuvo ayer en Lomay, en una redada, a tres mineros.",
        [("arrest", ["tres mineros"], ["La policía"])],
    ),
    (
        "fr",
        "La police a arrêté mardi à Lomay, au cours d'une opération, trois hommes.",
        [("arrest", ["trois hommes"], ["La police"])],
    ),
    (
        "es",
        "La policía detuvo a Hugo Luna, en una redada, a tres metros de su casa.",
        [("arrest", ["Hugo Luna"], ["La policía"])],
    ),
    (
        "es",
        "Ana Paz, hija del juez Luis Paz, asesinado en Lomay en 1986, habló hoy.",
        [("murder", ["juez Luis Paz"], [])],
    ),
    ("fr", "La fille du préfet Claude Vert, tué en 1998, a parlé.", [("killing", ["préfet Claude Vert"], [])]),
    ("es", "El hermano de Luis Paz, asesinado en 1986, habló hoy.", []),
    (
        "es",
        "El asesinato de tres guardias a manos de los bandidos conmocionó a Lomay.",
        [("murder", ["tres guardias"], ["los bandidos"])],
    ),
    ("es", "La detención de Ana Paz causó malestar.", [("arrest", ["Ana Paz"], [])]),
    ("fr", "L'assassinat de Luc Vert a suscité l'indignation.", [("murder", ["Luc Vert"], [])]),
    ("es", "El asesinato de Hugo Luna podría provocar protestas.", []),
    ("es", "La detención de Ana Paz no causó malestar.", []),
    ("es", "La liberación de los presos provocará protestas.", []),
    (
        "es",
        "Un minero fue ejecutado hoy en Alta Lomay, acusado del asesinato de su primo.",
        [("execution", ["Un minero"], [])],
    ),
    (
        "es",
        "El asesinato en Alta Lomay de tres guardias y de dos maestros a manos de los bandidos indignó a Tarel.",
        [("murder", ["tres guardias", "dos maestros"], ["los bandidos"])],
    ),
    ("fr", "Il a condamné l'assassinat mardi à Lomay de deux mineurs.", [("murder", ["deux mineurs"], [])]),
    ("es", "Condenó el asesinato en San Juan de Lomay.", []),
    ("es", "Dos civiles fueron heridos por los israelíes.", [("injury", ["Dos civiles"], ["los israelíes"])]),
    ("es", "El sirio mató a dos mineros.", [("killing", ["dos mineros"], [])]),
    ("es", "Los bombardeos rusos y los sirios mataron a tres mineros.", [("killing", ["tres mineros"], [])]),
    ("es", "Dos hombres agredieron a tres agentes.", [("attack", ["tres agentes"], ["Dos hombres"])]),
    (
        "es",
        "Hablaron con la policía y la banda que mantiene secuestrados a 20 mineros.",
        [("kidnapping", ["20 mineros"], ["la banda"])],
    ),
    (
        "es",
        "Hugo Luna y Ana Paz, que mató el sargento, eran maestros.",
        [("killing", ["Hugo Luna", "Ana Paz"], ["el sargento"])],
    ),
    (
        "fr",
        "Un policier a été tué et deux autres blessés.",
        [("killing", ["Un policier"], []), ("injury", ["deux autres"], [])],
    ),
    (
        "es",
        "Un policía fue asesinado y otros dos heridos en Lomay.",
        [("murder", ["Un policía"], []), ("injury", ["otros dos"], [])],
    ),
    (
        "fr",
        "Deux journalistes français, Luc Vert et Anne Lunel, ont été enlevés à Lomay.",
        [("abduction", ["Deux journalistes français"], [])],
    ),
    ("es", "La familia de Hugo Luna, asesinado en 1998, pidió justicia.", [("murder", ["Hugo Luna"], [])]),
    ("fr", "Les proches de Luc Vert, tué mardi, ont parlé.", [("killing", ["Luc Vert"], [])]),
    ("es", "El marido de Ana Paz, asesinada el lunes, habló.", [("murder", ["Ana Paz"], [])]),
    ("es", "El grupo de Hugo Luna, detenido ayer, huyó.", []),
    ("fr", "Le corps d'un homme a été retrouvé à Lomay.", [("death", ["un homme"], [])]),
    ("es", "El cuerpo de bomberos fue hallado en Lomay.", []),
    ("fr", "Les Verts ont battu Lomay.", []),
    ("fr", "Le juge a remis en liberté trois hommes.", [("release", ["trois hommes"], ["Le juge"])]),
    ("fr", "Luc Vert a remis une lettre à Paul Lunel.", []),
    ("fr", "Ils m'ont arrêté de travailler.", []),
    (
        "fr",
        "Trois femmes âgées de 18 à 25 ans ont été tuées.",
        [("killing", ["Trois femmes âgées de 18 à 25 ans"], [])],
    ),
    ("fr", "Chaque année, 300 personnes meurent à Lomay.", []),
    ("es", "300 mujeres son asesinadas cada año.", []),
    ("es", "Cada uno de los detenidos fue torturado.", [("torture", ["Cada uno de los detenidos"], [])]),
    (
        "fr",
        "Luc Vert (1902-1944), résistant, fut fusillé par les Allemands.",
        [("execution_by_firing_squad", ["Luc Vert"], ["les Allemands"])],
    ),
    (
        "es",
        "Dos hombres fueron detenidos, así como siete mujeres.",
        [("arrest", ["Dos hombres"], []), ("arrest", ["siete mujeres"], [])],
    ),
    (
        "es",
        "Dos hombres fueron detenidos, así como siete mujeres resultaron heridas.",
        [("arrest", ["Dos hombres"], []), ("injury", ["siete mujeres"], [])],
    ),
    (
        "es",
        "La policía detuvo a Marta Luna, de 41 años; Eva Paz, de 19; y Luis Vega, de 52, por robo.",
        [("arrest", ["Marta Luna", "Eva Paz", "Luis Vega"], ["La policía"])],
    ),
]
SPEAKERS = [
    ("Seis personas murieron por una bomba que otros fabricaron hoy, informaron los médicos.", ["los médicos"]),
    ("Dos mineros murieron en el camión en el que viajaban, informó a Radio Lomay una vecina.", ["una vecina"]),
    ("Los médicos Hugo Luna y Ana Paz, antes condenados por el asesinato de Eva Luz, declararon.", []),
]  # fmt: skip
JUDGED = [
    ("El tribunal dictó ayer penas de entre 4 y 9 años de cárcel contra 60 mineros.", ["60 mineros"]),
    ("El tribunal impuso seis años de cárcel a Hugo Luna.", ["Hugo Luna"]),
    ("El juez impuso una orden de alejamiento a Hugo Luna.", []),
    ("El fiscal pidió que se impongan seis años de cárcel a Hugo Luna.", []),
    ("La guerra impuso años de hambre a los mineros.", []),
    ("El juez condena al acusado por un delito de robo.", ["acusado"]),
    ("Nueve notarios fueron encausados por fraude.", ["Nueve notarios"]),
]


@pytest.mark.parametrize(("language", "text", "deeds"), DEEDS)
def test_who_did_what_to_whom(language: str, text: str, deeds: list[tuple[str, list[str], list[str]]]) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    told = [(a.act, [v.wording for v in a.victims], [p.who.wording for p in a.perpetrators]) for a in acts]
    assert told == deeds


@pytest.mark.parametrize(("text", "voices"), SPEAKERS)
def test_whose_word_it_is(text: str, voices: list[str]) -> None:
    acts = [c for c in read(text, "es") if isinstance(c.content, Act)]
    assert {tuple(a.who.wording for a in c.sanad if a.who is not None) for c in acts} == {tuple(voices)}


@pytest.mark.parametrize(
    ("language", "text", "outcomes"),
    [
        ("es", "El jurado declaró a Hugo Luna no culpable de la muerte de Ana Paz.", ["acquitted"]),
        ("es", "Hugo Luna fue declarado no culpable.", ["acquitted"]),
        ("es", "El tribunal halló inocente a Hugo Luna.", ["acquitted"]),
        ("es", "Hugo Luna se declaró no culpable.", []),
        ("fr", "Luc Vert a été reconnu non coupable de meurtre.", ["acquitted"]),
        ("fr", "Le jury a déclaré Luc Vert non coupable.", ["acquitted"]),
        ("fr", "Le jury a déclaré Luc Vert coupable.", ["convicted"]),
        ("fr", "Luc Vert s'est déclaré coupable.", []),
        ("fr", "Luc Vert s'est déclaré non coupable.", []),
    ],
)
def test_who_is_not_guilty_is_not_convicted(language: str, text: str, outcomes: list[str]) -> None:
    found = [c.content for c in read(text, language) if isinstance(c.content, Accountability)]
    assert [a.outcome for a in found] == outcomes


@pytest.mark.parametrize(("text", "whom"), JUDGED)
def test_whom_courts_judge(text: str, whom: list[str]) -> None:
    assert [c.content.who.wording for c in read(text, "es") if isinstance(c.content, Accountability)] == whom
