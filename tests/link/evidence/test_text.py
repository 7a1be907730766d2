"""Identifiers and addresses: a slip of the pen is not another number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.text import LEVELS, TextEvidence, text_level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("id-204417", "id-204417", "same"),
        ("2044", "2045", "slip"),
        ("204417", "204471", "slip"),
        ("12 mulberry road", "12 mulbery raod", "slip"),
        ("12 mulberry road", "12 mulberry", "alike"),
        ("204", "205", "different"),
        ("204417", "998301", "different"),
        ("12 mulberry road", "3 harbour street", "different"),
    ],
)
def test_how_alike_two_texts_are(one: str, other: str, level: str) -> None:
    assert text_level(one, other) == level


@given(st.lists(st.text("ab1 ", max_size=12), min_size=2, max_size=8))
def test_which_text_comes_first_does_not_matter(values: list[str]) -> None:
    evidence = TextEvidence("identifier", values)
    a, b = values[:2]
    assert evidence.compare(a, b) == evidence.compare(b, a)
    ((_, level, chance),) = evidence.compare(a, b)
    assert level in LEVELS
    assert (level == "same") == (a == b)
    assert -30 < chance <= 0


def test_an_identifier_that_many_share_says_less() -> None:
    evidence = TextEvidence("identifier", ["0000"] * 30 + ["204417"] * 2 + [str(10**6 + 7919 * n) for n in range(50)])
    ((_, _, many),), ((_, _, two),) = evidence.compare("0000", "0000"), evidence.compare("204417", "204417")
    assert two < many - 4


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("204417", "identifier: both “204417”"),
        ("204471", "identifier: “204417” is nearly “204471”"),
        ("998301", "identifier: “204417” and “998301”"),
    ],
)
def test_a_comparison_in_words(other: str, words: str) -> None:
    evidence = TextEvidence("identifier", ["204417", other])
    (factor,) = evidence.compare("204417", other)
    assert evidence.words("204417", other, factor) == words
