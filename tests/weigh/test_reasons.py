"""Reasons and portrayals: whose words they are, and that they never become facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.frames import Act
from asnad.model.text import Span, Words

if TYPE_CHECKING:
    from tests.weigh.conftest import Record


def test_the_reasons_two_voices_give_stand_side_by_side(record: Record) -> None:
    essay = record.source("essay", author="Lena Orban")
    for reason, by in (("supporting the Union", None), ("drug smuggling", record.mention(essay, "state newspapers"))):
        victim = record.mention(essay, "Marek Holub", "Marek Holub")
        act = Act("execution", victims=(victim,), reason=Words(reason))
        record.claim(essay, act, by=by, stance="attributed" if by else "asserted")
    question = record.question("reason")
    assert {a.label: a.standing for a in question.answers} == {
        "supporting the Union": "asserted",
        "drug smuggling": "attributed",
    }
    assert question.relation == "differ"


def test_a_reason_in_quotation_marks_is_never_the_sources_own(record: Record) -> None:
    text = "They were hanged for “acting against national security”."
    layer = record.source("one", text, publisher="North Post")
    start = text.index("acting")
    reason = Words("acting against national security", Span(start, start + 32))
    for _ in range(2):
        victim = record.mention(layer, "Marek Holub", "Marek Holub")
        record.claim(layer, Act("hanging", victims=(victim,), reason=reason))
    (answer,) = record.question("reason").answers
    assert answer.standing == "attributed"
