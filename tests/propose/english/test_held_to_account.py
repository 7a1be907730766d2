"""Who was held to account, and that nobody was?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Gap
from tests.propose.reader import read, rows, voices


def told(content: Accountability, polarity: str) -> str:
    """Who ("None" of whom), whether it became so of them, and by whom."""
    denied = ["not"] if polarity == "negative" else []
    by = [content.by.wording] if content.by is not None else []
    who, none = content.who, content.who.wording.startswith("None") and content.who.antecedents
    of = f"<{', '.join(m.wording for m in who.antecedents)}>" if none else ""
    return " ".join([who.wording + of, *denied, content.outcome, *by])


@pytest.mark.parametrize(("text", "expected"), [(text, held) for text, *held in rows("what_became.txt")])
def test_what_became_of_those_responsible(text: str, expected: list[str]) -> None:
    found = [(c.content, c.polarity) for c in read(text)]
    assert [told(content, p) for content, p in found if isinstance(content, Accountability)] == expected


@pytest.mark.parametrize(
    ("text", "who", "told"),
    [
        ("Nobody has been held to account for the killings.", "Nobody", "held to account"),
        ("No one has been held accountable for the killings.", "No one", "held accountable"),
        ("No one was ever brought to justice.", "No one", "brought to justice"),
        ("No one has been punished.", "No one", "punished"),
        ("None of the officials has been held to account.", "None of the officials", "held to account"),
        ("Those responsible have never been held to account.", "Those responsible", "held to account"),
    ],
)
def test_that_nobody_was_held_to_account_is_told_of_them(text: str, who: str, told: str) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Accountability)]
    assert isinstance(claim.content, Accountability)
    assert (claim.content.who.wording, claim.content.outcome, claim.polarity) == (who, "held_accountable", "negative")
    assert claim.quote.exact.endswith(told)


@pytest.mark.parametrize("held", ["held to account", "held accountable", "held responsible"])
def test_a_murder_for_which_nobody_is_held_to_account_is_a_murder(held: str) -> None:
    (claim,) = [c for c in read(f"No one has been {held} for the murder of Dane.") if isinstance(c.content, Act)]
    assert (claim.stance, len(claim.sanad)) == ("asserted", 1)


def test_who_is_to_be_held_to_account_was_not_yet() -> None:
    (claim,) = [c for c in read("The union wants Voss to be held to account.") if isinstance(c.content, Accountability)]
    assert not claim.happened


@pytest.mark.parametrize(
    ("text", "whom", "by"),
    [
        ("The Union imposed sanctions on Colonel Voss in 2019.", ["Colonel Voss"], "Union"),
        ("The Union has imposed sanctions on Voss and the army.", ["Voss", "the army"], "Union"),
        ("Sanctions were imposed on Voss by the European Union.", ["Voss"], "European Union"),
        ("The Union imposed sanctions on wheat.", [], None),
        ("The Union lifted the sanctions on Voss.", [], None),
    ],
)
def test_on_whom_sanctions_were_imposed(text: str, whom: list[str], by: str | None) -> None:
    found = [c.content for c in read(text) if isinstance(c.content, Accountability)]
    assert [c.who.wording for c in found] == whom
    assert all(c.outcome == "sanctioned" and c.by is not None and c.by.wording == by for c in found)


def test_what_somebody_is_wanted_for_and_where_they_are_tried() -> None:
    (wanted,) = [c.content for c in read("Voss is wanted by a court for the massacre.")][-1:]
    (tried,) = [c.content for c in read("Voss stood trial in Lomay for torture in 2021.")][-1:]
    assert isinstance(wanted, Accountability)
    assert wanted.reason is not None
    assert wanted.reason.text == "the massacre"
    assert isinstance(tried, Accountability)
    assert tried.where is not None
    assert tried.where.wording == "Lomay"
    assert tried.when is not None
    assert tried.when.edtf == "2021"


def test_what_has_to_be_done_was_not_yet() -> None:
    claims = read("The union must step up to protect civilians and kill the rebels.")
    assert not any(c.happened for c in claims if isinstance(c.content, Act))


def test_on_whom_a_sentence_is_handed_down_is_no_place() -> None:
    (claim,) = [c for c in read("The judge handed down a death sentence on Dane.") if isinstance(c.content, Act)]
    assert isinstance(claim.content, Act)
    assert ([v.wording for v in claim.content.victims], claim.content.where) == (["Dane"], None)


def test_a_conviction_overturned_in_the_same_sentence_is_disputed() -> None:
    claims = read("The court convicted Holt of the murder of Dane, but the Supreme Court overturned the verdict.")
    assert [c.stance for c in claims] == ["disputed", "disputed"]
    claims = read("Holt was convicted of the murder of Dane, and the court did not overturn the verdict.")
    assert [c.stance for c in claims] == ["asserted", "asserted"]


def test_the_day_of_the_crime_is_not_that_of_the_sentence() -> None:
    claims = read("A court on Thursday sentenced Voss to 22 years for the abduction of three miners in 1998.")
    days = {c.content.act: c.content.when.wording for c in claims if isinstance(c.content, Act) and c.content.when}
    assert days == {"sentence": "on Thursday", "abduction": "in 1998"}


@pytest.mark.parametrize(
    "text",
    [
        "The union called for an investigation into the murder of Dane.",
        "The union demanded that the government investigate the murder of Dane.",
        "The union wants the perpetrators of the murder of Dane tried.",
    ],
)
def test_a_murder_that_is_to_be_cleared_up_was_done(text: str) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Act) and c.content.act == "murder"]
    assert claim.happened


@pytest.mark.parametrize(
    "text",
    [
        "The union demanded that the government investigate the alleged murder of Dane.",
        "The union wants the government to stop the murder of Dane.",
        "Voss was convicted of incitement to the murder of Dane.",
    ],
)
def test_a_murder_only_alleged_or_to_be_stopped_was_not(text: str) -> None:
    assert not any(c.happened for c in read(text) if isinstance(c.content, Act) and c.content.act == "murder")


def _gaps(text: str) -> list[str]:
    return [c.content.about.text for c in read(text) if isinstance(c.content, Gap)]


def test_who_did_it_is_not_missing_where_it_stands_beside() -> None:
    assert _gaps("Dane was seized by rebels and beheaded two days later.") == []
    assert _gaps("At least 1,200 people were killed, most of them by the army.") == []
    assert _gaps("Dane was seized in Lomay and beheaded two days later.") == ["was seized", "beheaded"]


def test_what_an_autopsy_found_is_its_word() -> None:
    (claim, *_) = [c for c in read("An autopsy found that Dane had been strangled.") if isinstance(c.content, Act)]
    assert [a.work.text if a.work is not None else None for a in claim.sanad] == [None, "autopsy"]


def test_what_an_inquiry_found_is_not_its_chairmans_word() -> None:
    claims = read("An inquiry chaired by Judge Oren Falk found that soldiers killed Dane.")
    (claim,) = [c for c in claims if isinstance(c.content, Act)]
    assert voices(claim) == ["SOURCE", "An inquiry"]


def test_whoever_is_accused_is_not_whom_they_killed() -> None:
    claims = read("Dane was buried. His widow accused President Voss of having made the laws under which he was shot.")
    (shot,) = [c.content for c in claims if isinstance(c.content, Act) and c.content.act == "shooting"]
    assert all(end.wording != "President Voss" for victim in shot.victims for end in victim.ends())


def test_an_order_withdrawn_is_no_longer_one() -> None:
    for text in ("The general withdrew the order to kill Dane.", "The order to kill Dane was withdrawn."):
        assert [c for c in read(text) if isinstance(c.content, Act)] == []


def test_who_died_when_aircraft_bombed_a_market_was_killed_by_somebody_told() -> None:
    assert _gaps("Forty people were killed when government aircraft bombed the market.") == []
    assert _gaps("Forty people were killed when the ship sank.") == ["were killed"]


def test_whoever_was_raped_is_not_who_is_acquitted() -> None:
    claims = read("Lina Orta was raped by soldiers and testified against Captain Voss. The court acquitted him.")
    (acquitted,) = [c.content for c in claims if isinstance(c.content, Accountability)]
    assert all(end.wording != "Lina Orta" for end in acquitted.who.ends())


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Evidence is needed for bringing the killers of Hugo Luna to justice.", []),
        ("The trial is important for holding the killers to account.", []),
        ("Telling it is crucial to determining who died and holding their killers to account.", []),
        ("The court held the killers to account.", ["actual"]),
    ],
)
def test_what_is_needed_for_it_has_not_brought_it_about(text: str, modality: list[str]) -> None:
    assert [c.modality for c in read(text) if isinstance(c.content, Accountability)] == modality


def test_when_charges_were_brought_that_somebody_faces_nobody_says() -> None:
    (claim,) = [c for c in read("On 3 May began the trial of Dane, who faces charges.") if _is_charged(c.content)]
    assert isinstance(claim.content, Accountability)
    assert claim.content.when is None


def _is_charged(content: object) -> bool:
    return isinstance(content, Accountability) and content.outcome == "charged"


def test_a_gap_that_the_text_fills_is_none() -> None:
    assert _gaps("Rebels abducted ten miners. The miners were abducted on Monday, the union said.") == []
    assert _gaps("Police arrested five teachers. The five were arrested over books.") == []
    assert _gaps("Soldiers killed Dane in 1990. Holt was there. Dane was killed in Lomay, a judge said.") == []
    assert _gaps("Soldiers killed six rebels. A captain was killed in the raid.") == ["was killed"]
    assert _gaps("Lina Okoro stood there. She was arrested. Police arrested Sepin Morv.") == ["was arrested"]
    assert _gaps("Hugo Morv was killed in 2019. Rebels killed his brother Sepin Morv in 1985.") == ["was killed"]
    assert _gaps("Two nurses were killed in Lomay. The army killed two nurses in Meran.") == ["were killed"]
    assert _gaps("Dane was killed. The rebels are accused of killing Dane.") == ["was killed"]


def test_a_complaint_that_is_dismissed_was_brought() -> None:
    claims = read("The court dismissed the case filed against Voss by Dane.")
    assert [(c.stance, voices(c)) for c in claims if isinstance(c.content, Accountability)] == [
        ("asserted", ["SOURCE"])
    ]


def test_who_charged_has_arrested_him_too() -> None:
    assert _gaps("Dane has been arrested and charged by police.") == []
    assert _gaps("Dane was arrested and convicted by a court.") == ["was arrested"]


def test_who_denies_two_things_denies_both() -> None:
    for text in (
        "Voss denied the request and the torture of Dane.",
        "The army rejected the complaint of the torture of Dane.",
    ):
        (claim,) = [c for c in read(text) if isinstance(c.content, Act)]
        assert claim.stance == "denied", text
