"""Where do sources agree, and where do they part ways? Each question with its answers side by side."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.model.count import Count
from asnad.model.question import Answer, Question
from asnad.model.when import When
from asnad.publish.card import card, when_html
from asnad.publish.edition import Edition
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import bdi, html, title_html
from asnad.publish.pager import Section
from asnad.publish.speech import Speech

__all__ = ["answer_html", "answers_side_by_side", "by_weight", "question_index", "question_pages"]

_PAIRS = 100
"""Pairs of answers whose relation is written out, the strongest; their number grows with the square of the answers."""


def by_weight(edition: Edition) -> list[Question]:
    """Questions, contested ones first, then by how many answers and origins they have."""
    return sorted(
        edition.release.questions,
        key=lambda q: (
            not q.contested,
            -len(q.answers),
            -len({o for a in q.answers for o in a.origins}),
            -sum(len(a.claims) for a in q.answers),
            q.id,
        ),
    )


def answer_html(say: Speech, answer: Answer) -> str:
    """An answer in the words of its sources, with our notes in the site's language."""
    words, notes = say.answer(answer)
    return bdi(words) + html(notes)


def _value(layout: Layout, answer: Answer, *, details: bool) -> str:
    """The answer in its own words; a date or a count in the site's language besides."""
    label = answer_html(layout.say, answer) if answer.label else html(layout.say("answer.none"))
    shown = f'<p class="value">{label}</p>'
    if not details and answer.label:
        return shown
    if isinstance(answer.value, When):
        shown += f'<p class="note">{when_html(layout.edition, answer.value)}</p>'
    elif isinstance(answer.value, Count) and not any(
        words in answer.label for words in (layout.say.count(answer.value), answer.value.wording)
    ):
        shown += f'<p class="note">{bdi(layout.say.count(answer.value))}</p>'
    return shown


def _voices(edition: Edition, claim_ids: tuple[str, ...], up: str, most: int, *, denying: bool = False) -> str:
    """Who gives an answer: the source and the innermost voice, each pair once.

    Who rejects what another says is the source itself, not the one it reports, unless that one denies it.
    """
    say, seen = edition.say, dict[str, None]()
    for claim_id in claim_ids:
        if claim_id not in edition.claims:
            continue
        released = edition.claims[claim_id]
        source = f'<a href="{up}{edition.quote_page(claim_id)}">{title_html(edition.source_voice(released.source))}</a>'
        voice = released.claim.voice
        doubted = released.claim.stance in ("denied", "disputed")
        rejects = denying and doubted and not released.claim.denied_by_voice
        names = [end.wording for end in voice.who.ends() if end.wording] if voice.who else []
        if not rejects and voice.kind == "cited" and names:
            source += f' <span class="from">←</span> {" / ".join(map(bdi, dict.fromkeys(names)))}'
        seen.setdefault(source)
    shown = list(seen)[:most]
    if len(seen) > most:
        shown.append(html(say("more", n=say.number(len(seen) - most))))
    return "".join(f"<li>{voice}</li>" for voice in shown)


def answers_side_by_side(
    layout: Layout, question: Question, up: str, *, most: int = 8, voices: int = 6, details: bool = False
) -> str:
    """The answers in columns: value, number of independent origins, and who says so."""
    edition, say, columns = layout.edition, layout.say, []
    for answer in question.answers[:most]:
        column = _value(layout, answer, details=details)
        if answer.standing != "asserted" and say.has(f"badge.{answer.standing}"):
            column += f'<p><span class="badge stance">{html(say(f"badge.{answer.standing}"))}</span></p>'
        column += f'<p class="origins">{html(say.many("origins", len(answer.origins)))}</p>'
        column += f'<ul class="voices">{_voices(edition, answer.claims, up, voices)}</ul>'
        if answer.denied:
            denied = _voices(edition, answer.denied, up, voices, denying=True)
            column += f'<p class="denied">{html(say("answer.denied_by"))}</p><ul class="voices denied">{denied}</ul>'
        columns.append(f'<li class="answer">{column}</li>')
    rest = len(question.answers) - most
    if rest > 0:
        more = html(say("more", n=say.number(rest)))
        columns.append(f'<li class="answer"><a href="{up}{edition.question_page(question.id)}">{more}</a></li>')
    return f'<ol class="answers-grid">{"".join(columns)}</ol>'


