"""Who is said to be related to a person, and who may be? What sources state and what the program guesses, apart."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.model.entity import Entity, Kin
from asnad.publish.layout import Layout
from asnad.publish.markup import bdi, html
from asnad.publish.pager import Section

__all__ = ["kin_sections"]


def kin_sections(layout: Layout, entity: Entity) -> Iterator[Section]:
    """Relatives as sources state them, each with its claims; then guesses, which say that they are by machine."""
    say = layout.say
    kin = layout.edition.kin_of_entity.get(entity.id, [])
    if stated := [_stated(layout, one) for one in kin if one.stated]:
        yield Section(html(say("entity.kin")), stated, '<ul class="links">', "</ul>", "kin")
    if guessed := [_guessed(layout, one, entity) for one in kin if not one.stated]:
        yield Section(
            html(say("entity.may_be_kin")),
            guessed,
            '<ul class="links">',
            "</ul>",
            "may-be-kin",
            html(say("entity.may_be_kin_intro")),
        )


def _stated(layout: Layout, kin: Kin) -> str:
    edition, say = layout.edition, layout.say
    line = say(
        "sentence.kinship",
        who=edition.entity_link(kin.left, "../"),
        relation=html(say.term("relations", kin.relation)),
        relative=edition.entity_link(kin.right, "../"),
    )
    seen = (f'<a href="../{edition.quote_page(claim)}">{html(say("claim.see"))}</a>' for claim in kin.claims)
    return f"<li>{line}{say('between')}{say('separator').join(seen)}</li>"


def _guessed(layout: Layout, kin: Kin, entity: Entity) -> str:
    edition, say = layout.edition, layout.say
    other = kin.right if kin.left == entity.id else kin.left
    notes = [say("entity.by", by=bdi(kin.by))]
    if kin.score is not None:
        notes.insert(0, html(say("entity.score", score=say.digits(f"{kin.score:.2f}"))))
    return (
        f'<li>{edition.entity_link(other, "../")} <span class="badge machine">{html(say("entity.guess"))}</span>: '
        f'{bdi(kin.reason)} <span class="note">({say("separator").join(notes)})</span></li>'
    )
