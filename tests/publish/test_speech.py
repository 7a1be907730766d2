"""The site's own words."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from asnad.model.count import Count
from asnad.model.question import Answer, Note
from asnad.publish.speech import speech


def _phrases(language: str) -> dict[str, str]:
    def flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in table.items():
            found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
        return found

    return flat(
        tomllib.loads(files("asnad.publish").joinpath("locale", f"{language}.toml").read_text(encoding="utf-8"))
    )


def test_both_languages_say_everything() -> None:
    assert _phrases("fa").keys() == _phrases("en").keys()


def test_both_languages_fill_the_same_slots() -> None:
    slots = {
        language: {key: {name for _, name, _, _ in Formatter().parse(text) if name} for key, text in phrases.items()}
        for language, phrases in (("en", _phrases("en")), ("fa", _phrases("fa")))
    }
    assert {key for key in slots["en"] if slots["en"][key] != slots["fa"][key]} == set()


def test_no_phrase_holds_markup() -> None:
    for language in ("en", "fa"):
        assert [key for key, text in _phrases(language).items() if set('<>&"') & set(text)] == []


@pytest.mark.parametrize(
    ("language", "count", "shown"),
    [
        ("en", Count("2,800", 2800, 2800, "="), "2,800"),
        ("en", Count("more than 30,000", 30001, None, ">"), "more than 30,000"),
        ("en", Count("thousands", 2000, None, "≥"), "thousands"),
        ("en", Count("at least 12", 12, None, "≥"), "at least 12"),
        ("en", Count("2,800 or 3,800", 2800, 3800, "or"), "2,800 or 3,800"),
        ("en", Count("fewer than 9", None, 8, "<"), "fewer than 9"),
        ("en", Count("many", None, None, "many"), "many"),
        ("en", Count("three", 3, 3, "="), "3"),
        ("fa", Count("more than 30,000", 30001, None, ">"), "بیش از ۳۰٬۰۰۰"),
    ],
)
def test_a_count_says_neither_more_nor_less_than_its_words(language: str, count: Count, shown: str) -> None:
    assert speech(language).count(count) == shown


def test_a_language_that_is_not_there_is_shown_in_english() -> None:
    assert speech("tlh").language == "en"
    assert speech("fa-AF").direction == "rtl"


def test_a_code_without_a_label_is_shown_in_plain_words() -> None:
    assert speech("en").term("acts", "unheard_of_act") == "unheard of act"


def test_what_we_note_on_an_answer_is_in_the_language_of_the_site() -> None:
    notes = (Note("limits", "undated"), Note("statuses", "planned"))
    answer = Answer("5,000 (planned) (year not stated) (planned or announced)", None, (), (), notes=notes)

    assert speech("en").answer(answer) == ("5,000 (planned)", " (year not stated) (planned or announced)")
    assert speech("fa").answer(answer) == ("5,000 (planned)", " (سال گفته نشده) (برنامه‌ریزی یا اعلام شده)")
