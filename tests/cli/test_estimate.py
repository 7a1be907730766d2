"""The command as a user types it, on small invented lists, in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest


def asnad(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "asnad.cli", "estimate", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def printed(*arguments: str | Path) -> Any:
    done = asnad(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,000 people in two provinces, each list finding each person by chance; a row a person."""
    chance = np.random.default_rng(5)
    marks = chance.random((1_000, 3)) < np.array([0.5, 0.4, 0.3])
    rows = [
        f"{number},{'Arkhal' if number % 2 else 'دره‌شمالی'},{','.join(str(int(mark)) for mark in person)}"
        for number, person in enumerate(marks)
        if person.any()
    ]
    path = tmp_path_factory.mktemp("lists") / "lists.csv"
    path.write_text("\n".join(["id,province,court,خانواده‌ها,press", *rows]), encoding="utf-8")
    return path


def test_the_verdict_comes_with_the_number_and_all_methods(table: Path) -> None:
    done = asnad(table)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Not taken as lists: id, province"
    assert lines[1].endswith("documented, on 3 lists")
    assert lines[6].startswith("Estimated ")
    assert "● PASSED" in lines
    assert [line.split("\t")[0] for line in lines if "\t" in line] == [
        "list",
        "court",
        "خانواده\u200cها",
        "press",
        "method",
        "latent",
        "graphs",
        "loglinear",
        "stepwise",
        "chao",
    ]


def test_strata_are_estimated_and_added_up(table: Path) -> None:
    found = printed(table, "--by", "province", "--method", "graphs", "--quick")
    assert [part["title"] for part in found["strata"]] == ["province = Arkhal", "province = دره‌شمالی"]
    assert found["documented"] == sum(part["documented"] for part in found["strata"])
    assert found["headline"]["low"] < 1_000 < found["headline"]["high"]


def test_the_report_and_the_pictures_are_written(table: Path, tmp_path: Path) -> None:
    done = asnad(table, "--method", "graphs", "--html", tmp_path / "report.html", "--svg", tmp_path / "pictures")
    assert done.returncode == 0, done.stderr
    assert "خانواده‌ها" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert {path.name for path in (tmp_path / "pictures").iterdir()} >= {"overlap.svg", "methods.svg", "density.svg"}


def test_lists_that_share_nobody_are_refused_with_the_documented_minimum(tmp_path: Path) -> None:
    path = tmp_path / "apart.csv"
    path.write_text("police,families,count\n1,0,300\n0,1,112\n", encoding="utf-8")
    done = asnad(path)
    assert done.returncode == 0
    assert "No estimate to quote; documented minimum 412" in done.stdout
    assert "police and families share nobody" in done.stdout


def test_only_checking_estimates_nothing(table: Path) -> None:
    done = asnad(table, "--check")
    assert (done.returncode, "PASSED" in done.stdout, "Estimated" in done.stdout) == (0, True, False)
    assert "documented, on 3 lists" in done.stdout


def test_a_column_about_people_that_is_taken_for_a_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_text("sex,a,b,n\n1,1,0,40\n0,1,0,45\n1,0,1,50\n0,0,1,40\n1,1,1,30\n0,1,1,25\n", encoding="utf-8")
    assert "everybody on sex (120) is on another list, too" in asnad(path, "--check").stdout
    assert "everybody on" not in asnad(path, "--check", "--lists", "a,b").stdout


def test_totals_and_lists_that_could_not_overlap_are_taken_up(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_text("a,b,c,n\n1,0,0,50\n0,1,0,50\n0,0,1,50\n1,1,0,20\n0,1,1,20\n", encoding="utf-8")
    found = printed(path, "--total", "ministry=2000", "--disjoint", "a+c", "--method", "loglinear", "--quick")
    assert (found["documented"], found["totals"], found["disjoint"]) == (2_000, {"ministry": 2_000}, [["a", "c"]])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--by", "town"], "lists.csv: has no column town"),
        (["--method", "guess"], "there is no method 'guess'"),
        (["--disjoint", "court+nobody"], "a pair of two of these lists was expected"),
        (["--covariates", "province"], "covariate 'province':"),
        (["--html", "no/such/report.html"], "no/such/report.html cannot be written: there is no folder"),
        (["--svg", "/dev/null/pictures"], "/dev/null/pictures cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_1(arguments: list[str], words: str, table: Path) -> None:
    done = asnad(table, *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("total", ["ministry", "ministry=", "ministry=" + "9" * 5_000])
def test_a_total_without_a_number_is_not_understood(total: str, table: Path) -> None:
    done = asnad(table, "--total", total)
    assert (done.returncode, "NAME=NUMBER was expected" in done.stderr) == (2, True)


def test_a_level_that_no_method_knows_is_not_understood(table: Path) -> None:
    assert asnad(table, "--level", "0.9999").returncode == 2


def test_checking_as_json_says_lights_in_words(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_text("sample,a,b\n1,1,0\n1,0,1\n2,1,1\n", encoding="utf-8")
    each = printed(path, "--check", "--replicate", "sample")["replicates"]
    assert [found["light"] for found in each] == ["refused", "refused"]
    assert {flag["light"] for found in each for flag in found["flags"]} <= {"pass", "caution", "refused"}


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
def test_ctrl_c_among_several_processes_stops_with_one_line(tmp_path: Path) -> None:
    rows = [f"{each},{pattern}" for each in range(400) for pattern in ("1,0,1", "1,1,0", "0,1,1", "1,1,1") * 5]
    path = tmp_path / "lists.csv"
    path.write_text("\n".join(["place,a,b,c", *rows]), encoding="utf-8")
    arguments = [sys.executable, "-m", "asnad.cli", "estimate", str(path), "--by", "place", "--processes", "2"]
    running = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)
    with suppress(subprocess.TimeoutExpired):
        running.wait(3)
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=15)
    assert (running.returncode, errors.strip().count("\n")) == (130, 0)
    assert "asnad: stopped" in errors
