"""Folding: spelling habits go, and every character can be found again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.fold import fold, folded

texts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("abcÄßİĳ é\u0301ي ى ی ك ک ة ه أ إ آ ؤ ئ ء ـ\u200c\u200f\u064e۱۲٣٤«»’–\u00a0\n\tﷲﻻ"),
    )
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("علي", "علی"),
        ("كاظم", "کاظم"),
        ("فاطمة", "فاطمه"),
        ("أحمد", "احمد"),
        ("مؤمن", "مومن"),
        ("رئيس", "رییس"),
        ("مـــریم", "مریم"),
        ("گل\u200cنار", "گلنار"),
        ("مُحَمَّد", "محمد"),
        ("۱۳۶۷ ٢٠", "1367 20"),
        ("Ça\u00a0VA", "ca va"),
        ("“a”–‘b’", "\"a\"-'b'"),
        ("Łódź Straße", "lodz strasse"),
        ("\u202bاب\u202c", "اب"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_a_spelling_habit_goes(written: str, expected: str) -> None:
    assert fold(written) == expected


def test_vowel_signs_that_are_letters_stay() -> None:
    assert fold("कि") != fold("क")


@settings(deadline=None)
@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(texts, texts)
def test_each_character_is_folded_by_itself(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@settings(deadline=None)
@given(texts)
def test_both_ways_give_the_same_text(text: str) -> None:
    assert folded(text).text == fold(text)


@settings(deadline=None)
@given(texts, st.data())
def test_the_way_back_is_exact(text: str, data: st.DataObject) -> None:
    view = folded(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    span = view.original(start, end)
    again = fold(text[span.start : span.end])
    assert view.text[start:end] in again
    whole_letters = (start in (0, end) or view.starts[start - 1] != view.starts[start]) and (
        end in (start, len(view.text)) or view.starts[end - 1] != view.starts[end]
    )
    if whole_letters:
        assert again == view.text[start:end]


def test_marks_on_the_last_letter_belong_to_it() -> None:
    text = "cafe\u0301 noir"
    view = folded(text)
    span = view.original(0, 4)
    assert text[span.start : span.end] == "cafe\u0301"


@settings(deadline=None)
@given(texts, st.data())
def test_an_offset_goes_there_and_back(text: str, data: st.DataObject) -> None:
    view = folded(text)
    if view.text:
        at = data.draw(st.integers(0, len(view.text) - 1))
        assert view.starts[view.position(view.original(at, at + 1).start)] == view.starts[at]


def test_a_stretch_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside a folded text of 3"):
        folded("abc").original(1, 4)
