"""Are dates that are counted from the time told of given the days that they mean?"""

from __future__ import annotations

from datetime import date

import pytest

from asnad.language.dates import anchored, find_dates


def test_two_days_later_is_counted_from_the_date_before_it_and_a_day_told_of_stays() -> None:
    first, second = anchored(find_dates("On 3 May 1983 they came; two days later they left."))
    assert (first.earliest, second.earliest) == (date(1983, 5, 3), date(1983, 5, 5))


def test_without_a_date_before_it_it_stays_open() -> None:
    (only,) = anchored(find_dates("Two days later they left."))
    assert (only.earliest, only.latest) == (None, None)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "Llegaron el 3 de mayo de 1983. Dos días después se fueron.", date(1983, 5, 5)),
        ("es", "Llegaron el 3 de mayo de 1983 y al día siguiente se fueron.", date(1983, 5, 4)),
        ("fr", "Ils sont arrivés le 3 mai 1983. Deux jours plus tard, ils sont partis.", date(1983, 5, 5)),
        ("fa", "آنها ۳ مهر ۱۳۶۰ آمدند. دو روز بعد رفتند.", date(1981, 9, 27)),
        ("ar", "وصلوا في 3 أيار 1983. وبعد يومين رحلوا.", date(1983, 5, 5)),
        ("ar", "وصلوا في 3 أيار 1983 وبعد عشرة أيام رحلوا.", date(1983, 5, 13)),
    ],
)
def test_days_later_are_counted_in_other_languages_too(language: str, text: str, day: date) -> None:
    *_, later = anchored(find_dates(text, language=language), language=language)
    assert (later.earliest, later.latest) == (day, day)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Un año después de la muerte de Rosa se fueron."),
        ("fa", "دو روز بعد از مرگ او رفتند."),
        ("ar", "رحلوا بعد عام من وفاتها."),
    ],
)
def test_what_is_counted_from_something_else_than_a_date_is_no_date(language: str, text: str) -> None:
    assert find_dates(text, language=language) == []


def test_days_are_counted_from_no_year_where_that_is_asked_for() -> None:
    whens = find_dates("Lo nombraron en 2019. Lo liberaron al día siguiente.", language="es")
    assert [w.earliest for w in anchored(whens, language="es", strict=True)] == [date(2019, 1, 1), None]
    assert anchored(whens, language="es")[1].earliest == date(2019, 1, 2)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("He was held on 9 June. She was held on the same day.", date(1989, 6, 9)),
        ("He was held on 9 June, police said today. She was held on the same night.", date(1989, 6, 9)),
        ("He was held on 9 June. Two days later she was held.", date(1989, 6, 11)),
        ("He was held on 9 June. Two days later she was held. The same day she fled.", date(1989, 6, 11)),
        ("He was held on 9 June. He was freed yesterday. She was held on the same day.", date(1989, 6, 13)),
        ("She was held on the same day.", None),
        ("Two days later she was held.", None),
    ],
)
def test_the_same_day_is_the_one_told_last_and_no_dateline(told: str, day: date | None) -> None:
    text = f"LOMAY, 14 JUN 89 (EFE) -- {told}"
    assert anchored(find_dates(text), text=text)[-1].earliest == day
