"""Who says that an act never was has a version, whomever it would have befallen; the source itself tells of nobody."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, voices


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("“There was no massacre,” the minister said.", "massacre", "the minister"),
        ("There were no executions in Lomay, according to the army.", "execution", "the army"),
        ("The army said no massacre had taken place in Lomay.", "massacre", "The army"),
        ("There is no torture in our prisons, the minister said.", "torture", "the minister"),
        ("“No officer fired live rounds,” Holt said.", "shooting", "Holt"),
        ("No shots were fired, the army said.", "shooting", "the army"),
        ("“Our men never fired,” said Holt.", "shooting", "Holt"),
        ("None of our men tortured anyone, the general said.", "torture", "the general"),
    ],
)
def test_that_it_never_was_is_somebodys_version(text: str, act: str, who: str) -> None:
    (claim,) = acts(text, act)
    assert (claim.polarity, claim.modality, claim.stance) == ("negative", "actual", "asserted")
    assert voices(claim) == ["SOURCE", who]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister denied any torture.", "torture"),
        ("The minister denied the killings.", "killing"),
        ("The minister denied that there had been any massacre in Lomay.", "massacre"),
        ("The minister denied that police had opened fire.", "shooting"),
    ],
)
def test_what_is_denied_as_a_whole_is_denied(text: str, act: str) -> None:
    (claim,) = acts(text, act)
    assert (claim.polarity, claim.stance, claim.voice.commitment) == ("positive", "denied", "denies")


@pytest.mark.parametrize(
    "text",
    [
        "There was no massacre.",
        "The police did not open fire.",
        "There was no evidence of torture, the minister said.",
        "There were no killings until 1981, the minister said.",
        "There was no massacre but a battle, the general said.",
        "There would be no massacre, the minister said.",
        "There is no killing in the film, he said.",
        "There was no murder weapon, police said.",
        "There were no deaths, police said.",
        "If there was no massacre, the minister said, there was no crime.",
        "“Was there no massacre?” the reporter asked.",
        "The minister denied torture allegations.",
        "The army denied the attack.",
        "The army said soldiers did not fire first.",
        "The police will not open fire, the minister said.",
        "The minister said police could not have opened fire.",
        "The army said soldiers did not fire into the air.",
        "The company did not fire any workers, the manager said.",
    ],
)
def test_no_version_is_made_of_what_says_less(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize("order", ["gave the order to open fire", "gave orders to fire", "ordered his men to shoot"])
def test_who_orders_fire_orders_a_shooting(order: str) -> None:
    (claim,) = acts(f"General Holt {order}.", "shooting")
    assert claim.modality == "ordered"
    assert ("General Holt", "ordered") in doers(claim.content)


@pytest.mark.parametrize(
    "text",
    [
        "General Holt gave the order not to open fire.",
        "The director gave the order to shoot the film.",
        "The chairman ordered the manager to fire.",
        "Nobody gave the order to open fire.",
        "Who gave the order to open fire?",
    ],
)
def test_other_orders_are_no_shooting(text: str) -> None:
    assert acts(text) == []
