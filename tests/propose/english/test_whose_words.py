"""Whose words are they, where another was just told to speak, or where the writer puts in words of their own?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Portrayal, Post
from tests.propose.reader import acts, doers, read, voices


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


@pytest.mark.parametrize(
    "text",
    [
        "According to Marc Paix, a clerk whose brother was killed in May, the camp was full.",
        "The camp was full, according to Marc Paix, a clerk whose brother was killed in May.",
        "The mayor announced that he would close the camp, just as Torben Alvik condemned the killing of a boy.",
        "Rebels have killed two boys, according to the Union and the Council on Peace, a Meran-based think tank.",
    ],
)
def test_what_the_writer_adds_is_nobody_elses(text: str) -> None:
    assert "Marc Paix" not in last_killing(text)
    assert "The mayor" not in last_killing(text)
    assert "a Meran-based" not in last_killing(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The mayor said that two boys fled and a security source said that rebels killed a nurse.",
            "a security source",
        ),
        ("Voss announced a plan while Minister Holt was on record that rebels killed a nurse.", "Minister Holt"),
        ("Guards said that Lina Okoro, accused assassin and presumed rebel, killed a nurse.", "Guards"),
        ("2022 Marc Paix for Amity Watch Holt, a clerk from Meran, said rebels killed a nurse.", None),
    ],
)
def test_each_speaks_alone(text: str, who: str | None) -> None:
    assert last_killing(text) == ["SOURCE", who]


@pytest.mark.parametrize(
    "text",
    [
        "It is absurd to accuse Lina Okoro of killing a nurse.",
        "The union spoke. It is ridiculous to accuse Lina Okoro of the murder of a nurse.",
    ],
)
def test_nobody_accuses_whom_it_is_absurd_to_accuse(text: str) -> None:
    assert [c for c in acts(text) if c.modality == "actual"] == []


def test_who_denies_freedoms_denies_nothing_that_happened() -> None:
    found = acts("The town is denying basic freedoms and torturing prisoners.", "torture")
    assert [(c.stance, voices(c)) for c in found] == [("asserted", ["SOURCE"])]


def test_who_denies_a_killing_does_not_deny_whose_the_soldiers_are() -> None:
    found = read("The ministry denied that government forces killed two boys.")
    assert [type(c.content).__name__ for c in found if c.stance == "denied"] == ["Act"]


def test_who_claims_a_deed_claims_none_that_others_tell_of_behind_but() -> None:
    text = "The Lions claimed responsibility, but sources later said the abduction was the work of a gang."
    assert [c for c in acts(text, "abduction") if "Lions" in str(c.content)] == []


def test_who_denies_that_a_detention_is_arbitrary_does_not_deny_it() -> None:
    assert acts("The ministry denied that the detention of Lina Okoro was arbitrary.", "detention") == []
    assert len(acts("The ministry denied the detention of Lina Okoro.", "detention")) == 1


def test_she_is_not_he_who_spoke_before() -> None:
    text = "“It is late,” he said. She has accused two miners of being spies."
    assert [voices(c) for c in read(text) if isinstance(c.content, Portrayal)] == [["SOURCE", "She"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They had calls from people in Lomay and Meran informing them soldiers had killed a boy.", None),
        ("Police said an inquiry was under way and warned that rebels had killed a boy.", "Police"),
    ],
)
def test_neither_a_town_nor_an_inquiry_says_so(text: str, who: str | None) -> None:
    assert last_killing(text) == ["SOURCE", who]


def test_the_group_that_speaks_is_not_the_gang_it_told_of() -> None:
    text = "Mira Holt said the Lions held him. “Soldiers killed two boys,” the group added."
    (claim,) = acts(text, "killing")
    assert [a.who.antecedents for a in claim.sanad if a.who] == [()]


def test_what_is_clear_to_somebody_ends_with_the_quotation() -> None:
    text = "“It is clear that soldiers killed two boys,” Union chairman Torben Alvik said."
    assert [voices(c) for c in read(text) if isinstance(c.content, Post)] == [["SOURCE"]]


@pytest.mark.parametrize("says", ["said soldiers killed two boys", "claimed rebels had killed two boys"])
def test_who_is_said_to_have_killed_stands_right_behind_the_verb_of_saying(says: str) -> None:
    (claim,) = acts(f"Voss praised the officer who led the march and {says}.", "killing")
    assert [who for who, _ in doers(claim.content)] == [says.split()[1]]
    assert voices(claim) == ["SOURCE", "the officer"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The authorities said that two men would be hanged for “acting against the state”.", ["The authorities"]),
        ("Holt said that Dane was jailed for “insulting the army”.", ["Holt", None]),
        ("Holt said that the court jailed Dane for “insulting the army”.", ["Holt", "the court"]),
    ],
)
def test_a_reason_is_whose_doing_it_is(text: str, who: list[str | None]) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Portrayal)]
    assert voices(claim)[1:] == who
