"""How do Spanish and French newspapers and reports say who says it, who did it, when, and to how many?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

SPEAKERS = [
    ("es", "Cinco mineros fueron asesinados el lunes, según comunicó el ministro Hugo Paz.", ["Hugo Paz"]),
    (
        "es",
        (
            "La Comisión de Lomay, periodo en el que el Estado calló, reveló el hallazgo de siete restos que "
            "corresponden a disidentes asesinados por militares en 1971."
        ),
        ["Comisión de Lomay"],
    ),
    (
        "fr",
        "L'Association des familles de disparus de Talem affirme que Paul Lunel a été tué.",
        ["Association des familles de disparus de Talem"],
    ),
    (
        "es",
        "El Comité de madres de desaparecidos de Tarel dijo que Hugo Luna fue torturado.",
        ["Comité de madres de desaparecidos de Tarel"],
    ),
    (
        "fr",
        "Ces familles disaient : « Nos fils ont été enlevés », a raconté Marie Lunel dans un entretien.",
        ["Marie Lunel", "Ces familles"],
    ),
    (
        "fr",
        (
            '"Les hommes ont avoué le vol et par conséquent, conformément à la loi, le tribunal militaire les a '
            'condamnés à mort", a déclaré à la presse le ministre, Hugo Lunel.'
        ),
        ["Hugo Lunel"],
    ),
    (
        "fr",
        (
            "Les soldats ont tué Paul Lunel, un mineur qui travaillait pour Lumière et qui chante, a-t-il ajouté, "
            "précisant que le jugement était tombé."
        ),
        [],
    ),
    (
        "fr",
        (
            "Citant des témoins, l'ONG Lumière fait état de mineurs atteints de balles, d'autres blessés, et des "
            "femmes battues."
        ),
        ["ONG Lumière"],
    ),
    ("fr", "Paul Lunel a été tué, a annoncé la Cour suprême.", ["Cour suprême"]),
    ("es", "Cinco mineros fueron asesinados, según lamentó el alcalde Hugo Paz.", ["Hugo Paz"]),
    ("es", "Los soldados mataron a Rosa Vega según ordenó el coronel Hugo Paz.", []),
    ("fr", "Paul Lunel a été enlevé à Lomay, lit-on dans un communiqué.", ["un communiqué"]),
    ("es", "Hugo Paz fue secuestrado en Lomay, se lee en un comunicado de la diócesis.", ["un comunicado"]),
]
DOERS = [
    ("fr", "Trois mineurs ont été tués à Lomay après la dispersion par la police d'une manifestation.", []),
    ("es", "Tres mineros fueron asesinados durante la intervención por la policía de una marcha.", []),
    ("fr", "Trois mineurs ont été tués après la marche par des soldats.", ["des soldats"]),
    ("es", "Tres mineros fueron asesinados tras la marcha por soldados.", ["soldados"]),
]
NOWHERE = [
    ("fr", "Un groupe islamiste armé lié à Al-Mazzé a tué trois civils."),
    ("fr", "Des miliciens affiliés à Mazzé ont tué trois civils."),
]
DAYS = [
    (
        "es",
        (
            "El sábado 17 de noviembre los vecinos subieron hasta el lugar donde el 13 de noviembre de 1982, en un "
            "operativo, el Ejército emboscó y masacró a treinta pobladores."
        ),
        "el 13 de noviembre de 1982",
    ),
    ("es", "Rosa Vega fue asesinada en la mañana de este martes en Lomay.", ""),
    ("es", "Seis personas fueron detenidas por el brutal asesinato de Hugo Paz en enero pasado en Lomay.", ""),
    ("es", "Fue detenido Hugo Paz por su presunta participación en el asesinato de Rosa Vega en mayo de 2010.", ""),
    ("fr", "Six hommes ont été arrêtés pour leur rôle présumé dans l'assassinat de Paul Lunel en mai 2010.", ""),
    ("es", "Hugo Paz fue detenido por el Ejército tras el asesinato de Rosa Vega en mayo de 2010.", "en mayo de 2010"),
    ("es", "El 3 de mayo de 1982 el Ejército emboscó y masacró a treinta pobladores.", "El 3 de mayo de 1982"),
]
COUNTS = [
    ("es", "El Ejército mató a un aproximado de 40 a 50 pobladores.", 40, 50),
    ("es", "El Ejército mató a varios centenares de campesinos.", 300, None),
    ("es", "El Ejército mató a varias decenas de campesinos.", 30, None),
]


def acts(text: str, language: str) -> list[Claim]:
    return [c for c in read(text, language) if isinstance(c.content, Act)]


def told(claim: Claim) -> Act:
    assert isinstance(claim.content, Act)
    return claim.content


@pytest.mark.parametrize(("language", "text", "who"), SPEAKERS)
def test_who_says_it(language: str, text: str, who: list[str]) -> None:
    """From the one who tells it to the one whose word it is."""
    found = acts(text, language)
    assert found
    for claim in found:
        says = [a.who for a in claim.sanad if a.who is not None and a.kind == "cited"]
        named = [m.name.form if m.name is not None else m.wording for m in says]
        assert len(named) == len(who)
        assert all(
            each in m.wording or each in {e.wording for e in m.ends()} for m, each in zip(says, who, strict=True)
        )


@pytest.mark.parametrize(("language", "text", "doers"), DOERS)
def test_who_did_what_a_noun_tells_of_has_not_done_the_verb(language: str, text: str, doers: list[str]) -> None:
    (claim,) = acts(text, language)
    assert [p.who.wording for p in told(claim).perpetrators] == doers


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_when_it_was(language: str, text: str, day: str) -> None:
    found = acts(text, language)
    assert found
    assert {w.wording if (w := told(c).when) is not None else "" for c in found} == {day}


@pytest.mark.parametrize(("language", "text", "low", "high"), COUNTS)
def test_how_many_it_were(language: str, text: str, low: int, high: int | None) -> None:
    (claim,) = acts(text, language)
    count = told(claim).count
    assert count is not None
    assert (count.lower, count.upper) == (low, high)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El hecho habría dejado a otra persona más lesionada."),
        ("fr", "L'attaque aurait laissé trois personnes blessées."),
    ],
)
def test_what_is_left_behind_by_hearsay_is_hearsay(language: str, text: str) -> None:
    (claim,) = acts(text, language)
    assert claim.stance == "attributed"
    assert claim.sanad[-1].who is None


def test_what_is_told_of_none_of_those_killed_denies_no_killing() -> None:
    assert acts("Ninguna de las personas asesinadas tenía protección.", "es") == []


def test_all_the_numbers_that_one_verb_gives_are_the_word_of_who_gives_them() -> None:
    found = read("L'opposition fait état de trois morts, de vingt blessés et de deux disparus lundi.", "fr")
    assert [c.sanad[-1].who.wording for c in found if c.sanad[-1].who is not None] == ["L'opposition"] * len(found)
    assert len(found) > 1


@pytest.mark.parametrize(("language", "text"), NOWHERE)
def test_whom_doers_are_bound_to_is_no_place(language: str, text: str) -> None:
    (claim,) = acts(text, language)
    assert told(claim).where is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'organisation Lumière a interrogé 42 personnes, dont 16 témoins."),
        ("es", "La Comisión de Lomay interrogó a 42 testigos."),
    ],
)
def test_who_is_asked_by_those_who_inquire_is_not_interrogated(language: str, text: str) -> None:
    assert acts(text, language) == []


def test_what_follows_a_gerund_of_saying_says_nothing() -> None:
    text = (
        "Hasta la fecha se registran 153 personas muertas bajo custodia, señalando una posible manipulación de datos."
    )
    assert [a.who for c in acts(text, "es") for a in c.sanad if a.who is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "Fue golpeada y, según relató su abogada, violada por policías.",
        "Fue golpeada y, según su abogada, violada por policías.",
    ],
)
def test_who_only_says_so_between_commas_has_not_suffered_it(text: str) -> None:
    assert [v.wording for c in acts(text, "es") for v in told(c).victims if "abogada" in v.wording] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Comité expresó su preocupación por las informaciones según las cuales la Guardia mató a Hugo Luna."),
        ("fr", "Le Comité s'inquiète d'informations selon lesquelles la police a tué Paul Lunel."),
        ("ar", "أعربت اللجنة عن قلقها إزاء معلومات تفيد بأن الشرطة قتلت سامر الحلاق."),
        ("ar", "تلقت اللجنة معلومات تفيد بأن الشرطة قتلت سامر الحلاق."),
    ],
)
def test_what_reports_tell_is_not_the_word_of_who_is_worried(language: str, text: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert claim.voice.who is None
    assert claim.stance == "attributed"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("تعرضت النساء للاغتصاب، وفق ما قاله شهود للجنة التحقيق.", "شهود"),
        ("قتل الجنود سامر الحلاق وفقا لما أعلنته المنظمة.", "المنظمة"),
        ("حسبما روته الناجية هدى العطار، قتل الجنود سامر الحلاق.", "الناجية هدى العطار"),
        ("قتل الجنود سامر الحلاق، وفق ما أفادت به المنظمة.", "المنظمة"),
    ],
)
def test_as_somebody_has_told_in_arabic_is_that_ones_word(text: str, speaker: str) -> None:
    (claim,) = [c for c in read(text, "ar") if isinstance(c.content, Act)]
    assert claim.voice.who is not None
    assert claim.voice.who.wording == speaker


def test_to_acquit_is_not_taken_back_with_the_sentence() -> None:
    found = read("برأت المحكمة الضابط هيثم دوبا ونقضت حكما بسجنه عشر سنوات.", "ar")
    assert [c.stance for c in found if c.rule == "judged-acquitted"] == ["asserted"]
    found = read("برأت المحكمة الضابط هيثم دوبا ثم نقضت المحكمة العليا الحكم.", "ar")
    assert [c.stance for c in found if c.rule == "judged-acquitted"] == ["disputed"]
