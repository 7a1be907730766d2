"""Cells that should hold a date and do not: told, with what may help."""

from __future__ import annotations

import pytest

from asnad.model.source import Block, Layer, Source
from asnad.propose.table.unread import unread_dates

SOURCE = Source("s1", "list.csv", title="A list")


def said(*rows: str) -> list[str]:
    blocks, start = [], 0
    for number, row in enumerate(rows, start=1):
        blocks.append(Block("row" if number > 1 else "header", start, start + len(row), row=number))
        start += len(row) + 1
    return list(unread_dates(Layer("l1", "s1", "c1", "r", "\n".join(rows), tuple(blocks)), SOURCE, None, None))


def test_they_are_counted_and_a_few_are_shown() -> None:
    (notice,) = said("name\tdate", "Ada Venn\tsoon after", "Bo Marl\tsoon after", "Cy Orr\t1988", "Di Pell\tunknown")
    assert notice == "the table: 2 cells where a date should stand could not be read as one (“soon after”)"


@pytest.mark.parametrize(
    ("cell", "hint"), [("41033", "show the column as dates"), ("12/5/1367", 'language = "fa" or "ar"')]
)
def test_what_may_help_is_said(cell: str, hint: str) -> None:
    (notice,) = said("name\tdate", f"Ada Venn\t{cell}")
    assert hint in notice


def test_a_list_whose_dates_are_all_read_or_not_known_has_none() -> None:
    assert said("name\tdate", "Ada Venn\t12 May 1988", "Bo Marl\tn/a", "Total\tx", "name\tdate") == []
    assert said("name\tact", "Ada Venn\tarrest") == []


def test_two_figures_of_a_year_that_may_be_of_two_calendars_are_told() -> None:
    (notice,) = said("نام\tتاریخ اعدام", "هادی\t۶۷/۵/۱۲")
    assert notice.endswith("write their years with four figures")
