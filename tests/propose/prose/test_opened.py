"""Is an act told of whom the clause of its verb begins with, whoever else stands before the verb (Spanish, French)?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Act
from bench.prose import read

WHO = {
    "es": ["un testigo", "una abogada", "el hermano de Marco Ruel", "un joven"],
    "fr": ["un témoin", "une avocate", "le frère de Marco Ruel", "un jeune homme"],
}
OTHERS = {
    "es": ["Holt y Dane", "Pablo Lunar y Marta Voz", "dos obreros y un sacerdote", "Mira Holt, Jan Dane y Luis Voz"],
    "fr": ["Holt et Dane", "Paul Lunel et Marie Voz", "deux ouvriers et un prêtre", "Mira Holt, Jan Dane et Luc Voz"],
}
SAID = {
    "es": [
        "del juicio de {o}", "acusad@ de matar a {o}", "acusad@ de haber matado a {o}", "condenad@ por asesinar a {o}",
        "acusad@ del asesinato de {o}", "buscad@ por la muerte de {o}", "que defendía a {o}", "que vio morir a {o}",
        "que había denunciado la muerte de {o}", "que trabajaba para {o}", "al que acusaban {o}", "golpead@ por {o}",
        "cuyo hermano conocía a {o}", "cuyos hijos vivían con {o}", "contratad@ por {o}", "cercan@ a {o}",
        "en presencia de {o}", "después de hablar con {o}", ", vecin@ de {o},", ", amig@ y vecin@ de {o},",
        ", que defendía a {o},", ", acusad@ de matar a {o},", ", cuyo hermano conocía a {o},",
    ],
    "fr": [
        "du procès de {o}", "accusé@ d'avoir tué {o}", "accusé@ de tuer {o}", "accusé@ du meurtre de {o}",
        "condamné@ pour avoir assassiné {o}", "qui défendait {o}", "qui a vu mourir {o}", "qui travaillait pour {o}",
        "qui avait dénoncé la mort de {o}", "que connaissaient {o}", "dont le frère connaissait {o}", "chez {o}",
        "dont les enfants vivaient avec {o}", "battu@ par {o}", "arrivé@ avec {o}", "en présence de {o}",
        "après avoir parlé à {o}", ", voisin@ de {o},", ", ami@ et voisin@ de {o},", ", qui défendait {o},",
        ", accusé@ d'avoir tué {o},", ", dont le frère connaissait {o},",
    ],
}  # fmt: skip
VERBS = {
    "es": [
        ("fue torturad@ por la policía", "torture"),
        ("fue detenid@ en Lomay", "arrest"),
        ("será ahorcad@", "hanging"),
    ],
    "fr": [("a été torturé@ par la police", "torture"), ("fut arrêté@ à Lomay", "arrest"), ("sera pendu@", "hanging")],
}
OBJECT = {
    "es": ["Los soldados torturaron a {}.", "Torturaron a {}.", "Ayer fue torturado {}."],
    "fr": ["Les soldats ont torturé {}.", "On a torturé {}."],
}
NAMES = {"Holt", "Dane", "Lunar", "Lunel", "Voz", "obreros", "ouvriers", "sacerdote", "prêtre"}


def _agreeing(language: str, who: str, text: str) -> str:
    """The text with its endings and its commas as they are written."""
    hers = who.startswith(("una ", "la ", "une "))
    ending = ("a" if hers else "o") if language == "es" else ("e" if hers else "")
    text = text.replace("@", ending).replace(" ,", ",").replace(",.", ".").replace(" a el ", " al ")
    return text[0].upper() + text[1:]


def _told(language: str, text: str, code: str) -> tuple[list[str], list[str]]:
    """Who suffers such an act, and who did it."""
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act) and c.content.act == code]
    return [v.wording for a in acts for v in a.victims], [p.who.wording for a in acts for p in a.perpetrators]


@pytest.mark.parametrize(("language", "said"), [(one, said) for one, row in SAID.items() for said in row])
def test_whoever_opens_a_clause_suffers_and_nobody_who_is_only_said_to_belong_to_that_one(
    language: str, said: str
) -> None:
    for who, others, (verb, code) in product(WHO[language], OTHERS[language], VERBS[language]):
        text = _agreeing(language, who, f"{who} {said.format(o=others)} {verb}.")
        victims, doers = _told(language, text, code)
        assert all(who.split()[1] in v.lower() for v in victims), (text, victims)
        assert not NAMES & {word for doer in doers for word in doer.split()}, (text, doers)


@pytest.mark.parametrize(("language", "said"), [(one, said) for one, row in SAID.items() for said in row])
def test_whoever_an_act_is_done_to_has_nobody_beside_who_only_belongs_to_that_one(language: str, said: str) -> None:
    for who, others, frame in product(WHO[language], OTHERS[language], OBJECT[language]):
        if not said.startswith(("chez", "en pres", "desp", "après")):
            text = _agreeing(language, who, frame.format(f"{who} {said.format(o=others)}"))
            victims, _ = _told(language, text, "torture")
            assert all(who.split()[1] in v.lower() for v in victims), (text, victims)


@pytest.mark.parametrize(
    ("language", "text", "victims"),
    [
        ("es", "Un testigo del juicio de Holt y Dane fue torturado.", ["Un testigo del juicio de Holt"]),
        ("es", "Una mujer que vivía con Holt y Dane fue torturada.", ["Una mujer"]),
        ("es", "Un joven cuyo hermano conocía a Holt y Dane fue torturado.", ["Un joven"]),
        ("es", "El hermano de Holt y Dane fueron torturados.", ["El hermano de Holt", "Dane"]),
        ("es", "Los padres de Holt y Dane fueron torturados.", ["Los padres de Holt"]),
        ("es", "La madre de los niños que lloraban fue torturada.", ["La madre de los niños"]),
        ("es", "Torturaron al hermano de Holt y a Dane.", ["hermano de Holt", "Dane"]),
        ("es", "Torturaron al alcalde de Tarel y Luis Voz.", ["alcalde de Tarel", "Luis Voz"]),
        ("fr", "Un homme accusé d'avoir tué Holt et Dane a été torturé.", ["Un homme"]),
        ("fr", "La mère des enfants qui pleuraient a été torturée.", ["La mère des enfants"]),
        ("fr", "Trois des paysans qui manifestaient furent torturés.", ["Trois des paysans"]),
        ("fr", "Une femme qui travaillait pour Holt a été torturée.", ["Une femme"]),
    ],
)
def test_of_whom_it_is_told_is_found(language: str, text: str, victims: list[str]) -> None:
    assert _told(language, text, "torture")[0] == victims


FIRST = {"es": ["un maestro", "la abogada", "Pablo Lunar"], "fr": ["un instituteur", "l'avocate", "Paul Lunel"]}
THEN = {
    "es": ["Dane", "Marta Voz", "un sacerdote", "el obrero Luis Voz"],
    "fr": ["Dane", "Marie Voz", "un prêtre", "l'ouvrier Luc Voz"],
}
APART = {
    "es": [
        "{h} visitó a Holt y {d} fue torturado.", "{h} conoce a Holt y {d} fue torturado.",
        "{h} ama a Holt, y {d} fue torturado.", "{h} duerme y {d} fue torturado.", "{h} huyó y {d} fue torturado.",
        "{h} vivía en Lomay y {d} fue torturado.", "{h} duerme con Holt y {d} fue torturado.",
        "{h} que defendía a Holt vivía en Lomay y {d} fue torturado.", "Según {h}, {d} fue torturado.",
        "{h}, que defendía a Holt, duerme, y {d} fue torturado.", "{h} supo por qué {d} fue torturado.",
        "{h} acusado de matar a Holt huyó y {d} fue torturado.", "Cuando {h} llegó, {d} fue torturado.",
        "{h} defendió a {d}, que fue torturado.", "{h} huyó porque {d} fue torturado.",
    ],
    "fr": [
        "{h} a visité Holt et {d} a été torturé.", "{h} connaît Holt et {d} a été torturé.",
        "{h} aime Holt, et {d} a été torturé.", "{h} dort et {d} a été torturé.", "{h} a fui et {d} a été torturé.",
        "{h} vivait à Lomay et {d} a été torturé.", "{h} dort avec Holt et {d} a été torturé.",
        "{h} qui défendait Holt vivait à Lomay et {d} a été torturé.", "Selon {h}, {d} a été torturé.",
        "{h}, qui défendait Holt, dort, et {d} a été torturé.", "{h} a su pourquoi {d} a été torturé.",
        "{h} accusé d'avoir tué Holt a fui et {d} a été torturé.", "Quand {h} arriva, {d} a été torturé.",
        "{h} a défendu {d}, qui a été torturé.", "{h} a fui parce que {d} a été torturé.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "frame"), [(one, frame) for one, row in APART.items() for frame in row])
def test_whoever_has_a_verb_already_does_not_suffer_what_is_told_behind_it(language: str, frame: str) -> None:
    for first, then in product(FIRST[language], THEN[language]):
        text = frame.format(h=first, d=then)
        victims, _ = _told(language, text[0].upper() + text[1:], "torture")
        assert not any(v.lower().startswith(first.lower()) for v in victims), (text, victims)


@pytest.mark.parametrize(("language", "said"), [(one, said) for one, row in SAID.items() for said in row])
def test_nobody_else_suffers_where_the_word_for_who_opens_is_not_known(language: str, said: str) -> None:
    whos, verb = (["el raptor", "una camioneta"], "fue torturad@")
    if language == "fr":
        whos, verb = ["le ravisseur", "une camionnette"], "a été torturé@"
    for who, others in product(whos, OTHERS[language]):
        text = _agreeing(language, who, f"{who} {said.format(o=others)} {verb}.")
        victims, _ = _told(language, text, "torture")
        assert not any(set(v.split()[:2]) & NAMES for v in victims), (text, victims)


AND_ANOTHER = {
    "es": ("{w}, {s}, y {z} fueron torturados.", ["Marco Ruel", "el juez Marco Ruel"], ["Rosa Mint", "dos niños"]),
    "fr": ("{w}, {s}, et {z} ont été torturés.", ["Marc Ruel", "le juge Marc Ruel"], ["Rose Mint", "deux enfants"]),
}
BETWEEN = {
    "es": ["que trabajaba con {o}", "hijo de {o}", "que investigaba la muerte de {o}", "cuyo hermano conocía a {o}"],
    "fr": ["qui travaillait avec {o}", "fils de {o}", "qui enquêtait sur la mort de {o}", "dont le frère a vu {o}"],
}


@pytest.mark.parametrize(("language", "said"), [(one, said) for one, row in BETWEEN.items() for said in row])
def test_another_behind_a_comma_suffers_it_too_and_nobody_between(language: str, said: str) -> None:
    frame, first, last = AND_ANOTHER[language]
    for who, other, others in product(first, last, OTHERS[language]):
        text = frame.format(w=who, s=said.format(o=others), z=other)
        victims, _ = _told(language, text[0].upper() + text[1:], "torture")
        assert not [v for v in victims if "Ruel" not in v and v != other], (text, victims)


AROUND = {
    "es": [
        "Según el juez, {}.", "El ministro dijo que {}.", "Roa contó que {}.", "Cuando cayó la noche, {}.",
        "Roa huyó, pero {}.", "Roa huyó y {}.", "En Lomay, donde vivía Roa, {}.", "Ese año {}.", "«{}», dijo Roa.",
        "Días después, {}.", "{} y Roa huyó.", "{} mientras Roa dormía.",
    ],
    "fr": [
        "Selon le juge, {}.", "Le ministre a dit que {}.", "Roa a raconté que {}.", "Quand la nuit est tombée, {}.",
        "Roa a fui, mais {}.", "Roa a fui et {}.", "À Lomay, où vivait Roa, {}.", "Cette année-là, {}.",
        "« {} », a dit Roa.", "Quelques jours plus tard, {}.", "{} et Roa a fui.", "{} pendant que Roa dormait.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "around"), [(one, frame) for one, row in AROUND.items() for frame in row])
def test_so_it_is_inside_a_longer_sentence(language: str, around: str) -> None:
    verb = "fue torturad@" if language == "es" else "a été torturé@"
    for who, said, others in product(WHO[language][:2], SAID[language], OTHERS[language]):
        text = _agreeing(
            language, who, around.format(f"{who} {said.format(o=others)} {verb}").replace("que un", "qu'un")
        )
        text = text if language == "fr" else text.replace("qu'un", "que un")
        victims, _ = _told(language, text, "torture")
        assert all(who.split()[1] in v.lower() for v in victims), (text, victims)


MANY = {
    "es": (
        ["dos testigos", "los vecinos", "unos jóvenes"],
        [
            ", amigos y vecinos de {o},", ", hijos de {o},", ", abogados de {o},", "que defendían a {o}",
            "golpeados por {o}", "acusados de matar a {o}", ", acusados de matar a {o},", "del juicio de {o}",
        ],
        ["{} fueron torturados.", "{} serán torturados.", "Ayer fueron torturados {}.", "Torturaron a {}."],
    ),
    "fr": (
        ["deux témoins", "les voisins", "des jeunes"],
        [
            ", amis et voisins de {o},", ", fils de {o},", ", avocats de {o},", "qui défendaient {o}",
            "battus par {o}", "accusés d'avoir tué {o}", ", accusés d'avoir tué {o},", "du procès de {o}",
        ],
        ["{} ont été torturés.", "{} seront torturés.", "Les soldats ont torturé {}.", "On a torturé {}."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "said"), [(one, said) for one, (_, row, _) in MANY.items() for said in row])
def test_so_it_is_with_several(language: str, said: str) -> None:
    several, _, frames = MANY[language]
    for who, others, frame in product(several, OTHERS[language], frames):
        text = _agreeing(language, who, frame.format(f"{who} {said.format(o=others)}"))
        victims, doers = _told(language, text, "torture")
        assert victims, text
        assert all(who.split()[1] in v for v in victims), (text, victims)
        assert not NAMES & {word for doer in doers for word in doer.split()}, (text, doers)


@pytest.mark.parametrize("post", ["alcalde por el Frente Popular", "diputado por Lomay", "senador por segunda vez"])
def test_for_whom_somebody_held_a_post_did_nothing(post: str) -> None:
    for frame, doers in (("Fue torturado Pablo Lunar, {}.", []), ("Pablo Lunar, {}, fue torturado por Voz.", ["Voz"])):
        assert _told("es", frame.format(post), "torture")[1] == doers
