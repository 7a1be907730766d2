"""On whose orders it was done may be told a sentence later, and be denied by whoever is said to have given them."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims, voices

DEED = "Captain Holt and Sergeant Dane abducted Mora. "
ADMITS = "Captain Holt admitted that he and Sergeant Dane had abducted Mora."


def _ordered(text: str) -> list[str]:
    found = [c for c in acts(text, "abduction") if c.stance != "denied"]
    return [who for c in found for who, degree in doers(c.content) if degree == "ordered"]


@pytest.mark.parametrize(
    "acted",
    ["They acted on the orders of Brigadier Voss.", "They had acted on Brigadier Voss's orders."],
)
def test_whoever_they_acted_for_ordered_it(acted: str) -> None:
    assert _ordered(DEED + acted) == ["Brigadier Voss"]


def test_it_is_the_word_of_whoever_says_so() -> None:
    text = f"{ADMITS} He said that they had acted on Voss's orders."
    (claim,) = [c for c in acts(text, "abduction") if c.rule == "on-orders"]
    assert voices(claim) == ["SOURCE", "Captain Holt"]


@pytest.mark.parametrize(
    "acted",
    [
        "They did not act on the orders of Brigadier Voss.",
        "Did they act on the orders of Brigadier Voss?",
        "They may have acted on the orders of Brigadier Voss.",
        "The police acted on the orders of Brigadier Voss.",
        "They acted in a play.",
    ],
)
def test_nobody_has_ordered_it_where_others_or_nobody_acted_on_orders(acted: str) -> None:
    assert _ordered(DEED + acted) == []


@pytest.mark.parametrize(
    "denies",
    [
        "He denied giving the order.",
        "Voss denied that he had given such an order.",
        "Voss, who fled, denied through his lawyer that he had given any such order.",
    ],
)
def test_who_denies_the_order_denies_that_he_ordered_it(denies: str) -> None:
    found = [c for c in acts(f"General Voss ordered the killing of Mora. {denies}") if c.stance == "denied"]
    assert [(victims(c.content), doers(c.content)[0][1], c.voice.commitment) for c in found] == [
        (["Mora"], "ordered", "denies")
    ]


@pytest.mark.parametrize(
    "denies",
    ["Dane denied that he had given such an order.", "Voss denied that he had given the prize.", "He gave no order."],
)
def test_nobody_else_denies_it_and_nothing_else_is_denied(denies: str) -> None:
    assert [c for c in acts(f"General Voss ordered the killing of Mora. {denies}") if c.stance == "denied"] == []
