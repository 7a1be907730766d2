"""Which row of a table is its header?"""

from __future__ import annotations

import pytest

from asnad.read.header import Row, header_of


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
    header = header_of(made)
    assert (header.number if header else None) == number
