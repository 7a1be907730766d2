"""How values stand to each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.model.count import Count
from asnad.model.mention import Place
from asnad.model.when import When
from asnad.weigh.values import relate_counts, relate_places, relate_whens, relate_words, strongest

THOUSANDS = Count("thousands", 2000, None, "≥")
ABOUT_5000 = Count("about 5,000", 4500, 5500, "≈")
AT_LEAST_5000 = Count("at least 5,000", 5000, None, "≥")
EITHER = Count("2,800 or 3,800", 2800, 3800, "or")
EXACT_30000 = Count("30,000", 30000, 30000)
MORE_30000 = Count("more than 30,000", 30001, None, ">")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Count("5,000", 5000, 5000), MORE_30000, "differ"),
        (ABOUT_5000, MORE_30000, "differ"),
        (THOUSANDS, ABOUT_5000, "refine"),
        (THOUSANDS, EITHER, "refine"),
        (MORE_30000, EXACT_30000, "refine"),
        (EITHER, ABOUT_5000, "differ"),
        (EITHER, AT_LEAST_5000, "differ"),
        (Count("about 5,000", 5000, 5000, "≈"), AT_LEAST_5000, "refine"),
        (EXACT_30000, Count("thirty thousand", 30000, 30000), "agree"),
        (Count("12", 12, 12), Count("2", 2, 2), "differ"),
    ],
)
def test_counts(left: Count, right: Count, expected: str) -> None:
    assert relate_counts(left, right) == expected
    assert relate_counts(right, left) == expected


def test_a_share_does_not_compare_with_a_count() -> None:
    assert relate_counts(Count("most", None, None, "share", share_lower=0.5), MORE_30000) is None


numbers = st.integers(0, 50_000)
counts = st.builds(
    lambda a, b, open_end: Count("n", min(a, b), None if open_end else max(a, b), "≥" if open_end else "range"),
    numbers,
    numbers,
    st.booleans(),
)


@given(counts, counts)
def test_counts_differ_just_where_no_number_lies_in_both(left: Count, right: Count) -> None:
    highs = [c.upper for c in (left, right) if c.upper is not None]
    apart = bool(highs) and max(left.lower or 0, right.lower or 0) > min(highs)
    assert (relate_counts(left, right) == "differ") == apart


@given(counts)
def test_a_count_agrees_with_itself(count: Count) -> None:
    assert relate_counts(count, count) == "agree"


days = st.dates(date(1900, 1, 1), date(2030, 1, 1))
whens = st.builds(lambda start, length: When("w", start, start + timedelta(days=length)), days, st.integers(0, 400))


@given(whens, whens)
def test_dates_relate_the_same_from_both_sides(left: When, right: When) -> None:
    assert relate_whens(left, right) == relate_whens(right, left)
    assert (relate_whens(left, right) == "differ") == (not left.could_equal(right))


def test_two_months_of_one_year_differ_and_the_year_takes_in_both() -> None:
    january = When("January 2031", date(2031, 1, 1), date(2031, 1, 31), precision="month")
    february = When("February 2031", date(2031, 2, 1), date(2031, 2, 28), precision="month")
    whole = When("2031", date(2031, 1, 1), date(2031, 12, 31), precision="year")
    assert relate_whens(january, february) == "differ"
    assert relate_whens(january, whole) == relate_whens(whole, february) == "refine"


def test_about_a_date_reaches_the_next_month() -> None:
    about = When("about January 2031", date(2031, 1, 1), date(2031, 1, 31), precision="month", approximate=True)
    assert relate_whens(about, When("3 February 2031", date(2031, 2, 3), date(2031, 2, 3))) == "refine"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the football field of Arden", "the Arden football field", "agree"),
        ("Arden", "the football field of Arden", "refine"),
        ("the football field of Arden", "the grass fields of Ardene Prison", "differ"),
        ("Arden", "Belmor", "differ"),
    ],
)
def test_places(left: str, right: str, expected: str) -> None:
    assert relate_places(Place(left), Place(right)) == expected
    assert relate_places(Place(right), Place(left)) == expected


def test_a_place_refines_what_it_is_said_to_lie_within() -> None:
    assert relate_places(Place("Gate Square", within=("Belmor",)), Place("Belmor")) == "refine"


def test_words_agree_in_other_forms_of_the_same_words() -> None:
    assert relate_words("drug smuggling", "drug smugglers") == "agree"
    assert relate_words("a dangerous gang of drug smugglers", "drug smugglers") == "refine"
    assert relate_words("supporting the union", "drug smuggling") == "differ"


def test_the_strongest_relation_wins() -> None:
    assert strongest(["agree", "deny", "refine"]) == "deny"
    assert strongest([]) == "agree"
