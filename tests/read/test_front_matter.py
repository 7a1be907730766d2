"""``key: value`` lines before a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.read.front_matter import split_front_matter


def test_pairs_are_read_and_the_body_begins_behind_them() -> None:
    text = "---\ntitle: \"A \\\"list\\\": names\"\nauthor: 'O''Hara'\nurl: https://example.org/a:b # link\n---\nBody"
    pairs, start = split_front_matter(text)
    assert pairs == {"title": 'A "list": names', "author": "O'Hara", "url": "https://example.org/a:b"}
    assert text[start:] == "Body"


def test_a_value_goes_on_over_indented_lines_and_lists() -> None:
    pairs, _ = split_front_matter("---\nnote: >\n  one\n  two\nauthor:\n  - Ada Venn\n  - Bo Marl\n---\n")
    assert pairs == {"note": "one, two", "author": "Ada Venn, Bo Marl"}


@pytest.mark.parametrize(
    "text",
    [
        "Body",
        "---\nno pair here\n---\nBody",
        "---\ntitle: never closed\nBody",
        "--- \n\n---\nBody",
        "----\na: b\n----\n",
    ],
)
def test_text_without_front_matter_is_all_body(text: str) -> None:
    assert split_front_matter(text) == ({}, 0)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_both_line_endings_are_understood(end: str) -> None:
    text = f"---{end}title: A{end}---{end}Body{end}"
    pairs, start = split_front_matter(text)
    assert (pairs, text[start:]) == ({"title": "A"}, f"Body{end}")


@settings(deadline=None)
@given(st.text())
def test_the_body_is_always_an_end_of_the_text(text: str) -> None:
    for whole in (text, f"---\na: {text}\n---\n{text}"):
        _, start = split_front_matter(whole)
        assert 0 <= start <= len(whole)
