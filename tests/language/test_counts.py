"""Counts as a text gives them: words, bounds and operator, and the numbers that count nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.counts import find_counts
from asnad.language.dates import find_dates
from asnad.model.count import Count
from asnad.model.text import Span

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def only(text: str, language: str = "en") -> Count:
    (count,) = find_counts(text, language=language)
    return count


@pytest.mark.parametrize(
    ("text", "wording", "operator", "lower", "upper"),
    [
        ("killed 30,000 villagers", "30,000", "=", 30000, 30000),
        ("killed 30 000 villagers", "30 000", "=", 30000, 30000),
        ("killed 30\u00a0000 villagers", "30\u00a0000", "=", 30000, 30000),
        ("Two were freed", "Two", "=", 2, 2),
        ("The two were freed", "two", "=", 2, 2),
        ("In the winter of 1938 one hundred and twelve men died", "one hundred and twelve", "=", 112, 112),
        ("In 1938 twelve men died", "twelve", "=", 12, 12),
        ("three hundred and five men", "three hundred and five", "=", 305, 305),
        ("2.5 million people", "2.5 million", "=", 2500000, 2500000),
        ("half a million people", "half a million", "=", 500000, 500000),
        ("more than 30,000", "more than 30,000", ">", 30001, None),
        ("over 3,200 names", "over 3,200", ">", 3201, None),
        ("more than 2000 people", "more than 2000", ">", 2001, None),
        ("at least 5,000 inmates", "at least 5,000", "≥", 5000, None),
        ("no fewer than 12 men", "no fewer than 12", "≥", 12, None),
        ("300 or more men", "300 or more", "≥", 300, None),
        ("20+ men", "20+", "≥", 20, None),
        ("about 50 peasants", "about 50", "≈", 50, 50),
        ("some 300 were held", "some 300", "≈", 300, 300),
        ("nearly 5,000 men", "nearly 5,000", "≈", 5000, 5000),
        ("50 or so men", "50 or so", "≈", 50, 50),
        ("up to 300 men", "up to 300", "≤", None, 300),
        ("as many as 300 men", "as many as 300", "≤", None, 300),
        ("fewer than 10 men", "fewer than 10", "<", None, 9),
        ("between 14 and 20 people", "between 14 and 20", "range", 14, 20),
        ("from 14 to 20 men", "from 14 to 20", "range", 14, 20),
        ("at least 60 to 70 people", "at least 60 to 70", "≥", 60, None),
        ("more than 60-70 people", "more than 60-70", ">", 61, None),
        ("at least 2 to 3 million people", "at least 2 to 3 million", "≥", 2_000_000, None),
        ("14–20 people", "14–20", "range", 14, 20),
        ("1-2 million people", "1-2 million", "range", 1_000_000, 2_000_000),
        ("two or three thousand men", "two or three thousand", "or", 2_000, 3_000),
        ("between two and three million people", "between two and three million", "range", 2_000_000, 3_000_000),
        ("5 to 10,000 men", "5 to 10,000", "range", 5, 10_000),
        ("at least 30 and perhaps as many as 50 men", "at least 30 and perhaps as many as 50", "range", 30, 50),
        ("30, and possibly 50, men", "30, and possibly 50", "range", 30, 50),
        ("2,800 or 3,800 women and men", "2,800 or 3,800", "or", 2800, 3800),
        ("in groups of two or three", "two or three", "or", 2, 3),
        ("one or two guards", "one or two", "or", 1, 2),
        ("all 80 members", "all 80", "all", 80, 80),
        ("all of the 12 men", "all of the 12", "all", 12, 12),
        ("thousands of people", "thousands", "≥", 2000, None),
        ("tens of thousands of people", "tens of thousands", "≥", 20000, None),
        ("hundreds of thousands fled", "hundreds of thousands", "≥", 200000, None),
        ("hundreds fled", "hundreds", "≥", 200, None),
        ("dozens of people", "dozens", "≥", 24, None),
        ("tens of people", "tens", "≥", 20, None),
        ("several people", "several", "≥", 3, None),
        ("several thousand people", "several thousand", "≥", 3000, None),
        ("more than a dozen men", "more than a dozen", ">", 13, None),
        ("many public hangings", "many", "many", None, None),
        ("one soldier was hurt", "one", "=", 1, 1),
        ("upward of 500 people", "upward of 500", "≥", 500, None),
        ("three of the four men", "three of the four", "=", 3, 3),
        ("a 30-member group", "30", "=", 30, 30),
    ],
)
def test_counts(text: str, wording: str, operator: str, lower: int | None, upper: int | None) -> None:
    count = only(text)
    assert (count.wording, count.operator, count.lower, count.upper) == (wording, operator, lower, upper)


@pytest.mark.parametrize(
    ("text", "wording", "lower", "upper"),
    [
        ("most of whom fled", "most", 0.5, 1.0),
        ("half of them", "half", 0.5, 0.5),
        ("more than half of them", "more than half", 0.5, 1.0),
        ("about 10 percent of them", "about 10 percent", 0.1, 0.1),
        ("10 to 20 percent of them", "10 to 20 percent", 0.1, 0.2),
        ("ten per cent of them", "ten per cent", 0.1, 0.1),
        ("38% of them", "38%", 0.38, 0.38),
        ("two-thirds of them", "two-thirds", 0.66, 0.67),
        ("a third of them", "a third", 0.33, 0.34),
        ("one of four judges", "one of four", 0.25, 0.25),
        ("three out of 12 judges", "three out of 12", 0.25, 0.25),
        ("three in four of the dead", "three in four", 0.75, 0.75),
        ("three out of four prisoners", "three out of four", 0.75, 0.75),
        ("more than 1 in 4 women", "more than 1 in 4", 0.25, 1.0),
    ],
)
def test_shares(text: str, wording: str, lower: float, upper: float) -> None:
    count = only(text)
    assert (count.wording, count.share_lower, count.share_upper) == (wording, lower, upper)


def test_a_share_of_two_numbers_counts_nobody() -> None:
    """ "Three in four of the dead" are not three; but six in two families are six."""
    shared, counted = only("three in four of the dead"), only("killed six in two families")
    assert (shared.operator, shared.lower, shared.upper) == ("share", None, None)
    assert (counted.wording, counted.lower, counted.upper) == ("six", 6, 6)


@pytest.mark.parametrize(
    ("text", "language", "wording", "operator", "lower"),
    [
        ("بیش از ۳۰٬۰۰۰ زندانی", "fa", "بیش از ۳۰٬۰۰۰", ">", 30001),
        ("هزاران زندانی", "fa", "هزاران", "≥", 2000),
        ("دست‌کم پنج هزار نفر", "fa", "دست‌کم پنج هزار", "≥", 5000),
        ("أكثر من 300 شخص", "ar", "أكثر من 300", ">", 301),
        ("آلاف السجناء", "ar", "آلاف", "≥", 2000),
        ("بیشتر از ۱۲ نفر", "fa", "بیشتر از ۱۲", ">", 13),
        ("۱۲ نفر به بالا", "fa", "۱۲", "≥", 12),
        ("قریب به ۱۲ نفر", "fa", "قریب به ۱۲", "≈", 12),
        ("۱۲ الی ۱۵ نفر", "fa", "۱۲ الی ۱۵", "range", 12),
        ("۳ هزار و ۲۰۰ نفر", "fa", "۳ هزار و ۲۰۰", "=", 3200),
        ("12 شخصا على الأقل", "ar", "12", "≥", 12),
        ("12 شخصا تقريبا", "ar", "12", "≈", 12),
        ("زهاء 12 شخصا", "ar", "زهاء 12", "≈", 12),
        ("أزيد من 12 شخصا", "ar", "أزيد من 12", ">", 13),
        ("مئات الآلاف من السكان", "ar", "مئات الآلاف", "≥", 200000),
        ("12 من أصل 30 سجينا", "ar", "12 من أصل 30", "=", 12),
        ("más de 300 personas", "es", "más de 300", ">", 301),
        ("au moins 5 000 personnes", "fr", "au moins 5 000", "≥", 5000),
        ("plus d'une centaine de femmes", "fr", "plus d'une centaine", ">", 101),
        ("una decena de casas", "es", "una decena", "=", 10),
        ("al menos 30 y quizás 50 presos", "es", "al menos 30 y quizás 50", "range", 30),
        ("au moins 30 et peut-être 50 personnes", "fr", "au moins 30 et peut-être 50", "range", 30),
        ("دست‌کم ۳۰ و شاید ۵۰ نفر", "fa", "دست‌کم ۳۰ و شاید ۵۰", "range", 30),
        ("mehr als 30.000 Menschen", "de", "mehr als 30.000", ">", 30001),
    ],
)
def test_other_languages(text: str, language: str, wording: str, operator: str, lower: int) -> None:
    count = only(text, language)
    assert (count.wording, count.operator, count.lower) == (wording, operator, lower)


@pytest.mark.parametrize("name", ["بی‌بی‌سی", "بی‌بی سی", "بی بی سی", "بی‌بی‌سي", "سی‌ان‌ان", "سی‌بی‌اس"])
def test_a_number_in_the_name_of_a_broadcaster_counts_nobody(name: str) -> None:
    text = f"{name} گفت سی نفر را دید"
    assert only(text, "fa").span == Span(len(name) + 5, len(name) + 7)


@pytest.mark.parametrize(
    "text",
    [
        "a 27-year-old teacher",
        "aged 25",
        "at the age of 25",
        "when he was 25",
        "Nader Example was 27 when he fled",
        "Nader Example, 27, fled",
        "Nader Example (27) fled",
        "prisoners under 18 to be freed",
        "25 years ago",
        "many years",
        "half an hour",
        "thousands of dollars",
        "a three-day strike",
        "$300 million",
        "300 dollars",
        "USD 300 in cash",
        "30 km away",
        "at 10:30",
        "at 1830 on Monday",
        "1988 prisoners",
        "in 1988",
        "on 28 January 1989",
        "More than three decades later",
        "an M-16 rifle",
        "Ward 209",
        "articles 159, 216 and 244",
        "sections 142 to 145 of the code",
        "shortly after 1400 this afternoon",
        "the 82 Division",
        "the 5th brigade",
        "said Channel 24.",
        "24/7",
        "the end [1]",
        "no one was held",
        "one of the towns",
        "one another",
        "the most painful thing",
        "how many",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert find_counts(text) == []


def test_two_counts_stand_apart() -> None:
    assert [c.wording for c in find_counts("11 soldiers, 3 officers and two civilians")] == ["11", "3", "two"]


def test_dates_already_found_are_not_looked_for_again() -> None:
    text = "In March 1994 12 men fled"
    assert find_counts(text, dates=find_dates(text)) == find_counts(text)


def test_about_a_number_is_not_exact() -> None:
    assert not only("about 50 men").exact
    assert only("50 men").exact


PIECES = st.sampled_from(
    [
        "more than", "at least", "about", "between", "and", "or", "to", "from", "all", "the", "one", "two", "30,000",
        "300", "1988", "2.5", "million", "thousands", "hundreds of", "percent", "of", "-", "–", "+", "in", "people",
        "years", "most", "half", "a", "dozen", "several", "$", "(", ")", "\u00a0", "\n", "\n\n", "۳۰٬۰۰۰", "هزار",
        "’s", "İ", "28 January", "under 18",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map(" ".join),
    st.sampled_from(["en", "fa", "ar", "es", "fr", "de", "ku"]),
)
def test_words_are_exact_slices_in_order_and_bounds_are_ordered(text: str, language: str) -> None:
    end = 0
    for count in find_counts(text, language=language):
        assert count.span is not None
        assert text[count.span.start : count.span.end] == count.wording
        assert end <= count.span.start < count.span.end
        end = count.span.end
        if count.lower is not None and count.upper is not None:
            assert count.lower <= count.upper
        if count.share_lower is not None and count.share_upper is not None:
            assert 0 <= count.share_lower <= count.share_upper <= 1


@settings(deadline=None)
@given(st.lists(PIECES, max_size=10).map(" ".join))
def test_persian_digits_read_as_latin_ones(text: str) -> None:
    latin = [(c.span, c.lower, c.upper, c.operator) for c in find_counts(text)]
    assert [(c.span, c.lower, c.upper, c.operator) for c in find_counts(text.translate(PERSIAN))] == latin


@settings(deadline=None)
@given(st.integers(2, 10**7).filter(lambda n: not 1900 <= n <= 2100), st.sampled_from(["{:d}", "{:,d}"]))
def test_a_written_number_is_that_number(amount: int, form: str) -> None:
    count = only(f"They held {form.format(amount)} people.")
    assert (count.lower, count.upper) == (amount, amount)


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d"]))
def test_a_date_is_no_count(day: date, form: str) -> None:
    assert find_counts(f"on {day.strftime(form)} they fled") == []


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("در سال هزار و سیصد و شصت و هفت سی نفر", "fa", [30]),
        ("در سال شصت و هفت", "fa", []),
        ("هزار و دویست نفر", "fa", [1200]),
        ("عام ألف وتسعمئة وثمانين", "ar", []),
        ("خمسة وعشرون شخصا", "ar", [25]),
        ("en el año dos mil tres", "es", []),
        ("En mil novecientos ochenta y dos fueron detenidos", "es", []),
        ("dos mil personas", "es", [2000]),
        ("En mille neuf cent quatre-vingt-deux, cent douze hommes", "fr", [112]),
    ],
)
def test_a_year_in_words_counts_nobody(text: str, language: str, counted: list[int]) -> None:
    assert [count.lower for count in find_counts(text, language=language)] == counted
