"""Who is "he" or "she" where whoever is told of has no name?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, ends, only_act


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A nurse lived in Lomay. In 1990, she was beaten.", ["A nurse"]),
        ("Soldiers arrested a nurse. Guards beat her.", ["a nurse"]),
        ("Tarr was arrested by soldiers in Lomay. After her return she was beaten by guards.", ["Tarr"]),
        ("A nurse met a teacher. She was beaten.", []),
        ("A nurse and her son lived in Lomay. She was beaten.", []),
        ("The house of a nurse was searched. She was beaten.", []),
        ("“A nurse lived in Lomay”, it says. She was beaten.", []),
    ],
)
def test_whoever_has_no_name_is_meant_where_nobody_else_is_told_of(text: str, whom: list[str]) -> None:
    found = [claim.content for claim in acts(text, "beating")]
    assert [end for act in found if isinstance(act, Act) for v in act.victims for end in ends(v)] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A nurse said that guards came to her house. She said that guards tortured her.", ["A nurse"]),
        ("A nurse said that Mira Voss came to her house. She said that guards tortured her.", ["her"]),
        ("A miner said that Oren Voss was there. He said that guards tortured him.", ["him"]),
    ],
)
def test_whoever_alone_spoke_is_not_whom_he_spoke_of(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "torture")
    assert ends(act.victims[0]) == whom


def test_whom_he_hands_over_is_not_who_speaks() -> None:
    _, act = only_act("Oren Voss said that he had handed him over to the police.", "detention")
    assert ends(act.victims[0]) == ["him"]
