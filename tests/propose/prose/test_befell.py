"""Whom did it befall, where the sentence before tells of two?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

HELD = [
    ("es", "El coronel Luis Voz detuvo a Pablo Lunar. Fue golpeado.", "beating"),
    ("es", "Pablo Lunar fue detenido por Luis Voz. Lo mataron al amanecer.", "killing"),
    ("es", "Pablo Lunar fue detenido por orden de Luis Voz. Murió bajo tortura.", "death_under_torture"),
    ("es", "El juez Luis Voz condenó a muerte a Pablo Lunar. Fue ahorcado en mayo.", "hanging"),
    ("es", "Luis Voz era gobernador cuando Pablo Lunar fue detenido. Fue torturado.", "torture"),
    ("fr", "Le colonel Luc Voz a arrêté Paul Lunel. Il a été battu.", "beating"),
    ("fr", "Paul Lunel a été arrêté par Luc Voz. On l'a tué en mai.", "killing"),
    ("fr", "Paul Lunel a été arrêté à la place de Luc Voz. Il est mort en mai.", "death"),
    ("fr", "Luc Voz était gouverneur quand Paul Lunel a été arrêté. Il a été torturé.", "torture"),
]
OPEN = [
    ("es", "Pablo Lunar fue detenido. Luis Voz protestó. Fue golpeado."),
    ("es", "Pablo Lunar fue detenido con Luis Voz. Fue golpeado."),
    ("es", "Luis Voz secuestró a Pablo Lunar. Fue detenido en la frontera."),
    ("es", "Luis Voz torturó a Pablo Lunar. Fue detenido en mayo."),
    ("es", "Pablo Lunar fue asesinado por hombres de Luis Voz. Fue detenido en 1990."),
    ("es", "Luis Voz, que había detenido a Pablo Lunar, era juez. Fue golpeado."),
    ("es", "Luis Voz identificó a Pablo Lunar. Fue ahorcado."),
    ("fr", "Paul Lunel a été arrêté. Luc Voz a protesté. Il a été battu."),
    ("fr", "Luc Voz a enlevé Paul Lunel. Il a été arrêté à la frontière."),
    ("fr", "Luc Voz, qui avait arrêté Paul Lunel, était juge. Il a été battu."),
    ("fr", "Le colonel Luc Voz a arrêté Paul Lunel. Il a battu Marc Paix."),
    ("fr", "Luc Voz a photographié Paul Lunel. Il a été pendu."),
]


def _last(language: str, text: str) -> list[tuple[str, list[str]]]:
    """The acts of the last sentence, and whom each befell."""
    begins = text.rindex(". ") + 1
    acts = [(c.quote.end, c.content) for c in read(text, language) if isinstance(c.content, Act)]
    return [(act.act, [end.wording for v in act.victims for end in v.ends()]) for at, act in acts if at > begins]


@pytest.mark.parametrize(("language", "text", "code"), HELD)
def test_it_befell_whoever_was_held(language: str, text: str, code: str) -> None:
    ((act, whom),) = _last(language, text)
    assert (act, whom) == (code, ["Pablo Lunar" if language == "es" else "Paul Lunel"])


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_where_it_may_be_either_it_is_neither(language: str, text: str) -> None:
    named = {end for _, whom in _last(language, text) for end in whom}
    assert not named & {"Pablo Lunar", "Paul Lunel", "Luis Voz", "Luc Voz"}


MANY_HELD = [
    ("es", "Los soldados detuvieron a diez mineros. Fueron fusilados al amanecer.", ["diez mineros"]),
    ("es", "Diez mineros fueron detenidos por los soldados. Murieron bajo tortura.", ["Diez mineros"]),
    ("es", "La policía detuvo a tres enfermeras. Fueron golpeadas.", ["tres enfermeras"]),
    ("es", "El ejército detuvo a Juan Paz y Pedro Luna. Fueron torturados.", ["Juan Paz", "Pedro Luna"]),
    ("fr", "Les soldats ont arrêté dix mineurs. Ils ont été fusillés à l'aube.", ["dix mineurs"]),
    ("fr", "Dix mineurs ont été arrêtés par les soldats. Ils sont morts en mai.", ["Dix mineurs"]),
    ("fr", "L'armée a arrêté Jean Morel et Marc Paix. Ils auraient été tués.", ["Jean Morel", "Marc Paix"]),
]
MANY_OPEN = [
    ("es", "Los soldados llevaron a diez mineros al río. Fueron fusilados."),
    ("es", "Diez mineros atacaron a los soldados. Fueron ahorcados."),
    ("es", "Diez mineros fueron asesinados. Los soldados fueron acusados. Fueron detenidos en mayo."),
    ("es", "Los soldados detuvieron a diez mineros. Los rebeldes llegaron. Fueron fusilados."),
    ("es", "Unos hombres secuestraron a diez mineros. Fueron detenidos en la frontera."),
    ("es", "La policía detuvo a tres enfermeros. Fueron golpeadas."),
    ("fr", "Les soldats ont conduit dix mineurs à la rivière. Ils ont été fusillés."),
    ("fr", "Des hommes ont enlevé dix mineurs. Ils ont été arrêtés à la frontière."),
    ("fr", "Le Conseil a condamné à mort quatre soldats. Ils seront fusillés, à moins d'une grâce."),
    ("fr", "Les soldats ont arrêté dix mineurs. Elles ont été battues."),
]


@pytest.mark.parametrize(("language", "text", "whom"), MANY_HELD)
def test_it_befell_those_who_were_held(language: str, text: str, whom: list[str]) -> None:
    ((_, found),) = _last(language, text)
    assert found == whom


@pytest.mark.parametrize(("language", "text"), MANY_OPEN)
def test_where_it_may_be_others_it_is_nobody(language: str, text: str) -> None:
    assert _last(language, text) == []


def test_she_of_whom_nobody_knows_is_not_whoever_is_named_next() -> None:
    text = "Elle fonda le Comité avec Yvonne Dumas. Elle a été arrêtée en 1977."
    assert all(whom != ["Yvonne Dumas"] for _, whom in _last("fr", text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El capitán Luis Voz dijo que no sabía nada. Después supe que los habían fusilado."),
        ("fr", "Le capitaine Luc Voz a dit qu'il ne savait rien. J'ai dit que les soldats ont tué Paul Lunel."),
    ],
)
def test_what_i_know_is_not_the_word_of_whoever_spoke_before(language: str, text: str) -> None:
    who = [c.voice.who.wording for c in read(text, language) if isinstance(c.content, Act) and c.voice.who is not None]
    assert not any("Voz" in one for one in who)


def test_who_denies_one_thing_and_affirms_another_affirms_it() -> None:
    text = "L'état-major, interrogé lundi, a nié toute bavure et a affirmé que les jeunes gens ont été relâchés."
    ((claim,),) = [[c for c in read(text, "fr") if isinstance(c.content, Act)]]
    assert claim.voice.who is not None
    assert (claim.voice.who.wording, claim.stance) == ("L'état-major", "asserted")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ministro de Justicia, Fabián Ocampo, dijo que el gobierno no tolera la tortura."),
        ("es", "Justina Paz intentó verla, pero fue expulsada del local."),
        ("fr", "Marie Lunel a été expulsée de la réunion."),
        ("fr", "Le ministre, le général Luc Voz, a dit que ses services ne la détenaient pas."),
    ],
)
def test_it_befell_nobody(language: str, text: str) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert all(victim.name is None and victim.antecedents == () for act in acts for victim in act.victims)
    assert all(act.act != "deportation" for act in acts)


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Justina Paz fue expulsada del país."), ("fr", "Marie Lunel a été expulsée du territoire.")],
)
def test_who_is_expelled_from_the_country_is_deported(language: str, text: str) -> None:
    assert [c.content.act for c in read(text, language) if isinstance(c.content, Act)] == ["deportation"]


def test_what_a_court_did_not_find_is_not_told() -> None:
    text = "Le tribunal n'a pas considéré comme établi que les soldats aient tué Paul Lunel."
    assert [c for c in read(text, "fr") if isinstance(c.content, Act)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "El gobierno sostiene que Pablo Lunar murió enfermo, pero la familia afirma que Pablo Lunar fue torturado.",
        ),
        (
            "fr",
            "Le gouvernement soutient que Paul Lunel est mort chez lui, mais la famille affirme qu'il a été torturé.",
        ),
    ],
)
def test_what_one_says_against_another_is_not_that_others_word(language: str, text: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act) and c.content.act == "torture"]
    assert [link.who.wording for link in claim.sanad if link.who is not None] == [
        "la familia" if language == "es" else "la famille"
    ]


@pytest.mark.parametrize(
    ("language", "text", "whom"),
    [
        ("es", "Carmen Oliva visitó a Luis Lunar. Fue golpeado.", ["Luis Lunar"]),
        ("es", "Marta Oliva visitó a Pablo Lunar. Fue golpeada.", ["Marta Oliva"]),
        ("fr", "Marie Olivet a vu Paul Lunel. On l'a tuée.", ["Marie Olivet"]),
        ("fr", "Marie Olivet a vu Paul Lunel. On l'a tué.", ["Paul Lunel"]),
    ],
)
def test_a_participle_tells_whether_it_befell_him_or_her(language: str, text: str, whom: list[str]) -> None:
    ((_, found),) = _last(language, text)
    assert found == whom


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pablo Lunar vivía en Tarel. Fue golpeada."),
        ("es", "Marta Oliva vivía en Tarel. Fue golpeado."),
        ("es", "Hombres del Bloque Sur mataron a Marta Oliva. Fue golpeado."),
        ("fr", "Marie Olivet vivait à Tarel. On l'a tué."),
        ("fr", "Paul Lunel vivait à Tarel. On l'a tuée."),
    ],
)
def test_where_a_participle_is_of_neither_it_befell_nobody(language: str, text: str) -> None:
    assert all(whom in ([], ["l'"]) for _, whom in _last(language, text))
