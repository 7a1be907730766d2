"""What is said to have happened, to whom, and by whom? One page for each event, and the timeline through them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from asnad.model.entity import Event
from asnad.publish.card import card, when_html
from asnad.publish.dates import date_words
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import bdi, html
from asnad.publish.pager import Section
from asnad.publish.pages.entity import question_line

__all__ = ["event_index", "event_pages", "timeline_pages"]


_TOGETHER = 200
"""Up to so many dated events the timeline is one page."""


def _first_day(event: Event) -> date | None:
    return (event.when.earliest or event.when.latest) if event.when else None


def _in_order(events: tuple[Event, ...]) -> list[Event]:
    """By first day, undated last."""
    return sorted(events, key=lambda e: (_first_day(e) or date.max, e.id))


def event_pages(layout: Layout, event: Event) -> Iterator[Page]:
    """One event: when, where, who; why its claims stand together; every claim."""
    edition, say = layout.edition, layout.say
    claims = [c for c in event.claims if c in edition.claims]
    sources = len({edition.claims[c].source for c in claims})
    counted = say("entity.summary", claims=say.many("claims", len(claims)), sources=say.many("sources", sources))
    head = f'<p class="kind">{html(say("kind.event"))}{say("between")}{html(counted)}</p>'
    questions = edition.questions_of_event.get(event.id, [])
    contested = sum(edition.questions[q].contested for q in questions)
    if contested:
        head += f'<p class="contest-hint"><a href="#questions">{html(say.many("contested_about", contested))}</a></p>'
    ways = {edition.claims[c].claim.modality for c in claims}
    if ways and "actual" not in ways:
        said = say("separator").join(say(f"badge.{way}") for way in sorted(ways))
        head += f'<p class="contest-hint">{html(say("event.not_actual", modality=said))}</p>'
    facts = []
    if event.when:
        facts.append(("when", when_html(edition, event.when)))
    if event.where or event.place:
        shown = bdi(event.where.wording) if event.where else ""
        if event.place in edition.entities:
            link = edition.entity_link(event.place, "../")
            same = event.where is not None and edition.entity_title(event.place) == event.where.wording
            shown = link if same or not shown else f'{shown} <span class="note">({link})</span>'
        facts.append(("where", shown))
    victims = [edition.entity_link(v, "../") for v in event.victims[:200]]
    if len(event.victims) > 200:
        victims.append(html(say("more", n=say.number(len(event.victims) - 200))))
    if victims:
        facts.append(("victims", say("separator").join(victims)))
    if event.perpetrators:
        parties = [
            say("sentence.degree", who=edition.entity_link(who, "../"), degree=html(say.term("degrees", degree)))
            for who, degree in event.perpetrators[:200]
        ]
        facts.append(("perpetrators", say("separator").join(parties)))
    if event.reason:
        facts.append(("reason", bdi(event.reason)))
    rows = "".join(f"<dt>{html(say(f'event.{key}'))}</dt><dd>{value}</dd>" for key, value in facts)
    head += f'<dl class="facts">{rows}</dl>'
    sections = []
    if questions:
        lines = [question_line(layout, q) for q in questions]
        sections.append(
            Section(html(say("event.questions")), lines, '<ul class="question-list">', "</ul>", "questions")
        )
    sections.append(Section(html(say("event.claims")), [card(edition, c) for c in claims]))
    title = edition.event_title(event.id)
    yield from layout.paged(edition.event_page(event.id), title, head, sections, here="events", kind="event")


def _line(layout: Layout, event: Event) -> str:
    edition, say = layout.edition, layout.say
    when = html(date_words(say, event.when)) if event.when else html(say("date.undated"))
    notes = [html(say.many("claims", len(event.claims)))]
    if any(edition.questions[q].contested for q in edition.questions_of_event.get(event.id, ())):
        notes.append(f'<span class="badge contested">{html(say("badge.contested"))}</span>')
    return (
        f'<li><span class="date">{when}</span> {edition.event_link(event.id, "../")} '
        f'<span class="note">{say("between").join(notes)}</span></li>'
    )


def event_index(layout: Layout) -> Iterator[Page]:
    """All events by act, dated ones first."""
    say = layout.say
    acts: dict[str, list[Event]] = defaultdict(list)
    for event in _in_order(layout.edition.release.events):
        acts[event.act].append(event)
    sections = []
    for act, events in sorted(acts.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        label = say.term("acts", act)
        sections.append(
            Section(
                html(label[:1].upper() + label[1:]),
                [_line(layout, e) for e in events],
                '<ul class="index events">',
                "</ul>",
                f"act-{html(act)}",
            )
        )
    head = f'<p class="intro">{html(say("event.index_intro"))}</p>'
    yield from layout.paged(
        "events/index.html", say("event.title"), head, sections, here="events", limit=100_000, letters=True
    )


def timeline_pages(layout: Layout) -> Iterator[Page]:
    """Events by year: an overview with a bar for each year, and a page for each year."""
    say = layout.say
    years: dict[int, list[Event]] = defaultdict(list)
    undated: list[Event] = []
    for event in _in_order(layout.edition.release.events):
        first = _first_day(event)
        if first is None:
            undated.append(event)
        else:
            years[first.year].append(event)
    most = max(map(len, years.values()), default=1)
    together = sum(map(len, years.values())) <= _TOGETHER
    bars, told = [], []
    for year, events in sorted(years.items()):
        shown = html(say.digits(str(year)))
        page = f"#year-{year}" if together else f"{year:04}.html"
        bars.append(
            f'<li><a href="{page}"><span class="year">{shown}</span>'
            f'<meter min="0" max="{most}" value="{len(events)}" aria-hidden="true"></meter>'
            f'<span class="note">{html(say.many("events", len(events)))}</span></a></li>'
        )
        lines = [_line(layout, e) for e in events]
        title = say("timeline.year_title", year=say.digits(str(year)))
        told.append((year, title, Section(shown, lines, '<ol class="index timeline">', "</ol>", f"year-{year}")))
    sections = [Section(html(say("timeline.bars")), bars, '<ol class="bars">', "</ol>")] if bars else []
    head = f'<p class="intro">{html(say("timeline.intro"))}</p>'
    if undated:
        link = f'<a href="undated.html">{html(say.many("timeline.undated", len(undated)))}</a>'
        head += f"<p>{link}</p>"
    if together:
        sections += [section for _, _, section in told]
    yield from layout.paged("timeline/index.html", say("timeline.title"), head, sections, here="timeline")
    for year, title, section in () if together else told:
        section.title = ""
        yield from layout.paged(
            f"timeline/{year:04}.html", title, "", [section], here="timeline", kind="timeline", limit=100_000
        )
    if undated:
        rest = Section("", [_line(layout, e) for e in undated], '<ol class="index timeline">', "</ol>")
        yield from layout.paged(
            "timeline/undated.html", say("date.undated"), "", [rest], here="timeline", kind="timeline", limit=100_000
        )
