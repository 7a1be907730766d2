"""As what are people and deeds presented, by whom, and who says that it is not so?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Portrayal, Post
from tests.propose.reader import read, rows


def told(claim: Claim, content: Portrayal) -> str:
    """By whom, who, as what."""
    whose = claim.voice.who.wording if claim.voice.who is not None else "-"
    denied = "denies " if claim.voice.commitment == "denies" else ""
    return f"{denied}{whose}: {content.who.wording} = {content.as_what.text}"


@pytest.mark.parametrize(("text", "expected"), [(text, held) for text, *held in rows("as_what.txt")])
def test_as_what_they_are_presented(text: str, expected: list[str]) -> None:
    found = [c for c in read(text) if isinstance(c.content, Portrayal)]
    assert [told(c, c.content) for c in found if isinstance(c.content, Portrayal)] == expected
    assert all(c.voice.kind == "cited" for c in found), "a label is never the source's own"


def posts(text: str) -> list[str]:
    return [c.content.title.text for c in read(text) if isinstance(c.content, Post)]


def test_whoever_is_accused_of_being_an_agent_holds_no_post() -> None:
    assert posts("The regime accused Holt of being an agent of a foreign power.") == []
    assert posts("Holt was an agent of the Valdorian Directorate.") == ["agent of the Valdorian Directorate"]
