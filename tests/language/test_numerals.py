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
        ("بیست\u200cوپنج", "fa", 25),
        ("هزار و سیصد و شصت و هفت", "fa", 1367),
        ("۳۰ هزار", "fa", 30000),
        ("ثلاثة آلاف", "ar", 3000),
        ("خمسة وعشرون", "ar", 25),
        ("إحدى وعشرين", "ar", 21),
        ("مئة وعشرون", "ar", 120),
        ("ثلاث مئة وخمسة وأربعين", "ar", 345),
        ("ألفان وخمسمئة", "ar", 2500),
        ("ألفا", "ar", 2000),
        ("خمسة وعشرون ألفا", "ar", 25000),
        ("treinta y dos", "es", 32),
        ("dos mil", "es", 2000),
        ("quatre-vingt-dix", "fr", 90),
        ("cent douze", "fr", 112),
        ("mille deux cents", "fr", 1200),
        ("vingt et un", "fr", 21),
        ("quatre-vingt-deux", "fr", 82),
        ("deux cent quatre-vingt-douze", "fr", 292),
        ("mil doscientos", "es", 1200),
        ("cuarenta y un mil", "es", 41000),
        ("quinientas", "es", 500),
        ("مئة واثني عشر", "ar", 112),
        ("واحدا وثلاثين", "ar", 31),
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


_TENS = {
    "ar": "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
    "fa": "بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
}
_UNITS = {
    "ar": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "fa": "یک دو سه چهار پنج شش هفت هشت نه",
}
_HUNDREDS = {
    "ar": "مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة",
    "fa": "صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد",
}


def spelled(number: int, language: str) -> str:
    """A number below 1000 in words whose last two digits are no teens."""
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    small = [_UNITS[language].split()[units - 1]] if units else []
    large = [_TENS[language].split()[tens - 2]] if tens else []
    below = small + large if language == "ar" else large + small
    return (" و" if language == "ar" else " و ").join(
        ([_HUNDREDS[language].split()[hundreds - 1]] if hundreds else []) + below
    )


@pytest.mark.parametrize("language", ["ar", "fa"])
@given(number=st.integers(20, 999).filter(lambda n: n // 10 % 10 != 1))
def test_every_number_below_a_thousand_is_one_number(language: str, number: int) -> None:
    text = plain(spelled(number, language))
    found = re.match(numerals(language).either, text)
    assert found is not None
    assert (found.end(), numerals(language).value(found[0])) == (len(text), number)


@pytest.mark.parametrize(("text", "language"), [("ثلاثة رجال وعشرون امرأة", "ar"), ("پنج مرد و بیست زن", "fa")])
def test_numbers_of_two_things_are_two(text: str, language: str) -> None:
    found = re.match(numerals(language).words, plain(text))
    assert found is not None
    assert numerals(language).value(found[0]) in (3, 5)
