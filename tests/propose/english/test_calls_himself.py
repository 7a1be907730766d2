"""Who the "I" of a text is, where it says its name; not between quotation marks, where another speaks."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, ends


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("My name is Dela Ansah. Soldiers beat me.", "Dela Ansah"),
        ("I am Dela Ansah, a farmer from Benku. Soldiers beat me.", "Dela Ansah"),
        ("I, Dela Ansah, was there. Soldiers beat me.", "Dela Ansah"),
        ("“My name is Dela Ansah,” she said. Soldiers beat me.", "me"),
        ("My name is Dela Ansah. “Soldiers beat me,” my brother said.", "my brother"),
        ("I am not Dela Ansah. Soldiers beat me.", "me"),
    ],
)
def test_whom_i_stands_for(text: str, who: str) -> None:
    *_, last = acts(text, "beating")
    assert isinstance(last.content, Act)
    assert ends(last.content.victims[0]) == [who]
