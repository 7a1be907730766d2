"""Scripts and directions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.script import direction, direction_of_script, runs, script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tehran", "Latn"),
        ("تهران", "Arab"),
        ("Москва", "Cyrl"),
        ("ירושלים", "Hebr"),
        ("Αθήνα", "Grek"),
        ("서울", "Hang"),
        ("東京", "Hani"),
        ("İzmir ş", "Latn"),
        ("شهر Rome", "Latn"),
        ("1988, 3–4", "Zyyy"),
        ("", "Zyyy"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, code: str) -> None:
    assert script(text) == code


@pytest.mark.parametrize(
    ("text", "expected"), [("سلام", "rtl"), ("(۱۲) سلام hello", "rtl"), ("12 hello سلام", "ltr"), ("12", "ltr")]
)
def test_the_first_strong_letter_gives_the_direction(text: str, expected: str) -> None:
    assert direction(text) == expected


def test_scripts_have_a_direction() -> None:
    assert [direction_of_script(code) for code in ("Arab", "Hebr", "Latn", "Cyrl")] == ["rtl", "rtl", "ltr", "ltr"]


def test_runs_part_a_mixed_text() -> None:
    assert [code for _, code in runs("12 Shahr شهر, город")] == ["Latn", "Arab", "Cyrl"]


@settings(deadline=None)
@given(st.text())
def test_runs_cover_the_text_without_gaps(text: str) -> None:
    assert "".join(text[span.start : span.end] for span, _ in runs(text)) == text
