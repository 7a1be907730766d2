"""Days, months and small words that people are named by, and those that are what they look like."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts


def told(text: str) -> list[tuple[str, str | None]]:
    found = [c.content for c in acts(text) if isinstance(c.content, Act)]
    return [(v.wording, a.when.wording if a.when is not None else None) for a in found for v in a.victims]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Sunday Okoro was shot.", "Sunday Okoro"),
        ("Soldiers arrested Friday Okoro.", "Friday Okoro"),
        ("The killing of Sunday Okoro was condemned.", "Sunday Okoro"),
        ("The report says that Sunday Okoro was killed.", "Sunday Okoro"),
        ("April Holt was jailed.", "April Holt"),
        ("Chief Sunday Okoro was shot.", "Chief Sunday Okoro"),
        ("Will Holt was killed.", "Will Holt"),
        ("May Holt was killed.", "May Holt"),
        ("Do Thi Minh was shot.", "Do Thi Minh"),
        ("Hope Holt was shot by police.", "Hope Holt"),
        ("Blessing Okoro was killed.", "Blessing Okoro"),
    ],
)
def test_who_is_named_like_a_day_or_a_small_word(text: str, victim: str) -> None:
    assert told(text) == [(victim, None)]


@pytest.mark.parametrize(
    ("text", "victim", "when"),
    [
        ("On Sunday Okoro was shot.", "Okoro", "On Sunday"),
        ("Last Sunday Okoro was shot.", "Okoro", "Last Sunday"),
        ("Sunday Lina Okoro was shot.", "Lina Okoro", "Sunday"),
        ("In April Holt was jailed.", "Holt", "In April"),
        ("Police arrested him Sunday Okoro said.", "him", "Sunday"),
        ("Saturday Police shot two men.", "two men", "Saturday"),
    ],
)
def test_a_day_before_a_name_is_one(text: str, victim: str, when: str) -> None:
    assert told(text) == [(victim, when)]


def test_a_first_name_that_one_sentence_shows_is_one_in_the_next() -> None:
    found = told(
        "Soldiers arrested Sunday Okoro. The union said Sunday Okoro had been shot. On Sunday Okoro was jailed."
    )
    assert found == [("Sunday Okoro", None), ("Sunday Okoro", None), ("Okoro", "On Sunday")]


def test_a_small_word_before_a_name_asks() -> None:
    assert told("Will Holt be killed?") == []
    assert told("So Holt was killed by police.") == [("Holt", None)]
