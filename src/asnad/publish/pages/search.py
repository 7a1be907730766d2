"""Where is a name, a place, an event, a question, a source or a claim? The page that answers while one types."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.publish.layout import Layout, Page
from asnad.publish.markup import html

__all__ = ["search_pages"]


def search_pages(layout: Layout) -> Iterator[Page]:
    """The search page; what it finds is put in by ``static/search.js`` from the files in ``search/``."""
    say = layout.say
    body = (
        f"<h1>{html(say('search.title'))}</h1>"
        '<form class="search" role="search" action="search.html" method="get">'
        f'<label for="query">{html(say("search.label"))}</label>'
        '<input id="query" name="q" type="search" dir="auto" autocomplete="off" spellcheck="false" '
        'aria-describedby="hint">'
        f'</form><p id="hint" class="note">{html(say("search.hint"))}</p>'
        f'<noscript><p class="note">{html(say("search.need_script"))}</p></noscript>'
        '<p id="found" role="status" aria-live="polite"></p><div id="results"></div>'
    )
    scripts = ("static/key.js", "static/search.js", "search/words.js", "search/rules.js", "search/manifest.js")
    yield layout.frame("search.html", say("search.title"), body, here="search", kind="search-page", scripts=scripts)