def _relations(layout: Layout, question: Question) -> Section | None:
    say = layout.say
    lines = []
    strongest = ("deny", "differ", "refine", "agree")
    for left, right, relation in sorted(question.pairs, key=lambda pair: strongest.index(pair[2]))[:_PAIRS]:
        if not (0 <= left < len(question.answers) and 0 <= right < len(question.answers)):
            continue
        names = [say("quote", text=answer_html(say, question.answers[i])) for i in (left, right)]
        how = f'<strong class="relation {relation}">{html(say(f"relation.{relation}"))}</strong>'
        lines.append(f"<li>{say('relations.pair', left=names[0], right=names[1], relation=how)}</li>")
    if len(question.pairs) > _PAIRS:
        lines.append(f"<li>{html(say('more', n=say.number(len(question.pairs) - _PAIRS)))}</li>")
    return Section(html(say("relations.title")), lines, '<ul class="relations">', "</ul>") if lines else None


def _origins(layout: Layout, question: Question) -> Section | None:
    """The independent origins behind the answers, and why several sources count as one."""
    edition, say, lines = layout.edition, layout.say, []
    for origin_id in dict.fromkeys(o for a in question.answers for o in a.origins):
        origin = edition.origins.get(origin_id)
        if origin is None:
            continue
        sources = [edition.source_link(s, "../") for s in origin.sources[:12] if s in edition.sources]
        if len(origin.sources) > 12:
            sources.append(html(say("more", n=say.number(len(origin.sources) - 12))))
        line = say(
            "question.origin_sources",
            label=f"<strong>{bdi(origin.label)}</strong>",
            sources=say("separator").join(sources),
        )
        reason = f' <span class="note">{bdi(origin.reason)}</span>' if origin.reason else ""
        lines.append(f"<li>{line}{reason}</li>")
    return Section(html(say("question.origins")), lines, '<ul class="origin-list">', "</ul>") if lines else None


def question_pages(layout: Layout, question: Question) -> Iterator[Page]:
    """One question: its answers side by side, how they stand to one another, the origins, and every claim."""
    edition, say = layout.edition, layout.say
    about = [edition.entity_link(e, "../") for e in question.about if e in edition.entities]
    relation = html(say(f"relation_of.{question.relation}"))
    head = f'<p class="kind">{html(say("kind.question"))}{say("between")}{relation}</p>'
    if about or question.event:
        if question.event in edition.events:
            about.append(edition.event_link(question.event, "../"))
        head += f'<p class="about">{html(say("question.about"))}: {say("separator").join(about)}</p>'
    grid = answers_side_by_side(layout, question, "../", most=40, details=True)
    head += f"<h2>{html(say('question.side_by_side'))}</h2>{grid}"
    sections = [s for s in (_relations(layout, question), _origins(layout, question)) if s]
    shown: set[str] = set()
    for number, answer in enumerate(question.answers, 1):
        label = say("quote", text=answer_html(say, answer))
        title = f"{html(say('answer.number', n=say.number(number)))}: {label}"
        for key, claims in (("claims", answer.claims), ("denials", answer.denied)):
            new = [c for c in dict.fromkeys(claims) if c in edition.claims and c not in shown]
            shown.update(new)
            heading = title if key == "claims" else f"{title}{say('between')}{html(say('answer.denials'))}"
            if new:
                sections.append(Section(heading, [card(edition, c) for c in new]))
    title = edition.question_title(question.id)
    yield from layout.paged(
        edition.question_page(question.id), title, head, sections, here="questions", kind="question"
    )


def question_index(layout: Layout) -> Iterator[Page]:
    """All questions, contested ones first, with their answers in short."""
    edition, say = layout.edition, layout.say
    contested, settled = [], []
    for question in by_weight(edition):
        link = edition.question_link(question.id, "../")
        if question.contested:
            grid = answers_side_by_side(layout, question, "../", most=4, voices=3)
            contested.append(f'<article class="question-card"><h3>{link}</h3>{grid}</article>')
        else:
            answers = ' <span class="vs">|</span> '.join(answer_html(say, a) for a in question.answers[:5])
            relation = html(say(f"relation_of.{question.relation}"))
            settled.append(
                f'<li>{link} <span class="note">{relation}</span><span class="answers">{answers}</span></li>'
            )
    sections = [
        Section(html(say("question.contested")), contested, anchor="contested"),
        Section(html(say("question.settled")), settled, '<ul class="question-list">', "</ul>", "settled"),
    ]
    head = f'<p class="intro">{html(say("question.intro"))}</p>'
    title = say("question.title")
    yield from layout.paged("questions/index.html", title, head, [s for s in sections if s.pieces], here="questions")
