"""Which phrases name a body that its last word hides?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Alias, Membership
from tests.propose.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "The Burning Path killed two men. Two Burning Path rebels shot a girl.",
        "Members of the Burning Path shot a girl. Two men were killed by the Burning Path.",
        "The terrorist group Dark was there. The Burning Path killed two men. The Burning Path terrorist group is old.",
    ],
)
def test_a_name_that_people_are_of_is_a_body(text: str) -> None:
    for written in (text, text.upper()):
        kinds = {
            part.who.wording.lower(): part.who.kind
            for claim in read(written)
            if isinstance(claim.content, Act)
            for part in claim.content.perpetrators
        }
        assert kinds["burning path"] == "organisation"


def test_people_are_of_the_body_that_the_text_names_elsewhere() -> None:
    text = "TWO BURNING LAMP REBELS SHOT A GIRL. THE BURNING LAMP IS FEARED."
    found = [c.content.group.wording for c in read(text) if isinstance(c.content, Membership)]
    assert found == ["BURNING LAMP"]


@pytest.mark.parametrize(
    "text", ["MEMBERS OF THE EASTERN ZONE SHOT A GIRL. THE EASTERN ZONE IS POOR.", "The path was steep. Rebels came."]
)
def test_areas_and_plain_words_are_none(text: str) -> None:
    assert not [c for c in read(text) if isinstance(c.content, Membership)]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("THE ORVAN LIBERATION FRONT (OLF) KILLED TWO MEN.", "OLF"),
        ("The Army of National Light (ENL) killed two men.", "ENL"),
    ],
)
def test_letters_in_brackets_are_the_bodys_short_name(text: str, short: str) -> None:
    found = [c.content for c in read(text) if isinstance(c.content, Alias)]
    assert [name.wording for alias in found for name in alias.names] == [short]


@pytest.mark.parametrize(
    "text",
    [
        "A Burning Path attack left two men dead. Members of the Burning Path fled.",
        "AN OVF ATTACK KILLED TWO MEN. THE OVF IS FEARED. OVF.",
    ],
)
def test_an_attack_with_a_bodys_name_before_it_is_the_bodys(text: str) -> None:
    for written in (text, text.upper()):
        attacks = [c.content for c in read(written) if isinstance(c.content, Act) and c.content.act == "attack"]
        named = [part.who.wording.lower() for act in attacks for part in act.perpetrators]
        assert named in (["burning path"], ["ovf"])


@pytest.mark.parametrize("text", ["The Ministry of Health (WHO) spoke.", "THE LABOUR UNION (RBA) SPOKE."])
def test_other_letters_are_no_short_name(text: str) -> None:
    assert not [c for c in read(text) if isinstance(c.content, Alias)]


def test_the_letters_are_of_the_party_and_not_of_its_congress() -> None:
    (alias,) = [
        c.content
        for c in read("She met delegates of the congress of the Orvan Party of Alba Mar (OPA).")
        if isinstance(c.content, Alias)
    ]
    assert alias.who.wording == "Orvan Party of Alba Mar"
