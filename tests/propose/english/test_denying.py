"""In how many words somebody denies what was told before: his part in it, what he is charged with, all that is said."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from tests.propose.reader import acts, doers, victims, voices


def _denied(text: str) -> list[Claim]:
    return [claim for claim in acts(text) if claim.rule == "denied-again"]


@pytest.mark.parametrize(
    ("denies", "part"),
    [
        ("denied it was involved", "took_part"),
        ("denied that it was ever involved", "took_part"),
        ("denied being involved", "took_part"),
        ("denied being behind the attack", "took_part"),
        ("denied it had any role in the killings", "took_part"),
        ("denied having played any part in it", "took_part"),
        ("denied that it was responsible", "responsible"),
        ("said it was not involved", "took_part"),
        ("said that it had no hand in the killings", "took_part"),
        ("insisted that it had nothing to do with the killings", "took_part"),
        ("said it was not responsible for the attack", "responsible"),
    ],
)
def test_whoever_denies_a_part_of_his_own_does_not_deny_the_deed(denies: str, part: str) -> None:
    (claim,) = _denied(f"Eleven miners were killed in Ostrel. The Velar Front {denies}.")
    assert (victims(claim.content), doers(claim.content)) == (["Eleven miners"], [("Velar Front", part)])
    assert (claim.stance, claim.voice.commitment) == ("denied", "denies")


def test_the_part_may_be_that_of_his_men() -> None:
    (claim,) = _denied("Nine miners were killed in Ostrel. The Velar Front denied that its fighters were responsible.")
    assert (doers(claim.content), voices(claim)) == ([("its fighters", "responsible")], ["SOURCE", "Velar Front"])


@pytest.mark.parametrize(
    "denies",
    [
        "The ministry dismissed the allegations as baseless",
        "The ministry called the allegations baseless",
        "The ministry called the allegations “fairy tales”",
        "The ministry described the accusations as lies",
        "The ministry called the report a lie",
        "The ministry said the accusations were false",
        "The ministry said that this was untrue",
        "The ministry told the paper the allegations were “pure invention”",
        "The ministry denied the charge in a letter to the paper",
        "The accusations are denied by the ministry",
        "The allegations were rejected by the ministry",
    ],
)
def test_what_others_say_is_denied_in_many_words(denies: str) -> None:
    (claim,) = _denied(f"Amnesty Watch said guards had beaten three miners. {denies}.")
    assert (victims(claim.content), doers(claim.content)) == (["three miners"], [("guards", "carried_out")])
    assert [voice and voice.lower() for voice in voices(claim)] == ["source", "the ministry"]


@pytest.mark.parametrize("account", ["the army's account", "the account of the army", "that account"])
def test_whose_account_is_rejected(account: str) -> None:
    (claim,) = _denied(f"Troops shot two thieves, the army said. The family rejects {account}.")
    assert victims(claim.content) == ["two thieves"]
    assert _denied("Troops shot two thieves, the union said. The family rejects the army's account.") == []


@pytest.mark.parametrize(
    "denies",
    ["pleaded not guilty", "has pleaded not guilty to all charges", "maintains his innocence", "says he is innocent"],
)
def test_whoever_pleads_not_guilty_denies_what_he_is_charged_with(denies: str) -> None:
    (claim,) = _denied(f"The indictment says that Milan Voss beat Oren Dane to death. Voss {denies}.")
    assert (victims(claim.content), doers(claim.content)) == (["Oren Dane"], [("Milan Voss", "carried_out")])


@pytest.mark.parametrize(
    ("held", "whom", "doer"),
    [
        ("on charges of murder", [], "He"),
        ("on suspicion of killing Lina Okoro", ["Lina Okoro"], "Torben Alvik"),
        ("for the murder of Lina Okoro", ["Lina Okoro"], "Torben Alvik"),
    ],
)
def test_whoever_was_only_arrested_denies_what_he_was_arrested_for(held: str, whom: list[str], doer: str) -> None:
    (claim,) = _denied(f"Torben Alvik was arrested in May {held}. He denies the charges.")
    assert (victims(claim.content), doers(claim.content)) == (whom, [(doer, "carried_out")])


@pytest.mark.parametrize(
    "text",
    [
        "Eleven miners were killed in Ostrel. The Velar Front denied it had carried out the raid.",
        "Eleven miners were killed in Ostrel. The Velar Front said it was involved in the talks.",
        "Eleven miners were killed in Ostrel. The Velar Front said it was not involved in the talks.",
        "Amnesty Watch said guards had beaten three miners. The ministry called the allegations serious.",
        "Amnesty Watch said guards had beaten three miners. The ministry said the allegations were not false.",
        "Amnesty Watch said guards had beaten three miners. The ministry did not respond to the allegations.",
        "The indictment says that Milan Voss beat Oren Dane to death. Voss pleaded guilty to theft.",
        "Police beat Torben Alvik in May. The chief of police said he was innocent.",
        "Torben Alvik was arrested in May on charges of fraud. He denies the charges.",
    ],
)
def test_what_is_not_denied_is_not_denied(text: str) -> None:
    assert _denied(text) == []


def test_somebody_pleads_guilty_to_a_deed() -> None:
    (claim,) = acts("Milan Voss pleaded guilty to murder.")
    assert isinstance(claim.content, Act)
    assert (doers(claim.content), claim.voice.commitment) == ([("Milan Voss", "carried_out")], "admits")


@pytest.mark.parametrize("sure", ["is satisfied beyond reasonable doubt", "is convinced"])
def test_whoever_is_sure_of_it_says_so(sure: str) -> None:
    (claim,) = acts(f"The Chamber {sure} that soldiers killed Oren Falk.")
    assert voices(claim) == ["SOURCE", "Chamber"]


@pytest.mark.parametrize("text", ["The indictment says", "The verdict said that"])
def test_what_is_written_says_so(text: str) -> None:
    (claim,) = acts(f"{text} soldiers killed Oren Falk.")
    assert voices(claim) == ["SOURCE", " ".join(text.split()[:2])]


@pytest.mark.parametrize(
    "said",
    [
        "The minister said he was not involved with the bank.",
        "The judge dismissed all the charges as the trial began.",
    ],
)
def test_what_has_nothing_to_do_with_it_denies_nothing(said: str) -> None:
    assert _denied(f"Soldiers killed two men in Alba. {said}") == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The army said that it was not involved in the killing of Oren Dane.", "took_part"),
        ("The army said it had no role in the murder of Oren Dane, and that rebels killed Milan Voss.", "took_part"),
        ("The army said it had nothing to do with the killing of Oren Dane.", "took_part"),
        (
            "Soldiers killed Milan Voss. The army said it was not responsible for the killing of Oren Dane.",
            "responsible",
        ),
    ],
)
def test_a_part_is_denied_in_the_deed_that_the_denial_tells(text: str, part: str) -> None:
    (claim,) = _denied(text)
    assert (victims(claim.content), doers(claim.content)) == (["Oren Dane"], [("The army", part)])
    assert (claim.stance, voices(claim)) == ("denied", ["SOURCE", "The army"])
    assert "Oren Dane" in claim.quote.exact


def test_who_rejects_the_charges_does_not_deny_that_others_were_arrested() -> None:
    assert _denied("Alvik is one of the members arrested in May. Mr. Alvik has rejected all the charges.") == []
    assert _denied("Police arrested ten men in Lomay. Falk has rejected all the charges.") == []
    assert len(_denied("Villagers say the army arrested ten men. The army rejected the allegations.")) == 1
