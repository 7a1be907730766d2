"""Which words of a sentence only ask?"""

from __future__ import annotations

from itertools import product

import pytest

from tests.propose.reader import acts, told

_QUESTIONS = (
    "Who killed Mira Holt?",
    "Did you kill the boy?",
    "Shall I kill him?",
    "Why did the police beat your brother?",
    "Was Mira Holt tortured by the police?",
    "Where did you bury the boy you shot?",
    "You killed Mira Holt?",
)


@pytest.mark.parametrize("question", _QUESTIONS)
def test_a_question_tells_of_nothing_wherever_its_sentence_goes_on(question: str) -> None:
    who = ("A soldier shouted,", "Captain Voss asked the prisoner:", "One of the guards said,")
    ends = (" and fired.", " but the captain refused.", ", and no one spoke.", " while Oren Falk looked on.")
    asked = [f"{w} {a}{question}{b}{e}" for w, e, (a, b) in product(who, ends, (('"', '"'), ("“", "”")))]
    asked += [f"“{question}” the judge asked{e}" for e in ends]
    asked += [f"He turned to us. “Quiet! {question}” he said{e}" for e in ends]
    assert [t for t in asked if acts(t)] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Guards beat Mira Holt and shouted, “Who killed the boy?”", [("beating", ["Mira Holt"], ["Guards"])]),
        ("Guards asked, “Who killed the boy?” and beat Mira Holt.", [("beating", ["Mira Holt"], ["Guards"])]),
        ("Guards killed Mira Holt (Hult?) and left.", [("killing", ["Mira Holt"], ["Guards"])]),
        ("Guards killed Mira Holt, didn't they?", []),
        ("What guards killed the man who asked, “Who is there?”", []),
        ("Did guards kill the man who asked, “Who is there?”", []),
        ("Guards killed Mira Holt?!", []),
    ],
)
def test_what_stands_around_a_question_is_told(text: str, what: list[tuple[str, list[str], list[str]]]) -> None:
    assert told(text) == what
