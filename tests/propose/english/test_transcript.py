"""Whose turn is it in a transcript?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, voices


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[Mira Holt] Soldiers killed two men. They shot a girl.", [["SOURCE", "MIRA HOLT"]] * 2),
        (
            "[Mira Holt] Soldiers killed two men. [Reporter] Soldiers shot a girl.",
            [["SOURCE", "MIRA HOLT"], ["SOURCE"]],
        ),
        (
            "Orvo, 3 May -- [Interview] [Text] [Mira Holt] Soldiers killed two men.",
            [["SOURCE", "MIRA HOLT"]],
        ),
        (
            "Orvo, 3 May -- [Communique] [Orvan Front] [Text] Soldiers killed two men.",
            [["SOURCE", "ORVAN FRONT"]],
        ),
        (
            "[Mira Holt] Amity Front said that soldiers killed two men.",
            [["SOURCE", "MIRA HOLT", "AMITY FRONT"]],
        ),
        ("[Excerpt] Soldiers killed two men.", [["SOURCE"]]),
        ("[Mira Holt] [Applause] Soldiers killed two men.", [["SOURCE", "MIRA HOLT"]]),
        ("Orvo, 3 May -- [Report] [Mira Holt] [Text] Soldiers killed two men.", [["SOURCE"]]),
        ("[Redacted] Soldiers killed two men.", [["SOURCE"]]),
        ("[Map] Soldiers killed two men.", [["SOURCE"]]),
        ("[Unidentified speaker] Soldiers killed two men.", [["SOURCE", "UNIDENTIFIED SPEAKER"]]),
        (
            "[Begin Holt recording] Soldiers killed two men. [end recording] Soldiers shot a girl.",
            [["SOURCE", "HOLT"], ["SOURCE"]],
        ),
        ("[Ines Falkenberg] Soldiers killed two men.", [["SOURCE"]]),
        (
            "[Begin recording] [Holt] I saw it. [End recording]\n\nThe soldiers also killed two men.",
            [["SOURCE"]],
        ),
        (
            "[Holt] I saw it.\n\n[Reporter] Referring to May, will Dane speak? Soldiers killed two men.",
            [["SOURCE"]],
        ),
        (
            "[Mira Dane] Why?\n\n[Mira Holt] That is a trait of the army -- it is so. Soldiers killed two men.",
            [["SOURCE", "MIRA HOLT"]],
        ),
        (
            "Orvo, 3 May -- [Communique] [Command of the Orvan Liberation Front, OLF] [Text] Soldiers killed two men.",
            [["SOURCE", "COMMAND OF THE ORVAN LIBERATION FRONT"]],
        ),
        ("[The soldiers] killed two men. Soldiers shot a girl.", [["SOURCE"]] * 2),
        ("Soldiers killed two men [Mira Holt's brothers]. Soldiers shot a girl.", [["SOURCE"]] * 2),
    ],
)
def test_what_is_said_in_a_turn_is_the_speakers(text: str, said: list[list[str]]) -> None:
    for written in (text, text.upper()):
        found = [[name.upper() for name in voices(claim) if name is not None] for claim in acts(written)]
        assert found == said


def test_a_place_in_brackets_says_nothing() -> None:
    told = [voices(c) for c in acts("[Belmar] Soldiers killed two men. The army has a base in Belmar.")]
    assert told == [["SOURCE"]]


LABELLED = [
    (["PRESENTER: Good evening.", "MIRA HOLT: Soldiers killed two men."], [["SOURCE", "MIRA HOLT"]]),
    (
        ["PRESENTER: The widow Mira Holt is here.", "HOLT (translated): Soldiers killed two men."],
        [["SOURCE", "HOLT"]],
    ),
    (["MIRA HOLT: I was there.", "MIRA HOLT: Soldiers killed two men."], [["SOURCE", "MIRA HOLT"]]),
    (["MR. HOLT: When?", "LT. MORA: In May.", "LT. MORA: Soldiers killed two men."], [["SOURCE", "LT. MORA"]]),
    (["ADV. HOLT: When?", "SGT. MORA: In May.", "ADV. HOLT: Soldiers killed two men."], [["SOURCE", "ADV. HOLT"]]),
    (
        ["PRESIDENT OF THE COMMISSION: When?", "MRS HOLT: In May.", "MRS HOLT: Soldiers killed two men."],
        [["SOURCE", "MRS HOLT"]],
    ),
    (["HOLT: When?", "P/CPL. MORA: In May.", "P/CPL. MORA: Soldiers killed two men."], [["SOURCE", "P/CPL. MORA"]]),
    (["THE CORONER: When?", "DR HOLT: In May.", "THE CORONER: Soldiers killed two men."], [["SOURCE", "THE CORONER"]]),
    (["Q: What did you see?", "A: Soldiers killed two men."], [["SOURCE", "A"]]),
    (["Mira Holt: Hello.", "HOST: Soldiers killed two men."], [["SOURCE"]]),
    (["NAME: Mira Holt", "INCIDENT: Soldiers killed two men."], [["SOURCE"]]),
    (["LOMAY: Soldiers killed two men.", "MERAN: Police arrested a girl."], [["SOURCE"], ["SOURCE"]]),
    (["Torben Alvik: Arrested by police.", "Mira Holt: Soldiers killed two men."], [["SOURCE"]]),
]


@pytest.mark.parametrize(("lines", "said"), LABELLED)
def test_labels_before_a_colon_give_the_word_where_they_are_turns(lines: list[str], said: list[list[str]]) -> None:
    assert [voices(claim) for claim in acts("\n\n".join(lines))] == said


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        (["I was there. Soldiers killed two men.", "—Mira Holt, 31, farmer"], [["SOURCE", "Mira Holt"]]),
        (["I saw it: soldiers killed two men.", "– Mira Holt"], [["SOURCE", "Mira Holt"]]),
        (["Soldiers killed two men.", "—Mira Holt, 31, farmer"], [["SOURCE"]]),
        (["Soldiers killed two men.", "— Mira Holt (@MiraHolt) March 12, 2022"], [["SOURCE", "Mira Holt"]]),
        (["Soldiers killed two men. — Mira Holt (@MiraHolt) March 12, 2022"], [["SOURCE", "Mira Holt"]]),
        (["Soldiers killed two men — Mira Holt was there."], [["SOURCE"]]),
        (["I was there. Soldiers killed two men.", "—The army killed a girl."], [["SOURCE"], ["SOURCE"]]),
        (["I was there.", "—Mira Holt, 31, farmer", "Soldiers killed two men."], [["SOURCE"]]),
    ],
)
def test_a_paragraph_that_somebody_signed_is_theirs(blocks: list[str], said: list[list[str]]) -> None:
    assert [voices(claim) for claim in acts("\n\n".join(blocks))] == said
