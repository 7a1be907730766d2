"""Data that leaves: nothing a spreadsheet would run, nothing that names a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.publish.dataset import cell


@pytest.mark.parametrize(
    "hostile",
    [
        "=HYPERLINK(1)",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\x00=1",
        "\u200b=1",
        "\ufeff=1",
        "＝1",
        " =1",
        "\n=1",
        "|calc",
        "%0A=1",
        "\u202e=1",
        "\u2066@x",
    ],
)
def test_a_formula_becomes_text(hostile: str) -> None:
    assert cell(hostile).startswith("'")


@given(st.text(max_size=30))
def test_no_cell_starts_like_a_formula(text: str) -> None:
    shown = cell(text).lstrip("\n\t \u200b\u200c\u200d\u2060\ufeff")

    assert not shown.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("plain", ["Mina Sadr", "مینا صدر", "3–5 May", "a=b", "two\nlines"])
def test_ordinary_text_is_left_as_it_is(plain: str) -> None:
    assert cell(plain) == plain


def test_numbers_stay_numbers() -> None:
    assert cell(-3) == "-3"
