"""Of whom is a word in quotation marks said: "relatives of “disappeared” students", "was “captured” in May"?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, victims, voices

_MARKS = ('"{}"', "“{}”", "‘{}’")
_DONE = ("disappeared", "captured", "murdered", "executed", "arrested")


@pytest.mark.parametrize(
    "frame",
    [
        "Relatives of {} students met the minister.",
        "She represented the families of several {} students.",
        "She defended several {} students.",
        "A lawyer for {} students spoke.",
        "Photographs of {} students were shown.",
        "Many {} students had been members of the union.",
        "The families of {} and exiled students met.",
    ],
)
def test_a_quoted_word_before_a_noun_is_said_of_that_noun(frame: str) -> None:
    for text in [frame.format(mark.format(done)) for mark in _MARKS for done in _DONE]:
        assert [v for c in acts(text) for v in victims(c.content) if not v.endswith("students")] == [], text


@pytest.mark.parametrize("who", ["Mira Holt", "Two teachers"])
def test_who_was_captured_in_quotation_marks_was_captured(who: str) -> None:
    for mark in _MARKS[:2]:
        for goes_on in ("and handed over to", "in May and handed over to", "that night and later given to"):
            text = f"{who} was {mark.format('captured')} {goes_on} {mark.format('the Bureau')}."
            assert [victims(c.content) for c in acts(text, "arrest")] == [[who]], text
            assert [voices(c) for c in acts(text, "arrest")] == [["SOURCE", None]], text


@pytest.mark.parametrize("called", ["called", "branded", "deemed", "accused of being", "regarded as", "described as"])
def test_what_somebody_is_called_is_nobody_who_suffers(called: str) -> None:
    for word in ("subversive", "“subversive”", '"enemies"', "traitors"):
        text = f"Two teachers {called} {word} were killed by soldiers."
        assert [victims(c.content) for c in acts(text, "killing")] == [["Two teachers"]], text


def test_who_is_named_beside_a_quoted_word_is_no_part_of_the_quotation() -> None:
    (claim,) = acts("She defended several “disappeared” men and a teacher, who was deported to Meran.", "deportation")
    assert (victims(claim.content), voices(claim)) == (["a teacher"], ["SOURCE"])
