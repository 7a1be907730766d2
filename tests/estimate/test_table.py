from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import BadHistories
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.table import from_frame, read_table

EXPECTED = CaptureHistories.from_counts(("north", "south"), [[1, 0], [0, 1], [1, 1]], [2, 1, 1])


def written(folder: Path, text: str) -> Path:
    path = folder / "lists.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        "north,south\n1,0\n1,0\n0,1\n1,1\n",
        "\ufeffnorth;south\r\n1;0\r\n1;0\r\n\r\n0;1\r\n1;1\r\n",
        "north\tsouth\ntrue\tfalse\n1\t0\n0\t1\n1.0\tTRUE\n",
        "north,south,count\n1,0,2\n0,1,1\n1,1,1\n",
        "north,south,People\n1,0,2\n0,1,1.0\n1,1,1\n",
    ],
)
def test_people_and_counts_in_any_delimiter_make_the_same_table(text: str, tmp_path: Path) -> None:
    assert read_table(written(tmp_path, text)).histories.digest == EXPECTED.digest


def test_columns_that_are_no_lists_are_left_out_and_named(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "id,north,south,name\n7,1,0,A\n8,1,0,B\n9,0,1,C\n10,1,1,D\n"))
    assert (table.ignored, table.histories.digest) == (("id", "name"), EXPECTED.digest)


def test_names_in_any_script_are_kept(tmp_path: Path) -> None:
    names = ("خانواده\u200cها", "суд")
    assert read_table(written(tmp_path, ",".join(names) + "\n1,0\n0,1\n")).histories.lists == names


def test_named_lists_only(tmp_path: Path) -> None:
    path = written(tmp_path, "north,south,armed\n1,0,0\n1,0,1\n0,1,1\n1,1,0\n")
    assert read_table(path, lists=["north", "south"]).histories.digest == EXPECTED.digest


def test_strata_and_covariates_are_kept(tmp_path: Path) -> None:
    path = written(tmp_path, "north,south,year,age\n1,0,1988,30\n1,0,1988,30\n0,1,1989,19\n")
    table = read_table(path, by=["year"], covariates=["age"]).histories
    assert dict(table.columns) == {"year": ("1988", "1989"), "age": (30.0, 19.0)}
    assert [(key, part.n) for key, part in table.by("year").items()] == [(("1988",), 2), (("1989",), 1)]


def test_replicates_become_tables_of_their_own(tmp_path: Path) -> None:
    path = written(tmp_path, "sample,north,south\n1,1,0\n1,0,1\n2,1,1\n")
    tables = read_table(path, replicate="sample").replicates
    assert [table.n for table in tables] == [2, 1]


