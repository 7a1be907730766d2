"""When two wordings say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.weigh.wording import alike, initials, label, stems, words

letters = st.text("abcdeکی", min_size=1, max_size=8)


def test_words_are_folded_and_apostrophes_left_out() -> None:
    assert words("The People’s Union, ÁRDEN ۱۳۶۷") == ["the", "peoples", "union", "arden", "1367"]


def test_stems_leave_out_small_words_and_endings() -> None:
    assert stems("the smugglers of drugs") == stems("drug smuggling")


def test_a_text_of_small_words_keeps_them() -> None:
    assert stems("they") == {"they"}


@pytest.mark.parametrize(("left", "right"), [("sorkh", "sorkhe"), ("arden", "ardin"), ("belmor", "bellmor")])
def test_one_letter_more_or_other_is_alike(left: str, right: str) -> None:
    assert alike(left, right)


@pytest.mark.parametrize(("left", "right"), [("arden", "ardanes"), ("1988", "1989"), ("ali", "alo")])
def test_more_than_that_is_not(left: str, right: str) -> None:
    assert not alike(left, right)


@given(letters, letters)
def test_alike_is_the_same_from_both_sides(left: str, right: str) -> None:
    assert alike(left, right) == alike(right, left)
    assert alike(left, left)


@given(st.text(min_size=4, max_size=20).filter(lambda word: not word.isdigit()), st.integers(0, 3), st.characters())
def test_a_word_with_one_letter_put_in_is_alike(word: str, at: int, letter: str) -> None:
    other = word[:at] + letter + word[at:]
    assert other.isdigit() or alike(word, other)


def test_initials_leave_out_small_words() -> None:
    assert initials("National Council of Resistance of Arden") == "ncra"


@given(st.text(max_size=400))
def test_a_label_is_one_short_line(text: str) -> None:
    shown = label(text, 60)
    assert len(shown) <= 60
    assert len(shown.splitlines()) <= 1
