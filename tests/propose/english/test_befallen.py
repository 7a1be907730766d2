"""Whom did it befall, where "he" or "they" may be either of two?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from tests.propose.reader import acts, ends, only_act, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Oren Falk was a priest. Arrested on the orders of the governor, Arlen Voss, he was beaten.", "Oren Falk"),
        ("Oren Falk was a priest. After confronting Arlen Voss, he was beaten.", "Oren Falk"),
        ("Oren Falk was a priest. After Arlen Voss was freed, he was beaten.", "Arlen Voss"),
        ("The accused, Arlen Voss, led them. Witness B testified that the accused came. He was beaten.", "Arlen Voss"),
        ("Arlen Voss arrested Oren Falk. He was beaten.", "Oren Falk"),
        ("Arlen Voss ordered the arrest of Oren Falk. He was beaten at night.", "Oren Falk"),
        ("Arlen Voss was governor when Oren Falk was arrested. He was beaten.", "Oren Falk"),
        ("Oren Falk was held in a camp that Arlen Voss commanded. He was beaten.", "Oren Falk"),
        ("Arlen Voss watched as Oren Falk was arrested. He was beaten.", "Oren Falk"),
    ],
)
def test_who_stands_beside_the_subject_or_only_testifies_is_no_he(text: str, who: str) -> None:
    _, beaten = only_act(text, "beating")
    assert ends(beaten.victims[0]) == [who]


def test_they_are_no_share_where_others_are_told_of_since() -> None:
    _, killed = only_act(
        "Most had been shot. The brothers Emil and Josip Dane were last seen when soldiers killed them.", "killing"
    )
    assert killed.victims[0].antecedents == ()


def test_the_dead_do_nothing_later_where_only_their_death_is_told() -> None:
    text = "Arlen Voss denied that he ran the camp where Oren Falk was killed. Later he shot a miner."
    shots = [c.content for c in acts(text, "shooting") if isinstance(c.content, Act)]
    assert [ends(p.who) for act in shots for p in act.perpetrators] == [["Arlen Voss"]]


def test_nobody_shoots_at_himself() -> None:
    _, shooting = only_act("Oren Falk fired at him.", "shooting")
    assert [ends(p.who) for p in shooting.perpetrators] != [ends(v) for v in shooting.victims]
    assert shooting.victims[0].antecedents == ()


def test_them_whose_captors_did_it_are_not_the_gang_told_of_before() -> None:
    found = acts(
        "The gang of rebels fired. The miners were afraid. Arlen Voss said their captors killed them.", "killing"
    )
    content = found[-1].content
    assert isinstance(content, Act)
    assert "The gang of rebels" not in ends(content.victims[0])


@pytest.mark.parametrize(
    ("text", "not_meant"),
    [
        (
            "Some 17 dead miners were buried. Mira Holt said that they killed two guards.",
            "Some 17 dead miners",
        ),
        ("Judge Arlen Voss came in. Then the judge killed him.", "Arlen Voss"),
        ("The reporters lied. Meranis say soldiers tortured them.", "The reporters"),
        ("Detective Mira Voss said that she had suffered an injury.", "Detective Mira Voss"),
        ("The guards would bring the miners rice, dump it on the floor, and beat them.", "The guards"),
    ],
)
def test_who_can_hardly_be_meant(text: str, not_meant: str) -> None:
    meant = [
        end
        for content in (claim.content for claim in acts(text))
        if isinstance(content, Act)
        for who in (*content.victims, *(part.who for part in content.perpetrators))
        if who.name is None and who.antecedents
        for end in ends(who)
    ]
    assert not_meant not in meant


def test_of_whom_a_jury_finds_it_is_he() -> None:
    text = "Judge Arlen Voss left. The jury did not find Dane guilty of theft, but did find him guilty of murder."
    whom = [claim.content.who for claim in read(text) if isinstance(claim.content, Accountability)]
    assert whom != []
    assert all("Arlen Voss" not in end for who in whom for end in ends(who))


@pytest.mark.parametrize(
    "text",
    [
        "Arlen Voss identified Oren Falk. He was hanged.",
        "Arlen Voss testified against Oren Falk. He was hanged.",
        "Arlen Voss visited Oren Falk in prison. He had been hanged by the wrists.",
        "Oren Falk was killed by men of Arlen Voss. He was arrested in 1990.",
        "Oren Falk was arrested. Arlen Voss, the governor, knew it. He was beaten.",
        "Oren Falk was arrested. His lawyer, Arlen Voss, protested. He was beaten.",
        "Soldiers led ten miners to the river. They were shot there.",
        "Soldiers led ten miners to the river, where they were shot.",
        "Soldiers told ten miners that they would be shot.",
        "Soldiers accused ten miners of theft. They were hanged.",
        "Soldiers guarded ten miners. They beat them daily.",
    ],
)
def test_of_two_it_is_neither_where_nothing_says_whom_it_befell(text: str) -> None:
    befallen = [victim for claim in acts(text) for victim in getattr(claim.content, "victims", ())]
    assert all(victim.antecedents == () for victim in befallen if victim.wording.lower() in {"he", "they", "them"})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Soldiers arrested ten miners. They were beaten.", "ten miners"),
        ("Ten miners were killed. Soldiers were blamed. They were arrested in May.", "Soldiers"),
    ],
)
def test_they_are_who_suffered_before_but_the_dead_are_not_arrested(text: str, who: str) -> None:
    *_, last = [c.content for c in acts(text) if isinstance(c.content, Act)]
    assert [end.wording for end in last.victims[0].ends()] == [who] or (
        who == "they" and not last.victims[0].antecedents
    )


@pytest.mark.parametrize(
    "text",
    [
        "Marc Paix died in custody. His brother said he had been tortured to death.",
        "Marc Paix hanged himself. According to his family, he was beaten to death.",
        "The police said that Marc Paix had hanged himself; his family say he was beaten to death.",
    ],
)
def test_whoever_tells_of_a_death_is_not_dead_and_a_rival_version_is_of_the_same(text: str) -> None:
    *_, last = [c for c in acts(text) if isinstance(c.content, Act)]
    assert isinstance(last.content, Act)
    assert [end.wording for end in last.content.victims[0].ends()] == ["Marc Paix"]
    assert last.voice.kind == "cited"
