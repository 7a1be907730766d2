"""Over whom can "they" and "them" not reach?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, ends


def _whom(text: str, act: str) -> list[str]:
    """Whom the last act of a kind befalls, as far as it is told."""
    return [end for c in acts(text, act)[-1:] for v in getattr(c.content, "victims", ()) for end in ends(v)]


@pytest.mark.parametrize("many", ["14 villagers", "ten miners", "several students"])
@pytest.mark.parametrize(
    "frame",
    [
        "Rebels shot {}. “They took my husband and my brother with them and beat them,” one woman said.",
        "Rebels shot {}. Later a patrol met two farmers on the road and beat them.",
        "{} were arrested. On Sunday others stopped a bus, picked out seven passengers, took them off and beat them.",
        "{} were arrested. In June police found three teachers in a barn and beat them.",
        "{} were arrested. Oren Holt, 38, and Pell Dane, 19, were held in May. Police said they were beaten by guards.",
    ],
)
def test_they_are_not_those_told_of_before_where_others_stand_nearer(frame: str, many: str) -> None:
    assert not {many, many.capitalize()} & set(_whom(frame.format(many), "beating"))


@pytest.mark.parametrize(
    "text",
    [
        "A squad of masked men came to the flat where Mira Holt lived with her husband. The men beat them.",
        "Mira Holt lived with her husband in Lomay. Soldiers came to the flat. The men beat them.",
        "A group of armed men stopped the bus with Mira Holt and her son. The attackers beat them.",
        "Three officers admitted the arrest of two students, but said that they had been beaten by rebels.",
    ],
)
def test_they_are_neither_who_beats_them_nor_who_speaks_of_others(text: str) -> None:
    assert [who for who in _whom(text, "beating") if who not in {"them", "they"}] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ten miners were arrested. The soldiers beat them.", ["Ten miners"]),
        ("Protesters marched to the square. The soldiers beat them.", ["Protesters"]),
        ("Police seized two men. Soldiers stopped the two men and beat them.", ["two men"]),
    ],
)
def test_they_are_those_told_of_where_nobody_stands_nearer(text: str, who: list[str]) -> None:
    assert [w.removeprefix("the ") for w in _whom(text, "beating")] == who
