"""Who is hardly meant: an example of places, a slander, one who is only accused of a plan?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, ends, only_act


def test_an_example_of_places_is_nobody() -> None:
    text = "General Oren Voss ran camps. Men were held in secret centres such as La Quinta. In 2006 he was tortured."
    _, act = only_act(text, "torture")
    assert ends(act.victims[0]) == ["General Oren Voss"]


def test_whoever_is_only_accused_of_a_plan_did_not_do_the_next_deed() -> None:
    text = "Oren Voss was accused by the union of paying men to kill miners. A nurse was killed in May."
    content = [c.content for c in acts(text, "killing") if c.modality == "actual"]
    assert [act.perpetrators for act in content if isinstance(act, Act)] == [()]


def test_a_slander_is_not_who_did_it() -> None:
    text = "The mayor called the residents “thieves” and said that they had attacked the drivers with stones."
    _, act = only_act(text, "attack")
    assert "thieves" not in [end for part in act.perpetrators for end in ends(part.who)]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            "Ana Holt was shot. The radio quoted the mayor, Dara Voss, as saying that she had been killed by rebels.",
            "killing",
            ["Ana Holt"],
        ),
        ("The men of Colonel Oren Voss came by night. They struck him in the face.", "beating", ["him"]),
        (
            "Oren Voss led it. A complaint by the son of one victim, Joss Holt, was dismissed. He died in 2010.",
            "death",
            [],
        ),
        (
            (
                "General Oren Mavides Lund led it. The squad abducted the journalist Joss Holt. Holt was never found. "
                "Mavides insisted that the squad had acted without his knowledge. In 1993 the court sentenced him."
            ),
            "sentence",
            ["him"],
        ),
    ],
)
def test_he_or_she_is_not_whoever_stands_nearest(text: str, act: str, whom: list[str]) -> None:
    content = [claim.content for claim in acts(text, act)]
    assert [end for act in content if isinstance(act, Act) for victim in act.victims for end in ends(victim)] == whom


def test_he_is_the_fighter_just_told_of_and_nobody_before() -> None:
    text = "Oren Voss took me away. They gave me to a fighter called Kobra, and he beat me."
    _, act = only_act(text, "beating")
    assert [end for part in act.perpetrators for end in ends(part.who)] == ["he"]


@pytest.mark.parametrize("who", ["Bishop Oren Falk", "Oren Falk, a bishop,"])
def test_whom_he_tells_is_not_he(who: str) -> None:
    _, act = only_act(
        f"{who} visited Joss Mora in prison. He told the bishop that policemen had tortured him.", "torture"
    )
    assert ends(act.victims[0]) == ["Joss Mora"]


def test_who_told_the_bishop_is_not_the_bishop() -> None:
    text = "The bishop said that soldiers had shot ten men. He told the bishop that guards had beaten Joss Dane."
    claim, _ = only_act(text, "beating")
    assert [each.who.wording for each in claim.sanad if each.who] == ["He"]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            "Oren Askew ran it. Mira Frayne said that Mr Askew's deputy, Joss Pyle, beat her.",
            "beating",
            ["Mira Frayne"],
        ),
        (
            "General Oren Voss ran a camp. Joss Holt testified that Voss had watched while he was hanged from a door.",
            "torture",
            [],
        ),
        (
            (
                "Gendarmes beat Oren Falk and Joss Dane. Reporters Ana Lund and Mira Holt were jailed. "
                "Dane told his lawyer that soldiers had beaten them."
            ),
            "beating",
            ["Oren Falk", "Joss Dane", "them"],
        ),
        (
            (
                "In 1992 he had many jailed, among them the poet Joss Holt, who spent nine years there. "
                "He was arrested in 2004."
            ),
            "arrest",
            [],
        ),
    ],
)
def test_whoever_is_mentioned_last_is_not_always_meant(text: str, act: str, whom: list[str]) -> None:
    content = [claim.content for claim in acts(text, act)]
    assert [end for act in content if isinstance(act, Act) for victim in act.victims for end in ends(victim)] == whom


def test_he_of_whom_two_sentences_tell_is_one() -> None:
    text = (
        "Sergeant Oren Voss applied for amnesty. He said that his superior, Colonel Joss Lund, had told him to go. "
        "He and Constable Ben Dane abducted Mira Holt."
    )
    content = acts(text, "abduction")[-1].content
    assert isinstance(content, Act)
    assert ends(content.perpetrators[0].who) == ["Sergeant Oren Voss"]


def test_who_denies_it_is_the_man_just_told_of() -> None:
    text = "Joss Chota said that he had been threatened. Mr Soria was held in May. He denies any part in murders."
    claim = acts(text, "murder")[-1]
    assert [each.who.wording for each in claim.sanad if each.who] == ["He"]


def test_who_has_another_in_hand_is_not_the_dead() -> None:
    text = "Oren Voss ordered two men to beat Joss Dane. A guard told the family that he had died in a fall."
    assert acts(text, "death") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Oren Holt, a spokesman, spoke. The suspect was serving a sentence. He was arrested in 2017.", []),
        ("Oren Holt fled. The suspect was serving a sentence for theft. The paper said he was arrested.", []),
        ("Oren Holt fled in May. He was arrested in June.", ["Oren Holt"]),
        ("The suspect was in prison. Oren Holt fled in May. He was arrested in June.", ["Oren Holt"]),
    ],
)
def test_who_was_held_is_the_suspect_where_one_was_brought_in_since(text: str, whom: list[str]) -> None:
    found = [claim.content for claim in acts(text, "arrest")]
    assert [end for act in found if isinstance(act, Act) for v in act.victims for end in ends(v)] == whom
