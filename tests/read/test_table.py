"""Tables: one line of the layer for each row, cells apart by tabs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asnad.errors import BrokenFile
from asnad.read.document import Document, read_document

Write = Callable[[str, bytes | str], Path]
MakeWorkbook = Callable[[str, Mapping[str, Sequence[Sequence[object]]]], Path]


def rows(document: Document) -> list[tuple[str, int | None, list[str]]]:
    return [(b.kind, b.row, document.text[b.start : b.end].split("\t")) for b in document.blocks]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(write: Write, delimiter: str) -> None:
    content = f"name{delimiter}place\nAda Venn{delimiter}Riverton, North\n"
    if delimiter == ",":
        content = content.replace("Riverton, North", '"Riverton, North"')
    assert rows(read_document(write("a.csv", content), "a.csv")) == [
        ("header", 1, ["name", "place"]),
        ("row", 2, ["Ada Venn", "Riverton, North"]),
    ]


def test_breaks_inside_a_cell_become_spaces_and_formulas_stay_text(write: Write) -> None:
    document = read_document(write("a.csv", 'name,note\r\n"Ada\r\nVenn","=1+1\ttab"\r\n'), "a.csv")
    assert rows(document)[1] == ("row", 2, ["Ada Venn", "=1+1 tab"])


def test_ragged_rows_are_kept_and_counted(write: Write) -> None:
    document = read_document(write("a.csv", "name,act,place\nAda Venn,arrest\nBo Marl,arrest,Riverton,more\n"), "a.csv")
    assert rows(document)[1:] == [
        ("row", 2, ["Ada Venn", "arrest"]),
        ("row", 3, ["Bo Marl", "arrest", "Riverton", "more"]),
    ]
    assert document.notices == ("2 of the rows have more or fewer cells than the header's 3",)


def test_a_table_of_figures_from_its_first_row_has_no_header(write: Write) -> None:
    document = read_document(write("a.csv", "Ada Venn,1988\nBo Marl,1989\n"), "a.csv")
    assert [kind for kind, _, _ in rows(document)] == ["row", "row"]


def test_a_small_table_does_not_lower_what_others_of_the_process_may_read(write: Write) -> None:
    allowed = csv.field_size_limit()
    read_document(write("a.csv", "name,act\nAda Venn,arrest\n"), "a.csv")
    assert csv.field_size_limit() >= allowed


def test_notes_above_the_header_are_rows(write: Write) -> None:
    document = read_document(write("a.csv", "List of the arrested\n\nname,act,date\nAda Venn,arrest,1988\n"), "a.csv")
    assert [(kind, number) for kind, number, _ in rows(document)] == [("row", 1), ("header", 3), ("row", 4)]


def test_a_quotation_mark_that_is_never_closed_is_named_by_its_line(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.csv: the quotation mark that opens in line 3 is never closed"):
        read_document(write("a.csv", 'name,act\nAda,arrest\n"Bo,arrest\nCy,arrest\n'), "a.csv")


CELL = st.text(alphabet="ab\"',\t\n\r =یñ", max_size=6)
EVEN = st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=6)
RAGGED = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6)
TABLES = st.tuples(EVEN, st.just(False)) | st.tuples(RAGGED, st.just(True))


@given(TABLES)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_cell_is_found_again_by_counting_tabs(write: Write, written: tuple[list[list[str]], bool]) -> None:
    table = [["first", "second", "third", "fourth"], *written[0]]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=csv.QUOTE_ALL if written[1] else csv.QUOTE_MINIMAL).writerows(table)
    document = read_document(write("a.csv", buffer.getvalue()), "a.csv")
    expected = []
    for row in table:
        cells = [" ".join(cell.replace("\t", "\n").splitlines()).strip(" ") for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            expected.append(["".join(cell.split()) for cell in cells])
    assert [["".join(cell.split()) for cell in cells] for _, _, cells in rows(document)] == expected


def test_sheets_are_read_with_their_names_and_row_numbers(workbook: MakeWorkbook) -> None:
    path = workbook(
        "a.xlsx",
        {
            "People": [
                ["name", "age", "date", "held"],
                ["Ada Venn", 31.0, dt.date(1988, 7, 3), True],
                [],
                ["Bo Marl", 2.5],
            ],
            "نام‌ها": [["name", "act"], ["Cy Orr", "arrest"]],
        },
    )
    document = read_document(path, "a.xlsx")
    assert [(b.sheet, b.row) for b in document.blocks] == [
        ("People", 1),
        ("People", 2),
        ("People", 4),
        ("نام‌ها", 1),
        ("نام‌ها", 2),
    ]
    assert rows(document)[1] == ("row", 2, ["Ada Venn", "31", "1988-07-03", "true"])
    assert rows(document)[2] == ("row", 4, ["Bo Marl", "2.5"])


def test_an_opendocument_sheet_is_read(tmp_path: Path) -> None:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
        for words in ("name", "act")
    )
    sheet = f'<table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table>'
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        container.writestr("META-INF/manifest.xml", "<manifest/>")
        container.writestr("content.xml", f"<office:document-content {namespaces}>{body}</office:document-content>")
    document = read_document(path, "a.ods")
    assert rows(document) == [("header", 1, ["name", "act"])]
    assert document.media_type == "application/vnd.oasis.opendocument.spreadsheet"


def test_a_workbook_that_is_cut_off_is_broken(workbook: MakeWorkbook) -> None:
    path = workbook("a.xlsx", {"S": [["name", "act"], ["Ada Venn", "arrest"]]})
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(BrokenFile, match=r"^a\.xlsx: "):
        read_document(path, "a.xlsx")


def test_what_is_hidden_in_a_workbook_is_read_and_that_is_said(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        for name in ("List", "Notes"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["name", "informant"])
            sheet.write_row(1, 0, ["Ada Venn", "Olan Drev"])
        sheet.hide()
        sheet.set_column(1, 1, None, None, {"hidden": True})
    document = read_document(tmp_path / "a.xlsx", "a.xlsx")

    assert document.text.count("Ada Venn") == 2
    assert document.notices == (
        "columns or rows that are hidden in it were read like the others",
        'sheet "Notes" is hidden in the file, and was read like the others',
    )


def test_the_line_that_tells_excel_the_separator_is_no_row(write: Write) -> None:
    document = read_document(write("a.csv", "sep=;\r\nname;place\r\nAda, Venn;Meran\r\n"), "a.csv")
    assert rows(document) == [("header", 2, ["name", "place"]), ("row", 3, ["Ada, Venn", "Meran"])]


def test_text_with_as_many_tabs_in_each_line_is_a_table_whatever_its_name(write: Write) -> None:
    content = "name\tplace\r\nAda Venn\tMeran\r\nBo Marl\t\r\n".encode("utf-16")
    document = read_document(write("list.txt", content), "list.txt")
    assert rows(document) == [
        ("header", 1, ["name", "place"]),
        ("row", 2, ["Ada Venn", "Meran"]),
        ("row", 3, ["Bo Marl"]),
    ]


def test_text_that_is_indented_with_tabs_is_none(write: Write) -> None:
    document = read_document(write("note.txt", "\tThey came.\n\tThey went.\n\tNobody knew.\n"), "note.txt")
    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_a_cell_that_is_merged_downwards_is_said_of_each_row(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.write_row(2, 1, ["date", "name"])
        sheet.merge_range("B4:B5", "May 1988")
        sheet.write("C4", "Ada Venn")
        sheet.write("C5", "Bo Marl")
    document = read_document(tmp_path / "a.xlsx", "a.xlsx")
    assert [cells for _, _, cells in rows(document)] == [
        ["date", "name"],
        ["May 1988", "Ada Venn"],
        ["May 1988", "Bo Marl"],
    ]


@pytest.mark.parametrize(("spanned", "told"), [("2", True), ("1", False)])
def test_cells_that_are_merged_downwards_in_an_ods_are_told(tmp_path: Path, spanned: str, told: bool) -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )

    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(words: str, rows: str = "1") -> str:
        stated = f'table:number-rows-spanned="{rows}" office:value-type="string"'
        return f"<table:table-cell {stated}><text:p>{words}</text:p></table:table-cell>"

    sheet = row(cell("date"), cell("name")) + row(cell("May 1988", spanned), cell("Ada Venn"))
    sheet += row("<table:covered-table-cell/>", cell("Bo Marl"))
    body = f'<office:body><office:spreadsheet><table:table table:name="S">{sheet}</table:table></office:spreadsheet>'
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as container:
        container.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        container.writestr("META-INF/manifest.xml", "<manifest/>")
        container.writestr(
            "content.xml", f"<office:document-content {names}>{body}</office:body></office:document-content>"
        )
    document = read_document(tmp_path / "a.ods", "a.ods")
    assert [cells for _, _, cells in rows(document)] == [["date", "name"], ["May 1988", "Ada Venn"], ["", "Bo Marl"]]
    assert any("cells are merged downwards" in notice for notice in document.notices) is told


def test_formulas_whose_results_are_not_in_the_file_are_said(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.write_row(0, 0, ["name", "place"])
        sheet.write_formula(1, 0, '="Ada"', None, "Ada")
    assert not any("formulas" in notice for notice in read_document(tmp_path / "a.xlsx", "a.xlsx").notices)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as whole, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as without:
        for member in whole.namelist():
            without.writestr(member, whole.read(member).replace(b"<v>Ada</v>", b""))
    assert any("formulas" in notice for notice in read_document(tmp_path / "b.xlsx", "b.xlsx").notices)
