"""Sources of every shape, on pages that stay small."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Trait
from asnad.model.mention import Mention
from asnad.model.release import Release, ReleasedClaim
from asnad.model.source import Block, BlockKind, Layer, Source
from asnad.model.text import Quote, Span, Words
from asnad.publish.site import write_site

SOURCE, LAYER = "abcdef0000000001", "fedcba0000000001"


@pytest.fixture
def site_of(make_release: Callable[[], Release], tmp_path: Path) -> Callable[..., list[str]]:
    """The pages of one source with this text, these blocks, and a claim on each of these stretches."""

    def build(text: str, blocks: list[Block], spans: list[tuple[int, int]]) -> list[str]:
        layer = Layer(LAYER, SOURCE, "0" * 64, "asnad-read-text/1", text, tuple(blocks))
        claims = tuple(
            ReleasedClaim(
                Claim(
                    Trait(Mention("she", "person", Span(start, end)), "role", Words("x")),
                    Quote.cut(LAYER, text, start, end),
                    id=f"{number:016x}",
                ),
                SOURCE,
                "proposed",
                "asnad",
            )
            for number, (start, end) in enumerate(spans)
        )
        empty = replace(
            make_release(),
            sources=(Source(SOURCE, "x.txt"),),
            layers={SOURCE: LAYER},
            layer={LAYER: layer}.__getitem__,
            claims=claims,
            entities=(),
            events=(),
            questions=(),
            origins=(),
            tallies=(),
            problems=(),
        )
        write_site(empty, tmp_path / "site")
        first = tmp_path / "site" / "sources" / f"{SOURCE}.html"
        pages = [first.read_text(encoding="utf-8")]
        while (path := first.with_name(f"{SOURCE}-{len(pages) + 1}.html")).exists():
            pages.append(path.read_text(encoding="utf-8"))
        return pages

    return build


def _text(pages: list[str]) -> str:
    parts = [re.search(r'<section class="text".*?</h2>(.*?)</section>', page, re.DOTALL) for page in pages]
    inner = "".join(part[1] for part in parts if part)
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup>.*?</sup>", "", inner)))


def _anchors(pages: list[str]) -> list[list[str]]:
    return [re.findall(r'id="quote-([0-9a-f]+)"', page) for page in pages]


def test_a_text_without_line_breaks_becomes_small_pages_that_hold_all_of_it(site_of: Callable[..., list[str]]) -> None:
    text = "She wrote & waited. " * 30_000
    spans = [(at, at + 40) for at in range(0, len(text) - 40, 700)]
    pages = site_of(text, [Block("paragraph", 0, len(text))], spans)
    assert max(len(page.encode()) for page in pages) < 300_000
    assert _text(pages) == text
    assert sorted(anchor for page in _anchors(pages) for anchor in page) == [f"{n:016x}" for n in range(len(spans))]


def test_a_claim_stands_on_the_page_of_its_words(site_of: Callable[..., list[str]]) -> None:
    text = "She wrote & waited. " * 30_000
    pages = site_of(text, [Block("paragraph", 0, len(text))], [(0, 20), (400_000, 400_020)])
    for page, anchors in zip(pages, _anchors(pages), strict=True):
        assert re.findall(r'id="claim-([0-9a-f]+)"', page) == anchors


def test_a_long_table_repeats_its_header_on_pages_of_500_rows(site_of: Callable[..., list[str]]) -> None:
    lines = ["name\tplace", *(f"Woman {n}\tVaren" for n in range(1_200))]
    text, blocks, at = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        kind: BlockKind = "row" if number else "header"
        blocks.append(Block(kind, at, at + len(line), row=number + 1, sheet="women"))
        at += len(line) + 1
    pages = site_of(text, blocks, [])
    assert [page.count("<tr>") - 1 for page in pages] == [500, 500, 200]
    assert all('<th scope="col" dir="auto">place</th>' in page for page in pages)
    assert '<td dir="auto">Woman 1199</td>' in pages[2]


def test_many_claims_on_one_word_are_marked_once_with_every_number(site_of: Callable[..., list[str]]) -> None:
    (page,) = site_of("Only she.", [Block("paragraph", 0, 9)], [(5, 8)] * 30)
    assert page.count("<mark") == 1
    assert page.count('class="ref" href="#claim-') == 30


def test_a_quote_over_two_blocks_is_marked_in_both_and_anchored_once(site_of: Callable[..., list[str]]) -> None:
    (page,) = site_of("one two\nthree four", [Block("paragraph", 0, 7), Block("item", 8, 18)], [(4, 13)])
    assert "<mark>two</mark>" in page
    assert "<mark>three</mark>" in page
    assert _anchors([page]) == [["0" * 16]]


def test_text_that_stands_in_no_block_leaves_the_claim_at_the_top_of_its_source(
    site_of: Callable[..., list[str]],
) -> None:
    (page,) = site_of("one two", [Block("paragraph", 0, 3)], [(4, 7)])
    assert _anchors([page]) == [[]]


def test_list_items_keep_their_depth_and_tables_their_sheet(site_of: Callable[..., list[str]]) -> None:
    text = "head\none\ntwo\ncell\nend"
    blocks = [
        Block("heading", 0, 4, level=1),
        Block("item", 5, 8, level=1),
        Block("item", 9, 12, level=2),
        Block("row", 13, 17, row=2, sheet="s1"),
        Block("paragraph", 18, 21, page=2),
    ]
    (page,) = site_of(text, blocks, [])
    assert '<h3 dir="auto" class="level-1">head</h3>' in page
    assert '<li dir="auto" class="level-1">one</li><li dir="auto" class="level-2">two</li></ul>' in page
    assert "<h3>Sheet <bdi>s1</bdi></h3>" in page
    assert '<p class="page-number">Page 2</p><p dir="auto">end</p>' in page
