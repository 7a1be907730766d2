"""Whose words are they, where another was just told to speak, or where the writer puts in words of their own?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Portrayal
from tests.propose.reader import acts, read, voices


def last_killing(text: str) -> list[str | None]:
    return voices(acts(text, "killing")[-1])


@pytest.mark.parametrize(
    "text",
    [
        "“The army said we were thieves,” Lina Okoro said. “Soldiers killed two boys.”",
        "Lina Okoro said: “The army said we were thieves. Soldiers killed two boys.”",
        "Lina Okoro said they had fled. “Soldiers killed two boys.”",
        "“In May,” Lina Okoro says, referring to the months after the raid, “soldiers killed two boys.”",
        "“We fled”, Lina Okoro told the radio, “and soldiers killed two boys”.",
    ],
)
def test_who_speaks_goes_on(text: str) -> None:
    assert last_killing(text) == ["SOURCE", "Lina Okoro"]


@pytest.mark.parametrize(
    "text",
    [
        "Torben Alvik said so. It was late. It rained on the square. “Soldiers killed two boys.”",
        "Torben Alvik said so. “We fled,” said a clerk held in the camp. “Soldiers killed two boys.”",
        "“Firms know that the law is weak. Soldiers killed two boys.”",
    ],
)
def test_a_quotation_is_nobodys_when_another_may_speak(text: str) -> None:
    assert last_killing(text) == ["SOURCE", None]


def test_what_goes_on_in_a_new_paragraph_is_nobodys_where_it_was_nobodys_before() -> None:
    text = "Torben Alvik said so.\n\nThe paper reads: “We fled.\n\n“Soldiers killed two boys.”"
    assert last_killing(text) == ["SOURCE", None]


def test_he_is_not_who_speaks_only_in_what_another_is_told_to_have_said() -> None:
    text = (
        "Soldiers took Holt to a judge, who told him an informer had accused him of theft. He said guards killed a boy."
    )
    assert last_killing(text) == ["SOURCE", "He"]


@pytest.mark.parametrize(
    "text",
    [
        "“Meran will not be silent,” she said, referring to the town where soldiers had killed Oren Dane.",
        "“We fled,” Lina Okoro said, days after soldiers had killed Oren Dane.",
        "“In May,” Holt says, referring to the months after soldiers killed Oren Dane, “we fled.”",
        "Dane, a father who writes for the weekly Meran Today, was killed in Lomay.",
        "Dane, a teacher who believes in reform, was killed in Lomay.",
        "Dane, a clerk who accused the mayor of theft and called for a vote, was killed in Lomay.",
    ],
)
def test_the_writers_own_words_are_nobody_elses(text: str) -> None:
    assert last_killing(text) == ["SOURCE"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Amity Watch said a court jailed Lina Okoro for “breach of the peace”.", ["SOURCE", "Amity Watch", "a court"]),
        ("Torben Alvik said that Lina Okoro was jailed for “breach of the peace”.", ["SOURCE", "Torben Alvik", None]),
    ],
)
def test_a_reason_in_quotation_marks_is_of_whoever_acted(text: str, who: list[str | None]) -> None:
    assert [voices(c) for c in read(text) if isinstance(c.content, Portrayal)] == [who]
