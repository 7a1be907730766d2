"""What a page says of itself in its head, and nothing that would have to be guessed."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from asnad.read.html_metadata import metadata_of


def stated(head: str, page: str = "<html>") -> dict[str, str]:
    return metadata_of(document_fromstring(f"{page}<head>{head}</head><body><p>3 May 1988</p></body></html>"))


def test_titles_authors_publishers_dates_and_languages_are_read() -> None:
    head = """<title>A march | The Gazette</title><meta property="og:title" content="A march">
        <meta property="og:site_name" content="The Gazette"><meta name="author" content="A. B. Venn">
        <meta property="article:published_time" content="2031-03-04T10:00:00Z">
        <link rel="canonical" href="https://example.org/march">"""
    assert stated(head, '<html lang="fa-IR">') == {
        "title": "A march",
        "author": "A. B. Venn",
        "publisher": "The Gazette",
        "published": "2031-03-04",
        "url": "https://example.org/march",
        "language": "fa",
    }


def test_no_date_is_taken_from_the_text() -> None:
    assert "published" not in stated("<title>T</title>")


@pytest.mark.parametrize(
    "metadata",
    [
        '{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Ada Venn"}, "Bo Marl"]}]}',
        '[{"headline": "x", "author": "Ada Venn, Bo Marl"}]',
    ],
)
def test_structured_metadata_names_authors(metadata: str) -> None:
    assert stated(f'<script type="application/ld+json">{metadata}</script>')["author"] == "Ada Venn, Bo Marl"


@pytest.mark.parametrize("metadata", ['{"a": ', "[[[]]]", "null", '{"@graph": {"headline": 1}}', "[" * 100_000])
def test_broken_structured_metadata_is_passed_over(metadata: str) -> None:
    assert stated(f'<title>T</title><script type="application/ld+json">{metadata}</script>') == {"title": "T"}


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="https://example.org/people/1">',
        '<link rel="canonical" href="javascript:alert(1)">',
    ],
)
def test_an_address_is_no_author_and_a_script_no_address(head: str) -> None:
    assert stated(head) == {}
