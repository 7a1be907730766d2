"""Are the people and the deeds of a sentence that joins several clauses kept apart, each with its own?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read


def deeds(claims: list[Claim]) -> list[tuple[str, list[str], list[str]]]:
    """What was done, by whom, to whom, in order of the words."""
    acts = [c.content for c in claims if isinstance(c.content, Act)]
    return [(a.act, [p.who.wording for p in a.perpetrators], [v.wording for v in a.victims]) for a in acts]


GAPPED = [
    (
        "es",
        "Hugo Lunar fue detenido por los soldados y Marta Roble, por los rebeldes.",
        [("arrest", ["los soldados"], ["Hugo Lunar"]), ("arrest", ["los rebeldes"], ["Marta Roble"])],
    ),
    ("es", "Hugo Lunar fue torturado y Mateo Zarco, por los rebeldes.", [("torture", [], ["Hugo Lunar"])]),
    (
        "es",
        "Los guardias torturaron a Hugo Lunar y los rebeldes, a Marta Roble.",
        [("torture", ["Los guardias"], ["Hugo Lunar"])],
    ),
    (
        "es",
        "Hugo Lunar fue detenido por dos agentes y una enfermera torturada.",
        [("arrest", ["dos agentes"], ["Hugo Lunar"]), ("torture", [], ["una enfermera"])],
    ),
    (
        "es",
        "Hugo Lunar fue herido por dos agentes y Marta Roble y Mateo Zarco, por los rebeldes.",
        [("injury", ["dos agentes"], ["Hugo Lunar"]), ("injury", ["los rebeldes"], ["Marta Roble", "Mateo Zarco"])],
    ),
    (
        "fr",
        "Paul Lunel a été arrêté par les soldats et Marthe Olivet, par les rebelles.",
        [("arrest", ["les soldats"], ["Paul Lunel"]), ("arrest", ["les rebelles"], ["Marthe Olivet"])],
    ),
    (
        "fr",
        "Les gardes ont torturé Paul Lunel et les rebelles, Marthe Olivet.",
        [("torture", ["Les gardes"], ["Paul Lunel"])],
    ),
    (
        "fa",
        "رضا لارمند به دست سربازان و لیلا راستین به دست پلیس کشته شدند.",
        [("killing", ["سربازان"], ["رضا لارمند"]), ("killing", ["پلیس"], ["لیلا راستین"])],
    ),
    (
        "ar",
        "قُتل سامر الفندرلي على يد الجنود وليلى السرمدي على يد الحراس.",
        [("killing", ["الجنود"], ["سامر الفندرلي"]), ("killing", ["الحراس"], ["ليلى السرمدي"])],
    ),
    (
        "ar",
        "قتل الجنود سامر الفندرلي والحراس ليلى السرمدي.",
        [("killing", ["الجنود"], ["سامر الفندرلي"])],
    ),
]
TWICE_AND = [
    ("es", "Los soldados torturaron a una abogada y Hugo Lunar y Marta Roble fueron detenidos.", ["una abogada"]),
    ("es", "Los soldados torturaron a una abogada y a Hugo Lunar y Marta Roble fue detenida.", ["una abogada", "Hugo"]),
    ("fr", "Les soldats ont torturé une avocate et Paul Lunel et Marc Paix ont été arrêtés.", ["une avocate"]),
]


@pytest.mark.parametrize(("language", "text", "told"), GAPPED)
def test_a_clause_that_leaves_its_verb_out_has_its_own_people(
    language: str, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert sorted(deeds(read(text, language))) == sorted(told)


@pytest.mark.parametrize(("language", "text", "whom"), TWICE_AND)
def test_of_two_ands_the_first_joins_nobody_whom_the_next_verb_may_tell_of(
    language: str, text: str, whom: list[str]
) -> None:
    found = [victims for act, _, victims in deeds(read(text, language)) if act == "torture"]
    assert len(found) == 1
    assert all(name.startswith(start) for name, start in zip(found[0], whom, strict=True))


NOUNS = [
    ("تم ضرب مزارع وقُتل رامي المرداسي على يد الشرطة.", ("killing", ["مزارع"])),
    ("تم قتل سعاد السرمدي وجرح الجنود صحفية.", ("injury", ["سعاد السرمدي"])),
    ("أعدم الجيش طبيبة ورجال الميليشيا معلما.", ("execution", ["رجال الميليشيا"])),
]


@pytest.mark.parametrize(("text", "other"), NOUNS)
def test_in_arabic_what_was_done_to_another_was_not_done_to_the_first(text: str, other: tuple[str, list[str]]) -> None:
    act, whom = other
    assert not any(a == act and set(whom) & set(victims) for a, _, victims in deeds(read(text, "ar")))


UNKNOWN = [
    "قتل المتمردون خزافا.",
    "المتمردون جرحوا خزافين في قرية ويلار.",
    "خطف عادل الطويكي خزافا.",
    "زار سامر الفندرلي ليلى السرمدي. اعتُقل خزاف على يد الجنود.",
]
"""Whom it was done to is a word that the file does not know."""


@pytest.mark.parametrize("text", UNKNOWN)
def test_nobody_else_suffers_what_was_done_to_somebody_unknown(text: str) -> None:
    assert deeds(read(text, "ar")) == []


def test_how_it_was_done_is_nobody() -> None:
    assert deeds(read("أعدم سامر الفندرلي شنقا.", "ar")) == [("execution", [], ["سامر الفندرلي"])]


def test_a_name_with_a_hamza_is_no_here() -> None:
    told = [("killing", ["المتمردون"], ["هناء القنديدي"])]
    assert deeds(read("قتل المتمردون هناء القنديدي.", "ar")) == told


PERSIAN = [
    ("سربازان در شهر لومار یونس پرندک را کشتند.", [("killing", ["سربازان"], ["یونس پرندک"])]),
    (
        "پلیس دو معلم را ربود و در شهر ویلار شورشیان یونس پرندک را شکنجه کردند.",
        [("abduction", ["پلیس"], ["دو معلم"]), ("torture", ["شورشیان"], ["یونس پرندک"])],
    ),
    (
        "رضا پرندک کشته شد، اما یک سفالگر در شهر مران مورد ضرب و شتم قرار گرفت.",
        [("killing", [], ["رضا پرندک"])],
    ),
    (
        "محمود شادورد پس از شکنجه لیلا راستین به دست سربازان کشته شد.",
        [("killing", [], ["محمود شادورد"]), ("torture", [], ["لیلا راستین"])],
    ),
    (
        "شورشیان پس از ربودن علی فندرلی، محمود راستین و حسین لارمند را کتک زدند.",
        [("abduction", [], ["علی فندرلی"]), ("beating", ["شورشیان"], ["محمود راستین", "حسین لارمند"])],
    ),
    (
        "رضا راستین اعدام و محمود ورنوشی و زهرا شادورد کشته شدند.",
        [("execution", [], ["رضا راستین"]), ("killing", [], ["محمود ورنوشی", "زهرا شادورد"])],
    ),
    ("یونس توکانی زندانی و رضا لارمند کشته شدند.", [("killing", [], ["رضا لارمند"])]),
    (
        "مریم ورنوشی به اتهام شرکت در بازداشت نادر زرکامه و علی لارمند به قتل رسید.",
        [("killing", [], ["مریم ورنوشی"])],
    ),
    ("رضا راستین به اتهام دست داشتن در بازداشت علی لارمند کشته شد.", [("killing", [], ["رضا راستین"])]),
]


@pytest.mark.parametrize(("text", "told"), PERSIAN)
def test_in_persian_each_deed_has_its_own_people(text: str, told: list[tuple[str, list[str], list[str]]]) -> None:
    assert sorted(deeds(read(text, "fa"))) == sorted(told)


RELATIVES = [
    (
        "es",
        "Los soldados que mataron a Hugo Lunar y los policías que torturaron a Marta Roble fueron detenidos.",
        [
            ("arrest", [], ["Los soldados"]),
            ("killing", ["Los soldados"], ["Hugo Lunar"]),
            ("torture", ["los policías"], ["Marta Roble"]),
        ],
    ),
    (
        "es",
        "Los soldados detuvieron a Hugo Lunar, hermano de Marta Roble, y a Mateo Zarco, que fue torturado.",
        [("arrest", ["Los soldados"], ["Hugo Lunar", "Mateo Zarco"]), ("torture", [], ["Mateo Zarco"])],
    ),
    (
        "es",
        "Los soldados golpearon a Hugo Lunar y a Marta Roble, a quien después violaron.",
        [("beating", ["Los soldados"], ["Hugo Lunar", "Marta Roble"]), ("rape", [], ["Marta Roble"])],
    ),
    (
        "es",
        "Los soldados detuvieron a Hugo Lunar, que había matado a Marta Roble, y a Mateo Zarco.",
        [("arrest", ["Los soldados"], ["Hugo Lunar"]), ("killing", ["Hugo Lunar"], ["Marta Roble"])],
    ),
    (
        "es",
        "Los soldados detuvieron a Hugo Lunar y torturaron los policías a Marta Roble.",
        [("arrest", ["Los soldados"], ["Hugo Lunar"]), ("torture", ["los policías"], ["Marta Roble"])],
    ),
    (
        "es",
        "A Hugo Lunar lo mataron los soldados y a Marta Roble, los policías.",
        [("killing", ["los soldados"], ["Hugo Lunar"])],
    ),
    ("es", "Hugo Lunar y Marta Roble fueron detenidos y torturados, respectivamente, por soldados y policías.", []),
    (
        "fr",
        "C'est Voss qui a tué Paul Lunel et Zarco qui a torturé Marthe Roble.",
        [("killing", ["Voss"], ["Paul Lunel"]), ("torture", ["Zarco"], ["Marthe Roble"])],
    ),
    (
        "fr",
        "Paul Lunel a été arrêté par les soldats qui ont tué Marthe Roble et Marc Paix par les policiers.",
        [("arrest", ["les soldats"], ["Paul Lunel"]), ("killing", ["les soldats"], ["Marthe Roble"])],
    ),
    (
        "fr",
        "Le juge a condamné le colonel Voss pour avoir tué Luce Lunel et le major Zarco pour avoir torturé Luc Paix.",
        [("killing", ["colonel Voss"], ["Luce Lunel"])],
    ),
    (
        "fa",
        "سربازان رضا لارمند را که لیلا راستین را کشته بود و علی سپنجی را بازداشت کردند.",
        [("killing", ["رضا لارمند"], ["لیلا راستین"])],
    ),
    ("fa", "رضا لارمند در تهران و لیلا راستین در شیراز بازداشت شدند.", [("arrest", [], ["لیلا راستین"])]),
    (
        "ar",
        "اعتُقل الجنود الذين قتلوا سامر الفندرلي والشرطة التي عذبت ليلى السرمدي.",
        [
            ("arrest", [], ["الجنود"]),
            ("killing", ["الجنود"], ["سامر الفندرلي"]),
            ("torture", ["الشرطة"], ["ليلى السرمدي"]),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), RELATIVES)
def test_a_clause_of_one_has_nobody_who_is_joined_to_that_one(
    language: str, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert sorted(deeds(read(text, language))) == sorted(told)


def test_she_behind_the_deed_of_an_army_is_no_doer() -> None:
    told = deeds(read("L'armée a arrêté Lucie Lunel. Elle a torturé Marc Paix.", "fr"))
    assert told == [("arrest", ["L'armée"], ["Lucie Lunel"]), ("torture", [], ["Marc Paix"])]


def test_he_behind_a_woman_is_not_she() -> None:
    assert deeds(read("Lucie Lunel a été arrêtée par Luc Paix. Il a été frappé.", "fr"))[1][2] == ["Il"]
