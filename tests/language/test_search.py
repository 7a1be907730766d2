"""Search keys: what is typed in one spelling or script finds the others."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.search import search_key, search_rules


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ruhollah", "Rouhollah", "روح‌الله", "روح الله", "روح اله"),
        ("Bavaei", "Bavaee", "Bava'i", "Bavayi", "باوایی"),
        ("Ali Reza", "Alireza", "علیرضا", "علي رضا"),
        ("Abdorrahman", "Abdolrahman", "عبدالرحمن"),
        ("Shamsoddin", "شمس‌الدین"),
        ("Qasem", "Ghassem", "قاسم"),
        ("1988", "۱۹۸۸", "١٩٨٨"),
        ("José", "JOSE"),
        ("Zharova", "Жарова"),
    ],
)
def test_spellings_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({search_key(s).replace(" ", "") for s in spellings}) == 1


def test_different_names_have_different_keys() -> None:
    assert search_key("Nader Zandi") != search_key("Nader Zandian")


@settings(deadline=None)
@given(st.text())
def test_a_key_has_no_stray_spaces(text: str) -> None:
    key = search_key(text)
    assert key == " ".join(key.split(" ")).strip(" ")
    assert "  " not in key


def test_rules_are_plain_enough_for_every_engine() -> None:
    for pattern, _ in json.loads(search_rules())["rules"]:
        assert re.fullmatch(r"[ -~]+", pattern)
        assert not re.search(r"\\[wWbBdDsSpPAZ]|\(\?P|\(\?[aiLmsux]", pattern)
