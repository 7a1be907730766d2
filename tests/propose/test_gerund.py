"""Whoever condemns, reports or is thanked for a killing is not by that the one who killed."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, read


def doers(text: str) -> set[str]:
    """Who is said to have done anything."""
    found = [claim.content for claim in acts(text)]
    return {part.who.wording for act in found if isinstance(act, Act) for part in act.perpetrators}


def victims(text: str) -> set[str]:
    """Whom anything is said to have been done to."""
    found = [claim.content for claim in acts(text)]
    return {victim.wording for act in found if isinstance(act, Act) for victim in act.victims}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Holt said the men responsible for killing Dane fled.", "the men"),
        ("Holt condemned those guilty of killing Dane.", "those guilty"),
        ("Holt criticised the group for killing Dane.", "the group"),
        ("Holt thanked the police for arresting Dane.", "the police"),
        ("Voss admitted to killing Dane.", "Voss"),
        ("Voss boasted of killing Dane.", "Voss"),
        ("Voss is responsible for killing Dane.", "Voss"),
        ("Voss fled after killing Dane.", "Voss"),
        ("Voss began shooting villagers.", "Voss"),
    ],
)
def test_whoever_is_named_with_the_deed_did_it(text: str, doer: str) -> None:
    assert doers(text) == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "Holt opposes killing civilians.",
        "Holt described killing civilians as a crime.",
        "Holt said killing civilians was wrong.",
        "Holt wrote about torturing prisoners.",
        "Holt spoke of torturing prisoners.",
        "The court awarded the family money for arresting Dane.",
    ],
)
def test_whoever_speaks_of_a_deed_did_nothing(text: str) -> None:
    assert doers(text) == set()


def test_a_deed_that_is_only_opposed_did_not_happen() -> None:
    assert [claim.modality for claim in acts("Holt opposes killing civilians.")] == ["supposed"]


def test_who_criticises_accuses() -> None:
    (claim,) = read("Holt criticised the army for torturing Mira Dane.")
    assert claim.stance == "attributed"
    assert [(each.who and each.who.wording, each.commitment) for each in claim.sanad][-1] == ("Holt", "accuses")


@pytest.mark.parametrize(
    "text",
    [
        "Protesters burned eight flags.",
        "The gunmen burned a few vacation cabins.",
        "BUSES WERE BURNED IN THE CITY.",
        "Soldiers seized one 60 mm mortar and two cartridge belts.",
        "Voss did away with the aspirations of the men.",
        "Soldiers seized the property of three men.",
        "They burned the huts of the villagers.",
        "The police captured the boats.",
        "Four bullet casings were picked up by the police.",
        "They killed 50 dogs.",
        "415 KM SOUTHEAST OF TAREL WAS ATTACKED.",
    ],
)
def test_things_are_no_victims(text: str) -> None:
    assert victims(text) == set()


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Police picked up three missionaries.", "three missionaries"),
        ("Rebels captured hundreds of villagers.", "hundreds of villagers"),
        ("Rebels captured twelve carabineros.", "twelve carabineros"),
        ("They burned Mira Dane alive.", "Mira Dane"),
    ],
)
def test_people_are_whatever_is_done_to_them(text: str, victim: str) -> None:
    assert victims(text) == {victim}
