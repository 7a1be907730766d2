"""Plain text and Markdown: the body is the layer, blocks point into it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.model.source import Block
from asnad.read.document import read_document
from asnad.read.plain import blocks_of_markdown, blocks_of_plain

Write = Callable[[str, bytes | str], Path]


def parts(text: str, blocks: tuple[Block, ...]) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, text[block.start : block.end]) for block in blocks]


def test_markdown_gives_headings_paragraphs_items_and_quotations() -> None:
    text = "# Head #\npara one\r\npara two\n\n- a\n  more\n- b\n    1. c\n\n> said\n\nTitle\n-----\nlast\n"
    assert parts(text, blocks_of_markdown(text)) == [
        ("heading", 1, "Head"),
        ("paragraph", None, "para one\r\npara two"),
        ("item", 1, "a\n  more"),
        ("item", 1, "b"),
        ("item", 2, "c"),
        ("quote", None, "said"),
        ("heading", 2, "Title"),
        ("paragraph", None, "last"),
    ]


def test_in_plain_text_only_items_are_marked() -> None:
    text = "# not a heading\n\n> nor a quotation\n\n1. one\n۲. دو\n• three\n"
    assert parts(text, blocks_of_plain(text)) == [
        ("paragraph", None, "# not a heading"),
        ("paragraph", None, "> nor a quotation"),
        ("item", 1, "one"),
        ("item", 1, "دو"),
        ("item", 1, "three"),
    ]


def test_what_is_fenced_is_no_heading() -> None:
    text = "```\n# code\n```\n# head\n"
    assert parts(text, blocks_of_markdown(text)) == [("paragraph", None, "# code"), ("heading", 1, "head")]


def test_a_year_at_the_beginning_of_a_line_is_no_item() -> None:
    text = "1988. That summer it began."
    assert parts(text, blocks_of_plain(text)) == [("paragraph", None, text)]


TEXTS = st.text(alphabet=st.sampled_from("ab #->*1.\n\r\t`=_ی\u200c"), max_size=80)


@settings(deadline=None)
@given(TEXTS)
@pytest.mark.parametrize("blocks_of", [blocks_of_plain, blocks_of_markdown])
def test_blocks_are_trimmed_in_order_and_apart(blocks_of: Callable[[str], tuple[Block, ...]], text: str) -> None:
    blocks = blocks_of(text)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end] != "" for block in blocks)
    assert all(left.end <= right.start for left, right in pairwise(blocks))


@settings(deadline=None)
@given(TEXTS)
def test_no_letter_of_plain_text_is_outside_all_blocks(text: str) -> None:
    inside = "".join(text[block.start : block.end] for block in blocks_of_plain(text))
    assert inside.count("b") == text.count("b")


def test_the_layer_is_the_body_character_for_character(write: Write) -> None:
    body = "\n می\u200cروم\n\n end "
    document = read_document(write("a.md", f"---\r\ntitle: T\r\n---\r\n{body}"), "a.md")
    assert document.text == body
    assert document.metadata == {"title": "T"}
    assert document.reader == "asnad-read-markdown/2"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n", "\t \r\n"])
def test_lines_end_in_one_way_however_the_program_wrote_it(write: Write, end: str) -> None:
    document = read_document(write("a.txt", f"on 4 May{end}2012{end}{end}  next{end}"), "a.txt")
    assert document.text == "on 4 May\n2012\n\n  next\n"
    assert len(document.blocks) == 2
