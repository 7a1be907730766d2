"""What is somebody by trade, and how old?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Trait
from tests.propose.reader import read, voices


def _traits(text: str) -> list[str]:
    found = [c for c in read(text) if isinstance(c.content, Trait)]
    return [
        " ".join(["not"] * (c.polarity == "negative") + [c.content.trait, c.content.value.text])
        for c in found
        if isinstance(c.content, Trait)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lina Okoro, a lawyer with the Centre for Justice, was abducted.", ["profession lawyer"]),
        ("Soldiers killed Torben Alvik, a farmer.", ["profession farmer"]),
        ("Torben Alvik, a Lomay businessman, was kidnapped.", ["profession businessman"]),
        ("Lina Okoro, the schoolteacher, was arrested.", ["profession schoolteacher"]),
        ("Lina Okoro, a human rights lawyer, was arrested.", ["profession human rights lawyer"]),
        ("Lina Okoro, a 34-year-old nurse and mother of two, was shot.", ["age 34", "profession nurse"]),
        ("Police shot 15-year-old Lina Okoro.", ["age 15"]),
        ("Lina Okoro, nun, aged 24, was jailed.", ["profession nun"]),
        ("The dead were Lina Okoro, a nurse, and Torben Alvik, a miner.", ["profession nurse", "profession miner"]),
        ("Torben Alvik was a farmer and a deacon.", ["profession farmer", "profession deacon"]),
        ("Torben Alvik was not a soldier.", ["not profession soldier"]),
        ("Lina Okoro worked as a nurse in Meran.", ["profession nurse"]),
        ("Torben Alvik died at the age of 84.", ["age 84"]),
        ("Miner Torben Alvik was shot.", ["profession Miner"]),
        ("Her lawyer, Torben Alvik, was arrested.", ["profession lawyer"]),
        ("A nurse, Lina Okoro, was shot.", ["profession nurse"]),
        ("Torben Alvik, 27, a carpenter from Lomay, was shot.", ["age 27", "profession carpenter"]),
        ("Soldiers shot Lina Okoro, 27, a nurse and two miners.", ["age 27"]),
        ("Soldiers shot a nurse, Lina Okoro and two miners.", []),
        ("Soldiers shot Lina Okoro, a nurse and two miners.", []),
        ("Soldiers shot Lina Okoro, a nurse, a miner and two others.", []),
        ("Torben Alvik, an alleged trader, was shot.", []),
        ("In Lomay, a farmer was shot.", []),
        ("He was a farmer.", []),
        ("Torben Alvik, a cousin of the mayor, was shot.", []),
    ],
)
def test_what_somebody_is_by_trade_and_how_old(text: str, expected: list[str]) -> None:
    assert _traits(text) == expected


def test_a_trade_is_the_word_of_who_tells_of_it() -> None:
    (claim,) = [c for c in read("The army said that Torben Alvik was a farmer.") if isinstance(c.content, Trait)]
    assert voices(claim)[-1] == "The army"
