"""Which tables are lists?"""

from __future__ import annotations

import pytest

from asnad.read.header import Row, headers_of
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.listing import add_table, list_header

LIST = [["Name", "Act"], ["Tovik Vandrel", "arrest"], ["Mirela Oskari", "torture"]]


def rows(table: list[list[str]]) -> list[Row]:
    return [Row(number, cells, len(cells)) for number, cells in enumerate(table, start=1)]


@pytest.mark.parametrize(
    "table",
    [
        LIST,
        [["List of the arrested"], *LIST],
        [["نام", "تاریخ"], ["توویک واندرل", "۱۲ مرداد ۱۳۶۷"]],
        [["Name", "What happened", "Year"], ["Tovik Vandrel", "He was taken from his house. " * 10, "1989"]],
    ],
)
def test_lists_have_a_header_and_rows(table: list[list[str]]) -> None:
    assert list_header(rows(table), headers_of(rows(table))) is not None


@pytest.mark.parametrize(
    "table",
    [
        [["Name", "Act"]],
        [["Tovik Vandrel", "1989"], ["Mirela Oskari", "1990"]],
        [["Name", "Tovik Vandrel"], ["Date of birth", "1950"], ["Place", "Meran"]],
        [["Witness:", "Bo Marl"], ["Lawyer:", "Cy Orr"], ["Judge:", "Not known"]],
        [["نام", "توویک واندرل"], ["نام پدر", "آرام"], ["محل", "مران"]],
        [["Left column of a page", "Right column"], ["Prose that goes on. " * 20, "Other prose, also long. " * 20]],
        [["A title"], ["A line"], ["Another"]],
    ],
)
def test_forms_layouts_and_figures_are_none(table: list[list[str]]) -> None:
    assert list_header(rows(table), headers_of(rows(table))) is None


def test_what_is_no_list_is_text() -> None:
    layout = Layout("a.docx", Limits())
    assert not add_table(
        layout, rows([["Name", "Tovik Vandrel"], ["Place", "Meran"], ["A first line\nA second"]]), sheet="1"
    )
    assert [(b.kind, layout.text()[b.start : b.end]) for b in layout.blocks()] == [
        ("paragraph", "Name | Tovik Vandrel"),
        ("paragraph", "Place | Meran"),
        ("paragraph", "A first line"),
        ("paragraph", "A second"),
    ]
