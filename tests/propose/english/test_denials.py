"""Who denies what was told a moment ago denies that, and no more: a part of his own, or what he is charged with."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from tests.propose.reader import acts, doers, victims, voices


def _denied(text: str) -> list[Claim]:
    return [claim for claim in acts(text) if claim.rule == "denied-again"]


DEEDS = (
    "Soldiers killed eight villagers. ",
    "Eight villagers were killed. ",
    "Witnesses said soldiers killed eight villagers. ",
    "Soldiers killed eight villagers, but ",
    "Witnesses said soldiers killed eight villagers, but ",
)
PARTS = {
    "denied any involvement": "took_part",
    "has denied involvement": "took_part",
    "denies any role": "took_part",
    "denied all responsibility": "responsible",
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize(("denies", "degree"), PARTS.items())
def test_whoever_denies_any_part_denies_that_he_had_one(deed: str, denies: str, degree: str) -> None:
    (claim,) = _denied(f"{deed}{'The' if deed.endswith('. ') else 'the'} navy {denies}.")
    act = claim.content
    assert isinstance(act, Act)
    assert [part.degree for part in act.perpetrators] == [degree]
    assert [part.who.wording.lower().removeprefix("the ") for part in act.perpetrators] == ["navy"]
    assert (claim.stance, claim.voice.commitment) == ("denied", "denies")


@pytest.mark.parametrize(
    "text",
    [
        "Pell Voss is accused of killing Mira Dane. He {}.",
        "Pell Voss is accused of killing Mira Dane, but {}.",
        "Pell Voss, accused of killing Mira Dane, {}.",
        "Pell Voss was accused of killing Mira Dane, and {}.",
    ],
)
@pytest.mark.parametrize("denies", ["denies any wrongdoing", "denies the charges", "has denied any involvement"])
def test_whoever_is_accused_denies_what_he_is_accused_of(text: str, denies: str) -> None:
    (claim,) = _denied(text.format(denies))
    assert victims(claim.content) == ["Mira Dane"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed two men in Lomay, and Pell Voss, a banker charged with fraud, denied the charges.",
        "Soldiers killed two men in Lomay, and Pell Voss, a banker charged with fraud, denied any wrongdoing.",
        "Soldiers killed two men. The company denied any wrongdoing.",
        "Pell Voss was arrested for theft, but denies the charges.",
        "Pell Voss said soldiers had beaten him, but he denied any involvement.",
        "Soldiers killed two men. The mayor denied the request.",
        "The company denies any involvement. Soldiers killed two men.",
    ],
)
def test_what_is_not_meant_is_not_denied(text: str) -> None:
    assert _denied(text) == []


@pytest.mark.parametrize(
    "denies",
    ["has always denied it, telling a reporter that he was at home", "denied it in 1992, saying that he had been away"],
)
def test_what_he_says_beside_it_leaves_the_denial_standing(denies: str) -> None:
    (claim,) = _denied(f"Pell Voss ordered the killing of Mira Dane. He {denies}.")
    assert victims(claim.content) == ["Mira Dane"]


@pytest.mark.parametrize("nobody", ["no one", "nobody", "no one who surrendered"])
def test_that_nobody_was_killed_is_a_version_of_whoever_says_so(nobody: str) -> None:
    (claim,) = acts(f"The ministry said that {nobody} was killed.")
    assert (claim.polarity, voices(claim)) == ("negative", ["SOURCE", "The ministry"])
    assert victims(claim.content) == [nobody.removesuffix(" who surrendered")]


@pytest.mark.parametrize("text", ["No one was killed.", "No one killed him.", "No one will say that he was killed."])
def test_in_passing_nobody_is_no_victim(text: str) -> None:
    assert [claim for claim in acts(text) if "o one" in str(victims(claim.content))] == []


def test_it_may_be_denied_that_anyone_was_killed() -> None:
    (claim,) = acts("The army denied that anyone was killed.")
    assert (claim.stance, victims(claim.content), voices(claim)) == ("denied", ["anyone"], ["SOURCE", "The army"])


@pytest.mark.parametrize("fired", ["had fired first", "had opened fire first", "shot first"])
def test_who_fired_first_is_a_version_of_whoever_says_so(fired: str) -> None:
    (claim,) = acts(f"Captain Holt said the youth {fired}.")
    assert (doers(claim.content), voices(claim)) == ([("the youth", "carried_out")], ["SOURCE", "Captain Holt"])


@pytest.mark.parametrize(
    "text",
    [
        "The youth had fired first.",
        "Captain Holt said the youth had not fired first.",
        "Captain Holt denied that the youth had fired first.",
        "Captain Holt asked who had fired first.",
        "Captain Holt said the company had fired first the cook and then the driver.",
    ],
)
def test_who_did_not_fire_first_may_have_fired(text: str) -> None:
    assert acts(text) == []


def test_what_is_said_behind_a_denial_of_gas_is_asserted() -> None:
    text = "The minister denied that his forces had used gas in the valley and said that Dane had been shot by rebels."
    (claim,) = acts(text)
    assert (claim.stance, [a.commitment for a in claim.sanad]) == ("asserted", ["asserts", "asserts"])
