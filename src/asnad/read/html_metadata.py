"""What does a web page say of itself: title, author, publisher, date, address, language?

Only what the page states in its own ``<head>`` counts; no date is looked for in the text or the address, because a date
that is found by guessing would stand in the record as if the source had said it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from asnad.read.layout import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["metadata_of"]

LONGEST = 500

STATED = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title"),
    "author": ("author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name"),
    "published": (
        "article:published_time",
        "citation_publication_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "date",
        "datepublished",
        "parsely-pub-date",
    ),
    "url": ("og:url",),
}
"""Names of ``<meta>`` elements, in the order in which they are believed."""


def metadata_of(tree: HtmlElement) -> dict[str, str]:
    """What the page states, under the keys of a ``.meta.toml``; keys it says nothing of are absent."""
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = one_line(meta.get("content") or "")[:LONGEST]
        if name and content:
            stated.setdefault(name, content)
    found = {key: next((stated[name] for name in names if name in stated), "") for key, names in STATED.items()}
    for article in _articles(tree):
        _fill(found, "title", _words(article.get("headline")))
        _fill(found, "author", _names(article.get("author")))
        _fill(found, "publisher", _names(article.get("publisher")))
        _fill(found, "published", _words(article.get("datePublished")))
    if found["author"].startswith(("http://", "https://")):  # some sites put the author's page there
        found["author"] = ""
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    _fill(found, "url", next(canonical, None) or "")
    _fill(found, "title", next((one_line(title.text_content()) for title in tree.iter("title")), "")[:LONGEST])
    language = (tree.get("lang") or tree.get("xml:lang") or "").split("-")[0].strip().lower()
    if language.isalpha() and len(language) in (2, 3):
        found["language"] = language
    if not found["url"].startswith(("http://", "https://")):
        found["url"] = ""
    if "T" in found["published"]:
        found["published"] = found["published"].split("T")[0]
    return {key: value for key, value in found.items() if value}


def _fill(found: dict[str, str], key: str, value: str) -> None:
    found[key] = found.get(key) or value


def _articles(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Descriptions of articles in JSON-LD (schema.org)."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else [data]
        for node in nodes:
            if isinstance(node, dict):
                graph = node.get("@graph")
                for thing in graph if isinstance(graph, list) else [node]:
                    if isinstance(thing, dict) and ("headline" in thing or "Article" in str(thing.get("@type"))):
                        yield thing


def _words(value: object) -> str:
    return one_line(value)[:LONGEST] if isinstance(value, str) else ""


def _names(value: object) -> str:
    """The name of a person or organisation in JSON-LD, which may be a string, an object, or a list of either."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_names(each) for each in value[:10])))[:LONGEST]
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)
