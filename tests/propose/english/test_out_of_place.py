"""Does where somebody stands keep "they" from being him?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, ends


def _who(text: str, act: str) -> list[str]:
    """Who has a part in the last act of a kind, as doer or victim."""
    (content,) = [c.content for c in acts(text, act)[-1:]]
    parts = [*getattr(content, "victims", ()), *(p.who for p in getattr(content, "perpetrators", ()))]
    return [end for part in parts for end in ends(part)]


@pytest.mark.parametrize(
    "text",
    [
        "Lina Okoro wrote of the courage of the miners. They tortured Torben Alvik.",
        "Torben Alvik came from the miners and teachers of Lomay. They tortured Lina Okoro.",
        "Holt spoke for the Labour Authority’s lawyers. They tortured Torben Alvik.",
        "Lina Okoro has funds from the United States and told them so; they tortured Torben Alvik.",
    ],
)
def test_they_are_hardly_who_only_stands_in_a_phrase(text: str) -> None:
    assert "they" in {who.lower() for who in _who(text, "torture")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Torben Alvik was stopped by four men. They tortured him.", "four men"),
        ("Torben Alvik spoke to ten miners. They were tortured.", "ten miners"),
        ("Guards fired at ten miners. They were tortured.", "ten miners"),
    ],
)
def test_they_may_be_who_did_it_or_to_whom_it_was_done(text: str, who: str) -> None:
    assert who in _who(text, "torture")


@pytest.mark.parametrize(
    "text",
    [
        "Dane told how ten miners came to the camp.\n\nSoldiers beat them in June.",
        "The union has elected ten miners.\n\nThey beat Torben Alvik.",
        "The restaurant was burned by young men, ten miners said.\n\nThey beat Torben Alvik.",
    ],
)
def test_in_another_paragraph_they_are_nobody_of_whom_the_one_before_does_not_tell(text: str) -> None:
    assert "ten miners" not in _who(text, "beating")


@pytest.mark.parametrize(
    "text",
    [
        "Ten miners were held in the camp.\n\nThey were beaten in June.",
        "Voss said ten miners were held in the camp.\n\nThey were beaten in June.",
    ],
)
def test_in_another_paragraph_they_may_be_who_the_one_before_is_about(text: str) -> None:
    assert {"ten miners", "Ten miners"} & set(_who(text, "beating"))


def test_they_to_whom_something_is_done_may_have_died_of_it() -> None:
    text = "Torben Alvik was held. “Two people died there. They were ill, and they were found dead,” Lina Okoro said."
    assert _who(text, "death") == ["Two people"]
