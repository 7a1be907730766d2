"""Numbers in digits and in words, and the plain form of a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.numerals import beginning, numerals, plain, scan


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("30,000", "en", 30000),
        ("30 000", "en", 30000),
        ("30\u202f000", "fr", 30000),
        ("۳۰٬۰۰۰", "fa", 30000),
        ("٣٠٬٠٠٠", "ar", 30000),
        ("30.000", "de", 30000),
        ("30.000", "es", 30000),
        ("1.200.000", "es", 1200000),
        ("1'500", "de", 1500),
        ("two", "en", 2),
        ("Twenty-five", "en", 25),
        ("TWENTY FIVE", "en", 25),
        ("three hundred and forty-two", "en", 342),
        ("two thousand five hundred", "en", 2500),
        ("one hundred thousand", "en", 100000),
        ("a hundred", "en", 100),
        ("a dozen", "en", 12),
        ("half a million", "en", 500000),
        ("2.5 million", "en", 2500000),
        ("2,5 millionen", "de", 2500000),
        ("سه هزار و پانصد", "fa", 3500),
        ("بیست و پنج", "fa", 25),
        ("۳۰ هزار", "fa", 30000),
        ("ثلاثة آلاف", "ar", 3000),
        ("treinta y dos", "es", 32),
        ("dos mil", "es", 2000),
        ("quatre-vingt-dix", "fr", 90),
        ("zwölf", "de", 12),
        ("7", "ku", 7),
    ],
)
def test_value(text: str, language: str, expected: int) -> None:
    numbers = numerals(language)
    found = re.match(numbers.either, plain(text))
    assert found is not None
    assert found.end() == len(text)
    assert numbers.value(found[0]) == expected


@pytest.mark.parametrize("text", ["2.5", "0.3", "1" * 400])
def test_a_broken_or_endless_number_is_none(text: str) -> None:
    assert numerals("en").value(text) is None


@settings(deadline=None)
@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@settings(deadline=None)
@given(st.text())
def test_plain_text_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@settings(deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["en", "fa", "ar", "es", "fr", "de"]))
def test_grouped_digits_are_the_number(amount: int, language: str) -> None:
    mark = "." if language in ("es", "fr", "de") else ","
    text = f"{amount:,}".replace(",", mark)
    numbers = numerals(language)
    found = re.match(numbers.either, text)
    assert found is not None
    assert numbers.value(found[0]) == amount


def test_a_scan_finds_what_the_pattern_finds() -> None:
    pattern = re.compile(r"(?<!\w)(?:two|'?\d+|many things)(?!\w)")
    text = "two of '80 many 12x things 3, many things twofold two"
    expected = [m.span() for m in pattern.finditer(text)]
    assert [m.span() for m in scan(pattern, beginning({"two", "many"}), text)] == expected
