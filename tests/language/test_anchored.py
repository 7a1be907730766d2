"""Are dates that are counted from the time told of given the days that they mean?"""

from __future__ import annotations

from datetime import date

from asnad.language.dates import anchored, find_dates


def test_two_days_later_is_counted_from_the_date_before_it_and_a_day_told_of_stays() -> None:
    first, second = anchored(find_dates("On 3 May 1983 they came; two days later they left."))
    assert (first.earliest, second.earliest) == (date(1983, 5, 3), date(1983, 5, 5))


def test_without_a_date_before_it_it_stays_open() -> None:
    (only,) = anchored(find_dates("Two days later they left."))
    assert (only.earliest, only.latest) == (None, None)
