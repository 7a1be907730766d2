"""Relatives in a case: guessed at build, kept with what was derived, and shown by ``asnad link kin`` and ``show``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from asnad.case import Case

LIST = "name,group,act,date,place\n" + "".join(
    f"{name},Red Dawn,execution,2031-05-03,Sabz\n"
    for name in ("Nader Zandipur", "Shirin Zandipur", "Kamran Dolati", "Parviz Sohani")
)
WHY = "one family name (“Zandipur”) and two given names"


def printed(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "asnad.cli", "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "valdoria"
    with Case.init(folder, title="Valdoria") as case:
        (folder / "sources" / "list.csv").write_text(LIST, encoding="utf-8")
        case.build(site=False, processes=1)
    return folder


def test_a_case_guesses_who_may_be_relatives(folder: Path) -> None:
    with Case.open(folder) as case:
        (kin,) = case.kin()
    assert {kin.left, kin.right} == {"Nader Zandipur", "Shirin Zandipur"}
    assert kin.how == "may be relatives (guess by machine)"
    assert kin.reason.startswith(WHY)
    assert not kin.claims


def test_what_is_kept_is_what_is_derived_anew(folder: Path) -> None:
    with Case.open(folder) as case:
        kept = case.kin()
    (folder / ".derived.json.gz").unlink()
    with Case.open(folder) as case:
        assert case.kin() == kept


def test_link_kin_prints_a_table_or_json(folder: Path) -> None:
    table = printed(folder, "link", "kin")
    assert "may be relatives (guess by machine)" in table
    assert WHY in table
    (row,) = json.loads(printed(folder, "link", "kin", "--json"))
    assert row["claims"] == []
    assert row["by"].startswith("asnad-link/")


def test_show_says_that_it_is_a_guess(folder: Path) -> None:
    shown = printed(folder, "show", "Nader Zandipur")
    heading = next(line for line in shown.splitlines() if line.startswith("May be relatives"))
    assert "[guess by machine]" in heading
    assert f"  Shirin Zandipur: {WHY}" in shown


def test_nothing_rests_on_a_closed_source_where_others_see(tmp_path: Path) -> None:
    with Case.init(tmp_path / "other", title="Valdoria") as case:
        (tmp_path / "other" / "sources" / "list.csv").write_text(LIST, encoding="utf-8")
        (tmp_path / "other" / "sources" / "list.csv.meta.toml").write_text('access = "closed"\n', encoding="utf-8")
        case.build(site=False, processes=1)
        assert case.kin() == []
        assert len(case.kin(closed=True)) == 1


def test_a_case_without_families_says_so(tmp_path: Path) -> None:
    Case.init(tmp_path / "empty", title="Empty").close()
    shown = printed(tmp_path / "empty", "link", "kin")
    assert shown == "No source says that two people are related, and none seem to be.\n"
