"""What becomes of claims that the next sentence rejects?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts

CLAIM = "A post says that soldiers killed 200 villagers."


@pytest.mark.parametrize(
    "rebuttal",
    [
        "This is false.",
        "That is a lie.",
        "That is not true.",
        "None of this is true.",
        "This never happened.",
        "False.",
        "The claim has been debunked.",
        "It was shared widely. The claim is baseless.",
    ],
)
def test_a_rebuttal_denies_what_was_claimed_before_it(rebuttal: str) -> None:
    assert [claim.stance for claim in acts(f"{CLAIM} {rebuttal}")] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "This is not the whole story.",
        "This is unclear.",
        "It is not true that they were armed.",
        "The army said this was false.",
        "\n\nThis is false.",
        "Is this false?",
        "If this is false, he lied.",
    ],
)
def test_what_rejects_something_else_or_is_not_the_sources_word_denies_nothing(text: str) -> None:
    assert acts(f"{CLAIM} {text}")[0].stance == "attributed"


def test_a_killing_that_was_wrong_was_a_killing() -> None:
    assert [claim.stance for claim in acts("Soldiers killed 200 villagers. It was wrong.")] == ["asserted"]


def test_what_the_source_told_itself_can_be_a_lie() -> None:
    assert [claim.stance for claim in acts("Soldiers killed 200 villagers. This is a lie.")] == ["denied"]


def test_a_number_that_was_corrected_is_disputed() -> None:
    (claim,) = acts("The network had earlier reported that 10 people were killed, but corrected the number to eight.")
    assert claim.stance == "disputed"


def test_what_is_entirely_untrue_or_without_evidence_is_denied() -> None:
    assert [c.stance for c in acts("The allegation that Oren Falk was beaten is entirely untrue.")] == ["denied"]
    assert [c.stance for c in acts(f"{CLAIM} We found no evidence for this.")] == ["denied"]


def test_what_who_tells_it_does_not_believe_is_disputed() -> None:
    for disbelief in ("I do not believe it.", "We never believed them.", "I don't believe that."):
        assert [claim.stance for claim in acts(f"{CLAIM} {disbelief}")] == ["disputed"]
        assert [claim.stance for claim in acts(f"{CLAIM} {disbelief}")] == ["disputed"]


@pytest.mark.parametrize(
    ("disbelief", "stance"),
    [
        (", but I do not believe it.", "disputed"),
        ("; we never believed them.", "disputed"),
        (", but I don't believe that.", "disputed"),
        (", but I could not believe it.", "asserted"),
        (", but I do not believe that he was alone.", "asserted"),
        (", and I believe it.", "asserted"),
    ],
)
def test_what_whoever_tells_it_does_not_believe_in_the_same_sentence_is_disputed(disbelief: str, stance: str) -> None:
    (claim,) = acts(f"Neighbours said that Voss had killed Oren Falk{disbelief}")
    assert claim.stance == stance


@pytest.mark.parametrize(
    ("text", "denied_by"),
    [
        ("Mira Holt accused Colonel Voss of killing Oren Falk. Voss denied it.", ["Voss"]),
        ("Mira Holt said that soldiers had killed Oren Falk. The army rejected the allegations.", ["The army"]),
        ("Soldiers killed Oren Falk. The army denied this.", ["The army"]),
        ("Mira Holt accused Colonel Voss of killing Oren Falk. Mira Holt denied it.", []),
        ("Soldiers killed Oren Falk. The army denied it any help.", []),
        ("Soldiers killed Oren Falk. The army would deny it.", []),
        ("Soldiers killed Oren Falk. The army did not deny it.", []),
        ("Soldiers killed Oren Falk and beat Lina Okoro. The army denied it.", []),
        ("Oren Falk was arrested. He said that Voss threatened to evict him. Voss denied it.", []),
        ("Police arrested Mira Holt for theft. Mira Holt denied the charges.", []),
        ("Soldiers killed Oren Falk.\n\nThe army denied it.", []),
        ("Oren Falk was killed. His widow said he had been refused leave; the army denied it.", []),
    ],
)
def test_who_denies_what_was_told_right_before_has_denied_it(text: str, denied_by: list[str]) -> None:
    denials = [claim for claim in acts(text) if claim.rule == "denied-again"]
    assert [claim.voice.who.wording for claim in denials if claim.voice.who] == denied_by
    assert all(claim.stance == "denied" and claim.voice.commitment == "denies" for claim in denials)


def test_what_is_contradicted_is_disputed() -> None:
    assert [claim.stance for claim in acts(f"{CLAIM} That is contradicted by the records.")] == ["disputed"]


def test_what_is_said_last_is_the_lie() -> None:
    text = "You write that soldiers killed Oren Falk and the army says that he fled. That is a lie."
    assert [claim.stance for claim in acts(text, "killing")] == ["attributed"]


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        ("Or so the army says.", "attributed"),
        ("At least that is what the army says.", "attributed"),
        ("That, at least, is what the army says.", "attributed"),
        ("So says the army.", "attributed"),
        ("That is the army's story.", "attributed"),
        ("That is what the army wanted.", "asserted"),
        ("That is what the army does not say.", "asserted"),
        ("So the army left.", "asserted"),
    ],
)
def test_the_next_sentence_may_tell_whose_word_it_was(word: str, stance: str) -> None:
    assert [claim.stance for claim in acts(f"Rebels killed two nurses. {word}")] == [stance]


def test_whose_explanation_is_not_accepted_is_the_one_disputed() -> None:
    text = "The army said that rebels had killed ten men. Two nurses said that soldiers had shot them. "
    found = acts(text + "The Commission does not accept the army's explanation.")
    assert [claim.stance for claim in found] == ["disputed", "asserted"]


@pytest.mark.parametrize(
    "answer", ["The Commission rejects that version.", "The Chamber does not accept this evidence."]
)
def test_what_is_rejected_is_what_was_said_last_even_where_nothing_is_claimed_of_it(answer: str) -> None:
    text = f"Mira Holt said that guards had beaten Oren Dane. The army submitted that he had left the country. {answer}"
    assert [claim.stance for claim in acts(text, "beating")] == ["asserted"]
