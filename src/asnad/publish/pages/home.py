"""What does the case hold, and where do its sources part ways?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from asnad.model.frames import Gap
from asnad.publish.card import claim_line
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import html, title_html, visible
from asnad.publish.pages.question import answers_side_by_side, by_weight
from asnad.publish.pages.tally import three_columns

__all__ = ["home_pages"]

CONTESTED, PEOPLE, TALLIES, GAPS = 8, 60, 3, 10
"""How many of each the first page shows; the rest is one link away."""


def _counts(layout: Layout) -> str:
    """What the case holds, each number with its honest label."""
    release, say = layout.edition.release, layout.say
    kinds = Counter(entity.kind for entity in release.entities)
    figures = [
        ("sources", "sources/index.html", sum(s.id in release.layers for s in release.sources)),
        ("unread", "#problems", len(release.problems)),
        ("claims", "", len(release.claims)),
        ("proposed", "about.html#machine", layout.proposed),
        ("people_count", "people/index.html", kinds["person"]),
        ("groups_count", "groups/index.html", kinds["group"]),
        ("organisations_count", "organisations/index.html", kinds["organisation"]),
        ("places_count", "places/index.html", kinds["place"]),
        ("events_count", "events/index.html", len(release.events)),
        ("questions_count", "questions/index.html", len(release.questions)),
        ("contested_count", "questions/index.html", sum(q.contested for q in release.questions)),
    ]
    items = []
    for key, page, number in figures:
        if not number and key not in ("sources", "claims", "proposed", "contested_count"):
            continue
        label = say.many(f"home.{key}", number)
        shown = f'<span class="figure">{html(say.number(number))}</span> <span>{html(label)}</span>'
        items.append(f"<li>{f'<a href={chr(34)}{page}{chr(34)}>{shown}</a>' if page and number else shown}</li>")
    return f'<h2 class="hidden">{html(say("home.what"))}</h2><ul class="counts">{"".join(items)}</ul>'


def _contested(layout: Layout) -> str:
    edition, say = layout.edition, layout.say
    contested = [q for q in by_weight(edition) if q.contested]
    out = f"<section><h2>{html(say('home.contested'))}</h2>"
    if not contested:
        return f'{out}<p class="note">{html(say("home.contested_none"))}</p></section>'
    out += f'<p class="intro">{html(say("home.contested_intro"))}</p>'
    for question in contested[:CONTESTED]:
        grid = answers_side_by_side(layout, question, "", most=6, voices=4)
        out += f'<article class="question-card"><h3>{edition.question_link(question.id, "")}</h3>{grid}</article>'
    if len(contested) > CONTESTED:
        more = say("home.contested_all", n=say.number(len(contested)))
        out += f'<p class="more"><a href="questions/index.html">{html(more)}</a></p>'
    return out + "</section>"


def _people(layout: Layout) -> str:
    edition, say = layout.edition, layout.say
    people = [(len({p.claim for p in e.parts}), e) for e in edition.release.entities if e.kind == "person" and e.names]
    if not people:
        return ""
    people.sort(key=lambda pair: (-pair[0], pair[1].label, pair[1].id))
    items = [
        f'<li>{edition.entity_link(e.id, "")} <span class="note">{html(say.many("claims", n))}</span></li>'
        for n, e in people[:PEOPLE]
    ]
    more = ""
    if len(people) > PEOPLE:
        words = say("home.people_all", n=say.number(len(people)))
        more = f'<p class="more"><a href="people/index.html">{html(words)}</a></p>'
    return f'<section><h2>{html(say("home.people"))}</h2><ul class="columns">{"".join(items)}</ul>{more}</section>'


def _numbers(layout: Layout) -> str:
    edition, say = layout.edition, layout.say
    tallies = sorted(edition.release.tallies, key=lambda t: (-len(t.reported), -len(t.named), t.id))
    if not tallies:
        return ""
    out = f'<section><h2>{html(say("home.numbers"))}</h2><p class="intro">{html(say("home.numbers_intro"))}</p>'
    for tally in tallies[:TALLIES]:
        link = edition.link(edition.tally_page(tally), edition.tally_title(tally), "")
        columns = three_columns(layout, tally, "", most=5).replace("<h3>", "<h4>").replace("</h3>", "</h4>")
        out += f'<article class="tally"><h3>{link}</h3>{columns}</article>'
    if len(tallies) > TALLIES:
        out += f'<p class="more"><a href="tallies/index.html">{html(say("home.numbers_all"))}</a></p>'
    return out + "</section>"


def _gaps(layout: Layout) -> str:
    edition, say = layout.edition, layout.say
    gaps = [c.claim.id for c in edition.release.claims if isinstance(c.claim.content, Gap)]
    if not gaps:
        return ""
    items = "".join(f"<li>{claim_line(edition, c, '')}</li>" for c in gaps[:GAPS])
    if len(gaps) > GAPS:
        items += f"<li>{html(say('more', n=say.number(len(gaps) - GAPS)))}</li>"
    return f'<section><h2>{html(say("home.gaps"))}</h2><ul class="gaps">{items}</ul></section>'


def _problems(layout: Layout) -> str:
    """Sources that could not be read, by title and kind of fault. The record's own message names files: it stays in."""
    edition, say = layout.edition, layout.say
    if not edition.release.problems:
        return ""
    items = []
    for problem in edition.release.problems[:200]:
        key = f"problem.{problem.error}" if say.has(f"problem.{problem.error}") else "problem.other"
        items.append(f"<li>{title_html(edition.source_title(problem.source))}: {html(say(key))}</li>")
    if len(edition.release.problems) > 200:
        items.append(f"<li>{html(say('more', n=say.number(len(edition.release.problems) - 200)))}</li>")
    return (
        f'<section id="problems"><h2>{html(say("home.problems"))}</h2>'
        f'<p class="note">{html(say("home.problems_intro"))}</p>'
        f'<ul class="problems">{"".join(items)}</ul></section>'
    )


def home_pages(layout: Layout) -> Iterator[Page]:
    """The first page."""
    release, say = layout.edition.release, layout.say
    title = visible(release.title)
    body = f"<h1><bdi>{html(title)}</bdi></h1>"
    body += "".join(
        f'<p class="description" dir="auto">{html(p)}</p>' for p in release.description.split("\n\n") if p.strip()
    )
    if layout.proposed:
        said = html(say.many_of("home.machine", layout.proposed, len(release.claims)))
        body += (
            f'<p class="machine-banner">{said} <a href="about.html#machine">{html(say("home.machine_meaning"))}</a></p>'
        )
    for part in (_counts, _contested, _numbers, _people, _gaps, _problems):
        body += part(layout)
    yield layout.frame("index.html", title, body, here="home", kind="home")
