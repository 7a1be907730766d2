"""Lists outside a case: who is one in them, doubts about their columns, and tables for estimating."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from asnad.case.linking_lists import link_lists, write_rows
from asnad.errors import DoubtfulColumn, LinkageError

ROWS = [
    "given name,family name,birth year,source",
    "Nader,Zandi,1367,church",
    "Nadir,Zandi,1367,families",
    "Shirin,Bahar,1361,church",
    "شیرین,بهار,1361,families",
    "Omid,Sadr,1350,church",
    "Kian,Mehr,1344,families",
]
COLUMNS = {"birth year": "birth_year"}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


def test_a_year_of_another_calendar_is_asked_about(table: Path) -> None:
    with pytest.raises(DoubtfulColumn, match="Solar Hijri year 1988/89"):
        link_lists([table], columns=COLUMNS)


def test_the_answer_may_be_the_calendar_or_that_it_is_right(table: Path) -> None:
    assert len(link_lists([table], columns=COLUMNS, calendar="solar_hijri").linkage.clusters) == 4
    assert len(link_lists([table], columns=COLUMNS, sure=True).linkage.records) == 6


def test_who_is_one_is_told_by_file_and_row(table: Path, tmp_path: Path) -> None:
    linked = link_lists([table], columns=COLUMNS, calendar="solar_hijri")
    out = tmp_path / "people.csv"
    assert write_rows(linked.people(), out) == 6
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [row["person"] for row in rows] == ["1", "1", "2", "2", "3", "4"]
    assert [(row["file"], row["row"]) for row in rows][:2] == [("list.csv", "2"), ("list.csv", "3")]
    assert rows[-1]["probability"] == ""


def test_each_sample_is_a_table_of_people_and_lists(table: Path) -> None:
    linked = link_lists([table], columns=COLUMNS, calendar="solar_hijri")
    rows = list(linked.histories(3, seed=1))
    assert Counter(row["sample"] for row in rows).keys() == {"1", "2", "3"}
    assert all(row["church"] == "1" or row["families"] == "1" for row in rows)
    assert rows == list(linked.histories(3, seed=1))


def test_two_files_are_two_lists(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("name,birth\nBehnoosh Zarrinkelk,1990-05-01\nOmid Sadr,1971-02-02\n", "utf-8")
    linked = link_lists([tmp_path / "a.csv", tmp_path / "b.csv"], unrepeated=True)
    assert linked.sources == ("a.csv", "b.csv")
    assert len(linked.linkage.clusters) == 2


def test_a_column_that_is_nowhere_is_named(table: Path) -> None:
    with pytest.raises(LinkageError, match="'colour'"):
        link_lists([table], columns={"colour": "name"}, sure=True)


def test_a_cell_that_a_spreadsheet_would_run_is_kept_from_it(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write_rows(iter([{"name": "=1+1"}]), out)
    assert out.read_text(encoding="utf-8").splitlines() == ["name", "'=1+1"]
