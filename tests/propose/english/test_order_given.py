"""Who gave an order has ordered what it was for, wherever in the sentence he stands; who received it has not."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers


def _who_ordered(text: str) -> list[str]:
    return [who for claim in acts(text, "shooting") for who, degree in doers(claim.content) if degree == "ordered"]


@pytest.mark.parametrize(
    "text",
    [
        "General Holt gave the order to shoot the miners.",
        "General Holt gave his men the order to shoot the miners.",
        "General Holt gave orders for the miners to be shot.",
        "The order to shoot the miners came from General Holt.",
        "Orders to shoot the miners had come from General Holt, a witness said.",
        "The order to shoot the miners was given by General Holt.",
        "The order by General Holt to shoot the miners was obeyed.",
        "The officer received orders from General Holt to shoot the miners.",
    ],
)
def test_whoever_gave_the_order_ordered_it(text: str) -> None:
    (claim,) = acts(text, "shooting")
    assert claim.modality == "ordered"
    assert _who_ordered(text) == ["General Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "General Holt, on whose orders the miners were shot, fled.",
        "The court named General Holt, on whose orders soldiers shot the miners.",
        "General Holt, commander of the army, on whose orders the miners were shot, fled.",
    ],
)
def test_on_whose_orders_it_was_done(text: str) -> None:
    assert _who_ordered(text) == ["General Holt"]
    assert all(claim.happened for claim in acts(text, "shooting"))


@pytest.mark.parametrize(
    "text",
    [
        "The order to shoot the miners did not come from General Holt.",
        "The order to shoot the miners may have come from General Holt.",
        "The order to shoot the miners was withdrawn by General Holt.",
        "No order to shoot the miners came from General Holt.",
        "The officer received the order to shoot the miners.",
        "The order to shoot the miners came at noon.",
        "If General Holt gave the order to shoot the miners, he must be tried.",
        "It is not known who gave the order to shoot the miners.",
        "The brother of General Holt, on whose orders the miners were shot, fled.",
        "The officer on whose desk the miners were shot fled.",
    ],
)
def test_nobody_else_did(text: str) -> None:
    assert _who_ordered(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "General Holt told Lieutenant Voss to shoot the miners, which was refused.",
        "The captain told the soldiers to shoot the miners.",
        "The soldiers were told by Captain Holt to shoot the miners.",
    ],
)
def test_what_officers_tell_soldiers_to_do_is_an_order(text: str) -> None:
    (claim,) = acts(text, "shooting")
    assert claim.modality == "ordered"


def test_what_others_are_told_to_do_is_none() -> None:
    assert acts("Captain Holt told the villagers to arrest the thief.") == []
