"""People decide in the terminal: ``asnad link`` as a user types it, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from asnad import Case
from asnad.cli.link import link
from asnad.cli.render import isolated, wrapped
from tests.case.doubts import Odds, with_doubts

PEOPLE = {
    "a.csv": ("Tovik Vandrel", "محمد رضایی"),
    "b.csv": ("Tovic Vandrell", "Mohammad Rezaei"),
    "c.csv": ("Toviq Wandrel", "\u202eMirela"),
    "closed.csv": ("Tobik Vandrel",),
}
ODDS: Odds = {
    ("Tovik Vandrel", "Tovic Vandrell"): 0.5,
    ("محمد رضایی", "Mohammad Rezaei"): -3.0,
    ("Tovic Vandrell", "Toviq Wandrel"): -2.0,
    ("Tovik Vandrel", "Tobik Vandrel"): 0.0,
}


def asnad(
    *arguments: str, folder: Path | None = None, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    where = [] if folder is None else ["-C", str(folder)]
    return subprocess.run(
        [sys.executable, "-m", "asnad.cli", *where, *arguments],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


def printed(*arguments: str, folder: Path) -> Any:
    done = asnad("link", *arguments, "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # executed ten years apart, so that the program joins none of them by itself, however it links
    folder = tmp_path_factory.mktemp("cases") / "valdoria"
    with Case.init(folder, title="Valdoria") as case:
        for number, (name, people) in enumerate(PEOPLE.items()):
            rows = [f"{person},execution,19{number + 5}1-0{at + 2}-03" for at, person in enumerate(people)]
            (case.sources / name).write_text("\n".join(["name,act,date", *rows, ""]), encoding="utf-8")
        (case.sources / "closed.csv.meta.toml").write_text('access = "closed"\ntitle = "Secret"\n', encoding="utf-8")
        case.build(processes=1)
    return folder


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Path:
    """A case of its own, in which pairs are in doubt until the first answer is in."""
    folder = Path(shutil.copytree(built, tmp_path / "case"))
    with_doubts(folder, ODDS)
    return folder


def review(folder: Path, typed: str, *options: str) -> subprocess.CompletedProcess[str]:
    return asnad("link", "review", "--by", "R. Amari", *options, folder=folder, typed=typed)


def judge(folder: Path, left: str, right: str, verdict: str, why: str = "seen") -> subprocess.CompletedProcess[str]:
    return asnad("judge", left, right, "--as", verdict, "--by", "R. Amari", "--why", why, folder=folder)


def test_review_shows_a_pair_side_by_side_and_enters_the_answer(case: Path) -> None:
    done = review(case, "s\none prison number\nq\n")

    assert done.returncode == 0, done.stderr
    assert any(line.count("Tovik Vandrel") and "│ To" in line for line in done.stdout.splitlines())
    assert "strongly for (+12.5 bits): “To" in done.stdout
    assert "slightly against (-2.0 bits)" in done.stdout
    assert "1 answer entered. Next: asnad build" in done.stdout
    (given,) = printed("answers", folder=case)
    assert (given["verdict"], given["by"], given["reason"]) == ("same", "R. Amari", "one prison number")
    assert given["evidence"]


def test_the_reason_that_is_offered_is_accepted_by_enter(case: Path) -> None:
    review(case, "d\n\nq\n")

    assert printed("answers", folder=case)[0]["reason"] == "the evidence shown speaks against it"


def test_each_pair_is_asked_once_and_then_it_ends_by_itself(case: Path) -> None:
    done = review(case, "n\n" * 20)

    assert done.stdout.count("Are they one?") == len(ODDS)
    assert "There is nothing more to ask." in done.stdout
    assert "0 answers entered." in done.stdout


def test_answers_are_used_at_once_in_the_same_sitting(case: Path) -> None:
    done = review(case, "s\n\n" * 20)

    assert done.returncode == 0
    assert len(printed("answers", folder=case)) == len(ODDS)


def test_the_end_of_the_input_is_a_wish_to_stop_and_what_was_entered_is_kept(case: Path) -> None:
    done = review(case, "u\n")

    assert done.returncode == 0
    assert printed("answers", folder=case) == []
    assert review(case, "u\n\n").returncode == 0
    assert [given["verdict"] for given in printed("answers", folder=case)] == ["unsure"]


def test_what_is_no_answer_is_said_and_asked_again(case: Path) -> None:
    done = review(case, "x\n\x1b[31m\n\nu\n\nq\n")

    assert done.stdout.count("is no answer; type s, d, u, n or q") == 3
    assert "\x1b[31m" not in done.stdout
    assert "1 answer entered" in done.stdout


def test_review_stops_after_a_number_of_pairs(case: Path) -> None:
    assert review(case, "n\n" * 9, "-n", "2").stdout.count("Are they one?") == 2


def test_interrupting_keeps_what_was_entered(case: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "asnad.cli", "-C", str(case), "link", "review", "--by", "R. Amari"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert started.stdin is not None
    assert started.stdout is not None
    started.stdin.write("s\none prison number\n")
    started.stdin.flush()
    while "Entered." not in started.stdout.readline():
        assert started.poll() is None
    time.sleep(0.5)
    started.send_signal(signal.SIGINT)
    rest, errors = started.communicate(timeout=30)

    assert started.returncode == 130
    assert "1 answer entered" in rest
    assert "What was entered is kept" in errors
    assert len(printed("answers", folder=case)) == 1


def test_review_wants_a_name(case: Path) -> None:
    done = asnad("link", "review", folder=case)

    assert done.returncode == 2
    assert "--by" in done.stderr


def test_a_name_of_blanks_signs_nothing(case: Path) -> None:
    done = asnad("link", "review", "--by", " ", folder=case, typed="s\n\nq\n")

    assert "signed" in done.stderr
    assert "0 answers entered" in done.stdout


def test_names_that_run_leftwards_are_isolated_and_overrides_made_visible(case: Path) -> None:
    shown = asnad("link", "why", "محمد رضایی", "Mohammad Rezaei", folder=case).stdout

    assert "\u2068محمد رضایی\u2069" in shown
    assert all(line.count("\u2068") == line.count("\u2069") for line in shown.splitlines())
    assert "\u202e" not in asnad("link", "queue", folder=case).stdout + shown


def test_closed_sources_are_left_off_screens_that_others_see(case: Path) -> None:
    assert "Tobik Vandrel" in asnad("link", "queue", folder=case).stdout
    for command in (["queue"], ["answers"], ["conflicts"], ["review", "--by", "R. Amari"]):
        shown = asnad("link", *command, "--open", folder=case, typed="n\n" * 9).stdout
        assert "Tobik" not in shown
        assert "Secret" not in shown
    assert asnad("link", "why", "Tobik Vandrel", "--open", folder=case).returncode == 1


def test_the_queue_is_a_table_best_first(case: Path) -> None:
    lines = asnad("link", "queue", folder=case).stdout.splitlines()

    assert lines[0].split("\t") == ["gain", "left", "right", "likelihood", "stand as"]
    gains = [float(line.split("\t")[0]) for line in lines[1:]]
    assert gains == sorted(gains, reverse=True)
    assert len(printed("queue", "-n", "2", folder=case)) == 2


def test_the_queue_as_json_holds_what_a_page_shows(case: Path) -> None:
    first = printed("queue", folder=case)[0]

    assert {"comparison", "gain", "settles", "together", "conflict"} <= first.keys()
    line = first["comparison"]["evidence"][0]
    assert {"kind", "left", "right", "words", "bits", "weight"} == line.keys()
    assert {"mention", "words", "quote", "source", "title", "entity", "label"} == first["comparison"]["left"].keys()


def test_nothing_in_doubt_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    asnad("init", str(folder))

    assert asnad("link", "queue", folder=folder).stdout == "There is nothing to ask.\n"
    assert "Nobody has answered" in asnad("link", "answers", folder=folder).stdout
    assert "No answers contradict" in asnad("link", "conflicts", folder=folder).stdout


def test_why_two_are_one_is_told_with_the_reason_of_each_link(case: Path) -> None:
    judge(case, "Tovik Vandrel", "Tovic Vandrell", "same", "one prison number")

    for arguments in (("Tovik Vandrel", "Tovic Vandrell"), ("Tovik Vandrel",)):
        shown = asnad("link", "why", *arguments, folder=case).stdout
        assert "one prison number" in shown
        assert "[judged, by a person]" in shown


def test_what_was_shown_when_it_was_answered_is_told_by_why(case: Path) -> None:
    review(case, "s\none prison number\nq\n")
    (given,) = printed("answers", folder=case)

    shown = asnad("link", "why", given["left"]["mention"], given["right"]["mention"], folder=case).stdout

    assert "shown then by asnad/" in shown
    assert "strongly for (+12.5" in shown
    assert "one prison number" in shown


def test_why_of_nobody_says_so(case: Path) -> None:
    done = asnad("link", "why", "Nobody Atall", "Tovik Vandrel", folder=case)

    assert done.returncode == 1
    assert "nothing in the record is called" in done.stderr


def test_an_answer_is_withdrawn_by_its_number(case: Path) -> None:
    judge(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    (given,) = printed("answers", folder=case)

    done = asnad("link", "withdraw", str(given["number"]), "--by", "S. Dolvin", "--why", "two after all", folder=case)

    assert done.returncode == 0, done.stderr
    assert printed("answers", folder=case) == []
    assert [each["status"] for each in printed("answers", "--all", folder=case)] == ["withdrawn", "withdrawal"]
    assert "two after all" in asnad("link", "answers", "--all", folder=case).stdout


def test_what_is_no_standing_answer_cannot_be_withdrawn(case: Path) -> None:
    done = asnad("link", "withdraw", "0", "--by", "R. Amari", "--why", "a slip", folder=case)

    assert done.returncode == 1
    assert "asnad link answers" in done.stderr


def contradict(folder: Path) -> str:
    judge(folder, "Tovik Vandrel", "Tovic Vandrell", "same")
    judge(folder, "Tovic Vandrell", "Toviq Wandrel", "same")
    return judge(folder, "Tovik Vandrel", "Toviq Wandrel", "different", "I knew both").stdout


def test_a_contradiction_is_told_at_once_and_by_its_command(case: Path) -> None:
    assert "asnad link conflicts" in contradict(case)

    shown = asnad("link", "conflicts", folder=case).stdout
    assert "I knew both" in shown
    assert shown.count("are the same, says R. Amari") == 2


def test_a_conflict_is_reviewed_first_and_can_be_ended_there(case: Path) -> None:
    contradict(case)
    (conflict,) = printed("conflicts", folder=case)

    done = review(case, f"w {conflict['path'][0]['number']}\na slip\nq\n")

    assert done.stdout.index("Answers that contradict each other") < done.stdout.index("Tovik Vandrel")
    assert printed("conflicts", folder=case) == []


@pytest.mark.parametrize("why", ["", "  "])
def test_a_decision_without_a_reason_is_refused(case: Path, why: str) -> None:
    done = judge(case, "Tovik Vandrel", "Tovic Vandrell", "same", why)

    assert done.returncode == 1
    assert "reason" in done.stderr


@pytest.mark.parametrize("name", sorted(link.commands))
def test_every_command_of_the_group_has_help(name: str) -> None:
    assert asnad("link", name, "--help").stdout.startswith(f"Usage: asnad link {name}")


TRUTH = """person,name,birth,number
1,Tovik Vandrel,1950-03-02,11
1,Tovic Vandrell,1950-03-02,12
2,Mirela Oskari,1961-11-30,13
2,Mirella Oskary,1961-11-30,14
,Kesten Brisk,1944-01-09,15
3,Orlan Tessik,1938-07-21,16
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(TRUTH, encoding="utf-8")
    return path


