"""Text and blocks, grown side by side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import TooLarge
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits, size


def test_blocks_stand_apart_and_items_of_a_list_together() -> None:
    layout = Layout("a.html", Limits())
    layout.add("paragraph", "One.")
    layout.add("item", "a", level=1)
    layout.add("item", "b", level=1)
    layout.add_row(["name", "act", ""], 1, sheet="1", header=True)
    layout.add_row(["Ada Venn", "", "x", ""], 2, sheet="1")
    layout.add_row(["", ""], 3, sheet="1")
    layout.add_row(["Bo Marl", "arrest"], 1, sheet="2")
    assert layout.text() == "One.\n\na\nb\n\nname\tact\nAda Venn\t\tx\n\nBo Marl\tarrest"


@given(st.lists(st.tuples(st.sampled_from(["paragraph", "item", "row"]), st.text(max_size=10))))
@settings(deadline=None)
def test_each_block_is_where_its_words_are(parts: list[tuple[str, str]]) -> None:
    layout = Layout("a.html", Limits())
    for kind, words in parts:
        layout.add(kind, words)  # type: ignore[arg-type]
    text = layout.text()
    assert layout.length == len(text)
    assert [text[block.start : block.end] for block in layout.blocks()] == [w for _, w in parts if w.strip()]


def test_text_beyond_the_limit_is_refused() -> None:
    layout = Layout("a.html", Limits(text_characters=10))
    layout.add("paragraph", "12345678")
    with pytest.raises(TooLarge, match=r"^a\.html: more than 10 characters of text; split the file$"):
        layout.add("paragraph", "9")


def test_white_space_is_one_space_and_joiners_stay() -> None:
    assert one_line(" a\n\t b\u200cc\u00a0d ") == "a b\u200cc\u00a0d"


@pytest.mark.parametrize(
    ("count", "shown"), [(7, "7 bytes"), (2400, "2.4 kB"), (500_000_000, "500 MB"), (10**9, "1 GB")]
)
def test_sizes_are_shown_for_people(count: int, shown: str) -> None:
    assert size(count) == shown
