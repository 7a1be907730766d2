"""Who stands by an accusation or confession that is taken back, made up or forced?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, only_act, victims


def stance(text: str, act: str = "killing") -> str:
    return only_act(text, act)[0].stance


@pytest.mark.parametrize(
    "text",
    [
        "He later withdrew the accusation that Arlen Voss killed Mira Holt.",
        "The prosecutor dropped the charge that Arlen Voss killed Mira Holt.",
        "The union took back its claim that soldiers had killed Mira Holt.",
        "The claim that soldiers had killed Mira Holt was later retracted.",
        "The judge threw out charges that Arlen Voss killed three prisoners.",
        "The newspaper apologised for saying that Arlen Voss killed Mira Holt.",
        "The newspaper apologised for its report that Arlen Voss killed Mira Holt.",
        "The fabricated charge that Arlen Voss killed Mira Holt was repeated.",
        "The unfounded rumour that Arlen Voss killed Mira Holt spread quickly.",
        "The discredited theory that soldiers killed Mira Holt is still repeated.",
        "Arlen Voss was arrested on trumped-up charges of killing Mira Holt.",
        "The witness was paid to say that Arlen Voss killed Mira Holt.",
        "The police made witnesses say that Arlen Voss killed Mira Holt.",
        "Arlen Voss was framed by the police for killing Mira Holt.",
    ],
)
def test_what_is_taken_back_or_made_up_is_disputed(text: str) -> None:
    assert stance(text) == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        "Arlen Voss was made to confess that he had killed Mira Holt.",
        "They made her confess to killing Mira Holt.",
        "Arlen Voss was tortured into confessing that he killed Mira Holt.",
        "Arlen Voss was beaten until he confessed that he had killed Mira Holt.",
        "Police extracted a confession from Arlen Voss that he had killed Mira Holt.",
        "His forced confession that he killed Mira Holt was shown on television.",
        "Arlen Voss signed a confession, under duress, that he had killed Mira Holt.",
        "Arlen Voss withdrew his confession that he had killed Mira Holt.",
    ],
)
def test_a_confession_that_is_forced_or_withdrawn_is_disputed(text: str) -> None:
    assert stance(text) == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        "Police invented the story that Arlen Voss killed Mira Holt.",
        "The witness lied when she said that Arlen Voss killed Mira Holt.",
        "The report that soldiers killed Mira Holt was rejected by the army.",
        "The denial by the army that it killed Mira Holt convinced nobody.",
    ],
)
def test_what_is_invented_or_lied_is_denied(text: str) -> None:
    assert stance(text) == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Oren Falk never withdrew his claim that soldiers killed Mira Holt.",
        "Oren Falk repeated his claim that soldiers killed Mira Holt.",
    ],
)
def test_what_is_not_taken_back_stays_someones_word(text: str) -> None:
    claim, _ = only_act(text)
    assert (claim.stance, claim.voice.who and claim.voice.who.wording) == ("attributed", "Oren Falk")


@pytest.mark.parametrize(
    "text",
    [
        "Charges of torture against Captain Arlen Voss were dismissed.",
        "Captain Arlen Voss faces charges of torture.",
    ],
)
def test_who_is_charged_with_torture_has_not_suffered_it(text: str) -> None:
    assert [v for c in acts(text) for v in victims(c.content)] == []


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said that Arlen Voss killed Mira Holt.",
        "An earlier version of this report wrongly stated that Arlen Voss killed Mira Holt.",
        "We regret having reported that Arlen Voss killed Mira Holt.",
        "Contrary to earlier reports that soldiers killed Mira Holt, she is alive.",
        "The forged letter says that Arlen Voss killed Mira Holt.",
    ],
)
def test_what_is_corrected_or_forged_is_disputed(text: str) -> None:
    assert stance(text) == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        "The widow withdrew her complaint that policemen had killed Mira Holt.",
        "Arlen Voss says he confessed to killing Mira Holt only after being beaten.",
    ],
)
def test_a_complaint_can_be_withdrawn_and_a_confession_beaten_out(text: str) -> None:
    assert stance(text) == "disputed"


def test_a_report_that_was_wrong_is_denied() -> None:
    assert stance("A radio report that Arlen Voss had been arrested was wrong.", "arrest") == "denied"
