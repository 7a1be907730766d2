"""Hostile text in every field: it is shown, it never acts, and nothing is ever loaded from elsewhere."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.model.source import Block, BlockKind, Layer
from asnad.publish.markup import bdi, file_name, html, visible, web_address
from asnad.publish.site import write_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Dialog

    from asnad.model.release import Release

ATTACK = (
    "\"'><script>window.hit=1</script><img src=https://evil.example/x onerror=window.hit=1>"
    "<svg onload=window.hit=1></textarea></title></style><iframe src=javascript:parent.hit=1></iframe>"
    "{{7*7}}{% raw %}</bdi><base href=https://evil.example/><link rel=stylesheet href=//evil.example/a.css>"
    "\u202egnp.exe\u2028"
)
TEXTS = (
    "affiliation anchor author by columns description edtf error exact form label made message note of path prefix "
    "program publisher reader reason reference root rule scope sheet suffix text title titles unit url within wording"
)
"""Fields that hold words of others; every other text is an id or a code."""


def poisoned(value: Any, *, text: bool = False) -> Any:
    """The value with the attack before every text that is not an id or a code."""
    if isinstance(value, str):
        return ATTACK + value if text else value
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(poisoned(item, text=text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{f.name: poisoned(getattr(value, f.name), text=f.name in TEXTS.split()) for f in fields(value) if f.init},
        )
    return value


def hostile(release: Release) -> Release:
    """The release with the attack in every text, and in every kind of block of every layer."""

    def layer(identifier: str) -> Layer:
        found = release.layer(identifier)
        kinds: tuple[BlockKind, ...] = ("heading", "paragraph", "item", "quote", "caption", "header", "row", "page")
        text, blocks = found.text, list(found.blocks)
        for kind in kinds:
            blocks.append(Block(kind, len(text), len(text) + len(ATTACK), row=1, sheet=ATTACK, level=2))
            text += ATTACK
        return replace(found, text=text, blocks=tuple(blocks), reader=ATTACK, language=ATTACK)

    sources = tuple(replace(s, language=ATTACK, kind=ATTACK, url="javascript:hit=1") for s in poisoned(release.sources))
    made: Release = poisoned(replace(release, withheld={}))
    return replace(made, sources=sources, layer=layer, withheld={ATTACK: 3}, language="en")


@pytest.fixture(scope="module")
def hostile_site(make_release: Callable[[], Release], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "site"
    write_site(hostile(make_release()), folder)
    return folder


def test_nothing_runs_and_nothing_is_loaded(browser: Browser, hostile_site: Path) -> None:
    context = browser.new_context()
    own, asked = hostile_site.resolve().as_uri(), []
    context.on("request", lambda request: asked.append(request.url))
    pages = sorted(hostile_site.rglob("*.html"))
    assert len(pages) > 30
    troubles: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        troubles.append(dialog.message)
        dialog.dismiss()

    context.on("dialog", dismiss)
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    context.on("console", lambda message: troubles.append(message.text))
    for path in pages:
        tab = context.new_page()
        tab.goto(path.resolve().as_uri() + ("?q=script" if path.name == "search.html" else ""))
        if path.name == "search.html":
            tab.wait_for_selector("#results section")
        assert tab.evaluate("[window.hit, document.querySelectorAll('iframe,svg,img,base,main script').length]") == [
            None,
            0,
        ]
        assert troubles == [], path
        assert tab.evaluate("[...document.links].every(a => a.protocol === 'file:')"), path
        tab.close()
    context.close()
    assert [url for url in asked if not url.startswith(own)] == []


def test_what_reorders_text_is_written_out(hostile_site: Path) -> None:
    shown = 0
    for path in hostile_site.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert "\u202e" not in text, path
            shown += "⟦U+202E⟧gnp.exe" in text
    assert shown > 30


@given(st.text())
def test_markup_never_opens_a_tag_or_an_attribute(text: str) -> None:
    assert not set("<>\"'") & set(html(text))
    assert bdi(text, "en").startswith('<bdi lang="en">')


@given(st.text())
def test_visible_text_is_kept_but_for_what_hides(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    if shown != text:
        assert "⟦U+" in shown


@given(st.text())
def test_a_file_name_is_plain_and_the_same_each_time(identifier: str) -> None:
    name = file_name(identifier)
    assert name == file_name(identifier)
    assert name.isascii()
    assert name.replace("-", "").replace("_", "").isalnum()
    assert 8 <= len(name) <= 80


@pytest.mark.parametrize(
    "name", ["sources/witness-golnar.txt", "golnar", "../../etc/passwd", "witness_deadbeef.txt", ""]
)
def test_a_file_name_says_nothing_of_an_id_that_is_not_opaque(name: str) -> None:
    assert set(file_name(name)) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "https://",
        "https://a.example/\u202egnp",
        "http://[::1",
        "ftp://a.example",
        "",
        None,
        "https://a.example/a b",
    ],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_is_a_link_that_tells_nobody_where_it_was_followed(english_site: tuple[Path, object]) -> None:
    text = (english_site[0] / "sources" / "c0ffee0000000001.html").read_text(encoding="utf-8")
    assert '<a href="https://herald.example/brick-works?id=7&amp;lang=en" rel="noreferrer noopener external">' in text


@pytest.mark.parametrize("language", ['en"><script>', "", None, "x" * 40, "en us"])
def test_a_language_that_is_none_leaves_no_mark(language: str | None) -> None:
    assert bdi("a", language) == "<bdi>a</bdi>"
