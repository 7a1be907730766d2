"""What only more than its verb tells of is no torture where a doctor does it, or what is nobody; its other ways are."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, only_act, victims


@pytest.mark.parametrize(
    "text",
    [
        "The dentist pulled out Oren Falk's teeth.",
        "The doctor gave Oren Falk electric shocks to restart his heart.",
        "The nurse kept Oren Falk awake.",
        "The noise deprived Oren Falk of sleep.",
        "The court forced Oren Falk to stand trial.",
        "Oren Falk was forced to stand down by guards.",
        "The party forced Oren Falk to stand for office.",
        "The police kept the crowd standing behind the barrier.",
        "Oren Falk was kept waiting for three days.",
        "Guards put a cigarette into Oren Falk's hand.",
        "Guards put a cigarette on the table.",
        "Oren Falk was subjected to criticism by agents.",
        "Mira Holt took her two sons from the house.",
        "A man put his daughter in a car.",
        "Soldiers put a wounded man in a truck.",
        "Oren Falk was put into an ambulance by soldiers.",
    ],
)
def test_what_is_no_harm_is_no_act(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Guards subjected Oren Falk to waterboarding.", "torture"),
        ("Oren Falk was subjected to waterboarding by guards.", "torture"),
        ("Oren Falk was subjected to flogging by guards.", "flogging"),
        ("Guards subjected Oren Falk to falanga.", "torture"),
        ("Guards extinguished cigarettes on Oren Falk's skin.", "torture"),
        ("Guards put out cigarettes on Oren Falk's arms.", "torture"),
        ("Guards inserted needles under Oren Falk's nails.", "torture"),
        ("Guards dunked Oren Falk's head in a barrel of water.", "torture"),
        ("Guards shocked Oren Falk with a cattle prod.", "torture"),
        ("Guards kept Oren Falk standing for three days.", "ill_treatment"),
        ("Oren Falk was forced to stand for 20 hours by guards.", "ill_treatment"),
        ("Guards held Oren Falk in a stress position.", "ill_treatment"),
        ("Guards denied Oren Falk sleep.", "ill_treatment"),
        ("Guards whipped the soles of Oren Falk's feet.", "beating"),
    ],
)
def test_methods_tell_of_torture_and_ill_treatment(text: str, act: str) -> None:
    _, content = only_act(text, act)
    assert victims(content) == ["Oren Falk"]
    assert [who.lower() for who, _ in doers(content)] == ["guards"]


def test_of_what_people_are_deprived_is_not_theirs() -> None:
    (claim,) = acts("Guards deprived the villagers of food.", "ill_treatment")
    assert victims(claim.content) == ["the villagers"]


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("Oren Falk was seen being put into a military truck.", "abduction", []),
        ("Oren Falk was put into a truck by soldiers.", "abduction", ["soldiers"]),
        ("Policemen put Oren Falk in a van.", "abduction", ["Policemen"]),
        ("Oren Falk was put into a police van.", "detention", []),
        ("A soldier took her son from the house.", "abduction", ["A soldier"]),
        ("My brother was taken by the army in 1990.", "abduction", ["the army"]),
    ],
)
def test_who_is_put_into_a_car_or_taken_is_led_off(text: str, act: str, doer: list[str]) -> None:
    (content,) = [claim.content for claim in acts(text, act)]
    assert [who for who, _ in doers(content)] == doer
