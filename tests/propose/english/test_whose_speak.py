"""Of whom do those speak who are somebody's lawyer, widow or family?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts


def tortured(text: str) -> list[list[str]]:
    found = [c.content for c in acts(text, "torture") if isinstance(c.content, Act)]
    return [[end.wording for end in v.ends()] for a in found for v in a.victims]


@pytest.mark.parametrize(
    "said",
    [
        "His lawyer said he had been tortured by soldiers.",
        "His widow told reporters that soldiers had tortured him.",
        "His family said he had been tortured by soldiers.",
        "His lawyer, Marc Paix, said he had been tortured by soldiers.",
    ],
)
def test_they_speak_of_whom_they_are_of(said: str) -> None:
    assert tortured(f"Aron Holt was arrested in 1991. {said}") == [["Aron Holt"]]


@pytest.mark.parametrize(
    "text",
    [
        "Aron Holt was arrested in 1991. His brother said he had been tortured by soldiers.",
        "Aron Holt was arrested with Oren Falk. His lawyer said he had been tortured by soldiers.",
        "Lina Okoro was arrested in 1991. Her mother said she had been tortured by soldiers.",
    ],
)
def test_who_may_be_either_is_left_open(text: str) -> None:
    assert tortured(text) in ([["he"]], [["she"]])
