"""Who belonged to which group, who founded it, and what else is it called?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Alias, Membership
from tests.propose.reader import ends, read


def memberships(text: str) -> list[Membership]:
    return [c.content for c in read(text) if isinstance(c.content, Membership)]


def aliases(text: str) -> list[Alias]:
    return [c.content for c in read(text) if isinstance(c.content, Alias)]


def test_initials_in_brackets_are_another_name() -> None:
    (alias,) = aliases("He joined the People’s Labour Front of Alba (PLFA/LFA) in 1985.")
    assert alias.who.wording == "People’s Labour Front of Alba"
    assert [n.wording for n in alias.names] == ["PLFA", "LFA"]


def test_initials_are_of_the_body_that_they_are_made_of_and_not_of_its_troops() -> None:
    (alias,) = aliases("Troops of the Meran Army (MA) have arrested two men.")
    assert alias.who.wording == "Meran Army"


def test_another_name_is_said_once() -> None:
    text = "He joined the Labour Front of Alba (LFA). She joined the Labour Front of Alba (LFA)."
    assert len(aliases(text)) == 1


def test_the_two_were_named() -> None:
    (alias,) = aliases("Two miners were arrested. The two were Torben Alvik and Lina Okoro.")
    assert alias.kind == "identity"
    assert [n.wording for n in alias.names] == ["Torben Alvik", "Lina Okoro"]
    assert ends(alias.who) == ["Two miners"]


def test_founding_a_group_of_members_called_something() -> None:
    founded, part = memberships(
        "In Alba, religious leader Torben Alvik started a group of LFA members, called Horizon."
    )
    assert (founded.relation, founded.who.wording, founded.group.wording) == ("founded", "Torben Alvik", "Horizon")
    assert founded.where is not None
    assert founded.where.wording == "Alba"
    assert (part.relation, part.who.wording, part.group.wording) == ("member", "Horizon", "LFA")


def test_a_founder_beside_the_name() -> None:
    (founded,) = memberships("Torben Alvik Norway's party founder had left.")
    assert (founded.relation, founded.who.wording, founded.group.wording) == (
        "founded",
        "Torben Alvik",
        "Norway's party",
    )


def test_a_share_of_those_told_of() -> None:
    (share,) = memberships("Soldiers shot 300 miners, most of whom were members of the Labour Front.")
    assert share.count is not None
    assert share.count.operator == "share"
    assert ends(share.who) == ["300 miners"]
    assert share.group.wording == "Labour Front"


def test_a_share_without_a_verb() -> None:
    (share,) = memberships("At least 500 miners were executed, most of them members of the Labour Front.")
    assert ends(share.who) == ["At least 500 miners"]


def test_a_seat_on_a_tribunal() -> None:
    (seat,) = memberships("Torben Alvik was one of four judges who sat on the secret tribunals of 1985.")
    assert seat.who.wording == "Torben Alvik"
    assert seat.group.wording.startswith("the secret tribunals")


def test_not_being_a_member_is_negative() -> None:
    claims = [
        c for c in read("Torben Alvik was never a member of the Labour Front.") if isinstance(c.content, Membership)
    ]
    assert [c.polarity for c in claims] == ["negative"]


def test_people_known_as_a_group_belong_to_it() -> None:
    found = memberships("Alvik and his companions were known as the Horizon.")
    assert [m.group.wording for m in found] == ["Horizon", "Horizon"]
    assert aliases("Alvik and his companions were known as the Horizon.") == []


def test_founded_by_someone() -> None:
    (founded,) = memberships("The Relatives' Union (RU), founded by Teresa Quill in 1977, met in Alba.")
    assert (founded.relation, founded.who.wording) == ("founded", "Teresa Quill")
    assert founded.when is not None
    assert founded.when.edtf == "1977"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police arrested Mira Holt, a clerk, 28, who is a member of the Red Dawn group.", "Mira Holt"),
        ("POLICE ARRESTED MIRA HOLT, A CLERK, 28, WHO IS A MEMBER OF THE RED DAWN GROUP.", "MIRA HOLT"),
        ("Police arrested Mira Holt, a clerk, who is a member of the Red Dawn group.", "Mira Holt"),
    ],
)
def test_whoever_an_age_is_of_is_the_member(text: str, who: str) -> None:
    assert [m.who.wording for m in memberships(text)] == [who]


def test_most_of_them_are_of_those_named_last() -> None:
    (part,) = memberships("Mira Holt was given a feast by 50 workers, most of them members of the Red Dawn.")
    assert ends(part.who) == ["50 workers"]
