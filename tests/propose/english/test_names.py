"""What a capital makes a name of, and what it does not."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Post
from tests.propose.reader import read


def named(text: str) -> set[str]:
    """The people that acts and posts name."""
    found = set()
    for claim in read(text):
        content = claim.content
        if isinstance(content, Act):
            people = [*content.victims, *(part.who for part in content.perpetrators)]
        else:
            people = [content.holder] if isinstance(content, Post) else []
        found |= {one.name.form for one in people if one.kind == "person" and one.name is not None}
    return found


@pytest.mark.parametrize(
    "text",
    [
        "He said: “Troops of the army arrested two men.”",
        "Also read: Journalist arrested in Meran.",
        "The report said, “Gunmen killed two men.”",
        "They attacked Christians and Muslims in Meran.",
        "Officials abducted by Maoists were freed.",
        "Participants were beaten.",
        "The pamphlet attacked Christianity.",
        "The coalition bombed Baghdad.",
        "Beijing’s crackdown killed two men.",
        "The foreign attack against Balochistan killed two men.",
        "The Justice Act killed the trade.",
        "Lomay, Tarel and Bresk areas have been liberated.",
        "Gunmen raided Tarel. Two men died in Tarel.",
        "The Director Project Implementation was kidnapped.",
        "The Defence Adviser New York was kidnapped.",
        "She's being tried.",
        "The Taliban's violent crackdown killed two men.",
        "They searched Facebook.",
        "Gunmen killed Young Iraqis.",
    ],
)
def test_people_faiths_and_capitals_are_nobody(text: str) -> None:
    assert named(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Meran Governor Arlen Voss was kidnapped.", "Arlen Voss"),
        ("Crown Prince Oren bin Falk ordered the murder of two men.", "Oren bin Falk"),
        ("A man shot at Peruvian President Arlen Voss.", "Arlen Voss"),
        ("Soldiers shot Martin Prince Holt.", "Martin Prince Holt"),
        ("Soldiers shot Mira Holt. “Holt was killed,” they said.", "Mira Holt"),
        ("Mr. Fisher was arrested.", "Fisher"),
        ("Stone was arrested.", "Stone"),
        ("President Arlen Park was arrested.", "Arlen Park"),
        ("Mira Tarel was arrested. They put their trust in Tarel.", "Mira Tarel"),
        ("Sofia was arrested.", "Sofia"),
    ],
)
def test_an_office_is_no_part_of_a_name_and_a_surname_is_one(text: str, name: str) -> None:
    assert name in named(text)
    assert all(name.endswith(other) for other in named(text))
