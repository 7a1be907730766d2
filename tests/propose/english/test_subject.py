"""Of whom is a verb said: who stands beside it, or another?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, doers, only_act, read, victims


@pytest.mark.parametrize(
    ("text", "act", "whom", "who"),
    [
        ("Everyone but Arlen Voss was beaten.", "beating", [], []),
        ("Mira Holt was wounded, and treated by army doctors.", "injury", ["Mira Holt"], []),
        ("Mira Holt was arrested and tortured by the police.", "arrest", ["Mira Holt"], ["the police"]),
        ("The father of the man who killed Mira Holt was arrested.", "killing", ["Mira Holt"], ["the man"]),
    ],
)
def test_who_stands_beside_it_has_not_done_or_suffered_it(text: str, act: str, whom: list[str], who: list[str]) -> None:
    found = [c.content for c in acts(text, act)]
    assert [v for one in found for v in victims(one)] == whom
    assert [name for one in found for name, _ in doers(one)] == who


def test_what_was_done_instead_was_done() -> None:
    assert {c.content.act: c.polarity for c in acts("Mira Holt was not killed but wounded.")} == {  # type: ignore[union-attr]
        "killing": "negative",
        "injury": "positive",
    }


def test_who_was_convicted_of_it_is_the_one_who_was_killed() -> None:
    found = [c.content for c in acts("The man convicted of murdering Mira Holt was killed by Arlen Voss.", "killing")]
    assert [(victims(one), doers(one)) for one in found] == [(["The man"], [("Arlen Voss", "carried_out")])]


def test_who_accuse_each_other_are_not_each_other() -> None:
    found = acts("The rebels and the army accused each other of killing Mira Holt.", "killing")
    assert [doers(c.content) for c in found] == [[]]


def test_who_is_capable_of_it_has_not_done_it() -> None:
    assert [c.modality for c in acts("Colonel Voss is not above killing prisoners.")] == ["possible"]


@pytest.mark.parametrize(
    "text",
    [
        "THE REBELS ATTACKED LOMAY, MERAN, AND SAN TOLMO.",
        "BOMB ATTACKS IN LOMAY, MERAN AND SAN TOLMO KILLED TWO PEOPLE.",
    ],
)
def test_places_of_a_list_in_capitals_are_nobody(text: str) -> None:
    for claim in acts(text):
        assert set(victims(claim.content)) <= {"TWO PEOPLE"}
        assert {who for who, _ in doers(claim.content)} <= {"THE REBELS"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The court found Arlen Voss guilty of killing Mira Holt.", [("Arlen Voss", "accused")]),
        ("Arlen Voss, whom many hold responsible for the killing of Mira Holt, fled.", [("Arlen Voss", "responsible")]),
        ("Nobody was ever charged with killing Mira Holt.", []),
        (
            "The rebels or the army killed Mira Holt.",
            [("The rebels", "suspected"), ("the army", "suspected")],
        ),
        ("The rebels did not only kill Mira Holt.", [("The rebels", "carried_out")]),
    ],
)
def test_who_is_said_to_have_killed_her(text: str, who: list[tuple[str, str]]) -> None:
    found = acts(text, "killing")
    assert [(c.polarity, doers(c.content)) for c in found] == [("positive", who)]


def test_tortured_almost_to_death_is_no_death() -> None:
    assert acts("Mira Holt was almost tortured to death by the guards.") == []


@pytest.mark.parametrize(
    ("text", "whom", "who"),
    [
        ("A crowd that believed he had killed Mira Holt came.", ["Mira Holt"], ["he"]),
        ("The widow of a man killed by soldiers left town.", ["a man"], ["soldiers"]),
        ("Arlen Voss met the widow of the man he killed.", ["the man"], ["he"]),
        ("Oren Falk and Arlen Voss, who killed him, were cousins.", ["him"], ["Arlen Voss"]),
        ("Arlen Voss was killed by what the police called rebels.", ["Arlen Voss"], []),
    ],
)
def test_the_nearer_is_meant(text: str, whom: list[str], who: list[str]) -> None:
    found = [c.content for c in acts(text, "killing")]
    assert [v for one in found for v in victims(one)] == whom
    assert [name for one in found for name, _ in doers(one)] == who


def test_he_himself_is_whom_it_stands_behind() -> None:
    text = "Torben Alvik was released. He says that Arlen Voss himself beat him."
    _, act = only_act(text, "beating")
    assert ([end.wording for end in act.victims[0].ends()], doers(act)) == (
        ["Torben Alvik"],
        [("Arlen Voss", "carried_out")],
    )


@pytest.mark.parametrize(
    ("text", "suffered"),
    [
        ("Soldiers set fire to the clinic and killed three doctors.", {"killing": ["three doctors"]}),
        ("Soldiers tortured and killed three doctors.", {"torture": ["three doctors"], "killing": ["three doctors"]}),
    ],
)
def test_a_verb_with_a_complement_of_its_own_takes_none_of_the_next(text: str, suffered: dict[str, list[str]]) -> None:
    acts = [claim.content for claim in read(text) if isinstance(claim.content, Act)]
    assert {act.act: [v.wording for v in act.victims] for act in acts if act.victims} == suffered


@pytest.mark.parametrize("whom", ["Arlen Voss", "the accused"])
def test_an_indictment_charges_whom_it_names(whom: str) -> None:
    claim, act = only_act(f"The indictment charges {whom} with the murder of Mira Holt.", "murder")
    assert doers(act) == [(whom, "accused")]
    assert claim.stance == "attributed"
