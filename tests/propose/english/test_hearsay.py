"""What is only rumoured, joked, supposed or left unshown, though nobody is found who says it?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, only_act, voices


@pytest.mark.parametrize(
    "text",
    [
        "Word spread that Arlen Voss had killed Mira Holt.",
        "There were whispers that Arlen Voss had killed Mira Holt.",
        "Rumour has it that Arlen Voss killed Mira Holt.",
        "It is whispered that Arlen Voss killed Mira Holt.",
        "The minister joked that Arlen Voss had killed Mira Holt.",
        "For years people believed that Arlen Voss had killed Mira Holt.",
        "The court overturned the ruling that Arlen Voss had killed Mira Holt.",
        "A tweet claimed that Arlen Voss had killed Mira Holt.",
    ],
)
def test_what_somebody_says_is_not_the_sources_word(text: str) -> None:
    claim, _ = only_act(text)
    assert claim.stance in ("attributed", "disputed")
    assert len(claim.sanad) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Suppose that Arlen Voss killed Mira Holt.",
        "Imagine that soldiers killed Mira Holt.",
        "Let us say that Arlen Voss killed Mira Holt.",
        "The prosecution failed to show that Arlen Voss had killed Mira Holt.",
        "Oren Falk behaved as though soldiers had killed Mira Holt.",
        "The inquiry wanted to find out whether the army was responsible for the killing of Mira Holt.",
    ],
)
def test_what_is_only_thought_of_has_not_happened(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It emerged that soldiers had killed Mira Holt.",
        "Everyone knows that soldiers killed Mira Holt.",
        "The fact that soldiers killed Mira Holt was hidden.",
    ],
)
def test_what_is_known_is_told_by_the_source(text: str) -> None:
    claim, _ = only_act(text)
    assert (claim.stance, voices(claim)) == ("asserted", ["SOURCE"])


def test_what_nobody_doubts_is_not_what_is_announced() -> None:
    claim, act = only_act("THE ORVANISTS ANNOUNCED THAT THEY WILL FREE ALL THE PEOPLE THEY HAVE ABDUCTED.", "abduction")
    assert (voices(claim), doers(act)) == (["SOURCE"], [("THEY", "carried_out")])


@pytest.mark.parametrize(
    "text",
    [
        "Anonymous leaflets said Arlen Voss had killed Mira Holt.",
        "Conspiracy theories about Arlen Voss killing Mira Holt abound.",
    ],
)
def test_what_a_thing_says_is_someones_word(text: str) -> None:
    claim, _ = only_act(text)
    assert (claim.stance, voices(claim)) == ("attributed", ["SOURCE", None])


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Oren Falk threatened to say that Arlen Voss had killed Mira Holt.", None),
        ("Nobody has accused Arlen Voss of killing Mira Holt.", None),
        ("The rebels vowed to avenge Arlen Voss by killing Mira Holt.", "planned"),
        ("Arlen Voss spoke of an attempt by soldiers to kill Mira Holt.", "attempted"),
        ("Arlen Voss might as well have killed Mira Holt.", "possible"),
    ],
)
def test_what_is_not_yet_said_or_done_is_left_open(text: str, modality: str | None) -> None:
    assert [c.modality for c in acts(text, "killing")] == ([] if modality is None else [modality])


def test_what_is_dreamt_is_no_deed() -> None:
    assert acts("In his nightmare, soldiers killed Mira Holt.") == []


def test_who_is_quoted_speaks() -> None:
    claim, _ = only_act("The police quoted Oren Falk as saying that Arlen Voss killed Mira Holt.")
    assert voices(claim)[-1] == "Oren Falk"


@pytest.mark.parametrize(
    "text",
    [
        'The film "Red Hills" is set in Lomay. Soldiers kill a young woman. Her brother is tortured by the police.',
        "In her new novel, Ines Brandt tells of a village. Soldiers killed ten miners there.",
        "The play tells how soldiers killed Mira Holt.",
    ],
)
def test_a_story_goes_on_to_the_end_of_its_paragraph(text: str) -> None:
    assert acts(text) == []
    assert len(acts(f"{text}\n\nSoldiers shot Oren Falk.")) == 1


def test_a_documentary_tells_of_the_world() -> None:
    assert len(acts("The documentary tells how soldiers killed Mira Holt.")) == 1


@pytest.mark.parametrize(
    ("text", "stance", "who"),
    [
        ("Soldiers killed Mira Holt, or so the rebels claim.", "attributed", "the rebels"),
        ("Soldiers killed Mira Holt, as the rebels claim.", "attributed", "the rebels"),
        ("Soldiers killed Mira Holt, if the rebels are to be believed.", "attributed", "the rebels"),
        ("Soldiers killed Mira Holt, a claim the army denies.", "disputed", None),
        ("Soldiers killed Mira Holt, which the army denies.", "disputed", None),
        ("Those who say that Arlen Voss killed Mira Holt are lying.", "denied", None),
    ],
)
def test_an_afterthought_takes_the_word_back(text: str, stance: str, who: str | None) -> None:
    claim, _ = only_act(text)
    assert (claim.stance, voices(claim)) == (stance, ["SOURCE", who])


def test_each_part_of_a_sentence_has_its_own_voice() -> None:
    text = "According to the police, Mira Holt fell; according to her husband, soldiers killed her."
    assert voices(only_act(text)[0]) == ["SOURCE", "her husband"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister stopped short of saying that Arlen Voss killed Mira Holt.",
        "One might think that Arlen Voss killed Mira Holt.",
    ],
)
def test_what_one_might_say_is_not_said(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The video appears to show soldiers killing Mira Holt.", "attributed"),
        ("The video purports to show soldiers killing Mira Holt.", "attributed"),
        ("The doctored video shows soldiers killing Mira Holt.", "disputed"),
        ("The painting shows soldiers killing Mira Holt.", "disputed"),
        ("It is not the case that soldiers killed Mira Holt.", "denied"),
        ("Oren Falk pretended to be dead after soldiers killed Mira Holt.", "asserted"),
    ],
)
def test_how_far_a_picture_or_a_pretence_is_believed(text: str, stance: str) -> None:
    assert only_act(text)[0].stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "It is by no means certain that soldiers killed Mira Holt.",
        "If confirmed, the killing of Mira Holt by soldiers would be the third this year.",
        "The killing of Mira Holt, if it happened, was not reported.",
        "Any soldier who kills Mira Holt will be punished.",
    ],
)
def test_what_is_uncertain_is_left_open(text: str) -> None:
    assert acts(text, "killing") == []


@pytest.mark.parametrize(
    "text",
    [
        "The fake execution was filmed.",
        "Voss staged his own abduction.",
    ],
)
def test_what_is_only_played_is_no_deed(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The governor wrote a novel in which soldiers kill a journalist.",
        "In the governor's novel, soldiers kill a journalist.",
    ],
)
def test_a_novel_tells_no_deeds(text: str) -> None:
    assert acts(text) == []


def test_what_is_joked_about_has_not_been_done() -> None:
    assert acts("The governor joked about killing journalists.") == []


def test_let_alone_denies() -> None:
    assert {c.polarity for c in acts("The governor's men had not touched Mira Holt, let alone killed her.")} == {
        "negative"
    }


def test_what_is_heard_is_someones_word() -> None:
    claim, _ = only_act("The widow heard from a neighbour that Arlen Voss had killed Mira Holt.")
    assert (claim.stance, len(claim.sanad)) == ("attributed", 2)


def test_who_claims_it_is_not_who_denies_it() -> None:
    claim, _ = only_act("Mira Holt was not killed by rebels, as the police claim.")
    assert (claim.polarity, voices(claim)) == ("negative", ["SOURCE"])


def test_what_i_heard_is_hearsay_without_a_that_too() -> None:
    (claim,) = acts("I heard Oren Falk had killed Mira Holt.", "killing")
    assert (claim.stance, claim.voice.commitment) == ("attributed", "reports")


def test_who_quotes_somebody_reports_it() -> None:
    claim, _ = only_act("The Lomay Post cited Oren Falk as saying on Monday that Arlen Voss killed Mira Holt.")
    assert voices(claim)[-2:] == ["Lomay Post", "Oren Falk"]
    claim, _ = only_act("The Harbour Gazette quoted Oren Falk as saying that Arlen Voss killed Mira Holt.")
    assert voices(claim)[-1] == "Oren Falk"


def test_whoever_is_identified_as_a_murderer_is_accused() -> None:
    claim, _ = only_act("Arlen Voss was identified as the man who killed Mira Holt.")
    assert [each.commitment for each in claim.sanad[-1:]] == ["accuses"]
