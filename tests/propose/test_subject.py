"""Of whom is a verb said: who stands beside it, or another?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims


@pytest.mark.parametrize(
    ("text", "act", "whom", "who"),
    [
        ("Everyone but Arlen Voss was beaten.", "beating", [], []),
        ("Mira Holt was wounded, and treated by army doctors.", "injury", ["Mira Holt"], []),
        ("Mira Holt was arrested and tortured by the police.", "arrest", ["Mira Holt"], ["the police"]),
        ("The father of the man who killed Mira Holt was arrested.", "killing", ["Mira Holt"], ["the man"]),
    ],
)
def test_who_stands_beside_it_has_not_done_or_suffered_it(text: str, act: str, whom: list[str], who: list[str]) -> None:
    found = [c.content for c in acts(text, act)]
    assert [v for one in found for v in victims(one)] == whom  # type: ignore[arg-type]
    assert [name for one in found for name, _ in doers(one)] == who  # type: ignore[arg-type]


def test_what_was_done_instead_was_done() -> None:
    assert {c.content.act: c.polarity for c in acts("Mira Holt was not killed but wounded.")} == {  # type: ignore[union-attr]
        "killing": "negative",
        "injury": "positive",
    }
