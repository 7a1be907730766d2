from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.estimate.plots.legible import (
    between,
    counted,
    full,
    isolated,
    joined,
    lines,
    rounded,
    share,
    spaced,
    visible,
)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (412, "412"),
        (10_424.4, "10\u202f400"),
        (9_999.0, "10\u202f000"),
        (12_345_678, "12.3\u202fmillion"),
        (2.5e9, "2.5\u202fbillion"),
        (3.21e15, "3.21 × 10¹⁵"),
        (math.inf, "infinite"),
        (math.nan, "unknown"),
        (None, "unknown"),
    ],
)
def test_prose_gives_three_digits(number: float | None, expected: str) -> None:
    assert rounded(number) == expected


def test_rounding_never_goes_below_the_documented_minimum() -> None:
    assert rounded(12_346, documented=12_345) == "12\u202f345"
    assert rounded(12_399, documented=12_345) == "12\u202f400"
    assert rounded(12_000, documented=12_345) == "12\u202f000", "what is below is not hidden"


def test_a_part_is_no_sharper_than_its_whole() -> None:
    assert rounded(5_982, 0, 10_382) == "6\u202f000"
    assert [rounded(part, 0, 12_382) for part in (182, 42, 0)] == ["200", "42", "0"]


def test_numbers_in_a_sentence_are_written_as_elsewhere() -> None:
    assert spaced("1,234,567 of lists 1,2 and 3, and 5% or 6 % of 12,3456") == (
        "1\u202f234\u202f567 of lists 1,2 and 3, and 5\u202f% or 6\u202f% of 12,3456"
    )


def test_tables_give_every_person() -> None:
    assert [full(1_234_567.4), full(0), full(None)] == ["1\u202f234\u202f567", "0", "unknown"]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (8964.0, 13_980.0, "between 8\u202f960 and 14\u202f000"),
        (8964.0, math.inf, "at least 8\u202f960, with no upper end"),
        (math.inf, math.inf, "no interval"),
        (math.nan, math.nan, "no interval"),
    ],
)
def test_an_interval_in_words(low: float, high: float, expected: str) -> None:
    assert between(low, high) == expected


def test_a_share_is_never_nothing_nor_everything_when_it_is_not() -> None:
    assert [share(part) for part in (0.0, 0.001, 0.47, 0.999, 1.0)] == [
        "0\u202f%",
        "under 1\u202f%",
        "47\u202f%",
        "over 99\u202f%",
        "100\u202f%",
    ]


def test_counts_and_lists_read_as_speech() -> None:
    assert [counted(1, "list"), counted(1200, "person", "people")] == ["1 list", "1\u202f200 people"]
    assert [joined([]), joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@given(st.text())
def test_nothing_that_is_shown_reorders_or_hides_what_stands_around(text: str) -> None:
    shown = isolated(text)
    assert not set(shown[1:-1] if shown.startswith("\u2068") else shown) & set(
        "\u202a\u202d\u202e\u2066\u2069\x00\n\x7f"
    )
    shown.encode()


def test_joiners_and_direction_marks_are_spelling() -> None:
    assert visible("می\u200cشود\u200f") == "می\u200cشود\u200f"


@given(st.text(), st.integers(8, 30), st.integers(1, 3))
def test_a_label_has_as_many_lines_as_it_may(text: str, width: int, most: int) -> None:
    label = lines(text, width, most)
    assert 1 <= len(label) <= most
    assert all(len(line.strip("\u2068\u2069")) <= width for line in label)


def test_a_label_says_when_it_is_cut() -> None:
    assert lines("Register of the cemetery of the municipality", 12, 2) == ["Register of", "\u2068the cemeter…\u2069"]
    assert lines("", 12, 2) == ["(no name)"]
