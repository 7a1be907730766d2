"""Whoever stands near a deed has not by that done or suffered it."""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
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
    assert acts("Holt opposes killing civilians.") == []


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


@pytest.mark.parametrize(
    ("text", "doer", "victim"),
    [
        ("Dane, whom Colonel Voss tortured, fled abroad.", "Colonel Voss", "Dane"),
        ("The men whom soldiers arrested are free.", "soldiers", "The men"),
        ("The men that soldiers arrested are free.", "soldiers", "The men"),
        ("Mora is the man who soldiers had arrested in May.", "soldiers", "the man"),
        ("Dane, whom the court sentenced to death, wrote home.", "the court", "Dane"),
    ],
)
def test_whom_somebody_arrests_does_not_arrest(text: str, doer: str, victim: str) -> None:
    assert (doers(text), victims(text)) == ({doer}, {victim})


def test_several_whom_somebody_arrests() -> None:
    assert victims("Dane and Mora, whom soldiers arrested, were freed.") == {"Dane", "Mora"}


@pytest.mark.parametrize(
    "text",
    [
        "Police killed two men and a woman spoke to them.",
        "Police killed two men and a woman drove away.",
        "Police killed two men and Holt condemned them.",
    ],
)
def test_who_has_a_verb_of_her_own_was_not_killed(text: str) -> None:
    assert victims(text) == {"two men"}


def test_who_is_told_of_in_an_allegation_stays_in_it() -> None:
    assert victims("Allegations that police killed two men and a woman spread.") == {"two men", "a woman"}


def test_reporters_who_are_told_of_an_attack_are_not_attacked() -> None:
    assert victims("Holt told reporters that soldiers attacked.") == set()


def test_of_two_who_are_kin_nobody_says_which_was_killed() -> None:
    assert victims("Mora, the brother of the mayor, killed by rebels in 1990, was a teacher.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The government announced that it would inquire, but no officer has been arrested.",
        "The army said that it had opened an inquiry, but three witnesses were later murdered by gunmen.",
        "Voss told the court that he had left Meran, but in 1982 he murdered Ana Dane.",
    ],
)
def test_where_the_tense_changes_after_but_the_source_goes_on(text: str) -> None:
    assert [each.who for claim in acts(text) for each in claim.sanad if each.kind == "cited"] == []


@pytest.mark.parametrize(
    "text",
    ["Dr Paul Kern wrote to the court. The letter was about Yasser; he was beaten.",
     "Colonel Adem Kaya left. I think often of Murat; he was killed."],
)  # fmt: skip
def test_he_may_be_whoever_is_named_last_by_one_word(text: str) -> None:
    assert acts(text) == []


def test_they_after_two_groups_are_nobody_in_particular() -> None:
    found = [
        claim.content for claim in acts("Police killed four gunmen after they opened fire on a patrol.", "shooting")
    ]
    assert [part.who.antecedents for act in found if isinstance(act, Act) for part in act.perpetrators] == [()]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The judge ruled that police had beaten Oren Falk and acquitted him.", "The judge"),
        ("The judge found that officers beat Oren Falk, and acquitted him.", "The judge"),
        ("The president said that rebels had killed Mira Holt and pardoned them.", "The president"),
        ("The paper said that the court had heard Oren Falk and acquitted him.", "the court"),
    ],
)
def test_who_acquits_is_whoever_judges(text: str, by: str) -> None:
    found = [c.content for c in read(text) if isinstance(c.content, Accountability)]
    assert [a.by.wording for a in found if a.by is not None] == [by]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied it, blaming a fire, but later three soldiers were charged with the murder of Mira Holt.",
        "The army denied it, blaming rebels, but in May three soldiers were charged with the murder of Mira Holt.",
        "The army said rebels had shot her, but later three soldiers were charged with the murder of Mira Holt.",
    ],
)
def test_who_is_charged_later_is_not_told_by_whoever_blamed_others(text: str) -> None:
    claim = acts(text, "murder")[0]
    assert [each.who for each in claim.sanad] == [None, None]
