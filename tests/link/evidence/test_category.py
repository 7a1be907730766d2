"""Classes: to be of the rarer one says more, and to be of two says most."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.category import CategoryEvidence
from asnad.link.evidence.factor import Factor
from asnad.link.weights import default_weights

LISTED = ["m"] * 90 + ["f"] * 10


def bits(a: str, b: str) -> float:
    ((slot, level, chance),) = CategoryEvidence("sex", LISTED).compare(a, b)
    return default_weights()[slot][level] - chance


def test_the_rarer_class_says_more() -> None:
    assert bits("f", "f") > bits("m", "m") > 0


def test_two_classes_speak_against() -> None:
    assert bits("m", "f") < -2


@given(st.lists(st.sampled_from("fmx"), min_size=2, max_size=12))
def test_which_comes_first_does_not_matter(values: list[str]) -> None:
    evidence = CategoryEvidence("sex", values)
    a, b = values[:2]
    assert evidence.compare(a, b) == evidence.compare(b, a)
    assert [f.level for f in evidence.compare(a, b)] == ["same" if a == b else "different"]
    assert all(-30 < factor.chance <= 0 for factor in evidence.compare(a, b))


def test_where_all_are_of_one_class_another_is_still_possible() -> None:
    ((_, level, chance),) = CategoryEvidence("sex", ["m"] * 50).compare("m", "f")
    assert level == "different"
    assert -6 < chance < 0


def test_a_comparison_in_words() -> None:
    evidence = CategoryEvidence("sex", LISTED)
    assert evidence.words("f", "f", Factor("sex", "same", 0)) == "sex: both f"
    assert evidence.words("f", "m", Factor("sex", "different", 0)) == "sex: f and m"
