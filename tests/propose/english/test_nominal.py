"""Which acts do nouns tell of?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, doers, only_act, read, victims


def test_two_nouns_share_their_victims() -> None:
    found = acts("Torben Alvik ordered the torture and execution of thousands of prisoners in 1974.")
    assert [c.content.act for c in found if isinstance(c.content, Act)] == ["torture", "execution"]
    for claim in found:
        assert isinstance(claim.content, Act)
        assert claim.modality == "ordered"
        assert victims(claim.content) == ["thousands of prisoners"]
        assert doers(claim.content) == [("Torben Alvik", "ordered")]


def test_a_campaign_of_acts_against_people() -> None:
    found = acts("During the 1970s, the junta launched a campaign of torture and executions against students.")
    told = [(c.content.act, victims(c.content), doers(c.content)) for c in found if isinstance(c.content, Act)]
    assert told == [
        ("torture", ["students"], [("the junta", "carried_out")]),
        ("execution", ["students"], [("the junta", "carried_out")]),
    ]


def test_a_year_before_the_noun_dates_it() -> None:
    _, act = only_act("The report recalls the 1974 massacre of 300 miners.")
    assert act.when is not None
    assert act.when.edtf == "1974"
    assert act.count is not None
    assert act.count.lower == 300


def test_a_light_verb_gives_the_doer() -> None:
    _, act = only_act("The army carried out a massacre of 30 villagers in Alba.")
    assert doers(act) == [("The army", "carried_out")]


def test_a_possessor_is_victim_of_a_murder_and_doer_of_a_crackdown() -> None:
    _, murder = only_act("They remember Lina Okoro's murder in Alba.")
    assert victims(murder) == ["Lina Okoro"]
    _, crackdown = only_act("They remember Lina Okoro's crackdown on students.")
    assert doers(crackdown) == [("Lina Okoro", "carried_out")]


def test_who_is_in_charge_commanded() -> None:
    _, act = only_act("Torben Alvik was the official in charge of executions in the Alba prison.")
    assert doers(act) == [("Torben Alvik", "commanded")]


def test_responsibility_is_not_carrying_out() -> None:
    _, act = only_act("Torben Alvik was responsible for the killing of two nurses.")
    assert doers(act) == [("Torben Alvik", "responsible")]


def test_whoever_claims_responsibility_claims_it() -> None:
    _, act = only_act("The rebels claimed responsibility for the kidnapping of the mayor.")
    assert doers(act) == [("The rebels", "claimed")]


def test_blame_falls_on_the_verbs_object() -> None:
    claim, act = only_act("The minister blamed the army for the murder of Lina Okoro.")
    assert doers(act) == [("the army", "accused")]
    assert claim.stance == "attributed"


@pytest.mark.parametrize(
    "text",
    [
        "They demanded the execution of the miners.",
        "They feared the arrest of Lina Okoro.",
        "There were calls for the arrest of Lina Okoro.",
        "He wants to prevent the execution of the miners.",
    ],
)
def test_what_is_only_asked_or_feared_did_not_happen(text: str) -> None:
    assert all(c.modality != "actual" for c in acts(text))


def test_a_noun_without_people_says_nothing() -> None:
    assert read("The report speaks of arrests and executions.") == []


def test_the_execution_took_place_somewhere() -> None:
    found = acts("Torben Alvik was executed in 1985. The execution took place in the stadium of Alba.")
    last = found[-1].content
    assert isinstance(last, Act)
    assert victims(last) == ["Torben Alvik"]
    assert last.victims[0].basis == "resolved"
    assert last.where is not None
    assert last.where.wording == "the stadium of Alba"


def test_a_decree_that_orders_is_its_issuers_order() -> None:
    claim, act = only_act("President Ruben Tal issued a decree ordering the execution of all prisoners.")
    assert claim.modality == "ordered"
    assert doers(act) == [("President Ruben Tal", "ordered")]


def test_the_motive_for_a_killing_makes_nobody_a_killer() -> None:
    _, act = only_act("The officials said the motive for killing Mira Holt was money.")
    assert doers(act) == []
