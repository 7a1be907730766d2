"""Where people joined by "and" stop being acted on and begin to have a verb of their own."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, told


def _told(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """Who suffered each act, and who did it, over its claims."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for act, victims, doers in told(text):
        whom, who = found.setdefault(act, ([], []))
        whom.extend(victims)
        who.extend(doer for doer in doers if doer not in who)
    return found


@pytest.mark.parametrize(
    ("text", "beaten", "shot"),
    [
        ("Guards beat Holt and Mira Dane and rebels shot two men.", ["Holt", "Mira Dane"], ["two men"]),
        ("Guards beat Holt and Mira Dane and five teachers were shot.", ["Holt", "Mira Dane"], ["five teachers"]),
        ("Guards beat three bakers and Mira Dane and Voss were shot.", ["three bakers"], ["Mira Dane", "Voss"]),
        ("Guards beat Holt and Mira Dane and Pell Voss was shot.", ["Holt", "Mira Dane"], ["Pell Voss"]),
        ("Guards beat Holt and Mira Dane and Pell Voss were shot.", ["Holt"], ["Mira Dane", "Pell Voss"]),
        ("Guards beat Holt in front of Falk and Mira Dane, and a priest was shot.", ["Holt"], ["a priest"]),
        ("Holt was beaten by guards and Mira Dane and Voss were shot.", ["Holt"], ["Mira Dane", "Voss"]),
    ],
)
def test_each_has_the_verb_that_is_his(text: str, beaten: list[str], shot: list[str]) -> None:
    found = _told(text)
    assert (found["beating"][0], found["shooting"][0]) == (beaten, shot)
    assert found["beating"][1] == ["guards" if text.startswith("Holt") else "Guards"]


def test_whoever_may_be_of_either_side_is_of_none() -> None:
    found = _told("Guards beat Holt and Mira Dane and Pell Voss and Jan Falk were shot.")
    assert (found["beating"][0], found["shooting"][0]) == (["Holt"], ["Pell Voss", "Jan Falk"])


@pytest.mark.parametrize("behind", ["", " by gunmen"])
@pytest.mark.parametrize("who", ["Mira Dane", "two lawyers", "Pell Voss and Mira Dane", "Voss and Dane"])
def test_whoever_has_a_participle_of_his_own_did_not_do_it(who: str, behind: str) -> None:
    assert _told(f"Three miners were beaten by troops and {who} shot{behind}.")["beating"] == (
        ["Three miners"],
        ["troops"],
    )


@pytest.mark.parametrize("whom", ["Holt and Mira Dane", "a tailor in front of Holt and Mira Dane", "Holt and two men"])
def test_a_verb_behind_a_comma_goes_on_with_who_did_it(whom: str) -> None:
    assert _told(f"Guards beat {whom}, shot a nurse; rebels arrested two men.")["shooting"] == (["a nurse"], ["Guards"])


@pytest.mark.parametrize("lead", ["In the morning", "In the evening", "One morning", "One night", "The next morning"])
def test_a_time_of_day_is_nobody(lead: str) -> None:
    assert _told(f"{lead} Dane and Falk were shot.")["shooting"][0] == ["Dane", "Falk"]
    assert _told(f"{lead} policemen shot Dane.")["shooting"] == (["Dane"], ["policemen"])


@pytest.mark.parametrize("hits", ["hit", "smacked", "might hit"])
def test_what_may_be_done_next_is_only_possible_too(hits: str) -> None:
    (claim,) = acts(f"The police {hits} Dane or beat Holt.", "beating")[-1:]
    assert claim.modality == ("possible" if hits.startswith("might") else "actual")


@pytest.mark.parametrize("whom", ["Mira Holt", "the court", "Holt"])
@pytest.mark.parametrize("who", ["soldiers", "troops", "two guards"])
def test_those_of_whom_somebody_is_told_are_not_who_is_told(whom: str, who: str) -> None:
    assert _told(f"Pell Voss told {whom} {who} had beaten a nurse.")["beating"] == (["a nurse"], [who])
    assert _told(f"Pell Voss told {whom} a nurse was beaten by {who}.")["beating"] == (["a nurse"], [who])
