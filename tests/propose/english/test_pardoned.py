"""Who was pardoned, who was refused it, and who was cleared of what."""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability
from tests.propose.reader import read


@pytest.mark.parametrize(
    ("text", "outcome", "polarity", "whom"),
    [
        ("The commission granted amnesty to Oren Falk for the murder.", "amnestied", "positive", ["Oren Falk"]),
        ("The commission refused amnesty to Oren Falk.", "amnestied", "negative", ["Oren Falk"]),
        ("Oren Falk was refused amnesty by the commission.", "amnestied", "negative", ["Oren Falk"]),
        ("Oren Falk was granted amnesty.", "amnestied", "positive", ["Oren Falk"]),
        ("Amnesty was granted to Oren Falk.", "amnestied", "positive", ["Oren Falk"]),
        ("The law grants amnesty to nobody.", "amnestied", "positive", []),
        ("Oren Falk and Tovik Dane were cleared of the murders.", "acquitted", "positive", ["Oren Falk", "Tovik Dane"]),
        ("Oren Falk was cleared of all charges.", "acquitted", "positive", ["Oren Falk"]),
        ("Soldiers cleared Lomay of mines.", "acquitted", "positive", []),
    ],
)
def test_who_was_pardoned_or_cleared(text: str, outcome: str, polarity: str, whom: list[str]) -> None:
    found = [
        (content.who.wording, claim.polarity)
        for claim in read(text)
        if isinstance(content := claim.content, Accountability) and content.outcome == outcome
    ]
    assert found == [(who, polarity) for who in whom]


def test_who_found_so_is_the_court_and_not_who_had_proved_nothing() -> None:
    text = (
        "The Chamber found that Holt had not proved that Voss killed Dane, but found him guilty of torturing two men."
    )
    (found,) = [c.content for c in read(text) if isinstance(c.content, Accountability)]
    assert found.outcome == "convicted"
    assert [by.wording for by in (found.by,) if by] == ["Chamber"]


def test_who_is_not_satisfied_and_acquits_is_the_court() -> None:
    text = "The Chamber is not satisfied that the accused himself beat Witness K, and acquits him on Count 7."
    (found,) = [c.content for c in read(text) if isinstance(c.content, Accountability)]
    assert (found.outcome, found.who.wording) == ("acquitted", "him")
    assert [by.wording for by in (found.by,) if by] == ["Chamber"]
