"""With what commitment does each asserter say it, and through whom has it come?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim, Commitment
from asnad.model.frames import Act, Portrayal
from tests.propose.reader import acts, doers, only_act, read, voices


def bound(claim: Claim) -> list[Commitment]:
    return [a.commitment for a in claim.sanad]


@pytest.mark.parametrize(
    ("text", "who", "commitment", "degree"),
    [
        ("The union said that soldiers killed Lina Okoro.", "The union", "asserts", "carried_out"),
        ("The union reported that soldiers killed Lina Okoro.", "The union", "reports", "carried_out"),
        ("The police suspect that rebels killed Lina Okoro.", "The police", "suspects", "carried_out"),
        ("The police believe that rebels killed Lina Okoro.", "The police", "suspects", "carried_out"),
        ("The union accused soldiers of killing Lina Okoro.", "The union", "accuses", "accused"),
        ("Soldiers were accused by the union of killing Lina Okoro.", "the union", "accuses", "accused"),
        ("Soldiers are suspected of killing Lina Okoro.", None, "suspects", "suspected"),
        ("The government attributed the killing of Lina Okoro to rebels.", "The government", "accuses", "accused"),
        ("The government blamed the killing of Lina Okoro on rebels.", "The government", "accuses", "accused"),
        ("The killing of Lina Okoro was blamed on rebels.", None, "accuses", "accused"),
        ("The killing of Lina Okoro is believed to be the work of rebels.", None, "suspects", "carried_out"),
        ("The widows hold the army responsible for the killing of Lina Okoro.", "The widows", "accuses", "responsible"),
        ("Rebels are held responsible for the killing of Lina Okoro.", None, "accuses", "responsible"),
        ("The president implicated soldiers in the killing of Lina Okoro.", "The president", "accuses", "took_part"),
        ("Lina Okoro was killed in Alba, apparently by rebels.", None, "suspects", "carried_out"),
        ("Reportedly, rebels killed Lina Okoro.", None, "reports", "carried_out"),
        ("The union mourned the alleged killing of Lina Okoro by rebels.", None, "accuses", "carried_out"),
        ("Torben Alvik admitted killing Lina Okoro.", "Torben Alvik", "admits", "carried_out"),
        ("Torben Alvik confessed to killing Lina Okoro.", "Torben Alvik", "admits", "carried_out"),
        ("The army admitted that soldiers killed Lina Okoro.", "The army", "admits", "carried_out"),
        ("The army denied killing Lina Okoro.", "The army", "denies", "carried_out"),
        ("The army denied any involvement in the killing of Lina Okoro.", "The army", "denies", "took_part"),
        ("The army denied responsibility for the killing of Lina Okoro.", "The army", "denies", "responsible"),
        ("The militia claimed responsibility for the killing of Lina Okoro.", "The militia", "claims_responsibility",
         "claimed"),
        ("The militia took credit for killing Lina Okoro.", "The militia", "claims_responsibility", "claimed"),
        ("Responsibility for the killing of Lina Okoro was claimed by the militia.", "the militia",
         "claims_responsibility", "claimed"),
        ("The union's allegation that soldiers killed Lina Okoro was printed.", "The union", "accuses", "carried_out"),
        ("Reports that soldiers killed Lina Okoro reached Alba.", None, "reports", "carried_out"),
        ("Soldiers reportedly killed Lina Okoro.", None, "reports", "carried_out"),
    ],
)  # fmt: skip
def test_the_innermost_asserter_and_the_commitment(
    text: str, who: str | None, commitment: Commitment, degree: str
) -> None:
    claim, act = only_act(text)
    assert voices(claim) == ["SOURCE", who]
    assert claim.voice.commitment == commitment
    assert [found for _, found in doers(act)] == [degree]


def test_each_link_of_a_chain_has_its_own_commitment() -> None:
    claim, _ = only_act("Harbour Watch reported that survivors accused soldiers of killing Lina Okoro.")
    assert voices(claim) == ["SOURCE", "Harbour Watch", "survivors"]
    assert bound(claim) == ["asserts", "reports", "accuses"]


def test_a_single_name_that_is_also_a_verb_opens_a_chain() -> None:
    claim, _ = only_act("Amnesty said survivors told it that soldiers killed Lina Okoro.")
    assert voices(claim) == ["SOURCE", "Amnesty", "survivors"]


def test_a_scope_ends_where_the_same_subject_goes_on() -> None:
    claim, _ = only_act("Torben Alvik rejected the version and accused the army of murdering Lina Okoro.")
    assert (voices(claim), claim.stance) == (["SOURCE", "Torben Alvik"], "attributed")


def test_a_victim_named_between_never_becomes_the_claimant() -> None:
    text = (
        "The Red Column, which on 25 January claimed responsibility for killing General Idris Vane, "
        "claimed responsibility today for bombing a bridge."
    )
    found = [c for c in acts(text) if isinstance(c.content, Act)]
    assert [doers(c.content) for c in found if isinstance(c.content, Act)] == [[("Red Column", "claimed")]] * 2
    assert [voices(c) for c in found] == [["SOURCE", "Red Column"]] * 2
    _, act = only_act("The Red Column, named after a leader of the last century, has claimed credit for the attack.")
    assert doers(act) == [("Red Column", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "Condemned the raids and denied that soldiers had killed Lina Okoro.",
        "Claimed that soldiers had killed Lina Okoro.",
    ],
)
def test_what_is_claimed_or_denied_by_someone_who_was_not_found_is_not_the_sources(text: str) -> None:
    claim, _ = only_act(text)
    assert voices(claim) == ["SOURCE", None]
    assert claim.stance != "asserted"


def test_the_force_of_a_blast_is_no_force() -> None:
    assert [
        doers(c.content) for c in acts("The force of the explosion killed two men.") if isinstance(c.content, Act)
    ] == [[]]


def test_accused_are_doers_also_by_a_name_that_nothing_tells_of_in_capitals() -> None:
    claim, act = only_act("THE MINISTER ACCUSED THE LOMAYITES OF KILLING TWO MEN NEAR THE HARBOUR.")
    assert (doers(act), claim.voice.commitment) == ([("THE LOMAYITES", "accused")], "accuses")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels planted a bomb that killed two men.",
        "A bomb planted by rebels killed two men.",
        "Rebels threw two grenades which killed two men.",
    ],
)
def test_who_set_off_the_weapon_did_it(text: str) -> None:
    _, act = only_act(text, "killing")
    assert doers(act) == [("rebels" if "by" in text else "Rebels", "carried_out")]


@pytest.mark.parametrize("text", ["A bomb killed two men.", "Police defused a bomb like the one that killed two men."])
def test_a_weapon_is_no_doer_and_who_did_not_set_it_off_neither(text: str) -> None:
    assert [doers(c.content) for c in acts(text, "killing") if isinstance(c.content, Act)] == [[]]


def test_a_bodys_attack_is_by_it_and_a_places_by_nobody() -> None:
    _, act = only_act("Two nurses died in a Lomay Liberation Front attack on a village.", "attack")
    assert doers(act) == [("Lomay Liberation Front", "carried_out")]
    assert acts("Two nurses died in a Meran attack on a village.", "attack") == []


def test_an_act_carried_out_by_someone_is_theirs() -> None:
    _, act = only_act("The union mourned the murder of Lina Okoro, committed by rebels.")
    assert doers(act) == [("rebels", "carried_out")]


def test_lives_claimed_are_no_responsibility_claimed() -> None:
    assert acts("The war of the cartels has claimed more than 120 deaths.") == []


def test_a_claimant_is_a_doer_of_an_act_without_a_victim() -> None:
    claim, act = only_act("The Red Column claimed responsibility for the attack.")
    assert doers(act) == [("Red Column", "claimed")]
    assert voices(claim) == ["SOURCE", "Red Column"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has claimed responsibility for the killing of Lina Okoro.",
        "No group claimed responsibility for the killing of Lina Okoro.",
        "The militia has not claimed responsibility for the killing of Lina Okoro.",
        "The army was not responsible for the killing of Lina Okoro.",
        "The army was not involved in the killing of Lina Okoro.",
    ],
)
def test_who_claims_nothing_or_had_no_part_is_no_doer(text: str) -> None:
    assert [doers(c.content) for c in acts(text) if isinstance(c.content, Act)] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers were acquitted of killing Lina Okoro.",
        "A court cleared soldiers of killing Lina Okoro.",
        "Soldiers are not suspected of killing Lina Okoro.",
        "The union did not accuse soldiers of killing Lina Okoro.",
        "It is not true that soldiers killed Lina Okoro.",
        "There is no evidence that soldiers killed Lina Okoro.",
    ],
)
def test_what_is_cleared_or_not_even_alleged_has_not_happened(text: str) -> None:
    assert [c for c in acts(text) if c.happened] == []


def test_doubt_in_an_adjective_is_doubt_about_who_did_it() -> None:
    for adjective, degree in (("suspected", "suspected"), ("presumed", "suspected"), ("alleged", "accused")):
        _, act = only_act(f"Three {adjective} rebels killed Lina Okoro.")
        assert [found for _, found in doers(act)] == [degree]


def test_a_speaker_goes_on_over_sentences_and_paragraphs_of_one_quotation() -> None:
    text = (
        "Torben Alvik said: “Soldiers killed Lina Okoro. Then they arrested two miners.\n\n"
        "“They tortured three students.”\n\nThe army jailed a poet."
    )
    assert [voices(c)[-1] for c in acts(text)] == ["Torben Alvik"] * 3 + ["SOURCE"]


def test_a_pronoun_or_the_report_goes_on() -> None:
    text = "According to Harbour Watch, soldiers killed Lina Okoro. It says that the army arrested two miners."
    assert [voices(c) for c in acts(text)] == [["SOURCE", "Harbour Watch"]] * 2
    text = "Torben Alvik said that soldiers killed Lina Okoro. He added that the army arrested two miners."
    assert [voices(c) for c in acts(text)] == [["SOURCE", "Torben Alvik"]] * 2


def test_an_untruth_that_the_source_calls_so_is_disputed() -> None:
    claim, _ = only_act("The ministry falsely claimed that rebels had killed Lina Okoro.")
    assert (voices(claim), claim.stance) == (["SOURCE", "The ministry"], "disputed")


def test_so_called_is_somebodys_label_and_disputed() -> None:
    found = [c for c in read("Soldiers killed three so-called terrorists.") if isinstance(c.content, Portrayal)]
    assert [(voices(c), c.stance) for c in found] == [(["SOURCE", None], "disputed")]
    assert [c.content.as_what.text for c in found if isinstance(c.content, Portrayal)] == ["terrorists"]


def test_who_rejects_a_claim_denies_it_and_whose_it_was_stays_in_the_chain() -> None:
    claim, _ = only_act("The governor rejected the union's claim that soldiers killed Lina Okoro.")
    assert (voices(claim), claim.stance) == (["SOURCE", "The governor", "the union"], "denied")
    assert bound(claim) == ["asserts", "denies", "asserts"]


@pytest.mark.parametrize("killed", [", which killed nine people", ", in which nine people were killed"])
def test_what_came_of_a_claimed_attack_is_the_sources_own(killed: str) -> None:
    (claim,) = acts(f"The militia claimed responsibility for the attack{killed}.", "killing")
    assert voices(claim) == ["SOURCE"]


@pytest.mark.parametrize("named", ["The army named them as", "The army identified the victims as"])
def test_who_they_are_is_the_word_of_whoever_names_them(named: str) -> None:
    for claim in acts(f"Two miners were shot. {named} Oren Dane and Lina Okoro.")[1:]:
        assert voices(claim) == ["SOURCE", "The army"]