def test_eval_scores_the_linker_on_a_list_whose_truth_is_known(table: Path) -> None:
    done = asnad("link", "eval", str(table), "--truth", "person", "--json")

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["records"], figures["pairwise"]["true"]) == (6, 2)
    assert figures["columns"] == {"name": "name", "birth": "birth", "number": "id"}
    assert {"precision", "recall", "f1"} <= figures["bcubed"].keys()
    assert {"read", "link"} == figures["seconds"].keys()


def test_eval_says_what_answers_gain(table: Path) -> None:
    figures = json.loads(asnad("link", "eval", str(table), "--truth", "person", "--answers", "50", "--json").stdout)

    assert figures["answered"][0] == figures["pairwise"]["f1"]
    assert figures["answered"][-1] == 1.0


def test_eval_takes_pairs_of_ids_and_counts_only_what_is_judged(table: Path, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("note,number_1,number_2\nx,11,12\nx,13,14\n", encoding="utf-8")
    options = ("--id", "number", "--pairs", str(pairs), "--columns", "person=none")

    whole = json.loads(asnad("link", "eval", str(table), *options, "--json").stdout)
    part = json.loads(asnad("link", "eval", str(table), *options, "--judged", "person=1", "--json").stdout)

    assert (whole["pairwise"]["true"], part["pairwise"]["true"]) == (2, 1)
    assert whole["bcubed"] is None


def test_eval_prints_tables(table: Path) -> None:
    shown = asnad("link", "eval", str(table), "--truth", "person", "--answers", "3").stdout

    assert "scored by\tprecision\trecall\tf1" in shown
    assert "probability\tpairs\tsaid\tright" in shown
    assert "answers\tf1" in shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "--truth COLUMN"),
        (("--truth", "nobody"), "no column 'nobody'"),
        (("--truth", "person", "--columns", "name=shoe size"), "'shoe size' is nothing"),
        (("--truth", "person", "--columns", "nobody=name"), "no column 'nobody'"),
        (("--truth", "person", "--id", "person"), "the id '1' 2 times"),
        (("--truth", "person", "--judged", "person=99"), "no row"),
    ],
)
def test_eval_says_what_it_cannot_use(table: Path, options: tuple[str, ...], message: str) -> None:
    done = asnad("link", "eval", str(table), *options)

    assert done.returncode == 1
    assert message in done.stderr


def test_eval_refuses_pairs_of_unknown_ids_and_files_without_a_table(table: Path, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a,b\n11,99\n", encoding="utf-8")
    prose = tmp_path / "prose.txt"
    prose.write_text("Nothing to count here.\n", encoding="utf-8")

    unknown = asnad("link", "eval", str(table), "--id", "number", "--pairs", str(pairs))
    assert "'99', which is no id" in unknown.stderr
    assert "holds no table" in asnad("link", "eval", str(prose), "--truth", "person").stderr


def test_wrapped_text_is_isolated_line_by_line() -> None:
    lines = wrapped(isolated("محمد رضایی تهرانی اصفهانی شیرازی"), 12)

    assert len(lines) > 2
    assert all(line.startswith("\u2068") and line.endswith("\u2069") for line in lines)
    assert wrapped(isolated("one two"), 3) == ["one", "two"]
    assert wrapped("abcdefgh", 3) == ["abc", "def", "gh"]
