"""The site in a real browser, opened from the disk."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from asnad.language.fold import fold
from asnad.language.search import search_key
from asnad.publish.search_key import keys
from asnad.publish.site import SiteReport

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

Site = tuple[Path, SiteReport]

KINDS = (
    "index.html",
    "questions/index.html",
    "questions/9e00000000000001.html",
    "people/index.html",
    "people/e000000000000001.html",
    "people/e000000000000002.html",
    "groups/e000000000000007.html",
    "organisations/e000000000000006.html",
    "places/e000000000000008.html",
    "events/index.html",
    "events/ee00000000000001.html",
    "events/ee00000000000004.html",
    "timeline/index.html",
    "timeline/undated.html",
    "tallies/index.html",
    "tallies/7a00000000000001.html",
    "sources/index.html",
    "sources/c0ffee0000000001.html",
    "sources/c0ffee0000000002.html",
    "sources/c0ffee0000000004.html",
    "search.html?q=parsamand",
    "about.html",
)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all tests here: opening a page is cheap, opening a browser context is not."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@contextmanager
def opened(tab: Page, site: Path, page: str, *, width: int = 1200) -> Iterator[Page]:
    """A page of the site, with every script error and every request for anything but the site's own files an error."""
    troubles: list[str] = []
    own, everything = site.resolve().as_uri(), site.resolve().parent.parent.as_uri()

    def failed(error: Error) -> None:
        troubles.append(str(error))

    def noted(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith(everything):
            troubles.append(request.url)

    tab.set_viewport_size({"width": width, "height": 800})
    tab.on("pageerror", failed)
    tab.on("console", noted)
    tab.on("request", asked)
    try:
        tab.goto(f"{own}/{page}")
        yield tab
    finally:
        tab.remove_listener("pageerror", failed)
        tab.remove_listener("console", noted)
        tab.remove_listener("request", asked)
    assert troubles == []


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("language", ["english", "persian"])
@pytest.mark.parametrize("page", KINDS)
def test_axe_finds_nothing(tab: Page, page: str, language: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{language}_site")
    with opened(tab, site[0], page):
        if page.startswith("search"):
            tab.wait_for_selector("#results section")
        for scheme in SCHEMES:
            tab.emulate_media(color_scheme=scheme)
            # Without preload axe does not try to fetch the style sheet, which the policy of the page forbids.
            found = Axe().run(tab, options={"preload": False}).response["violations"]
            assert [(scheme, v["id"], v["impact"], [n["html"] for n in v["nodes"]][:3]) for v in found] == []


@pytest.mark.parametrize("language", ["english", "persian"])
@pytest.mark.parametrize("page", KINDS)
def test_nothing_is_wider_than_a_phone(tab: Page, page: str, language: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{language}_site")
    with opened(tab, site[0], page, width=390):
        if page.startswith("search"):
            tab.wait_for_selector("#results section")
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def found_people(tab: Page, query: str) -> list[str]:
    tab.fill("#query", query)
    tab.wait_for_function("query => document.getElementById('found').dataset.query === query", arg=query)
    links: list[str] = tab.eval_on_selector_all(
        "#results a[href^='people/']", "all => all.map(a => a.getAttribute('href'))"
    )
    return links


@pytest.mark.parametrize(
    "query",
    [
        "Ruhollah",
        "rouhollah parsamand",
        "RUHOLLAH PARSAMAND",
        "روح‌الله",
        "روح الله",
        "روح الله بارسامند",
        "Rouh ollah",
        "Parsam",
        "پارسامند",
        "parsamend",
    ],
)
def test_a_name_is_found_in_any_spelling_and_script(tab: Page, english_site: Site, query: str) -> None:
    with opened(tab, english_site[0], "search.html"):
        assert "people/e000000000000001.html" in found_people(tab, query)


def test_an_ordinary_word_is_not_found_by_its_sound(tab: Page, english_site: Site) -> None:
    with opened(tab, english_site[0], "search.html"):
        tab.fill("#query", "personers")
        tab.wait_for_function("() => document.getElementById('found').dataset.query === 'personers'")
        assert tab.inner_text("#found") == "Nothing found. Try fewer or shorter words."


def test_the_field_on_every_page_leads_to_the_answer(tab: Page, english_site: Site) -> None:
    with opened(tab, english_site[0], "people/e000000000000002.html"):
        tab.keyboard.press("/")
        tab.keyboard.type("ruhollah")
        tab.keyboard.press("Enter")
        tab.wait_for_selector("#results a[href='people/e000000000000001.html']")
        assert "/search.html?q=ruhollah" in tab.url


def test_the_first_stop_of_the_keyboard_skips_to_the_content(tab: Page, english_site: Site) -> None:
    with opened(tab, english_site[0], "index.html"):
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.id") == "content"


def test_a_claim_leads_to_its_words_in_the_source(tab: Page, english_site: Site) -> None:
    with opened(tab, english_site[0], "people/e000000000000002.html"):
        tab.click("#claim-0000000000000004 .see a >> nth=0")
        mark = tab.locator(":target + mark")
        assert mark.inner_text() == "Colonel Behrad Kuhestani had ordered the execution of thousands of prisoners"
        assert mark.is_visible()


def test_headings_go_down_one_step_at_a_time(tab: Page, english_site: Site) -> None:
    for page in KINDS:
        with opened(tab, english_site[0], page):
            levels = tab.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(h => Number(h.tagName[1]))")
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page, levels)


def test_persian_pages_run_from_right_to_left_with_persian_digits(tab: Page, persian_site: Site) -> None:
    with opened(tab, persian_site[0], "index.html"):
        assert tab.evaluate("getComputedStyle(document.body).direction") == "rtl"
        assert tab.inner_text(".counts li:nth-child(3) .figure") == "۲۳"


STRANGE = [
    "Ruhollah",
    "Rouhollah",
    "روح\u200cالله",
    "روح الله",
    "روح اللّٰه",
    "Ṣayyid ʿAlī",
    "Straße",
    "İstanbul",
    "ISTANBUL",
    "Œuvre",
    "ﷲ",
    "ﻻ",
    "ﺍﻟﻠﻪ",
    "Ǆ",
    "ŉ",
    "ẞ",
    "ΑΣ ΟΔΟΣ",
    "naïve café",
    "Zoë",
    "Ångström",
    "Đặng",
    "12٣۴５",
    "①Ⅷ½",
    "ｆｕｌｌ",
    "한국어 각",
    "日本語 カ゛ガ",
    "Ἀθῆναι",
    "ß-ẞ",
    "a\u202eb\u2066c",
    "كيك ٱلله",
    "می\u200cروم",
    "Ґанок Щука Ёлка",
    "Nguyễn",
    "Mc'Kay",
    "O’Neill",
    "Abd al-Karim",
    "Abdolkarim",
    "Shams al-Din",
    "شمس\u200cالدین",
    "Khwaja",
    "خواجه",
    "Chaychi",
    "Tchekhov",
    "Schmidt",
    "ghazi",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "ﬁnd",
    "x̣́y",
    "İı",
    "ºª²",
    "Ⓐⓑ",
    "𞤀𞤁",
    "ⴰⵎⴰ",
    "हिन्दी नमस्ते",
    "ตัวอย่าง",
    "၁၂",
    "᠐᠑",
]


def test_browser_and_builder_make_the_same_keys(tab: Page, english_site: Site) -> None:
    every = map(chr, (*range(0x20, 0x3100), *range(0xA640, 0xAC00), *range(0xF900, 0xFFFE), *range(0x1E900, 0x1E95A)))
    letters = [c for c in every if unicodedata.category(c) != "Cn"]  # the browser may know a newer Unicode
    strings = STRANGE + ["".join(letters[at : at + 7]) for at in range(0, len(letters), 7)]
    with opened(tab, english_site[0], "search.html"):
        made = tab.evaluate("all => all.map(t => [asnad.fold(t), asnad.keys(t), asnad.sounds(t)])", strings)
    ours = [[fold(text), list(keys(text)), search_key(text).split()] for text in strings]
    assert [pair for pair in zip(strings, ours, made, strict=True) if pair[1] != pair[2]] == []
