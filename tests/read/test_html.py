"""Pages: the article, with lists as lists and every joiner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document, read_document

Write = Callable[[str, bytes | str], Path]

ARTICLE = """<html lang="fa-IR"><head><title>A march | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><meta name="author" content="A. B. Venn">
<meta property="article:published_time" content="2031-03-04T10:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A march"}</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>A march</h1>
<p>می‌روم   The first <b>para</b>graph is long enough to be taken for a part of
the article, one should think.</p>
<h2>Names</h2><ul><li>Ada Venn</li><li>Bo Marl<ul><li>his brother</li></ul></li></ul>
<blockquote>What was said is quoted here at some length.</blockquote>
<p>More text<br>after a break &lt;script&gt;alert(1)&lt;/script&gt;</p>
<table><tr><th>name</th><th>act</th></tr><tr><td>Ada
Venn</td><td>arrest</td></tr></table>
<script>alert(1)</script></article></body></html>"""


@pytest.fixture
def read(write: Write) -> Callable[[bytes | str], Document]:
    return lambda content: read_document(write("a.html", content), "a.html")


def parts(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def test_an_article_is_read_into_blocks(read: Callable[[str], Document]) -> None:
    assert parts(read(ARTICLE)) == [
        ("heading", 1, "A march"),
        (
            "paragraph",
            None,
            "می\u200cروم The first paragraph is long enough to be taken for a part of the article, one should think.",
        ),
        ("heading", 2, "Names"),
        ("item", 1, "Ada Venn"),
        ("item", 1, "Bo Marl"),
        ("item", 2, "his brother"),
        ("quote", None, "What was said is quoted here at some length."),
        ("paragraph", None, "More text\nafter a break <script>alert(1)</script>"),
        ("header", None, "name\tact"),
        ("row", None, "Ada Venn\tarrest"),
    ]


def test_a_list_of_links_stays_a_list(read: Callable[[str], Document]) -> None:
    names = ["Ada Venn", "Bo Marl", "Cy Orr", "Di Pell"]
    items = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
    document = read(f"<html><body><h1>The list</h1><p>They were arrested:</p><ul>{items}</ul></body></html>")
    assert [part for part in parts(document) if part[0] == "item"] == [("item", 1, name) for name in names]


LONG = "<p>A paragraph that is long enough to be taken for a part of an article, one should think.</p>" * 3


@pytest.mark.parametrize(
    "page",
    [
        f"<table><tr><td><a href=x>Home</a></td><td>{LONG * 3}</td></tr></table>",
        f"<table><tr><td>Home</td><td><table><tr><td>{LONG}</td><td>b</td></tr></table></td></tr></table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_no_data(read: Callable[[str], Document], page: str) -> None:
    document = read(f"<html><body>{page}</body></html>")
    assert {kind for kind, _, _ in parts(document)} == {"paragraph"}
    assert document.text.count("long enough") == page.count("long enough")


def test_a_table_s_first_titles_are_its_header_even_unmarked(read: Callable[[str], Document]) -> None:
    rows = "<tr><td>Name</td><td>Act</td><td></td></tr><tr><td>Ada Venn</td><td>arrest</td><td></td></tr>"
    document = read(f"<html><body>{LONG}<table>{rows}</table></body></html>")
    assert parts(document)[-2:] == [("header", None, "Name\tAct"), ("row", None, "Ada Venn\tarrest")]


@pytest.mark.parametrize("around", ["", "<p>" + "The League met many families in the valley. " * 20 + "</p>"])
def test_cells_beside_and_below_merged_ones_keep_their_columns(read: Callable[[str], Document], around: str) -> None:
    rows = (
        "<th>Name<th>Date<th>Place<th>Act",
        "<td>Ada Venn<td colspan=2>unknown<td>arrest",
        "<td rowspan=2>Olan Drev<td>May 1997<td rowspan=2>Meran<td>arrest",
        "<td>June 1997<td>torture",
    )
    document = read(f"<body>{around}<table>{''.join(f'<tr>{row}' for row in rows)}</table>{around}")

    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "row"] == [
        "Ada Venn\tunknown\t\tarrest",
        "Olan Drev\tMay 1997\tMeran\tarrest",
        "Olan Drev\tJune 1997\tMeran\ttorture",
    ]


def test_what_a_page_takes_back_is_left_out_and_that_is_said(read: Callable[[str], Document]) -> None:
    document = read("<p>Soldiers <del>killed Ada Venn</del> <s>shot Olan Drev</s> left.</p>")

    assert document.text == "Soldiers left."
    assert "words that are struck through in the page were left out" in document.notices


def test_scripts_and_styles_are_never_text(read: Callable[[str], Document]) -> None:
    document = read(
        "<html><body><p>Words.<script>evil()</script><style>p{}</style><noscript>x()</noscript></body></html>"
    )
    assert document.text == "Words."


def test_a_page_without_text_is_refused(read: Callable[[str], Document]) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.html: an HTML page without text"):
        read("<html><body><script>fill()</script></body></html>")


@pytest.mark.parametrize("depth", [300, 200_000])
def test_deeply_nested_elements_are_refused_at_once(read: Callable[[str], Document], depth: int) -> None:
    with pytest.raises(TooLarge, match="nested more than 250 deep"):
        read("<html><body>" + "<div>" * depth + "x")


def test_a_declared_encoding_counts_when_the_bytes_are_not_utf_8(read: Callable[[bytes], Document]) -> None:
    page = '<html><head><meta charset="windows-1250"></head><body><p>Dvořák was there.</p></body></html>'
    document = read(page.encode("cp1250"))
    assert (document.text, document.notices) == ("Dvořák was there.", ())


def test_a_wrong_declaration_yields_to_utf_8(read: Callable[[bytes], Document]) -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Añoranza.</p></body></html>'
    assert read(page.encode()).text == "Añoranza."


def test_an_unknown_declaration_is_a_broken_file(read: Callable[[bytes], Document]) -> None:
    with pytest.raises(BrokenFile, match='no encoding is called "x-mine"'):
        read(b'<html><meta charset="x-mine"><body><p>A\xf1o</p></body></html>')


def test_marks_of_notes_are_no_part_of_a_name(read: Callable[[str], Document]) -> None:
    marked = (
        'Ada Venn<sup>1</sup> and Bo Marl<sup><a href="#n2">2</a></sup><sup>[3]</sup> left 12 km<sup>2</sup> on foot.'
    )
    assert read(f"<p>{marked}</p>").text == "Ada Venn and Bo Marl left 12 km2 on foot."


def test_an_empty_line_parts_what_is_shown_as_it_was_typed(read: Callable[[str], Document]) -> None:
    document = read("<html><body><pre>They came<br>at night.\n\nThey went.</pre>")
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", "They came at night."),
        ("paragraph", "They went."),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A report</h1><p>{}</p><p>{}</p>",
        "<center><b>A report</b></center><font size=2>{}<br>{}</font>",
        "<h2>A report</h2><div><font>{}</font></div><blockquote>{}</blockquote>",
    ],
)
def test_a_plain_page_is_read_whole(read: Callable[[str], Document], body: str) -> None:
    told = [
        "Soldiers killed Ada Venn in Meran, and those who were there said so.",
        "Nobody was warned of it by anyone.",
    ]
    document = read(body.format(*told))
    assert " ".join(document.text.split()) == " ".join(["A report", *told])


def test_what_visitors_wrote_below_a_plain_page_is_not_its_words(read: Callable[[str], Document]) -> None:
    article = f"<article><h1>A report</h1>{LONG}</article>"
    document = read(f"{article}<div id=comments><p>Ann: they killed ten of them, I swear to you all.</p></div>")
    assert "swear" not in document.text


def test_tags_inside_the_words_of_a_cell_part_nothing_and_lines_do(read: Callable[[str], Document]) -> None:
    rows = "<tr><th>Name<th>Date<tr><td>Ada<br>V<b>enn</b><td><i>۱۳۶۷</i>/<i>۵</i><tr><td>Bo<div>Marl</div><td>1"
    document = read(f"<html><body><table>{rows}</table></body></html>")
    assert [document.text[b.start : b.end] for b in document.blocks][1:] == ["Ada Venn\t۱۳۶۷/۵", "Bo Marl\t1"]


def test_tags_inside_the_words_of_a_short_page_part_nothing(read: Callable[[str], Document]) -> None:
    words = "<p>They killed M<b>arc</b>, in <i>Meran</i>, and <span>می</span>\u200c<span>روم</span>.</p>"
    document = read(f"<html><body class=menu>{words}<div id=footer><a href=/>Home</a></div></body></html>")
    assert document.text.startswith("They killed Marc, in Meran, and می\u200cروم.")
