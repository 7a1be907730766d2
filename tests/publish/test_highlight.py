"""Marks in a text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from asnad.model.text import Span
from asnad.publish.highlight import pieces_of, segments

END = 60
spans = st.lists(
    st.tuples(st.integers(0, END), st.integers(0, END)).map(lambda ends: Span(min(ends), max(ends))), max_size=12
)


@given(spans)
def test_segments_lie_end_to_end(quotes: list[Span]) -> None:
    found = list(segments(0, END, quotes))
    assert found[0].span.start == 0
    assert found[-1].span.end == END
    assert all(left.span.end == right.span.start for left, right in pairwise(found))


@given(spans)
def test_every_character_knows_its_quotes(quotes: list[Span]) -> None:
    for segment in segments(0, END, quotes):
        for at in range(*segment.span):
            assert set(segment.quotes) == {i for i, quote in enumerate(quotes) if quote.start <= at < quote.end}


@given(spans)
def test_every_quote_starts_once_and_ends_once(quotes: list[Span]) -> None:
    found = list(segments(0, END, quotes))
    whole = [i for i, quote in enumerate(quotes) if quote.start < quote.end]
    assert sorted(i for segment in found for i in segment.starts) == whole
    assert sorted(i for segment in found for i in segment.ends) == whole


def test_a_quote_that_reaches_in_from_before_has_no_start_here() -> None:
    (segment,) = segments(10, 20, [Span(5, 25)])
    assert (segment.quotes, segment.starts, segment.ends) == ((0,), (), ())


@given(st.text(alphabet="ab \n", min_size=1, max_size=200), st.integers(1, 50))
def test_a_long_stretch_is_cut_into_short_ones_that_make_it_up(text: str, longest: int) -> None:
    pieces = list(pieces_of(text, 0, len(text), longest))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(0 < piece.end - piece.start <= longest for piece in pieces)
