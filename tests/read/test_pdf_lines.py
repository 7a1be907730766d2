"""Lines of a PDF: in the order in which they are read, from right to left too, and lists in columns as rows.

The PDFs are a browser's: it writes where each letter stands, and nothing of the order in which it is read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad.read.document import Document, read_document
from asnad.read.pdf_lines import Cell, Line
from asnad.read.pdf_table import lists_in
from tests.read.conftest import draw

FONT = "16px 'Noto Naskh Arabic','DejaVu Serif'"
STYLE = f"<meta charset=utf-8><style>body{{font:{FONT};width:520px}} td,th{{padding:4px 10px}}</style>"
PERSIAN = "در تاریخ ۱۲/۵/۱۳۶۷ (3 August 1988) سازمان Human Rights Watch گزارش داد که ۲۴۵ نفر، یعنی ۱۲٪، بازداشت شدند؛"
ARABIC = "قال الشاهد إنّ ١٢٫٥٪ من السجناء نُقلوا إلى مركز (لوماي) في 1988-08-03 السلام والله «أعلم»."
MIXED = "The men of مران and شهر لومای were 245 in number."


def page(tmp_path: Path, body: str) -> Document:
    return read_document(draw(tmp_path / "a.pdf", STYLE + body), "a.pdf")


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(("direction", "words"), [("rtl", PERSIAN), ("rtl", ARABIC), ("ltr", MIXED)])
def test_words_and_numbers_stand_in_the_order_in_which_they_are_read(
    tmp_path: Path, direction: str, words: str
) -> None:
    assert page(tmp_path, f'<p dir="{direction}">{words}').text == words


@pytest.mark.parametrize(
    ("direction", "marked", "words"),
    [
        (
            "ltr",
            "The army denied<sup>1</sup> that soldiers had killed Ada Venn<sup>2, 13</sup>, and said so<sup>*</sup>.",
            "The army denied that soldiers had killed Ada Venn, and said so.",
        ),
        ("ltr", "On the 4<sup>th</sup> of May 12 km<sup>2</sup> burned.", "On the 4th of May 12 km2 burned."),
        (
            "rtl",
            "به گفته شاهدان، ماموران سپین مروو<sup>۱</sup> را در ۱۲ مرداد ۱۳۶۷ اعدام کردند.<sup>۲</sup> آنان آمدند.",
            "به گفته شاهدان، ماموران سپین مروو را در ۱۲ مرداد ۱۳۶۷ اعدام کردند. آنان آمدند.",
        ),
    ],
)
def test_marks_of_notes_are_left_out_and_cut_no_sentence(
    tmp_path: Path, direction: str, marked: str, words: str
) -> None:
    assert page(tmp_path, f'<p dir="{direction}">{marked}').text == words


def test_the_stop_of_a_line_to_the_left_stands_at_its_end_wherever_the_program_put_it(tmp_path: Path) -> None:
    assert page(tmp_path, '<p dir="ltr">آنان شب آمدند.').text == "آنان شب آمدند."


@pytest.mark.parametrize(
    ("direction", "table"),
    [
        (
            "ltr",
            [["Name", "Date", "Place"], ["Tovik Vandrel", "3 August 1988", "Meran"], ["Mirela Oskari", "", "Lomay"]],
        ),
        ("rtl", [["نام", "تاریخ", "محل"], ["توویک واندرل", "۱۲ مرداد ۱۳۶۷", "مران"], ["میرلا اسکاری", "", "لومای"]]),
    ],
)
def test_a_list_in_columns_is_rows(tmp_path: Path, direction: str, table: list[list[str]]) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    document = page(tmp_path, f'<div dir="{direction}"><table>{rows}</table></div>')
    assert parts(document) == [("header" if at == 0 else "row", "\t".join(row)) for at, row in enumerate(table)]
    assert {(block.page, block.sheet) for block in document.blocks} == {(1, "1")}


def test_titles_of_several_words_are_titles_too(tmp_path: Path) -> None:
    table = [
        ["First name", "Status", "Date of detention", "Place of detention"],
        ["Tovik", "Released", "3 August 1988", "Meran"],
        ["Mirela", "Not arrested", "", "Lomay"],
    ]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    document = page(tmp_path, f"<table style='white-space:nowrap'>{rows}</table>")
    assert parts(document) == [("header" if at == 0 else "row", "\t".join(row)) for at, row in enumerate(table)]


def test_cells_of_a_row_that_is_text_make_no_sentence(tmp_path: Path) -> None:
    table = [["Tovik Vandrel", "Not arrested", "Lomay"], ["Mirela Oskari", "arrested", "Meran"]]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    document = page(tmp_path, f"<table>{rows}</table>")
    assert parts(document) == [("paragraph", " | ".join(row)) for row in table]


def test_a_table_with_cells_of_several_lines_is_text_that_is_not_run_together(tmp_path: Path) -> None:
    rows = (
        "<tr><th>Name<th>Place<th>What happened<tr><td>Kesten Brisk<td>Meran"
        '<td style="width:150px">At night soldiers came to his house and killed'
        "<tr><td>Mirela Oskari<td>Lomay<td>arrest"
    )
    document = page(tmp_path, f"<table>{rows}</table>")
    assert {block.kind for block in document.blocks} == {"paragraph"}
    assert not any("killed" in words and "Mirela" in words for _, words in parts(document))


def line(bottom: float, *cells: tuple[str, float, float]) -> Line:
    made = tuple(Cell(*cell) for cell in cells)
    return Line(" ".join(cell.words for cell in made), made[0].left, bottom, made if len(made) > 1 else ())


LIST = [
    line(700, ("Name", 70, 100), ("Place", 200, 230)),
    line(680, ("Tovik Vandrel", 70, 150), ("Meran", 200, 235)),
    line(660, ("Mirela Oskari", 70, 150), ("Lomay", 200, 235)),
]


def test_what_is_a_list_in_columns() -> None:
    ((start, end, rows),) = lists_in([line(720, ("A title", 70, 110)), *LIST])
    assert (start, end, [row.cells for row in rows][1]) == (1, 4, ["Tovik Vandrel", "Meran"])


@pytest.mark.parametrize(
    "lines",
    [
        LIST[:2],
        [*LIST, line(646, ("of the valley", 200, 260))],
        [*LIST[:2], line(666, ("Vandrel the elder", 70, 160), ("(valley)", 200, 240)), LIST[2]],
        [line(700, ("Spring", 70, 100), ("Summer", 200, 230)), *LIST[1:]],
        [LIST[0], line(680, ("Tovik Vandrel of Meran", 70, 210), ("x", 220, 230)), LIST[2]],
        [line(700, ("Name", 70, 100), ("", 200, 230)), *LIST[1:]],
    ],
)
def test_what_might_be_something_else_is_none(lines: list[Line]) -> None:
    assert list(lists_in(lines)) == []
