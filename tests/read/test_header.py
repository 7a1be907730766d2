"""Which row of a table is its header?"""

from __future__ import annotations

import pytest

from asnad.read.header import Row, carried_down, headers_of


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["name|act|date", "Ada Venn|arrest|1988"], 1),
        (["A list, as of 1988", "", "name|act|date", "Ada Venn|arrest|1988"], 3),
        (["نام|تاریخ", "آدا|۱۳۶۷"], 1),
        (["Ada Venn|arrest|1988", "Bo Marl|arrest|1988"], None),
        (["Ada Venn|12 May 1988", "Bo Marl|13 May 1988"], None),
        (["Ada Venn|12 de mayo de 1988|Meran", "Bo Marl|1988|Lomay"], None),
        (["آدا|۶ مرداد ۱۳۶۷", "بو|۷ مرداد ۱۳۶۷"], None),
        (["name|killed by 12 May 1988 in all", "Ada Venn|yes"], 1),
        (["name|name", "Ada Venn|Bo Marl"], None),
        (["|".join(["words " * 30, "more"]), "a|b"], None),
        ([], None),
    ],
)
def test_titles_fill_the_width_do_not_repeat_and_are_no_figures(rows: list[str], number: int | None) -> None:
    made = [
        Row(at, [cell for cell in row.split("|") if cell], row.count("|") + 1) for at, row in enumerate(rows, start=1)
    ]
    assert [row.number for row in headers_of(made)] == ([number] if number else [])


def made_of(*rows: str) -> list[Row]:
    return [Row(at, row.split("|"), row.count("|") + 1) for at, row in enumerate(rows, start=1)]


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        (["No|Name||Arrest||Note", "|First|Last|Date|Place|", "1|Ada|Venn|1988|Meran|x"], [1, 2]),
        (["A list", "الرقم|الاسم||الاعتقال|", "|الاسم الأول|اللقب|التاريخ|المكان", "1|سلمى|حمد|1988|مرن"], [2, 3]),
        (["Name|Arrest||Execution|", "Name|Date|Place|Date|Place", "Ada|1987|Meran|1988|Lomay"], [1, 2]),
        (["Name||Place", "Ada Venn|x|Meran", "Bo Marl|y|Lomay"], [1]),
        (["Name|Act|Place", "Ada Venn|arrest|Meran"], [1]),
    ],
)
def test_titles_of_columns_stand_below_those_of_groups(rows: list[str], numbers: list[int]) -> None:
    assert [row.number for row in headers_of(made_of(*rows))] == numbers


def test_what_a_merged_cell_says_is_said_of_each_of_its_rows_but_a_number_once() -> None:
    rows = [
        Row(2, ["May 1988", "Ada", "5", "1988"], 4, {0: 1, 2: 2, 3: 1}),
        Row(3, ["", "Bo"], 4),
        Row(4, ["", "Cy"], 4),
    ]
    assert [list(row.cells) for row in carried_down(rows)] == [
        ["May 1988", "Ada", "5", "1988"],
        ["May 1988", "Bo", "", "1988"],
        ["", "Cy"],
    ]
