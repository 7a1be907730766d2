"""A name from outside, on one line that cannot deceive."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.model.display import display_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("report.txt", "report.txt"),
        ("گزارش\u200cها.pdf", "گزارش\u200cها.pdf"),
        ("a\nb\rc\u2028d", r"a\x0ab\x0dc\u2028d"),
        ("evil\u202efdp.exe", r"evil\u202efdp.exe"),
        ("\ud800\U000e0001", r"\ud800\U000e0001"),
        ("\x1b[31mred", r"\x1b[31mred"),
    ],
)
def test_what_could_break_or_turn_the_line_is_written_out(name: str, shown: str) -> None:
    assert display_name(name) == shown


def test_a_long_name_keeps_its_beginning_and_its_ending() -> None:
    shown = display_name("a" * 300 + ".meta.toml", 30)
    assert (len(shown), shown[:3], shown[-9:]) == (30, "aaa", "meta.toml")


@given(st.text(alphabet=st.characters(), max_size=60))
def test_no_name_brings_a_control_or_a_line_break(name: str) -> None:
    shown = display_name(name)
    assert all(unicodedata.category(each)[0] != "C" or each in "\u200c\u200d" for each in shown)
    assert len(shown.splitlines()) <= 1
    shown.encode()
