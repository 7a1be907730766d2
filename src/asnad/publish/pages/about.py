"""What is this record, how was it made, and how can an outsider check it?"""

from __future__ import annotations

from collections.abc import Iterator

from asnad.publish.layout import Layout, Page
from asnad.publish.markup import bdi, html

__all__ = ["about_pages"]

_WORDS = ("claim", "sanad", "origin", "question", "portrayal", "not_happened")


def about_pages(layout: Layout) -> Iterator[Page]:
    """The page about the record."""
    release, say = layout.edition.release, layout.say

    def text(key: str) -> str:
        return html(say(f"about.{key}"))

    def section(key: str, body: str) -> str:
        return f'<section id="{key}"><h2>{text(key)}</h2>{body}</section>'

    words = "".join(f'<dt id="word-{word}">{text(word)}</dt><dd>{text(word + "_text")}</dd>' for word in _WORDS)
    journal = (
        f'<dl class="facts"><dt>{text("root")}</dt><dd><code class="hash" dir="ltr">{html(release.root)}</code></dd>'
        f"<dt>{text('size')}</dt><dd>{html(say.number(release.size))}</dd>"
        f'<dt>{text("made")}</dt><dd>{html(layout.made)} <code dir="ltr">{html(release.made)}</code></dd>'
        f"<dt>{text('program')}</dt><dd>{bdi(release.program)}</dd></dl>"
    )
    body = f"<h1>{text('title')}</h1>"
    body += section("what", f"<p>{text('what_text')}</p>")
    body += section("machine", f"<p>{text('machine_text')}</p>")
    body += section("words", f'<dl class="words">{words}</dl>')
    body += section("journal", f"<p>{text('journal_text')}</p>{journal}")
    body += section("verify", f'<p>{text("verify_text")}</p><pre dir="ltr"><code>asnad verify</code></pre>')
    if release.withheld:
        items = "".join(
            f"<li>{bdi(reason.replace('_', ' '))}: {html(say.number(number))}</li>"
            for reason, number in sorted(release.withheld.items())
        )
        body += section("withheld", f"<p>{text('withheld_text')}</p><ul>{items}</ul>")
    yield layout.frame("about.html", say("about.title"), body, here="about", kind="about")
