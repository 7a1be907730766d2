"""Names: spellings of one name are the same, relatives and namesakes by half are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import SAME, compare_names, name_keys, name_parts, name_tokens, split_titles

forms = st.lists(
    st.sampled_from(
        [
            "Nader",
            "Shirin",
            "Ali",
            "Reza",
            "Alireza",
            "Zand",
            "Zandi",
            "نادر",
            "زندی",
            "علیرضا",
            "A.",
            "al-",
            "Haj",
            "-",
        ]
    ),
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ruhollah Zandi", "Rouhollah Zandi"),
        ("Ruhollah Zandi", "روح‌الله زندی"),
        ("Ruhollah Zandi", "روح الله زندی"),
        ("Ali Reza Bavaei", "Alireza Bavaie"),
        ("Alireza Bavaei", "علیرضا باوایی"),
        ("Mostafa Pour-Zandi", "Mostafa Pourzandi"),
        ("Nader Taghi Zadeh", "نادر تقی‌زاده"),
        ("Abd al-Karim Zandi", "Abdolkarim Zandi"),
        ("Zandi, Nader", "Nader Zandi"),
        ("Seyyed Nader Zandi", "سید نادر زندی"),
        ("Seyed Reza Zandi", "سیدرضا زندی"),
        ("Ayatollah Nader Zandi", "نادر زندی"),
        ("Nader Z.", "نادر ز."),
        ("José Pérez", "Jose Perez"),
        ("Yousef Zandi", "Yusuf Zandi"),
        ("Reza Naru'i", "رضا ناروئی"),
        ("Hojat Abdollahi", "حجت عبدالهی"),
        ("(Nader) (Zandi)", "نادر زندی"),
        ("Oksana Zharova", "Оксана Жарова"),
    ],
)
def test_spellings_of_one_name_are_the_same(left: str, right: str) -> None:
    found = compare_names(left, right)
    assert found.same, found.reason
    assert found.score >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zandi", "Zandian"),
        ("Nader Zandi", "Nader Zandian"),
        ("Heidar-Ali Zandi", "Gholam-Ali Zandi"),
        ("Nader Zandi", "Shirin Zandi"),
        ("Mohammad Zandi", "Mahmoud Zandi"),
        ("Mohammad Zandi", "محمود زندی"),
        ("Hassan Zandi", "Hossein Zandi"),
        ("حسن زندی", "حسین زندی"),
        ("Maria Lopez", "Mario Lopez"),
        ("Juan Lopez", "Juana Lopez"),
        ("Ali Rezaei", "Ali Reza"),
        ("N. Zandi", "Shirin Zandi"),
        ("Nader Amoli Zandi", "Nader Bakhti Zandi"),
        ("박하늘", "박하능"),
    ],
)
def test_different_people_stay_different(left: str, right: str) -> None:
    assert compare_names(left, right).relation == "different"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zandi", "Nader Zandi"),
        ("N. Zandi", "Nader Zandi"),
        ("Nader Bakhti Zandi", "Nader Zandi"),
        ("Ali Hassan", "Hassan Ali"),
        ("Hamid Zandi", "Hamed Zandi"),
        ("Mahmud Zandi", "محمد زندی"),
        ("N. Z.", "N. Z."),
    ],
)
def test_a_name_that_says_less_is_only_compatible(left: str, right: str) -> None:
    assert compare_names(left, right).relation == "compatible"


@settings(deadline=None)
@given(forms, forms)
def test_the_order_of_two_names_does_not_matter(left: str, right: str) -> None:
    assert compare_names(left, right) == compare_names(right, left).turned


@settings(deadline=None)
@given(forms, forms)
def test_the_score_stands_on_the_side_of_the_relation(left: str, right: str) -> None:
    found = compare_names(left, right)
    assert 0 <= found.score <= 1
    assert found.same == (found.score >= SAME)


@settings(deadline=None)
@given(forms)
def test_a_name_is_never_different_from_itself(form: str) -> None:
    if name_tokens(form):
        assert compare_names(form, form).relation != "different"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seyyed Nader Zandi", (("Seyyed",), "Nader Zandi")),
        ("Ayatollah Haj Nader Zandi", (("Ayatollah", "Haj"), "Nader Zandi")),
        ("Colonel N. Zandi", (("Colonel",), "N. Zandi")),
        ("آیت‌الله نادر زندی", (("آیت‌الله",), "نادر زندی")),
        ("Nader Zandi", ((), "Nader Zandi")),
        ("Colonel", ((), "Colonel")),
        ("Sir Nader Zandi, 2nd Baronet", (("Sir", "Baronet"), "Nader Zandi, 2nd")),
        ("M. K.", ((), "M. K.")),
    ],
)
def test_titles_part_from_the_name(text: str, expected: tuple[tuple[str, ...], str]) -> None:
    assert split_titles(text) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Nader Zandi", ("Nader", "Zandi")),
        ("Zandi", ("", "Zandi")),
        ("Zandi, Nader", ("Nader", "Zandi")),
        ("Nader Taghi Zadeh", ("Nader", "Taghi Zadeh")),
        ("Rosa de la Vega", ("Rosa", "de la Vega")),
        ("", ("", "")),
    ],
)
def test_a_guess_at_given_and_family_name(form: str, expected: tuple[str, str]) -> None:
    assert name_parts(form) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [("Ruhollah Zandi", "روح الله زندی"), ("Alireza Bavaei", "Ali Reza Bavayi"), ("Nader Bakhti Zandi", "نادر زندی")],
)
def test_names_to_be_compared_share_a_key(left: str, right: str) -> None:
    assert set(name_keys(left)) & set(name_keys(right))
