"""Of which body are those who did it?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Membership
from tests.propose.reader import doers, read


def groups(text: str) -> list[tuple[str, str]]:
    found = [c.content for c in read(text) if isinstance(c.content, Membership) and c.rule == "doers-of"]
    return [(m.who.wording, m.group.wording) for m in found]


@pytest.mark.parametrize(
    ("text", "who", "body"),
    [
        ("Members of the Red Column killed two men.", "Members of the Red Column", "Red Column"),
        ("Two men were killed by Red Column rebels.", "Red Column rebels", "Red Column"),
        ("RKF rebels killed two men.", "RKF rebels", "RKF"),
        ("The Free Syrian Army fighters killed two men.", "The Free Syrian Army fighters", "Free Syrian Army"),
        ("The Syrian Army soldiers killed two men.", "The Syrian Army soldiers", "Syrian Army"),
        ("The People's Front [PFA] commandos killed two men.", "commandos", "People's Front"),
        ("TWO MEN WERE KILLED BY RKF GUERRILLAS NEAR THE HARBOUR. THE RKF SAID NOTHING.", "RKF GUERRILLAS", "RKF"),
        (
            "RED KOLUMA REBELS KILLED TWO MEN IN THE HARBOUR ON FRIDAY.",
            "RED KOLUMA REBELS",
            "RED KOLUMA",
        ),
    ],
)
def test_who_did_it_is_of_the_body_named_with_them(text: str, who: str, body: str) -> None:
    assert groups(text) == [(who, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Valdorian rebels killed two men.",
        "Masked gunmen killed two men.",
        "URBAN GUERRILLAS KILLED TWO MEN IN THE HARBOUR ON FRIDAY.",
        "RIOT POLICEMEN KILLED TWO MEN IN THE HARBOUR ON FRIDAY.",
        "Soldiers killed two Red Column rebels.",
    ],
)
def test_a_description_is_no_body_and_victims_are_left_alone(text: str) -> None:
    assert groups(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Guerrillas of the Red Column entered Alba. The guerrillas killed two men.", "The guerrillas"),
        ("Red Column guerrillas entered Alba. The rebels killed two men.", "The rebels"),
        ("Rebels of the Red Column Front (RCF) met. RCF rebels fled. The guerrillas killed two men.", "The guerrillas"),
    ],
)
def test_the_rebels_are_of_the_one_body_that_rebels_were_said_to_be_of(text: str, who: str) -> None:
    found = [c.content for c in read(text) if isinstance(c.content, Membership) and c.content.who.wording == who]
    assert [(m.group.wording in ("Red Column", "Red Column Front", "RCF"), m.group.basis) for m in found] == [
        (True, "resolved")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Red Column guerrillas met Green Delta guerrillas. The rebels killed two men.",
        "Red Column guerrillas entered Alba. Forty rebels came. The armed rebels killed two men.",
        "Red Column guerrillas entered Alba. Rebels killed two men.",
        "Soldiers of the Red Column entered Alba. The rebels killed two men.",
        "Red Column rebels fought Green Delta rebels. The rebels killed two men.",
        "Former members of the Red Column killed two men.",
        "Men disguised as members of the Red Column killed two men.",
    ],
)
def test_where_they_could_be_others_nothing_is_concluded(text: str) -> None:
    assert groups(text) == []


def test_of_which_body_the_alleged_are_is_alleged() -> None:
    (claim,) = [c for c in read("Alleged members of the Red Column killed two men.") if c.rule == "doers-of"]

    assert claim.stance == "attributed"


@pytest.mark.parametrize("what", ["a former member", "an alleged member"])
def test_who_left_a_body_or_is_only_said_to_be_of_it_is_no_member(what: str) -> None:
    claims = read(f"Oren Falk, {what} of the Red Column, was killed.")

    assert [c for c in claims if isinstance(c.content, Membership)] == []


@pytest.mark.parametrize("text", ["The government rebels killed Mira Holt.", "Army rebels killed Mira Holt."])
def test_rebels_are_not_of_the_government(text: str) -> None:
    assert [c for c in read(text) if isinstance(c.content, Membership)] == []


def test_the_alleged_of_a_number_stay_alleged() -> None:
    text = "POLICE CAPTURED SIX ALLEGED SHINING LAMP TERRORISTS WHO KILLED THE MAYOR."
    found = [doers(c.content) for c in read(text) if isinstance(c.content, Act) and c.content.act == "killing"]
    assert found == [[("SIX ALLEGED SHINING LAMP TERRORISTS", "accused")]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The “Orvan” Front killed Mira Holt.", "“Orvan” Front"),
        ('The "Red Lamp" Brigade of the Orvan Front killed Mira Holt.', '"Red Lamp" Brigade of the Orvan Front'),
        ('The "Orvan Front" killed Mira Holt.', "Orvan Front"),
    ],
)
def test_a_name_in_quotation_marks_is_part_of_the_bodys_name(text: str, who: str) -> None:
    found = [doers(c.content) for c in read(text) if isinstance(c.content, Act)]
    assert found == [[(who, "carried_out")]]
