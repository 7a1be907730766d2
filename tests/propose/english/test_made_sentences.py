"""The judge of made sentences finds each slot that is wrong, in each language, and nothing where all is right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bench.sentences.judge import Tally
from bench.sentences.languages import FAMILIES, LANGUAGES
from bench.sentences.made import Deed, Made

ENGLISH = Deed("shooting", frozenset({"miner"}), frozenset({"soldiers"}), when="1990", where="Lomay", count=2)
DEEDS = {
    "en": ("In 1990 soldiers shot two miners in Lomay.", ENGLISH),
    "es": (
        "En 1990 los soldados torturaron a dos mineros en Lomaya.",
        replace(
            ENGLISH, act="torture", victims=frozenset({"minero"}), doers=frozenset({"soldados"}), where="en Lomaya"
        ),
    ),
    "fr": (
        "En 1990, les soldats ont torturé deux mineurs à Lomay.",
        replace(ENGLISH, act="torture", victims=frozenset({"mineur"}), doers=frozenset({"soldats"})),
    ),
    "fa": (
        "سربازان در سال ۱۳۵۰ دو معلم را در شهر لومار شکنجه کردند.",
        Deed("torture", frozenset({"معلم"}), frozenset({"سربازان"}), when="در سال ۱۳۵۰", where="لومار", count=2),
    ),
    "ar": (
        "عذب الجنود ثلاثة معلمين في مدينة لوماية عام 1990.",
        Deed("torture", frozenset({"معلم"}), frozenset({"الجنود"}), when="عام 1990", where="لوماية", count=3),
    ),
}
WRONG: dict[str, dict[str, Any]] = {
    "act": {"act": "killing"},
    "victims": {"victims": frozenset({"nurse"})},
    "doers": {"doers": frozenset({"guards"})},
    "speaker": {"speaker": frozenset({"Holt"})},
    "when": {"when": "1991"},
    "where": {"where": "Meran"},
    "count": {"count": 7},
    "it never was": {"happened": False},
}


def _judged(language: str, text: str, deed: Deed) -> Tally:
    told = DEEDS[language][1]
    tally = Tally()
    tally.add(Made(text, (deed,), told.victims | told.doers), LANGUAGES[language].read(text))
    return tally


@pytest.mark.parametrize("language", DEEDS)
def test_what_was_done_is_found_and_not_wrong(language: str) -> None:
    tally = _judged(language, *DEEDS[language])
    assert (tally.wrong, tally.missed, tally.found, tally.asked) == ([], [], 2, 2)


@pytest.mark.parametrize("language", DEEDS)
@pytest.mark.parametrize("slot", WRONG)
def test_each_slot_can_be_wrong(slot: str, language: str) -> None:
    text, deed = DEEDS[language]
    assert _judged(language, text, replace(deed, **WRONG[slot])).slots == {slot: 1}


def test_what_was_done_and_is_only_denied_is_wrong() -> None:
    deed = replace(ENGLISH, when="", where="")
    assert _judged("en", "Soldiers did not shoot two miners.", deed).slots == {"it was": 1}


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_family_of_every_language_makes_sentences_that_are_read(language: str, family: str) -> None:
    made = LANGUAGES[language].made(family, 20, seed=7)
    tally = Tally()
    for sentence in made:
        tally.add(sentence, LANGUAGES[language].read(sentence.text))
    assert not [sentence.text for sentence in made if not sentence.deeds or set(sentence.text) & set("{}|")]
    assert tally.found > tally.asked / 2


def test_a_seed_makes_the_same_sentences() -> None:
    first, second = (LANGUAGES["fr"].made("told", 5, seed) for seed in (1, 2))
    assert LANGUAGES["fr"].made("told", 5, 1) == first != second
