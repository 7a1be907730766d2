"""Long pages in parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnad.publish.pager import Section, pages

sections = st.lists(
    st.lists(st.text(max_size=40), max_size=12).map(lambda pieces: Section("title", pieces)), max_size=6
)


@given(sections, st.integers(10, 200), st.integers(1, 8))
def test_every_piece_is_on_one_page_in_order(given_sections: list[Section], limit: int, most: int) -> None:
    made = pages(given_sections, limit=limit, most=most)
    assert [p for part in made for s in part for p in s.pieces] == [p for s in given_sections for p in s.pieces]


@given(sections, st.integers(10, 200), st.integers(1, 8))
def test_no_page_passes_its_bounds_unless_one_piece_does(given_sections: list[Section], limit: int, most: int) -> None:
    for part in pages(given_sections, limit=limit, most=most):
        sizes = [len(piece.encode("utf-8", "replace")) for section in part for piece in section.pieces]
        assert len(sizes) <= most
        assert sum(sizes) <= limit or len(sizes) == 1


def test_a_section_that_goes_on_says_so() -> None:
    first, second = pages([Section("title", ["a", "b"], "<ul>", "</ul>")], limit=1)
    assert (first[0].continued, second[0].continued) == (False, True)
    assert (second[0].opening, second[0].closing) == ("<ul>", "</ul>")


def test_a_section_whose_first_piece_does_not_fit_begins_on_the_next_page() -> None:
    first, second = pages([Section("one", ["a"]), Section("two", ["b"])], limit=1)
    assert [s.title for s in first] == ["one"]
    assert [(s.title, s.continued) for s in second] == [("two", False)]


def test_there_is_always_a_page() -> None:
    assert pages([]) == [[]]
