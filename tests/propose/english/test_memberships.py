"""Who sat on, joined, belonged to or led which body?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Membership
from tests.propose.reader import read


def _memberships(text: str) -> list[tuple[str, str, str]]:
    found = [c.content for c in read(text) if isinstance(c.content, Membership)]
    return [(m.who.wording, m.relation, m.group.wording) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voss sat on the death commission.", [("Voss", "member", "the death commission")]),
        ("Voss served on the death commission.", [("Voss", "member", "the death commission")]),
        ("Holt, who sits on the supreme court, denied it.", [("Holt", "member", "the supreme court")]),
        ("Voss was elected to parliament in 1992.", [("Voss", "member", "parliament")]),
        ("Voss joined the League of Lomay.", [("Voss", "member", "League of Lomay")]),
        ("Voss belongs to the League of Lomay.", [("Voss", "member", "League of Lomay")]),
        ("Voss led the League of Lomay.", [("Voss", "led", "League of Lomay")]),
        ("The union is led by Voss.", [("Voss", "led", "The union")]),
        ("Voss sat in the senate from 1998 to 2006.", [("Voss", "member", "the senate")]),
        ("Voss sat in the garden of the senate.", []),
        ("Voss set up the League of Lomay in 1985.", [("Voss", "founded", "League of Lomay")]),
        ("The League of Lomay was set up by Voss.", [("Voss", "founded", "League of Lomay")]),
        ("Voss, the founder of the League of Lomay, spoke.", [("Voss", "founded", "League of Lomay")]),
        ("The founder of the League of Lomay, Torben Voss, spoke.", [("Torben Voss", "founded", "League of Lomay")]),
        ("Voss was one of the founders of the League of Lomay.", [("Voss", "founded", "League of Lomay")]),
        ("The League of Lomay, headed by Voss, denied it.", [("Voss", "led", "League of Lomay")]),
        ("Voss, the alleged founder of the League of Lomay, spoke.", []),
        ("Voss set up a tent for the League of Lomay.", []),
        ("A patrol headed by Voss came.", []),
        ("Voss served on the front.", []),
        ("Voss joined forces with Holt.", []),
        ("Voss led a patrol into the village.", []),
        ("Voss may join the League of Lomay.", []),
        ("Voss was arrested for joining the League of Lomay.", []),
        ("Voss was killed by a column belonging to the League of Lomay.", []),
    ],
)
def test_who_belongs_where(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _memberships(text) == expected


def test_whoever_is_accused_of_joining_has_joined_by_the_accusers_word() -> None:
    (claim,) = [c for c in read("Dane is accused of joining the League.") if isinstance(c.content, Membership)]
    assert [(a.kind, a.commitment) for a in claim.sanad] == [("source", "asserts"), ("cited", "accuses")]
