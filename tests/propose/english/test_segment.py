"""Where do sentences begin and end?"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from asnad.model.source import Block
from asnad.propose.blocks import blocks_of
from asnad.propose.english.words.segment import sentences
from tests.propose.reader import layer


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Block("paragraph", 0, len(text)))]


def test_full_stops_end_sentences_and_abbreviations_do_not() -> None:
    assert cut("Gen. T. Alvik left. Dr. Okoro stayed at 5 p.m. in Alba. Why?") == [
        "Gen. T. Alvik left.",
        "Dr. Okoro stayed at 5 p.m. in Alba.",
        "Why?",
    ]


def test_initials_after_a_title_go_on_to_the_name() -> None:
    assert cut("Col. A.K. Holt left the Q.R. He stayed.") == ["Col. A.K. Holt left the Q.R.", "He stayed."]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert cut("“They left.” He stayed.") == ["“They left.”", "He stayed."]


def test_numbers_keep_their_points() -> None:
    assert cut("It was 3.5 or 30,000. Nobody knew.") == ["It was 3.5 or 30,000.", "Nobody knew."]


def test_blank_lines_cut_a_text_without_blocks() -> None:
    assert len(blocks_of(layer("One line\n\nanother\u00a0one\n \nand a third"))) == 3


@given(st.text(max_size=200))
def test_sentences_are_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    spans = list(sentences(text, Block("paragraph", 0, len(text))))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[s.start : s.end] for s in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_numbered_lines_after_a_colon_are_sentences_of_their_own() -> None:
    assert cut("The dead:\n1. Mira Holt, 24.\n2. Oren Falk.") == ["The dead:", "1. Mira Holt, 24.", "2. Oren Falk."]


def test_a_number_that_a_line_happens_to_begin_with_opens_no_entry() -> None:
    assert cut("He was shot on April\n4. He died.") == ["He was shot on April\n4.", "He died."]


def test_a_line_that_is_only_a_year_is_a_sentence_of_its_own() -> None:
    text = "Timeline\n2016\nThe court finds it unlawful. It closes."
    (block,) = blocks_of(layer(text))
    assert [text[a:b] for a, b in sentences(text, block)] == [
        "Timeline\n2016",
        "The court finds it unlawful.",
        "It closes.",
    ]
