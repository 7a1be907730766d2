"""Is nobody taken for another, and nothing that is not told for a fact, in many Spanish and French sentences alike?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Toll
from bench.prose import read

PAIRS = {
    "es": [("Pablo Lunar", "Luis Voz"), ("el maestro Pablo Lunar", "el coronel Luis Voz"), ("don Pablo Lunar", "Voz")],
    "fr": [("Paul Lunel", "Luc Voz"), ("l'instituteur Paul Lunel", "le colonel Luc Voz"), ("l'abbé Paul Lunel", "Voz")],
}
"""Whoever suffers, and whoever else is told of."""
TOLD = {
    "es": [
        "{b}, abogado de {a}, dijo que", "El hermano de {a}, {b}, dijo que", "Según {b}, que vio a {a},",
        "{b} fotografió a {a}.", "{b} persiguió a {a}.", "{b} identificó a {a}.", "{b} visitó a {a} en la cárcel.",
        "{a} fue defendido por {b}.", "{a} fue detenido. El gobernador era {b}.", "{b} declaró contra {a}.",
        "{a} fue detenido en presencia de {b}.", "{a} trabajaba para {b}.", "{b} detuvo a {a}.",
    ],
    "fr": [
        "{b}, l'avocat de {a}, a dit que", "Le frère de {a}, {b}, a dit que", "Selon {b}, qui a vu {a},",
        "{b} a photographié {a}.", "{b} a poursuivi {a}.", "{b} a identifié {a}.", "{b} a vu {a}.",
        "{a} a été défendu par {b}.", "{a} a été arrêté. Le gouverneur était {b}.", "{b} a témoigné contre {a}.",
        "{a} a été arrêté en présence de {b}.", "{a} travaillait pour {b}.", "{b} a arrêté {a}.", "{b} gardait {a}.",
    ],
}  # fmt: skip
NEXT = {
    "es": ["fue golpeado.", "lo mataron en mayo.", "había sido torturado.", "murió bajo tortura.", "fue ahorcado."],
    "fr": ["il a été battu.", "il avait été torturé.", "il a été pendu.", "il aurait été tué.", "il est mort en mai."],
}
JOINED = {
    "es": (
        ["El juez ordenó que {}.", "Temía que {}.", "Huyeron antes de que {}.", "Evitó que {}.", "Querían que {}."],
        ["los presos fueran liberados", "Hugo Paz fuera detenido"],
        ["los policías procesados", "su hermano asesinado", "Marta Oliva torturada", "los policías fueran procesados"],
        [" y ", " o ", ", y ", " y luego ", " e incluso "],
    ),
    "fr": (
        ["Le juge a ordonné que {}.", "Ils ont fui avant que {}.", "Il a évité que {}.", "Ils voulaient que {}."],
        ["les prisonniers soient libérés", "les soldats tuent Marc Paix"],
        ["les policiers jugés", "son frère assassiné", "torturent Marie Olivet", "les policiers soient jugés"],
        [" et ", " ou ", ", et ", " puis ", " et même "],
    ),
}


def _mended(text: str) -> str:
    """The text with its articles and "que" run together as they are written."""
    for apart, written in ((" a el ", " al "), (" de el ", " del "), (" de le ", " du "), ("que il", "qu'il")):
        text = text.replace(apart, written)
    return text[0].upper() + text[1:]


def _plain(claims: list[Claim]) -> list[Act]:
    """The acts that are claimed as facts."""
    plain = [c for c in claims if c.modality == "actual" and c.polarity == "positive"]
    return [c.content for c in plain if c.stance not in ("denied", "disputed") and isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "told"), [(one, told) for one, frames in TOLD.items() for told in frames])
def test_he_is_not_whoever_else_is_told_of(language: str, told: str) -> None:
    for (a, b), then in product(PAIRS[language], NEXT[language]):
        first = told.format(a=a, b=b)
        text = _mended(f"{first} {then[0].upper() + then[1:] if first.endswith('.') else then}")
        suffered = [v for act in _plain(read(text, language)) for v in act.victims]
        assert not any("Voz" in one.wording for v in suffered for one in (v, *v.ends())), text


@pytest.mark.parametrize("language", JOINED)
def test_what_stands_behind_and_is_no_more_told_than_what_stands_before_it(language: str) -> None:
    for frame, first, second, joint in product(*JOINED[language]):
        text = frame.format(first + joint + second)
        assert _plain(read(text, language)) == [], text


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("es", "El 3 de mayo de 1981 fue detenido Hugo Paz y el 5 de mayo fue asesinado.", ["El 3 de mayo de 1981"]),
        ("es", "Hugo Paz fue detenido en 1975 y en 1976 fue asesinado.", ["en 1975", "en 1976"]),
        ("fr", "Marc Paix a été arrêté en 1975 et en 1976 il a été libéré.", ["en 1975", "en 1976"]),
    ],
)
def test_a_day_behind_and_is_that_of_the_verb_behind_it(language: str, text: str, days: list[str]) -> None:
    told = [act.when.wording for act in _plain(read(text, language)) if act.when is not None]
    assert told == days


SPEAKERS = {
    "es": ["Marta Oliva", "el fiscal Luis Oliva", "Marta Oliva, hermana de Hugo Paz,", "Marta Oliva, de 34 años,"],
    "fr": ["Marie Olivet", "le procureur Luc Olivet", "Marie Olivet, sœur de Marc Paix,", "Marie Olivet, 34 ans,"],
}
SAID = {
    "es": (
        [
            "{s} dijo que {x}.", "{x}, según {s}.", "Según {s}, {x}.", "Como contó {s}, {x}.", "{x}, como declaró {s}.",
            "{s} dejó claro que {x}.", "{s} hizo saber que {x}.", "«{x}», dijo {s}.", "Para {s}, {x}.",
            "{s} insiste en que {x}.", "{s} acusó a los soldados de haber matado a Pablo Lunar.",
            "{s} recalcó que {x}.", "{s} escribió que {x}.", "Según lo que contó {s}, {x}.",
        ],
        ["los soldados mataron a Pablo Lunar", "Pablo Lunar fue torturado por la policía"],
    ),
    "fr": (
        [
            "{s} a dit que {x}.", "{x}, selon {s}.", "Selon {s}, {x}.", "Comme l'a raconté {s}, {x}.",
            "{x}, comme l'a déclaré {s}.", "{s} a fait savoir que {x}.", "{s} insiste sur le fait que {x}.",
            "« {x} », a dit {s}.", "{s} a laissé entendre que {x}.", "{s} a réaffirmé que {x}.",
            "{s} a accusé les soldats d'avoir tué Paul Lunel.", "{x}, selon ce que raconte {s}.",
        ],
        ["les soldats ont tué Paul Lunel", "Paul Lunel a été torturé par la police"],
    ),
}  # fmt: skip
DENIED = {
    "es": [
        "{x}, pero {s} lo niega.", "{x}, aunque {s} lo niega.", "{x}, lo que niega {s}.",
        "{x}, algo que {s} desmintió.", "{x}. {s} lo niega.", "{x}. {s} lo ha desmentido.",
    ],
    "fr": [
        "{x}, mais {s} le nie.", "{x}, bien que {s} le nie.", "{x}, ce que nie {s}.", "{x}, ce que {s} dément.",
        "{x}. {s} le nie.", "{x}. {s} l'a démenti.",
    ],
}  # fmt: skip


def _filled(frame: str, speaker: str, said: str) -> str:
    text = frame.replace("{s}", speaker).replace("{x}", said)
    for apart, written in ((",,", ","), (",.", "."), (", :", " :"), (". el ", ". El "), (". le ", ". Le ")):
        text = text.replace(apart, written)
    opener = 2 if text.startswith("« ") else 1 if text.startswith("«") else 0
    return text[:opener] + text[opener].upper() + text[opener + 1 :]


@pytest.mark.parametrize(("language", "frame"), [(one, frame) for one, (frames, _) in SAID.items() for frame in frames])
def test_it_is_the_word_of_whoever_says_it(language: str, frame: str) -> None:
    for speaker, said in product(SPEAKERS[language], SAID[language][1]):
        text = _filled(frame, speaker, said)
        for claim in read(text, language):
            if isinstance(claim.content, Act):
                who = claim.voice.who
                assert who is not None, text
                assert any("Oliv" in one.wording for one in (who, *who.ends())), text


@pytest.mark.parametrize(("language", "frame"), [(one, frame) for one, frames in DENIED.items() for frame in frames])
def test_what_somebody_is_said_to_deny_is_disputed(language: str, frame: str) -> None:
    for speaker, said in product(SPEAKERS[language], SAID[language][1]):
        text = _filled(frame, speaker, said)
        stances = {c.stance for c in read(text, language) if isinstance(c.content, Act)}
        assert stances <= {"disputed", "denied"}, text


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("es", "Todos los presos menos dos fueron fusilados.", [("Todos los presos menos dos", None)]),
        ("es", "Todos los presos, salvo dos, fueron fusilados.", [("Todos los presos, salvo dos", None)]),
        ("es", "Los soldados fusilaron a todos menos a dos.", []),
        ("es", "Tres de cada diez presos fueron torturados.", [("Tres de cada diez presos", None)]),
        ("es", "Hugo Paz y 12 más fueron detenidos.", [("Hugo Paz", None), ("12", 12)]),
        ("es", "Como mínimo 9 campesinos fueron asesinados.", [("Como mínimo 9 campesinos", 9)]),
        ("es", "Los soldados mataron a 12 de los 30 campesinos.", [("12 de los 30 campesinos", 12)]),
        ("fr", "L'un des 43 étudiants a été assassiné.", [("L'un des 43 étudiants", None)]),
        ("fr", "Ils ont assassiné l'un des deux frères.", [("l'un des deux frères", None)]),
        ("fr", "Tous les prisonniers sauf deux ont été fusillés.", [("Tous les prisonniers sauf deux", None)]),
        ("fr", "Trois prisonniers sur dix ont été torturés.", [("Trois prisonniers sur dix", None)]),
        ("fr", "Au minimum 12 paysans ont été assassinés.", [("Au minimum 12 paysans", 12)]),
        ("fr", "À peu près 50 paysans ont été assassinés.", [("À peu près 50 paysans", 50)]),
    ],
)
def test_a_number_counts_those_it_was_done_to_or_nobody(
    language: str, text: str, numbers: list[tuple[str, int | None]]
) -> None:
    victims = [v for act in _plain(read(text, language)) for v in act.victims]
    assert [(v.wording, v.count.lower if v.count is not None else None) for v in victims] == numbers


@pytest.mark.parametrize(
    ("language", "text", "operator"),
    [
        ("es", "Cuando menos tres presos fueron torturados.", "≥"),
        ("fr", "Au minimum trois prisonniers ont été torturés.", "≥"),
        ("fr", "À peu près 50 prisonniers ont été torturés.", "≈"),
    ],
)
def test_a_number_keeps_what_is_said_of_it(language: str, text: str, operator: str) -> None:
    assert [act.count.operator for act in _plain(read(text, language)) if act.count is not None] == [operator]


@pytest.mark.parametrize(
    ("language", "text", "tolls"),
    [
        ("es", "Hubo 5 muertos y 12 heridos.", [("death", 5), ("injury", 12)]),
        ("fr", "Il y a eu 5 morts et 12 blessés.", [("death", 5), ("injury", 12)]),
        ("es", "No hubo cinco muertos.", []),
        ("es", "No se sabe si hubo cinco muertos.", []),
        ("fr", "On ignore s'il y a eu cinq morts.", []),
    ],
)
def test_there_were_so_many(language: str, text: str, tolls: list[tuple[str, int]]) -> None:
    found = [c.content for c in read(text, language) if isinstance(c.content, Toll)]
    assert [(toll.act, toll.count.lower) for toll in found] == tolls


AROUND = {
    "es": (
        ["Marta Oliva", "la abogada Marta Oliva", "Marta Oliva, abogada,", "el alcalde de Tarel, Luis Oliva,"],
        ["los soldados", "el comisario, Hugo Paz,", "el sargento Hugo Paz y dos hombres"],
        ["{d} mataron a Pablo Lunar", "Pablo Lunar fue golpeado por {d}"],
        [
            "Según {o}, {x}.", "A juicio de {o}, {x}.", "Como nos contó {o}, {x}.", "Tras la detención de {o}, {x}.",
            "Durante una visita de {o}, {x}.", "Con la ayuda de {o}, {x}.", "Delante de {o}, {x}.",
            "A diferencia de {o}, {x}.", "Por orden de {o}, {x}.", "Para castigar a {o}, {x}.", "{o} negó que {x}.",
            "En presencia de {o}, {x}.", "Cuando {o} se negó, {x}.", "Pese a las protestas de {o}, {x}.",
            "{x}, dijo {o}.", "{x}, a quien {o} había defendido.", "{x} en presencia de {o}.", "{x}, y {o} lo vio.",
            "{x} camino de la finca de {o}.", "{x} por encargo de {o}.", "{x} mientras {o} miraba.",
        ],
    ),
    "fr": (
        ["Marie Olivet", "l'avocate Marie Olivet", "Marie Olivet, avocate,", "le maire de Tarel, Luc Olivet,"],
        ["des soldats", "le commissaire, Marc Paix,", "le sergent Marc Paix et deux hommes"],
        ["{d} ont tué Paul Lunel", "Paul Lunel a été battu par {d}"],
        [
            "Selon {o}, {x}.", "De l'avis de {o}, {x}.", "Comme nous l'a raconté {o}, {x}.", "Devant {o}, {x}.",
            "Après l'arrestation de {o}, {x}.", "Pendant une visite de {o}, {x}.", "Avec l'aide de {o}, {x}.",
            "Contrairement à {o}, {x}.", "Sur ordre de {o}, {x}.", "Pour punir {o}, {x}.", "{o} a nié que {x}.",
            "En présence de {o}, {x}.", "Quand {o} a refusé, {x}.", "Malgré les protestations de {o}, {x}.",
            "{x}, a dit {o}.", "{x}, que {o} avait défendu.", "{x} en présence de {o}.", "{x}, et {o} l'a vu.",
            "{x} sur la route de la ferme de {o}.", "{x} pour le compte de {o}.", "{x} sous les yeux de {o}.",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "frame"), [(one, frame) for one, grid in AROUND.items() for frame in grid[3]])
def test_whoever_stands_around_has_no_part(language: str, frame: str) -> None:
    others, doers, told, _ = AROUND[language]
    for other, doer, said in product(others, doers, told):
        done = said.format(d=doer.rstrip(",") if said.endswith("{d}") else doer)
        text = _mended(frame.format(o=other, x=done)).replace(",,", ",").replace(",.", ".")
        for act in (c.content for c in read(text, language) if isinstance(c.content, Act)):
            of_him = any("Lun" in v.wording for v in act.victims)
            part = [p.who for p in act.perpetrators if p.degree == "carried_out"]
            part += act.victims if of_him or act.act in ("killing", "beating") else ()
            assert not any("Oliv" in who.wording for who in part), text
