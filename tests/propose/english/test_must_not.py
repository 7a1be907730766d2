"""What must never be read as a fact?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Membership, Portrayal, Toll
from tests.propose.reader import acts, ends, read


def facts(text: str) -> list[Claim]:
    """The acts and tolls that the source itself is taken to say have happened."""
    return [
        c
        for c in read(text)
        if isinstance(c.content, Act | Toll)
        and not (isinstance(c.content, Act) and c.content.others)
        and c.polarity == "positive"
        and c.modality == "actual"
        and c.voice.kind == "source"
        and c.stance == "asserted"
    ]


QUESTIONS = [
    "Who killed Lina Okoro?",
    "Were 300 miners executed in Alba?",
    "Why did the army arrest Torben Alvik?",
    "Did soldiers torture the prisoners in 1985?",
    "WHO KILLED LINA OKORO AND THE THREE MINERS OF ALBA?",
    "“Who arrested Torben Alvik?”",
]
PURPOSES = [
    "Soldiers stood on the roofs to kill the miners.",
    "They came in order to arrest Lina Okoro.",
    "Guards watched the road to make sure that no one killed the mayor.",
    "The law was written to execute dissidents.",
    "Torben Alvik was led away to be executed.",
]
CONDITIONS = [
    "If the army kills Lina Okoro, the union will strike.",
    "The union will strike if the army arrests Torben Alvik.",
    "Unless soldiers execute the miners, the mine will close.",
    "The junta asked whether soldiers had killed the miners.",
]
PLANS = [
    "The regime will execute ten miners.",
    "The regime announced that it would execute ten miners.",
    "The regime announced that ten miners would be executed.",
    "The army plans to arrest Lina Okoro.",
    "The army threatened to kill Lina Okoro.",
    "Two miners are to be hanged on Friday.",
    "Torben Alvik ordered the execution of ten miners.",
    "Torben Alvik ordered soldiers to kill ten miners.",
    "The junta decided to execute ten miners.",
    "Soldiers tried to kill Lina Okoro.",
    "The court condemned Torben Alvik to be hanged.",
    "The army may have killed Lina Okoro.",
    "The army could arrest Torben Alvik.",
]
NEGATIONS = [
    "The army did not kill Lina Okoro.",
    "The army didn't kill Lina Okoro.",
    "The army didn’t kill Lina Okoro.",
    "The army never arrested Torben Alvik.",
    "No miners were executed in Alba.",
    "Nobody was killed in Alba.",
    "The army failed to arrest Torben Alvik.",
    "The army refused to execute the miners.",
    "Soldiers left without killing the miners.",
    "There can’t have been 300 smugglers rounded up at once.",
    "There cannot have been 300 smugglers arrested at once.",
    "THE ARMY DID NOT KILL THE MINERS OF THE NORTHERN VALLEY.",
]
OTHERS_WORDS = [
    "The junta claimed that the army had killed 300 smugglers.",
    "The junta pretended that soldiers had killed smugglers.",
    "Soldiers allegedly killed Lina Okoro.",
    "The army denied that soldiers killed Lina Okoro.",
    "Torben Alvik is accused of killing Lina Okoro.",
    "Torben Alvik is said to have killed Lina Okoro.",
    "“Soldiers killed Lina Okoro.”",
    "According to the union, soldiers killed Lina Okoro.",
    "Soldiers killed Lina Okoro, the union says.",
    "The union feared that soldiers would kill Lina Okoro.",
    "The union demanded that the army arrest Torben Alvik.",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_asserts_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", PURPOSES + CONDITIONS)
def test_a_purpose_or_condition_is_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize("text", PLANS)
def test_what_is_ordered_planned_or_tried_is_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize("text", NEGATIONS)
def test_what_is_denied_is_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize("text", OTHERS_WORDS)
def test_what_others_say_is_not_the_sources_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize("space", [" ", "\u00a0"])
@pytest.mark.parametrize("quotes", ["“”", '""'])
def test_a_quoted_label_is_never_a_fact(space: str, quotes: str) -> None:
    label = f"{quotes[0]}gang of drug{space}smugglers{quotes[1]}"
    claims = read(f"The regime announced that they would soon execute a {label}.")
    assert claims
    assert all(c.voice.kind == "cited" or not isinstance(c.content, Act | Portrayal) for c in claims)
    assert all(c.modality != "actual" for c in claims if isinstance(c.content, Act))


def test_those_who_watch_did_not_do_it() -> None:
    claims = read("Lina Okoro was hanged on the square, while police officers and soldiers watched from the roofs.")
    for claim in claims:
        if isinstance(claim.content, Act):
            assert claim.content.perpetrators == ()


def test_officials_named_as_involved_are_neither_victims_nor_members() -> None:
    text = (
        "The junta killed 300 miners. Some of those involved in carrying out this terrible crime have risen to power. "
        "The mining minister Torben Alvik and the head of the court Lina Okoro are two such individuals."
    )
    claims = read(text)
    named = [c for c in claims if c.rule == "such-individuals"]
    assert [[p.who.wording for p in c.content.perpetrators] for c in named if isinstance(c.content, Act)] == [
        ["minister Torben Alvik"],
        ["Lina Okoro"],
    ]
    for claim in claims:
        assert not isinstance(claim.content, Membership)
        if isinstance(claim.content, Act):
            assert not any("Alvik" in v.wording or "Okoro" in v.wording for v in claim.content.victims)


def test_a_label_for_a_gang_does_not_land_on_whoever_was_named_last() -> None:
    text = (
        "Arvid Kellner and Mirela Oskari were hanged in Arkhal in 1989. "
        "The army announced that it would soon execute a “gang of thieves”."
    )
    portrayed = [c.content for c in read(text) if isinstance(c.content, Portrayal)]

    assert [end for content in portrayed for end in ends(content.who) if "Oskari" in end or "Kellner" in end] == []


def test_what_another_reports_is_given_no_doer_of_the_sources_telling() -> None:
    text = (
        "The Valdorian army announced that it would soon execute a “gang of thieves”. "
        "Harbour Watch says that about 3,000 prisoners were executed in 1989."
    )
    reported = next(c.content for c in acts(text, "execution") if c.modality == "actual")

    assert isinstance(reported, Act)
    assert reported.perpetrators == ()


@pytest.mark.parametrize("sentence", ["The governor abused his office.", "His authority was abused in Alba."])
def test_an_abused_office_is_nobody_who_was_ill_treated(sentence: str) -> None:
    assert not acts(sentence)
