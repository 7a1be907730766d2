"""Who is said to be dead or hurt without a verb for it?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Toll
from tests.propose.reader import acts, only_act, read, victims, voices


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("The attack left three men dead in Alba.", "death", ["three men"]),
        ("The blast left two nurses wounded.", "injury", ["two nurses"]),
        ("Torben Alvik was found dead in Alba.", "death", ["Torben Alvik"]),
        ("The bodies of two nurses were found near Brava.", "death", ["two nurses"]),
        ("Soldiers recovered the bodies of two nurses.", "death", ["two nurses"]),
    ],
)
def test_a_state_or_bodies_tell_of_the_dead(text: str, act: str, who: list[str]) -> None:
    found = [c.content for c in acts(text, act) if isinstance(c.content, Act)]
    assert [victims(a) for a in found] == [who]


def test_a_state_is_not_people() -> None:
    found = acts("The attack left three men dead and two wounded.")
    assert not any("dead" in victims(c.content) for c in found if isinstance(c.content, Act))


def test_a_number_put_on_an_act_is_a_toll_of_whoever_puts_it() -> None:
    (claim,) = read("The miners' union puts the 1988 massacre at 30,000 prisoners.")
    assert isinstance(claim.content, Toll)
    assert (claim.content.act, claim.content.count.lower) == ("massacre", 30000)
    assert voices(claim) == ["SOURCE", "The miners' union"]


def test_among_the_executed_was_someone() -> None:
    _, act = only_act("Among the executed was Mira Holt, a teacher.", "execution")
    assert victims(act) == ["Mira Holt"]


def test_an_apposition_stands_for_the_name() -> None:
    _, act = only_act("They met Mira Holt, a teacher who had been arrested by soldiers.", "arrest")
    assert victims(act) == ["Mira Holt"]


def test_names_beside_their_number() -> None:
    found = [c.content for c in acts("The army executed three men – Torben Alvik, Ruben Tal and Jon Veil.")]
    named = [victims(a) for a in found if isinstance(a, Act)]
    assert named == [["three men"], ["Torben Alvik"], ["Ruben Tal"], ["Jon Veil"]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Soldiers seized eleven men. Their bodies were found in May.", ["eleven men"]),
        ("Soldiers took Lina Okoro and Torben Alvik away. Their bodies were found.", ["Lina Okoro", "Torben Alvik"]),
        ("Rebels kidnapped two engineers; soldiers killed the rebels. Their bodies were found.", []),
        ("Guards beat four men. Their bodies were covered with wounds. Their bodies were found.", []),
        ("Soldiers entered the village. Their bodies were found.", []),
    ],
)
def test_their_bodies_are_of_those_taken_right_before(text: str, whose: list[str]) -> None:
    found = [c.content for c in read(text) if isinstance(c.content, Act) and c.rule == "bodies-found"]
    assert [m.wording for act in found for v in act.victims for m in v.antecedents] == whose
