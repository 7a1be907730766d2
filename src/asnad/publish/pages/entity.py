"""Who or what is this, under which names, and what is said of it in which role?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from asnad.language.fold import fold
from asnad.model.entity import Entity, EntityKind
from asnad.model.frames import Post
from asnad.publish.card import card, chain, claim_line
from asnad.publish.dates import date_words
from asnad.publish.edition import FOLDERS, Edition
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import bdi, html, title_html, visible
from asnad.publish.pager import Section
from asnad.publish.pages.kin import kin_sections
from asnad.publish.pages.question import answer_html
from asnad.publish.slots import own_when

__all__ = ["entity_index", "entity_pages"]

_ROLES = ("victim", "perpetrator", "holder", "who", "subject")
"""What is told of someone comes first, what they told comes last, everything else between."""
_IN_SHORT = ("asserter", "where", "place", "event")
"""Roles in which the claims are about others: one line each, the whole claim is on the pages of those."""


def _order(role: str) -> tuple[int, str]:
    if role in _ROLES:
        return _ROLES.index(role), role
    return (len(_ROLES) + (role == "asserter"), role)


def role_title(layout: Layout, role: str) -> str:
    """The heading of a role; a code without wording in plain words."""
    say = layout.say
    return say(f"role.{role}") if say.has(f"role.{role}") else role.replace("_", " ").capitalize()


def _names(layout: Layout, entity: Entity) -> str:
    """Every form of the name, commonest first, each in its own script."""
    say = layout.say
    forms: dict[str, tuple[str | None, dict[str, None]]] = {}
    for name in entity.names:
        forms.setdefault(name.form, (name.language, {}))[1].update(dict.fromkeys(name.titles))
    items = []
    for form, (language, titles) in list(forms.items())[:200]:
        listed = say("separator").join(bdi(title) for title in titles)
        items.append(
            f"<li>{bdi(form, language)}" + (f' <span class="note">({listed})</span>' if listed else "") + "</li>"
        )
    if not items:
        return ""
    return f'<h2>{html(say("entity.names"))}</h2><ul class="names">{"".join(items)}</ul>'


def _career(layout: Layout, claim_ids: list[str]) -> Section | None:
    """The posts someone is said to have held, by date; one line for each claim, with its date, wording and chain."""
    edition, say = layout.edition, layout.say
    lines: list[tuple[date, str, str]] = []
    for claim_id in claim_ids:
        released = edition.claims[claim_id]
        claim = released.claim
        if not isinstance(claim.content, Post):
            continue
        post, when = claim.content, own_when(claim.content)
        at = (when.earliest or when.latest) if when else None
        details = []
        if post.change != "holds" and say.has(f"change.{post.change}"):
            details.append(html(say(f"change.{post.change}")))
        for body in (post.organisation, post.where):
            if body and body.wording not in post.title.text:
                entity = edition.entity_of_mention(claim.layer, body)
                shown = bdi(body.wording)
                details.append(f'<a href="../{edition.entity_page(entity)}">{shown}</a>' if entity else shown)
        times = [
            say(f"sentence.{slot}", date=html(date_words(say, limit)))
            for slot, limit in (("since", post.since), ("until", post.until), ("as_of", post.as_of))
            if limit and date_words(say, limit)
        ]
        date_shown = say("separator").join(times) or html(say("entity.undated"))
        lines.append(
            (
                at or date.max,
                claim_id,
                f'<li><p class="post"><span class="date">{date_shown}</span> '
                f"<strong>{bdi(post.title.text)}</strong>"
                + (f"{say('between')}{say('separator').join(details)}" if details else "")
                + f'</p><p class="sanad">{chain(edition, claim, released.source, "../")}{say("between")}'
                f'<a href="../{edition.quote_page(claim_id)}">{html(say("claim.see"))}</a></p></li>',
            )
        )
    if not lines:
        return None
    order = {claim_id: number for number, claim_id in enumerate(claim_ids)}
    lines.sort(key=lambda line: (line[0], order[line[1]]))
    return Section(
        html(say("entity.career")),
        [line for _, _, line in lines],
        '<ol class="career">',
        "</ol>",
        "posts",
        html(say("entity.career_intro")),
    )


def _links(layout: Layout, entity: Entity) -> Section | None:
    """Why these mentions are one: every link with its reason, rule, score and author."""
    edition, say = layout.edition, layout.say
    counted: Counter[str] = Counter()
    for link in entity.links:
        sides = [bdi(edition.wordings.get(key) or say("unknown")) for key in (link.left, link.right)]
        notes = [html(link.rule.replace("_", " "))]
        if link.score is not None:
            notes.append(html(say("entity.score", score=say.digits(f"{link.score:.2f}"))))
        notes.append(say("entity.by", by=bdi(link.by)))
        counted[
            f"{say('entity.link_line', left=sides[0], right=sides[1])}: {bdi(link.reason)} "
            f'<span class="note">({say("separator").join(notes)})</span>'
        ] += 1
    lines = [
        f"<li>{line}" + (f' <span class="note">× {html(say.number(times))}</span>' if times > 1 else "") + "</li>"
        for line, times in counted.items()
    ]
    if not lines:
        return None
    return Section(
        html(say("entity.links")), lines, '<ul class="links">', "</ul>", "links", html(say("entity.links_intro"))
    )


def sources_of(edition: Edition, claim_ids: list[str]) -> int:
    return len({edition.claims[c].source for c in claim_ids})


def entity_pages(layout: Layout, entity: Entity) -> Iterator[Page]:
    """The pages of one person, group, organisation or place."""
    edition, say = layout.edition, layout.say
    roles: dict[str, list[str]] = defaultdict(list)
    for part in entity.parts:
        if part.claim in edition.claims:
            roles[part.role].append(part.claim)
    every = list(dict.fromkeys(claim for claims in roles.values() for claim in claims))
    questions = edition.questions_of_entity.get(entity.id, [])
    contested = sum(edition.questions[q].contested for q in questions)
    counted = say(
        "entity.summary", claims=say.many("claims", len(every)), sources=say.many("sources", sources_of(edition, every))
    )
    head = f'<p class="kind">{html(say("kind." + entity.kind))}{say("between")}{html(counted)}</p>'
    if contested:
        head += f'<p class="contest-hint"><a href="#questions">{html(say.many("contested_about", contested))}</a></p>'
    head += _names(layout, entity)
    sections = []
    if career := _career(layout, list(dict.fromkeys(roles.get("holder", [])))):
        sections.append(career)
    if questions:
        sections.append(
            Section(
                html(say("entity.questions")),
                [question_line(layout, q) for q in questions],
                '<ul class="question-list">',
                "</ul>",
                "questions",
            )
        )
    if events := edition.events_of_entity.get(entity.id, []):
        lines = [f"<li>{edition.event_link(e, '../')}</li>" for e in events]
        sections.append(Section(html(say("entity.events")), lines, "<ul>", "</ul>", "events"))
    shown: set[str] = set()
    for role in sorted(roles, key=_order):
        claims = list(dict.fromkeys(roles[role]))
        title, anchor = html(role_title(layout, role)), f"role-{html(role)}"
        if role in _IN_SHORT:
            lines = [f"<li>{claim_line(edition, c, '../')}</li>" for c in claims]
            sections.append(Section(title, lines, '<ul class="lines">', "</ul>", anchor))
        else:
            cards = [card(edition, c) if c not in shown else _again(layout, c) for c in claims]
            shown.update(claims)
            sections.append(Section(title, cards, anchor=anchor))
    sections += kin_sections(layout, entity)
    if links := _links(layout, entity):
        sections.append(links)
    name = entity.names[0].language if entity.names and entity.names[0].form == entity.label else None
    yield from layout.paged(
        edition.entity_page(entity.id),
        edition.entity_title(entity.id),
        head,
        sections,
        here=FOLDERS[entity.kind],
        kind="entity",
        heading=bdi(entity.label, name),
    )


def _again(layout: Layout, claim_id: str) -> str:
    """A claim already shown above in another role: its sentence alone, so that no id stands twice on a page."""
    edition = layout.edition
    return f'<p class="again">{edition.link(edition.quote_page(claim_id), edition.claim_title(claim_id), "../")}</p>'


def question_line(layout: Layout, question_id: str) -> str:
    """A question in a list, with its answers and whether they contradict one another."""
    edition, say = layout.edition, layout.say
    question = edition.questions[question_id]
    badge = f' <span class="badge contested">{html(say("badge.contested"))}</span>' if question.contested else ""
    answers = [answer_html(say, answer) for answer in question.answers[:6]]
    return (
        f"<li>{edition.question_link(question_id, '../')}{badge}"
        f'<span class="answers">{" <span class=vs>|</span> ".join(answers)}</span></li>'
    )


def entity_index(layout: Layout, kind: EntityKind) -> Iterator[Page]:
    """All entities of a kind in alphabetical order, each with its number of claims and other names.

    Those of the same name are told apart by what is told of them.
    """
    edition, say = layout.edition, layout.say
    found = [(fold(visible(e.label)).strip(" '\""), e) for e in edition.release.entities if e.kind == kind]
    found.sort(key=lambda pair: (pair[0], pair[1].id))
    namesakes = Counter(key for key, _ in found)
    sections: list[Section] = []
    letter = None
    for key, entity in found:
        first = next((c for c in key if c.isalnum()), "#").upper()
        if first != letter:
            letter = first
            sections.append(
                Section(html(first), [], '<ul class="index names-index">', "</ul>", f"letter-{ord(first[0])}")
            )
        others = [bdi(n.form, n.language) for n in entity.names if n.form != entity.label][:3]
        told = edition.events_of_entity.get(entity.id, []) if namesakes[key] > 1 else []
        others += [title_html(edition.event_title(event)) for event in told[:1]]
        notes = [*others, html(say.many("claims", len({p.claim for p in entity.parts})))]
        if any(edition.questions[q].contested for q in edition.questions_of_entity.get(entity.id, ())):
            notes.append(f'<span class="badge contested">{html(say("badge.contested"))}</span>')
        sections[-1].pieces.append(
            f'<li>{edition.entity_link(entity.id, "../")} <span class="note">{say("between").join(notes)}</span></li>'
        )
    folder = FOLDERS[kind]
    head = f'<p class="intro">{html(say("entity.index_intro"))}</p>'
    path = f"{folder}/index.html"
    yield from layout.paged(
        path, say(f"entity.{folder}_title"), head, sections, here=folder, limit=100_000, letters=True
    )
