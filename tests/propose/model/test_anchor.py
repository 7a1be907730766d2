"""Where the words that a model copied stand, and that they stand nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.language.fold import fold
from asnad.model.text import Span
from asnad.propose.model.anchor import LONGEST, anchored

TEXT = "Tovik Vandrel’s brother, Jean-Marc O’Brisk, and Alireza were hanged in  “Arkhal”.\nAli saw it; Ali wept."


def found(copied: str, text: str = TEXT) -> tuple[str, bool] | None:
    anchor = anchored(text, [Span(0, len(text))], copied)
    return (text[slice(*anchor.span)], anchor.exact) if anchor else None


@pytest.mark.parametrize(
    ("copied", "there"),
    [
        ("Tovik Vandrel", ("Tovik Vandrel", True)),
        ("“Arkhal”.", ("Arkhal", True)),
        ("tovik  VANDREL", ("Tovik Vandrel", False)),
        ("Tovik Vandrel's brother", ("Tovik Vandrel’s brother", False)),
        ("hanged in Arkhal", None),
        ('in "Arkhal', ("in  “Arkhal", False)),
        ("Jean–Marc", ("Jean-Marc", False)),
    ],
)
def test_spaces_quotation_marks_dashes_and_case_are_mended_and_the_sources_words_kept(
    copied: str, there: tuple[str, bool] | None
) -> None:
    assert found(copied) == there


@pytest.mark.parametrize("copied", ["Vandre", "lireza", "Marc", "Jean", "Brisk", "O", "Tovik Vandrel’"])
def test_words_do_not_stand_inside_other_words(copied: str) -> None:
    assert found(copied) in (None, ("Tovik Vandrel", True))


def test_ali_does_not_stand_in_alireza() -> None:
    assert found("Ali", "Alireza was hanged.") is None


@pytest.mark.parametrize("copied", ["Ali", "", " ", "…", "Mirela Oskari", "hanged by the army", "x" * (LONGEST + 1)])
def test_what_is_not_there_or_there_twice_or_no_words_is_found_nowhere(copied: str) -> None:
    assert found(copied) is None


@pytest.mark.parametrize(
    ("text", "copied", "there"),
    [
        ("علی‌رضا کریمی اعدام شد.", "علیرضا کریمی", "علی‌رضا کریمی"),
        ("یوسف کاظمی اعدام شد.", "يوسف كاظمي", "یوسف کاظمی"),
        ("در سال ۱۳۶۷ اعدام شدند.", "سال 1367", "سال ۱۳۶۷"),
    ],
)
def test_joiners_and_arabic_letters_in_persian_words_are_mended(text: str, copied: str, there: str) -> None:
    assert found(copied, text) == (there, False)


def test_a_persian_word_is_whole_with_what_a_joiner_adds_to_it() -> None:
    assert found("علی", "علی‌رضا کریمی اعدام شد.") is None


def test_only_the_sentences_that_are_named_are_looked_in() -> None:
    text = "Ali wept. Ali left."

    assert anchored(text, [Span(10, 19)], "Ali") is not None
    assert anchored(text, [Span(0, 9), Span(10, 19)], "Ali") is None


@given(st.text("abc'’ -‌\n\tÉيكی.AB", max_size=40), st.text("abc' -يكیÉé", min_size=1, max_size=6))
def test_what_is_found_is_what_was_copied_but_for_spelling(text: str, copied: str) -> None:
    anchor = anchored(text, [Span(0, len(text))], copied)
    if anchor is not None:
        there = text[slice(*anchor.span)]
        wanted = " ".join(fold(copied).split())
        assert there.strip()
        assert there in copied if anchor.exact else " ".join(fold(there).split()) in wanted
