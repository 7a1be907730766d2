"""Whom does the verb right before act on?"""

from __future__ import annotations

import pytest

from tests.propose.reader import ends, only_act


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Mira Holt said the fighters accused her aunt and slit her throat.", "killing", ["her aunt"]),
        ("Mira Holt said the fighters accused her aunt and killed her.", "killing", ["her aunt"]),
        ("Oren Falk said that soldiers beat his brother and broke his arm.", "injury", ["his brother"]),
        ("Oren Falk said that soldiers beat his brother, broke his arm and shot him.", "shooting", ["his brother"]),
        ("Oren Falk said that soldiers arrested Dane and tortured him.", "torture", ["Dane"]),
        ("Oren Falk was arrested. Soldiers tied up his father and tortured him.", "torture", ["his father"]),
        ("Mira Holt said soldiers shot her husband and raped her.", "rape", ["her"]),
        ("Mira Holt said soldiers arrested her mother and burned her house.", "destruction", ["her"]),
        ("Mira Holt said that guards called a nurse and raped her.", "rape", ["Mira Holt"]),
    ],
)
def test_whom_the_verb_right_before_acts_on_is_meant_behind_it(text: str, act: str, who: list[str]) -> None:
    _, found = only_act(text, act)
    assert ends(found.victims[0]) == who
