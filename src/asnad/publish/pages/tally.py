"""How many are reported, how many are named, and how many stay unnamed? Never mixed, never added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from asnad.model.question import Tally, TallyLine
from asnad.publish.edition import Edition
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import bdi, html, title_html
from asnad.publish.pager import Section

__all__ = ["tally_index", "tally_pages", "three_columns"]


def _line(layout: Layout, line: TallyLine, up: str) -> str:
    """One reported number with its scope, and who says so."""
    edition, say = layout.edition, layout.say
    number = bdi(say.count(line.count))
    words = line.count.wording
    new = line.scope and line.scope not in say.count(line.count)
    noted = (
        f' <span class="note">({say("quote", text=bdi(words))})</span>'
        if words and words != say.count(line.count)
        else ""
    )
    scope = f' <span class="note">{say("tally.scope", scope=bdi(line.scope))}</span>' if new else ""
    voices: dict[str, None] = {}
    for claim_id in line.claims:
        if claim_id in edition.claims:
            voice = edition.source_voice(edition.claims[claim_id].source)
            voices.setdefault(f'<a href="{up}{edition.quote_page(claim_id)}">{title_html(voice)}</a>')
    shown = list(voices)[:5]
    if len(voices) > 5:
        shown.append(html(say("more", n=say.number(len(voices) - 5))))
    return (
        f'<li><span class="figure">{number}</span>{noted}{scope}{_doubt(edition, line.claims)}'
        f'<span class="by">{say("tally.by", voices=say("separator").join(shown))}{say("between")}'
        f"{html(say.many('origins', len(line.origins)))}</span></li>"
    )


def _doubt(edition: Edition, claims: Iterable[str]) -> str:
    """A badge on what rests on hardly legible words alone."""
    if not edition.hardly_legible(claims):
        return ""
    return f' <span class="badge stance">{html(edition.say("badge.hardly_legible"))}</span>'


def _named(edition: Edition, entity: str, up: str) -> str:
    parts = edition.entities[entity].parts if entity in edition.entities else ()
    return f"<li>{edition.entity_link(entity, up)}{_doubt(edition, (part.claim for part in parts))}</li>"


def _unnamed(edition: Edition, unnamed: str, up: str) -> str:
    if unnamed in edition.claims:
        link = f'<a href="{up}{edition.quote_page(unnamed)}">{title_html(edition.claim_title(unnamed))}</a>'
        return link + _doubt(edition, (unnamed,))
    if unnamed in edition.entities:
        return edition.entity_link(unnamed, up)
    return bdi(unnamed)


def three_columns(layout: Layout, tally: Tally, up: str, *, most: int = 8) -> str:
    """Reported, named and unnamed, side by side."""
    edition, say = layout.edition, layout.say
    more = f'<a href="{up}{edition.tally_page(tally)}">{{}}</a>'

    def listed(items: list[str], total: int, empty: str) -> str:
        if not items:
            return f'<p class="note">{html(say(empty))}</p>'
        if total > len(items):
            items = [*items, f"<li>{more.format(html(say('more', n=say.number(total - len(items)))))}</li>"]
        return f"<ul>{''.join(items)}</ul>"

    reported = [_line(layout, line, up) for line in tally.reported[:most]]
    named = [_named(edition, e, up) for e in tally.named[:most]]
    unnamed = [f"<li>{_unnamed(edition, u, up)}</li>" for u in tally.unnamed[:most]]
    columns = (
        ("reported", "", listed(reported, len(tally.reported), "tally.nothing")),
        ("named", say.many("tally.named_n", len(tally.named)), listed(named, len(tally.named), "tally.nobody")),
        (
            "unnamed",
            say.many("tally.unnamed_n", len(tally.unnamed)),
            listed(unnamed, len(tally.unnamed), "tally.no_groups"),
        ),
    )
    sections = "".join(
        f"<section><h3>{html(say('tally.' + key))}</h3>"
        + (f'<p class="figure">{html(figure)}</p>' if figure else "")
        + f"{content}</section>"
        for key, figure, content in columns
    )
    return f'<div class="three">{sections}</div>'


def tally_pages(layout: Layout, tally: Tally) -> Iterator[Page]:
    """One tally in full."""
    edition, say = layout.edition, layout.say
    title = edition.tally_title(tally)
    sections = [
        Section(
            html(say("tally.reported")),
            [_line(layout, line, "../") for line in tally.reported],
            '<ul class="reported">',
            "</ul>",
            note="" if tally.reported else html(say("tally.nothing")),
        ),
        Section(
            html(say("tally.named")),
            [_named(edition, e, "../") for e in tally.named],
            '<ul class="columns">',
            "</ul>",
            note=html(say.many("tally.named_n", len(tally.named))),
        ),
        Section(
            html(say("tally.unnamed")),
            [f"<li>{_unnamed(edition, u, '../')}</li>" for u in tally.unnamed],
            "<ul>",
            "</ul>",
            note=html(say.many("tally.unnamed_n", len(tally.unnamed))),
        ),
    ]
    head = f'<p class="intro">{html(say("tally.intro"))}</p>'
    yield from layout.paged(
        edition.tally_page(tally), title, head, sections, here="tallies", kind="tally", limit=120_000
    )


def tally_index(layout: Layout) -> Iterator[Page]:
    """All tallies, those with most reported numbers and names first."""
    edition, say = layout.edition, layout.say
    found = sorted(edition.release.tallies, key=lambda t: (-len(t.reported), -len(t.named), t.id))
    sections = [
        Section(
            edition.link(edition.tally_page(tally), edition.tally_title(tally), "../"),
            [three_columns(layout, tally, "../")],
        )
        for tally in found
    ]
    head = f'<p class="intro">{html(say("tally.intro"))}</p>'
    yield from layout.paged("tallies/index.html", say("tally.title"), head, sections, here="tallies", kind="tally")
