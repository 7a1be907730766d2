"""Can a model that claims everything, pointing at any word, make a fact of what is none?"""

from __future__ import annotations

import re

import pytest

from asnad.model.claim import Claim
from tests.propose.english.test_must_not import CONDITIONS, NEGATIONS, OTHERS_WORDS, PLANS, PURPOSES, QUESTIONS
from tests.propose.model.pointing import Pointing, pointing, read, someone

CODES = {"execut": "execution", "arrest": "arrest", "tortur": "torture", "hang": "hanging", "round": "arrest"}
OFFICES = [
    "The junta plans to appoint Torben Alvik minister of mining.",
    "If Torben Alvik becomes minister of mining, the union will strike.",
    "The union claimed that Torben Alvik was minister of mining.",
    "Was Torben Alvik minister of mining?",
]
GROUPS = [
    "The junta claimed that Torben Alvik led the Lantern Committee.",
    "Torben Alvik allegedly led the Lantern Committee.",
    "Torben Alvik did not found the Lantern Committee.",
    "Torben Alvik wanted to lead the Lantern Committee.",
]


def words_of(text: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"[\w'’-]+", text)))


def facts(text: str, *claims: Pointing) -> list[Claim]:
    """What the source is taken to say, in its own voice, has happened."""
    return [
        claim
        for claim in read(text, *claims).claims
        if claim.polarity == "positive"
        and claim.modality == "actual"
        and claim.voice.kind == "source"
        and claim.stance == "asserted"
    ]


@pytest.mark.parametrize("text", QUESTIONS + PURPOSES + CONDITIONS + PLANS + NEGATIONS + OTHERS_WORDS)
def test_no_act_is_made_a_fact_whatever_word_is_pointed_at(text: str) -> None:
    code = next((code for part, code in CODES.items() if part in text.lower()), "killing")
    for words in words_of(text):
        claims = [pointing(words, someone(whom), code=code) for whom in words_of(text)]
        assert facts(text, *claims) == []


@pytest.mark.parametrize("text", OFFICES)
def test_no_office_is_held_that_is_only_wanted_or_said_by_others(text: str) -> None:
    for words in words_of(text):
        held = pointing(words, someone("Torben Alvik"), frame="post", code="appointed", title="minister of mining")
        assert facts(text, held) == []


@pytest.mark.parametrize("text", GROUPS)
def test_nobody_belongs_to_a_group_that_only_others_put_them_in(text: str) -> None:
    for words in words_of(text):
        led = pointing(
            words, someone("Torben Alvik"), frame="membership", code="led", body=someone("Lantern Committee", "group")
        )
        assert facts(text, led) == []


def test_the_same_sentences_without_what_makes_them_none_are_facts() -> None:
    act = pointing("arrested", someone("Torben Alvik"), code="arrest")
    post = pointing("became", someone("Torben Alvik"), frame="post", code="appointed", title="minister of mining")
    led = pointing(
        "led", someone("Torben Alvik"), frame="membership", code="led", body=someone("Lantern Committee", "group")
    )

    assert facts("The army arrested Torben Alvik.", act)
    assert facts("Torben Alvik became minister of mining.", post)
    assert facts("Torben Alvik led the Lantern Committee.", led)