def test_with_counts_other_columns_are_strata(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "north,south,sex,count\n1,0,f,2\n1,0,m,3\n0,1,f,1\n")).histories
    assert table.columns == {"sex": ("f", "f", "m")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("north,south\n", "no column of 0 and 1"),
        ("north,south,count\n1,0,-3\n", "line 2: the count is '-3'"),
        ("north,south,count\n1,0,2.5\n", "line 2: the count is '2.5'"),
        ("north,south,count\n1,0,\n", "line 2: the count is nothing"),
        ("north,south,count\n1,0,inf\n", "line 2: the count is 'inf'"),
        ("north,south,count\n1,0,1.000\n", "line 2: the count is '1.000'"),
        ("north,south,count\n1,0,1_000\n", "line 2: the count is '1_000'"),
        (f"north,south,count\n1,0,{'9' * 5_000}\n", "line 2: the count is '9999"),
        ("north,south,n\n1,0,1\n0,1,1\n1,1,0\n", "column 'n' holds only 0 and 1 and could be a list"),
        ("north,south,n,people\n1,0,1,7\n", "columns n and people could each say how many"),
        ("id,north,south,n\n1,1,0,1\n2,1,0,1\n3,1,1,2\n", "'id' is different in each row, as where a row is a person"),
        ("north,south,count\n1,0,4\n0,0,9\n", "line 3 is on no list"),
        ("north,south,count\n1,0,4\n1,0,9\n", "line 3 gives the pattern 1,0 a second time"),
        ("north,south\n1,0\n0,1\n1,2\n", "column 'south' holds 0 and 1 in 2 of 3 rows, but '2' in line 4; correct"),
        ("north,south\n1,1\n1,\n1,\n", "column 'south' holds 0 and 1 in 1 of 3 rows, but nothing in line 3; an empty"),
        ("north,south\nyes,no\n", "write 1 where .* and 0 where not; 'north' holds 'yes'; 'south' holds 'no'"),
        ("PK\x03\x04", "is a workbook or an archive, not a CSV"),
        ("north,south\n1,0\n0,1,1\n", "line 3 has 3 cells; 2 were expected"),
        ("north,north\n1,0\n", "two columns have the same name: north"),
        ("name\nA\n", "no column of 0 and 1"),
        ('north,south\n1,"0\n', "cannot be read as a table"),
        ("north,so\x00uth\n1,0\n", "the heading 'so.x00uth' holds control"),
        ("north,,south\n1,0,0\n", "column 2 has no heading"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match=words) as caught:
        read_table(written(tmp_path, text))
    assert str(caught.value).startswith("lists.csv: ")


def test_a_mark_in_a_named_list_that_is_neither_0_nor_1_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match="line 3, list 'south': '2' was found"):
        read_table(written(tmp_path, "north,south\n1,0\n0,2\n"), lists=["north", "south"])


def test_persian_and_arabic_digits_are_digits(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "شمال,جنوب,n\n۱,٠,۱۲\n۰,١,٣\n")).histories
    assert (table.lists, table.n, table.sizes.tolist()) == (("شمال", "جنوب"), 15, [12, 3])


def test_counts_are_taken_at_their_word_when_they_are_named(tmp_path: Path) -> None:
    told = written(tmp_path, "id,north,south,n\n1,1,0,1\n2,1,0,1\n3,1,1,2.0\n")
    assert read_table(told, count="n").histories.n == 4


def test_one_row_for_each_pattern_may_have_a_label(tmp_path: Path) -> None:
    told = written(tmp_path, "label,north,south,n\nnorth only,1,0,1\nsouth only,0,1,1\nboth,1,1,2\n")
    assert read_table(told).histories.n == 4


@pytest.mark.parametrize("roles", [{"by": ["sex"], "replicate": "sex"}, {"lists": ["north", "north"]}])
def test_a_column_has_one_role(roles: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match="is asked for twice"):
        read_table(written(tmp_path, "north,south,sex\n1,0,f\n"), **roles)


@pytest.mark.parametrize("heading", ["", "north,south\n"])
def test_a_line_without_an_end_is_refused(heading: str, tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match="has a line of 4,000,000 letters or more"):
        read_table(written(tmp_path, heading + "1," * 2_000_000))


def test_a_covariate_that_is_no_number_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match="line 2, covariate 'age': 'old' was found"):
        read_table(written(tmp_path, "north,south,age\n1,0,old\n"), covariates=["age"])


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match="has no column province; there are: north, south"):
        read_table(written(tmp_path, "north,south\n1,0\n"), by=["province"])


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_bytes(b"north,south\n1,\xff\xfe\n")
    with pytest.raises(BadHistories, match="UTF-8"):
        read_table(path)


@given(st.text(max_size=60))
def test_any_text_is_a_table_or_a_clear_error(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lists.csv"
        path.write_text(text, encoding="utf-8", newline="", errors="replace")
        with suppress(BadHistories):
            assert read_table(path).histories.n > 0


def test_a_data_frame_is_a_table() -> None:
    frame = pandas.DataFrame({"north": [1, 1, 0, 1], "south": [0, 0, 1, 1]})
    assert from_frame(frame, ["north", "south"]).digest == EXPECTED.digest
    counted = pandas.DataFrame({"north": [1, 0, 1], "south": [0, 1, 1], "count": [2, 1, 1]})
    assert from_frame(counted, ["north", "south"], count="count").digest == EXPECTED.digest
